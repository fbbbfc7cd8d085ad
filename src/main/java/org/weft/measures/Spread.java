package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.graph.paths.StepDependencies.Sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A score that is spread over the agencies, for measures of inequality.
 *
 * @param named the parameters of the entry
 * @param what the score, in words
 * @param values the score of each agency of which it is known
 * @param reason why there is none; null where there is
 */
record Spread(
        Parameters named,
        String what,
        double[] values,
        @Nullable String reason) {
    static final String NOTHING = "no flows, so there is nothing to share";

    static final ParameterSpec OF = ParameterSpec.words(
                    "of",
                    "What is spread: strength or number of flows sent, received, or both added; betweenness by steps; or"
                            + " others' dependence.",
                    "strength-out",
                    "strength-in",
                    "strength",
                    "out-degree",
                    "in-degree",
                    "degree",
                    "betweenness",
                    "dependence-received")
            .withSynonyms(Map.of(
                    "degree-out",
                    "out-degree",
                    "degree-in",
                    "in-degree",
                    "out-strength",
                    "strength-out",
                    "in-strength",
                    "strength-in",
                    "strength-total",
                    "strength",
                    "degree-total",
                    "degree"));

    static Cost cost(Parameters parameters) {
        return parameters.is("of", "betweenness") ? Cost.EVERY_SOURCE : Cost.LINEAR;
    }

    static void announce(Workings workings, Parameters parameters) {
        if (parameters.is("of", "betweenness")) {
            workings.announcePaths(Sum.NODES);
        }
    }

    /** What a call asks for; of dependence one for each group of kinds. */
    static List<Spread> of(Outcome outcome, Workings workings, Parameters parameters) {
        String of = parameters.word("of");
        if (of.equals("dependence-received")) {
            List<Spread> spreads = new ArrayList<>();
            for (PairTable table : Dependence.tables(outcome, workings, parameters)) {
                spreads.add(new Spread(
                        Dependence.named(parameters, table, workings),
                        "others' dependence",
                        known(table, DependenceReceived.sums(table)),
                        table.refused()));
            }
            return spreads.isEmpty()
                    ? List.of(new Spread(parameters, "others' dependence", new double[0], Dependence.NO_POWER))
                    : spreads;
        }
        if (of.equals("betweenness")) {
            double[] values = workings.betweenness(false);
            boolean countable = values.length == 0 || !Double.isNaN(values[0]);
            return List.of(new Spread(
                    parameters, "betweenness", values, countable ? null : BetweennessCentrality.UNCOUNTABLE));
        }
        boolean strength = of.startsWith("strength");
        String direction = of.contains("out") ? "out" : of.startsWith("in-") || of.endsWith("-in") ? "in" : "total";
        String way = !workings.directed()
                ? ""
                : switch (direction) {
                    case "out" -> " sent";
                    case "in" -> " received";
                    default -> " sent and received";
                };
        return List.of(new Spread(
                parameters,
                (strength ? "strength" : "number of flows") + way,
                workings.sums(direction, strength),
                strength ? workings.refusal() : null));
    }

    /** The values of those that answered, or were not asked. */
    static double[] known(PairTable table, double[] values) {
        double[] known = new double[values.length];
        int size = 0;
        for (int v = 0; v < values.length; v++) {
            if (!table.unanswered()[v]) {
                known[size++] = values[v];
            }
        }
        return Arrays.copyOf(known, size);
    }
}
