package org.weft.cli;

import org.weft.settings.Setting;
import picocli.CommandLine;

import java.util.List;
import java.util.function.Function;

/** The catalogue of commands, in the order in which help lists them. */
final class Commands {
    private static final String DATASETS = "datasets";
    private static final String COMPLETION = "completion";

    /**
     * A command.
     *
     * @param name its name
     * @param settings the settings that it takes as options
     * @param make makes it
     */
    private record Entry(String name, List<Setting> settings, Function<Invocation, Object> make) {}

    private static final List<Entry> ALL = List.of(
            new Entry("serve", Setting.ALL, ServeCommand::new),
            new Entry("check", List.of(), CheckCommand::new),
            new Entry("template", List.of(), TemplateCommand::new),
            new Entry("import", SettingOptions.STORE, ImportCommand::new),
            new Entry(DATASETS, SettingOptions.STORE, DatasetsCommand::new),
            new Entry("analyse", SettingOptions.STORE, AnalyseCommand::new),
            new Entry("reach", SettingOptions.STORE, ReachCommand::new),
            new Entry("funding", SettingOptions.STORE, FundingCommand::new),
            new Entry("findings", SettingOptions.STORE, FindingsCommand::new),
            new Entry("simulate", SettingOptions.STORE, SimulateCommand::new),
            new Entry("brief", SettingOptions.STORE, BriefCommand::new),
            new Entry("scenarios", SettingOptions.STORE, ScenariosCommand::new),
            new Entry("run", SettingOptions.STORE, RunCommand::new),
            new Entry("measures", List.of(), MeasuresCommand::new),
            new Entry("export", SettingOptions.STORE, ExportCommand::new),
            new Entry("settings", Setting.ALL, SettingsCommand::new),
            new Entry(COMPLETION, List.of(), CompletionCommand::new));

    private Commands() {}

    /**
     * The program with its commands.
     *
     * @param first the first word of the command line; where it is a command, the others are left out, since making them
     *     takes longer than most commands run
     */
    static CommandLine of(Invocation invocation, String first) {
        CommandLine line = new CommandLine(new WeftCommand(invocation));
        SettingOptions.add(line.getCommandSpec(), List.of(Setting.DATA));
        boolean known = !first.equals(COMPLETION) && ALL.stream().anyMatch(e -> e.name.equals(first));
        for (Entry each : ALL) {
            if (!known || each.name.equals(first)) {
                line.addSubcommand(command(each, invocation));
            }
        }
        return line;
    }

    private static CommandLine command(Entry entry, Invocation invocation) {
        CommandLine line = command(entry.make.apply(invocation), entry.settings);
        if (entry.name.equals(DATASETS)) {
            for (Object action : DatasetsCommand.actions(invocation)) {
                line.addSubcommand(command(action, SettingOptions.STORE));
            }
        }
        return line;
    }

    private static CommandLine command(Object command, List<Setting> settings) {
        CommandLine line = new CommandLine(command);
        if (!settings.isEmpty()) {
            SettingOptions.add(line.getCommandSpec(), settings);
        }
        return line;
    }
}
