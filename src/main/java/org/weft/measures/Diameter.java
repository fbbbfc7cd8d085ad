package org.weft.measures;

import static org.weft.measures.CommonParameters.UNWEIGHTED;

/** How many steps lie between the two agencies furthest apart. */
final class Diameter implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NETWORK, "diameter", "Diameter")
            .question("How many hands does news go through between the two agencies furthest apart?")
            .high("Somebody hears from somebody only through a long chain.")
            .convention("largest number of steps over the ordered pairs that are reachable along flows; read it beside"
                    + " the reachable share")
            .unit("steps")
            .range("1 to n - 1; weighted, above 0")
            .direction("follows flows")
            .weight("weight=strength: a step's length is 1/strength")
            .undefined("no pair is reachable; weighted: strengths are ordinal codes without amounts")
            .cost("O(n m / 64), weighted O(n m + n² log n)", "210 n bytes a thread", Cost.ALL_PAIRS)
            .parameter(UNWEIGHTED)
            .source(Eccentricity.HAGE_HARARY)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        Outcome share = ReachableShare.beside(workings);
        boolean weighted = workings.weighted(parameters);
        String refusal = weighted ? workings.refusal() : null;
        if (weighted) {
            outcome.unit("1/strength")
                    .convention("largest length over the ordered pairs that are reachable, a step 1/strength; read it"
                            + " beside the reachable share");
        }
        if (refusal != null) {
            return outcome.noNetwork(refusal).and(share);
        }
        double largest =
                Distances.of(workings, Workings.Direction.OUT, weighted).largest();
        return (largest == 0 ? outcome.noNetwork(Distances.NOBODY) : outcome.network(largest)).and(share);
    }
}
