package org.weft.graph.hierarchy;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.ArrayList;
import java.util.List;

/** How many nodes each strong component reaches along arcs, without listing them. */
public final class Reachability {
    private static final int WORDS = 8;
    private static final int BLOCK = WORDS * Long.SIZE;

    private Reachability() {}

    /** What a thread keeps: who of a block of nodes each component reaches, and counts over all its blocks. */
    private static final class Scratch {
        final long[] rows;
        final int[] counts;

        Scratch(int components) {
            rows = new long[components * WORDS];
            counts = new int[components];
        }
    }

    /**
     * For each component the number of nodes that it reaches, its own among them. Every node is a bit; for 512 nodes at
     * a time the components are gone through against the arcs, and each takes over the bits of those after it.
     * O(n (c + a) / 64) for c components and a arcs between them; 68 c bytes a thread.
     */
    public static int[] counts(Condensation graph, Workers workers) {
        int components = graph.count();
        int n = graph.of().length;
        int[] begin = new int[components + 1];
        for (int c = 0; c < components; c++) {
            begin[c + 1] = begin[c] + graph.sizes()[c];
        }
        List<Scratch> all = new ArrayList<>();
        workers.each(
                "reachability",
                (n + BLOCK - 1) / BLOCK,
                () -> {
                    Scratch own = new Scratch(components);
                    synchronized (all) {
                        all.add(own);
                    }
                    return own;
                },
                (own, block) -> sweep(graph.arcs(), begin, block * BLOCK, own, workers));
        int[] counts = new int[components];
        for (Scratch part : all) {
            for (int c = 0; c < components; c++) {
                counts[c] += part.counts[c];
            }
        }
        return counts;
    }

    /** Nodes stand in the order of their components, so that those after the last of the block reach none of it. */
    private static void sweep(Csr arcs, int[] begin, int first, Scratch own, Workers workers) {
        int end = Math.min(first + BLOCK, begin[begin.length - 1]);
        int last = begin.length - 2;
        while (begin[last] >= end) {
            last--;
        }
        long[] rows = own.rows;
        int[] offsets = arcs.offsets();
        int[] targets = arcs.targets();
        for (int c = last; c >= 0; c--) {
            if ((c & 0xffff) == 0) {
                workers.cancellation().check();
            }
            int row = c * WORDS;
            for (int w = 0; w < WORDS; w++) {
                rows[row + w] = 0;
            }
            for (int i = Math.max(begin[c], first); i < Math.min(begin[c + 1], end); i++) {
                rows[row + (i - first) / Long.SIZE] |= 1L << (i - first);
            }
            for (int a = offsets[c]; a < offsets[c + 1] && targets[a] <= last; a++) {
                int other = targets[a] * WORDS;
                for (int w = 0; w < WORDS; w++) {
                    rows[row + w] |= rows[other + w];
                }
            }
            int count = 0;
            for (int w = 0; w < WORDS; w++) {
                count += Long.bitCount(rows[row + w]);
            }
            own.counts[c] += count;
        }
    }

    /** Ordered pairs of nodes of which the first reaches the second, by the counts of their components. */
    public static long pairs(Condensation graph, int[] counts) {
        long pairs = 0;
        for (int c = 0; c < counts.length; c++) {
            pairs += graph.sizes()[c] * (counts[c] - 1L);
        }
        return pairs;
    }
}
