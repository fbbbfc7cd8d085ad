package org.weft.http;

import org.jspecify.annotations.Nullable;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.Scenario;
import org.weft.workbench.ScenarioList;
import org.weft.workbench.WeftJson;
import org.weft.workbench.Workbench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Scenarios: changes to a view that are saved with a dataset under a name. */
final class ScenarioRoutes {
    private static final String CHAPTER = "what-if";
    private static final String BASE = "/api/datasets/{dataset}/scenarios";
    private static final Parameter SCENARIO =
            Parameter.path("scenario", "The scenario's id, or its name", "0a1b2c3d4e");

    private final Workbench workbench;

    ScenarioRoutes(Workbench workbench) {
        this.workbench = workbench;
    }

    /** A scenario to be saved: the view (the default where absent), and what to change in it. */
    record NewScenario(
            @Nullable String name,
            @Nullable Map<String, Object> view,
            @Nullable List<Map<String, Object>> edits) {}

    List<Route> routes() {
        return List.of(
                Route.get(BASE, "scenarios")
                        .in(CHAPTER)
                        .says("The scenarios that are saved with a dataset")
                        .with(DatasetRoutes.DATASET)
                        .gives(ScenarioList.class)
                        .onStore()
                        .does(call -> Reply.json(workbench.scenarios(call.text("dataset")))),
                Route.post(BASE, "saveScenario")
                        .in(CHAPTER)
                        .says("Save a scenario under a name; of a name that is there, as its next version")
                        .with(DatasetRoutes.DATASET)
                        .reads(
                                NewScenario.class,
                                "{\"name\":\"Without the sheriff\",\"edits\":[{\"op\":\"remove\",\"actors\":[\"Sheriff\"]}]}")
                        .gives(201, Scenario.class)
                        .onStore()
                        .failsWith(409)
                        .does(this::save),
                Route.get(BASE + "/{scenario}", "scenario")
                        .in(CHAPTER)
                        .says("A saved scenario")
                        .with(DatasetRoutes.DATASET, SCENARIO)
                        .gives(Scenario.class)
                        .onStore()
                        .does(call -> Reply.json(workbench.scenario(call.text("dataset"), call.text("scenario")))),
                Route.post(BASE + "/{scenario}/undo", "undoScenario")
                        .in(CHAPTER)
                        .says("Take back the last save of a scenario")
                        .with(DatasetRoutes.DATASET, SCENARIO)
                        .gives(Scenario.class)
                        .onStore()
                        .failsWith(409)
                        .does(call -> Reply.json(workbench.undoScenario(call.text("dataset"), call.text("scenario")))),
                Route.delete(BASE + "/{scenario}", "deleteScenario")
                        .in(CHAPTER)
                        .says("Delete a scenario with its versions")
                        .with(DatasetRoutes.DATASET, SCENARIO)
                        .onStore()
                        .does(call -> {
                            workbench.deleteScenario(call.text("dataset"), call.text("scenario"));
                            return Reply.DONE;
                        }));
    }

    private Reply save(Call call) throws IOException {
        NewScenario given = call.body(NewScenario.class);
        List<Map<String, Object>> edits = given.edits();
        if (edits == null) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "'edits' is missing.", "Send {\"name\":\"…\",\"edits\":[…]}.");
        }
        Map<String, Object> view = given.view();
        View today = workbench.resolveView(view == null ? "" : WeftJson.mapper().writeValueAsString(view));
        Scenario saved = workbench.saveScenario(
                call.text("dataset"),
                Call.needed("name", given.name()),
                today,
                workbench.resolveEdits(WeftJson.mapper().writeValueAsString(edits)));
        return Reply.created(saved, call.context().path() + "/" + saved.id());
    }
}
