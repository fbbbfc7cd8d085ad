package org.weft.graph.keyplayers;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

import java.util.Arrays;

/**
 * The sum of 1/d over the ordered pairs that are left once some nodes are deleted, in the units of {@link InverseSteps}.
 * Searches from 64 nodes at once, a bit each. The scratch space of one thread: O(m levels n / 64) time, 24 n bytes.
 */
final class ResidualDistances {
    private final Csr graph;
    private final InverseSteps inverse;
    private final Cancellation cancellation;
    private final long[] seen;
    private long[] edge;
    private long[] fresh;

    ResidualDistances(Csr graph, InverseSteps inverse, Cancellation cancellation) {
        this.graph = graph;
        this.inverse = inverse;
        this.cancellation = cancellation;
        seen = new long[graph.n()];
        edge = new long[graph.n()];
        fresh = new long[graph.n()];
    }

    /** The sum without the marked nodes. */
    long without(boolean[] gone) {
        long sum = 0;
        for (int first = 0; first < seen.length; first += 64) {
            sum += from(first, gone);
        }
        return sum;
    }

    private long from(int first, boolean[] gone) {
        int n = seen.length;
        Arrays.fill(edge, 0);
        long all = 0;
        for (int v = first; v < Math.min(n, first + 64); v++) {
            if (!gone[v]) {
                edge[v] = 1L << (v - first);
                all |= edge[v];
            }
        }
        for (int v = 0; v < n; v++) {
            seen[v] = gone[v] ? all : edge[v];
        }
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        long sum = 0;
        long found = 1;
        for (int d = 1; found > 0; d++) {
            cancellation.check();
            found = 0;
            for (int v = 0; v < n; v++) {
                long bits = 0;
                if (seen[v] != all) {
                    for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                        bits |= edge[targets[a]];
                    }
                    bits &= ~seen[v];
                    seen[v] |= bits;
                    found += Long.bitCount(bits);
                }
                fresh[v] = bits;
            }
            sum += found * inverse.of(d);
            long[] rows = edge;
            edge = fresh;
            fresh = rows;
        }
        return sum;
    }
}
