package org.weft.graph.spectral;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * Sums over all walks that leave a node, each step weighed by a factor f: the solution of x = b + f A x. Katz (1953), A
 * new status index derived from sociometric analysis, Psychometrika 18:39-43, doi:10.1007/BF02289026; Bonacich (1987),
 * Power and centrality: a family of measures, American Journal of Sociology 92:1170-1182, doi:10.1086/228631.
 *
 * <p>Rounds x' = b + f A x, and every so often a leap along the last change to where a geometric series of such changes
 * ends. What counts is the residual r = b + f A x - x alone: for b = 1 and f at least 0, where every |r| is at most e
 * below 1, then f is below one over the spectral radius, and every score is within the share e / (1 - e) of the true one
 * (f A and the inverse of I - f A have no negative entry, so |error| = |(I - f A)^-1 r| is at most e times the solution).
 * For other b, and f below 0, |error| is in the same way at most e times the solution for b = 1 and |f|.
 * Each round takes O(n + m); memory 24 n bytes.
 */
public final class WalkSums {
    /**
     * Residual at which the sums have settled, or this share of a thousandth of the largest where that is more; of a
     * hundredth of the largest term, where f is below 0 and terms cancel, since rounding leaves no less.
     */
    public static final double ACCURACY = 1e-12;

    private static final int CHUNK = 1 << 14;
    private static final int LEAP_EVERY = 16;
    private static final int VAIN_LEAPS = 5;
    private static final int PROVEN_WITHIN = 200;
    private static final int MOST_ROUNDS = 60_000;
    private static final long MOST_STEPS = 6_000_000_000L;

    private final Csr graph;
    private final boolean weighted;
    private final double factor;
    private final double[] begin;
    private final double[] residuals;
    private final double[] inner;
    private final double[] squares;
    private int rounds;
    private double residual;

    private WalkSums(Csr graph, boolean weighted, double factor, double[] begin) {
        this.graph = graph;
        this.weighted = weighted && !graph.binary();
        this.factor = factor;
        this.begin = begin;
        int chunks = (graph.n() + CHUNK - 1) / CHUNK;
        residuals = new double[chunks];
        inner = new double[chunks];
        squares = new double[chunks];
    }

    /**
     * Sums over walks.
     *
     * @param values one a node; null where they did not settle, as where the factor is not below one over the spectral
     *     radius
     * @param rounds number of times that all arcs were followed
     * @param residual largest |b + f A x - x|
     */
    public record Found(double @Nullable [] values, int rounds, double residual) {}

    /** The solution of x = 1 + f A x for f at least 0; finds out by itself whether it has one. */
    public static Found ofOnes(Csr graph, boolean weighted, double factor, Workers workers) {
        double[] ones = new double[graph.n()];
        Arrays.fill(ones, 1);
        Found found = new WalkSums(graph, weighted, factor, ones).solve(PROVEN_WITHIN, workers);
        double[] values = found.values();
        // A solution with an entry below 1 is one beyond the limit, where the walks themselves have no sum.
        return values != null && Arrays.stream(values).anyMatch(x -> x < 0.5)
                ? new Found(null, found.rounds(), found.residual())
                : found;
    }

    /** The same where it is known that f is below one over the spectral radius. */
    public static Found ofOnesBelowLimit(Csr graph, boolean weighted, double factor, Workers workers) {
        double[] ones = new double[graph.n()];
        Arrays.fill(ones, 1);
        return new WalkSums(graph, weighted, factor, ones).solve(MOST_ROUNDS, workers);
    }

