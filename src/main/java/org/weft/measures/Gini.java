package org.weft.measures;

import java.util.Arrays;
import java.util.Map;

/** How unequally a score is spread over the agencies. */
final class Gini implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "gini", "Gini coefficient")
            .question("How unequally is giving, or getting, spread over the agencies?")
            .high("A few agencies hold most of it; at 0 all hold alike.")
            .convention("sum over ordered pairs of |x - y| / (2 n sum of x), x the strength sent")
            .unit("share")
            .range("0 (all alike) to 1 - 1/n (one has all); norm=true to 1")
            .direction("of what is sent, received or both; without direction these are one")
            .weight("more is more; of degrees every flow counts 1")
            .undefined("the sum is 0; of strengths: they are ordinal codes without amounts; norm=true: fewer than 2"
                    + " agencies")
            .cost("O(m + n log n)", "O(n)", Cost.LINEAR)
            .parameter(ParameterSpec.words(
                            "of",
                            "What is spread: strength or number of flows sent, received, or both added.",
                            "strength-out",
                            "strength-in",
                            "strength",
                            "out-degree",
                            "in-degree",
                            "degree")
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
                            "degree")))
            .parameter(ParameterSpec.flag("norm", "true: times n/(n - 1), so that 1 is one agency having all."))
            .source(
                    "Ceriani and Verme (2012), The origins of the Gini index, Journal of Economic Inequality 10:421-443,"
                            + " doi:10.1007/s10888-011-9188-x")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        String of = parameters.word("of");
        boolean strength = of.startsWith("strength");
        boolean norm = parameters.flag("norm");
        String direction = of.contains("out") ? "out" : of.contains("in-") || of.endsWith("-in") ? "in" : "total";
        outcome.convention("sum over ordered pairs of |x - y| / (2 n sum of x), x the "
                + (strength ? "strength" : "number of flows")
                + (!workings.directed()
                        ? ""
                        : switch (direction) {
                            case "out" -> " sent";
                            case "in" -> " received";
                            default -> " sent and received";
                        })
                + (norm ? ", times n/(n - 1)" : ""));
        String refusal = strength ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNetwork(refusal);
        }
        if (norm && workings.n() < 2) {
            return outcome.noNetwork(CommonParameters.FEWER_THAN_2);
        }
        double[] sorted = workings.sums(direction, strength).clone();
        Arrays.sort(sorted);
        double n = sorted.length;
        double sum = 0;
        double ranked = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            ranked += (2.0 * i + 1 - n) * sorted[i];
        }
        if (sum == 0) {
            return outcome.noNetwork("no flows, so there is nothing to share");
        }
        double gini = ranked / (n * sum);
        return outcome.network(Math.max(0, norm ? gini * n / (n - 1) : gini));
    }
}
