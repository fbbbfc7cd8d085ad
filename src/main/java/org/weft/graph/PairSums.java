package org.weft.graph;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * What runs between each pair of nodes, both ways added up, as compressed sparse rows; every pair stands at both of its
 * ends, and the ends are sorted. Nodes may be put into another order, so that what a search finds, and every bit of it,
 * does not depend on the order in which nodes were given.
 *
 * <p>The arrays are handed out as they are; nobody may write to them. Memory: 4(n + 1) + 12 m bytes for m entries, of
 * which there are at most two an arc.
 *
 * @param offsets where the entries of each node begin; length n + 1
 * @param targets the other end of each entry
 * @param weights the sum of each entry
 */
public record PairSums(int[] offsets, int[] targets, double[] weights) {
    /** What a pair counts. */
    public enum Of {
        /** 1, whatever runs between the two. */
        PAIRS,
        /** The number of arcs, 1 or 2; 2 for a tie without direction. */
        ARCS,
        /** w_ij + w_ji; the strength of a tie without direction. */
        STRENGTHS,
        /** w_ij + w_ji, also where both cells are of one tie. */
        CELLS,
        /** w_ij² + w_ji², also where both cells are of one tie. */
        SQUARES
    }

    /** Number of nodes. */
    public int n() {
        return offsets.length - 1;
    }

    /**
     * Adds up, in O(n + m).
     *
     * @param order the node that comes first, second...; null to leave them as they are
     */
    public static PairSums of(Csr graph, Of what, int @Nullable [] order) {
        PairSums merged = graph.directed() ? merged(graph, what) : own(graph, what);
        return order == null ? merged : merged.inOrder(order);
    }

    private static double value(Of what, double w) {
        return switch (what) {
            case PAIRS, ARCS -> 1;
            case STRENGTHS, CELLS -> w;
            case SQUARES -> w * w;
        };
    }

    private static PairSums own(Csr graph, Of what) {
        double[] weights = new double[graph.arcs()];
        for (int a = 0; a < weights.length; a++) {
            double one = value(what, graph.weights()[a]);
            weights[a] = what == Of.PAIRS || what == Of.STRENGTHS ? one : 2 * one;
        }
        return new PairSums(graph.offsets(), graph.targets(), weights);
    }

    private static PairSums merged(Csr graph, Of what) {
        Csr back = graph.transpose();
        int n = graph.n();
        int[] outTargets = graph.targets();
        int[] inTargets = back.targets();
        double[] outWeights = graph.weights();
        double[] inWeights = back.weights();
        int[] offsets = new int[n + 1];
        int[] targets = new int[Math.toIntExact(2L * graph.arcs())];
        double[] weights = new double[targets.length];
        int size = 0;
        for (int v = 0; v < n; v++) {
            int a = graph.offsets()[v];
            int b = back.offsets()[v];
            int endA = graph.offsets()[v + 1];
            int endB = back.offsets()[v + 1];
            while (a < endA || b < endB) {
                int out = a < endA ? outTargets[a] : Integer.MAX_VALUE;
                int in = b < endB ? inTargets[b] : Integer.MAX_VALUE;
                double sum = 0;
                if (out <= in) {
                    sum = value(what, outWeights[a++]);
                }
                if (in <= out) {
                    sum += value(what, inWeights[b++]);
                }
                targets[size] = Math.min(out, in);
                weights[size++] = what == Of.PAIRS ? 1 : sum;
            }
            offsets[v + 1] = size;
        }
        return new PairSums(offsets, Arrays.copyOf(targets, size), Arrays.copyOf(weights, size));
    }

    /** Because a pair stands at both ends, going through the ends in their new order leaves every row sorted. */
    private PairSums inOrder(int[] order) {
        int n = n();
        int[] rank = new int[n];
        int[] begin = new int[n + 1];
        for (int r = 0; r < n; r++) {
            rank[order[r]] = r;
            begin[r + 1] = begin[r] + offsets[order[r] + 1] - offsets[order[r]];
        }
        int[] next = Arrays.copyOf(begin, n);
        int[] turned = new int[targets.length];
        double[] turnedWeights = new double[targets.length];
        for (int r = 0; r < n; r++) {
            for (int e = offsets[order[r]]; e < offsets[order[r] + 1]; e++) {
                int at = next[rank[targets[e]]]++;
                turned[at] = r;
                turnedWeights[at] = weights[e];
            }
        }
        return new PairSums(begin, turned, turnedWeights);
    }
}
