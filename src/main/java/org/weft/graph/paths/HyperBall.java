package org.weft.graph.paths;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * What a search over all pairs tells, estimated: how many nodes each node reaches within so many steps.
 *
 * @param inverse sum of 1/d over the other nodes that each node reaches
 * @param total sum of d over them
 * @param reached number of other nodes that each node reaches
 * @param furthest a number of steps that the eccentricity is at least
 * @param within number of other nodes within each asked number of steps: by question, then node
 * @param pairsAt number of ordered pairs at each distance, from 0 (always 0)
 * @param decayed for each asked base b, the sum of b^(d - 1) over the other nodes that each node reaches
 */
public record HyperBall(
        double[] inverse,
        double[] total,
        double[] reached,
        int[] furthest,
        double[][] within,
        double[] pairsAt,
        double[][] decayed) {
    private static final int CHECK_EVERY = 1 << 14;

    /**
     * Lets the ball around each node grow step by step: the ball of radius t around v is that of radius t - 1 joined
     * with those around the nodes that v sends to, and its size is counted by {@link HyperLogLog}. Radius 1 is known
     * exactly. Counters that have settled are passed over. Each node is written by one thread alone, so any number of
     * threads gives the same bits; another seed gives another estimate.
     *
     * <p>Boldi, Rosa and Vigna (2011), HyperANF: approximating the neighbourhood function of very large graphs on a
     * budget, WWW 2011:625-634, doi:10.1145/1963405.1963493; Boldi and Vigna (2013), In-core computation of geometric
     * centralities with HyperBall, ICDMW 2013:621-628, doi:10.1109/ICDMW.2013.10. The authors' WebGraph was weighed and
     * left: it wants its own compressed graphs and brings some twenty megabytes of libraries for these few loops.
     *
     * <p>Relative standard deviation of each count 1.04 / √registers. Time O(m registers / 8) words a step of the
     * longest way that is found; memory 2 n registers + 42 n bytes, and 8 n a question or base.
     *
     * @param question what to count besides distances; groups are not counted
     * @param known how many other nodes each node reaches, to which counts are scaled; below 0 where it is not known
     * @param bits 2^bits registers, {@value #LEAST_BITS} to {@value #MOST_BITS}, such that n 2^bits / 8 fits an int
     */
    public static HyperBall of(
            Csr graph, AllPairs.Question question, int[] known, int bits, long seed, Workers workers) {
        return new Growth(graph, question, new HyperLogLog(bits, seed), workers)
                .grow()
                .scaled(known, graph);
    }

    /**
     * Ends the counts of each node at what is known, or where they went past all there are; but for those within one
     * step. The error of a ball is much that of the next larger one, and what they share goes away.
     */
    private HyperBall scaled(int[] known, Csr graph) {
        int n = graph.n();
        double all = 0;
        double estimated = 0;
        for (int v = 0; v < n; v++) {
            double near = graph.degree(v);
            double end = known[v] >= 0 ? known[v] : Math.min(n - 1, reached[v]);
            double factor = reached[v] > near ? (end - near) / (reached[v] - near) : 1;
            all += end - near;
            estimated += reached[v] - near;
            inverse[v] = near + factor * (inverse[v] - near);
            total[v] = near + factor * (total[v] - near);
            reached[v] = end;
            for (double[] counts : within) {
                counts[v] = near + factor * (counts[v] - near);
            }
            for (double[] sums : decayed) {
                sums[v] = near + factor * (sums[v] - near);
            }
        }
        for (int d = 2; d < pairsAt.length && estimated > 0; d++) {
            pairsAt[d] *= all / estimated;
        }
        return this;
    }

    /** The fewest registers, as a power of two. */
    public static final int LEAST_BITS = HyperLogLog.LEAST;

    /** The most registers, as a power of two. */
    public static final int MOST_BITS = HyperLogLog.MOST;

    private static final class Growth {
        private final Csr graph;
        private final int[] steps;
        private final double[] bases;
        private final double[] power;
        private final HyperLogLog log;
        private final Workers workers;
        private final int n;
        private final int words;
        private final HyperBall found;
        private final double[] size;
        private long[] before;
        private long[] after;
        private boolean[] moved;
        private boolean[] moves;

        Growth(Csr graph, AllPairs.Question question, HyperLogLog log, Workers workers) {
            this.graph = graph;
            steps = question.steps();
            bases = question.bases();
            power = new double[bases.length];
            this.log = log;
            this.workers = workers;
            n = graph.n();
            words = log.words();
            found = new HyperBall(
                    new double[n],
                    new double[n],
                    new double[n],
                    new int[n],
                    new double[steps.length][n],
                    new double[1],
                    new double[bases.length][n]);
            size = new double[n];
            before = new long[Math.multiplyExact(n, words)];
            after = new long[n * words];
            moved = new boolean[n];
            moves = new boolean[n];
        }

        HyperBall grow() {
            for (int v = 0; v < n; v++) {
                if (v % CHECK_EVERY == 0) {
                    workers.cancellation().check();
                }
                log.add(before, v * words, v);
                System.arraycopy(before, v * words, after, v * words, words);
            }
            Arrays.fill(size, 1);
            Arrays.fill(moved, true);
            double[] pairsAt = new double[8];
            int chunk = Math.max(64, (1 << 20) / (words * (1 + graph.arcs() / Math.max(1, n))));
            int radius = 0;
            boolean grows = true;
            while (grows) {
                int t = ++radius;
                Arrays.setAll(power, b -> Math.pow(bases[b], t - 1.0));
                workers.runs("balls of " + t, n, chunk, () -> this, (same, c, from, to) -> {
                    for (int v = from; v < to; v++) {
                        step(v, t);
                    }
                });
                if (t == pairsAt.length) {
                    pairsAt = Arrays.copyOf(pairsAt, t * 2);
                }
                grows = settle(t, pairsAt);
            }
            for (int v = 0; v < n; v++) {
                found.reached[v] = size[v] - 1;
            }
            return new HyperBall(
                    found.inverse,
                    found.total,
                    found.reached,
                    found.furthest,
                    found.within,
                    Arrays.copyOf(pairsAt, radius + 1),
                    found.decayed);
        }

        private void step(int v, int t) {
            int at = v * words;
            boolean joins = false;
            // Two arrays take turns, so a counter that moved in the step before is behind in the other one.
            if (moved[v]) {
                System.arraycopy(before, at, after, at, words);
            }
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int w = graph.targets()[a];
                if (moved[w]) {
                    log.join(before, w * words, after, at);
                    joins = true;
                }
            }
            moves[v] = joins && !Arrays.equals(before, at, at + words, after, at, at + words);
            if (t == 1 ? joins : moves[v]) {
                double now = t == 1 ? 1 + graph.degree(v) : log.count(after, at);
                double more = Math.max(0, now - size[v]);
                size[v] += more;
                found.inverse[v] += more / t;
                found.total[v] += more * t;
                found.furthest[v] = t;
                for (int b = 0; b < power.length; b++) {
                    found.decayed[b][v] += more * power[b];
                }
            }
        }

        /** Ends a step: counts the pairs that it added, and says whether any counter moved. */
        private boolean settle(int t, double[] pairsAt) {
            boolean any = false;
            for (int v = 0; v < n; v++) {
                double reached = size[v] - 1;
                pairsAt[t] += reached - found.reached[v];
                found.reached[v] = reached;
                any |= moves[v];
                for (int q = 0; q < steps.length; q++) {
                    if (t <= steps[q]) {
                        found.within[q][v] = reached;
                    }
                }
            }
            long[] counters = before;
            before = after;
            after = counters;
            boolean[] flags = moved;
            moved = moves;
            moves = flags;
            return any;
        }
    }
}
