package org.weft.measures;

import static org.weft.measures.CommonParameters.WEIGHTED;

/** How far an agency's partners leave it no choice, because they deal with each other. */
final class Constraint implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "constraint", "Constraint")
            .question("How little room to move does an agency have between its partners?")
            .high("Its partners are few, or deal with each other, so that it cannot play one against another or bring"
                    + " anybody news.")
            .convention(
                    "sum over partners j of (p(i, j) + sum over q of p(i, q) p(q, j))², p(i, j) the share of j in i's"
                            + " strength, both directions added; not held below 1")
            .unit("sum of squared shares")
            .range("above 0 (many partners apart) to 2; 1 with one partner")
            .direction("both directions are added; without direction a tie counts as it is")
            .weight("shares of strength; weight=none: of flows")
            .undefined("no partners; weighted: strengths are ordinal codes without amounts")
            .cost("O(sum over ties of the smaller number of partners)", "O(n + m)", EgoNetworks.COMMON_NEIGHBOURS)
            .parameter(EgoNetworks.MODEL)
            .parameter(WEIGHTED)
            .source(EgoNetworks.BURT)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters)
                .convention("sum over partners j of (p(i, j) + sum over q of p(i, q) p(q, j))², "
                        + EgoNetworks.shares(workings, parameters) + "; not held below 1");
        String refusal = workings.weighted(parameters) ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(workings.n(), refusal);
        }
        double[] values =
                EgoNetworks.holes(workings, parameters).sums(EgoNetworks.localConstraint(workings, parameters));
        EgoNetworks.withoutPartners(workings, values);
        return outcome.node(values, OneReason.of(values, EgoNetworks.NO_PARTNERS));
    }
}
