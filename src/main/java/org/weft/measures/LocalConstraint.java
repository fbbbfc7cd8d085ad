package org.weft.measures;

import org.weft.graph.Csr;

import static org.weft.measures.CommonParameters.WEIGHTED;

/** How far one partner leaves an agency no choice. */
final class LocalConstraint implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.PAIR, "local-constraint", "Local constraint")
            .question("Which partner can an agency not get round?")
            .high("Most of what the agency has goes to this partner, or to others who deal with it.")
            .convention(
                    "(p(i, j) + sum over q of p(i, q) p(q, j))² for each agency i and partner j, p(i, j) the share of j"
                            + " in i's strength, both directions added")
            .unit("squared share")
            .range("above 0 to 1 (the only partner)")
            .direction("of i by j; both directions of flows are added; without direction a tie counts as it is")
            .weight("shares of strength; weight=none: of flows")
            .undefined("strengths are ordinal codes without amounts: then there are no pairs, and a note says so")
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
                .convention("(p(i, j) + sum over q of p(i, q) p(q, j))² for each agency i and partner j, "
                        + EgoNetworks.shares(workings, parameters));
        String refusal = workings.weighted(parameters) ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.note("Local constraint: " + refusal + ".");
        }
        Csr ties = workings.graph().underlying();
        int[] source = new int[ties.arcs()];
        for (int v = 0; v < ties.n(); v++) {
            for (int a = ties.offsets()[v]; a < ties.offsets()[v + 1]; a++) {
                source[a] = v;
            }
        }
        return outcome.pairs(source, ties.targets(), EgoNetworks.localConstraint(workings, parameters));
    }
}
