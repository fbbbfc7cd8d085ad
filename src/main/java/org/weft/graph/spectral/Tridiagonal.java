package org.weft.graph.spectral;

import java.util.Arrays;

/** A symmetric tridiagonal matrix: entry i of {@code beside} stands between rows i and i + 1. */
record Tridiagonal(double[] diagonal, double[] beside) {

    /** The eigenvalue of a rank, 1 the largest, by bisection to the last bits. */
    double eigenvalue(int rank) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < diagonal.length; i++) {
            double radius = (i > 0 ? beside[i - 1] : 0) + (i + 1 < diagonal.length ? beside[i] : 0);
            low = Math.min(low, diagonal[i] - radius);
            high = Math.max(high, diagonal[i] + radius);
        }
        for (int i = 0; i < 200; i++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (above(middle) >= rank) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** How many eigenvalues lie above x: the signs of the pivots of x - T (Sylvester's law of inertia). */
    private int above(double x) {
        int count = 0;
        double pivot = 1;
        for (int i = 0; i < diagonal.length; i++) {
            double off = i > 0 ? beside[i - 1] : 0;
            pivot = x - diagonal[i] - off * off / pivot;
            if (pivot == 0) {
                pivot = 1e-300;
            }
            if (pivot < 0) {
                count++;
            }
        }
        return count;
    }

    /** The eigenvector of the largest eigenvalue, {@code top}, by inverse iteration from just above it. */
    double[] topVector(double top) {
        int k = diagonal.length;
        double shift = top + 1e-14 * Math.abs(top);
        double[] pivot = new double[k];
        for (int i = 0; i < k; i++) {
            double off = i > 0 ? beside[i - 1] : 0;
            pivot[i] = shift - diagonal[i] - (i > 0 ? off * off / pivot[i - 1] : 0);
            pivot[i] = Math.max(pivot[i], 1e-16 * Math.abs(top) + 1e-300);
        }
        double[] x = new double[k];
        Arrays.fill(x, 1 / Math.sqrt(k));
        for (int round = 0; round < 4; round++) {
            for (int i = 1; i < k; i++) {
                x[i] += beside[i - 1] / pivot[i - 1] * x[i - 1];
            }
            x[k - 1] /= pivot[k - 1];
            for (int i = k - 2; i >= 0; i--) {
                x[i] = (x[i] + beside[i] * x[i + 1]) / pivot[i];
            }
            Lanczos.normalise(x);
        }
        return x;
    }
}
