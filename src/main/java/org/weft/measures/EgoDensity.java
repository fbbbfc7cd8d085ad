package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.graph.ego.Triangles;

/** How much an agency's partners have to do with each other. */
final class EgoDensity implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "ego-density", "Ego density")
            .question("How much of the possible exchange among an agency's partners is there?")
            .high("Its partners deal with each other without it: it is well held, and easily done without.")
            .convention("flows among partners / k(k - 1) for k partners in either direction, the agency left out")
            .unit("share")
            .range("0 to 1")
            .direction("each direction counts; form=ties: ties in either direction; without direction both are one")
            .undefined("fewer than 2 partners")
            .cost("O(m √m)", "O(n + m)", EgoNetworks.TRIANGLES)
            .parameter(ParameterSpec.words(
                    "form",
                    "flows: each direction counts; ties: ties in either direction / (k(k - 1)/2).",
                    "flows",
                    "ties"))
            .source(EgoNetworks.EVERETT_BORGATTI)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void announce(Workings workings, Parameters parameters) {
        if (parameters.is("form", "flows")) {
            EgoNetworks.announceDirections(workings);
        }
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        boolean flows = parameters.is("form", "flows") && workings.directed();
        Outcome outcome = new Outcome(DECLARATION, parameters);
        if (!flows) {
            outcome.convention(
                    "ties among partners / (k(k - 1)/2) for k partners in either direction, the agency left out");
        }
        Triangles triangles = EgoNetworks.triangles(workings, flows);
        Csr ties = workings.graph().underlying();
        double[] values = new double[workings.n()];
        for (int v = 0; v < values.length; v++) {
            double possible = ties.degree(v) * (ties.degree(v) - 1.0);
            double among =
                    flows ? triangles.arcsAmongNeighbours(v) : 2.0 * triangles.at()[v];
            values[v] = possible == 0 ? Double.NaN : among / possible;
        }
        return outcome.node(values, OneReason.of(values, EgoNetworks.FEWER_THAN_2_PARTNERS));
    }
}
