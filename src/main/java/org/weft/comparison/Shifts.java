package org.weft.comparison;

import org.jspecify.annotations.Nullable;
import org.weft.measures.NodeScore;
import org.weft.measures.Scores;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the tables of winners and losers: power, reach, load. */
final class Shifts {
    private final Units units;
    private final PairChanges pairs;

    Shifts(Units units, PairChanges pairs) {
        this.units = units;
        this.pairs = pairs;
    }

    List<Shift> of(Projection today, Scores scoresToday, Projection after, Scores scoresAfter) {
        String nodes = NetworkChanges.nodes(today);
        String both = "the " + units.count() + " " + nodes + " in both pictures";
        String each = "all of each picture: " + today.size() + " " + nodes + " today, " + after.size() + " after";
        List<Shift> shifts = new ArrayList<>();
        shifts.add(reach(
                "reached-others",
                "Reach",
                "others of both pictures that it reaches along flows, in however many steps",
                nodes,
                both,
                doubles(pairs.reachesToday),
                doubles(pairs.reachesAfter)));
        shifts.add(reach(
                "distance-weighted-reach",
                "Distance-weighted reach",
                "sum of 1/steps over the others of both pictures that it reaches along flows",
                nodes,
                both,
                pairs.closeToday,
                pairs.closeAfter));
        Map<String, NodeScore> then = new LinkedHashMap<>();
        scoresAfter.scores().forEach(s -> then.put(s.address(), s));
        for (NodeScore score : scoresToday.scores()) {
            shifts.add(scores(score, then.remove(score.address()), each));
        }
        then.values().forEach(score -> shifts.add(scores(null, score, each)));
        return shifts;
    }

    private static double[] doubles(int[] counts) {
        return java.util.Arrays.stream(counts).asDoubleStream().toArray();
    }

    private Shift reach(
            String id, String label, String convention, String unit, String over, double[] today, double[] after) {
        List<Shift.Row> rows = new ArrayList<>();
        for (int u = 0; u < units.count(); u++) {
            rows.add(row(u, today[u], after[u], null));
        }
        return new Shift(id, label, convention, unit, over, sorted(rows));
    }

    private Shift scores(@Nullable NodeScore today, @Nullable NodeScore after, String over) {
        NodeScore either = today != null ? today : java.util.Objects.requireNonNull(after);
        List<Shift.Row> rows = new ArrayList<>();
        for (int u = 0; u < units.all(); u++) {
            rows.add(row(u, today, after));
        }
        return new Shift(either.address(), either.label(), either.convention(), either.unit(), over, sorted(rows));
    }

    private Shift.Row row(int unit, @Nullable NodeScore today, @Nullable NodeScore after) {
        int[] nodes = units.today(unit);
        int then = units.after(unit);
        Double was = nodes.length == 1 ? value(today, nodes[0]) : null;
        Double is = then >= 0 ? value(after, then) : null;
        String reason;
        if (nodes.length == 0) {
            reason = "not in today's picture";
        } else if (then < 0) {
            reason = "not in the picture after";
        } else if (nodes.length > 1) {
            reason = "merged of several, whose scores do not add up";
        } else {
            reason = was == null ? reason(today, nodes[0]) : is == null ? reason(after, then) : null;
        }
        return row(unit, was, is, reason);
    }

    private Shift.Row row(int unit, @Nullable Double today, @Nullable Double after, @Nullable String reason) {
        return new Shift.Row(units.named(unit), today, after, change(today, after), reason);
    }

    /** Sums of fractions that ought to be the same differ in their last bits, which is no change. */
    private static @Nullable Double change(@Nullable Double today, @Nullable Double after) {
        if (today == null || after == null) {
            return null;
        }
        double change = after - today;
        return Math.abs(change) <= 1e-9 * Math.max(1, Math.abs(today)) ? 0 : change;
    }

    private static @Nullable Double value(@Nullable NodeScore score, int node) {
        return score == null || Double.isNaN(score.values()[node]) ? null : (Double) score.values()[node];
    }

    private static String reason(@Nullable NodeScore score, int node) {
        String known = score == null ? null : score.reasons().get(node);
        return known == null ? "not defined in one of the pictures" : known;
    }

    /** Those who gain most, those who lose most, those without a change, those without a number; then by id. */
    private static List<Shift.Row> sorted(List<Shift.Row> rows) {
        rows.sort(Comparator.comparingInt(Shifts::place)
                .thenComparing(r -> r.change() == null ? 0 : -Math.abs(r.change()))
                .thenComparing(r -> r.agency().id(), Units.BY_ID));
        return rows;
    }

    private static int place(Shift.Row row) {
        Double change = row.change();
        if (change == null) {
            return 3;
        }
        return change > 0 ? 0 : change < 0 ? 1 : 2;
    }
}
