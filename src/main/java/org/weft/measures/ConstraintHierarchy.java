package org.weft.measures;

import static org.weft.measures.CommonParameters.WEIGHTED;

/** How far constraint comes from one partner. */
final class ConstraintHierarchy implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "hierarchy", "Hierarchy of constraint")
            .question("Is it one partner that an agency cannot get round, or all of them alike?")
            .high("Nearly all that holds it back comes from one partner.")
            .convention(
                    "Coleman-Theil inequality of local constraint c over the N partners, sum of (c/(C/N)) ln(c/(C/N)) /"
                            + " (N ln N), C their sum; 1 with one partner")
            .unit("share of the largest inequality")
            .range("0 (all alike) to 1 (one partner)")
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
                .convention(DECLARATION.convention() + "; " + EgoNetworks.shares(workings, parameters));
        String refusal = workings.weighted(parameters) ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(workings.n(), refusal);
        }
        double[] values =
                EgoNetworks.holes(workings, parameters).hierarchy(EgoNetworks.localConstraint(workings, parameters));
        return outcome.node(values, OneReason.of(values, EgoNetworks.NO_PARTNERS));
    }
}
