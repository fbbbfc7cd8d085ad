package org.weft.measures;

import org.weft.graph.paths.StepDependencies.Sum;

import static org.weft.measures.CommonParameters.BRANDES_VARIANTS;

/** How many shortest paths between others run through an agency. */
final class StressCentrality implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "stress", "Stress")
            .question("Through whom do the most shortest ways between others run, every one of them counted?")
            .high(
                    "Very many of the ways in which others could pass things on in fewest steps run through it: it carries"
                            + " load even where there are ways around it.")
            .convention("number of shortest paths between ordered pairs of others that pass through the agency; every"
                    + " path of a pair counts 1; steps; ends not counted")
            .unit("paths")
            .range("0 and more; there may be more paths than pairs")
            .direction("follows flows; without direction each pair counts once")
            .weight("ignored: a path's length is its number of steps")
            .undefined("fewer than 3 agencies; more shortest paths than a number can count")
            .cost("O(n m)", "68 n bytes a thread, and 32 m", Cost.EVERY_SOURCE)
            .source("Shimbel (1953), Structural parameters of communication networks, Bulletin of Mathematical"
                    + " Biophysics 15:501-507, doi:10.1007/BF02476438")
            .source(BRANDES_VARIANTS)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void announce(Workings workings, Parameters parameters) {
        workings.announcePaths(Sum.STRESS);
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        int n = workings.n();
        if (n < 3) {
            return outcome.noNode(n, CommonParameters.FEWER_THAN_3);
        }
        outcome.convention("number of shortest paths between " + (workings.directed() ? "ordered" : "unordered")
                + " pairs of others that pass through the agency; every path of a pair counts 1; steps; ends not"
                + " counted");
        double[] values = workings.stress();
        return Double.isNaN(values[0])
                ? outcome.noNode(n, BetweennessCentrality.UNCOUNTABLE)
                : outcome.node(values.clone()).margins(workings.margins(Sum.STRESS, false));
    }
}
