package org.weft.comparison;

import org.weft.graph.Csr;
import org.weft.network.Projection;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Who has flows at all, and who receives any, in both pictures. A unit of several nodes has what one of them has. */
final class Standing {
    private final Units units;
    private final Projection today;
    private final Projection after;

    Standing(Units units, Projection today, Projection after) {
        this.units = units;
        this.today = today;
        this.after = after;
    }

    private static boolean receives(Csr graph, int node) {
        return graph.transpose().degree(node) > 0;
    }

    private static boolean isolated(Csr graph, int node) {
        return graph.degree(node) == 0 && !receives(graph, node);
    }

    boolean isolatedToday(int unit) {
        return IntStream.of(units.today(unit)).allMatch(v -> isolated(today.graph(), v));
    }

    boolean isolatedAfter(int unit) {
        return isolated(after.graph(), units.after(unit));
    }

    boolean unreachedToday(int unit) {
        return IntStream.of(units.today(unit)).noneMatch(v -> receives(today.graph(), v));
    }

    boolean unreachedAfter(int unit) {
        return !receives(after.graph(), units.after(unit));
    }

    long count(IntPredicate test) {
        return IntStream.range(0, units.count()).filter(test).count();
    }

    List<Named> newlyIsolated() {
        return named(u -> isolatedAfter(u) && !isolatedToday(u));
    }

    List<Named> newlyUnreached() {
        return named(u -> unreachedAfter(u) && !unreachedToday(u));
    }

    private List<Named> named(IntPredicate test) {
        return units.named(IntStream.range(0, units.count()).filter(test).toArray());
    }
}
