package org.weft.graph.paths;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

import java.util.Arrays;

/** One thread's distances from a source after another, by steps or by length. */
final class OneSource {
    private static final int CHECK_EVERY = 0xfff;

    private final Csr graph;
    private final @Nullable Lengths lengths;
    private final @Nullable ShortestPaths shortest;
    private final Cancellation cancellation;
    private final int[] level;
    private final int[] order;
    private int found;

    /** Counts steps where there are no lengths. */
    OneSource(Csr graph, @Nullable Lengths lengths, Cancellation cancellation) {
        this.graph = graph;
        this.lengths = lengths;
        this.cancellation = cancellation;
        shortest = lengths == null ? null : new ShortestPaths(graph, lengths, cancellation);
        level = new int[lengths == null ? graph.n() : 0];
        Arrays.fill(level, -1);
        order = shortest == null ? new int[graph.n()] : shortest.order();
    }

    /** Finds the nodes that the source reaches, and returns their number, the source among them. */
    int search(int source) {
        if (shortest != null) {
            found = shortest.from(source);
            return found;
        }
        for (int i = 0; i < found; i++) {
            level[order[i]] = -1;
        }
        level[source] = 0;
        order[0] = source;
        found = 1;
        for (int i = 0; i < found; i++) {
            if ((i & CHECK_EVERY) == 0) {
                cancellation.check();
            }
            int u = order[i];
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                int v = graph.targets()[a];
                if (level[v] < 0) {
                    level[v] = level[u] + 1;
                    order[found++] = v;
                }
            }
        }
        return found;
    }

    /** The nodes found, nearest first. */
    int[] order() {
        return order;
    }

    /** The distance of a node that was found. */
    double at(int v) {
        return lengths == null || shortest == null ? level[v] : lengths.length(shortest.key(v));
    }

    /** The length of an arc; 1 where steps are counted. */
    double length(int arc) {
        return lengths == null ? 1 : lengths.length(lengths.keys()[arc]);
    }
}
