package org.weft.cli;

import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Setting;
import org.weft.settings.Settings;
import org.weft.workbench.Workbench;
import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

    /** Runs something with a workbench for files, which needs no data directory. */
    void onFiles(CommandSpec command, Consumer<Workbench> work) {
        Path temporary;
        try {
            temporary = Files.createTempDirectory("weft-");
        } catch (IOException e) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "No temporary file can be made: " + e.getMessage() + ".",
                    "Make room, or set java.io.tmpdir in WEFT_JAVA_OPTS.",
                    e);
        }
        Map<String, String> given = new LinkedHashMap<>(SettingOptions.given(command));
        given.put(Setting.DATA.name(), temporary.toString());
        try (Workbench workbench = workbench(Settings.read(given, environment))) {
            work.accept(workbench);
        } finally {
            delete(temporary);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
