package org.weft.measures;

import static org.weft.measures.CommonParameters.BORGATTI;
import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.OUT_OR_IN;

/** How much of the network hears from an agency, if every hand on the way passes on only a part. */
final class BetaReach implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "beta-reach", "Beta reach")
            .question("If every hand passes on only a part of what it hears, how much of the network does it reach?")
            .high("What it sends reaches nearly everybody, and by ways so short that little is lost.")
            .convention("sum over others of 0.8^(d - 1), d the steps from the agency to them along flows, / (n - 1); 0"
                    + " for those it does not reach")
            .unit("share")
            .range("0 to 1")
            .direction("out: whom it reaches; in: who reaches it; without direction both are one")
            .undefined("fewer than 2 agencies")
            .cost("O(n m / 64)", "220 n bytes a thread", Cost.ALL_PAIRS)
            .parameter(ParameterSpec.number("beta", "The part that is passed on at each hand.", 0.8, 0, 1))
            .parameter(OUT_OR_IN)
            .source("Borgatti, Everett and Freeman (2002), Ucinet for Windows: software for social network analysis,"
                    + " Analytic Technologies")
            .source(BORGATTI)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void announce(Workings workings, Parameters parameters) {
        workings.announceDecay(parameters, parameters.number("beta"));
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        int n = workings.n();
        double beta = parameters.number("beta");
        Workings.Direction direction = workings.direction(parameters);
        outcome.convention("sum over others of " + beta + "^(d - 1) / (n - 1), "
                + Distances.words(workings, direction, false) + "; 0 where there is no path");
        if (n < 2) {
            return outcome.noNode(n, FEWER_THAN_2);
        }
        double[] sums = workings.decayed(direction, beta);
        double[] means = new double[n];
        for (int v = 0; v < n; v++) {
            means[v] = sums[v] / (n - 1);
        }
        return outcome.node(means);
    }
}
