package org.weft.measures;

import org.weft.graph.Csr;

/** How many flows lie on no circuit. */
final class FlowHierarchy implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "flow-hierarchy", "Flow hierarchy")
            .question("What share of the flows never comes back to where it began?")
            .high("Nearly everything flows one way, as in a chain of command; little goes round.")
            .convention("flows that lie on no circuit, because their ends are in two strong components / all flows")
            .unit("share")
            .range("0 to 1")
            .direction("turning every flow round changes nothing; without direction every tie goes both ways, hence 0")
            .weight("strength: flows count by their strength")
            .undefined("no flows")
            .parameter(CommonParameters.EVEN)
            .cost("O(n + m)", "O(n)", Cost.IN_DEPTH)
            .source("Luo and Magee (2011), Detecting evolving patterns of self-organizing networks by flow hierarchy"
                    + " measurement, Complexity 16(6):53-61, doi:10.1002/cplx.20368")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean weighted = workings.weighted(parameters);
        if (weighted) {
            outcome.convention("strength of the flows that lie on no circuit / strength of all flows");
            String refusal = workings.refusal();
            if (refusal != null) {
                return outcome.noNetwork(refusal);
            }
        }
        Csr graph = workings.graph();
        if (graph.arcs() == 0) {
            return outcome.noNetwork(Reciprocity.NO_FLOWS);
        }
        int[] of = workings.components(workings.directed()).of();
        double[] strengths = graph.weights();
        double oneWay = 0;
        double all = 0;
        for (int v = 0; v < graph.n(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                double strength = weighted ? strengths[a] : 1;
                all += strength;
                oneWay += of[v] == of[graph.targets()[a]] ? 0 : strength;
            }
        }
        return outcome.network(oneWay / all);
    }
}
