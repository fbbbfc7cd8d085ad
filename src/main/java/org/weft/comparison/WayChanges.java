package org.weft.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Puts names to lost and gained pairs. */
final class WayChanges {
    private final Units units;
    private final PairChanges pairs;
    private final boolean ordered;

    WayChanges(Units units, PairChanges pairs, boolean ordered) {
        this.units = units;
        this.pairs = pairs;
        this.ordered = ordered;
    }

    List<WayChange> lost() {
        return changes(pairs.lostPairs(), pairs.lostFrom, pairs.lostTo);
    }

    List<WayChange> gained() {
        return changes(pairs.gainedPairs(), pairs.gainedFrom, pairs.gainedTo);
    }

    /** Those of whom most is lost first: whom nobody reaches any more matters more than who reaches nobody. */
    private List<WayChange> changes(long[] named, int[] from, int[] to) {
        List<List<Named>> fromNames = lists();
        List<List<Named>> toNames = lists();
        for (long pair : named) {
            int source = (int) (pair >>> 32);
            int target = (int) pair;
            fromNames.get(target).add(units.named(source));
            if (ordered) {
                toNames.get(source).add(units.named(target));
            }
        }
        return IntStream.range(0, units.count())
                .filter(u -> from[u] > 0 || to[u] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer u) -> -from[u])
                        .thenComparingInt(u -> -to[u])
                        .thenComparingInt(u -> u))
                .map(u -> new WayChange(
                        units.named(u),
                        fromNames.get(u),
                        from[u],
                        toNames.get(u),
                        ordered ? to[u] : 0,
                        pairs.reachedByToday[u],
                        pairs.reachedByAfter[u],
                        pairs.reachesToday[u],
                        pairs.reachesAfter[u]))
                .toList();
    }

    private List<List<Named>> lists() {
        List<List<Named>> lists = new ArrayList<>(units.count());
        for (int u = 0; u < units.count(); u++) {
            lists.add(new ArrayList<>(0));
        }
        return lists;
    }
}
