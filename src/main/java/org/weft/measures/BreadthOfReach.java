package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.graph.paths.AllPairs;
import org.weft.graph.paths.WithinSteps;

import static org.weft.measures.CommonParameters.BORGATTI;
import static org.weft.measures.CommonParameters.BY;
import static org.weft.measures.CommonParameters.OUT_OR_IN;

/** How many of the groups an agency reaches within k steps. */
final class BreadthOfReach implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "breadth-of-reach", "Breadth of reach")
            .question("How many of the sectors hear of it within so many steps?")
            .high("Someone in almost every group hears of it within so many steps.")
            .convention("groups of which another agency is within 2 steps along flows / number of groups")
            .unit("share of groups")
            .range("0 to 1")
            .direction("out: whom it reaches; in: who reaches it; without direction both are one")
            .undefined("no agency has a group")
            .cost(
                    "O(n m / 64), for few steps the flows of those within k - 1",
                    "210 n bytes a thread, and 4 n a group",
                    Cost.within(2))
            .parameter(ParameterSpec.integer("k", "Number of steps.", 2, 1, 1_000_000))
            .parameter(OUT_OR_IN)
            .parameter(BY)
            .source(BORGATTI)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /** A group of which the sample has nobody is missed; one that is counted is within reach. */
    @Override
    public @Nullable Approximation approximation(Parameters parameters) {
        return parameters.word("by").isEmpty() ? Approximation.GROUPS : null;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return Cost.within(parameters.integer("k"));
    }

    @Override
    public void announce(Workings workings, Parameters parameters) {
        if (parameters.word("by").isEmpty()) {
            workings.announceReach(parameters, parameters.integer("k"), true);
        }
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        int k = parameters.integer("k");
        Groups groups = workings.groups(parameters.word("by"));
        int size = groups.names().size();
        Workings.Direction direction = workings.direction(parameters);
        outcome.convention("groups of which another agency is within " + k + (k == 1 ? " step" : " steps")
                + (!workings.directed()
                        ? " along ties"
                        : direction == Workings.Direction.IN ? " back along flows" : " along flows")
                + " / number of groups");
        if (size == 0) {
            return outcome.noNode(workings.n(), groups.none());
        }
        int[][] within = parameters.word("by").isEmpty()
                ? workings.withinGroup(direction, k)
                : WithinSteps.of(
                                workings.along(direction),
                                new AllPairs.Question(new int[] {k}, groups.of(), size),
                                workings.workers())
                        .withinGroup()[0];
        double[] values = new double[workings.n()];
        for (int[] members : within) {
            for (int v = 0; v < values.length; v++) {
                values[v] += members[v] > 0 ? 1 : 0;
            }
        }
        for (int v = 0; v < values.length; v++) {
            values[v] /= size;
        }
        return outcome.node(values);
    }
}
