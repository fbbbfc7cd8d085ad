package org.weft.graph;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * A graph over the nodes 0..n-1 as compressed sparse rows: the arcs that leave node v are those at positions
 * {@code offsets[v]} to {@code offsets[v + 1] - 1} of {@code targets} and {@code weights}, sorted by target. There are no
 * self-arcs and no parallel arcs. In an undirected graph each tie stands as two arcs of the same weight.
 *
 * <p>The arrays are handed out as they are, because kernels read them millions of times; nobody may write to them.
 * Memory: 4(n + 1) + 12 m bytes for m arcs, twice that once the transpose is asked for.
 */
public final class Csr {
    private final int n;
    private final boolean directed;
    private final int[] offsets;
    private final int[] targets;
    private final double[] weights;
    private final boolean binary;
    private volatile @Nullable Csr transpose;
    private volatile @Nullable Csr underlying;

    private Csr(int n, boolean directed, int[] offsets, int[] targets, double[] weights) {
        this.n = n;
        this.directed = directed;
        this.offsets = offsets;
        this.targets = targets;
        this.weights = weights;
        boolean ones = true;
        for (double w : weights) {
            if (w != 1) {
                ones = false;
                break;
            }
        }
        this.binary = ones;
    }

    /**
     * Builds a graph from lists of arcs or ties, in O(n + m log d) for largest degree d.
     *
     * @param n number of nodes
     * @param directed false where each entry is a tie without direction, to be given once
     * @param source first end of each entry
     * @param target second end of each entry, never the same as the first
     * @param weight weight of each entry, above 0 and finite; null for all 1
     * @throws IllegalArgumentException where an entry is a self-arc, is given twice, or is outside 0..n-1
     */
    public static Csr of(int n, boolean directed, int[] source, int[] target, double @Nullable [] weight) {
        int m = source.length;
        long arcs = directed ? m : 2L * m;
        if (arcs > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("more than 2^31 arcs");
        }
        int[] offsets = new int[n + 1];
        for (int e = 0; e < m; e++) {
            if (source[e] == target[e]) {
                throw new IllegalArgumentException("self-arc at node " + source[e]);
            }
            offsets[source[e] + 1]++;
            if (!directed) {
                offsets[target[e] + 1]++;
            }
        }
        for (int v = 0; v < n; v++) {
            offsets[v + 1] += offsets[v];
        }
        int[] next = Arrays.copyOf(offsets, n);
        int[] targets = new int[(int) arcs];
        double[] weights = new double[(int) arcs];
        for (int e = 0; e < m; e++) {
            double w = weight == null ? 1 : weight[e];
            if (!(w > 0) || Double.isInfinite(w)) {
                throw new IllegalArgumentException("weight " + w + " is not above 0 and finite");
            }
            int at = next[source[e]]++;
            targets[at] = target[e];
            weights[at] = w;
            if (!directed) {
                at = next[target[e]]++;
                targets[at] = source[e];
                weights[at] = w;
            }
        }
        sortRows(n, offsets, targets, weights);
        return new Csr(n, directed, offsets, targets, weights);
    }

