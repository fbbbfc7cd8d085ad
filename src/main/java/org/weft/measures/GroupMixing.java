package org.weft.measures;

import org.weft.graph.Csr;

import java.util.HashMap;
import java.util.Map;

import static org.weft.measures.CommonParameters.BY;
import static org.weft.measures.CommonParameters.EVEN;
import static org.weft.measures.CommonParameters.NEWMAN_MIXING;
import static org.weft.measures.CommonParameters.WASSERMAN_FAUST;

/** How much flows from each group to each: in all, or as a share of what there could be. */
final class GroupMixing implements Measure {
    /** A table of more groups than this is nothing that anyone reads, and grows as their square. */
    static final int MOST_GROUPS = 1000;

    private final Declaration declaration;
    private final boolean density;

    private GroupMixing(Declaration declaration, boolean density) {
        this.declaration = declaration;
        this.density = density;
    }

    static GroupMixing densities() {
        return new GroupMixing(
                Declaration.of(Declaration.Family.NETWORK, "density-by-group", "Density between groups")
                        .question("Between which sectors do flows run densely, and between which hardly at all?")
                        .high("Almost every agency of the one group has a flow to almost every agency of the other.")
                        .convention("flows from group to group / ordered pairs of different agencies")
                        .unit("share")
                        .range("0 to 1; weight=strength from 0")
                        .direction("rows send to columns; without direction the table is symmetric")
                        .weight("mean strength over all pairs, absent flows 0")
                        .undefined(
                                "within a group of one; weight=strength: strengths are ordinal codes without amounts")
                        .cost("O(n + m + g²), g groups", "8 g² bytes", Cost.LINEAR)
                        .parameter(EVEN)
                        .parameter(BY)
                        .source(WASSERMAN_FAUST)
                        .build(),
                true);
    }

    static GroupMixing counts() {
        return new GroupMixing(
                Declaration.of(Declaration.Family.NETWORK, "mixing-matrix", "Flows between groups")
                        .question("How much flows from each sector to each?")
                        .high("Much flows from the one group to the other.")
                        .convention("number of flows from group to group")
                        .unit("flows")
                        .range("from 0")
                        .direction(
                                "rows send to columns; without direction the table is symmetric, each tie once in a cell")
                        .weight("strengths are added up")
                        .undefined("weight=strength: strengths are ordinal codes without amounts")
                        .cost("O(n + m + g²), g groups", "8 g² bytes", Cost.LINEAR)
                        .parameter(EVEN)
                        .parameter(BY)
                        .source(NEWMAN_MIXING)
                        .build(),
                false);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    /** Whether a table of these groups can be made; leaves a note where not. */
    static boolean small(Outcome outcome, Declaration declaration, Groups groups) {
        if (groups.names().isEmpty()) {
            outcome.note(declaration.label() + ": " + groups.none() + ".");
        }
        if (groups.names().size() > MOST_GROUPS) {
            outcome.note(declaration.label() + ": '" + groups.attribute() + "' makes more than " + MOST_GROUPS
                    + " groups, so no table is made.");
        }
        return !groups.names().isEmpty() && groups.names().size() <= MOST_GROUPS;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(declaration, parameters);
        boolean weighted = workings.weighted(parameters);
        Groups groups = workings.groups(parameters.word("by"));
        if (!small(outcome, declaration, groups)) {
            return outcome;
        }
        int size = groups.names().size();
        double[][] values = new double[size][size];
        Map<Integer, String> reasons = new HashMap<>();
        String refusal = weighted ? workings.refusal() : null;
        String flows = workings.directed() ? "flows" : "ties";
        outcome.convention((weighted ? "strength of " : "number of ")
                + flows
                + (workings.directed() ? " from group to group" : " between groups")
                + (!density
                        ? ""
                        : workings.directed()
                                ? " / ordered pairs of different agencies"
                                : " / pairs of different agencies"));
        outcome.unit(weighted ? density ? "mean strength" : "strength" : density ? "share" : flows);
        sum(workings.graph(), groups, weighted, values);
        for (int g = 0; g < size; g++) {
            if (!density && !workings.directed()) {
                values[g][g] /= 2;
            }
            for (int h = 0; h < size; h++) {
                double pairs = (double) groups.sizes()[g] * (groups.sizes()[h] - (g == h ? 1 : 0));
                if (density) {
                    values[g][h] = pairs == 0 ? Double.NaN : values[g][h] / pairs;
                }
                if (refusal != null) {
                    values[g][h] = Double.NaN;
                    reasons.put(g * size + h, refusal);
                } else if (density && pairs == 0) {
                    reasons.put(g * size + h, "a group of one has no pair of agencies");
                }
            }
        }
        return outcome.table(parameters, groups.names(), values, reasons);
    }

    private static void sum(Csr graph, Groups groups, boolean weighted, double[][] values) {
        for (int v = 0; v < graph.n(); v++) {
            for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                int from = groups.of()[v];
                int to = groups.of()[graph.targets()[i]];
                if (from >= 0 && to >= 0) {
                    values[from][to] += weighted ? graph.weights()[i] : 1;
                }
            }
        }
    }
}
