package org.weft.graph.ego;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

/**
 * Core numbers: the largest k such that a node belongs to a part of the graph in which every node has at least k
 * neighbours (Seidman 1983). Nodes are peeled off in rounds of rising k (Batagelj and Zaversnik 2003); a node is looked at
 * in as many rounds as its core number, which is no more than its degree, so that all takes O(n + m). Memory 12 n.
 */
public final class Cores {
    private static final int NODES_BETWEEN_CHECKS = 1 << 14;

    private Cores() {}

    /** By neighbours in either direction. */
    public static int[] underlying(Csr graph, Workers workers) {
        Csr ties = graph.underlying();
        return peel(degrees(ties), workers, ties);
    }

    /** By arcs in and out added, so that a mutual pair counts twice. */
    public static int[] total(Csr graph, Workers workers) {
        if (!graph.directed()) {
            return underlying(graph, workers);
        }
        int[] degrees = degrees(graph);
        int[] in = degrees(graph.transpose());
        for (int v = 0; v < degrees.length; v++) {
            degrees[v] += in[v];
        }
        return peel(degrees, workers, graph, graph.transpose());
    }

    /** By arcs received; of the transposed graph by arcs sent. */
    public static int[] received(Csr graph, Workers workers) {
        return peel(degrees(graph.transpose()), workers, graph);
    }

    private static int[] degrees(Csr graph) {
        int[] degrees = new int[graph.n()];
        for (int v = 0; v < degrees.length; v++) {
            degrees[v] = graph.degree(v);
        }
        return degrees;
    }

    /** Turns degrees into core numbers; a node that goes takes one from those at the end of its arcs. */
    private static int[] peel(int[] degrees, Workers workers, Csr... arcs) {
        int n = degrees.length;
        int[] left = new int[n];
        int[] queue = new int[n];
        int remaining = n;
        int k = n == 0 ? 0 : Integer.MAX_VALUE;
        for (int v = 0; v < n; v++) {
            left[v] = v;
            k = Math.min(k, degrees[v]);
        }
        int sinceCheck = NODES_BETWEEN_CHECKS;
        while (remaining > 0) {
            int size = 0;
            for (int i = 0; i < remaining; i++) {
                if (degrees[left[i]] == k) {
                    queue[size++] = left[i];
                }
            }
            for (int head = 0; head < size; head++) {
                if (++sinceCheck > NODES_BETWEEN_CHECKS) {
                    workers.cancellation().check();
                    sinceCheck = 0;
                }
                int v = queue[head];
                for (Csr graph : arcs) {
                    for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                        int u = graph.targets()[a];
                        if (degrees[u] > k && --degrees[u] == k) {
                            queue[size++] = u;
                        }
                    }
                }
            }
            int kept = 0;
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < remaining; i++) {
                int v = left[i];
                if (degrees[v] > k) {
                    left[kept++] = v;
                    least = Math.min(least, degrees[v]);
                }
            }
            remaining = kept;
            k = least;
        }
        return degrees;
    }
}
