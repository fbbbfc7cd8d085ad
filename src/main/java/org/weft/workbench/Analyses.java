package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.drawing.Palette;
import org.weft.graph.Workers;
import org.weft.measures.Budget;
import org.weft.measures.Estimate;
import org.weft.measures.GroupTable;
import org.weft.measures.MeasureCall;
import org.weft.measures.Measures;
import org.weft.measures.MemberSet;
import org.weft.measures.NodeScore;
import org.weft.measures.Plan;
import org.weft.measures.Scores;
import org.weft.measures.TieValue;
import org.weft.network.Projection;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Scores views. */
final class Analyses {
    /** How many measures one request may ask for. */
    private static final int MOST_MEASURES = 120;

    private record Key(String network, String grouping, String view, String measures) {}

    /** The dataset's name is part of the answer, so that a rename shows at once. */
    private record Named(Key key, String name) {}

    private final Library library;

    Analyses(Library library) {
        this.library = library;
    }

    /** The measures of some addresses; the default set where there are none. */
    static List<MeasureCall> calls(List<String> measures) {
        List<MeasureCall> calls = new ArrayList<>();
        for (String address : measures) {
            calls.addAll(MeasureCall.parseAll(address));
        }
        if (calls.isEmpty()) {
            return Measures.DEFAULT_SET;
        }
        if (calls.size() > MOST_MEASURES) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    calls.size() + " measures are more than the " + MOST_MEASURES + " that may be asked for at once.",
                    "Ask for some of them at a time.");
        }
        return List.copyOf(new LinkedHashSet<>(calls));
    }

    /**
     * Scores, within a budget. What was computed before is given whatever the budget.
     *
     * @throws WeftException (over budget) where the measures are past it and may not, or cannot, be estimated
     */
    Analysis analyse(Loaded loaded, View view, List<MeasureCall> calls, Budget budget, Workers workers) {
        Analysis known = known(key(loaded, view, calls, ""));
        if (known != null) {
            return known;
        }
        Projection projection = library.project(loaded, view);
        Plan plan = Measures.plan(projection, calls, budget, workers.threads());
        Key key = key(loaded, view, calls, plan.key());
        Analysis estimated = plan.key().isEmpty() ? null : known(key);
        if (estimated != null) {
            return estimated;
        }
        Analysis made = build(loaded, projection, Measures.run(projection, plan, workers));
        if (key != null) {
            library.remember(key, made);
        }
        return made;
    }

    /** The same without words and ids, for writers of tables. */
    Scores scores(Loaded loaded, Projection projection, List<MeasureCall> calls, Budget budget, Workers workers) {
        Plan plan = Measures.plan(projection, calls, budget, workers.threads());
        Key key = key(loaded, projection.view(), calls, plan.key() + " as scores");
        Object known = key == null ? null : library.cached(key);
        if (known != null) {
            return (Scores) known;
        }
        Scores made = Measures.run(projection, plan, workers);
        if (key != null) {
            library.remember(key, made);
        }
        return made;
    }

    /** Null for files, which may change. */
    private static @Nullable Key key(Loaded loaded, View view, List<MeasureCall> calls, String plan) {
        String network = loaded.key();
        if (network == null) {
            return null;
        }
        String addresses =
                String.join(",", calls.stream().map(MeasureCall::address).toList());
        // The dataset's name is part of the answer, so that a rename shows at once.
        return new Key(network + loaded.ref().name(), loaded.network().grouping(), view.toJson(), addresses + plan);
    }

    private @Nullable Analysis known(@Nullable Key key) {
        return key == null ? null : (Analysis) library.cached(key);
    }

    private static Analysis build(Loaded loaded, Projection p, Scores scores) {
        Set<String> notes = new LinkedHashSet<>(loaded.notes());
        notes.addAll(p.notes());
        notes.addAll(scores.notes());
        return new Analysis(
                loaded.ref(),
                viewInfo(loaded, p),
                scores.scores().stream().map(s -> score(p, s)).toList(),
                scores.network().stream()
                        .map(v -> new Analysis.NetworkScore(
                                v.measure(),
                                v.parameters(),
                                v.address(),
                                v.label(),
                                v.convention(),
                                v.unit(),
                                v.value(),
                                v.reason(),
                                estimate(p, v.estimate())))
                        .toList(),
                ties(p, scores.ties()),
                scores.sets().stream().map(s -> set(p, s)).toList(),
                scores.tables().stream().map(Analyses::table).toList(),
                nodes(p),
                List.copyOf(notes));
    }

    static Analysis.ViewInfo viewInfo(Loaded loaded, Projection p) {
        return new Analysis.ViewInfo(
                p.view().toJson(),
                p.view().hash(),
                ViewSentence.of(loaded.ref().name(), loaded.network(), p.view()),
                p.size(),
                p.graph().ties(),
                p.directed(),
                p.undirectedBecause(),
                p.selfFlows(),
                p.scale().type().name().toLowerCase(Locale.ROOT),
                p.scale().unit());
    }

    private static Analysis.Score score(Projection p, NodeScore s) {
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (int v = 0; v < p.size(); v++) {
            values.put(p.id(v), number(s.values()[v]));
            String reason = s.reasons().get(v);
            if (reason != null) {
                reasons.put(p.id(v), reason);
            }
        }
        return new Analysis.Score(
                s.measure(),
                s.parameters(),
                s.address(),
                s.label(),
                s.convention(),
                s.unit(),
                values,
                reasons,
                estimate(p, s.estimate()));
    }

    private static Analysis.@Nullable EstimateInfo estimate(Projection p, @Nullable Estimate e) {
        if (e == null) {
            return null;
        }
        double[] each = e.margins();
        Map<String, @Nullable Double> margins = each == null ? null : new LinkedHashMap<>();
        for (int v = 0; margins != null && each != null && v < each.length; v++) {
            margins.put(p.id(v), number(each[v]));
        }
        return estimate(e, margins);
    }

    private static Analysis.EstimateInfo estimate(Estimate e, @Nullable Map<String, @Nullable Double> margins) {
        return new Analysis.EstimateInfo(e.method(), e.size(), e.error(), e.seed(), margins);
    }

    static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    private static List<Analysis.TieScore> ties(Projection p, List<TieValue> all) {
        List<Analysis.TieScore> list = new ArrayList<>();
        for (TieValue t : all) {
            Estimate e = t.estimate();
            double[] margins = e == null ? null : e.margins();
            Analysis.EstimateInfo info = e == null ? null : estimate(e, null);
            for (int i = 0; i < t.size(); i++) {
                list.add(new Analysis.TieScore(
                        t.measure(),
                        t.parameters(),
                        p.id(t.source()[i]),
                        p.id(t.target()[i]),
                        number(t.values()[i]),
                        t.reasons().get(i),
                        info,
                        margins == null ? null : number(margins[i])));
            }
        }
        return list;
    }

    private static Analysis.SetScore set(Projection p, MemberSet s) {
        List<String> members = new ArrayList<>();
        for (int v : s.members()) {
            members.add(p.id(v));
        }
        return new Analysis.SetScore(s.measure(), s.parameters(), members, s.value(), s.proven());
    }

    private static Analysis.TableScore table(GroupTable t) {
        List<List<@Nullable Double>> rows = new ArrayList<>();
        for (double[] row : t.values()) {
            List<@Nullable Double> cells = new ArrayList<>();
            for (double cell : row) {
                cells.add(number(cell));
            }
            rows.add(cells);
        }
        Map<String, Map<String, String>> reasons = new LinkedHashMap<>();
        int columns = t.columns().size();
        t.reasons()
                .forEach((cell, reason) -> reasons.computeIfAbsent(
                                t.rows().get(cell / columns), row -> new LinkedHashMap<>())
                        .put(t.columns().get(cell % columns), reason));
        return new Analysis.TableScore(
                t.measure(),
                t.parameters(),
                t.address(),
                t.label(),
                t.convention(),
                t.unit(),
                t.rows(),
                t.columns(),
                rows,
                reasons);
    }

    static List<Analysis.Node> nodes(Projection p) {
        Marks marks = new Marks(p);
        List<Analysis.Node> nodes = new ArrayList<>();
        for (int v = 0; v < p.size(); v++) {
            Palette.Slot slot = marks.slot(v);
            nodes.add(new Analysis.Node(
                    p.id(v),
                    p.name(v),
                    p.shortName(v),
                    p.group(v),
                    slot.sector(),
                    slot.shape(),
                    marks.hollow(v),
                    p.response(v).name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return nodes;
    }
}
