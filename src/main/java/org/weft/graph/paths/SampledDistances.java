package org.weft.graph.paths;

import org.weft.graph.Csr;
import org.weft.graph.OrderedSum;
import org.weft.graph.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Distances to a sample of nodes, as Eppstein and Wang (2004) have it, in place of those to all. */
public final class SampledDistances {
    /** Of a group no fewer than these are drawn, or all. */
    public static final int LEAST_OF_GROUP = 256;

    private static final double NINETEEN_IN_TWENTY = 1.96;
    private static final double RULE_OF_THREE = 3;

    private SampledDistances() {}

    /**
     * Members of each group within so many steps.
     *
     * @param within by question, group, node; not whole numbers, because they are estimates
     * @param margin an estimate divided by the size of its group is off by more than this in fewer than one of twenty
     */
    public record Groups(double[][][] within, double margin) {}

    /**
     * Sums along lengths to all others, from those to a sample.
     *
     * @param pairs the sums, scaled up
     * @param margins half the width of the interval that holds the exact sum of 1/length of nineteen nodes in twenty,
     *     reckoned as that of {@link SampledBetweenness}
     * @param totalMargins the same of the sum of lengths
     */
    public record Weighted(WeightedAllPairs pairs, double[] margins, double[] totalMargins) {}

    /**
     * Draws members of each group by itself, and searches from them, 512 at a time: with steps against the flows, as
     * those of {@link AllPairs} are. The margin is that of Hoeffding (1963, doi:10.1080/01621459.1963.10500830) with the
     * correction of Serfling (1974, doi:10.1214/aos/1176342611) for samples without putting back. Groups of no more than
     * {@value #LEAST_OF_GROUP} are counted exactly.
     *
     * <p>Time O(m levels size / 64); memory about 220 n bytes a thread, and 4 n for each group and question.
     */
    public static Groups byGroup(Csr graph, AllPairs.Question question, int size, long seed, Workers workers) {
        int n = graph.n();
        int groups = question.groups();
        int[] groupOf = question.groupOf();
        int[] sources = Samples.ofEach(groupOf, groups, size, LEAST_OF_GROUP, seed);
        int[] all = new int[groups];
        int[] drawn = new int[groups];
        boolean[] isDrawn = new boolean[n];
        for (int g : groupOf) {
            if (g >= 0) {
                all[g]++;
            }
        }
        double margin = 0;
        for (int s : sources) {
            drawn[groupOf[s]]++;
            isDrawn[s] = true;
        }
        for (int g = 0; g < groups; g++) {
            if (all[g] > 0) {
                double left = 1 - (drawn[g] - 1.0) / all[g];
                margin = Math.max(margin, drawn[g] == all[g] ? 0 : Math.sqrt(Math.log(40) * left / (2 * drawn[g])));
            }
        }
        int furthest = Arrays.stream(question.steps()).max().orElse(0);
        List<StepSearch> searches = new ArrayList<>();
        workers.runs(
                "distances to a sample",
                sources.length,
                AllPairs.BATCH,
                () -> {
                    Batch made = new Batch(
                            new StepSearch(graph, question, null, furthest, workers.cancellation()), new double[n]);
                    synchronized (searches) {
                        searches.add(made.search);
                    }
                    return made;
                },
                (scratch, batch, from, to) -> scratch.search.from(sources, from, to, scratch.unused));
        double[][][] within = new double[question.steps().length][groups][n];
        for (int q = 0; q < within.length; q++) {
            for (int g = 0; g < groups; g++) {
                for (int v = 0; v < n; v++) {
                    int found = 0;
                    for (StepSearch search : searches) {
                        found += search.withinGroup()[q][g][v];
                    }
                    boolean member = groupOf[v] == g;
                    int others = all[g] - (member ? 1 : 0);
                    int othersDrawn = drawn[g] - (member && isDrawn[v] ? 1 : 0);
                    within[q][g][v] = othersDrawn == 0 ? 0 : found * ((double) others / othersDrawn);
                }
            }
        }
        return new Groups(within, margin);
    }

