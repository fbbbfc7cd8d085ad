package org.weft.graph.paths;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.OrderedSum;
import org.weft.graph.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Betweenness from a sample of sources: the mean of what they contribute to each node, times n.
 *
 * @param values raw betweenness over ordered pairs; NaN for every node where shortest paths are more than a double counts
 * @param margins half the width of the interval that holds the exact value of nineteen nodes in twenty
 * @param sources how many sources were searched from
 */
public record SampledBetweenness(double[] values, double[] margins, int sources) {
    private static final double NINETEEN_IN_TWENTY = 1.96;
    private static final double RULE_OF_THREE = 3;
    private static final int CHUNKS = 64;

    /** Adds what one source contributes to each node. */
    interface Source {
        void from(int source, double[] sum);
    }

    /**
     * Searches from {@code size} sources drawn without putting back. The interval is an empirical one: 1.96 standard
     * errors of the mean, with the correction for a finite population, and, because a rare large contribution may have
     * escaped the sample, three parts in {@code size} of the largest that was seen, and at least of 1 (what is not seen
     * in k draws has a share below 3/k in nineteen cases of twenty). Nodes that nothing reaches, or that reach nothing,
     * are 0 for certain. From fewer than two hundred sources the interval is too narrow: of
     * one draw it then holds four nodes in five.
     *
     * <p>Brandes and Pich (2007), Centrality estimation in large networks, International Journal of Bifurcation and Chaos
     * 17:2303-2318, doi:10.1142/S0218127407018403; Bader, Kintali, Madduri and Mihail (2007), Approximating betweenness
     * centrality, WAW 2007:124-137, doi:10.1007/978-3-540-77004-6_10.
     *
     * <p>Time O(size m), by length O(size (m + n log n)); memory O(n + m) a thread.
     *
     * @param lengths lengths of the arcs; null to count steps
     */
    public static SampledBetweenness of(Csr graph, @Nullable Lengths lengths, int size, long seed, Workers workers) {
        int n = graph.n();
        int[] sources = Samples.of(n, size, seed);
        int each = Math.max(1, (sources.length + CHUNKS - 1) / CHUNKS);
        OrderedSum sums = new OrderedSum(2 * n);
        List<double[]> tops = new ArrayList<>();
        Supplier<Source> searches = lengths == null
                ? () -> new StepSource(graph)
                : () -> new WeightedBetweenness.HeapSearch(graph, lengths, workers.cancellation())::from;
        workers.each(
                "sampled betweenness",
                (sources.length + each - 1) / each,
                () -> {
                    Scratch made = new Scratch(searches.get(), n);
                    synchronized (tops) {
                        tops.add(made.most);
                    }
                    return made;
                },
                (scratch, chunk) -> {
                    double[] part = sums.lend();
                    for (int i = chunk * each; i < Math.min(sources.length, (chunk + 1) * each); i++) {
                        workers.cancellation().check();
                        scratch.add(sources[i], part);
                    }
                    sums.add(chunk, part);
                });
        return estimate(graph, sources.length, sums.total(), tops);
    }

    private static SampledBetweenness estimate(Csr graph, int size, double[] sums, List<double[]> tops) {
        int n = graph.n();
        double[] values = new double[n];
        double[] margins = new double[n];
        double scale = size == 0 ? 0 : (double) n / size;
        double left = Math.sqrt(Math.max(0, 1 - (double) size / Math.max(1, n)));
        for (int v = 0; v < n; v++) {
            values[v] = sums[v] * scale;
            boolean between = graph.degree(v) > 0 && graph.transpose().degree(v) > 0;
            if (between && size > 0) {
                double most = 1;
                for (double[] top : tops) {
                    most = Math.max(most, top[v]);
                }
                double mean = sums[v] / size;
                double variance = Math.max(0, sums[n + v] / size - mean * mean);
                double unseen = RULE_OF_THREE * most / size;
                margins[v] = left * n * (NINETEEN_IN_TWENTY * Math.sqrt(variance / size) + unseen);
            }
        }
        if (n > 0 && Double.isNaN(Betweenness.orUncountable(values)[0])) {
            Arrays.fill(margins, Double.NaN);
        }
        return new SampledBetweenness(values, margins, size);
    }

    private static final class Scratch {
        private final Source search;
        private final double[] one;
        private final double[] most;

        Scratch(Source search, int n) {
            this.search = search;
            one = new double[n];
            most = new double[n];
        }

        /** Adds what a source contributes to the first half of {@code part}, and its squares to the second. */
        void add(int source, double[] part) {
            search.from(source, one);
            int n = one.length;
            for (int v = 0; v < n; v++) {
                double share = one[v];
                if (share != 0) {
                    part[v] += share;
                    part[n + v] += share * share;
                    most[v] = Math.max(most[v], share);
                    one[v] = 0;
                }
            }
        }
    }
}
