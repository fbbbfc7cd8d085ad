package org.weft.graph.keyplayers;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

/**
 * {@link ResidualDistances} of a graph of at most 128 nodes, fit to be asked for every set: whom each node reaches is two
 * words, and with each step takes in whom its neighbours reached. O(m levels) time; 6 n words.
 */
final class SmallDistances {
    /** Nodes of two words. */
    static final int NODES = 128;

    private final int n;
    private final int[] offsets;
    private final int[] targets;
    private final InverseSteps inverse;
    private final Cancellation cancellation;
    private final long[] adjacent;
    private long[] reached;
    private long[] wider;

    SmallDistances(Csr graph, InverseSteps inverse, Cancellation cancellation) {
        this.inverse = inverse;
        this.cancellation = cancellation;
        n = graph.n();
        offsets = graph.offsets();
        targets = graph.targets();
        adjacent = new long[2 * n];
        reached = new long[2 * n];
        wider = new long[2 * n];
        for (int v = 0; v < n; v++) {
            adjacent[2 * v + v / 64] |= 1L << v;
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                adjacent[2 * v + targets[a] / 64] |= 1L << targets[a];
            }
        }
    }

    /** The sum without the marked nodes; of a sum that is not below the limit, a part that is not either. */
    long without(boolean[] gone, long limit) {
        cancellation.check();
        long low = 0;
        long high = 0;
        int left = 0;
        for (int v = 0; v < n; v++) {
            if (!gone[v]) {
                low |= v < 64 ? 1L << v : 0;
                high |= v < 64 ? 0 : 1L << v;
                left++;
            }
        }
        int pairs = 0;
        for (int v = 0; v < n; v++) {
            reached[2 * v] = gone[v] ? 0 : adjacent[2 * v] & low;
            reached[2 * v + 1] = gone[v] ? 0 : adjacent[2 * v + 1] & high;
            pairs += Long.bitCount(reached[2 * v]) + Long.bitCount(reached[2 * v + 1]);
        }
        long sum = (pairs - left) * inverse.of(1);
        int before = left;
        for (int d = 2; pairs > before && pairs < left * left && sum < limit; d++) {
            before = pairs;
            pairs = widen(low, high);
            sum += (pairs - before) * inverse.of(d);
        }
        return sum;
    }

    /** One step more for all; how many pairs are reached. */
    private int widen(long low, long high) {
        int pairs = 0;
        for (int v = 0; v < n; v++) {
            long x = reached[2 * v];
            long y = reached[2 * v + 1];
            if ((x | y) != 0 && (x != low || y != high)) {
                for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                    x |= reached[2 * targets[a]];
                    y |= reached[2 * targets[a] + 1];
                }
            }
            wider[2 * v] = x;
            wider[2 * v + 1] = y;
            pairs += Long.bitCount(x) + Long.bitCount(y);
        }
        long[] rows = reached;
        reached = wider;
        wider = rows;
        return pairs;
    }
}
