package org.weft.graph.spectral;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Cancellation;

import java.util.Arrays;

/**
 * The largest eigenvalue of a connected undirected graph and its positive eigenvector, by Lanczos steps with full
 * re-orthogonalisation, started again from the best vector until the residual is at the rounding error. Unlike power
 * iteration it neither swings on bipartite graphs nor crawls where the two largest eigenvalues lie close together.
 *
 * <p>Lanczos (1950), An iteration method for the solution of the eigenvalue problem of linear differential and integral
 * operators, Journal of Research of the National Bureau of Standards 45:255-282, doi:10.6028/jres.045.026.
 */
final class Lanczos {
    private static final int FULL = 320;
    private static final long BASIS_CELLS = 6_000_000;
    private static final int RESTARTS = 400;
    private static final int TRY_EVERY = 8;
    private static final int SECOND_STEPS = 48;
    private static final double ROUNDING = 1e-15;

    private final int[] offsets;
    private final int[] targets;
    private final double[] weights;
    private final int n;
    private final Cancellation cancellation;
    private double value;
    private double error = Double.POSITIVE_INFINITY;

    /** Arcs over 0..n-1, each tie as two arcs; connected, n at least 2. */
    Lanczos(int[] offsets, int[] targets, double[] weights, Cancellation cancellation) {
        this.offsets = offsets;
        this.targets = targets;
        this.weights = weights;
        this.cancellation = cancellation;
        n = offsets.length - 1;
    }

    /** The largest eigenvalue; after {@link #vector()}. */
    double value() {
        return value;
    }

    /** About how far the unit vector may be from the true one: residual over the gap to the next eigenvalue. */
    double error() {
        return error;
    }

    /** The eigenvector of length 1, all entries at least 0. */
    double[] vector() {
        double[] x = new double[n];
        for (int v = 0; v < n; v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                x[v] += weights[a];
            }
        }
        normalise(x);
        int steps = n <= FULL ? n : (int) Math.max(24, Math.min(FULL, BASIS_CELLS / n));
        double gap = Double.POSITIVE_INFINITY;
        double best = Double.POSITIVE_INFINITY;
        int stale = 0;
        for (int restart = 0; restart < RESTARTS && stale < 3; restart++) {
            gap = Math.min(gap, cycle(x, steps, null));
            double residual = residual(x);
            stale = residual > best * 0.5 ? stale + 1 : 0;
            best = Math.min(best, residual);
            if (residual <= ROUNDING * value) {
                break;
            }
        }
        error = best / Math.min(gap, gapSeenFromElsewhere(x));
        for (int v = 0; v < n; v++) {
            x[v] = Math.abs(x[v]);
        }
        return x;
    }

    /**
     * The gap as a second run finds it that starts elsewhere and keeps at right angles to the vector: where the two
     * largest eigenvalues all but coincide, the first run sees one of them alone.
     */
    private double gapSeenFromElsewhere(double[] x) {
        double[] y = new double[n];
        for (int v = 0; v < n; v++) {
            // Neither even nor periodic, so that it has a part along every vector.
            y[v] = Math.sin(v * (v + 1.0)) + 1e-3;
        }
        subtract(y, x);
        double length = Math.sqrt(dot(y, y));
        if (n == 2 || length < 1e-6) {
            return 2 * value;
        }
        normalise(y);
        cycle(y, Math.min(n - 1, SECOND_STEPS), x);
        return Math.max(0, value - dot(y, times(y)));
    }

    private static void subtract(double[] from, double[] unit) {
        double along = dot(from, unit);
        for (int v = 0; v < from.length; v++) {
            from[v] -= along * unit[v];
        }
    }

    /**
     * One run of at most {@code steps}, at right angles to {@code apart} where it is given; leaves the best vector in x
     * and returns the gap between the two largest eigenvalues that it saw.
     */
    private double cycle(double[] x, int steps, double @Nullable [] apart) {
        double[][] basis = new double[steps][];
        double[] diagonal = new double[steps];
        double[] beside = new double[steps];
        basis[0] = x.clone();
        int k = 0;
        double scale = 0;
        while (true) {
            cancellation.check();
            double[] w = times(basis[k]);
            diagonal[k] = dot(w, basis[k]);
            // Twice is enough: the second pass removes what rounding left of the first.
            for (int pass = 0; pass < 2; pass++) {
                for (int j = k; j >= 0; j--) {
                    subtract(w, basis[j]);
                }
                if (apart != null) {
                    subtract(w, apart);
                }
            }
            double length = Math.sqrt(dot(w, w));
            scale = Math.max(scale, Math.abs(diagonal[k]) + length);
            k++;
            if (k == steps || length <= 1e-14 * scale || k % TRY_EVERY == 0 && enough(diagonal, beside, k, length)) {
                break;
            }
            beside[k - 1] = length;
            for (int v = 0; v < n; v++) {
                w[v] /= length;
            }
            basis[k] = w;
        }
        Tridiagonal small = new Tridiagonal(Arrays.copyOf(diagonal, k), Arrays.copyOf(beside, k));
        double[] mix = small.topVector();
        Arrays.fill(x, 0);
        for (int j = 0; j < k; j++) {
            for (int v = 0; v < n; v++) {
                x[v] += mix[j] * basis[j][v];
            }
        }
        normalise(x);
        return k == 1 ? Double.POSITIVE_INFINITY : small.eigenvalue(1) - small.eigenvalue(2);
    }

    /** Whether the best vector's residual, which is the next entry beside times its last entry, is at the rounding. */
    private static boolean enough(double[] diagonal, double[] beside, int k, double length) {
        Tridiagonal small = new Tridiagonal(Arrays.copyOf(diagonal, k), Arrays.copyOf(beside, k));
        double[] mix = small.topVector();
        return Math.abs(mix[k - 1]) * length <= ROUNDING * small.eigenvalue(1);
    }

    private double residual(double[] x) {
        double[] y = times(x);
        value = dot(x, y);
        double sum = 0;
        for (int v = 0; v < n; v++) {
            double off = y[v] - value * x[v];
            sum += off * off;
        }
        return Math.sqrt(sum);
    }

    private double[] times(double[] x) {
        double[] y = new double[n];
        for (int v = 0; v < n; v++) {
            double sum = 0;
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                sum += weights[a] * x[targets[a]];
            }
            y[v] = sum;
        }
        return y;
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
