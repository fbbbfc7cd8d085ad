package org.weft.graph.spectral;

import org.weft.graph.Cancellation;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The largest eigenvalue of a symmetric matrix without negative entries that connects all its rows, and its positive
 * eigenvector, by Lanczos steps, started again from the best vector until the residual is at the rounding error. Unlike
 * power iteration it neither swings on bipartite graphs nor crawls where the two largest eigenvalues lie close together.
 *
 * <p>The steps are kept at right angles to the two before and to the first alone. What rounding brings back grows along
 * vectors that have already been found (Paige 1976, Error analysis of the Lanczos algorithm for tridiagonalizing a
 * symmetric matrix, IMA Journal of Applied Mathematics 18:341-349, doi:10.1093/imamat/18.3.341): along the one that is
 * sought a run ends before it matters, and the next begins with that very vector.
 *
 * <p>Lanczos (1950), An iteration method for the solution of the eigenvalue problem of linear differential and integral
 * operators, Journal of Research of the National Bureau of Standards 45:255-282, doi:10.6028/jres.045.026.
 */
final class Lanczos {
    private static final int MOST_STEPS = 320;
    private static final long BASIS_CELLS = 6_000_000;
    private static final int RESTARTS = 400;
    private static final int TRY_EVERY = 4;
    private static final int SECOND_STEPS = 48;
    /** Residual, against the eigenvalue, at which the first run ends; well before its vectors lose their right angles. */
    private static final double FIRST = 1e-11;

    private static final double ROUNDING = 1e-15;
    /** Residual, against the gap, at which the second eigenvalue is known well enough. */
    private static final double SECOND = 1e-4;

    /** Length, against the matrix, of a step that is rounding alone. */
    private static final double SPENT = 4e-16;

    /** The same of a later step, after which what the run can reach is all found. */
    private static final double ALL_FOUND = 1e-10;

    private final UnaryOperator<double[]> matrix;
    private final Cancellation cancellation;
    private final double[] vector;
    private double value;
    private double error = Double.POSITIVE_INFINITY;

    /**
     * Finds the vector.
     *
     * @param matrix what multiplies a vector, into a new one
     * @param begin entries above 0
     */
    Lanczos(UnaryOperator<double[]> matrix, double[] begin, Cancellation cancellation) {
        this.matrix = matrix;
        this.cancellation = cancellation;
        vector = begin.clone();
        normalise(vector);
        search();
    }

    /** The largest eigenvalue. */
    double value() {
        return value;
    }

    /** About how far the unit vector may be from the true one: residual over the gap to the next eigenvalue. */
    double error() {
        return error;
    }

    /** The eigenvector of length 1, all entries at least 0. */
    double[] vector() {
        return vector;
    }

    private void search() {
        int n = vector.length;
        int steps = (int) Math.min(n, Math.max(24, Math.min(MOST_STEPS, BASIS_CELLS / n)));
        double gap = Double.POSITIVE_INFINITY;
        double best = Double.POSITIVE_INFINITY;
        int stale = 0;
        for (int restart = 0; restart < RESTARTS && stale < 3; restart++) {
            gap = Math.min(gap, improve(steps, restart == 0 ? FIRST : ROUNDING / 4));
            double residual = residual();
            stale = residual > best * 0.5 ? stale + 1 : 0;
            best = Math.min(best, residual);
            if (residual <= ROUNDING * value) {
                break;
            }
        }
        error = best / Math.min(gap, gapSeenFromElsewhere());
        for (int v = 0; v < n; v++) {
            vector[v] = Math.abs(vector[v]);
        }
    }

    /** One run that leaves the best vector it found; returns the gap between the two largest eigenvalues it saw. */
    private double improve(int steps, double tolerance) {
        double[][] basis = new double[steps][];
        basis[0] = vector.clone();
        Tridiagonal small = run(basis, steps, basis[0], top -> tolerance * top);
        double[] mix = small.topVector(small.eigenvalue(1));
        Arrays.fill(vector, 0);
        for (int j = 0; j < mix.length; j++) {
            add(vector, mix[j], basis[j]);
        }
        normalise(vector);
        return mix.length == 1 ? Double.POSITIVE_INFINITY : small.eigenvalue(1) - small.eigenvalue(2);
    }

    /**
     * The gap as a second run finds it that starts elsewhere and keeps at right angles to the vector: where the two
     * largest eigenvalues all but coincide, the first run sees one of them alone.
     */
    private double gapSeenFromElsewhere() {
        int n = vector.length;
        if (n == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double[] y = new double[n];
        for (int v = 0; v < n; v++) {
            // Neither even nor periodic, so that it has a part along every vector.
            y[v] = Math.sin(v * (v + 1.0)) + 1e-3;
        }
        for (int pass = 0; pass < 2; pass++) {
            add(y, -dot(y, vector), vector);
            normalise(y);
        }
        double[][] lastTwo = {y, y};
        Tridiagonal small = run(lastTwo, Math.min(n - 1, SECOND_STEPS), vector, top -> SECOND * (value - top));
        return Math.max(0, value - small.eigenvalue(1));
    }

    /** The residual at which a run may end, by the largest eigenvalue it sees. */
    private interface Wanted {
        double residual(double top);
    }

    /**
     * One run of at most so many steps from {@code basis[0]}, at right angles to {@code apart}. Step k is kept in
     * {@code basis}, or, where that is shorter, in place of the step so many before.
     */
    private Tridiagonal run(double[][] basis, int steps, double[] apart, Wanted wanted) {
        double[] diagonal = new double[steps];
        double[] beside = new double[steps];
        double[] now = basis[0];
        double[] before = now;
        double scale = value;
        int k = 0;
        while (true) {
            cancellation.check();
            double[] next = matrix.apply(now);
            if (k > 0) {
                add(next, -beside[k - 1], before);
            }
            diagonal[k] = dot(next, now);
            add(next, -diagonal[k], now);
            add(next, -dot(next, apart), apart);
            double length = Math.sqrt(dot(next, next));
            scale = Math.max(scale, Math.abs(diagonal[k]) + length);
            k++;
            if (k == steps || length <= SPENT * scale || k > 1 && length <= ALL_FOUND * scale) {
                break;
            }
            if (k % TRY_EVERY == 0) {
                Tridiagonal small = new Tridiagonal(Arrays.copyOf(diagonal, k), Arrays.copyOf(beside, k));
                double top = small.eigenvalue(1);
                // The residual of the best vector is the next entry beside times its last entry.
                if (Math.abs(small.topVector(top)[k - 1]) * length <= wanted.residual(top)) {
                    break;
                }
            }
            beside[k - 1] = length;
            for (int v = 0; v < next.length; v++) {
                next[v] /= length;
            }
            before = now;
            now = next;
            basis[k % basis.length] = now;
        }
        return new Tridiagonal(Arrays.copyOf(diagonal, k), Arrays.copyOf(beside, k));
    }

    private double residual() {
        double[] y = matrix.apply(vector);
        value = dot(vector, y);
        add(y, -value, vector);
        return Math.sqrt(dot(y, y));
    }

    static void add(double[] to, double times, double[] x) {
        for (int v = 0; v < to.length; v++) {
            to[v] += times * x[v];
        }
    }

    /** The product, by four sums side by side, because each addition waits for the one before it. */
    static double dot(double[] a, double[] b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            first += a[i] * b[i];
        }
        return (first + second) + (third + fourth);
    }

    static void normalise(double[] x) {
        double length = Math.sqrt(dot(x, x));
        for (int i = 0; i < x.length; i++) {
            x[i] /= length;
        }
    }
}
