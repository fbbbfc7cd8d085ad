package org.weft.http;

import org.jspecify.annotations.Nullable;
import org.weft.brief.Brief;
import org.weft.findings.Thresholds;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.FindingsReport;
import org.weft.workbench.ThresholdsReport;
import org.weft.workbench.Workbench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the rules find in a view of a dataset, and the thresholds that are saved with it. */
final class FindingRoutes {
    private static final String CHAPTER = "findings";
    private static final String THRESHOLDS = "/api/datasets/{dataset}/thresholds";

    private static final Parameter ONCE = Parameter.text(
            "thresholds",
            "Thresholds for this once, as rule.threshold=value with commas between them",
            "one-way.share=0.6");

    private final Workbench workbench;
    private final AnalysisRoutes analysis;

    FindingRoutes(Workbench workbench, AnalysisRoutes analysis) {
        this.workbench = workbench;
        this.analysis = analysis;
    }

    /** Thresholds by rule.threshold, in the place of all that are saved; those left out are as the rules have them. */
    record NewThresholds(@Nullable Map<String, Double> thresholds) {}

    List<Route> routes() {
        return List.of(
                AnalysisRoutes.route("findings", "findings")
                        .in(CHAPTER)
                        .says("What a manager may want to talk about, the heaviest first")
                        .more(
                                "Each finding has its numbers, its rule with thresholds, how sure it is, and the barrier that it"
                                        + " is evidence for. Scores past the server's budget are estimated.")
                        .with(ONCE)
                        .gives(FindingsReport.class)
                        .does(this::findings),
                AnalysisRoutes.route("brief", "brief")
                        .in(CHAPTER)
                        .says("One page for a meeting, with an annex of numbers and methods")
                        .more("The same revision, view and thresholds give the same bytes; its date is the revision's.")
                        .with(Parameter.choice("format", "The kind of file", "html", Brief.FORMATS), ONCE)
                        .givesFile("text/html", "text/markdown", "application/pdf")
                        .does(this::brief),
                Route.get(THRESHOLDS, "thresholds")
                        .in(CHAPTER)
                        .says("The rules, and from where on each says something here")
                        .with(DatasetRoutes.DATASET)
                        .gives(ThresholdsReport.class)
                        .onStore()
                        .does(call -> Reply.json(workbench.thresholds(call.text("dataset")))),
                Route.put(THRESHOLDS, "setThresholds")
                        .in(CHAPTER)
                        .says("Save thresholds with a dataset")
                        .more("They are ours to begin with; no value has a basis in the literature.")
                        .with(DatasetRoutes.DATASET)
                        .reads(NewThresholds.class, "{\"thresholds\":{\"one-way.share\":0.6}}")
                        .gives(ThresholdsReport.class)
                        .onStore()
                        .does(this::set),
                Route.delete(THRESHOLDS, "resetThresholds")
                        .in(CHAPTER)
                        .says("Go back to the thresholds of the rules")
                        .with(DatasetRoutes.DATASET)
                        .onStore()
                        .does(call -> {
                            workbench.setThresholds(call.text("dataset"), Map.of());
                            return Reply.DONE;
                        }));
    }

    private Reply findings(Call call) throws InterruptedException {
        Map<String, Double> once = Thresholds.parse(call.list("thresholds"));
        Map<String, Double> saved = workbench.thresholds(call.text("dataset")).thresholds();
        return analysis.answer(
                call,
                List.of(saved),
                workers -> workbench.findings(AnalysisRoutes.target(call), analysis.view(call), once, workers));
    }

    private Reply brief(Call call) throws InterruptedException {
        Map<String, Double> once = Thresholds.parse(call.list("thresholds"));
        Map<String, Double> saved = workbench.thresholds(call.text("dataset")).thresholds();
        String format = call.text("format");
        return analysis.file(
                call,
                List.of(saved),
                workers -> workbench.brief(AnalysisRoutes.target(call), analysis.view(call), once, format, workers));
    }

    private Reply set(Call call) throws IOException {
        Map<String, Double> given = call.body(NewThresholds.class).thresholds();
        if (given == null) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "'thresholds' is missing.",
                    "Send {\"thresholds\":{\"one-way.share\":0.6}}.");
        }
        return Reply.json(workbench.setThresholds(call.text("dataset"), given));
    }
}
