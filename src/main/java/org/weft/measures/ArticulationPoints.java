package org.weft.measures;

import java.util.stream.IntStream;

import static org.weft.measures.CommonParameters.TARJAN;

/** Agencies whose loss splits the network. */
final class ArticulationPoints implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.SET, "articulation-points", "Articulation points")
            .question("Whose loss would leave some agencies without any path to the rest?")
            .high("Many agencies are the only link between others: single points of failure.")
            .convention("agencies whose loss splits a component of the underlying graph")
            .unit("agencies")
            .range("0 to n - 2")
            .direction("ignored")
            .cost("O(n + m)", "O(n)", Cost.IN_DEPTH)
            .source(TARJAN)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        boolean[] articulation = workings.biconnectivity().articulation();
        int[] points = IntStream.range(0, articulation.length)
                .filter(v -> articulation[v])
                .toArray();
        return new Outcome(DECLARATION, parameters).network(points.length).set(points);
    }
}
