package org.weft.cli;

import org.weft.store.DatasetInfo;
import picocli.CommandLine.Command;

import java.util.List;
import java.util.Map;

/** Lists the datasets. */
@Command(
        name = "datasets",
        header = {"Lists the datasets; shows, renames, deletes, undoes, erases.", ""},
        synopsisSubcommandLabel = "[COMMAND]",
        subcommandsRepeatable = false)
final class DatasetsCommand extends DatasetAction {
    DatasetsCommand(Invocation invocation) {
        super(invocation);
    }

    /** What can be done with one dataset. */
    static List<Object> actions(Invocation invocation) {
        return List.of(
                new DatasetActions.Show(invocation),
                new DatasetActions.Rename(invocation),
                new DatasetActions.Revisions(invocation),
                new DatasetActions.Undo(invocation),
                new DatasetActions.Erase(invocation),
                new DatasetActions.Delete(invocation));
    }

    @Override
    void run(DatasetAccess access) {
        List<DatasetInfo> all = access.datasets();
        if (printedAsJson(Map.of("datasets", all))) {
            return;
        }
        if (all.isEmpty()) {
            console().line("Nothing is stored yet. 'weft import FOLDER --name NAME' stores files.");
            return;
        }
        TextTable table = new TextTable()
                .left("Dataset")
                .mayShrink()
                .right("Revision")
                .right("Agencies")
                .right("Flows")
                .left("Imported")
                .left("From");
        for (DatasetInfo d : all) {
            table.row(
                    ProblemText.printable(d.name()),
                    Integer.toString(d.revision()),
                    Integer.toString(d.counts().agencies()),
                    Integer.toString(d.counts().flows()),
                    when(d.importedAt()),
                    ProblemText.printable(d.source()));
        }
        AnalysisText.print(table, console());
    }
}
