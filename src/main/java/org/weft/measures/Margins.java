package org.weft.measures;

import org.weft.graph.Csr;

/**
 * How much of the flows between nodes that have a group leaves each group, arrives at each, and stays within.
 *
 * @param leaving by group
 * @param arriving by group
 * @param within flows from a group to itself
 * @param total all of them
 */
record Margins(double[] leaving, double[] arriving, double within, double total) {
    static Margins of(Csr graph, Groups groups, boolean weighted) {
        double[] leaving = new double[groups.names().size()];
        double[] arriving = new double[leaving.length];
        double within = 0;
        double total = 0;
        for (int v = 0; v < graph.n(); v++) {
            for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                int from = groups.of()[v];
                int to = groups.of()[graph.targets()[i]];
                if (from >= 0 && to >= 0) {
                    double w = weighted ? graph.weights()[i] : 1;
                    leaving[from] += w;
                    arriving[to] += w;
                    within += from == to ? w : 0;
                    total += w;
                }
            }
        }
        return new Margins(leaving, arriving, within, total);
    }

    /** The share that would stay within groups if ends met by chance. */
    double byChance() {
        double sum = 0;
        for (int g = 0; g < leaving.length; g++) {
            sum += leaving[g] / total * (arriving[g] / total);
        }
        return sum;
    }
}