    /**
     * A directed graph of rows that are in order already, which are taken over, not copied. O(n + m).
     *
     * @param offsets where each node's arcs begin; length n + 1
     * @param targets where each arc arrives, ascending within a row
     * @param weights weight of each arc, above 0 and finite
     * @throws IllegalArgumentException where a row is not ascending, holds its own node, or a weight is not allowed
     */
    public static Csr ofRows(int[] offsets, int[] targets, double[] weights) {
        int n = offsets.length - 1;
        if (offsets[n] != targets.length || targets.length != weights.length) {
            throw new IllegalArgumentException("rows of another length than their arcs");
        }
        for (int v = 0; v < n; v++) {
            int before = -1;
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                double w = weights[a];
                if (targets[a] <= before || targets[a] == v || targets[a] >= n || !(w > 0) || Double.isInfinite(w)) {
                    throw new IllegalArgumentException("arc " + v + " to " + targets[a] + " of weight " + w);
                }
                before = targets[a];
            }
        }
        return new Csr(n, true, offsets, targets, weights);
    }

    private static void sortRows(int n, int[] offsets, int[] targets, double[] weights) {
        long[] keys = new long[0];
        double[] moved = new double[0];
        for (int v = 0; v < n; v++) {
            int from = offsets[v];
            int length = offsets[v + 1] - from;
            if (!isSorted(targets, from, length)) {
                if (keys.length < length) {
                    keys = new long[length];
                    moved = new double[length];
                }
                for (int i = 0; i < length; i++) {
                    keys[i] = ((long) targets[from + i] << 32) | i;
                }
                Arrays.sort(keys, 0, length);
                System.arraycopy(weights, from, moved, 0, length);
                for (int i = 0; i < length; i++) {
                    targets[from + i] = (int) (keys[i] >>> 32);
                    weights[from + i] = moved[(int) keys[i]];
                }
            }
            for (int i = from + 1; i < from + length; i++) {
                if (targets[i] == targets[i - 1]) {
                    throw new IllegalArgumentException("arc " + v + " to " + targets[i] + " is given twice");
                }
            }
        }
    }

    private static boolean isSorted(int[] values, int from, int length) {
        for (int i = from + 1; i < from + length; i++) {
            if (values[i] < values[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Number of nodes. */
    public int n() {
        return n;
    }

    /** Number of arcs; in an undirected graph twice the number of ties. */
    public int arcs() {
        return targets.length;
    }

    /** Number of ties: arcs of a directed graph, pairs of an undirected one. */
    public int ties() {
        return directed ? targets.length : targets.length / 2;
    }

    /** Whether arcs have a direction. */
    public boolean directed() {
        return directed;
    }

    /** Whether every weight is 1. */
    public boolean binary() {
        return binary;
    }

    /** Where each node's arcs begin; length n + 1. Not to be written to. */
    public int[] offsets() {
        return offsets;
    }

    /** The node at which each arc arrives. Not to be written to. */
    public int[] targets() {
        return targets;
    }

    /** The weight of each arc. Not to be written to. */
    public double[] weights() {
        return weights;
    }

    /** Number of arcs that leave a node. */
    public int degree(int v) {
        return offsets[v + 1] - offsets[v];
    }

    /** The position of the arc from u to v, or -1 where there is none; O(log degree). */
    public int arc(int u, int v) {
        int at = Arrays.binarySearch(targets, offsets[u], offsets[u + 1], v);
        return at < 0 ? -1 : at;
    }

    /** The same graph with every arc turned round; itself where undirected. Built once, O(n + m). */
    public Csr transpose() {
        if (!directed) {
            return this;
        }
        Csr made = transpose;
        return made != null ? made : turned();
    }

    private synchronized Csr turned() {
        if (transpose != null) {
            return transpose;
        }
        int[] begin = new int[n + 1];
        for (int t : targets) {
            begin[t + 1]++;
        }
        for (int v = 0; v < n; v++) {
            begin[v + 1] += begin[v];
        }
        int[] next = Arrays.copyOf(begin, n);
        int[] turned = new int[targets.length];
        double[] turnedWeights = new double[targets.length];
        for (int v = 0; v < n; v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int at = next[targets[a]]++;
                turned[at] = v;
                turnedWeights[at] = weights[a];
            }
        }
        Csr made = new Csr(n, true, begin, turned, turnedWeights);
        made.transpose = this;
        transpose = made;
        return made;
    }

    /**
     * The underlying graph: a tie wherever an arc runs in either direction, with the larger of the two weights; itself
     * where undirected. Built once, O(n + m).
     */
    public Csr underlying() {
        if (!directed) {
            return this;
        }
        Csr made = underlying;
        return made != null ? made : joined();
    }

    private synchronized Csr joined() {
        if (underlying == null) {
            underlying = merge(transpose());
        }
        return underlying;
    }

    private Csr merge(Csr other) {
        int[] begin = new int[n + 1];
        int[] joined = new int[targets.length * 2];
        double[] larger = new double[targets.length * 2];
        int size = 0;
        for (int v = 0; v < n; v++) {
            int a = offsets[v];
            int b = other.offsets[v];
            int endA = offsets[v + 1];
            int endB = other.offsets[v + 1];
            while (a < endA || b < endB) {
                int ta = a < endA ? targets[a] : Integer.MAX_VALUE;
                int tb = b < endB ? other.targets[b] : Integer.MAX_VALUE;
                double w = 0;
                if (ta <= tb) {
                    w = weights[a++];
                }
                if (tb <= ta) {
                    w = Math.max(w, other.weights[b++]);
                }
                joined[size] = Math.min(ta, tb);
                larger[size++] = w;
            }
            begin[v + 1] = size;
        }
        return new Csr(n, false, begin, Arrays.copyOf(joined, size), Arrays.copyOf(larger, size));
    }
}
