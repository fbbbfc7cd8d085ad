package org.weft.measures;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What measures are expected to take together. A search that several share is counted once, as it is done once.
 *
 * @param seconds time on the threads given
 * @param bytes memory beyond the network: the scratch of what may run together, and what results hold
 */
record Forecast(double seconds, double bytes) {
    /** How many measures are computed at the same time. */
    static final int LANES = 2;

    /** Elementary steps that a core does in a second. */
    static final double A_SECOND = 300e6;

    private static final double RESULT = 24;

    /** Calls with the same of these share their work. */
    private record Share(Cost cost, String measure) {}

    static Forecast of(Collection<MeasureCall> calls, Size size) {
        boolean allPairs = calls.stream().anyMatch(c -> c.cost(size.directed) == Cost.ALL_PAIRS);
        Map<Object, Double> shares = new HashMap<>();
        Map<Object, Double> scratch = new HashMap<>();
        for (MeasureCall call : calls) {
            Cost cost = call.cost(size.directed);
            Object share = share(call, cost, allPairs);
            shares.merge(share, size.seconds(cost), Math::max);
            scratch.merge(share, cost.space().bytes(size.n, size.m, size.threads), Math::max);
        }
        double seconds = 0;
        for (double each : shares.values()) {
            seconds += each;
        }
        double together = scratch.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(Math.min(LANES, size.threads))
                .mapToDouble(Double::doubleValue)
                .sum();
        return new Forecast(seconds, together + RESULT * size.n * calls.size());
    }

    private static Object share(MeasureCall call, Cost cost, boolean allPairs) {
        if (cost == Cost.ALL_PAIRS || cost.withAllPairs() && allPairs) {
            return Cost.ALL_PAIRS;
        }
        if (cost.withAllPairs()) {
            return "within steps " + call.chosen().word("direction");
        }
        if (cost == Cost.EVERY_SOURCE || cost == Cost.EVERY_SOURCE_AND_ARC) {
            return Cost.EVERY_SOURCE;
        }
        return cost == Cost.EVERY_SOURCE_HEAP ? new Share(cost, call.id()) : call;
    }

    /** The call that takes the longest by itself. */
    static MeasureCall longest(List<MeasureCall> calls, Size size) {
        MeasureCall longest = calls.get(0);
        for (MeasureCall call : calls) {
            if (size.seconds(call.cost(size.directed)) > size.seconds(longest.cost(size.directed))) {
                longest = call;
            }
        }
        return longest;
    }

    /**
     * What time and memory depend on.
     *
     * @param n agencies
     * @param m arcs
     * @param directed whether the network has direction, without which reaching is mutual
     * @param threads threads
     */
    record Size(long n, long m, boolean directed, int threads) {
        double seconds(Cost cost) {
            int cores = Math.min(threads, Runtime.getRuntime().availableProcessors());
            return cost.time().steps(n, m) / A_SECOND / (cost.parallel() ? cores : 1);
        }
    }
}
