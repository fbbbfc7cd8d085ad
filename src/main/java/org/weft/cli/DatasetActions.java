package org.weft.cli;

import org.weft.store.DatasetInfo;
import org.weft.store.Erasure;
import org.weft.store.RevisionInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What can be done with one dataset. */
final class DatasetActions {
    private static final String REF = "Its name or id.";

    private DatasetActions() {}

    @Command(name = "show", header = "Shows a dataset.%n")
    static final class Show extends DatasetAction {
        @Parameters(paramLabel = "DATASET", description = REF)
        private String ref = "";

        Show(Invocation invocation) {
            super(invocation);
        }

        @Override
        void run(DatasetAccess access) {
            DatasetInfo found = access.dataset(ref);
            if (!printedAsJson(found)) {
                print(found, console());
            }
        }
    }

    @Command(name = "rename", header = "Gives a dataset another name.%n")
    static final class Rename extends DatasetAction {
        @Parameters(index = "0", paramLabel = "DATASET", description = REF)
        private String ref = "";

        @Parameters(index = "1", paramLabel = "NAME", description = "The new name.")
        private String name = "";

        Rename(Invocation invocation) {
            super(invocation);
        }

        @Override
        void run(DatasetAccess access) {
            DatasetInfo renamed = access.rename(ref, name);
            if (!printedAsJson(renamed)) {
                console().line("It is named '" + ProblemText.printable(renamed.name()) + "' now.");
            }
        }
    }

    @Command(name = "revisions", header = "Lists the revisions of a dataset, latest first.%n")
    static final class Revisions extends DatasetAction {
        @Parameters(paramLabel = "DATASET", description = REF)
        private String ref = "";

        Revisions(Invocation invocation) {
            super(invocation);
        }

        @Override
        void run(DatasetAccess access) {
            List<RevisionInfo> all = access.revisions(ref);
            if (printedAsJson(Map.of("revisions", all))) {
                return;
            }
            TextTable table = new TextTable()
                    .right("Revision")
                    .left("")
                    .right("Agencies")
                    .right("Flows")
                    .left("Imported")
                    .left("From");
            for (RevisionInfo r : all) {
                table.row(
                        Integer.toString(r.number()),
                        r.current() ? "current" : r.state().equals("RETIRED") ? "undone" : "",
                        Integer.toString(r.counts().agencies()),
                        Integer.toString(r.counts().flows()),
                        when(r.importedAt()),
                        ProblemText.printable(r.source()));
            }
            AnalysisText.print(table, console());
        }
    }

    @Command(name = "undo", header = "Goes back to the revision before the last import.%n")
    static final class Undo extends DatasetAction {
        @Parameters(paramLabel = "DATASET", description = REF)
        private String ref = "";

        Undo(Invocation invocation) {
            super(invocation);
        }

        @Override
        void run(DatasetAccess access) {
            DatasetInfo now = access.undo(ref);
            if (!printedAsJson(now)) {
                console()
                        .line("'" + ProblemText.printable(now.name()) + "' shows revision " + now.revision()
                                + " again: " + SheetReportText.inWords(now.counts()) + ".");
            }
        }
    }

    @Command(
            name = "erase",
            header = "Takes a person out of all revisions of a dataset.%n",
            footer = {"", "The flows stay, under a name that says nothing."})
    static final class Erase extends DatasetAction {
        @Parameters(index = "0", paramLabel = "DATASET", description = REF)
        private String ref = "";

        @Parameters(index = "1", paramLabel = "ID", description = "The id of the representative.")
        private String actor = "";

        @Option(names = "--yes", description = "Does not ask.")
        private boolean yes;

        Erase(Invocation invocation) {
            super(invocation);
        }

        @Override
        void run(DatasetAccess access) {
            DatasetInfo found = access.dataset(ref);
            agree(yes, "Erase '" + actor + "' from every revision of '" + found.name() + "'?");
            Erasure erased = access.erase(found.id(), actor);
            if (!printedAsJson(erased)) {
                console()
                        .line("Erased from revisions "
                                + erased.revisions().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))
                                + "; the place in the network goes on as '" + erased.pseudonym() + "'.");
            }
        }
    }

    @Command(name = "delete", header = "Deletes a dataset with all its revisions.%n")
    static final class Delete extends DatasetAction {
        @Parameters(paramLabel = "DATASET", description = REF)
        private String ref = "";

        @Option(names = "--yes", description = "Does not ask.")
        private boolean yes;

        Delete(Invocation invocation) {
            super(invocation);
        }

        @Override
        void run(DatasetAccess access) {
            DatasetInfo found = access.dataset(ref);
            agree(yes, "Delete '" + found.name() + "' with all its revisions?");
            access.delete(found.id());
            if (!printedAsJson(Map.of("deleted", found.id()))) {
                console().line("Deleted '" + ProblemText.printable(found.name()) + "'.");
            }
        }
    }
}
