package org.weft.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** The program itself: without a command it says which there are. */
@Command(
        name = "weft",
        header = {"Weft draws and measures the collaboration between agencies.", ""},
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "On files:    weft check FOLDER,  weft analyse FOLDER",
            "Kept:        weft import FOLDER --name NAME,  weft analyse NAME",
            "On a page:   weft serve --sample mount-st-helens",
            "",
            "'weft COMMAND --help' says more of a command."
        })
final class WeftCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Option(
            names = {"-V", "--version"},
            description = "Prints the version.")
    private boolean version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    WeftCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (version) {
            invocation.console().line("weft " + invocation.parts().version());
        } else {
            invocation.console().print(spec.commandLine().getUsageMessage());
        }
        return ExitCode.DONE.code();
    }
}