    /**
     * Searches by length from a sample of nodes back along the arcs, so that each node learns its distance to each of
     * the sample.
     *
     * <p>Eppstein and Wang (2004), Fast approximation of centrality, Journal of Graph Algorithms and Applications
     * 8:39-45, doi:10.7155/jgaa.00081. Time O(size (m + n log n)); memory O(n) a thread.
     *
     * @param turned the graph with every arc turned round
     * @param lengths the lengths of its arcs
     */
    public static Weighted byLength(Csr turned, Lengths lengths, int size, long seed, Workers workers) {
        int n = turned.n();
        int[] sources = Samples.of(n, size, seed);
        boolean[] isDrawn = new boolean[n];
        for (int s : sources) {
            isDrawn[s] = true;
        }
        int each = Math.max(1, (sources.length + 63) / 64);
        OrderedSum sums = new OrderedSum(5 * n);
        List<Search> searches = new ArrayList<>();
        workers.runs(
                "distances to a sample",
                sources.length,
                each,
                () -> {
                    Search made = new Search(
                            new ShortestPaths(turned, lengths, workers.cancellation()), new double[n], new double[n]);
                    synchronized (searches) {
                        searches.add(made);
                    }
                    return made;
                },
                (search, chunk, from, to) -> {
                    double[] part = sums.lend();
                    for (int i = from; i < to; i++) {
                        workers.cancellation().check();
                        search.add(sources[i], lengths, part);
                    }
                    sums.add(chunk, part);
                });
        return scaled(turned, sums.total(), isDrawn, sources.length, searches);
    }

    private static Weighted scaled(Csr turned, double[] sums, boolean[] isDrawn, int size, List<Search> searches) {
        int n = isDrawn.length;
        WeightedAllPairs pairs = new WeightedAllPairs(new double[n], new double[n], new int[n], new double[n]);
        double[] margins = new double[n];
        double[] totalMargins = new double[n];
        for (int v = 0; v < n; v++) {
            int drawn = size - (isDrawn[v] ? 1 : 0);
            double scale = drawn == 0 ? 0 : (n - 1.0) / drawn;
            pairs.inverse()[v] = sums[v] * scale;
            pairs.total()[v] = sums[2 * n + v] * scale;
            pairs.reached()[v] = (int) Math.round(sums[3 * n + v] * scale);
            for (Search each : searches) {
                pairs.furthest()[v] = Math.max(pairs.furthest()[v], each.furthest[v]);
            }
            if (drawn > 1) {
                margins[v] = margin(n, drawn, sums[v], sums[n + v], largest(turned.transpose(), v, searches));
                totalMargins[v] = margin(n, drawn, sums[2 * n + v], sums[4 * n + v], pairs.furthest()[v]);
            }
        }
        return new Weighted(pairs, margins, totalMargins);
    }

    private static double margin(int n, int drawn, double sum, double squares, double largest) {
        double mean = sum / drawn;
        double variance = Math.max(0, squares / drawn - mean * mean) * drawn / (drawn - 1);
        double left = Math.max(0, 1 - drawn / (n - 1.0));
        double unseen = RULE_OF_THREE * largest / drawn;
        return (n - 1) * Math.sqrt(left) * (NINETEEN_IN_TWENTY * Math.sqrt(variance / drawn) + unseen);
    }

    /** One thread's search, and sums of 1/d that nobody reads. */
    private record Batch(StepSearch search, double[] unused) {}

    /** The largest 1/length seen of a node; where none was, the strength of its strongest arc, beyond which none goes. */
    private static double largest(Csr graph, int v, List<Search> searches) {
        double seen = 0;
        for (Search each : searches) {
            seen = Math.max(seen, each.largest[v]);
        }
        if (seen > 0) {
            return seen;
        }
        for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
            seen = Math.max(seen, graph.weights()[a]);
        }
        return seen;
    }

    private record Search(ShortestPaths paths, double[] furthest, double[] largest) {
        void add(int source, Lengths lengths, double[] part) {
            int n = furthest.length;
            int found = paths.from(source);
            for (int i = 1; i < found; i++) {
                int v = paths.order()[i];
                double length = lengths.length(paths.key(v));
                double inverse = 1 / length;
                part[v] += inverse;
                part[n + v] += inverse * inverse;
                part[2 * n + v] += length;
                part[3 * n + v]++;
                part[4 * n + v] += length * length;
                furthest[v] = Math.max(furthest[v], length);
                largest[v] = Math.max(largest[v], inverse);
            }
        }
    }
}
