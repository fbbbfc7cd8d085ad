package org.weft.graph.paths;

import org.weft.graph.Csr;
import org.weft.graph.OrderedSum;
import org.weft.graph.Workers;

/**
 * Betweenness by length, where the length of an arc is 1/strength: Brandes (2001) over Dijkstra's order, with ties
 * between paths decided by {@link Lengths}. Both phases use one rule for which arcs lie on a shortest path, so that the
 * shares of a pair always add up to 1, whatever the rounding.
 *
 * <p>Time O(n (m + n log n)); memory O(n + m) a thread.
 */
public final class WeightedBetweenness {
    private WeightedBetweenness() {}

    /**
     * Raw betweenness over ordered pairs; half of it is the usual figure of an undirected graph.
     *
     * @return one value a node, at least 0; NaN for every node where shortest paths are more than a double can count
     */
    public static double[] of(Csr graph, Lengths lengths, Workers workers) {
        int n = graph.n();
        int size = Betweenness.chunkSize(n, graph.arcs());
        int chunks = (n + size - 1) / size;
        OrderedSum sum = new OrderedSum(n);
        workers.each("weighted betweenness", chunks, () -> new Search(graph, lengths), (search, chunk) -> {
            double[] part = sum.lend();
            int last = Math.min(n, (chunk + 1) * size);
            for (int s = chunk * size; s < last; s++) {
                if (graph.degree(s) > 0) {
                    workers.cancellation().check();
                    search.from(s, part);
                }
            }
            sum.add(chunk, part);
        });
        return Betweenness.orUncountable(sum.total());
    }

    private static final class Search {
        private final int[] offsets;
        private final int[] targets;
        private final long[] arcKeys;
        private final Lengths lengths;
        private final ShortestPaths shortest;
        private final double[] paths;
        private final double[] share;
        private final int[] down;
        private final int[] downFrom;

        Search(Csr graph, Lengths lengths) {
            int n = graph.n();
            this.lengths = lengths;
            offsets = graph.offsets();
            targets = graph.targets();
            arcKeys = lengths.keys();
            shortest = new ShortestPaths(graph, lengths);
            paths = new double[n];
            share = new double[n];
            down = new int[graph.arcs()];
            downFrom = new int[n + 1];
        }

        void from(int source, double[] sum) {
            int found = shortest.from(source);
            int[] order = shortest.order();
            for (int i = 0; i < found; i++) {
                paths[order[i]] = 0;
            }
            paths[source] = 1;
            countPaths(found, order);
            for (int i = found - 1; i > 0; i--) {
                int v = order[i];
                double below = 0;
                for (int a = downFrom[i]; a < downFrom[i + 1]; a++) {
                    below += share[down[a]];
                }
                double dependency = paths[v] * below;
                sum[v] += dependency;
                share[v] = (1 + dependency) / paths[v];
            }
        }

        private void countPaths(int found, int[] order) {
            boolean exact = lengths.exact();
            int arc = 0;
            for (int i = 0; i < found; i++) {
                int u = order[i];
                downFrom[i] = arc;
                long path = shortest.key(u);
                double count = paths[u];
                for (int a = offsets[u]; a < offsets[u + 1]; a++) {
                    int v = targets[a];
                    boolean onShortest = exact
                            ? path + arcKeys[a] == shortest.key(v)
                            : lengths.tie(lengths.extend(path, arcKeys[a]), shortest.key(v))
                                    && shortest.position(v) > i;
                    if (onShortest) {
                        down[arc++] = v;
                        paths[v] += count;
                    }
                }
            }
            downFrom[found] = arc;
        }
    }
}
