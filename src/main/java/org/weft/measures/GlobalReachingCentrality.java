package org.weft.measures;

import org.weft.graph.hierarchy.Condensation;
import org.weft.graph.paths.AllPairs;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;

/**
 * How unevenly agencies reach the others. The variant of Mones and others for strengths is not offered: it takes the mean
 * strength along a shortest path, and where there are several such paths does not say along which.
 */
final class GlobalReachingCentrality implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "global-reaching-centrality", "Global reaching centrality")
            .question("Do a few agencies reach everybody while most reach nobody?")
            .high("A few at the top reach nearly all others, who reach hardly anybody: a steep hierarchy.")
            .convention("sum of (largest - c) / (n - 1), c the share of the others whom an agency reaches along flows")
            .unit("share")
            .range("0 to 1")
            .direction(
                    "out: whom agencies reach; in: who reaches them; without direction c is harmonic closeness, since"
                            + " reaching is mutual")
            .undefined("fewer than 2 agencies")
            .cost(
                    "O(n (n + m) / 64); without direction that of a search over all pairs",
                    "68 n bytes a thread",
                    Cost.ALL_PAIRS)
            .parameter(CommonParameters.OUT_OR_IN)
            .source("Mones, Vicsek and Vicsek (2012), Hierarchy measure for complex networks, PLoS ONE 7(3):e33799,"
                    + " doi:10.1371/journal.pone.0033799")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        double n = workings.n();
        if (n < 2) {
            return outcome.noNetwork(FEWER_THAN_2);
        }
        if (!workings.directed()) {
            outcome.convention("sum of (largest - c) / (n - 1), c the mean of 1/d to the others, d steps along ties");
            AllPairs search = workings.allPairs(Workings.Direction.OUT);
            double largest = 0;
            for (double sum : search.inverse()) {
                largest = Math.max(largest, sum);
            }
            double missing = 0;
            for (double sum : search.inverse()) {
                missing += largest - sum;
            }
            return outcome.network(missing / ((n - 1) * (n - 1)));
        }
        Workings.Direction direction = workings.direction(parameters);
        Condensation strong = workings.condensation(direction);
        int[] reached = workings.reached(direction);
        long largest = 0;
        long all = 0;
        for (int c = 0; c < reached.length; c++) {
            largest = Math.max(largest, reached[c]);
            all += (long) strong.sizes()[c] * reached[c];
        }
        return outcome.network((largest * n - all) / ((n - 1) * (n - 1)));
    }
}