    /** The solution of x = A 1 + f A x where it is known that |f| is below one over the spectral radius. */
    public static Found ofStrengths(Csr graph, boolean weighted, double factor, Workers workers) {
        double[] strengths = new double[graph.n()];
        for (int v = 0; v < strengths.length; v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                strengths[v] += weighted ? graph.weights()[a] : 1;
            }
        }
        return new WalkSums(graph, weighted, factor, strengths).solve(MOST_ROUNDS, workers);
    }

    /** Goes on until the residual has settled; gives up where after {@code trial} rounds it proves nothing. */
    private Found solve(int trial, Workers workers) {
        double terms = terms();
        Workers quiet = workers.quiet();
        long most = Math.min(MOST_ROUNDS, 1000 + MOST_STEPS / (1L + graph.arcs() + graph.n()));
        double[] x = begin.clone();
        double[] next = new double[x.length];
        double[] change = new double[x.length];
        double least = Double.POSITIVE_INFINITY;
        double atLeap = Double.POSITIVE_INFINITY;
        int every = LEAP_EVERY;
        int sinceLeap = 0;
        int vain = 0;
        while (rounds < most) {
            workers.cancellation().check();
            round(x, next, change, quiet);
            double largest = 0;
            for (double value : next) {
                largest = Math.max(largest, Math.abs(value));
            }
            double[] previous = x;
            x = next;
            next = previous;
            if (residual <= ACCURACY * Math.max(1, terms * largest / 1000)) {
                return new Found(x, rounds, residual);
            }
            least = Math.min(least, residual);
            if (!(largest < 1e200) || rounds >= trial && least >= 1) {
                break;
            }
            if (++sinceLeap == every && vain < VAIN_LEAPS) {
                sinceLeap = 0;
                // Where changes swing, as on circuits, a leap leads away: the next waits twice as long, and some are
                // enough to know.
                if (residual > atLeap / 2) {
                    every *= 2;
                    vain++;
                }
                atLeap = residual;
                leap(x, change);
            }
        }
        return new Found(null, rounds, residual);
    }

    /** By how much the rounding of terms that cancel may pass that of the sum itself; 1 where none cancel. */
    private double terms() {
        double most = 0;
        if (factor < 0) {
            for (int v = 0; v < graph.n(); v++) {
                double strength = 0;
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    strength += weighted ? graph.weights()[a] : 1;
                }
                most = Math.max(most, strength);
            }
        }
        // Ten times, because near the limit the rounding of one round goes on into the next.
        return Math.max(1, 10 * Math.abs(factor) * most);
    }

    /** One round; keeps the change of each node, and what the changes say of the rate at which they shrink. */
    private void round(double[] x, double[] next, double[] change, Workers workers) {
        rounds++;
        workers.each("walks", residuals.length, () -> next, (to, chunk) -> pull(x, to, change, chunk));
        residual = 0;
        for (double r : residuals) {
            residual = Math.max(residual, r);
        }
    }

    private void pull(double[] x, double[] next, double[] change, int chunk) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        double[] weights = graph.weights();
        double largest = 0;
        double both = 0;
        double before = 0;
        int last = Math.min(x.length, (chunk + 1) * CHUNK);
        for (int v = chunk * CHUNK; v < last; v++) {
            int end = offsets[v + 1];
            double sum = 0;
            if (weighted) {
                for (int a = offsets[v]; a < end; a++) {
                    sum += weights[a] * x[targets[a]];
                }
            } else {
                sum = PageRank.gather(x, targets, offsets[v], end);
            }
            double now = begin[v] + factor * sum;
            double moved = now - x[v];
            next[v] = now;
            both += moved * change[v];
            before += change[v] * change[v];
            change[v] = moved;
            largest = Math.max(largest, Math.abs(moved));
        }
        residuals[chunk] = largest;
        inner[chunk] = both;
        squares[chunk] = before;
    }

    /** Goes where changes end that shrink at the rate of the last two: by change (q + q² + ...). */
    private void leap(double[] x, double[] change) {
        double both = 0;
        double before = 0;
        for (int c = 0; c < inner.length; c++) {
            both += inner[c];
            before += squares[c];
        }
        double rate = both / before;
        if (Math.abs(rate) < 1) {
            double far = rate / (1 - rate);
            for (int v = 0; v < x.length; v++) {
                x[v] += far * change[v];
            }
        }
    }
}
