package org.weft.workbench;

import org.weft.comparison.Comparison;
import org.weft.comparison.Introductions;
import org.weft.comparison.RemovalSweep;
import org.weft.comparison.SinglePosts;
import org.weft.comparison.Turnover;
import org.weft.graph.Workers;
import org.weft.measures.Budget;
import org.weft.measures.MeasureCall;
import org.weft.measures.Measures;
import org.weft.measures.Scores;
import org.weft.network.Edit;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares views with what they would be after changes. */
final class Simulations {
    /** How many changes one scenario may hold. */
    static final int MOST_EDITS = 500;

    /** What a sweep over every removal costs, as the catalogue tells it. */
    private static final List<MeasureCall> SWEEP = List.of(
            MeasureCall.parse("fragmentation-change:form=breadth"),
            MeasureCall.parse("fragmentation-change:form=distance-weighted"));

    private final Library library;
    private final Analyses analyses;

    Simulations(Library library, Analyses analyses) {
        this.library = library;
        this.analyses = analyses;
    }

    /** The changes as they would be made; refused where one cannot be. */
    List<Edit> possible(Loaded loaded, View view, List<Edit> edits) {
        if (edits.isEmpty()) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "Nothing is to change.",
                    "Name whom to remove, or a flow to add, or ask for every removal.");
        }
        if (edits.size() > MOST_EDITS) {
            throw new WeftException(
                    ErrorKind.TOO_LARGE,
                    edits.size() + " changes are more than the " + MOST_EDITS + " of one scenario.",
                    "Leave some out.");
        }
        Projection today = library.project(loaded, view);
        List<Edit> known = edits.stream().map(e -> ofKnownKind(e, today)).toList();
        library.project(loaded, after(view, known));
        return known;
    }

    private static View after(View view, List<Edit> edits) {
        List<Edit> all = new ArrayList<>(view.edits());
        all.addAll(edits);
        return view.withEdits(all);
    }

    /** Compares a view with itself after more edits. */
    WhatIfReport whatIf(Loaded loaded, View view, List<Edit> edits, Budget budget, Workers workers) {
        List<Edit> known = possible(loaded, view, edits);
        Projection today = library.project(loaded, view);
        Projection after = library.project(loaded, after(view, known));
        Scores scores = analyses.scores(loaded, today, Comparison.MEASURES, budget, workers);
        Comparison comparison = Comparison.of(today, scores, after, workers);
        List<Analysis.Node> agencies = new ArrayList<>(Analyses.nodes(today));
        Analyses.nodes(after).stream()
                .filter(node -> today.nodeOf(node.id()) < 0)
                .forEach(agencies::add);
        Set<String> notes = new LinkedHashSet<>(loaded.notes());
        notes.addAll(today.notes());
        notes.addAll(comparison.notes());
        return new WhatIfReport(
                loaded.ref(),
                Analyses.viewInfo(loaded, today),
                Analyses.viewInfo(loaded, after),
                EditSentences.of(today, known),
                comparison,
                agencies,
                List.copyOf(notes));
    }

    /** A flow to add of no named kind is of the kind that most flows of the view are of. */
    private static Edit ofKnownKind(Edit edit, Projection today) {
        if (!(edit instanceof Edit.AddTie tie) || !tie.kind().isEmpty()) {
            return edit;
        }
        Kind kind = commonestKind(today);
        return new Edit.AddTie(tie.source(), tie.target(), kind.id(), tie.strength());
    }

    /** The kind of which the view has most flows; of equal ones the first. */
    static Kind commonestKind(Projection p) {
        Network network = p.network();
        int[] flows = new int[network.kinds().size()];
        p.eachFlow((source, target, kind) -> flows[kind]++);
        int best = -1;
        for (int k = 0; k < flows.length; k++) {
            if (p.kinds().contains(k) && (best < 0 || flows[k] > flows[best])) {
                best = k;
            }
        }
        if (best < 0) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "The view has no kind of flow.", "Choose a view with a kind of flow.");
        }
        return network.kinds().get(best);
    }

    /** Every single removal; with what rests on single posts where asked for. */
    RemovalsReport removals(Loaded loaded, View view, boolean posts, Budget budget, Workers workers) {
        Projection today = library.project(loaded, view);
        Measures.plan(today, SWEEP, budget, workers.threads());
        RemovalSweep sweep = RemovalSweep.of(today, workers);
        Set<String> notes = new LinkedHashSet<>(loaded.notes());
        notes.addAll(today.notes());
        if (sweep.unanswered() > 0) {
            notes.add(sweep.unanswered() + (sweep.unanswered() == 1 ? " agency" : " agencies")
                    + " did not answer: flows that they would have told of are unknown, and pairs counted as lost may"
                    + " have other ways. At least and at most so many are lost as the bounds say; who would newly be"
                    + " isolated or unreached, and every other number, is by what was reported.");
        }
        return new RemovalsReport(
                loaded.ref(),
                Analyses.viewInfo(loaded, today),
                RemovalsReport.CONVENTIONS,
                sweep,
                posts ? SinglePosts.of(today, workers) : null,
                List.copyOf(notes));
    }

    /** What remains while posts are vacant. */
    TurnoverReport turnover(Loaded loaded, View view, double probability, int repeats, long seed, Workers workers) {
        Projection today = library.project(loaded, view);
        Turnover turnover = Turnover.of(today, probability, repeats, seed, workers);
        Set<String> notes = new LinkedHashSet<>(loaded.notes());
        notes.addAll(today.notes());
        return new TurnoverReport(
                loaded.ref(),
                Analyses.viewInfo(loaded, today),
                turnover,
                TurnoverReport.CONVENTION,
                List.copyOf(notes));
    }

    /** Who could be introduced to whom. */
    IntroductionsReport introductions(Loaded loaded, View view, Introductions.Wish wish, Workers workers) {
        Projection today = library.project(loaded, view);
        Introductions found = Introductions.of(today, wish, workers);
        Set<String> notes = new LinkedHashSet<>(loaded.notes());
        notes.addAll(today.notes());
        notes.addAll(found.notes());
        return new IntroductionsReport(
                loaded.ref(), Analyses.viewInfo(loaded, today), found, IntroductionsReport.CAUTION, List.copyOf(notes));
    }
}
