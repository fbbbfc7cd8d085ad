package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.network.Nearest;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.ArrayList;
import java.util.List;

/** Command lines that cannot be understood, explained with the nearest that can. */
final class UsageErrors {
    private UsageErrors() {}

    static WeftException explain(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String name = command.qualifiedName();
        String help = "'" + name + " --help' says what there is.";
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(command, unmatched.getUnmatched().get(0), help, e);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            List<String> lacking = missing.getMissing().stream()
                    .map(a -> a.isOption()
                            ? ((OptionSpec) a).longestName() + (a.arity().max() > 0 ? " " + a.paramLabel() : "")
                            : a.paramLabel())
                    .toList();
            boolean value = String.valueOf(e.getMessage()).contains("for option");
            return usage(
                    value
                            ? "The option " + optionOf(missing) + " needs a value."
                            : "'" + name + "' needs " + String.join(" and ", lacking) + ".",
                    help,
                    e);
        }
        if (e.getArgSpec() instanceof OptionSpec option && e.getValue() != null) {
            Class<?> type = option.type();
            boolean whole = type == int.class || type == Integer.class;
            return usage(
                    "The option " + option.longestName() + " cannot be '" + e.getValue() + "'.",
                    (whole ? "Give a whole number. " : "") + help,
                    e);
        }
        String message = String.valueOf(e.getMessage());
        return usage(message.endsWith(".") ? message : message + ".", help, e);
    }

    private static String optionOf(MissingParameterException e) {
        return e.getMissing().get(0) instanceof OptionSpec option ? option.longestName() : "";
    }

    private static WeftException unmatched(CommandSpec command, String word, String help, Throwable cause) {
        boolean commands = !command.subcommands().isEmpty();
        if (word.startsWith("-") && word.length() > 1) {
            String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (command.findOption(option) != null) {
                return usage("The option " + option + " is used wrongly in '" + word + "'.", help, cause);
            }
            List<String> known = new ArrayList<>();
            command.options().forEach(o -> known.addAll(List.of(o.names())));
            return usage("There is no option '" + option + "' here.", meant(option, known, help), cause);
        }
        if (commands && command.parent() == null && FileOperands.exists(word)) {
            return usage(
                    "'" + word + "' is a file, not a command.",
                    "Did you mean 'weft analyse " + word + "', or 'weft check " + word + "'?",
                    cause);
        }
        if (commands) {
            return usage(
                    "There is no command '" + word + "'"
                            + (command.parent() == null ? "." : " of '" + command.qualifiedName() + "'."),
                    meant(word, commands(command), help),
                    cause);
        }
        return usage("'" + word + "' is one word too many for '" + command.qualifiedName() + "'.", help, cause);
    }

    /** The names of commands without their aliases, so that a mistyped one is put right by its own. */
    private static List<String> commands(CommandSpec command) {
        return command.subcommands().values().stream()
                .map(CommandLine::getCommandName)
                .distinct()
                .toList();
    }

    private static String meant(String given, List<String> known, String help) {
        @Nullable String nearest = Nearest.of(given, known);
        return (nearest == null ? "" : "Did you mean '" + nearest + "'? ") + help;
    }

    private static WeftException usage(String what, String remedy, Throwable cause) {
        return new WeftException(ErrorKind.BAD_REQUEST, what, remedy, cause);
    }
}
