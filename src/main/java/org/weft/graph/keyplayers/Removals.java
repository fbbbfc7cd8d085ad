package org.weft.graph.keyplayers;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

/** How well a graph holds together once each node in turn is deleted. Denominators are those of what is left. */
public final class Removals {
    private static final int SOURCES = 64;

    private Removals() {}

    /**
     * Share of the ordered pairs that are no longer joined in the underlying graph, once each node is deleted: Borgatti's
     * F of what is left, for at least 3 nodes. O(n + m) for all nodes; 61 n bytes.
     */
    public static double[] components(Csr graph, Workers workers) {
        CutPass pass = new CutPass(graph.underlying(), workers.cancellation());
        return shares(pass.without(new boolean[graph.n()]), 1);
    }

    /**
     * Share of the ordered pairs of which the first no longer reaches the second along arcs. O(n m) for all nodes: from
     * each source the tree of dominators tells whom it loses with each node. 40 n bytes a thread.
     */
    public static double[] reach(Csr graph, Workers workers) {
        int n = graph.n();
        long[] lost = new long[n];
        long[] all = new long[1];
        graph.transpose();
        workers.runs("removals", n, SOURCES, () -> new Dominated(graph), (scratch, chunk, from, to) -> {
            long[] sums = new long[n];
            long reached = 0;
            for (int s = from; s < to; s++) {
                workers.cancellation().check();
                long before = sums[s];
                scratch.addLosses(s, sums);
                reached += sums[s] - before;
            }
            synchronized (lost) {
                all[0] += reached;
                for (int v = 0; v < n; v++) {
                    lost[v] += sums[v];
                }
            }
        });
        for (int v = 0; v < n; v++) {
            lost[v] = all[0] - lost[v];
        }
        return shares(lost, 1);
    }

    /**
     * 1 minus the mean of 1/d over the ordered pairs that are left, d along arcs; on an undirected graph along ties. A
     * search over all pairs for each node: O(m levels n² / 64); 33 n bytes a thread.
     */
    public static double[] distances(Csr graph, Workers workers) {
        int n = graph.n();
        InverseSteps inverse = new InverseSteps(n);
        long[] left = new long[n];
        workers.each("removals", n, () -> DistanceSum.of(graph, inverse, workers), (scratch, v) -> {
            boolean[] gone = new boolean[n];
            gone[v] = true;
            left[v] = scratch.without(gone, Long.MAX_VALUE);
        });
        return shares(left, inverse.one());
    }

    private static double[] shares(long[] left, double one) {
        double pairs = (left.length - 1.0) * (left.length - 2.0);
        double[] shares = new double[left.length];
        for (int v = 0; v < shares.length; v++) {
            shares[v] = 1 - left[v] / one / pairs;
        }
        return shares;
    }
}
