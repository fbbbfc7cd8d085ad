package org.weft.measures;

import org.weft.graph.connectivity.Biconnectivity;

import static org.weft.measures.CommonParameters.TARJAN;

/** Ties whose loss splits the network. */
final class Bridges implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.PAIR, "bridges", "Bridges")
            .question("Which links hold the network together on their own?")
            .high("Many single ties hold parts of the network together: if one breaks, a part falls off.")
            .convention("pairs whose link, in whatever direction, is the only one between two parts of the underlying"
                    + " graph; the value is the number of agencies in the smaller part")
            .unit("bridges")
            .range("0 to n - 1; the value of a bridge 1 to n/2")
            .direction("ignored; the entry runs as the flow does, where there is one way alone")
            .cost("O(n + m)", "O(n)", Cost.IN_DEPTH)
            .source("Tarjan (1974), A note on finding the bridges of a graph, Information Processing Letters 2:160-161,"
                    + " doi:10.1016/0020-0190(74)90003-9")
            .source(TARJAN)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Biconnectivity found = workings.biconnectivity();
        int bridges = found.bridgeFrom().length;
        int[] source = new int[bridges];
        int[] target = new int[bridges];
        double[] side = new double[bridges];
        for (int i = 0; i < bridges; i++) {
            boolean asNumbered = workings.graph().arc(found.bridgeFrom()[i], found.bridgeTo()[i]) >= 0;
            source[i] = asNumbered ? found.bridgeFrom()[i] : found.bridgeTo()[i];
            target[i] = asNumbered ? found.bridgeTo()[i] : found.bridgeFrom()[i];
            side[i] = found.bridgeSide()[i];
        }
        return new Outcome(DECLARATION, parameters)
                .network(bridges)
                .unit("agencies on the smaller side")
                .pairs(source, target, side);
    }
}
