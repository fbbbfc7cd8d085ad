package org.weft.measures;

import org.weft.graph.Csr;

import static org.weft.measures.CommonParameters.WASSERMAN_FAUST;

/** How much of the flow is answered. */
final class Reciprocity implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "reciprocity", "Reciprocity")
            .question("How much goes both ways?")
            .high("Most flows are answered: it is a conversation, not an announcement.")
            .convention(
                    "share of flows that are answered by a flow the other way, 2M/(2M + A) for M mutual and A one-way"
                            + " pairs")
            .unit("share")
            .range("0 to 1")
            .direction("needs direction")
            .undefined("a view without direction; no flows")
            .parameter(ParameterSpec.words(
                    "form",
                    "arc: share of flows that are answered; dyad: share of the pairs with a flow that have both.",
                    "arc",
                    "dyad"))
            .source(WASSERMAN_FAUST)
            .source("Hanneman and Riddle (2005), Introduction to Social Network Methods, University of California,"
                    + " Riverside")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean dyad = parameters.is("form", "dyad");
        if (dyad) {
            outcome.convention("share of the pairs with a flow that have flows both ways, M/(M + A) for M mutual and A"
                    + " one-way pairs; pairs without a flow not counted");
        }
        if (!workings.directed()) {
            return outcome.noNetwork(
                    "the view has no direction: " + workings.projection().undirectedBecause());
        }
        Csr graph = workings.graph();
        if (graph.arcs() == 0) {
            return outcome.noNetwork("no flows");
        }
        long answered = 0;
        for (int v = 0; v < graph.n(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                if (graph.arc(graph.targets()[a], v) >= 0) {
                    answered++;
                }
            }
        }
        double mutual = answered / 2.0;
        double oneWay = graph.arcs() - answered;
        return outcome.network(dyad ? mutual / (mutual + oneWay) : answered / (double) graph.arcs());
    }
}
