package org.weft.graph.paths;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.OrderedSum;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * Betweenness by counting steps: for each node v the sum over ordered pairs s, t other than v of the share of the
 * shortest paths from s to t that pass through v.
 *
 * <p>Brandes (2001), A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25:163-177,
 * doi:10.1080/0022250X.2001.9990249, without lists of predecessors: the second phase, like the search of {@link StepPaths},
 * goes from level to level along whichever arcs are fewer, those that leave the upper level or those that arrive at the
 * lower, and asks of none whether it lies on a shortest path. An undirected graph is searched block by block
 * ({@link Blocks}), so that what hangs from one node is searched from that node alone.
 *
 * <p>Sources are cut into fixed chunks whose sums are added in chunk order, so any number of threads gives the same bits.
 * Time O(n m); memory about 60 n bytes a thread, and 8 m + 60 n.
 */
public final class Betweenness {
    private Betweenness() {}

    /**
     * Raw betweenness over ordered pairs; half of it is the usual figure of an undirected graph.
     *
     * @return one value a node, at least 0; NaN for every node where shortest paths are more than a double can count
     */
    public static double[] ofSteps(Csr graph, Workers workers) {
        if (graph.directed()) {
            return ofSteps(StepNetwork.of(graph), new double[graph.n()], workers);
        }
        Blocks blocks = Blocks.of(graph);
        return ofSteps(StepNetwork.of(blocks), blocks.split(), workers);
    }

    private static double[] ofSteps(StepNetwork network, double[] values, Workers workers) {
        int n = network.n();
        int size = chunkSize(n, network.outTargets().length);
        OrderedSum sum = new OrderedSum(n);
        workers.each(
                "betweenness",
                (n + size - 1) / size,
                () -> new Search(network, workers.cancellation()),
                (search, chunk) -> {
                    double[] part = sum.lend();
                    int last = Math.min(n, (chunk + 1) * size);
                    for (int s = chunk * size; s < last; s++) {
                        search.from(s, part);
                    }
                    sum.add(chunk, part);
                });
        double[] total = sum.total();
        for (int v = 0; v < n; v++) {
            values[network.original()[v]] += total[v];
        }
        return orUncountable(values);
    }

    /** Sources in a chunk: enough work to be worth a thread, and at most 256 chunks; depends on the graph alone. */
    static int chunkSize(int n, int arcs) {
        return (int) Math.max(1, Math.max((n + 255) / 256, (1 << 18) / (1 + n + (long) arcs)));
    }

    /** All NaN where a count of paths passed the largest double; else as given. */
    static double[] orUncountable(double[] values) {
        for (double v : values) {
            if (!(v < Double.POSITIVE_INFINITY)) {
                Arrays.fill(values, Double.NaN);
                break;
            }
        }
        return values;
    }

    /** The second phase, with one thread's arrays. */
    private static final class Search {
        private final StepNetwork network;
        private final Cancellation cancellation;
        private final StepPaths search;
        private final int[] order;
        private final double[] paths;
        /** What each node of the level below hands up, (weight + dependency) / paths; by position in the order. */
        private final double[] share;
        /** The same by node, 0 for nodes of levels not yet done; while pushed to, the sum of the shares below. */
        private final double[] shareOf;

        Search(StepNetwork network, Cancellation cancellation) {
            this.network = network;
            this.cancellation = cancellation;
            search = new StepPaths(network, cancellation);
            order = search.order();
            paths = search.paths();
            share = new double[network.n()];
            shareOf = new double[network.n()];
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
            int[] levelFrom = search.levelFrom();
            double[] weight = network.weight();
            Arrays.fill(shareOf, network.partFrom()[source], network.partTo()[source], 0);
            for (int level = levels - 1; level > 0; level--) {
                cancellation.check();
                int begin = levelFrom[level];
                int end = levelFrom[level + 1];
                if (level == levels - 1) {
                    Arrays.fill(share, begin, end, 0);
                } else if (search.arcsIn(end, levelFrom[level + 2]) < search.arcsOut(begin, end)) {
                    push(begin, end, levelFrom[level + 2]);
                } else {
                    pull(begin, end);
                }
                for (int i = begin; i < end; i++) {
                    int v = order[i];
                    double dependency = paths[i] * share[i];
                    sum[v] += weight[source] * dependency;
                    share[i] = (weight[v] + dependency) / paths[i];
                    shareOf[v] = share[i];
                }
            }
        }

        /** Sums up shares from below; what it adds to nodes of the lower level is never read. */
        private void push(int begin, int end, int last) {
            int[] offsets = network.inOffsets();
            int[] targets = network.inTargets();
            for (int i = end; i < last; i++) {
                int v = order[i];
                double more = share[i];
                int stop = offsets[v + 1];
                for (int a = offsets[v]; a < stop; a++) {
                    shareOf[targets[a]] += more;
                }
            }
            for (int i = begin; i < end; i++) {
                share[i] = shareOf[order[i]];
            }
        }

        /** Sums up shares from above: of the nodes that an arc of the level leads to, only those below have one yet. */
        private void pull(int begin, int end) {
            int[] offsets = network.outOffsets();
            int[] targets = network.outTargets();
            for (int i = begin; i < end; i++) {
                int v = order[i];
                double sum = 0;
                int stop = offsets[v + 1];
                for (int a = offsets[v]; a < stop; a++) {
                    sum += shareOf[targets[a]];
                }
                share[i] = sum;
            }
        }
    }
}
