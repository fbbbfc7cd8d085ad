package org.weft.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.weft.settings.Settings;
import org.weft.workbench.Workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The route table: everything that the server answers, but the page's files. Routes and OpenAPI come from it. */
final class Routes {
    private Routes() {}

    static List<Route> of(Workbench workbench, Settings settings, Access access, Assets assets) {
        List<Route> table = new ArrayList<>();
        table.addAll(new DatasetRoutes(workbench, settings).routes());
        table.addAll(new ViewRoutes(workbench).routes());
        AnalysisRoutes analysis = new AnalysisRoutes(workbench);
        table.addAll(analysis.routes());
        table.addAll(new FindingRoutes(workbench, analysis).routes());
        table.addAll(new SimulationRoutes(workbench, analysis).routes());
        table.addAll(new ScenarioRoutes(workbench).routes());
        table.addAll(new CatalogueRoutes(workbench).routes());
        table.addAll(new JobRoutes(workbench).routes());
        table.addAll(new SystemRoutes(workbench, settings, access).routes());
        Map<String, String> chapters = new LinkedHashMap<>();
        chapters.put("datasets", "Import, list, rename, undo and delete");
        chapters.put("views", "What of a network is measured");
        chapters.put("analysis", "Scores, pairs, profiles, pictures and exports");
        chapters.put("findings", "What a manager acts on, and from where on");
        chapters.put("what-if", "What would be different, without changing anything");
        chapters.put("catalogue", "Measures, samples and templates");
        chapters.put("jobs", "Work that goes on by itself");
        chapters.put("system", "The server itself");
        ObjectNode description = OpenApi.describe(List.copyOf(table), chapters);
        table.add(Route.get("/openapi.json", "openapi")
                .says("This API as an OpenAPI 3.1 document")
                .gives(Map.class)
                .needs(Rank.OPEN)
                .does(call -> call.holdsAlready() ? Reply.UNCHANGED : Reply.json(description)));
        table.addAll(Docs.routes());
        table.add(new Front(access, assets).route());
        return List.copyOf(table);
    }
}
