package org.weft.measures;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.FREEMAN;
import static org.weft.measures.CommonParameters.OUT_OR_IN;
import static org.weft.measures.CommonParameters.UNWEIGHTED;
import static org.weft.measures.CommonParameters.WASSERMAN_FAUST;

/** How near an agency is to all others, by its mean distance: the forms differ in what they do with the unreached. */
final class Closeness implements Measure {
    private static final String STEPS_ONLY = "this form counts steps; lengths of 1/strength have no unit to add";

    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "closeness", "Closeness")
            .question("In how few steps does this agency reach everybody, and everybody it?")
            .high("Everybody is few steps away: it can act on the whole network without relying on many others.")
            .convention("(n - 1) / sum over others of d, d the steps from the agency to them along flows; only for an"
                    + " agency that reaches everybody")
            .unit("share")
            .range("0 to 1; weighted, 0 to the largest strength")
            .direction("out: how near others are to it; in: how near it is to others; without direction both are one")
            .weight("weight=strength: a step's length is 1/strength, so that values may pass 1")
            .undefined("fewer than 2 agencies; form=freeman: an agency is not reached; form=reachable: none is;"
                    + " form=valente-foreman or unreachable-max: no agency reaches another, or weighted; weighted:"
                    + " strengths are ordinal codes without amounts")
            .cost("O(n m / 64), weighted O(n m + n² log n)", "210 n bytes a thread", Cost.ALL_PAIRS)
            .parameter(ParameterSpec.words(
                    "form",
                    "freeman: over everybody; freeman-strict: the same, but 0 where somebody is not reached;"
                            + " wasserman-faust: over those reached, times their share; reachable: over those reached;"
                            + " gil-schmidt: mean 1/d over those reached; valente-foreman: mean of diameter + 1 - d, over"
                            + " the diameter; unreachable-max: the unreached count as the largest distance + 1.",
                    "freeman",
                    "freeman-strict",
                    "wasserman-faust",
                    "reachable",
                    "gil-schmidt",
                    "valente-foreman",
                    "unreachable-max"))
            .parameter(OUT_OR_IN)
            .parameter(UNWEIGHTED)
            .source(FREEMAN)
            .source(WASSERMAN_FAUST)
            .source("Sabidussi (1966), The centrality index of a graph, Psychometrika 31:581-603,"
                    + " doi:10.1007/BF02289527")
            .source("Valente and Foreman (1998), Integration and radiality: measuring the extent of an individual's"
                    + " connectedness and reachability in a network, Social Networks 20:89-105,"
                    + " doi:10.1016/S0378-8733(97)00007-5")
            .source("Gil and Schmidt (1996), The origin of the Mexican network of power, Proceedings of the"
                    + " International Social Network Conference, Charleston, 22-25")
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
        String form = parameters.word("form");
        boolean steps = form.equals("valente-foreman") || form.equals("unreachable-max");
        if (n < 2) {
            return outcome.noNode(n, FEWER_THAN_2);
        }
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null || weighted && steps) {
            return outcome.noNode(n, refusal != null ? refusal : STEPS_ONLY);
        }
        Workings.Direction direction = workings.direction(parameters);
        outcome.convention(formula(form) + ", " + Distances.words(workings, direction, weighted)
                + (steps && workings.estimates() != null
                        ? "; the network's largest distance the largest at which a count changed, which is never too large"
                        : ""));
        Distances distances = Distances.of(workings, direction, weighted);
        if (steps && distances.largest() == 0) {
            return outcome.noNode(n, Distances.NOBODY);
        }
        double[] values = values(distances, form);
        Map<Integer, String> reasons = new HashMap<>();
        for (int v = 0; v < n; v++) {
            if (Double.isNaN(values[v])) {
                reasons.put(v, unreached(direction, form.equals("reachable")));
            }
        }
        return outcome.node(values, reasons)
                .margins(weighted ? margins(workings, direction, form, distances, values) : null);
    }

    /** What the interval around the sum it divides by, or is divided from, makes of a form by length. */
    private static double @Nullable [] margins(
            Workings workings, Workings.Direction direction, String form, Distances distances, double[] values) {
        boolean inverse = form.equals("gil-schmidt");
        double[] around = inverse ? workings.lengthMargins(direction) : workings.totalMargins(direction, true);
        if (around == null) {
            return null;
        }
        double[] sums = inverse ? distances.inverse() : distances.total();
        double[] margins = new double[values.length];
        Arrays.setAll(margins, v -> sums[v] == 0 ? 0 : values[v] * around[v] / sums[v]);
        return margins;
    }

    private static String formula(String form) {
        return switch (form) {
            case "freeman" -> "(n - 1) / sum of d over others, only where all r = n - 1 others are reached";
            case "freeman-strict" -> "(n - 1) / sum of d over others, 0 unless all r = n - 1 others are reached";
            case "wasserman-faust" -> "r / (n - 1) times r / sum of d over the r others reached, 0 where r = 0";
            case "reachable" -> "r / sum of d over the r others reached, only where r > 0";
            case "gil-schmidt" -> "sum of 1/d over the r others reached / r, 0 where r = 0";
            case "valente-foreman" -> "mean over others of (diameter + 1 - d), 0 for the unreached, / diameter";
            default -> "(n - 1) / sum of d over others, for the unreached the network's largest distance + 1";
        };
    }

    private static String unreached(Workings.Direction direction, boolean nobody) {
        if (direction == Workings.Direction.OUT) {
            return nobody ? "reaches nobody" : "does not reach everybody";
        }
        return nobody ? "nobody reaches it" : "not everybody reaches it";
    }

    /** Closeness in one of the forms; NaN where it is not defined. */
    static double[] values(Distances distances, String form) {
        double[] values = new double[distances.reached().length];
        Arrays.setAll(values, v -> value(distances, form, v));
        return values;
    }

    private static double value(Distances distances, String form, int v) {
        double others = distances.reached().length - 1.0;
        double reached = distances.reached()[v];
        double total = distances.total()[v];
        double largest = distances.largest();
        return switch (form) {
            case "freeman" -> reached < others ? Double.NaN : others / total;
            case "freeman-strict" -> reached < others ? 0 : others / total;
            case "wasserman-faust" -> reached == 0 ? 0 : reached / others * (reached / total);
            case "reachable" -> reached == 0 ? Double.NaN : reached / total;
            case "gil-schmidt" -> reached == 0 ? 0 : distances.inverse()[v] / reached;
            case "valente-foreman" -> (reached * (largest + 1) - total) / (others * largest);
            default -> others / (total + (others - reached) * (largest + 1));
        };
    }
}
