package org.weft.graph.paths;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.OrderedSum;
import org.weft.graph.Workers;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Betweenness by length, where the length of an arc is 1/strength: Brandes (2001) over Dijkstra's order, with ties
 * between paths decided by {@link Lengths}. Both phases use one rule for which arcs lie on a shortest path, so that the
 * shares of a pair always add up to 1, whatever the rounding.
 *
 * <p>Where all lengths are small multiples of one unit ({@link LengthPaths}), time O(n (m + longest path)) and memory
 * about 48 n + 24 m bytes a thread; else O(n (m + n log n)) and about 60 n + 4 m.
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
        LengthNetwork network = LengthNetwork.of(graph, lengths);
        if (network == null) {
            return Betweenness.orUncountable(
                    sum(graph, n, () -> new HeapSearch(graph, lengths, false, workers.cancellation()), workers));
        }
        double[] sums = sum(graph, n, () -> new BucketSearch(network, workers.cancellation()), workers);
        double[] values = new double[n];
        for (int v = 0; v < n; v++) {
            values[network.original()[v]] = sums[v];
        }
        return Betweenness.orUncountable(values);
    }

    /**
     * Raw betweenness of every arc over ordered pairs; both arcs of a tie of an undirected graph have the figure of the
     * tie over unordered pairs. Time O(n (m + n log n)), memory about 60 n + 12 m bytes a thread.
     *
     * @return one value an arc, at least 0; NaN for every arc where shortest paths are more than a double can count
     */
    public static double[] ofArcs(Csr graph, Lengths lengths, Workers workers) {
        double[] values =
                sum(graph, graph.arcs(), () -> new HeapSearch(graph, lengths, true, workers.cancellation()), workers);
        StepDependencies.alike(graph, values);
        return Betweenness.orUncountable(values);
    }

    private static double[] sum(Csr graph, int values, Supplier<SampledBetweenness.Source> searches, Workers workers) {
        int n = graph.n();
        int size = Betweenness.chunkSize(n, graph.arcs());
        OrderedSum sum = new OrderedSum(values);
        workers.runs("weighted betweenness", n, size, searches, (search, chunk, from, to) -> {
            double[] part = sum.lend();
            for (int s = from; s < to; s++) {
                workers.cancellation().check();
                search.from(s, part);
            }
            sum.add(chunk, part);
        });
        return sum.total();
    }

    /** Where lengths are small whole numbers: paths are counted on the way, and steps before each node kept. */
    private static final class BucketSearch implements SampledBetweenness.Source {
        private final LengthPaths search;
        private final double[] below;

        BucketSearch(LengthNetwork network, Cancellation cancellation) {
            search = new LengthPaths(network, cancellation);
            below = new double[network.n()];
        }

        @Override
        public void from(int source, double[] sum) {
            int found = search.from(source);
            int[] order = search.order();
            int[] before = search.before();
            int[] next = search.nextInChain();
            Arrays.fill(below, 0, found, 0);
            for (int i = found - 1; i > 0; i--) {
                int v = order[i];
                double paths = search.paths()[v];
                double dependency = paths * below[i];
                sum[v] += dependency;
                double share = (1 + dependency) / paths;
                for (int e = search.chain(v); e >= 0; e = next[e]) {
                    below[before[e]] += share;
                }
            }
        }
    }

    /** Where they are not: a heap, and a second look at every arc. */
    static final class HeapSearch implements SampledBetweenness.Source {
        private final int[] offsets;
        private final int[] targets;
        private final long[] arcKeys;
        private final Lengths lengths;
        private final ShortestPaths shortest;
        private final double[] paths;
        private final double[] share;
        /** The arcs that lie on shortest paths, by the order of the nodes that they leave. */
        private final int[] down;

        private final int[] downFrom;
        private final boolean ofArcs;

        /** Adds to nodes, or to arcs. */
        HeapSearch(Csr graph, Lengths lengths, boolean ofArcs, Cancellation cancellation) {
            int n = graph.n();
            this.lengths = lengths;
            this.ofArcs = ofArcs;
            offsets = graph.offsets();
            targets = graph.targets();
            arcKeys = lengths.keys();
            shortest = new ShortestPaths(graph, lengths, cancellation);
            paths = new double[n];
            share = new double[n];
            down = new int[graph.arcs()];
            downFrom = new int[n + 1];
        }

        @Override
        public void from(int source, double[] sum) {
            int found = shortest.from(source);
            int[] order = shortest.order();
            for (int i = 0; i < found; i++) {
                paths[order[i]] = 0;
            }
            paths[source] = 1;
            countPaths(found, order);
            for (int i = found - 1; i >= 0; i--) {
                int v = order[i];
                double below = 0;
                for (int a = downFrom[i]; a < downFrom[i + 1]; a++) {
                    double more = share[targets[down[a]]];
                    below += more;
                    if (ofArcs) {
                        sum[down[a]] += paths[v] * more;
                    }
                }
                double dependency = paths[v] * below;
                if (!ofArcs && i > 0) {
                    sum[v] += dependency;
                }
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
                        down[arc++] = a;
                        paths[v] += count;
                    }
                }
            }
            downFrom[found] = arc;
        }
    }
}
