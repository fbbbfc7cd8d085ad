package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.ProblemReport;
import org.weft.workbench.WeftJson;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** The program {@code weft}: reads a command line, runs the command, says what went wrong, gives the exit code. */
public final class Cli {
    private final Console console;
    private final Map<String, String> environment;
    private final Parts parts;
    private final Interrupts interrupts = new Interrupts();

    /**
     * A program that has not run yet; it runs one command.
     *
     * @param console where it reads and writes
     * @param environment the variables of the environment
     * @param parts what it is given from above
     */
    public Cli(Console console, Map<String, String> environment, Parts parts) {
        this.console = console;
        this.environment = Map.copyOf(environment);
        this.parts = parts;
    }

    /** Runs one command as a process of its own: an interrupt stops the command, which cleans up, then the process. */
    public int runAsProcess(String... arguments) {
        interrupts.listen();
        int code = ExitCode.INTERNAL.code();
        try {
            code = run(arguments);
        } finally {
            interrupts.ended(code);
        }
        return code;
    }

    /**
     * Runs one command.
     *
     * @param arguments the command line without the program's name
     * @return the exit code
     */
    public int run(String... arguments) {
        boolean json = Arrays.asList(arguments).contains("--json");
        try {
            int code = execute(arguments);
            console.flush();
            return code;
        } catch (Console.ReaderGone e) {
            return ExitCode.DONE.code();
        } catch (RuntimeException | Error e) {
            return fail(e, json);
        }
    }

    /** Asks the running command to stop. */
    public void stop() {
        interrupts.stop();
    }

    private int execute(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        CommandLine line = Commands.of(new Invocation(console, environment, parts, interrupts), first);
        configure(line, console);
        // Picocli prints what its handlers throw, so they keep it for later.
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        line.setParameterExceptionHandler((e, given) -> {
            failure.set(UsageErrors.explain(e));
            return ExitCode.USAGE.code();
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            failure.set(e);
            return ExitCode.INTERNAL.code();
        });
        line.setOut(new PrintWriter(new ConsoleWriter()));
        int code = line.execute(arguments);
        Exception failed = failure.get();
        if (failed instanceof RuntimeException e) {
            throw e;
        }
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
        return code;
    }

    private static void configure(CommandLine line, Console console) {
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.strong("", Console.Stream.OUT).isEmpty() ? Ansi.OFF : Ansi.ON));
        line.setUsageHelpLongOptionsMaxWidth(28);
        line.setUsageHelpWidth(Math.max(80, Math.min(console.width() == 0 ? 100 : console.width(), 120)));
        line.setAbbreviatedSubcommandsAllowed(false);
        line.setExpandAtFiles(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setPosixClusteredShortOptionsAllowed(false);
        tidyHelp(line.getCommandSpec());
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode each : ExitCode.values()) {
            codes.put(Integer.toString(each.code()), each.meaning());
        }
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(codes);
    }

    private static void tidyHelp(CommandSpec spec) {
        spec.usageMessage().sortOptions(false).abbreviateSynopsis(true);
        spec.subcommands().values().forEach(sub -> tidyHelp(sub.getCommandSpec()));
    }

    private int fail(Throwable failure, boolean json) {
        WeftException e = ProblemReport.weftException(failure);
        if (interrupts.stopped() && e.kind() != ErrorKind.CANCELLED) {
            // What breaks while everything is being stopped is a consequence, not news.
            e = new WeftException(ErrorKind.CANCELLED, "Stopped on request.", "", e);
        }
        try {
            console.flush();
        } catch (RuntimeException alsoFailed) {
            // The first failure is the one to tell of; often it is this very one.
            e.addSuppressed(alsoFailed);
        }
        if (json) {
            console.say(reported(e));
        } else {
            ErrorText.print(e, console);
        }
        if (environment.containsKey("WEFT_TRACE")) {
            failure.printStackTrace(console.messages());
        }
        return ExitCode.of(e.kind()).code();
    }

    private static String reported(WeftException e) {
        try {
            return new String(
                    WeftJson.mapper().writeValueAsBytes(ProblemReport.of(e, null, null, null)), StandardCharsets.UTF_8);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalStateException("a problem report is always JSON", broken);
        }
    }

    /** Help goes where results go. */
    private final class ConsoleWriter extends Writer {
        @Override
        public void write(char[] signs, int from, int length) {
            console.print(new String(signs, from, length));
        }

        @Override
        public void flush() {
            // Picocli would print a failure as a stack trace; whoever runs the command flushes at its end.
        }

        @Override
        public void close() {
            // The console outlives its help.
        }
    }
}
