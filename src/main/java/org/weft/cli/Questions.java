package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.comparison.Introductions;
import org.weft.measures.Budget;
import org.weft.network.Edit;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.FundingReport;
import org.weft.workbench.IntroductionsReport;
import org.weft.workbench.PairQuery;
import org.weft.workbench.PairsReport;
import org.weft.workbench.ReachQuery;
import org.weft.workbench.ReachReport;
import org.weft.workbench.RemovalsReport;
import org.weft.workbench.TurnoverReport;
import org.weft.workbench.WhatIfReport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The questions that both commands and recipes ask, so that a recipe repeats what the command answers. */
final class Questions {
    private Questions() {}

    /** Who leans on whom. */
    static Question<PairsReport> pairs() {
        return new Question<>(
                "pairs",
                new HashMap<>(),
                PairsReport.class,
                (workbench, target, view, workers) -> workbench.pairs(target, view, PairQuery.DEFAULT, workers));
    }

    /** How far agencies reach. */
    static Question<ReachReport> reach(ReachQuery reach) {
        Map<String, @Nullable String> query = new HashMap<>();
        query.put("agency", reach.agency());
        query.put("direction", reach.outward() ? null : "in");
        query.put("steps", Integer.toString(reach.steps()));
        query.put("routes", reach.strongest() ? "strongest" : null);
        return new Question<>(
                "reach",
                query,
                ReachReport.class,
                (workbench, target, view, workers) -> workbench.reach(target, view, reach, workers));
    }

    /** Who funds whom against who informs whom; by the usual kinds where lists are empty. */
    static Question<FundingReport> funding(List<String> money, List<String> information) {
        Map<String, @Nullable String> query = new HashMap<>();
        query.put("money", money.isEmpty() ? null : String.join(",", money));
        query.put("information", information.isEmpty() ? null : String.join(",", information));
        return new Question<>(
                "funding",
                query,
                FundingReport.class,
                (workbench, target, view, workers) -> workbench.funding(target, view, money, information, workers));
    }

    /** What becomes of the network after changes. */
    static Question<WhatIfReport> whatIf(List<Edit> edits) {
        Map<String, @Nullable String> query = new HashMap<>();
        query.put("edits", written(edits));
        return new Question<>(
                "what-if",
                query,
                WhatIfReport.class,
                (workbench, target, view, workers) -> workbench.whatIf(target, view, edits, Budget.ALL, workers));
    }

    /** The changes as the API takes them. */
    private static String written(List<Edit> edits) {
        String view = View.DEFAULT.withEdits(edits).toJson();
        return view.substring("{\"edits\":".length(), view.length() - 1);
    }

    /** The same for a scenario saved with the dataset or beside the sheets of a zip, which brings its view. */
    static Question<WhatIfReport> scenario(String saved) {
        Map<String, @Nullable String> query = new HashMap<>();
        query.put("scenario", saved);
        return new Question<>("what-if", query, WhatIfReport.class, (workbench, target, view, workers) -> {
            if (!view.equals(View.DEFAULT)) {
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "A scenario has a view of its own.",
                        "Leave out the options of the view.");
            }
            return workbench.whatIf(target, saved, Budget.ALL, workers);
        });
    }

    /** What becomes of the others without each agency in turn. */
    static Question<RemovalsReport> removals(boolean posts) {
        Map<String, @Nullable String> query = new HashMap<>();
        query.put("posts", posts ? "true" : null);
        return new Question<>(
                "removals",
                query,
                RemovalsReport.class,
                (workbench, target, view, workers) -> workbench.removals(target, view, posts, Budget.ALL, workers));
    }

    /** What remains while posts are vacant. */
    static Question<TurnoverReport> turnover(double probability, int repeats, long seed) {
        Map<String, @Nullable String> query = new HashMap<>();
        query.put("probability", Double.toString(probability));
        query.put("repeats", Integer.toString(repeats));
        query.put("seed", Long.toString(seed));
        return new Question<>(
                "turnover",
                query,
                TurnoverReport.class,
                (workbench, target, view, workers) ->
                        workbench.turnover(target, view, probability, repeats, seed, workers));
    }

    /** Who could be introduced to whom. */
    static Question<IntroductionsReport> introductions(Introductions.Wish wish) {
        Map<String, @Nullable String> query = new HashMap<>();
        query.put("goal", Words.word(wish.goal()));
        query.put("offers", Integer.toString(wish.offers()));
        query.put("members", Integer.toString(wish.members()));
        return new Question<>(
                "introductions",
                query,
                IntroductionsReport.class,
                (workbench, target, view, workers) -> workbench.introductions(target, view, wish, workers));
    }
}
