package org.weft.graph.paths;

import org.weft.graph.Csr;

import java.util.Arrays;

/** Steps from one node to all others. */
public final class Steps {
    private Steps() {}

    /** The fewest arcs from a node to each node; 0 for itself, -1 where there is no way. O(n + m). */
    public static int[] from(Csr graph, int source) {
        int[] steps = new int[graph.n()];
        Arrays.fill(steps, -1);
        int[] queue = new int[graph.n()];
        int tail = 0;
        queue[tail++] = source;
        steps[source] = 0;
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int w = graph.targets()[a];
                if (steps[w] < 0) {
                    steps[w] = steps[v] + 1;
                    queue[tail++] = w;
                }
            }
        }
        return steps;
    }
}
