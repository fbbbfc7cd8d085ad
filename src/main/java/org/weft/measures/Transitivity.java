package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.graph.ego.Triads;
import org.weft.graph.ego.Triangles;

import static org.weft.measures.CommonParameters.WASSERMAN_FAUST;

/** How many two-step paths are closed. */
final class Transitivity implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "transitivity", "Transitivity")
            .question("Where A informs B and B informs C, does A also inform C?")
            .high("What could go through an agency mostly goes directly too: close circles, and few go-betweens.")
            .convention(
                    "share of ordered two-step paths a to b to c in which a flow runs from a to c (closure, as UCINET)")
            .unit("share")
            .range("0 to 1; form=index at most 1, and negative where less is closed than the density would close")
            .direction("along flows; form=underlying, and without direction: 3 triangles / connected triples")
            .undefined("no two-step paths; form=index: every possible flow is there")
            .cost("O(m √m)", "O(n + m)", EgoNetworks.TRIANGLES)
            .parameter(ParameterSpec.words(
                    "form",
                    "closure: along directions; underlying: of ties in either direction; index: closure beyond the density,"
                            + " (closure - density)/(1 - density), as UCINET.",
                    "closure",
                    "underlying",
                    "index"))
            .source(WASSERMAN_FAUST)
            .source(EgoNetworks.HOLLAND_LEINHARDT)
            .build();

    private static final String TRIPLES = "3 triangles / connected triples of ties in either direction";

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void announce(Workings workings, Parameters parameters) {
        if (!parameters.is("form", "underlying")) {
            EgoNetworks.announceDirections(workings);
        }
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        boolean underlying = parameters.is("form", "underlying") || !workings.directed();
        boolean index = parameters.is("form", "index");
        Outcome outcome = new Outcome(DECLARATION, parameters);
        String share = underlying ? TRIPLES : DECLARATION.convention();
        outcome.convention(index ? "(T - density)/(1 - density), T the " + share : share);
        double closed;
        double paths = 0;
        if (underlying) {
            Triangles triangles = EgoNetworks.triangles(workings, false);
            Csr ties = workings.graph().underlying();
            closed = 3.0 * triangles.count();
            for (int v = 0; v < ties.n(); v++) {
                paths += ties.degree(v) * (ties.degree(v) - 1.0) / 2;
            }
        } else {
            closed = Triads.closedPaths(EgoNetworks.triangles(workings, true));
            paths = Triads.paths(workings.graph(), EgoNetworks.dyads(workings));
        }
        if (paths == 0) {
            return outcome.noNetwork("no two-step paths");
        }
        return index ? Reciprocity.beyondDensity(outcome, workings, closed / paths) : outcome.network(closed / paths);
    }
}
