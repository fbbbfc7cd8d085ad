package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.network.Edit;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.Scenario;
import org.weft.workbench.ScenarioList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;

/** Lists, shows, saves and deletes scenarios. */
@Command(
        name = "scenarios",
        header = {"Keeps scenarios with a dataset: lists, shows, saves, takes back, deletes.", ""},
        footer = {
            "",
            "Examples:",
            "  weft scenarios \"Northern partnership\"",
            "  weft scenarios \"Northern partnership\" \"Housing leaves\" --save --remove A7",
            "  weft simulate \"Northern partnership\" --scenario \"Housing leaves\""
        })
final class ScenariosCommand extends DatasetAction {
    @Parameters(index = "0", paramLabel = "DATASET", description = "The dataset's name or id.")
    private String dataset = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "A scenario's name or id. Without one: all of them.")
    private @Nullable String scenario;

    @Option(names = "--save", description = "Saves the changes under the name; an earlier version is kept.")
    private boolean save;

    @Option(names = "--undo", description = "Takes back the last save.")
    private boolean undo;

    @Option(names = "--delete", description = "Deletes the scenario with its versions.")
    private boolean delete;

    @Mixin
    private final ChangeOptions changing = new ChangeOptions();

    @Mixin
    private final ViewOptions viewing = new ViewOptions();

    ScenariosCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    void run(DatasetAccess access) {
        List<Edit> edits = changing.edits(viewing.takeRemoved());
        if ((save ? 1 : 0) + (undo ? 1 : 0) + (delete ? 1 : 0) > 1) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "--save, --undo and --delete are different things.", "Choose one of them.");
        }
        if (!save && !edits.isEmpty()) {
            throw new WeftException(ErrorKind.BAD_REQUEST, "Changes are given, but not --save.", "Add --save.");
        }
        String name = scenario;
        if (name == null) {
            if (save || undo || delete) {
                throw new WeftException(
                        ErrorKind.BAD_REQUEST, "No scenario is named.", "Give its name after the dataset.");
            }
            list(access.scenarios(dataset));
        } else if (save) {
            show(access.saveScenario(dataset, name, viewing.view(access::view), edits), "Saved");
        } else if (undo) {
            show(access.undoScenario(dataset, name), "Went back to");
        } else if (delete) {
            access.deleteScenario(dataset, name);
            if (!printedAsJson(Map.of("deleted", name))) {
                console().line("Deleted '" + ProblemText.printable(name) + "'.");
            }
        } else {
            show(access.scenario(dataset, name), "");
        }
    }

    private void list(ScenarioList all) {
        if (printedAsJson(all)) {
            return;
        }
        if (all.scenarios().isEmpty()) {
            console().line("No scenario is saved with this dataset.");
            return;
        }
        TextTable table = new TextTable()
                .left("Scenario")
                .mayShrink()
                .left("Id")
                .right("Version")
                .right("Changes")
                .left("Saved");
        for (Scenario s : all.scenarios()) {
            table.row(
                    ProblemText.printable(s.name()),
                    s.id(),
                    Integer.toString(s.version()),
                    Integer.toString(s.edits().size()),
                    when(s.savedAt()));
        }
        AnalysisText.print(table, console());
    }

    private void show(Scenario s, String done) {
        if (printedAsJson(s)) {
            return;
        }
        String name = "'" + ProblemText.printable(s.name()) + "' (" + s.id() + "), version " + s.version();
        console().line(done.isEmpty() ? name : done + " " + name + ".");
        if (!s.view().isEmpty()) {
            console().line("View: " + Answers.text(s.view()));
        }
        s.changes().forEach(change -> console().line("- " + ProblemText.printable(change)));
    }
}
