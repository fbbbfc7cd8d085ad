package org.weft.measures;

import static org.weft.measures.CommonParameters.OUT_OR_IN;
import static org.weft.measures.CommonParameters.UNWEIGHTED;

/** How far off the furthest is. */
final class Eccentricity implements Measure {
    static final String HAGE_HARARY = "Hage and Harary (1995), Eccentricity and centrality in networks, Social Networks"
            + " 17:57-63, doi:10.1016/0378-8733(94)00248-9";

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "eccentricity", "Eccentricity")
            .question("How many hands does its news pass through before the last one hears it?")
            .high("Somebody hears from it only through a long chain.")
            .convention("largest number of steps along flows to an agency that it reaches; 0 where it reaches only"
                    + " itself")
            .unit("steps")
            .range("0 to n - 1; weighted, 0 upwards")
            .direction("out: to the others; in: from the others; without direction both are one")
            .weight("weight=strength: a step's length is 1/strength")
            .undefined("weighted: strengths are ordinal codes without amounts")
            .cost("O(n m / 64), weighted O(n m + n² log n)", "210 n bytes a thread", Cost.ALL_PAIRS)
            .parameter(OUT_OR_IN)
            .parameter(UNWEIGHTED)
            .source(HAGE_HARARY)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean weighted = workings.weighted(parameters);
        outcome.unit(weighted ? "1/strength" : "steps");
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(workings.n(), refusal);
        }
        Workings.Direction direction = workings.direction(parameters);
        outcome.convention("largest d over the agencies reached, 0 where it is only itself, "
                + Distances.words(workings, direction, weighted));
        return outcome.node(Distances.of(workings, direction, weighted).furthest());
    }
}
