package org.weft.graph.spectral;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.connectivity.Components;

/**
 * Power iteration on A + s for a directed graph of positive weights; the shift s keeps circuits from swinging. Bounds on
 * the largest eigenvalue are those of Collatz and Wielandt: the smallest and largest ratio of (Ax) to x. Memory O(n),
 * whatever the number of strong components.
 */
final class PerronIteration {
    private static final long MOST_ARCS = 4_000_000_000L;
    private static final int MOST_ROUNDS = 200_000;
    private static final int CHECK_EVERY = 1 << 16;

    private final Csr graph;
    private final boolean weighted;
    private final Cancellation cancellation;
    private final int n;
    private final double[] x;
    private final double[] y;

    /** Between which the largest eigenvalue lies, and whether they met. */
    record Bounds(double low, double high, boolean settled) {}

    PerronIteration(Csr graph, boolean weighted, Cancellation cancellation) {
        this.graph = graph;
        this.weighted = weighted;
        this.cancellation = cancellation;
        n = graph.n();
        x = new double[n];
        y = new double[n];
    }

    private int rounds(long arcs) {
        return (int) Math.min(MOST_ROUNDS, 1000 + MOST_ARCS / (1 + arcs));
    }

    /** Bounds on the largest eigenvalue of one strong component; stops early where it cannot reach {@code rival}. */
    Bounds radius(Components strong, int component, int[] members, double rival) {
        long arcs = 0;
        for (int v : members) {
            arcs += graph.degree(v);
            x[v] = 1;
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds(arcs); round++) {
            cancellation.check();
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            double largest = 0;
            for (int v : members) {
                y[v] = row(v, strong.of(), component);
                double ratio = y[v] / x[v];
                least = Math.min(least, ratio);
                most = Math.max(most, ratio);
            }
            low = Math.max(low, least);
            high = Math.min(high, most);
            if (high - low <= 1e-13 * high) {
                return new Bounds((low + high) / 2, (low + high) / 2, true);
            }
            if (high < rival * (1 - 1e-9)) {
                return new Bounds(low, high, true);
            }
            double shift = high / 4;
            for (int v : members) {
                x[v] = y[v] + shift * x[v];
                largest = Math.max(largest, x[v]);
            }
            for (int v : members) {
                x[v] /= largest;
            }
        }
        return new Bounds(low, high, high - low <= 1e-10 * high);
    }

    private double row(int v, int[] of, int component) {
        if (v % CHECK_EVERY == 0) {
            cancellation.check();
        }
        double sum = 0;
        for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
            int u = graph.targets()[a];
            if (of[u] == component) {
                sum += (weighted ? graph.weights()[a] : 1) * x[u];
            }
        }
        return sum;
    }

    /** The eigenvector of unit length on a part of the nodes; null where it is not found to the accuracy wanted. */
    double @Nullable [] vector(boolean[] part, double value) {
        int[] whole = new int[n];
        for (int v = 0; v < n; v++) {
            whole[v] = part[v] ? 0 : -1;
            x[v] = part[v] ? 1 : 0;
        }
        double previous = 0;
        double shift = value / 4;
        for (int round = 0; round < rounds(graph.arcs()); round++) {
            cancellation.check();
            double squares = 0;
            for (int v = 0; v < n; v++) {
                y[v] = part[v] ? row(v, whole, 0) + shift * x[v] : 0;
                squares += y[v] * y[v];
            }
            double length = Math.sqrt(squares);
            double change = 0;
            for (int v = 0; v < n; v++) {
                double now = y[v] / length;
                change += (now - x[v]) * (now - x[v]);
                x[v] = now;
            }
            change = Math.sqrt(change);
            // The changes shrink by a constant rate in the end; what is still to come is a geometric sum.
            double rate = previous > 0 ? change / previous : 1;
            if (change < 1e-15 || round > 3 && rate < 1 && change * rate / (1 - rate) < Eigenvector.ACCURACY / 100) {
                return x.clone();
            }
            previous = change;
        }
        return null;
    }
}
