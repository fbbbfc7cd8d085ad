package org.weft.graph.keyplayers;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

import java.util.Arrays;

/**
 * What each of 64 nodes would add to a set, by one search from all of them, a bit each, that goes on only from where they
 * are nearer than the set. The scratch space of one thread: O(levels (n + m) + 64 n) time, 32 n bytes.
 */
final class Gains {
    /** Nodes a search. */
    static final int BATCH = 64;

    static final int CHECK_EVERY = 1 << 14;

    private final Csr graph;
    private final ReachingSets.Worth worth;
    private final int[] near;
    private final Cancellation cancellation;
    private final long[] seen;
    private final long[] edge;
    private final long[] fresh;
    private int[] active;
    private int[] found;

    /** Beside a set from which each node is so many steps away. */
    Gains(Csr graph, ReachingSets.Worth worth, int[] near, Cancellation cancellation) {
        this.graph = graph;
        this.worth = worth;
        this.near = near;
        this.cancellation = cancellation;
        int n = graph.n();
        seen = new long[n];
        edge = new long[n];
        fresh = new long[n];
        active = new int[n];
        found = new int[n];
    }

    /** Sets the gains of a batch of different nodes, none of them of the set, from a place in their list. */
    void of(int[] nodes, int first, long[] gains) {
        Arrays.fill(seen, 0);
        Arrays.fill(edge, 0);
        int size = Math.min(BATCH, nodes.length - first);
        for (int i = 0; i < size; i++) {
            int v = nodes[first + i];
            edge[v] = 1L << i;
            seen[v] = edge[v];
            active[i] = v;
            gains[first + i] = worth.one() - worth.at(near[v]);
        }
        for (int d = 1; size > 0 && d <= worth.furthest(); d++) {
            int next = step(size, d);
            for (int i = 0; i < size; i++) {
                edge[active[i]] = 0;
            }
            for (int i = 0; i < next; i++) {
                int w = found[i];
                long bits = fresh[w];
                fresh[w] = 0;
                edge[w] = bits;
                seen[w] |= bits;
                long more = worth.at(d) - worth.at(near[w]);
                for (; bits != 0; bits &= bits - 1) {
                    gains[first + Long.numberOfTrailingZeros(bits)] += more;
                }
            }
            size = next;
            int[] spent = active;
            active = found;
            found = spent;
        }
    }

    /** Finds the nodes that are d steps away and nearer than the set; how many there are. */
    private int step(int size, int d) {
        int next = 0;
        for (int i = 0; i < size; i++) {
            if (i % CHECK_EVERY == 0) {
                cancellation.check();
            }
            int v = active[i];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int w = graph.targets()[a];
                long bits = edge[v] & ~seen[w];
                if (bits != 0 && d < near[w]) {
                    if (fresh[w] == 0) {
                        found[next++] = w;
                    }
                    fresh[w] |= bits;
                }
            }
        }
        return next;
    }
}
