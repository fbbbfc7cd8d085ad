package org.weft.graph.paths;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.OrderedSum;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * Stress by counting steps: for each node the number of shortest paths between other nodes that pass through it, over
 * ordered pairs. Shimbel (1953), Structural parameters of communication networks, Bulletin of Mathematical Biophysics
 * 15:501-507, doi:10.1007/BF02476438; computed as in Brandes (2008), doi:10.1016/j.socnet.2007.11.001: the paths that go
 * on from a node are those of the nodes below it, and one that ends at each.
 *
 * <p>Counts are doubles: whole numbers up to 2^53, correctly rounded sums beyond. Time O(n m); memory about 60 n bytes a
 * thread, and 8 m + 60 n.
 */
public final class Stress {
    private Stress() {}

    /**
     * Raw stress over ordered pairs; half of it is the usual figure of an undirected graph.
     *
     * @return one value a node, at least 0; NaN for every node where shortest paths are more than a double can count
     */
    public static double[] ofSteps(Csr graph, Workers workers) {
        StepNetwork network = StepNetwork.of(graph);
        int n = network.n();
        int size = Betweenness.chunkSize(n, graph.arcs());
        OrderedSum sum = new OrderedSum(n);
        workers.each(
                "stress", (n + size - 1) / size, () -> new Search(network, workers.cancellation()), (search, chunk) -> {
                    double[] part = sum.lend();
                    int last = Math.min(n, (chunk + 1) * size);
                    for (int s = chunk * size; s < last; s++) {
                        search.from(s, part);
                    }
                    sum.add(chunk, part);
                });
        double[] values = new double[n];
        for (int v = 0; v < n; v++) {
            values[network.original()[v]] = sum.total()[v];
        }
        return Betweenness.orUncountable(values);
    }

    private static final class Search {
        private final StepNetwork network;
        private final Cancellation cancellation;
        private final StepPaths search;
        /** Paths that go on from each node of a level, by position in the order. */
        private final double[] onward;
        /** Paths that begin with the step down to each node, by node; 0 for nodes of levels not yet done. */
        private final double[] through;

        Search(StepNetwork network, Cancellation cancellation) {
            this.network = network;
            this.cancellation = cancellation;
            search = new StepPaths(network, cancellation);
            onward = new double[network.n()];
            through = new double[network.n()];
        }

        void from(int source, double[] sum) {
            if (network.outDegree(source) == 0) {
                return;
            }
            int levels = search.from(source);
            if (!search.countable()) {
                sum[source] = Double.NaN;
                return;
            }
            int[] order = search.order();
            int[] levelFrom = search.levelFrom();
            Arrays.fill(through, 0);
            for (int level = levels - 1; level > 0; level--) {
                cancellation.check();
                int begin = levelFrom[level];
                int end = levelFrom[level + 1];
                for (int i = begin; i < end; i++) {
                    double paths = 0;
                    for (int a = network.outOffsets()[order[i]]; a < network.outOffsets()[order[i] + 1]; a++) {
                        paths += through[network.outTargets()[a]];
                    }
                    onward[i] = paths;
                }
                for (int i = begin; i < end; i++) {
                    sum[order[i]] += search.paths()[i] * onward[i];
                    through[order[i]] = 1 + onward[i];
                }
            }
        }
    }
}
