package org.weft.measures;

import static org.weft.measures.CommonParameters.BORGATTI;
import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.UNWEIGHTED;

/** How near agencies are to each other, those without a way counting as infinitely far. */
final class Compactness implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "compactness", "Compactness")
            .question("How near are the agencies to each other, those who cannot reach each other included?")
            .high("Nearly everybody reaches nearly everybody in few steps; form=breadth means the opposite.")
            .convention("mean of 1/d over all ordered pairs, d the steps along flows; 0 where there is no path")
            .unit("share")
            .range("0 to 1; weighted, 0 upwards, form=breadth 1 downwards")
            .direction("follows flows")
            .weight("weight=strength: a step's length is 1/strength, so that values may pass 1")
            .undefined("fewer than 2 agencies; weighted: strengths are ordinal codes without amounts")
            .cost("O(n m / 64), weighted O(n m + n² log n)", "210 n bytes a thread", Cost.ALL_PAIRS)
            .parameter(ParameterSpec.words(
                    "form",
                    "compactness: the mean, also called global efficiency; breadth: 1 less the mean.",
                    "compactness",
                    "breadth"))
            .parameter(UNWEIGHTED)
            .source(BORGATTI)
            .source("Latora and Marchiori (2001), Efficient behavior of small-world networks, Physical Review Letters"
                    + " 87:198701, doi:10.1103/PhysRevLett.87.198701")
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
        boolean breadth = parameters.is("form", "breadth");
        if (n < 2) {
            return outcome.noNetwork(FEWER_THAN_2);
        }
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNetwork(refusal);
        }
        outcome.convention((breadth ? "1 - mean" : "mean") + " of 1/d over all ordered pairs, d the "
                + (weighted ? "length of the shortest path, a step 1/strength" : "steps")
                + "; 0 where there is no path");
        double sum = 0;
        for (double inverse : HarmonicCloseness.sums(workings, parameters, weighted)) {
            sum += inverse;
        }
        double mean = sum / (n * (n - 1));
        return outcome.network(breadth ? 1 - mean : mean);
    }
}
