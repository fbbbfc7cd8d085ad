package org.weft.measures;

import static org.weft.measures.CommonParameters.WEIGHTED;

/** The part of an agency's relations that leads back to its own partners. */
final class IndirectInvestment implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "indirect", "Indirect investment")
            .question("How much of what an agency puts into its partners only leads to its other partners?")
            .high("Its partners spend most of their dealings on each other: it moves in a closed circle.")
            .convention(
                    "sum over partners j of sum over q of p(i, q) p(q, j), p(i, j) the share of j in i's strength, both"
                            + " directions added")
            .unit("share")
            .range("0 (no partner deals with another) to 1")
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
                .convention("sum over partners j of sum over q of p(i, q) p(q, j), "
                        + EgoNetworks.shares(workings, parameters));
        String refusal = workings.weighted(parameters) ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(workings.n(), refusal);
        }
        double[] values = EgoNetworks.holes(workings, parameters).sums(EgoNetworks.indirect(workings, parameters));
        EgoNetworks.withoutPartners(workings, values);
        return outcome.node(values, OneReason.of(values, EgoNetworks.NO_PARTNERS));
    }
}
