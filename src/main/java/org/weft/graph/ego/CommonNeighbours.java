package org.weft.graph.ego;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * Sums and maxima over the common neighbours of the two ends of each tie of an undirected graph. A tie is looked at once,
 * at the end of larger degree, whose neighbours are marked while those of the other end are walked through: O(sum over
 * ties of the smaller degree), at most O(m^1.5); memory 8 bytes an arc, and 5 n a thread. Each sum is added up in the
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
        workers.each("common neighbours", chunks.count(), () -> new Marks(ties.n()), (marks, c) -> {
            int steps = 0;
            for (int u = chunks.from(c); u < chunks.to(c); u++) {
                steps += at(u, marks);
                if (steps > STEPS_BETWEEN_CHECKS) {
                    workers.cancellation().check();
                    steps = 0;
                }
            }
        });
        return result;
    }

    /** What one thread needs: which nodes are neighbours, at which arc, and the arcs of the other end that hit one. */
    private static final class Marks {
        private final byte[] marked;
        private final int[] arc;
        private int[] hits = new int[16];

        Marks(int n) {
            marked = new byte[n];
            arc = new int[n];
        }
    }

    /** Every tie of which u is the end of larger degree. */
    private int at(int u, Marks marks) {
        int[] offsets = ties.offsets();
        int[] targets = ties.targets();
        int from = offsets[u];
        int to = offsets[u + 1];
        int degree = to - from;
        if (degree < 2) {
            return 1;
        }
        if (marks.hits.length <= degree) {
            marks.hits = new int[2 * degree];
        }
        byte[] marked = marks.marked;
        int[] hits = marks.hits;
        for (int a = from; a < to; a++) {
            marked[targets[a]] = 1;
            marks.arc[targets[a]] = a;
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
            int found = 0;
            int home = 0;
            // Without branches, because hits cannot be foretold.
            for (int b = begin; b < end; b++) {
                int w = targets[b];
                hits[found] = b;
                found += marked[w];
                home = w == u ? b : home;
            }
            take(a, home, found, marks);
        }
        for (int a = from; a < to; a++) {
            marked[targets[a]] = 0;
        }
        return steps;
    }

    /** The tie of two arcs, given the arcs from its second end to the common neighbours. */
    private void take(int a, int home, int found, Marks marks) {
        double there = 0;
        double back = 0;
        for (int i = 0; i < found; i++) {
            int b = marks.hits[i];
            int first = marks.arc[ties.targets()[b]];
            if (largest) {
                there = Math.max(there, y[b]);
                back = Math.max(back, y[first]);
            } else {
                there += x[first] * y[b];
                back += x[b] * y[first];
            }
        }
        result[a] = there;
        result[home] = back;
    }
}
