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

    /**
     * Eigenvalues, descending, and their unit vectors.
     *
     * @param values the eigenvalues
     * @param vectors the vector of each
     */
    record Pairs(double[] values, double[][] vectors) {}

    /**
     * All eigenvalues and vectors, by rotations that chase what a shifted QR step leaves off the band (Golub and Van
     * Loan 2013, Matrix computations, section 8.3); O(k^3).
     */
    Pairs pairs() {
        int k = diagonal.length;
        double[] d = diagonal.clone();
        double[] e = beside.clone();
        double[][] vectors = new double[k][k];
        for (int i = 0; i < k; i++) {
            vectors[i][i] = 1;
        }
        for (int last = k - 1; last > 0; last--) {
            while (joined(d, e, last)) {
                int first = last - 1;
                while (first > 0 && joined(d, e, first)) {
                    first--;
                }
                chase(d, e, first, last, vectors);
            }
        }
        Integer[] order = new Integer[k];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(d[b], d[a]));
        double[] values = Arrays.stream(order).mapToDouble(i -> d[i]).toArray();
        return new Pairs(values, Arrays.stream(order).map(i -> vectors[i]).toArray(double[][]::new));
    }

    private static boolean joined(double[] d, double[] e, int i) {
        return Math.abs(e[i - 1]) > 1e-16 * (Math.abs(d[i - 1]) + Math.abs(d[i])) + 1e-300;
    }

    private static void chase(double[] d, double[] e, int first, int last, double[][] vectors) {
        double half = (d[last - 1] - d[last]) / 2;
        double off = e[last - 1];
        double shift = d[last] - off * off / (half + Math.copySign(Math.hypot(half, off), half));
        double x = d[first] - shift;
        double z = e[first];
        for (int i = first; i < last; i++) {
            double r = Math.hypot(x, z);
            double c = x / r;
            double s = z / r;
            if (i > first) {
                e[i - 1] = r;
            }
            double here = d[i];
            double there = d[i + 1];
            double between = e[i];
            d[i] = c * c * here + 2 * c * s * between + s * s * there;
            d[i + 1] = s * s * here - 2 * c * s * between + c * c * there;
            e[i] = c * s * (there - here) + (c * c - s * s) * between;
            if (i + 1 < last) {
                x = e[i];
                z = s * e[i + 1];
                e[i + 1] *= c;
            }
            rotate(vectors[i], vectors[i + 1], c, s);
        }
    }

    private static void rotate(double[] a, double[] b, double c, double s) {
        for (int j = 0; j < a.length; j++) {
            double here = a[j];
            a[j] = c * here + s * b[j];
            b[j] = c * b[j] - s * here;
        }
    }
}
