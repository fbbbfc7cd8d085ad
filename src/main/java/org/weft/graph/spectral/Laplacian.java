package org.weft.graph.spectral;

import org.weft.graph.Csr;

/**
 * A connected part of an undirected graph by itself: its ties as arcs over 0..n-1, and what meets in each node. The
 * Laplacian is strength on the diagonal, less the weights beside it.
 *
 * @param offsets where the arcs of each node begin
 * @param targets the node at which each arc arrives
 * @param weights the weight of each arc
 * @param strengths the sum of the weights at each node, above 0
 */
record Laplacian(int[] offsets, int[] targets, double[] weights, double[] strengths) {

    int n() {
        return strengths.length;
    }

    /** The part of some members; {@code place} is scratch space of a cell a node of the graph. */
    static Laplacian of(Csr graph, boolean weighted, int[] members, int[] place) {
        int size = 0;
        for (int i = 0; i < members.length; i++) {
            place[members[i]] = i;
            size += graph.degree(members[i]);
        }
        int[] offsets = new int[members.length + 1];
        int[] targets = new int[size];
        double[] weights = new double[size];
        double[] strengths = new double[members.length];
        int at = 0;
        for (int i = 0; i < members.length; i++) {
            int v = members[i];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                targets[at] = place[graph.targets()[a]];
                weights[at] = weighted ? graph.weights()[a] : 1;
                strengths[i] += weights[at++];
            }
            offsets[i + 1] = at;
        }
        return new Laplacian(offsets, targets, weights, strengths);
    }
}
