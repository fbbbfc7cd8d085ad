package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.store.DatasetInfo;
import org.weft.workbench.Sample;
import org.weft.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Serves the page and the API. */
@Command(
        name = "serve",
        header = {"Serves the page and the API, until it is stopped with Ctrl-C.", ""})
final class ServeCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(
            names = "--sample",
            paramLabel = "ID",
            description = "Loads a sample that comes with Weft, unless a dataset of its name is there already:"
                    + " mount-st-helens, knoke, childrens-services.")
    private @Nullable String sample;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ServeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Settings settings = invocation.settings(spec);
        Sample wanted = sample == null || sample.equals("none") ? null : Sample.named(sample);
        refuseSecondServer(settings);
        Path log = ServerLog.open(settings);
        Console console = invocation.console();
        Interrupts.Wait untilStopped = new Interrupts.Wait();
        try (Workbench workbench = invocation.workbench(settings);
                HttpFace.Served served = invocation.parts().http().start(workbench, settings);
                Interrupts.Handle onStop = invocation.interrupts().onStop(untilStopped::end)) {
            console.line("Weft is at " + served.address());
            console.flush();
            workbench.openStore();
            Thread opens = new Thread(() -> prepare(workbench, settings, wanted, untilStopped), "weft-prepare");
            opens.setDaemon(true);
            opens.start();
            untilStopped.await();
            console.say("Stopping.");
        }
        console.say("Stopped. The log is in " + log + ".");
        return ExitCode.DONE.code();
    }

    private static void refuseSecondServer(Settings settings) {
        RunningServer running = RunningServer.find(settings.data());
        if (running != null) {
            throw new WeftException(
                    ErrorKind.CONFLICT,
                    "A server runs on the data directory " + settings.data() + " already, at " + running.address()
                            + ".",
                    "Open that address, or choose another directory with --data.");
        }
    }

    /** Waits for the store and loads the sample. An embedded store that cannot be opened ends the server. */
    private void prepare(Workbench workbench, Settings settings, @Nullable Sample wanted, Interrupts.Wait wait) {
        Console console = invocation.console();
        try {
            List<DatasetInfo> datasets = StoredDatasets.onceOpen(workbench, invocation);
            if (wanted != null && datasets.stream().noneMatch(d -> d.name().equalsIgnoreCase(wanted.name()))) {
                workbench.openSample(wanted.id(), null).await();
                console.line("'" + wanted.name() + "' is loaded.");
            }
            console.line("Ready. Stop it with Ctrl-C.");
            console.flush();
        } catch (WeftException e) {
            if (invocation.interrupts().stopped()) {
                return;
            }
            if (settings.neo4jUri() == null) {
                wait.fail(e);
            } else {
                ErrorText.print(e, console);
                console.say("      The server goes on, and tries again when it is asked for something.");
            }
        } catch (RuntimeException e) {
            wait.fail(e);
        }
    }
}
