package org.weft.measures;

import static org.weft.measures.CommonParameters.EVERETT_KRACKHARDT;
import static org.weft.measures.CommonParameters.KRACKHARDT;

/** How few ties the network makes do with. */
final class KrackhardtEfficiency implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "krackhardt-efficiency", "Krackhardt efficiency")
            .question("Is the network held together by few ties, or by many more than it needs?")
            .high("There are hardly more ties than it takes to join everybody: cheap to keep, and easily broken.")
            .convention(
                    "1 - ties beyond s - 1 / (s(s - 1)/2 - (s - 1)), both summed over the components of the underlying"
                            + " graph, s their sizes")
            .unit("share")
            .range("0 to 1")
            .direction("underlying ignores it; arcs counts both ways of a pair, as without direction it counts each tie"
                    + " twice")
            .undefined("no more ties are possible than it takes to join each component")
            .parameter(ParameterSpec.words(
                    "form",
                    "underlying: pairs joined in whatever direction (Krackhardt, UCINET); arcs: flows, two ways making"
                            + " two (R sna).",
                    "underlying",
                    "arcs"))
            .source(KRACKHARDT)
            .source(EVERETT_KRACKHARDT)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean arcs = parameters.is("form", "arcs");
        if (arcs) {
            outcome.convention("1 - flows beyond s - 1 / (s(s - 1) - (s - 1)), both summed over the components of the"
                    + " underlying graph, s their sizes");
        }
        double needed = 0;
        double possible = 0;
        for (double size : workings.components(false).sizes()) {
            needed += size - 1;
            possible += size * (size - 1) / (arcs ? 1 : 2);
        }
        if (possible == needed) {
            return outcome.noNetwork("no component can have more ties than it needs");
        }
        double there =
                arcs ? workings.graph().arcs() : workings.graph().underlying().ties();
        return outcome.network(1 - (there - needed) / (possible - needed));
    }
}
