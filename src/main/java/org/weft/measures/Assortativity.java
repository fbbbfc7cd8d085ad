package org.weft.measures;

import org.weft.graph.Csr;

import java.util.Map;

import static org.weft.measures.CommonParameters.BY;
import static org.weft.measures.CommonParameters.EVEN;
import static org.weft.measures.CommonParameters.NEWMAN_MIXING;

/** Whether like deals with like. */
final class Assortativity implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "assortativity", "Assortativity")
            .question("Does like deal with like: busy with busy, sector with its own, large with large?")
            .high("Agencies deal mostly with others like themselves; below 0 mostly with those unlike.")
            .convention("Pearson correlation, over flows, of the sender's out-degree and the receiver's in-degree")
            .unit("correlation")
            .range("-1 to 1")
            .direction("senders against receivers; without direction every tie counts both ways")
            .weight("flows count by strength")
            .undefined(
                    "no flows, or all ends alike; the attribute is not a number; weight=strength: strengths are ordinal"
                            + " codes without amounts")
            .parameter(ParameterSpec.words(
                            "of",
                            "degree: number of flows; groups: groups of an attribute; number: an attribute whose every value"
                                    + " is a number.",
                            "degree",
                            "groups",
                            "number")
                    .withSynonyms(Map.of("nominal", "groups", "numeric", "number")))
            .parameter(EVEN)
            .parameter(BY)
            .source(NEWMAN_MIXING)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean weighted = workings.weighted(parameters);
        String refusal = weighted ? workings.refusal() : null;
        String over = weighted ? ", over flows by strength, of " : ", over flows, of ";
        String of = parameters.word("of");
        if (of.equals("groups")) {
            outcome.convention("(sum of e_gg - sum of a_g b_g) / (1 - sum of a_g b_g), e_gh the share of flows"
                    + (weighted ? " by strength" : "") + " from group g to h, a and b its margins");
            Groups groups = workings.groups(parameters.word("by"));
            return refusal != null
                    ? outcome.noNetwork(refusal)
                    : groups.names().isEmpty()
                            ? outcome.noNetwork(groups.none())
                            : byGroups(outcome, Margins.of(workings.graph(), groups, weighted));
        }
        double[] source;
        double[] target;
        if (of.equals("degree")) {
            outcome.convention("Pearson correlation" + over
                    + (workings.directed()
                            ? "the sender's out-degree and the receiver's in-degree"
                            : "the degrees of both ends"));
            source = workings.sums("out", false);
            target = workings.sums("in", false);
        } else {
            outcome.convention("Pearson correlation" + over + "the attribute of both ends");
            source = numbers(workings, workings.groups(parameters.word("by")));
            target = source;
            if (source.length < workings.n()) {
                return outcome.noNetwork("'"
                        + workings.groups(parameters.word("by")).attribute() + "' is not a number for every agency");
            }
        }
        return refusal != null
                ? outcome.noNetwork(refusal)
                : correlation(outcome, workings.graph(), source, target, weighted);
    }

    /** The attribute of each node, NaN where it has none; nothing where some value is no number. */
    private static double[] numbers(Workings workings, Groups groups) {
        double[] ofGroup = new double[groups.names().size()];
        for (int g = 0; g < ofGroup.length; g++) {
            try {
                ofGroup[g] = Double.parseDouble(groups.names().get(g));
            } catch (NumberFormatException e) {
                return new double[0];
            }
            if (!Double.isFinite(ofGroup[g])) {
                return new double[0];
            }
        }
        double[] numbers = new double[workings.n()];
        for (int v = 0; v < numbers.length; v++) {
            numbers[v] = groups.of()[v] < 0 ? Double.NaN : ofGroup[groups.of()[v]];
        }
        return numbers;
    }

    private static Outcome byGroups(Outcome outcome, Margins margins) {
        if (margins.total() == 0) {
            return outcome.noNetwork("no flows between agencies that have a group");
        }
        double chance = margins.byChance();
        double most = 1 - chance;
        return most < 1e-12
                ? outcome.noNetwork("all flows are within one group")
                : outcome.network((margins.within() / margins.total() - chance) / most);
    }

    private static Outcome correlation(Outcome outcome, Csr graph, double[] x, double[] y, boolean weighted) {
        double total = 0;
        double[] mean = new double[2];
        double[] moments = new double[3];
        for (int pass = 0; pass < 2; pass++) {
            for (int v = 0; v < graph.n(); v++) {
                for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                    double a = x[v];
                    double b = y[graph.targets()[i]];
                    double w = weighted ? graph.weights()[i] : 1;
                    if (Double.isNaN(a) || Double.isNaN(b)) {
                        continue;
                    }
                    if (pass == 0) {
                        total += w;
                        mean[0] += w * a;
                        mean[1] += w * b;
                    } else {
                        double da = a - mean[0];
                        double db = b - mean[1];
                        moments[0] += w * da * da;
                        moments[1] += w * da * db;
                        moments[2] += w * db * db;
                    }
                }
            }
            if (total == 0) {
                return outcome.noNetwork("no flows between agencies of which it is known");
            }
            if (pass == 0) {
                mean[0] /= total;
                mean[1] /= total;
            }
        }
        // Rounding leaves a trace of a variance where all are alike.
        if (moments[0] <= 1e-24 * total * (1 + mean[0] * mean[0])
                || moments[2] <= 1e-24 * total * (1 + mean[1] * mean[1])) {
            return outcome.noNetwork("all ends are alike, so that there is no correlation");
        }
        double r = moments[1] / Math.sqrt(moments[0] * moments[2]);
        return outcome.network(Math.max(-1, Math.min(1, r)));
    }
}
