package org.weft.cli;

import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.store.DatasetInfo;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;

/** What the commands on stored datasets share: a way to the datasets, and a form of the answer. */
abstract class DatasetAction implements Callable<Integer> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Invocation invocation;

    @Option(names = "--json", description = "Prints JSON, and nothing else.")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DatasetAction(Invocation invocation) {
        this.invocation = invocation;
    }

    /** Does it. */
    abstract void run(DatasetAccess access);

    @Override
    public final Integer call() {
        try (DatasetAccess access = DatasetAccess.of(invocation, invocation.settings(spec))) {
            run(access);
        }
        return ExitCode.DONE.code();
    }

    Console console() {
        return invocation.console();
    }

    /** Prints the answer as JSON where that is asked for; says whether it did. */
    boolean printedAsJson(Object answer) {
        if (json) {
            StoredDatasets.write(answer, console().bytes());
        }
        return json;
    }

    /** Goes on only if the person agrees, or has said so beforehand. */
    void agree(boolean beforehand, String question) {
        if (beforehand) {
            return;
        }
        if (!console().isTerminal(Console.Stream.IN) || !console().isTerminal(Console.Stream.ERR)) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "This cannot be undone, and there is nobody to ask.",
                    "Add --yes if it is meant.");
        }
        String answer = console().ask(question + " This cannot be undone. Type yes: ");
        if (!answer.equalsIgnoreCase("yes")) {
            throw new WeftException(ErrorKind.CANCELLED, "Nothing was changed.", "");
        }
    }

    static void print(DatasetInfo d, Console console) {
        TextTable table = new TextTable().left("").left("");
        table.row("Name", ProblemText.printable(d.name()));
        table.row("Id", d.id());
        table.row("Revision", Integer.toString(d.revision()));
        table.row("Imported", when(d.importedAt()));
        table.row("From", ProblemText.printable(d.source()));
        table.row("Grouped by", ProblemText.printable(d.grouping()));
        table.row("Holds", SheetReportText.inWords(d.counts()));
        AnalysisText.print(table, console);
    }

    static String when(Instant instant) {
        return WHEN.format(instant.atZone(ZoneId.systemDefault()));
    }
}
