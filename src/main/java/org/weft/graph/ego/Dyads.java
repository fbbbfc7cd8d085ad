package org.weft.graph.ego;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

/**
 * The pairs of a directed graph by how they are connected: mutual, one-way (asymmetric) or null (Holland and Leinhardt
 * 1970). The rows of out- and in-neighbours of each node are merged, O(n + m); memory 4 n.
 *
 * @param mutualAt number of mutual pairs of each node
 * @param mutual pairs with arcs both ways
 * @param asymmetric pairs with one arc
 * @param none pairs without
 */
public record Dyads(int[] mutualAt, long mutual, long asymmetric, long none) {
    /** Of a graph; a tie without direction counts as mutual. */
    public static Dyads of(Csr graph, Workers workers) {
        int[] mutualAt = new int[graph.n()];
        if (graph.directed()) {
            Csr back = graph.transpose();
            Chunks chunks = Chunks.of(graph);
            workers.each("dyads", chunks.count(), () -> graph, (g, c) -> {
                for (int v = chunks.from(c); v < chunks.to(c); v++) {
                    mutualAt[v] = common(g, back, v);
                }
            });
        } else {
            workers.cancellation().check();
            for (int v = 0; v < mutualAt.length; v++) {
                mutualAt[v] = graph.degree(v);
            }
        }
        long ends = 0;
        for (int m : mutualAt) {
            ends += m;
        }
        long n = graph.n();
        long mutual = ends / 2;
        long asymmetric = graph.arcs() - ends;
        return new Dyads(mutualAt, mutual, asymmetric, n * (n - 1) / 2 - mutual - asymmetric);
    }

    private static int common(Csr graph, Csr back, int v) {
        int[] out = graph.targets();
        int[] in = back.targets();
        int a = graph.offsets()[v];
        int b = back.offsets()[v];
        int endA = graph.offsets()[v + 1];
        int endB = back.offsets()[v + 1];
        int common = 0;
        while (a < endA && b < endB) {
            int x = out[a];
            int y = in[b];
            // Without branches, because which of the two is smaller cannot be foretold.
            common += x == y ? 1 : 0;
            a += x <= y ? 1 : 0;
            b += y <= x ? 1 : 0;
        }
        return common;
    }

    /**
     * The sum over ordered pairs of the smaller of the two weights, and the sum of all weights (Squartini et al. 2013);
     * O(n + m).
     */
    public static double[] answeredWeight(Csr graph, Workers workers) {
        workers.cancellation().check();
        Csr back = graph.transpose();
        double answered = 0;
        double all = 0;
        for (int v = 0; v < graph.n(); v++) {
            int b = back.offsets()[v];
            int endB = back.offsets()[v + 1];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int target = graph.targets()[a];
                while (b < endB && back.targets()[b] < target) {
                    b++;
                }
                all += graph.weights()[a];
                if (b < endB && back.targets()[b] == target) {
                    answered += Math.min(graph.weights()[a], back.weights()[b]);
                }
            }
        }
        return new double[] {answered, all};
    }
}
