package org.weft.comparison;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

import java.util.Arrays;

/**
 * How many steps lie from 64 units at a time to every unit. A unit of several nodes starts from all of them, and is
 * reached when the first of them is. The scratch space of one thread: O(m levels) a search of 64; 24 n + 264 u bytes for
 * n nodes and u units.
 */
final class UnitSteps {
    static final int SOURCES = 64;

    private final Csr into;
    private final int[] unitOf;
    private final int[][] nodesOf;
    private final boolean[] fromUnknown;
    private final Unknown unknown;
    private final Cancellation cancellation;
    private final long[] seen;
    private long[] edge;
    private long[] fresh;
    private final long[] reached;
    private final int[] steps;
    private long wouldReachAll;

    /**
     * @param unitOf the unit of each node
     * @param nodesOf the nodes of each unit that counts; nodes of other units are only passed through
     */
    UnitSteps(Csr graph, int[] unitOf, int[][] nodesOf, Unknown unknown, Cancellation cancellation) {
        this.into = graph.transpose();
        this.unitOf = unitOf;
        this.nodesOf = nodesOf;
        this.unknown = unknown;
        this.cancellation = cancellation;
        seen = new long[graph.n()];
        edge = new long[graph.n()];
        fresh = new long[graph.n()];
        reached = new long[nodesOf.length];
        steps = new int[nodesOf.length * SOURCES];
        fromUnknown = reachedFrom(graph, unknown.nodes());
    }

    private static boolean[] reachedFrom(Csr graph, int[] nodes) {
        boolean[] found = new boolean[graph.n()];
        int[] queue = new int[graph.n()];
        int size = 0;
        for (int v : nodes) {
            found[v] = true;
            queue[size++] = v;
        }
        for (int i = 0; i < size; i++) {
            for (int a = graph.offsets()[queue[i]]; a < graph.offsets()[queue[i] + 1]; a++) {
                int w = graph.targets()[a];
                if (!found[w]) {
                    found[w] = true;
                    queue[size++] = w;
                }
            }
        }
        return found;
    }

    /** Searches from the units that begin at {@code first}. */
    void from(int first) {
        int n = seen.length;
        Arrays.fill(edge, 0);
        Arrays.fill(reached, 0);
        Arrays.fill(steps, 0);
        long all = 0;
        for (int u = first; u < Math.min(nodesOf.length, first + SOURCES); u++) {
            long bit = 1L << (u - first);
            all |= bit;
            reached[u] = bit;
            for (int v : nodesOf[u]) {
                edge[v] = bit;
            }
        }
        System.arraycopy(edge, 0, seen, 0, n);
        boolean more = true;
        for (int d = 1; more; d++) {
            cancellation.check();
            more = step(d, all);
        }
        wouldReachAll = 0;
        for (int v : unknown.nodes()) {
            wouldReachAll |= seen[v];
        }
    }

    private boolean step(int d, long all) {
        int[] offsets = into.offsets();
        int[] sources = into.targets();
        boolean more = false;
        for (int v = 0; v < seen.length; v++) {
            long bits = 0;
            if (seen[v] != all) {
                for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                    bits |= edge[sources[a]];
                }
                bits &= ~seen[v];
                if (bits != 0) {
                    more = true;
                    seen[v] |= bits;
                    note(unitOf[v], bits, d);
                }
            }
            fresh[v] = bits;
        }
        long[] rows = edge;
        edge = fresh;
        fresh = rows;
        return more;
    }

    private void note(int unit, long bits, int d) {
        if (unit >= reached.length) {
            return;
        }
        long first = bits & ~reached[unit];
        reached[unit] |= first;
        for (long left = first; left != 0; left &= left - 1) {
            steps[unit * SOURCES + Long.numberOfTrailingZeros(left)] = d;
        }
    }

    /** Which of the 64 reach a unit, themselves included. */
    long reached(int unit) {
        return reached[unit];
    }

    /** Which of the 64 would reach a unit if every unknown flow were there. */
    long couldReach(int unit) {
        if (unknown.nodes().length == 0) {
            return reached[unit];
        }
        if (unknown.out() && unknown.in()) {
            // Everybody tells one who did not answer, and that one tells everybody.
            return -1;
        }
        if (unknown.out()) {
            return reached[unit] | wouldReachAll;
        }
        for (int v : nodesOf[unit]) {
            if (fromUnknown[v]) {
                return -1;
            }
        }
        return reached[unit];
    }

    /** Steps from the source of a bit to a unit; 0 where it is not reached, and from a unit to itself. */
    int steps(int unit, int source) {
        return steps[unit * SOURCES + source];
    }
}
