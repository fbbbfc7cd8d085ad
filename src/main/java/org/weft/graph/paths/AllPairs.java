package org.weft.graph.paths;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.OrderedSum;
import org.weft.graph.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one search over all pairs tells, counting steps: how far and how much of the network each node reaches. The
 * reach of the transposed graph is the direction in.
 *
 * @param inverse sum of 1/d over the other nodes that each node reaches
 * @param total sum of d over them
 * @param reached number of other nodes that each node reaches
 * @param eccentricity largest distance to a node that is reached, 0 where none is
 * @param within number of other nodes within each asked number of steps: by question, then node
 * @param withinGroup the same for the members of each group: by question, group, node; empty where no groups were given
 * @param pairsAt number of ordered pairs at each distance, from 0 (always 0) to the largest
 * @param decayed for each asked base b, the sum of b^(d - 1) over the other nodes that each node reaches
 */
public record AllPairs(
        double[] inverse,
        long[] total,
        int[] reached,
        int[] eccentricity,
        int[][] within,
        int[][][] withinGroup,
        long[] pairsAt,
        double[][] decayed) {

    /** Nodes that one search starts from at once. */
    static final int BATCH = 64 * StepSearch.WORDS;

    /**
     * What to count besides distances.
     *
     * @param steps numbers of steps to count within, each at least 1; may be empty
     * @param groupOf the group of each node, -1 for none; an empty array where groups are not counted
     * @param groups number of groups
     * @param bases numbers from 0 to 1 to whose power d - 1 a node at distance d counts; may be empty
     */
    public record Question(int[] steps, int[] groupOf, int groups, double[] bases) {
        /** Distances alone. */
        public static final Question DISTANCES = new Question(new int[0], new int[0], 0);

        /** Without bases. */
        public Question(int[] steps, int[] groupOf, int groups) {
            this(steps, groupOf, groups, new double[0]);
        }
    }

    /**
     * The same along flows and against them.
     *
     * @param out whom each node reaches
     * @param in who reaches each node
     */
    public record Both(AllPairs out, AllPairs in) {}

    /**
     * Searches from all nodes, 512 at a time: the nodes that v reaches are bits of v's row, and a row grows by those of
     * the nodes that v sends to. Then, Kaufmann, Chi, Hoang-Vu, Pham, Kemper, Neumann and Vo (2014), The more the
     * merrier: efficient multi-source graph traversal, PVLDB 8:449-460, doi:10.14778/2735496.2735507.
     *
     * <p>Time O(m levels n / 512) words; memory about 220 n bytes a thread, 4 n for each group and question,
     * and 8 n for each base.
     */
    public static AllPairs search(Csr graph, Question question, Workers workers) {
        return search(graph, question, null, Integer.MAX_VALUE, workers);
    }

    /** The same up to a distance: what is further is not reached. */
    static AllPairs within(Csr graph, Question question, int furthest, Workers workers) {
        return search(graph, question, null, furthest, workers);
    }

    /**
     * Both directions in one search, for a tenth more than one: row v tells whom v reaches, and column s, counted level
     * by level, who reaches s. Where groups are asked for inward, that direction is searched by itself. Memory as for
     * one direction, and 24 n bytes.
     */
    public static Both both(Csr graph, Question out, Question in, Workers workers) {
        if (!graph.directed() || in.groups() > 0) {
            return new Both(search(graph, out, workers), search(graph.transpose(), in, workers));
        }
        Inward inward = new Inward(graph.n(), in);
        AllPairs outward = search(graph, out, inward, Integer.MAX_VALUE, workers);
        return new Both(
                outward,
                new AllPairs(
                        inward.inverse,
                        inward.total,
                        inward.reached,
                        inward.eccentricity,
                        inward.within,
                        new int[in.steps().length][0][],
                        outward.pairsAt.clone(),
                        inward.decayed));
    }

    /** What is known of those who reach each source; written by the one search that has it in its batch. */
    static final class Inward {
        private final int[] steps;
        private final double[] inverse;
        private final long[] total;
        private final int[] reached;
        private final int[] eccentricity;
        private final int[][] within;
        private final double[] bases;
        private final double[][] decayed;

        private Inward(int n, Question question) {
            steps = question.steps();
            bases = question.bases();
            decayed = new double[bases.length][n];
            inverse = new double[n];
            total = new long[n];
            reached = new int[n];
            eccentricity = new int[n];
            within = new int[steps.length][n];
        }

        /** Counts {@code here} more nodes that reach a source in {@code distance} steps, the levels in ascending order. */
        void add(int source, int distance, int here) {
            if (here > 0) {
                inverse[source] += (double) here / distance;
                total[source] += (long) here * distance;
                reached[source] += here;
                eccentricity[source] = distance;
                for (int q = 0; q < steps.length; q++) {
                    if (distance <= steps[q]) {
                        within[q][source] += here;
                    }
                }
                for (int b = 0; b < bases.length; b++) {
                    decayed[b][source] += here * Math.pow(bases[b], distance - 1.0);
                }
            }
        }
    }

    private static AllPairs search(
            Csr graph, Question question, @Nullable Inward inward, int furthest, Workers workers) {
        int n = graph.n();
        int[] sources = byGroup(n, question);
        OrderedSum sums = new OrderedSum(n * (1 + question.bases().length));
        List<StepSearch> searches = new ArrayList<>();
        workers.runs(
                "distances",
                n,
                BATCH,
                () -> {
                    StepSearch made = new StepSearch(graph, question, inward, furthest, workers.cancellation());
                    synchronized (searches) {
                        searches.add(made);
                    }
                    return made;
                },
                (search, batch, from, to) -> {
                    double[] part = sums.lend();
                    search.from(sources, from, to, part);
                    sums.add(batch, part);
                });
        return joined(n, question, sums.total(), searches);
    }

    /** The nodes with those of a group side by side, so that a word of sources holds few groups. */
    private static int[] byGroup(int n, Question question) {
        int[] sources = new int[n];
        if (question.groupOf().length == 0) {
            Arrays.setAll(sources, v -> v);
            return sources;
        }
        int[] begin = new int[question.groups() + 2];
        for (int v = 0; v < n; v++) {
            begin[question.groupOf()[v] + 2]++;
        }
        for (int g = 0; g <= question.groups(); g++) {
            begin[g + 1] += begin[g];
        }
        for (int v = 0; v < n; v++) {
            sources[begin[question.groupOf()[v] + 1]++] = v;
        }
        return sources;
    }

    private static AllPairs joined(int n, Question question, double[] sums, List<StepSearch> searches) {
        double[] inverse = Arrays.copyOf(sums, n);
        double[][] decayed = new double[question.bases().length][];
        for (int b = 0; b < decayed.length; b++) {
            decayed[b] = Arrays.copyOfRange(sums, (b + 1) * n, (b + 2) * n);
        }
        int[] eccentricity = new int[n];
        int[][] within = new int[question.steps().length][n];
        int[][][] withinGroup = new int[question.steps().length][question.groups()][n];
        int[] reached = new int[n];
        long[] total = new long[n];
        long[] pairsAt = new long[1];
        for (StepSearch search : searches) {
            pairsAt = added(pairsAt, search.pairsAt());
            for (int v = 0; v < n; v++) {
                eccentricity[v] = Math.max(eccentricity[v], search.eccentricity()[v]);
                reached[v] += search.reached()[v];
                total[v] += search.total()[v];
            }
            for (int q = 0; q < within.length; q++) {
                addTo(within[q], search.within()[q]);
                for (int g = 0; g < question.groups(); g++) {
                    addTo(withinGroup[q][g], search.withinGroup()[q][g]);
                }
            }
        }
        return new AllPairs(inverse, total, reached, eccentricity, within, withinGroup, pairsAt, decayed);
    }

    private static void addTo(int[] total, int[] part) {
        for (int i = 0; i < total.length; i++) {
            total[i] += part[i];
        }
    }

    private static long[] added(long[] a, long[] b) {
        long[] sum = Arrays.copyOf(a, Math.max(a.length, b.length));
        for (int i = 0; i < b.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    /** Number of ordered pairs of which the first reaches the second. */
    public long reachablePairs() {
        long sum = 0;
        for (long pairs : pairsAt) {
            sum += pairs;
        }
        return sum;
    }

    /** Sum of the distances of the pairs that are reached. */
    public double totalDistance() {
        double sum = 0;
        for (int d = 1; d < pairsAt.length; d++) {
            sum += (double) pairsAt[d] * d;
        }
        return sum;
    }
}
