package org.weft.measures;

import static org.weft.measures.CommonParameters.WEIGHTED;

/** The part of an agency's partners that is not redundant. */
final class Efficiency implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "efficiency", "Efficiency")
            .question("What part of an agency's partners brings it something that the others do not?")
            .high("Hardly any partner could be spared: none of them knows what the others know.")
            .convention("effective size / number of partners")
            .unit("share")
            .range("above 0 to 1 (no partner deals with another)")
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
                .convention("effective size / number of partners; effective size = "
                        + EffectiveSize.convention(workings, parameters));
        String refusal = workings.weighted(parameters) ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(workings.n(), refusal);
        }
        double[] sizes = EffectiveSize.of(workings, parameters);
        double[] values = new double[sizes.length];
        for (int v = 0; v < values.length; v++) {
            values[v] = sizes[v] / workings.graph().underlying().degree(v);
        }
        return outcome.node(values, OneReason.of(values, EgoNetworks.NO_PARTNERS));
    }
}
