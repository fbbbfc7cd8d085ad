package org.weft.graph.core;

import org.weft.graph.PairSums;

import java.util.Arrays;

/**
 * A division of the nodes into core and periphery, its fit, and what of it changes when a node crosses over: a crossing
 * takes O(degree), the fit after it O(1).
 *
 * <p>The fit is the correlation of the matrix of flows with an ideal matrix of ones and zeros. With N cells where the ideal
 * is 1 or 0, of which N1 sum up to S1 and N0 to S0, and Q the sum of all squares,
 *
 * <pre>r = (S1 N0 - S0 N1) / sqrt(N1 N0 (N Q - (S1 + S0)²)).</pre>
 */
final class Division {
    /** Where the ideal matrix is 1 and 0. */
    private final CoreSearch.Form form;

    final int n;
    private final PairSums sums;
    private final PairSums squares;
    private final double[] total;
    private final double[] totalSquares;
    private double all;
    private double allSquares;

    final boolean[] core;
    private final double[] toCore;
    private final double[] toCoreSquares;
    int size;
    private double inCore;
    private double inPeriphery;
    private double squaresInCore;
    private double squaresInPeriphery;

    /** Nobody in the core. */
    Division(PairSums sums, PairSums squares, CoreSearch.Form form) {
        this.form = form;
        this.sums = sums;
        this.squares = squares;
        n = sums.n();
        total = new double[n];
        totalSquares = new double[n];
        for (int v = 0; v < n; v++) {
            for (int e = sums.offsets()[v]; e < sums.offsets()[v + 1]; e++) {
                total[v] += sums.weights()[e];
                totalSquares[v] += squares.weights()[e];
            }
            all += total[v] / 2;
            allSquares += totalSquares[v] / 2;
        }
        core = new boolean[n];
        toCore = new double[n];
        toCoreSquares = new double[n];
        clear();
    }

    final void clear() {
        Arrays.fill(core, false);
        Arrays.fill(toCore, 0);
        Arrays.fill(toCoreSquares, 0);
        size = 0;
        inCore = 0;
        inPeriphery = all;
        squaresInCore = 0;
        squaresInPeriphery = allSquares;
    }

    /** The sum of all flows of a node. */
    double total(int v) {
        return total[v];
    }

    /** The fit as it is; minus infinity where it is not defined. */
    double fit() {
        return fit(size, inCore, inPeriphery, squaresInCore + squaresInPeriphery);
    }

    /** The fit if one node crossed over. */
    double fitAfter(int v) {
        double across = total[v] - toCore[v];
        double acrossSquares = totalSquares[v] - toCoreSquares[v];
        return core[v]
                ? fit(
                        size - 1,
                        inCore - toCore[v],
                        inPeriphery + across,
                        squaresInCore + squaresInPeriphery - toCoreSquares[v] + acrossSquares)
                : fit(
                        size + 1,
                        inCore + toCore[v],
                        inPeriphery - across,
                        squaresInCore + squaresInPeriphery + toCoreSquares[v] - acrossSquares);
    }

    /** The fit if a core node left and another came, between which {@code sum} runs, of squares {@code square}. */
    double fitAfterSwap(int leaves, int comes, double sum, double square) {
        return fit(
                size,
                inCore - toCore[leaves] + toCore[comes] - sum,
                inPeriphery + total[leaves] - toCore[leaves] - total[comes] + toCore[comes] - sum,
                squaresInCore
                        + squaresInPeriphery
                        + totalSquares[leaves]
                        - 2 * toCoreSquares[leaves]
                        - totalSquares[comes]
                        + 2 * toCoreSquares[comes]
                        - 2 * square);
    }

    private double fit(int k, double coreSum, double peripherySum, double ownSquares) {
        double p = n - k;
        double cells = n * (n - 1.0);
        double ones;
        double zeros;
        double onesSum;
        double zerosSum;
        double squareSum = allSquares;
        if (form == CoreSearch.Form.IGNORE) {
            ones = k * (k - 1.0);
            zeros = p * (p - 1);
            onesSum = coreSum;
            zerosSum = peripherySum;
            squareSum = ownSquares;
        } else if (form == CoreSearch.Form.MAX) {
            zeros = p * (p - 1);
            ones = cells - zeros;
            zerosSum = peripherySum;
            onesSum = all - peripherySum;
        } else {
            ones = k * (k - 1.0);
            zeros = cells - ones;
            onesSum = coreSum;
            zerosSum = all - coreSum;
        }
        double sum = onesSum + zerosSum;
        double variation = (ones + zeros) * squareSum - sum * sum;
        // Below that, the cells are all alike and what is left is rounding.
        if (ones == 0 || zeros == 0 || variation <= 1e-12 * sum * sum) {
            return Double.NEGATIVE_INFINITY;
        }
        return (onesSum * zeros - zerosSum * ones) / Math.sqrt(ones * zeros) / Math.sqrt(variation);
    }

    /** Moves a node to the other side. */
    void cross(int v) {
        double sign = core[v] ? -1 : 1;
        inCore += sign * toCore[v];
        inPeriphery -= sign * (total[v] - toCore[v]);
        squaresInCore += sign * toCoreSquares[v];
        squaresInPeriphery -= sign * (totalSquares[v] - toCoreSquares[v]);
        core[v] = !core[v];
        size += core[v] ? 1 : -1;
        for (int e = sums.offsets()[v]; e < sums.offsets()[v + 1]; e++) {
            int u = sums.targets()[e];
            toCore[u] += sign * sums.weights()[e];
            toCoreSquares[u] += sign * squares.weights()[e];
        }
    }

    /** Makes exactly these the core. */
    void set(boolean[] members) {
        clear();
        for (int v = 0; v < n; v++) {
            if (members[v]) {
                cross(v);
            }
        }
    }

    PairSums sums() {
        return sums;
    }

    PairSums squares() {
        return squares;
    }
}
