package org.weft.graph.spectral;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;

/**
 * A part of a matrix, row by row.
 *
 * @param offsets where the cells of each row begin
 * @param targets the column of each cell
 * @param weights of the cells; null where all are 1
 */
record Rows(int[] offsets, int[] targets, double @Nullable [] weights) {
    private static final int CHUNK = 1 << 14;

    /**
     * The rows of some nodes of a graph.
     *
     * @param place the column that each target becomes
     */
    static Rows of(Csr graph, boolean weighted, int[] members, int[] place) {
        int[] offsets = new int[members.length + 1];
        for (int i = 0; i < members.length; i++) {
            offsets[i + 1] = offsets[i] + graph.degree(members[i]);
        }
        int[] targets = new int[offsets[members.length]];
        double[] weights = weighted && !graph.binary() ? new double[targets.length] : null;
        for (int i = 0; i < members.length; i++) {
            int from = graph.offsets()[members[i]];
            int at = offsets[i];
            int length = offsets[i + 1] - at;
            for (int k = 0; k < length; k++) {
                targets[at + k] = place[graph.targets()[from + k]];
            }
            if (weights != null) {
                System.arraycopy(graph.weights(), from, weights, at, length);
            }
        }
        return new Rows(offsets, targets, weights);
    }

    /** All rows of a graph. */
    static Rows of(Csr graph, boolean weighted) {
        return new Rows(graph.offsets(), graph.targets(), weighted && !graph.binary() ? graph.weights() : null);
    }

    int count() {
        return offsets.length - 1;
    }

    /** The matrix times x; O(cells). */
    double[] times(double[] x, Workers workers) {
        double[] y = new double[count()];
        Workers quiet = workers.quiet();
        quiet.runs("products", y.length, CHUNK, () -> y, (product, chunk, from, to) -> {
            for (int v = from; v < to; v++) {
                product[v] = weights == null
                        ? PageRank.gather(x, targets, offsets[v], offsets[v + 1])
                        : gather(x, targets, weights, offsets[v], offsets[v + 1]);
            }
        });
        return y;
    }

    private static double gather(double[] x, int[] targets, double[] weights, int from, int to) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int a = from;
        for (; a + 3 < to; a += 4) {
            first += weights[a] * x[targets[a]];
            second += weights[a + 1] * x[targets[a + 1]];
            third += weights[a + 2] * x[targets[a + 2]];
            fourth += weights[a + 3] * x[targets[a + 3]];
        }
        for (; a < to; a++) {
            first += weights[a] * x[targets[a]];
        }
        return (first + second) + (third + fourth);
    }
}
