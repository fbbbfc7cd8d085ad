package org.weft.cli;

import org.weft.settings.Setting;
import org.weft.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Says what can be set, and what is. */
@Command(
        name = "settings",
        header = {"Lists the settings, their values, and where each value comes from.", ""},
        footer = {
            "",
            "The command line wins over the environment (WEFT_PORT for --port), that over weft.properties in the",
            "data directory."
        })
final class SettingsCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--json", description = "Prints JSON, and nothing else.")
    private boolean json;

    @Option(names = "--markdown", description = "Prints a table for a Markdown page.")
    private boolean markdown;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SettingsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Console console = invocation.console();
        if (markdown) {
            console.print(markdown());
            return ExitCode.DONE.code();
        }
        List<Settings.Shown> all = invocation.settings(spec).shown();
        if (json) {
            StoredDatasets.write(Map.of("settings", all), console.bytes());
            return ExitCode.DONE.code();
        }
        TextTable table = new TextTable()
                .left("Setting")
                .left("Value")
                .left("From")
                .left("What it does")
                .mayShrink();
        for (Settings.Shown s : all) {
            table.row(s.name(), s.value().isEmpty() ? Numerals.UNDEFINED : s.value(), s.origin(), s.help());
        }
        AnalysisText.print(table, console);
        return ExitCode.DONE.code();
    }

    /** The table of settings that README.md holds. */
    static String markdown() {
        List<String> lines = new ArrayList<>(List.of("| option | default | meaning |", "|---|---|---|"));
        for (Setting s : Setting.ALL) {
            lines.add("| `--" + s.name() + "` | " + (s.byDefault().isEmpty() ? "none" : s.byDefault()) + " | "
                    + s.help() + " |");
        }
        return String.join("\n", lines) + "\n";
    }
}
