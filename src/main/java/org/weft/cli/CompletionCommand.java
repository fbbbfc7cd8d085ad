package org.weft.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Completion for shells. */
@Command(
        name = "completion",
        header = {"Prints a script by which bash and zsh complete commands and options.", ""},
        footer = {"", "In bash or zsh:  source <(weft completion)"})
final class CompletionCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.console().print(AutoComplete.bash("weft", spec.root().commandLine()));
        return ExitCode.DONE.code();
    }
}
