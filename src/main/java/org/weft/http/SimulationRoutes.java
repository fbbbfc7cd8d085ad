package org.weft.http;

import org.jspecify.annotations.Nullable;
import org.weft.comparison.Introductions;
import org.weft.comparison.Turnover;
import org.weft.network.Edit;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.IntroductionsReport;
import org.weft.workbench.RemovalsReport;
import org.weft.workbench.Scenario;
import org.weft.workbench.Target;
import org.weft.workbench.TurnoverReport;
import org.weft.workbench.WeftJson;
import org.weft.workbench.WhatIfReport;
import org.weft.workbench.Workbench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What would be different: some changes, every single removal, vacant posts. Nothing is changed in the dataset. */
final class SimulationRoutes {
    private static final String CHAPTER = "what-if";

    private final Workbench workbench;
    private final AnalysisRoutes analysis;

    SimulationRoutes(Workbench workbench, AnalysisRoutes analysis) {
        this.workbench = workbench;
        this.analysis = analysis;
    }

    /** A view (the default where absent), and what to change in it. */
    record Changes(
            @Nullable Map<String, Object> view, @Nullable List<Map<String, Object>> edits) {}

    List<Route> routes() {
        return List.of(
                AnalysisRoutes.route("what-if", "whatIf")
                        .in(CHAPTER)
                        .says("A view against itself after changes: who loses whom, and on whom the load falls")
                        .more(
                                "An address that can be shared. Every number of pairs has bounds where the dataset says who"
                                        + " did not answer.")
                        .with(
                                Parameter.text(
                                        "edits",
                                        "The changes: a JSON list as in a view's edits; a flow to add whose kind is \"\""
                                                + " is of the view's commonest kind",
                                        "[{\"op\":\"remove\",\"actors\":[\"Sheriff\"]}]",
                                        8_000),
                                Parameter.text(
                                        "scenario",
                                        "A saved scenario's id or name, in place of the changes and the view",
                                        "0a1b2c3d4e"))
                        .gives(WhatIfReport.class)
                        .does(this::asked),
                Route.post("/api/datasets/{dataset}/what-if", "compareWhatIf")
                        .in(CHAPTER)
                        .says("The same for changes too long for an address")
                        .with(
                                DatasetRoutes.DATASET,
                                DatasetRoutes.REVISION,
                                Parameter.text("group", "Another grouping attribute than the dataset's own", "sector"))
                        .reads(
                                Changes.class,
                                "{\"view\":{\"level\":\"rolled-up\"},\"edits\":[{\"op\":\"remove\",\"actors\":[\"Sheriff\"]}]}")
                        .gives(WhatIfReport.class)
                        .needs(Rank.READ)
                        .onStore()
                        .failsWith(413)
                        .does(this::posted),
                AnalysisRoutes.route("removals", "removals")
                        .in(CHAPTER)
                        .says("What becomes of the others without each agency in turn")
                        .with(Parameter.flag("posts", "Whether to tell too what rests on single posts"))
                        .gives(RemovalsReport.class)
                        .does(call -> {
                            boolean posts = call.flag("posts");
                            return analysis.answer(
                                    call,
                                    List.of(),
                                    workers -> workbench.removals(
                                            AnalysisRoutes.target(call),
                                            analysis.view(call),
                                            posts,
                                            workbench.budget(),
                                            workers));
                        }),
                AnalysisRoutes.route("introductions", "introductions")
                        .in(CHAPTER)
                        .says("Who could be introduced to whom with most gain: new flows, one forum, one co-ordinator")
                        .more("Prompts to talk over. An agency of the busiest tenth is offered once at most.")
                        .with(
                                Parameter.choice(
                                        "goal",
                                        "reach: mean distance-weighted reach; fragmentation: fewer pairs apart; evenness:"
                                                + " less imbalance between partners",
                                        "reach",
                                        "reach",
                                        "fragmentation",
                                        "evenness"),
                                Parameter.integer(
                                        "offers", "How many new flows to offer", "10", 1, Introductions.MOST_OFFERS),
                                Parameter.integer(
                                        "members",
                                        "Of reach: members of a forum, and partners of a co-ordinator; 0 for neither",
                                        "5",
                                        0,
                                        Introductions.MOST_MEMBERS))
                        .gives(IntroductionsReport.class)
                        .does(this::introductions),
                AnalysisRoutes.route("turnover", "turnover")
                        .in(CHAPTER)
                        .says("What remains while posts are vacant, each with the same probability, drawn many times")
                        .with(
                                Parameter.number("probability", "Of each post to be vacant", "0.2", 0, 1),
                                Parameter.integer("repeats", "How often to draw", "1000", 1, Turnover.MOST_REPEATS),
                                Parameter.integer("seed", "The same seed gives the same draws", "1", 0, 1L << 53))
                        .gives(TurnoverReport.class)
                        .does(call -> analysis.answer(
                                call,
                                List.of(),
                                workers -> workbench.turnover(
                                        AnalysisRoutes.target(call),
                                        analysis.view(call),
                                        call.number("probability"),
                                        call.integer("repeats"),
                                        Long.parseLong(call.text("seed")),
                                        workers))));
    }

    private Reply asked(Call call) throws InterruptedException {
        String saved = call.optional("scenario");
        String edits = call.optional("edits");
        if ((saved == null) == (edits == null)) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    saved == null ? "'edits' is missing." : "Both 'edits' and 'scenario' are given.",
                    "Give the changes, or the id of a saved scenario.");
        }
        if (saved == null) {
            View view = analysis.view(call);
            List<Edit> changes = workbench.resolveEdits(call.text("edits"));
            return analysis.answer(
                    call,
                    List.of(),
                    workers ->
                            workbench.whatIf(AnalysisRoutes.target(call), view, changes, workbench.budget(), workers));
        }
        if (call.optional("view") != null) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "A scenario has a view of its own.", "Leave out 'view', or 'scenario'.");
        }
        Scenario scenario = workbench.scenario(call.text("dataset"), saved);
        return analysis.answer(
                call,
                List.of(scenario),
                workers -> workbench.whatIf(
                        new Target.Dataset(
                                call.text("dataset"), call.optionalInteger("revision"), call.optional("group")),
                        scenario.id(),
                        workbench.budget(),
                        workers));
    }

    private Reply introductions(Call call) throws InterruptedException {
        Introductions.Goal goal = Introductions.Goal.valueOf(call.text("goal").toUpperCase(Locale.ROOT));
        Introductions.Wish wish = new Introductions.Wish(goal, call.integer("offers"), call.integer("members"));
        return analysis.answer(
                call,
                List.of(),
                workers -> workbench.introductions(AnalysisRoutes.target(call), analysis.view(call), wish, workers));
    }

    private Reply posted(Call call) throws IOException, InterruptedException {
        Changes changes = call.body(Changes.class);
        List<Map<String, Object>> edits = changes.edits();
        if (edits == null) {
            throw new WeftException(ErrorKind.BAD_REQUEST, "'edits' is missing.", "Send {\"edits\":[…]}.");
        }
        Map<String, Object> view = changes.view();
        String given = view == null ? "" : WeftJson.mapper().writeValueAsString(view);
        View today = workbench.resolveView(given);
        List<Edit> known = workbench.resolveEdits(WeftJson.mapper().writeValueAsString(edits));
        return Reply.json(analysis.inTurn(
                call,
                workers -> workbench.whatIf(AnalysisRoutes.target(call), today, known, workbench.budget(), workers)));
    }
}
