package org.weft.graph.core;

import org.weft.graph.Cancellation;
import org.weft.graph.PairSums;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Climbs from one start to a division that no single crossing improves, nor on small networks any change of places. */
final class Climb {
    private static final double ROUNDING = 1e-10;
    private static final int ROUNDS = 100;

    private final Division division;
    private final SplittableRandom random;
    private final Cancellation cancellation;
    private final int[] order;
    private final int n;

    Climb(Division division, SplittableRandom random, Cancellation cancellation) {
        this.division = division;
        this.random = random;
        this.cancellation = cancellation;
        n = division.n;
        order = new int[n];
    }

    /**
     * Start 0 takes the nodes by their strength and cuts where the fit is best; odd ones too, of strengths that chance has
     * changed; the other even ones begin anywhere.
     */
    void from(int start) {
        division.clear();
        if (n == 0) {
            return;
        }
        arrange(start);
        cut();
        cross();
        while (n <= CoreSearch.SWAPPED && swap()) {
            cross();
        }
        boolean[] members = division.core.clone();
        // Added up anew, so that the sums do not depend on the way here.
        division.set(members);
    }

    private void arrange(int start) {
        long[] keys = new long[n];
        for (int v = 0; v < n; v++) {
            double key = start == 0
                    ? division.total(v)
                    : start % 2 == 1 ? division.total(v) * random.nextDouble() : random.nextDouble();
            // Floats above 0 sort as their bits do; the greatest is to come first.
            keys[v] = (long) (Integer.MAX_VALUE - Float.floatToIntBits((float) key)) << 32 | v;
        }
        Arrays.sort(keys);
        for (int i = 0; i < n; i++) {
            order[i] = (int) keys[i];
        }
    }

    private void cut() {
        double best = Double.NEGATIVE_INFINITY;
        int at = 0;
        for (int i = 0; i < n; i++) {
            if ((i & 1023) == 0) {
                cancellation.check();
            }
            division.cross(order[i]);
            double fit = division.fit();
            if (fit > best + ROUNDING) {
                best = fit;
                at = i + 1;
            }
        }
        for (int i = n - 1; i >= at; i--) {
            if ((i & 1023) == 0) {
                cancellation.check();
            }
            division.cross(order[i]);
        }
    }

    private void cross() {
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            double fit = division.fit();
            for (int i = 0; i < n; i++) {
                if ((i & 1023) == 0) {
                    cancellation.check();
                }
                double after = division.fitAfter(order[i]);
                if (after > fit + ROUNDING) {
                    division.cross(order[i]);
                    fit = after;
                    moved = true;
                }
            }
        }
    }

    /** Makes the changes of places that improve the fit, looking at every pair once. */
    private boolean swap() {
        PairSums sums = division.sums();
        PairSums squares = division.squares();
        double[] row = new double[n];
        double[] rowOfSquares = new double[n];
        double fit = division.fit();
        boolean moved = false;
        for (int u = 0; u < n; u++) {
            cancellation.check();
            if (!division.core[u]) {
                continue;
            }
            Arrays.fill(row, 0);
            Arrays.fill(rowOfSquares, 0);
            for (int e = sums.offsets()[u]; e < sums.offsets()[u + 1]; e++) {
                row[sums.targets()[e]] = sums.weights()[e];
                rowOfSquares[sums.targets()[e]] = squares.weights()[e];
            }
            int best = -1;
            for (int v = 0; v < n; v++) {
                if (!division.core[v]) {
                    double after = division.fitAfterSwap(u, v, row[v], rowOfSquares[v]);
                    if (after > fit + ROUNDING) {
                        fit = after;
                        best = v;
                    }
                }
            }
            if (best >= 0) {
                division.cross(u);
                division.cross(best);
                moved = true;
            }
        }
        return moved;
    }
}
