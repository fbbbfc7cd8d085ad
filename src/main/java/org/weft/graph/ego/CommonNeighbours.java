package org.weft.graph.ego;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * Sums and maxima over the common neighbours of the two ends of each tie of an undirected graph. A tie is looked at once,
 * at the end of larger degree, whose neighbours are marked while those of the other end are walked through: O(sum over
 * ties of the smaller degree), at most O(m^1.5); memory 8 bytes an arc, and 4 n a thread. Each sum is added up in the
 * order of the common neighbours, whatever the threads.
 */
final class CommonNeighbours {
    private static final int STEPS_BETWEEN_CHECKS = 1 << 20;

    private final Csr ties;
    private final double[] x;
    private final double[] y;
    private final boolean largest;
    private final double[] result;

    private CommonNeighbours(Csr ties, double[] x, double[] y, boolean largest) {
        this.ties = ties;
        this.x = x;
        this.y = y;
        this.largest = largest;
        result = new double[ties.arcs()];
    }

    /** For each arc from i to j the sum over common neighbours q of x(i to q) y(j to q). */
    static double[] products(Csr ties, double[] x, double[] y, Workers workers) {
        return new CommonNeighbours(ties, x, y, false).scan(workers);
    }

    /** For each arc from i to j the largest y(j to q) over common neighbours q; 0 where there are none. */
    static double[] largest(Csr ties, double[] y, Workers workers) {
        return new CommonNeighbours(ties, y, y, true).scan(workers);
    }

    /** For each arc the number of common neighbours. */
    static double[] counts(Csr ties, Workers workers) {
        double[] ones = new double[ties.arcs()];
        Arrays.fill(ones, 1);
        return products(ties, ones, ones, workers);
    }

    private double[] scan(Workers workers) {
        Chunks chunks = Chunks.of(ties);
        workers.each("common neighbours", chunks.count(), () -> new int[ties.n()], (mark, c) -> {
            int steps = 0;
            for (int u = chunks.from(c); u < chunks.to(c); u++) {
                steps += at(u, mark);
                if (steps > STEPS_BETWEEN_CHECKS) {
                    workers.cancellation().check();
                    steps = 0;
                }
            }
        });
        return result;
    }

    /** Every tie of which u is the end of larger degree. */
    private int at(int u, int[] mark) {
        int[] offsets = ties.offsets();
        int[] targets = ties.targets();
        int from = offsets[u];
        int to = offsets[u + 1];
        int degree = to - from;
        if (degree < 2) {
            return 1;
        }
        for (int a = from; a < to; a++) {
            mark[targets[a]] = a + 1;
        }
        int steps = degree;
        for (int a = from; a < to; a++) {
            int v = targets[a];
            int begin = offsets[v];
            int end = offsets[v + 1];
            if (end - begin > degree || end - begin == degree && v > u) {
                continue;
            }
            steps += end - begin;
            double there = 0;
            double back = 0;
            int home = -1;
            for (int b = begin; b < end; b++) {
                int w = targets[b];
                int found = mark[w] - 1;
                if (found >= 0) {
                    if (largest) {
                        there = Math.max(there, y[b]);
                        back = Math.max(back, y[found]);
                    } else {
                        there += x[found] * y[b];
                        back += x[b] * y[found];
                    }
                } else if (w == u) {
                    home = b;
                }
            }
            result[a] = there;
            result[home] = back;
        }
        for (int a = from; a < to; a++) {
            mark[targets[a]] = 0;
        }
        return steps;
    }
}
