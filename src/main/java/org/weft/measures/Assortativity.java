package org.weft.measures;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

import java.util.Map;

import static org.weft.measures.CommonParameters.BY;
import static org.weft.measures.CommonParameters.EVEN;
import static org.weft.measures.CommonParameters.NEWMAN_MIXING;

/** Whether like deals with like. */
final class Assortativity implements Measure {
    private static final int NODES_BETWEEN_CHECKS = 1 << 12;

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
                : correlation(
                        outcome,
                        workings.graph(),
                        source,
                        target,
                        weighted,
                        workings.workers().cancellation());
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

    private static Outcome correlation(
            Outcome outcome, Csr graph, double[] x, double[] y, boolean weighted, Cancellation cancellation) {
        double[] sums = moments(graph, x, y, new double[2], weighted, cancellation);
        double total = sums[0];
        if (total == 0) {
            return outcome.noNetwork("no flows between agencies of which it is known");
        }
        double[] mean = {sums[1] / total, sums[2] / total};
        double[] moments = moments(graph, x, y, mean, weighted, cancellation);
        double ofX = moments[3];
        double ofBoth = moments[4];
        double ofY = moments[5];
        // Rounding leaves a trace of a variance where all are alike.
        if (ofX <= 1e-24 * total * (1 + mean[0] * mean[0]) || ofY <= 1e-24 * total * (1 + mean[1] * mean[1])) {
            return outcome.noNetwork("all ends are alike, so that there is no correlation");
        }
        double r = ofBoth / Math.sqrt(ofX * ofY);
        return outcome.network(Math.max(-1, Math.min(1, r)));
    }

    /**
     * Over the flows of which both ends are known: the sum of their weights, of the differences of either end from its
     * mean, of the squares of the sender's, of the products, and of the squares of the receiver's. Added up by sender.
     */
    private static double[] moments(
            Csr graph, double[] x, double[] y, double[] mean, boolean weighted, Cancellation cancellation) {
        double[] sums = new double[6];
        int[] targets = graph.targets();
        double[] weights = graph.weights();
        for (int v = 0; v < graph.n(); v++) {
            if (v % NODES_BETWEEN_CHECKS == 0) {
                cancellation.check();
            }
            double sent = 0;
            double first = 0;
            double second = 0;
            for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                double b = y[targets[i]] - mean[1];
                if (!Double.isNaN(b)) {
                    double w = weighted ? weights[i] : 1;
                    sent += w;
                    first += w * b;
                    second += w * b * b;
                }
            }
            double a = x[v] - mean[0];
            if (!Double.isNaN(a)) {
                sums[0] += sent;
                sums[1] += sent * a;
                sums[2] += first;
                sums[3] += sent * a * a;
                sums[4] += first * a;
                sums[5] += second;
            }
        }
        return sums;
    }
}
