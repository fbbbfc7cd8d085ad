package org.weft.graph.spectral;

import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.graph.connectivity.Components;

import java.util.Arrays;

/**
 * Resistance farness: the sum of the resistances between a node and all others of its component, where every tie is a
 * wire that conducts as much as it weighs. The information centrality of Stephenson and Zelen (1989), Rethinking
 * centrality: methods and examples, Social Networks 11:1-37, doi:10.1016/0378-8733(89)90016-6, is the number of nodes of
 * the component over it; the current-flow closeness of Brandes and Fleischer (2005), Centrality measures based on current
 * flow, STACS, LNCS 3404:533-544, doi:10.1007/978-3-540-31856-9_44, is one over it.
 *
 * <p>With any symmetric inverse M of the Laplacian on what sums to 0, the resistance between i and j is
 * M_ii + M_jj - 2 M_ij, so that all is in the diagonal of M and in M 1. Small components, and those of long ways, take a
 * dense factorisation: n^3 / 3 steps, 8 n^2 bytes. Large ones take moments (see {@link LaplacianMoments}): n m K steps
 * for K of about 10 to 100, 128 n bytes a thread and at most 50 MB. A value is within the share 1e-10 of the true one.
 */
public final class CurrentFlow {
    private static final int DENSE = 400;
    /** A step of the factorisation against one of the moments, which run over many columns at once. */
    private static final double DENSE_STEP = 2;

    private static final int MOST_DENSE = 12_000;

    private CurrentFlow() {}

    /**
     * The sum of resistances to all others of the component.
     *
     * @param graph undirected
     * @param weighted whether weights are conductances, else every tie is 1
     * @return one value a node, 0 for a node without ties
     */
    public static double[] farness(Csr graph, boolean weighted, Components components, Workers workers) {
        double[] whole = new double[graph.n()];
        int[] place = new int[graph.n()];
        for (int[] members : components.members()) {
            if (members.length > 1) {
                Laplacian part = Laplacian.of(graph, weighted, members, place);
                double[] farness = farness(part, workers);
                for (int i = 0; i < members.length; i++) {
                    whole[members[i]] = farness[i];
                }
            }
        }
        return whole;
    }

    private static double[] farness(Laplacian part, Workers workers) {
        double n = part.n();
        double dense = DENSE_STEP * n * n * n / 3;
        if (n > DENSE) {
            LaplacianMoments moments = LaplacianMoments.of(part, workers);
            double steps = moments.rounds() * n * (part.targets().length + n);
            if (steps < dense || n > MOST_DENSE) {
                return sums(moments.diagonal(), moments.timesOnes());
            }
        }
        DenseInverse inverse = DenseInverse.of(part, workers);
        return sums(inverse.diagonal(), inverse.timesOnes());
    }

    static double[] sums(double[] diagonal, double[] timesOnes) {
        double trace = Arrays.stream(diagonal).sum();
        double[] sums = new double[diagonal.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums.length * diagonal[i] + trace - 2 * timesOnes[i];
        }
        return sums;
    }
}
