package org.weft.graph.paths;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Workers;

/**
 * How strong the ways are on which nodes reach others: for each node the sum over the others that it reaches of the mean
 * weight of the arcs along the shortest path, where the length of an arc is 1/weight. Of paths of one length those of the
 * fewest arcs count, and of these the mean.
 *
 * <p>Mones, Vicsek and Vicsek (2012), Hierarchy measure for complex networks, PLoS ONE 7(3):e33799,
 * doi:10.1371/journal.pone.0033799, without its norm.
 *
 * <p>Time O(n (m + n log n)); memory about 70 n bytes a thread.
 */
public final class StrengthAlong {
    private StrengthAlong() {}

    /** The sum of each node; NaN where shortest paths are more than a double can count. */
    public static double[] of(Csr graph, Lengths lengths, Workers workers) {
        int n = graph.n();
        double[] sums = new double[n];
        int size = Betweenness.chunkSize(n, graph.arcs());
        workers.runs(
                "strength along ways",
                n,
                size,
                () -> new Search(graph, lengths, workers.cancellation()),
                (search, chunk, from, to) -> {
                    for (int s = from; s < to; s++) {
                        workers.cancellation().check();
                        sums[s] = search.from(s);
                    }
                });
        return sums;
    }

    private static final class Search {
        private final Csr graph;
        private final Lengths lengths;
        private final ShortestPaths shortest;
        private final int[] steps;
        private final double[] paths;
        /** Sum over the paths to a node of the weights along each; once it is taken, their mean. */
        private final double[] strength;

        Search(Csr graph, Lengths lengths, Cancellation cancellation) {
            this.graph = graph;
            this.lengths = lengths;
            shortest = new ShortestPaths(graph, lengths, cancellation);
            steps = new int[graph.n()];
            paths = new double[graph.n()];
            strength = new double[graph.n()];
        }

        /** Every node comes after those from which an arc of a shortest path leads to it. */
        double from(int source) {
            int found = shortest.from(source);
            int[] order = shortest.order();
            for (int i = 0; i < found; i++) {
                steps[order[i]] = Integer.MAX_VALUE;
            }
            steps[source] = 0;
            paths[source] = 1;
            strength[source] = 0;
            double sum = 0;
            for (int i = 0; i < found; i++) {
                int u = order[i];
                if (i > 0) {
                    strength[u] /= paths[u];
                    sum += strength[u] / steps[u];
                }
                extend(u, i);
            }
            return sum;
        }

        private void extend(int u, int position) {
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                int v = graph.targets()[a];
                long longer = lengths.extend(shortest.key(u), lengths.keys()[a]);
                if (shortest.position(v) > position && lengths.tie(longer, shortest.key(v)) && steps[u] < steps[v]) {
                    if (steps[u] + 1 < steps[v]) {
                        steps[v] = steps[u] + 1;
                        paths[v] = 0;
                        strength[v] = 0;
                    }
                    paths[v] += paths[u];
                    strength[v] += paths[u] * (strength[u] + graph.weights()[a]);
                }
            }
        }
    }
}
