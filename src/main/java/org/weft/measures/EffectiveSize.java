package org.weft.measures;

import org.weft.graph.Csr;

import static org.weft.measures.CommonParameters.WEIGHTED;

/** How many of an agency's partners are not redundant. */
final class EffectiveSize implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "effective-size", "Effective size")
            .question("How many separate worlds do an agency's partners open to it?")
            .high("Its partners have little to do with each other, so that each brings it something of its own.")
            .convention(
                    "sum over partners j of 1 - sum over q of p(i, q) m(j, q), p(i, q) the share of q in i's strength,"
                            + " both directions added, m(j, q) = the strength of j and q / the largest of j's")
            .unit("partners")
            .range("1 to the number of partners; 0 without partners")
            .direction("both directions are added; without direction a tie counts as it is")
            .weight("shares of strength; weight=none: of flows")
            .undefined("weighted: strengths are ordinal codes without amounts")
            .cost("O(sum over ties of the smaller number of partners)", "O(n + m)", EgoNetworks.COMMON_NEIGHBOURS)
            .parameter(EgoNetworks.MODEL)
            .parameter(WEIGHTED)
            .source(EgoNetworks.BURT)
            .source(EgoNetworks.BORGATTI_HOLES)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /** Where ties have neither direction nor strength, triangles alone tell it. */
    static boolean countsTriangles(Workings workings, Parameters parameters) {
        return !workings.weighted(parameters) && (parameters.is("model", "underlying") || !workings.directed());
    }

    static String convention(Workings workings, Parameters parameters) {
        return countsTriangles(workings, parameters)
                ? "k - 2t/k for k partners with t ties among them (Borgatti)"
                : "sum over partners j of 1 - sum over q of p(i, q) m(j, q), "
                        + EgoNetworks.shares(workings, parameters)
                        + ", m(j, q) = what j and q have / the most that j has with one";
    }

    /** Of each agency; 0 without partners. */
    static double[] of(Workings workings, Parameters parameters) {
        if (!countsTriangles(workings, parameters)) {
            return EgoNetworks.effectiveSize(workings, parameters);
        }
        Csr ties = workings.graph().underlying();
        long[] triangles = EgoNetworks.triangles(workings, false).at();
        double[] values = new double[workings.n()];
        for (int v = 0; v < values.length; v++) {
            double partners = ties.degree(v);
            values[v] = partners == 0 ? 0 : partners - 2 * triangles[v] / partners;
        }
        return values;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters).convention(convention(workings, parameters));
        String refusal = workings.weighted(parameters) ? workings.refusal() : null;
        return refusal != null ? outcome.noNode(workings.n(), refusal) : outcome.node(of(workings, parameters));
    }
}
