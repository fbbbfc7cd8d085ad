package org.weft.graph.paths;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.OrderedSum;
import org.weft.graph.Workers;
import org.weft.graph.paths.StepDependencies.Sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Betweenness from a sample of sources: the mean of what they contribute to each node, or arc, times n.
 *
 * @param values raw betweenness over ordered pairs, of both arcs of a tie without direction over unordered ones; NaN for
 *     every node or arc where shortest paths are more than a double counts
 * @param margins half the width of the interval that holds the exact value of nineteen nodes, or arcs, in twenty
 * @param sources how many sources were searched from
 */
public record SampledBetweenness(double[] values, double[] margins, int sources) {
    private static final double NINETEEN_IN_TWENTY = 1.96;
    private static final double RULE_OF_THREE = 3;
    private static final int CHUNKS = 64;

    /** Adds what one source contributes to each node, or arc. */
    interface Source {
        void from(int source, double[] sum);
    }

    /**
     * How one source after another is searched from.
     *
     * @param each makes the search of a thread
     * @param number what a search calls each node of the graph
     * @param place the node or arc of the graph to which each number of a search belongs
     * @param own where the arcs of each node begin among the numbers of a search; all at 0 where nodes are counted
     */
    private record Searches(Supplier<Source> each, int[] number, int[] place, int[] own) {
        static Searches of(Csr graph, Sum what, @Nullable Lengths lengths, Cancellation cancellation) {
            if (lengths != null) {
                boolean arcs = what == Sum.ARCS;
                return new Searches(
                        () -> new WeightedBetweenness.HeapSearch(graph, lengths, arcs, cancellation),
                        IntStream.range(0, graph.n()).toArray(),
                        IntStream.range(0, arcs ? graph.arcs() : graph.n()).toArray(),
                        arcs ? graph.offsets() : new int[graph.n() + 1]);
            }
            StepNetwork network = StepNetwork.of(graph);
            int[] number = new int[graph.n()];
            for (int i = 0; i < number.length; i++) {
                number[network.original()[i]] = i;
            }
            StepDependencies.Places places = StepDependencies.Places.of(network, EnumSet.of(what));
            int[] back = what == Sum.ARCS ? network.back() : new int[0];
            Supplier<Source> each = () -> new DependencySearch(network, back, places, cancellation)::from;
            return what == Sum.ARCS
                    ? new Searches(each, number, network.arc(), network.outOffsets())
                    : new Searches(each, number, network.original(), new int[graph.n() + 1]);
        }
    }

    /**
     * Searches from {@code size} sources drawn without putting back. The interval is an empirical one: 1.96 standard
     * errors of the mean, with the correction for a finite population, and, because a rare large contribution may have
     * escaped the sample, three parts in {@code size} of the largest that was seen, and at least of 1 (what is not seen
     * in k draws has a share below 3/k in nineteen cases of twenty). Nodes that nothing reaches, or that reach nothing,
     * are 0 for certain. Of arcs what their own beginning contributes is by far the largest part, so that it is taken as
     * it is where it was drawn, and else for an equal share of what the sources reach, give or take as much. From fewer than two hundred sources the interval is too narrow: of
     * one draw it then holds four nodes in five.
     *
     * <p>Brandes and Pich (2007), Centrality estimation in large networks, International Journal of Bifurcation and Chaos
     * 17:2303-2318, doi:10.1142/S0218127407018403; Bader, Kintali, Madduri and Mihail (2007), Approximating betweenness
     * centrality, WAW 2007:124-137, doi:10.1007/978-3-540-77004-6_10.
     *
     * <p>Time O(size m), by length O(size (m + n log n)); memory O(n + m) a thread.
     *
     * @param what what is counted
     * @param lengths lengths of the arcs; null to count steps
     */
    public static SampledBetweenness of(
            Csr graph, Sum what, @Nullable Lengths lengths, int size, long seed, Workers workers) {
        int[] sources = Samples.of(graph.n(), size, seed);
        Searches searches = Searches.of(graph, what, lengths, workers.cancellation());
        int values = searches.place.length;
        int each = Math.max(1, (sources.length + CHUNKS - 1) / CHUNKS);
        OrderedSum sums = new OrderedSum(2 * values);
        double[] own = new double[what == Sum.ARCS ? values : 0];
        List<double[]> tops = new ArrayList<>();
        workers.runs(
                "sampled betweenness",
                sources.length,
                each,
                () -> {
                    Scratch made = new Scratch(searches, own);
                    synchronized (tops) {
                        tops.add(made.most);
                    }
                    return made;
                },
                (scratch, chunk, from, to) -> {
                    double[] part = sums.lend();
                    for (int i = from; i < to; i++) {
                        workers.cancellation().check();
                        scratch.add(searches.number[sources[i]], part);
                    }
                    sums.add(chunk, part);
                });
        Parts parts = new Parts(sums.total(), tops, new double[values], new double[values]);
        if (what == Sum.ARCS) {
            ofArcs(graph, searches, sources, own, parts);
        } else {
            for (int i = 0; i < values; i++) {
                int v = searches.place[i];
                parts.estimate(i, v, sources.length, graph.n());
                if (graph.degree(v) == 0 || graph.transpose().degree(v) == 0) {
                    parts.margins[v] = 0;
                }
            }
        }
        if (values > 0 && Double.isNaN(Betweenness.orUncountable(parts.values)[0])) {
            Arrays.fill(parts.margins, Double.NaN);
        }
        return new SampledBetweenness(parts.values, parts.margins, sources.length);
    }

