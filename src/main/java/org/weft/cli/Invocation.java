package org.weft.cli;

import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.settings.Settings;
import org.weft.workbench.Workbench;
import picocli.CommandLine.Model.CommandSpec;

import java.util.Map;

/** What commands share while one of them runs. */
final class Invocation {
    private final Console console;
    private final Map<String, String> environment;
    private final Parts parts;
    private final Interrupts interrupts;

    Invocation(Console console, Map<String, String> environment, Parts parts, Interrupts interrupts) {
        this.console = console;
        this.environment = environment;
        this.parts = parts;
        this.interrupts = interrupts;
    }

    Console console() {
        return console;
    }

    Parts parts() {
        return parts;
    }

    Interrupts interrupts() {
        return interrupts;
    }

    /** The settings, as the command line, the environment and the properties file have them. */
    Settings settings(CommandSpec command) {
        return Settings.read(SettingOptions.given(command), environment);
    }

    /** A workbench over the data directory of some settings; its store is opened when it is first needed. */
    Workbench workbench(Settings settings) {
        return parts.workbench().apply(settings);
    }

    /** As many workers as the settings allow, who stop when the command is interrupted. */
    Workers workers(Settings settings, Progress progress) {
        return new Workers(settings.threads(), interrupts::stopped, progress);
    }
}
