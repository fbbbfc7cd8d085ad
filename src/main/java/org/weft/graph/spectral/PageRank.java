package org.weft.graph.spectral;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * PageRank by pulling along the arcs that arrive. Brin and Page (1998), The anatomy of a large-scale hypertextual web
 * search engine, Computer Networks 30:107-117, doi:10.1016/S0169-7552(98)00110-X. The weight of nodes that send nothing
 * is spread evenly over all.
 */
public final class PageRank {
    private static final double ACCURACY = 1e-12;
    private static final int CHUNK = 1 << 12;

    /** Up to so many nodes a round takes less time than to share it out. */
    private static final int SMALL = 1 << 14;

    private PageRank() {}

    /**
     * PageRank of every node, of sum 1. Each round shrinks the error by the damping, so the rounds are bounded:
     * O((n + m) log(1e-15) / log(damping)); stops when the values are within 1e-12 of the limit, added over all nodes.
     * Where rounds shrink it by little more than that, as in networks of several parts, it is extrapolated.
     *
     * @param damping the share that follows arcs, at least 0 and below 1
     * @param weighted whether arcs are followed in proportion to their weight, else evenly
     * @return one value a node, above 0; empty for no nodes
     */
    public static double[] of(Csr graph, double damping, boolean weighted, Workers workers) {
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException("damping " + damping + " is not at least 0 and below 1");
        }
        int n = graph.n();
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / n);
        if (n == 0 || damping == 0) {
            return rank;
        }
        Round round = new Round(graph, damping, weighted && !graph.binary());
        double enough = Math.max(4e-16, ACCURACY * (1 - damping) / damping);
        int most = 50 + (int) Math.ceil(Math.log(1e-15) / Math.log(damping));
        Shortcuts shortcuts = new Shortcuts(n, damping);
        for (int i = 0; i < most; i++) {
            workers.cancellation().check();
            double change = round.run(rank, workers);
            double[] previous = rank;
            rank = round.next;
            round.next = previous;
            if (change < enough) {
                break;
            }
            shortcuts.take(rank, change, workers);
        }
        double sum = 0;
        for (double r : rank) {
            sum += r;
        }
        for (int v = 0; v < n; v++) {
            rank[v] /= sum;
        }
        return rank;
    }

    /** The sum of x over a row, by four sums side by side, because each addition waits for the one before it. */
    static double gather(double[] x, int[] targets, int from, int to) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int a = from;
        for (; a + 3 < to; a += 4) {
            first += x[targets[a]];
            second += x[targets[a + 1]];
            third += x[targets[a + 2]];
            fourth += x[targets[a + 3]];
        }
        for (; a < to; a++) {
            first += x[targets[a]];
        }
        return (first + second) + (third + fourth);
    }

    /**
     * Extrapolation after rounds that gained little. What a round moves after it must be no more than it would have been
     * without; else it is undone, so that the rounds stay bounded. It costs as much as some rounds: where it does not gain
     * as much as they, it is not tried again.
     */
    private static final class Shortcuts {
        private static final double SLOW = 0.6;

        /** Rounds that an extrapolation costs. */
        private static final int WORTH = 4;

        private final int n;
        private final double damping;
        private @Nullable ReducedRank kept;
        private double before = Double.POSITIVE_INFINITY;
        private boolean taken;
        private boolean refused;

        Shortcuts(int n, double damping) {
            this.n = n;
            this.damping = damping;
        }

        /** After a round that moved the ranks by {@code change}. */
        void take(double[] rank, double change, Workers workers) {
            ReducedRank points = kept;
            if (points != null && taken && change > damping * before) {
                points.last(rank);
            }
            if (taken && change > Math.pow(damping, WORTH) * before) {
                refused = true;
                kept = null;
            }
            taken = false;
            if (!refused && (points != null && points.begun() || change > SLOW * before)) {
                points = points == null ? new ReducedRank(n) : points;
                kept = points;
                if (points.add(rank)) {
                    points.extrapolate(rank, workers);
                    taken = true;
                }
            }
            before = change;
        }
    }

    private static final class Round {
        private final int n;
        private final double damping;
        private final boolean weighted;
        private final int rows;
        private final Csr turned;
        /** damping / (strength sent), 0 for a node that sends nothing. */
        private final double[] factor;

        private final double[] sent;
        private final double[] change;
        private double[] next;

        Round(Csr graph, double damping, boolean weighted) {
            n = graph.n();
            this.damping = damping;
            this.weighted = weighted;
            turned = graph.transpose();
            factor = new double[n];
            for (int v = 0; v < n; v++) {
                double strength = weighted ? 0 : graph.degree(v);
                for (int a = graph.offsets()[v]; weighted && a < graph.offsets()[v + 1]; a++) {
                    strength += graph.weights()[a];
                }
                factor[v] = strength > 0 ? damping / strength : 0;
            }
            sent = new double[n];
            next = new double[n];
            rows = n <= SMALL ? SMALL : CHUNK;
            change = new double[(n + rows - 1) / rows];
        }

        double run(double[] rank, Workers workers) {
            double dangling = 0;
            for (int v = 0; v < n; v++) {
                sent[v] = rank[v] * factor[v];
                if (factor[v] == 0) {
                    dangling += rank[v];
                }
            }
            double base = (1 - damping + damping * dangling) / n;
            Workers quiet = workers.quiet();
            quiet.each("pagerank", change.length, () -> base, (start, chunk) -> pull(rank, start, chunk));
            double sum = 0;
            for (double c : change) {
                sum += c;
            }
            return sum;
        }

        private void pull(double[] rank, double base, int chunk) {
            int[] offsets = turned.offsets();
            int[] targets = turned.targets();
            double[] weights = turned.weights();
            double moved = 0;
            int last = Math.min(n, (chunk + 1) * rows);
            for (int v = chunk * rows; v < last; v++) {
                double sum = 0;
                if (weighted) {
                    for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                        sum += sent[targets[a]] * weights[a];
                    }
                } else {
                    sum = gather(sent, targets, offsets[v], offsets[v + 1]);
                }
                next[v] = base + sum;
                moved += Math.abs(next[v] - rank[v]);
            }
            change[chunk] = moved;
        }
    }
}
