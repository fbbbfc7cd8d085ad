package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Workers;
import org.weft.measures.MeasureCall;
import org.weft.measures.Measures;
import org.weft.measures.NodeScore;
import org.weft.measures.PairTable;
import org.weft.measures.Scores;
import org.weft.network.Projection;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Makes the table of pairs. */
final class Pairs {
    private final Library library;

    Pairs(Library library) {
        this.library = library;
    }

    PairsReport report(Loaded loaded, View view, PairQuery query, Workers workers) {
        Projection p = library.project(loaded, view);
        Marks marks = new Marks(p);
        Scores scores = Measures.run(
                p,
                List.of(
                        MeasureCall.parse(query.constraint() ? "dominance:form=constraint" : "dominance"),
                        MeasureCall.parse("sole-source-dependants")),
                workers);
        List<PairTable> tables = PairTable.of(p, query.constraint(), workers);
        List<PairsReport.Group> groups = new ArrayList<>();
        for (int g = 0; g < tables.size(); g++) {
            groups.add(group(p, marks, tables.get(g), scores, g, tables.size(), query));
        }
        Set<String> notes = new LinkedHashSet<>(loaded.notes());
        notes.addAll(p.notes());
        notes.addAll(scores.notes());
        return new PairsReport(
                loaded.ref(),
                Analyses.viewInfo(loaded, p),
                query.constraint() ? "constraint" : "share",
                groups,
                List.copyOf(notes));
    }

    private static PairsReport.Group group(
            Projection p, Marks marks, PairTable t, Scores scores, int group, int groups, PairQuery query) {
        List<PairsReport.Pair> pairs = new ArrayList<>();
        int oneWay = 0;
        int[] counts = new int[5];
        for (int i = 0; i < t.size(); i++) {
            PairsReport.Pair pair = pair(p, marks, t, i);
            oneWay += pair.oneWay() ? 1 : 0;
            counts[place(pair, query)]++;
            String agency = query.agency();
            if (agency == null || agency.equals(pair.source()) || agency.equals(pair.target())) {
                pairs.add(pair);
            }
        }
        pairs.sort(order(query.sort()));
        int from = Math.min(query.offset(), pairs.size());
        int to = Math.min(from + query.limit(), pairs.size());
        return new PairsReport.Group(
                t.kinds(),
                t.refused(),
                t.size(),
                oneWay,
                List.copyOf(pairs.subList(from, to)),
                new PairsReport.Summary(
                        query.imbalanceAbove(),
                        query.mutualAbove(),
                        counts[0],
                        counts[1],
                        counts[2],
                        counts[3],
                        counts[4]),
                dominance(p, marks, scores, group, groups));
    }

    private static PairsReport.Pair pair(Projection p, Marks marks, PairTable t, int i) {
        // The one whose share of what it receives is the larger leans on the other; a missing share counts as 0.
        boolean aLeans = orZero(t.aOnB()[i]) >= orZero(t.bOnA()[i]);
        int source = aLeans ? t.a()[i] : t.b()[i];
        int target = aLeans ? t.b()[i] : t.a()[i];
        double there = aLeans ? t.fromBToA()[i] : t.fromAToB()[i];
        double back = aLeans ? t.fromAToB()[i] : t.fromBToA()[i];
        return new PairsReport.Pair(
                p.id(source),
                p.id(target),
                p.name(source),
                p.name(target),
                mark(marks, source),
                mark(marks, target),
                Analyses.number(aLeans ? t.aOnB()[i] : t.bOnA()[i]),
                Analyses.number(aLeans ? t.bOnA()[i] : t.aOnB()[i]),
                Analyses.number(t.imbalance(i)),
                Analyses.number(t.mutual(i)),
                t.sources()[source],
                there,
                back,
                there == 0 || back == 0,
                p.confirmable() ? (Boolean) p.confirmed(source, target) : null,
                t.pairReason(i, p));
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    static PairsReport.Mark mark(Marks marks, int node) {
        return new PairsReport.Mark(marks.slot(node).sector(), marks.slot(node).shape(), marks.hollow(node));
    }

    private static int place(PairsReport.Pair pair, PairQuery query) {
        Double imbalance = pair.imbalance();
        Double mutual = pair.mutual();
        if (imbalance == null || mutual == null) {
            return 4;
        }
        boolean uneven = imbalance > query.imbalanceAbove();
        boolean close = mutual > query.mutualAbove();
        return uneven ? (close ? 0 : 1) : (close ? 2 : 3);
    }

    private static Comparator<PairsReport.Pair> order(String sort) {
        boolean descending = sort.startsWith("-");
        String column = descending ? sort.substring(1) : sort;
        Comparator<PairsReport.Pair> order = switch (column) {
            case "imbalance" -> numbers(PairsReport.Pair::imbalance, descending);
            case "mutual" -> numbers(PairsReport.Pair::mutual, descending);
            case "dependence" -> numbers(PairsReport.Pair::dependence, descending);
            case "reverse" -> numbers(PairsReport.Pair::reverse, descending);
            case "strength" -> numbers(PairsReport.Pair::strength, descending);
            case "sources" -> numbers(pair -> (double) pair.sources(), descending);
            case "source" -> names(PairsReport.Pair::sourceName, descending);
            case "target" -> names(PairsReport.Pair::targetName, descending);
            default ->
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "Pairs cannot be sorted by '" + column + "'.",
                        "Sort by imbalance, mutual, dependence, reverse, strength, sources, source or target;"
                                + " a minus before it sorts downward.");
        };
        return order.thenComparing(PairsReport.Pair::sourceName).thenComparing(PairsReport.Pair::targetName);
    }

    private static Comparator<PairsReport.Pair> numbers(
            Function<PairsReport.Pair, @Nullable Double> column, boolean descending) {
        Comparator<Double> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        // Unknown ones come last either way.
        return (a, b) -> {
            Double x = column.apply(a);
            Double y = column.apply(b);
            if (x == null || y == null) {
                return Boolean.compare(x == null, y == null);
            }
            return order.compare(x, y);
        };
    }

    private static Comparator<PairsReport.Pair> names(Function<PairsReport.Pair, String> column, boolean descending) {
        Comparator<PairsReport.Pair> order = Comparator.comparing(column, String.CASE_INSENSITIVE_ORDER);
        return descending ? order.reversed() : order;
    }

    private static List<PairsReport.Dominance> dominance(
            Projection p, Marks marks, Scores scores, int group, int groups) {
        List<NodeScore> values = scores.scores().stream()
                .filter(s -> s.measure().equals("dominance"))
                .toList();
        List<NodeScore> sole = scores.scores().stream()
                .filter(s -> s.measure().equals("sole-source-dependants"))
                .toList();
        if (values.size() != groups || sole.size() != groups) {
            return List.of();
        }
        List<PairsReport.Dominance> list = new ArrayList<>();
        for (int v = 0; v < p.size(); v++) {
            double dependants = sole.get(group).values()[v];
            list.add(new PairsReport.Dominance(
                    p.id(v),
                    p.name(v),
                    mark(marks, v),
                    Analyses.number(values.get(group).values()[v]),
                    Double.isNaN(dependants) ? 0 : (int) dependants));
        }
        list.sort(Comparator.comparing((PairsReport.Dominance d) ->
                        d.value() == null ? Double.NEGATIVE_INFINITY : Objects.requireNonNull(d.value()))
                .reversed()
                .thenComparing(PairsReport.Dominance::name));
        return list;
    }
}
