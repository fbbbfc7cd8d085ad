package org.weft.graph.spectral;

import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * The diagonal of M = D^-1/2 (I - N)^+ D^-1/2 for the strengths D and the matrix N = D^-1/2 W D^-1/2 of a connected
 * graph, by Chebyshev moments. On an interval that holds the eigenvalues of N but its largest, 1, the function
 * 1 / (1 - x) is a sum of Chebyshev polynomials T_k whose coefficients shrink as q^-k; and since
 * T_2k = 2 T_k T_k - 1, what T_2k has in cell i of its diagonal is in the length of T_k e_i, so K rounds give 2K terms.
 * The part along the eigenvector of 1, which is the root of the strengths, is known and taken off.
 *
 * <p>The ends of the interval come from Lanczos steps and are moved out a little. The polynomials stay within 1 on the
 * interval; where a moment shows that they do not, an eigenvalue lies outside and the interval is made wider.
 *
 * <p>Time O(n m K), over {@value #COLUMNS} columns at once; memory 16 n {@value #COLUMNS} bytes a thread. Weisse,
 * Wellein, Alvermann and Fehske (2006), The kernel polynomial method, Reviews of Modern Physics 78:275-306,
 * doi:10.1103/RevModPhys.78.275.
 */
final class LaplacianMoments {
    private static final int COLUMNS = 32;
    private static final int LANCZOS_STEPS = 60;
    /** What is left off, against the diagonal, whose cells are about 1 over the strength or more. */
    private static final double LEFT_OFF = 1e-11;

    private static final double OUTSIDE = 1.01;

    private final Laplacian part;
    private final Workers workers;
    private final int n;
    private final double total;
    /** The weight of each arc over the roots of the strengths at both ends. */
    private final double[] scaled;

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
    }

    /** Finds the interval. */
    static LaplacianMoments of(Laplacian part, Workers workers) {
        LaplacianMoments moments = new LaplacianMoments(part, workers);
        double[] ends = moments.ends();
        double margin = 0.02 * (1 - ends[1]);
        moments.interval(Math.max(-1, ends[0] - margin), ends[1] + margin);
        return moments;
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
        double wanted = Math.log(LEFT_OFF * (1 - shrink) * half * Math.sqrt(one * one - 1) / 2);
        return Math.max(2, (int) Math.ceil(wanted / Math.log(shrink) / 2));
    }

    /** The least and the second largest eigenvalue of N, as Lanczos steps at right angles to the largest see them. */
    private double[] ends() {
        double[][] basis = new double[Math.min(LANCZOS_STEPS, n - 1)][];
        double[] diagonal = new double[basis.length];
        double[] beside = new double[basis.length];
        double[] root = new double[n];
        double[] x = new double[n];
        for (int v = 0; v < n; v++) {
            root[v] = Math.sqrt(part.strengths()[v] / total);
            x[v] = Math.sin(v * (v + 1.0)) + 1e-3;
        }
        int k = 0;
        double length = 1;
        while (k < basis.length && length > 1e-8) {
            workers.cancellation().check();
            subtract(x, root);
            for (int round = 0; round < 2; round++) {
                for (int j = 0; j < k; j++) {
                    subtract(x, basis[j]);
                }
            }
            length = Math.sqrt(Lanczos.dot(x, x));
            if (k > 0) {
                beside[k - 1] = length;
            }
            if (length > 1e-8) {
                Lanczos.normalise(x);
                basis[k] = x;
                x = times(x);
                diagonal[k] = Lanczos.dot(x, basis[k]);
                k++;
            }
        }
        Tridiagonal small = new Tridiagonal(Arrays.copyOf(diagonal, k), Arrays.copyOf(beside, k));
        return new double[] {small.eigenvalue(k), small.eigenvalue(1)};
    }

    private static void subtract(double[] x, double[] direction) {
        double along = Lanczos.dot(x, direction);
        for (int v = 0; v < x.length; v++) {
            x[v] -= along * direction[v];
        }
    }

    private double[] times(double[] x) {
        double[] y = new double[n];
        for (int v = 0; v < n; v++) {
            double sum = 0;
            for (int a = part.offsets()[v]; a < part.offsets()[v + 1]; a++) {
                sum += scaled[a] * x[part.targets()[a]];
            }
            y[v] = sum;
        }
        return y;
    }

    /** The diagonal of M. */
    double[] diagonal() {
        double[] values = new double[n];
        while (!tryDiagonal(values)) {
            // An eigenvalue outside: half of the way to 1 is given up, at either end.
            interval(-1, (high() + 1) / 2);
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
        // T of degree 2k and 2k + 1 at the place of eigenvalue 1, times its coefficient.
        double coefficient = 1;
        double largest = 0;
        double[] atOne = new double[2 * rounds + 2];
        atOne[0] = 1;
        atOne[1] = one;
        for (int k = 2; k < atOne.length; k++) {
            atOne[k] = 2 * one * atOne[k - 1] - atOne[k - 2];
        }
        double[] begin = new double[COLUMNS];
        for (int k = 0; k < rounds; k++) {
            Arrays.fill(own, 0);
            Arrays.fill(both, 0);
            step(now, next, k == 0 ? 1 : 2, own, both);
            if (k == 0) {
                System.arraycopy(both, 0, begin, 0, COLUMNS);
            }
            // own is the square of T_k e, both the product of T_k e and T_k+1 e.
            for (int j = 0; j < width; j++) {
                double share = part.strengths()[first + j] / total;
                double moment = 2 * own[j] - 1 - share * atOne[2 * k];
                double after = (k == 0 ? both[j] : 2 * both[j] - begin[j]) - share * atOne[2 * k + 1];
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
            values[first + j] = sums[j] / scale / part.strengths()[first + j];
        }
        return largest;
    }

    /** next = times t(N) now - next, for t that takes the interval to -1..1; adds up the products of columns. */
    private void step(double[] now, double[] next, double times, double[] own, double[] both) {
        int[] offsets = part.offsets();
        int[] targets = part.targets();
        double[] sum = new double[COLUMNS];
        double onto = times / half;
        for (int v = 0; v < n; v++) {
            if ((v & 1023) == 0) {
                workers.cancellation().check();
            }
            int at = v * COLUMNS;
            for (int j = 0; j < COLUMNS; j++) {
                sum[j] = -centre * now[at + j];
            }
            int a = offsets[v];
            int end = offsets[v + 1];
            for (; a + 3 < end; a += 4) {
                add(
                        sum,
                        now,
                        targets[a] * COLUMNS,
                        scaled[a],
                        targets[a + 1] * COLUMNS,
                        scaled[a + 1],
                        targets[a + 2] * COLUMNS,
                        scaled[a + 2],
                        targets[a + 3] * COLUMNS,
                        scaled[a + 3]);
            }
            for (; a < end; a++) {
                int from = targets[a] * COLUMNS;
                double w = scaled[a];
                for (int j = 0; j < COLUMNS; j++) {
                    sum[j] += w * now[from + j];
                }
            }
            for (int j = 0; j < COLUMNS; j++) {
                double here = now[at + j];
                double there = onto * sum[j] - next[at + j];
                next[at + j] = there;
                own[j] += here * here;
                both[j] += here * there;
            }
        }
    }

    private static void add(
            double[] sum, double[] x, int b, double u, int c, double w, int d, double y, int e, double z) {
        for (int j = 0; j < COLUMNS; j++) {
            sum[j] += (u * x[b + j] + w * x[c + j]) + (y * x[d + j] + z * x[e + j]);
        }
    }

    /** M 1, by the sum of polynomials itself. */
    double[] timesOnes() {
        double[] x = new double[n];
        double[] root = new double[n];
        for (int v = 0; v < n; v++) {
            x[v] = 1 / Math.sqrt(part.strengths()[v]);
            root[v] = Math.sqrt(part.strengths()[v] / total);
        }
        subtract(x, root);
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
            subtract(now, root);
        }
        double scale = half * Math.sqrt(one * one - 1);
        for (int v = 0; v < n; v++) {
            y[v] /= scale * Math.sqrt(part.strengths()[v]);
        }
        return y;
    }

    private double[] mapped(double[] x) {
        double[] y = times(x);
        for (int v = 0; v < n; v++) {
            y[v] = (y[v] - centre * x[v]) / half;
        }
        return y;
    }
}
