package org.weft.measures;

import static org.weft.measures.CommonParameters.BORGATTI;
import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.OUT_OR_IN;
import static org.weft.measures.CommonParameters.UNWEIGHTED;

/** How many agencies one reaches, the far ones counting less. */
final class DistanceWeightedReach implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "distance-weighted-reach", "Distance-weighted reach")
            .question("How many agencies does this one reach, if those further off count for less?")
            .high("It reaches many, and the near ones count most.")
            .convention("sum over others of 1/d, d the steps from the agency to them along flows; 0 where there is no"
                    + " path")
            .unit("agencies")
            .range("0 to n - 1; weighted, 0 upwards")
            .direction("out: whom it reaches; in: who reaches it; without direction both are one")
            .weight("weight=strength: a step's length is 1/strength")
            .undefined("fewer than 2 agencies; weighted: strengths are ordinal codes without amounts")
            .cost("O(n m / 64), weighted O(n m + n² log n)", "210 n bytes a thread", Cost.ALL_PAIRS)
            .parameter(OUT_OR_IN)
            .parameter(UNWEIGHTED)
            .source(BORGATTI)
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
        return outcome.convention(
                        "sum over others of 1/d, " + HarmonicCloseness.distance(workings, parameters, weighted))
                .node(HarmonicCloseness.sums(workings, parameters, weighted))
                .margins(weighted ? workings.lengthMargins(workings.direction(parameters)) : null);
    }
}
