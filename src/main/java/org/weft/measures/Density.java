package org.weft.measures;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.WASSERMAN_FAUST;

/** The share of possible flows that are there. */
final class Density implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NETWORK, "density", "Density")
            .question("How much of the possible collaboration is there?")
            .high("Most agencies that could exchange do so; near 1 everybody works with everybody, which costs time.")
            .convention("flows / n(n - 1)")
            .unit("share")
            .range("0 to 1; weighted, 0 upwards")
            .direction("each direction counts; without direction ties / (n(n - 1)/2)")
            .weight("weight=strength: mean strength over all possible flows, absent ones 0")
            .undefined("fewer than 2 agencies; weighted: strengths are ordinal codes without amounts")
            .parameter(ParameterSpec.words(
                    "weight", "none: share of flows that are there; strength: mean strength.", "none", "strength"))
            .source(WASSERMAN_FAUST)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        double n = workings.n();
        boolean weighted = workings.weighted(parameters);
        String possible = workings.directed() ? " / n(n - 1)" : " / (n(n - 1)/2)";
        String counted = workings.directed() ? "flows" : "ties";
        outcome.convention((weighted ? "sum of the strengths of " + counted : counted) + possible);
        outcome.unit(weighted ? "mean strength" : "share");
        if (n < 2) {
            return outcome.noNetwork(FEWER_THAN_2);
        }
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNetwork(refusal);
        }
        // A tie stands as two arcs, so that one formula serves both.
        double sum = workings.graph().arcs();
        if (weighted) {
            sum = 0;
            for (double w : workings.graph().weights()) {
                sum += w;
            }
        }
        return outcome.network(sum / (n * (n - 1)));
    }
}