    private static void ofArcs(Csr graph, Searches searches, int[] sources, double[] own, Parts parts) {
        boolean[] drawn = new boolean[graph.n()];
        double reached = 0;
        for (int s : sources) {
            drawn[searches.number[s]] = true;
        }
        for (double each : own) {
            reached += each / Math.max(1, sources.length);
        }
        for (int u = 0; u < drawn.length; u++) {
            int degree = searches.own[u + 1] - searches.own[u];
            for (int i = searches.own[u]; i < searches.own[u + 1]; i++) {
                int a = searches.place[i];
                parts.estimate(i, a, sources.length - (drawn[u] ? 1 : 0), graph.n() - 1);
                parts.values[a] += drawn[u] ? own[i] : reached / degree;
                parts.margins[a] += drawn[u] ? 0 : reached / degree;
            }
        }
        StepDependencies.alike(graph, parts.values);
        StepDependencies.alike(graph, parts.margins);
    }

    /**
     * What becomes of sums over sources, and of the sums of their squares behind them.
     *
     * @param tops the largest contribution that each thread saw
     * @param values estimates by node or arc
     * @param margins by node or arc
     */
    private record Parts(double[] sums, List<double[]> tops, double[] values, double[] margins) {
        void estimate(int i, int place, int drawn, int nodes) {
            if (drawn == 0) {
                return;
            }
            double most = 1;
            for (double[] top : tops) {
                most = Math.max(most, top[i]);
            }
            double mean = sums[i] / drawn;
            double variance = Math.max(0, sums[values.length + i] / drawn - mean * mean);
            double unseen = RULE_OF_THREE * most / drawn;
            double left = Math.sqrt(Math.max(0, 1 - (double) drawn / nodes));
            values[place] = mean * nodes;
            margins[place] = left * nodes * (NINETEEN_IN_TWENTY * Math.sqrt(variance / drawn) + unseen);
        }
    }

    private static final class Scratch {
        private final Source search;
        private final int[] from;
        private final double[] own;
        private final double[] one;
        private final double[] most;

        /** Puts what a source contributes to its own arcs into {@code own}, each into places of its own. */
        Scratch(Searches searches, double[] own) {
            search = searches.each.get();
            from = searches.own;
            this.own = own;
            one = new double[searches.place.length];
            most = new double[searches.place.length];
        }

        /** Adds what a source contributes to the first half of {@code part}, and its squares to the second. */
        void add(int source, double[] part) {
            search.from(source, one);
            for (int i = from[source]; i < from[source + 1]; i++) {
                own[i] = one[i];
                one[i] = 0;
            }
            int size = one.length;
            for (int i = 0; i < size; i++) {
                double share = one[i];
                if (share != 0) {
                    part[i] += share;
                    part[size + i] += share * share;
                    most[i] = Math.max(most[i], share);
                    one[i] = 0;
                }
            }
        }
    }
}
