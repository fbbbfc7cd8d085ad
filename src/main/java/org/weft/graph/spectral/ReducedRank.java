package org.weft.graph.spectral;

import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * Reduced rank extrapolation of a sequence that a linear map makes: of the points kept, the combination of weights of sum
 * 1 after which the map moves the point least. The last point is one such combination, so that the length of the move
 * never grows. Smith, Ford and Sidi (1987), Extrapolation methods for vector sequences, SIAM Review 29:199-233,
 * doi:10.1137/1029042. Memory 8 n bytes for each of 6 points; sums are taken in an order that no number of threads changes.
 */
final class ReducedRank {
    private static final int STEPS = 5;
    private static final int CHUNK = 1 << 14;

    /** Of the largest square: steps that differ by less than this are as good as one. */
    private static final double ROUNDING = 1e-13;

    private final int n;
    private final double[][] points;
    private int held;

    ReducedRank(int n) {
        this.n = n;
        points = new double[STEPS + 1][n];
    }

    /** Keeps a point; returns whether there are enough of them now. */
    boolean add(double[] point) {
        if (held == points.length) {
            held = 0;
        }
        System.arraycopy(point, 0, points[held++], 0, n);
        return held == points.length;
    }

    boolean begun() {
        return held > 0 && held < points.length;
    }

    /** Writes the point kept last. */
    void last(double[] into) {
        System.arraycopy(points[STEPS], 0, into, 0, n);
    }

    /** Writes what the map makes of the best combination. */
    void extrapolate(double[] into, Workers workers) {
        double[] weights = weights(workers);
        workers.quiet().each("extrapolation", chunks(), () -> weights, (share, chunk) -> {
            for (int v = chunk * CHUNK; v < end(chunk); v++) {
                double sum = 0;
                for (int i = 0; i < STEPS; i++) {
                    sum += share[i] * points[i + 1][v];
                }
                into[v] = sum;
            }
        });
    }

    private double[] weights(Workers workers) {
        double[][] products = products(workers);
        double largest = 0;
        for (int i = 0; i < STEPS; i++) {
            largest = Math.max(largest, products[i][i]);
        }
        double[] weights = new double[STEPS];
        weights[STEPS - 1] = 1;
        if (!(largest > 0)) {
            return weights;
        }
        for (int i = 0; i < STEPS; i++) {
            products[i][i] += ROUNDING * largest;
        }
        double[] solved = new double[STEPS];
        Arrays.fill(solved, 1);
        solve(products, solved);
        double sum = Arrays.stream(solved).sum();
        return sum > 0 && Double.isFinite(sum)
                ? Arrays.stream(solved).map(s -> s / sum).toArray()
                : weights;
    }

    /** Products of each two steps between the points. */
    private double[][] products(Workers workers) {
        double[][][] parts = new double[chunks()][STEPS][STEPS];
        workers.quiet().each("extrapolation", chunks(), () -> new double[STEPS], (step, chunk) -> {
            double[][] sums = parts[chunk];
            for (int v = chunk * CHUNK; v < end(chunk); v++) {
                for (int i = 0; i < STEPS; i++) {
                    step[i] = points[i + 1][v] - points[i][v];
                    for (int j = 0; j <= i; j++) {
                        sums[i][j] += step[i] * step[j];
                    }
                }
            }
        });
        double[][] products = new double[STEPS][STEPS];
        for (double[][] sums : parts) {
            for (int i = 0; i < STEPS; i++) {
                for (int j = 0; j <= i; j++) {
                    products[i][j] += sums[i][j];
                }
            }
        }
        return products;
    }

    /** Cholesky's factorisation of a lower triangle in its place, then x in place of the right side. */
    private static void solve(double[][] a, double[] x) {
        for (int i = 0; i < STEPS; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
            }
        }
        for (int i = 0; i < STEPS; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= a[i][k] * x[k];
            }
            x[i] /= a[i][i];
        }
        for (int i = STEPS - 1; i >= 0; i--) {
            for (int k = i + 1; k < STEPS; k++) {
                x[i] -= a[k][i] * x[k];
            }
            x[i] /= a[i][i];
        }
    }

    private int chunks() {
        return (n + CHUNK - 1) / CHUNK;
    }

    private int end(int chunk) {
        return Math.min(n, (chunk + 1) * CHUNK);
    }
}
