package org.weft.measures;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.OPSAHL;
import static org.weft.measures.CommonParameters.OUT_OR_IN;
import static org.weft.measures.CommonParameters.UNWEIGHTED;

/** How near an agency is to all others. */
final class HarmonicCloseness implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "harmonic", "Harmonic closeness")
            .question("How quickly does what this agency says reach everybody, and how quickly does it hear?")
            .high("What it sends reaches the others in few steps; as direction=in, news reaches it early.")
            .convention(
                    "sum over others of 1/d, d the steps from the agency to them along flows, / (n - 1); 0 for those"
                            + " it does not reach")
            .unit("share")
            .range("0 to 1; weighted, 0 to the largest strength")
            .direction("out: how quickly it informs; in: how quickly it is informed; without direction both are one")
            .weight("weight=strength: a step's length is 1/strength, so that values may pass 1")
            .undefined("fewer than 2 agencies; weighted: strengths are ordinal codes without amounts")
            .cost("O(n m / 64), weighted O(n m + n² log n)", "210 n bytes a thread", Cost.ALL_PAIRS)
            .parameter(OUT_OR_IN)
            .parameter(UNWEIGHTED)
            .source("Marchiori and Latora (2000), Harmony in the small-world, Physica A 285:539-546,"
                    + " doi:10.1016/S0378-4371(00)00311-3")
            .source("Boldi and Vigna (2014), Axioms for centrality, Internet Mathematics 10:222-262,"
                    + " doi:10.1080/15427951.2013.865686")
            .source(OPSAHL)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        int n = workings.n();
        boolean weighted = workings.weighted(parameters);
        if (n < 2) {
            return outcome.noNode(n, FEWER_THAN_2);
        }
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(n, refusal);
        }
        outcome.convention("sum over others of 1/d / (n - 1), " + distance(workings, parameters, weighted));
        double[] sums = sums(workings, parameters, weighted);
        double[] means = new double[n];
        for (int v = 0; v < n; v++) {
            means[v] = sums[v] / (n - 1);
        }
        double[] margins = weighted ? workings.lengthMargins(workings.direction(parameters)) : null;
        return outcome.node(means).margins(Workings.scaled(margins, 1.0 / (n - 1)));
    }

    /** What d is, in words. */
    static String distance(Workings workings, Parameters parameters, boolean weighted) {
        Workings.Direction direction = workings.direction(parameters);
        String way = !workings.directed()
                ? "along ties"
                : direction == Workings.Direction.OUT
                        ? "from the agency to them along flows"
                        : "from them to the agency along flows";
        String length =
                weighted ? "d the length of the shortest path " + way + ", a step 1/strength" : "d the steps " + way;
        return length + "; 0 where there is no path";
    }

    /** Raw sums of 1/d. */
    static double[] sums(Workings workings, Parameters parameters, boolean weighted) {
        Workings.Direction direction = workings.direction(parameters);
        return weighted
                ? workings.weightedAllPairs(direction).inverse()
                : workings.allPairs(direction).inverse();
    }
}
