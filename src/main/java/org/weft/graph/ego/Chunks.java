package org.weft.graph.ego;

import org.weft.graph.Csr;

import java.util.Arrays;

/** Cuts the nodes of a graph into fixed runs of about as many arcs each, so that hubs do not hold one thread up. */
final class Chunks {
    private static final int ARCS = 1 << 13;
    private static final int NODES = 1 << 11;

    private final int[] begin;

    private Chunks(int[] begin) {
        this.begin = begin;
    }

    /** Runs of some thousand arcs; O(n). */
    static Chunks of(Csr graph) {
        int n = graph.n();
        int[] offsets = graph.offsets();
        int[] begin = new int[n + 1];
        int count = 0;
        int from = 0;
        for (int v = 1; v <= n; v++) {
            if (v == n || offsets[v] - offsets[from] >= ARCS || v - from >= NODES) {
                from = v;
                begin[++count] = v;
            }
        }
        return new Chunks(Arrays.copyOf(begin, count + 1));
    }

    int count() {
        return begin.length - 1;
    }

    /** First node of a chunk. */
    int from(int chunk) {
        return begin[chunk];
    }

    /** The node after the last of a chunk. */
    int to(int chunk) {
        return begin[chunk + 1];
    }
}
