package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.settings.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings as options of commands, made from their declarations. */
final class SettingOptions {
    /** What a command needs that may open the store itself. */
    static final List<Setting> STORE = List.of(
            Setting.DATA,
            Setting.NEO4J_URI,
            Setting.NEO4J_USER,
            Setting.NEO4J_PASSWORD,
            Setting.NEO4J_PASSWORD_FILE,
            Setting.THREADS,
            Setting.RETENTION,
            Setting.LOG_FILE);

    private static final Set<String> YES_NO = Set.of(Setting.REQUIRE_TOKEN.name(), Setting.BEHIND_PROXY.name());
    private static final Set<String> PATHS = Set.of(
            Setting.DATA.name(),
            Setting.NEO4J_PASSWORD_FILE.name(),
            Setting.TLS_KEYSTORE.name(),
            Setting.TLS_PASSWORD_FILE.name(),
            Setting.LOG_FILE.name());

    private SettingOptions() {}

    /** Gives a command an option for each of some settings, under a heading of their own in its help. */
    static void add(CommandSpec command, List<Setting> settings) {
        ArgGroupSpec.Builder group = ArgGroupSpec.builder()
                .heading("%nSettings (each also in the environment, as WEFT_PORT, or in weft.properties):%n")
                .validate(false)
                .multiplicity("0..1");
        for (Setting each : settings) {
            group.addArg(option(each));
        }
        command.addArgGroup(group.build());
    }

    private static OptionSpec option(Setting setting) {
        String text = setting.help();
        if (!setting.byDefault().isEmpty()) {
            text += " Default: " + setting.byDefault() + ".";
        }
        OptionSpec.Builder option = OptionSpec.builder("--" + setting.name())
                .type(String.class)
                .paramLabel(label(setting))
                .description(text.replace("%", "%%"));
        if (YES_NO.contains(setting.name())) {
            option.arity("0..1").fallbackValue("yes");
        }
        return option.build();
    }

    private static String label(Setting setting) {
        if (YES_NO.contains(setting.name())) {
            return "yes|no";
        }
        if (PATHS.contains(setting.name())) {
            return setting == Setting.DATA ? "DIR" : "FILE";
        }
        return switch (setting.name()) {
            case "neo4j-uri" -> "URI";
            case "neo4j-user" -> "NAME";
            case "neo4j-password" -> "PASSWORD";
            case "host" -> "ADDRESS";
            case "allowed-hosts" -> "NAMES";
            case "max-upload", "cache", "budget-memory" -> "SIZE";
            case "budget" -> "SECONDS";
            default -> "N";
        };
    }

    /** The settings given on the command line, by name: those of a command, then those of the commands above it. */
    static Map<String, String> given(CommandSpec command) {
        Map<String, String> given = new LinkedHashMap<>();
        for (@Nullable CommandLine line = command.commandLine(); line != null; line = line.getParent()) {
            CommandLine.ParseResult parsed = line.getParseResult();
            for (Setting each : Setting.ALL) {
                OptionSpec option = parsed == null ? null : parsed.matchedOption("--" + each.name());
                if (option != null) {
                    String value = option.getValue();
                    if (value != null) {
                        given.putIfAbsent(each.name(), value);
                    }
                }
            }
        }
        return given;
    }
}
