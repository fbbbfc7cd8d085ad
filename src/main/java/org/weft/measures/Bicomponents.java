package org.weft.measures;

import static org.weft.measures.CommonParameters.TARJAN;

/** The parts that the loss of no single agency splits. */
final class Bicomponents implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.SET, "bicomponents", "Bicomponents")
            .question("Which parts of the network hold whichever one agency is lost?")
            .high("The network hangs together by single agencies in many places.")
            .convention("largest sets of agencies that the loss of no one of them splits, in the underlying graph; two"
                    + " joined by a bridge are one, an agency without partners is in none")
            .unit("bicomponents")
            .range("0 to n - 1")
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
        int[][] blocks = workings.biconnectivity().blocks();
        Outcome outcome = new Outcome(DECLARATION, parameters).network(blocks.length);
        outcome.unit("agencies");
        double largest = blocks.length == 0 ? 0 : blocks[0].length;
        outcome.network(parameters.with("value", "largest"), largest, null);
        ComponentSets.list(outcome, parameters, "bicomponent", blocks, "Bicomponents");
        return outcome;
    }
}
