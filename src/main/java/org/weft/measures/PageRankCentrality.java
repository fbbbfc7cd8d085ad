package org.weft.measures;

import org.weft.graph.spectral.PageRank;

import static org.weft.measures.CommonParameters.WEIGHTED;

/** Where one ends up by following flows at random. */
final class PageRankCentrality implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "pagerank", "PageRank")
            .question("Where does what is passed on from one to the next end up?")
            .high("Flows lead to it from agencies that themselves receive much: it is looked to.")
            .convention(
                    "damping 0.85, flows followed in proportion to strength, the weight of agencies that send nothing"
                            + " spread evenly; adds up to 1; within 1e-12")
            .unit("share")
            .range("above 0 to 1")
            .direction("follows flows; without direction each tie both ways")
            .weight("more is likelier to be followed; weight=none follows all evenly")
            .undefined("strengths are ordinal codes without amounts")
            .cost("O(m) for each of about 60 rounds", "O(n)", Cost.HUNDRED_SWEEPS)
            .parameter(WEIGHTED)
            .parameter(ParameterSpec.number(
                    "damping", "The share that follows flows rather than starting anew.", 0.85, 0, 0.999))
            .source(
                    "Brin and Page (1998), The anatomy of a large-scale hypertextual web search engine, Computer Networks"
                            + " 30:107-117, doi:10.1016/S0169-7552(98)00110-X")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        boolean weighted = workings.weighted(parameters);
        Outcome outcome = new Outcome(DECLARATION, parameters)
                .convention("damping " + parameters.word("damping") + ", flows followed "
                        + (weighted ? "in proportion to strength" : "evenly")
                        + ", the weight of agencies that send nothing spread evenly; adds up to 1; within 1e-12");
        String refusal = weighted ? workings.refusal() : null;
        return refusal != null
                ? outcome.noNode(workings.n(), refusal)
                : outcome.node(
                        PageRank.of(workings.graph(), parameters.number("damping"), weighted, workings.workers()));
    }
}
