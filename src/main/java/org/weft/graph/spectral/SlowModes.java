package org.weft.graph.spectral;

import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * The eigenvalues nearest to 1 of N = D^-1/2 W D^-1/2 of a connected graph, and the least, at right angles to the known
 * eigenvector of 1, as Lanczos steps with re-orthogonalisation see them. Where a network falls into communities, there is
 * one for each, well apart from the rest. Of equal eigenvalues one alone is seen.
 *
 * <p>Time O(k m + k^2 n + k^3), memory O(k n), for at most {@value #MOST_STEPS} steps.
 *
 * @param values the eigenvalues seen, descending
 * @param settled how many of the first are known with their vectors to the accuracy wanted
 * @param mix the vector of each, by how much of each step it holds
 * @param basis the steps
 */
record SlowModes(double[] values, int settled, double[][] mix, double[][] basis) {
    private static final int MOST_STEPS = 200;
    private static final int BASIS_CELLS = 6_000_000;
    private static final double SETTLED = 1e-12;
    private static final double SPENT = 1e-8;

    /**
     * Seen by so many steps as memory allows.
     *
     * @param normalised N
     * @param root the eigenvector of 1
     */
    static SlowModes of(Rows normalised, double[] root, Workers workers) {
        int n = root.length;
        int steps = Math.min(n - 1, Math.max(24, Math.min(MOST_STEPS, BASIS_CELLS / n)));
        double[][] basis = new double[steps][];
        double[] diagonal = new double[steps];
        double[] beside = new double[steps];
        double[] x = new double[n];
        for (int v = 0; v < n; v++) {
            x[v] = Math.sin(v * (v + 1.0)) + 1e-3;
        }
        int k = 0;
        double length = 1;
        while (k < steps && length > SPENT) {
            workers.cancellation().check();
            if (k > 0) {
                Lanczos.add(x, -diagonal[k - 1], basis[k - 1]);
            }
            Lanczos.add(x, -Lanczos.dot(x, root), root);
            for (int j = k - 1; j >= 0; j--) {
                Lanczos.add(x, -Lanczos.dot(x, basis[j]), basis[j]);
            }
            length = Math.sqrt(Lanczos.dot(x, x));
            if (k > 0) {
                beside[k - 1] = length;
            }
            if (k == 0 || length > SPENT) {
                Lanczos.normalise(x);
                basis[k] = x;
                x = normalised.times(x, workers);
                diagonal[k] = Lanczos.dot(x, basis[k]);
                k++;
            }
        }
        Tridiagonal.Pairs pairs = new Tridiagonal(Arrays.copyOf(diagonal, k), Arrays.copyOf(beside, k)).pairs();
        // A run that ends early has not seen all: some are equal. Else eigenvalues are within 1, so that what would
        // stand
        // beside the last row is at most 2, and that times the last entry bounds the residual.
        int settled = 0;
        while (k == steps && settled < k && Math.abs(pairs.vectors()[settled][k - 1]) * 2 <= SETTLED) {
            settled++;
        }
        return new SlowModes(pairs.values(), settled, pairs.vectors(), Arrays.copyOf(basis, k));
    }

    double least() {
        return values[values.length - 1];
    }

    /** The unit vectors of the first eigenvalues. */
    double[][] vectors(int count) {
        double[][] vectors = new double[count][basis[0].length];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < basis.length; j++) {
                Lanczos.add(vectors[i], mix[i][j], basis[j]);
            }
        }
        return vectors;
    }
}
