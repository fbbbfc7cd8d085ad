package org.weft.comparison;

import org.jspecify.annotations.Nullable;
import org.weft.measures.NetworkValue;
import org.weft.measures.Scores;
import org.weft.network.Projection;
import org.weft.network.View;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the table of the network's numbers: first what compares the same pairs, then measures of each picture. */
final class NetworkChanges {
    private static final String WAY =
            "a pair counts where the first reaches the second along flows, in however many steps";
    private static final String ABSENT = "not defined in one of the pictures";

    private final Units units;
    private final PairChanges pairs;
    private final Standing standing;
    private final boolean ordered;

    NetworkChanges(Units units, PairChanges pairs, Standing standing, boolean ordered) {
        this.units = units;
        this.pairs = pairs;
        this.standing = standing;
        this.ordered = ordered;
    }

    /** What nodes are called. */
    static String nodes(Projection p) {
        return p.view().level() == View.ViewLevel.REPRESENTATIVES ? "representatives" : "agencies";
    }

    List<NetworkChange> rows(Projection today, Scores scoresToday, Projection after, Scores scoresAfter) {
        List<NetworkChange> rows = new ArrayList<>();
        String nodes = nodes(today);
        String both = "the " + units.count() + " " + nodes + " in both pictures";
        String over = pairs.count(pairs.pairs(), ordered) + (ordered ? " ordered" : "") + " pairs among " + both;
        if (units.count() < 2) {
            rows.add(new NetworkChange(
                    "reachable-pairs",
                    "Pairs that can reach each other",
                    WAY,
                    "pairs",
                    over,
                    null,
                    null,
                    null,
                    "fewer than 2 " + nodes + " are in both pictures",
                    List.of()));
        } else {
            pairRows(rows, over);
        }
        rows.add(NetworkChange.of(
                        "isolated",
                        capital(nodes) + " with no flow at all",
                        "those that neither give nor receive a flow in the picture",
                        nodes,
                        both,
                        standing.count(standing::isolatedToday),
                        standing.count(standing::isolatedAfter))
                .naming(standing.newlyIsolated()));
        rows.add(NetworkChange.of(
                        "unreached",
                        capital(nodes) + " that nobody reaches",
                        "those that receive no flow in the picture",
                        nodes,
                        both,
                        standing.count(standing::unreachedToday),
                        standing.count(standing::unreachedAfter))
                .naming(standing.newlyUnreached()));
        String each = "all of each picture: " + today.size() + " " + nodes + " today, " + after.size() + " after";
        rows.add(NetworkChange.of(
                "flows",
                "Flows",
                "flows between different " + nodes + ", each kind by itself",
                "flows",
                each,
                today.flowCount(),
                after.flowCount()));
        rows.add(NetworkChange.of(
                "ties",
                "Ties",
                ordered ? "ordered pairs with a flow from the first to the second" : "pairs with a flow between them",
                "ties",
                each,
                today.graph().ties(),
                after.graph().ties()));
        measured(rows, scoresToday, scoresAfter, each);
        return rows;
    }

    private void pairRows(List<NetworkChange> rows, String over) {
        long reachingToday = pairs.count(pairs.reachingToday(), ordered);
        long reachingAfter = pairs.count(pairs.reachingAfter(), ordered);
        double all = pairs.count(pairs.pairs(), ordered);
        rows.add(NetworkChange.of(
                "reachable-pairs",
                "Pairs that can reach each other",
                WAY + "; today's ways may run through those that leave",
                "pairs",
                over,
                reachingToday,
                reachingAfter));
        rows.add(NetworkChange.of(
                "reachable-share",
                "Share that can reach each other",
                WAY + ", divided by all pairs",
                "share",
                over,
                reachingToday / all,
                reachingAfter / all));
        rows.add(NetworkChange.of(
                "closeness",
                "Mean closeness",
                "mean of 1/steps over the pairs; a pair without a way adds 0",
                "1/steps",
                over,
                pairs.closenessToday(),
                pairs.closenessAfter()));
        rows.add(NetworkChange.of(
                "longer",
                "Pairs with a longer way",
                "pairs that still reach, in more steps than today",
                "pairs",
                over,
                0,
                pairs.count(pairs.longer(), ordered)));
        rows.add(NetworkChange.of(
                "shorter",
                "Pairs with a shorter way",
                "pairs that reached today, and reach in fewer steps after",
                "pairs",
                over,
                0,
                pairs.count(pairs.shorter(), ordered)));
    }

    private static void measured(List<NetworkChange> rows, Scores today, Scores after, String over) {
        Map<String, NetworkValue> before = byAddress(today);
        Map<String, NetworkValue> then = byAddress(after);
        Map<String, NetworkValue> either = new LinkedHashMap<>(before);
        then.forEach(either::putIfAbsent);
        either.forEach((address, value) -> {
            NetworkValue a = before.get(address);
            NetworkValue b = then.get(address);
            Double was = a == null ? null : a.value();
            Double is = b == null ? null : b.value();
            rows.add(new NetworkChange(
                    address,
                    value.label(),
                    value.convention(),
                    value.unit(),
                    over,
                    was,
                    is,
                    was == null || is == null ? null : (Double) (is - was),
                    was != null && is != null ? null : reason(a, b),
                    List.of()));
        });
    }

    private static String reason(@Nullable NetworkValue today, @Nullable NetworkValue after) {
        String before = today == null ? null : today.reason();
        String then = after == null ? null : after.reason();
        if (before != null) {
            return before.equals(then) || then == null ? "today: " + before : "today: " + before + "; after: " + then;
        }
        return then == null ? ABSENT : "after: " + then;
    }

    private static Map<String, NetworkValue> byAddress(Scores scores) {
        Map<String, NetworkValue> found = new LinkedHashMap<>();
        scores.network().forEach(v -> found.put(v.address(), v));
        return found;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
