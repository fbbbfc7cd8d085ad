package org.weft.measures;

import java.util.HashMap;
import java.util.Map;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.FREEMAN;
import static org.weft.measures.CommonParameters.OUT_OR_IN;
import static org.weft.measures.CommonParameters.UNWEIGHTED;

/** How far an agency is from all others together. */
final class Farness implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "farness", "Farness")
            .question("How many steps does it take this agency to reach all the others, one after another?")
            .high("The others are many steps away: it stands at the edge, and what it sends arrives late.")
            .convention("sum over others of d, d the steps from the agency to them along flows; only for an agency that"
                    + " reaches everybody")
            .unit("steps")
            .range("0 to n(n - 1); weighted, 0 upwards")
            .direction("out: to the others; in: from the others; without direction both are one")
            .weight("weight=strength: a step's length is 1/strength")
            .undefined("fewer than 2 agencies; unreachable=undefined: an agency is not reached; weighted:"
                    + " unreachable=n, or strengths are ordinal codes without amounts")
            .cost("O(n m / 64), weighted O(n m + n² log n)", "210 n bytes a thread", Cost.ALL_PAIRS)
            .parameter(ParameterSpec.words(
                    "unreachable",
                    "What an agency that is not reached adds. undefined: there is no value; n: the number of agencies, as"
                            + " in UCINET; left-out: nothing.",
                    "undefined",
                    "n",
                    "left-out"))
            .parameter(OUT_OR_IN)
            .parameter(UNWEIGHTED)
            .source(FREEMAN)
            .source("Sabidussi (1966), The centrality index of a graph, Psychometrika 31:581-603,"
                    + " doi:10.1007/BF02289527")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        int n = workings.n();
        boolean weighted = workings.weighted(parameters);
        outcome.unit(weighted ? "1/strength" : "steps");
        if (n < 2) {
            return outcome.noNode(n, FEWER_THAN_2);
        }
        String refusal = weighted ? workings.refusal() : null;
        if (refusal == null && weighted && parameters.is("unreachable", "n")) {
            refusal = "a distance of n is one of steps, not of 1/strength";
        }
        if (refusal != null) {
            return outcome.noNode(n, refusal);
        }
        Workings.Direction direction = workings.direction(parameters);
        String unreachable = parameters.word("unreachable");
        outcome.convention("sum over others of d, " + Distances.words(workings, direction, weighted)
                + switch (unreachable) {
                    case "n" -> "; n for the unreached";
                    case "left-out" -> "; the unreached left out";
                    default -> "; only where everybody is reached";
                });
        Distances distances = Distances.of(workings, direction, weighted);
        double[] values = distances.total().clone();
        Map<Integer, String> reasons = new HashMap<>();
        for (int v = 0; v < n; v++) {
            int unreached = n - 1 - distances.reached()[v];
            if (unreached == 0 || unreachable.equals("left-out")) {
                continue;
            }
            if (unreachable.equals("n")) {
                values[v] += (double) unreached * n;
            } else {
                values[v] = Double.NaN;
                reasons.put(
                        v,
                        direction == Workings.Direction.OUT ? "does not reach everybody" : "not everybody reaches it");
            }
        }
        return outcome.node(values, reasons).margins(workings.totalMargins(direction, weighted));
    }
}
