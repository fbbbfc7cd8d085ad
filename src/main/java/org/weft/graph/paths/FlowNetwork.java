package org.weft.graph.paths;

import org.weft.graph.Csr;

import java.util.Arrays;

/**
 * A graph with a capacity for each arc, laid out for maximum flows: the arcs of the underlying graph, each beside its
 * opposite, so that flows one way and the other cancel.
 *
 * @param ties the underlying graph
 * @param opposite the position of the arc that runs the other way
 * @param capacity of each arc, 0 where only its opposite is in the graph
 * @param unit what a capacity of 1 stands for: capacities are whole numbers wherever that can be, so that differences of
 *     flows are exact
 */
record FlowNetwork(Csr ties, int[] opposite, double[] capacity, double unit) {
    private static final int DECIMALS = 9;
    private static final double WHOLE = 1L << 53;

    /** Capacities of 1, or the arcs' weights. O(m log d). */
    static FlowNetwork of(Csr graph, boolean weighted) {
        Csr ties = graph.underlying();
        double power = weighted ? power(graph.weights()) : 1;
        int[] opposite = new int[ties.arcs()];
        double[] capacity = new double[ties.arcs()];
        int[] next = Arrays.copyOf(ties.offsets(), ties.n());
        for (int v = 0; v < ties.n(); v++) {
            for (int a = ties.offsets()[v]; a < ties.offsets()[v + 1]; a++) {
                // Rows are sorted, so the arcs that arrive at a node come in the order of its row.
                opposite[a] = next[ties.targets()[a]]++;
                int arc = graph.arc(v, ties.targets()[a]);
                if (arc >= 0) {
                    capacity[a] = weighted ? scaled(graph.weights()[arc], power) : 1;
                }
            }
        }
        return new FlowNetwork(ties, opposite, capacity, 1 / power);
    }

    private static double scaled(double weight, double power) {
        return power == 1 ? weight : Math.rint(weight * power);
    }

    /** The power of ten that makes every weight a whole number; 1 where there is none that doubles can hold. */
    private static double power(double[] weights) {
        double power = 1;
        for (int d = 0; d <= DECIMALS; d++) {
            double sum = 0;
            boolean whole = true;
            for (int a = 0; a < weights.length && whole; a++) {
                double scaled = Math.rint(weights[a] * power);
                whole = scaled / power == weights[a];
                sum += scaled;
            }
            if (whole && sum < WHOLE) {
                return power;
            }
            power *= 10;
        }
        return 1;
    }
}
