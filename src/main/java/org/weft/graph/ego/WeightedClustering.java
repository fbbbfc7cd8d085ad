package org.weft.graph.ego;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

/** Clustering of a node by the strengths of its triangles; NaN below two neighbours. Cost of {@link CommonNeighbours}. */
public final class WeightedClustering {
    private WeightedClustering() {}

    /**
     * The share of a node's strength that lies in triangles: sum over pairs of neighbours j, k that are tied of (w(i, j) +
     * w(i, k)) / (s(i) (k(i) - 1)) (Barrat et al. 2004).
     */
    public static double[] barrat(Csr ties, Workers workers) {
        double[] common = CommonNeighbours.counts(ties, workers);
        double[] values = new double[ties.n()];
        for (int i = 0; i < values.length; i++) {
            double closed = 0;
            double strength = 0;
            for (int a = ties.offsets()[i]; a < ties.offsets()[i + 1]; a++) {
                closed += ties.weights()[a] * common[a];
                strength += ties.weights()[a];
            }
            values[i] = ties.degree(i) < 2 ? Double.NaN : closed / (strength * (ties.degree(i) - 1));
        }
        return values;
    }

    /**
     * The mean over pairs of neighbours of the geometric mean of the three strengths of the triangle, over the largest
     * strength of all; 0 where there is no triangle (Onnela et al. 2005).
     */
    public static double[] onnela(Csr ties, Workers workers) {
        double most = 0;
        for (double w : ties.weights()) {
            most = Math.max(most, w);
        }
        double[] roots = new double[ties.arcs()];
        for (int a = 0; a < roots.length; a++) {
            roots[a] = Math.cbrt(ties.weights()[a] / most);
        }
        double[] common = CommonNeighbours.products(ties, roots, roots, workers);
        double[] values = new double[ties.n()];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            for (int a = ties.offsets()[i]; a < ties.offsets()[i + 1]; a++) {
                sum += roots[a] * common[a];
            }
            double degree = ties.degree(i);
            values[i] = degree < 2 ? Double.NaN : sum / (degree * (degree - 1));
        }
        return values;
    }
}
