package org.weft.graph.spectral;

import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * The diagonal of M = D^-1/2 (I - N)^+ D^-1/2 for the strengths D and the matrix N = D^-1/2 W D^-1/2 of a connected
 * graph, by Chebyshev moments. On an interval that holds the eigenvalues of N but its largest, 1, the function
 * 1 / (1 - x) is a sum of Chebyshev polynomials T_k whose coefficients shrink as q^-k; and since
 * T_2k = 2 T_k T_k - 1, what T_2k has in cell i of its diagonal is in the length of T_k e_i, so K rounds give 2K terms.
 * The part along the eigenvector of 1, which is the root of the strengths, is known and taken off, and so are those along
 * the eigenvectors of the next eigenvalues where that shortens the interval well: there is one for each community.
 *
 * <p>The ends of the interval come from Lanczos steps and are moved out a little. The polynomials stay within 1 on the
 * interval; where a moment shows that they do not, an eigenvalue lies outside and the interval is made wider.
 *
 * <p>Time O(n m K), over {@value #COLUMNS} columns at once; memory 16 n {@value #COLUMNS} bytes a thread. Weisse,
 * Wellein, Alvermann and Fehske (2006), The kernel polynomial method, Reviews of Modern Physics 78:275-306,
 * doi:10.1103/RevModPhys.78.275.
 */
final class LaplacianMoments {
    private static final int COLUMNS = 8;
    private static final int ROWS = 1024;
    /** Rounds in which few rows hold anything. */
    private static final int SPARSE_ROUNDS = 2;

    /** What it costs to take an eigenvalue off, against a round. */
    private static final double ROUNDS_PER_MODE = 0.05;

    /** What is left off, against the diagonal, whose cells are about 1 over the strength or more. */
    private static final double LEFT_OFF = 1e-11;

    private static final double OUTSIDE = 1.01;

    private final Laplacian part;
    private final Workers workers;
    private final int n;
    private final double total;
    /** The weight of each arc over the roots of the strengths at both ends. */
    private final double[] scaled;

    private final Rows normalised;
    /** The eigenvector of 1. */
    private final double[] root;

    private final SlowModes modes;
    /** Vectors of the eigenvalues that are taken off besides 1. */
    private double[][] apart = new double[0][];

    private double centre;
    private double half;
    /** The place of eigenvalue 1 where the interval is -1 to 1. */
    private double one;
    /** By what the coefficients shrink from term to term. */
    private double shrink;

    private LaplacianMoments(Laplacian part, Workers workers) {
        this.part = part;
        this.workers = workers;
        n = part.n();
        total = Arrays.stream(part.strengths()).sum();
        scaled = new double[part.targets().length];
        for (int v = 0; v < n; v++) {
            for (int a = part.offsets()[v]; a < part.offsets()[v + 1]; a++) {
                double ends = part.strengths()[v] * part.strengths()[part.targets()[a]];
                scaled[a] = part.weights()[a] / Math.sqrt(ends);
            }
        }
        normalised = new Rows(part.offsets(), part.targets(), scaled);
        root = new double[n];
        for (int v = 0; v < n; v++) {
            root[v] = Math.sqrt(part.strengths()[v] / total);
        }
        modes = SlowModes.of(normalised, root, workers);
    }

    /** Finds the interval, and the eigenvalues to take off: each has to save a share of a round. */
    static LaplacianMoments of(Laplacian part, Workers workers) {
        LaplacianMoments moments = new LaplacianMoments(part, workers);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int off = 0; off <= moments.modes.settled() && off < moments.modes.values().length; off++) {
            moments.besides(off);
            double cost = moments.terms() / 2 + ROUNDS_PER_MODE * off;
            if (cost < least) {
                least = cost;
                best = off;
            }
        }
        moments.besides(best);
        moments.apart = moments.modes.vectors(best);
        return moments;
    }

    /** An interval for all eigenvalues but the first so many and 1. */
    private void besides(int off) {
        double next = modes.values()[off];
        double margin = 0.02 * (1 - next);
        interval(Math.max(-1, modes.least() - margin), next + margin);
    }

    void interval(double low, double high) {
        centre = (low + high) / 2;
        half = (high - low) / 2;
        one = (1 - centre) / half;
        shrink = 1 / (one + Math.sqrt(one * one - 1));
    }

    double low() {
        return centre - half;
    }

    double high() {
        return centre + half;
    }

    /** Half the number of terms after which what is left off is small enough. */
    int rounds() {
        return Math.max(2, (int) Math.ceil(terms() / 2));
    }

    private double terms() {
        return Math.log(LEFT_OFF * (1 - shrink) * half * Math.sqrt(one * one - 1) / 2) / Math.log(shrink);
    }

    /** How many eigenvalues besides 1 are taken off. */
    int apart() {
        return apart.length;
    }

    /** The diagonal of M. */
    double[] diagonal() {
        double[] values = new double[n];
        while (!tryDiagonal(values)) {
            // An eigenvalue outside: one that equals one taken off, or else half of the way to 1 is given up.
            if (apart.length > 0) {
                apart = new double[0][];
                besides(0);
            } else {
                interval(-1, (high() + 1) / 2);
            }
        }
        return values;
    }

    private boolean tryDiagonal(double[] values) {
        int chunks = (n + COLUMNS - 1) / COLUMNS;
        double[] largest = new double[chunks];
        int rounds = rounds();
        workers.each(
                "resistances",
                chunks,
                () -> new double[][] {new double[n * COLUMNS], new double[n * COLUMNS]},
                (scratch, chunk) -> largest[chunk] = columns(scratch, chunk * COLUMNS, rounds, values));
        return Arrays.stream(largest).max().orElse(0) <= OUTSIDE;
    }

    /** Cells of the diagonal from {@code first} on; returns the largest of the last moments. */
    private double columns(double[][] scratch, int first, int rounds, double[] values) {
        double[] now = scratch[0];
        double[] next = scratch[1];
        double[] own = new double[COLUMNS];
        double[] both = new double[COLUMNS];
        double[] even = new double[COLUMNS];
        double[] odd = new double[COLUMNS];
        double[] sums = new double[COLUMNS];
        int width = Math.min(COLUMNS, n - first);
        Arrays.fill(now, 0);
        Arrays.fill(next, 0);
        for (int j = 0; j < width; j++) {
            now[(first + j) * COLUMNS + j] = 1;
        }
        double coefficient = 1;
        double largest = 0;
        double[][] known = new double[width][];
        for (int j = 0; j < width; j++) {
            known[j] = knownMoments(first + j, 2 * rounds + 2);
        }
        double[] begin = new double[COLUMNS];
        for (int k = 0; k < rounds; k++) {
            Arrays.fill(own, 0);
            Arrays.fill(both, 0);
            if (k < SPARSE_ROUNDS) {
                push(now, next, k == 0 ? 1 : 2, own, both);
            } else {
                step(now, next, own, both);
            }
            if (k == 0) {
                System.arraycopy(both, 0, begin, 0, COLUMNS);
            }
            // own is the square of T_k e, both the product of T_k e and T_k+1 e.
            for (int j = 0; j < width; j++) {
                double moment = 2 * own[j] - 1 - known[j][2 * k];
                double after = (k == 0 ? both[j] : 2 * both[j] - begin[j]) - known[j][2 * k + 1];
                sums[j] += coefficient * ((k == 0 ? 1 : 2) * moment + 2 * shrink * after);
                if (k == rounds - 1) {
                    largest = Math.max(largest, Math.max(Math.abs(moment), Math.abs(after)));
                }
            }
            coefficient *= shrink * shrink;
            double[] turned = now;
            now = next;
            next = turned;
        }
        double scale = half * Math.sqrt(one * one - 1);
        for (int j = 0; j < width; j++) {
            double sum = sums[j] / scale;
            for (int i = 0; i < apart.length; i++) {
                sum += apart[i][first + j] * apart[i][first + j] / (1 - modes.values()[i]);
            }
            values[first + j] = sum / part.strengths()[first + j];
        }
        return largest;
    }

    /** What the eigenvalues taken off have in a cell of the diagonal of each polynomial. */
    private double[] knownMoments(int cell, int count) {
        double[] sums = new double[count];
        addMoments(sums, one, root[cell] * root[cell]);
        for (int i = 0; i < apart.length; i++) {
            addMoments(sums, (modes.values()[i] - centre) / half, apart[i][cell] * apart[i][cell]);
        }
        return sums;
    }

    private static void addMoments(double[] sums, double at, double share) {
        double before = at;
        double now = 1;
        for (int k = 0; k < sums.length; k++) {
            sums[k] += share * now;
            double next = 2 * at * now - before;
            before = now;
            now = next;
        }
    }

    /** next = 2 t(N) now - next, for t that takes the interval to -1..1; adds up the products of columns. */
    private void step(double[] now, double[] next, double[] own, double[] both) {
        for (int from = 0; from < n; from += ROWS) {
            workers.cancellation().check();
            rows(now, next, from, Math.min(n, from + ROWS), 2 / half, own, both);
        }
    }

    /** The same from the rows that hold anything, and by t itself in the first round: few rows do so near the start. */
    private void push(double[] now, double[] next, double times, double[] own, double[] both) {
        workers.cancellation().check();
        double onto = times / half;
        for (int i = 0; i < next.length; i++) {
            next[i] = -next[i];
        }
        for (int v = 0; v < n; v++) {
            int at = v * COLUMNS;
            if (holds(now, at)) {
                for (int j = 0; j < COLUMNS; j++) {
                    next[at + j] -= onto * centre * now[at + j];
                }
                for (int a = part.offsets()[v]; a < part.offsets()[v + 1]; a++) {
                    int to = part.targets()[a] * COLUMNS;
                    double w = onto * scaled[a];
                    for (int j = 0; j < COLUMNS; j++) {
                        next[to + j] += w * now[at + j];
                    }
                }
            }
        }
        for (int i = 0; i < now.length; i++) {
            own[i % COLUMNS] += now[i] * now[i];
            both[i % COLUMNS] += now[i] * next[i];
        }
    }

    private static boolean holds(double[] x, int at) {
        for (int j = 0; j < COLUMNS; j++) {
            if (x[at + j] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Column by column in a local of its own: what the compiler makes of it is as fast as the cache. */
    private void rows(double[] now, double[] next, int from, int to, double onto, double[] own, double[] both) {
        int[] offsets = part.offsets();
        int[] targets = part.targets();
        double[] sum = new double[COLUMNS];
        for (int v = from; v < to; v++) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            double s4 = 0;
            double s5 = 0;
            double s6 = 0;
            double s7 = 0;
            int end = offsets[v + 1];
            for (int a = offsets[v]; a < end; a++) {
                double w = scaled[a];
                int at = targets[a] * COLUMNS;
                s0 += w * now[at];
                s1 += w * now[at + 1];
                s2 += w * now[at + 2];
                s3 += w * now[at + 3];
                s4 += w * now[at + 4];
                s5 += w * now[at + 5];
                s6 += w * now[at + 6];
                s7 += w * now[at + 7];
            }
            int at = v * COLUMNS;
            sum[0] = s0;
            sum[1] = s1;
            sum[2] = s2;
            sum[3] = s3;
            sum[4] = s4;
            sum[5] = s5;
            sum[6] = s6;
            sum[7] = s7;
            for (int j = 0; j < COLUMNS; j++) {
                double here = now[at + j];
                double there = onto * (sum[j] - centre * here) - next[at + j];
                next[at + j] = there;
                own[j] += here * here;
                both[j] += here * there;
            }
        }
    }

    /** M 1, by the sum of polynomials itself. */
    double[] timesOnes() {
        double[] x = new double[n];
        for (int v = 0; v < n; v++) {
            x[v] = 1 / Math.sqrt(part.strengths()[v]);
        }
        takeOff(x, root);
        double[] known = new double[n];
        for (int i = 0; i < apart.length; i++) {
            Lanczos.add(known, takeOff(x, apart[i]) / (1 - modes.values()[i]), apart[i]);
        }
        double[] before = x;
        double[] now = mapped(x);
        double[] y = x.clone();
        double coefficient = 2;
        for (int k = 1; k <= 2 * rounds(); k++) {
            workers.cancellation().check();
            coefficient *= shrink;
            double[] next = mapped(now);
            for (int v = 0; v < n; v++) {
                y[v] += coefficient * now[v];
                next[v] = 2 * next[v] - before[v];
            }
            before = now;
            now = next;
            // What rounding brings in along the eigenvector of 1 would grow.
            takeOff(now, root);
        }
        double scale = half * Math.sqrt(one * one - 1);
        for (int v = 0; v < n; v++) {
            y[v] = (y[v] / scale + known[v]) / Math.sqrt(part.strengths()[v]);
        }
        return y;
    }

    /** Takes off the part along a unit vector, and returns its length. */
    private static double takeOff(double[] x, double[] unit) {
        double along = Lanczos.dot(x, unit);
        Lanczos.add(x, -along, unit);
        return along;
    }

    private double[] mapped(double[] x) {
        double[] y = normalised.times(x, workers);
        for (int v = 0; v < n; v++) {
            y[v] = (y[v] - centre * x[v]) / half;
        }
        return y;
    }
}
