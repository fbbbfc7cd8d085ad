package org.weft.measures;

import java.util.Arrays;

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
            .undefined(
                    "the sum is 0; of strengths: they are ordinal codes without amounts; of dependence: no kind bears on power; norm=true: fewer than 2"
                            + " agencies")
            .cost("O(m + n log n); of betweenness O(n m)", "O(n)", Cost.LINEAR)
            .parameter(Spread.OF)
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
    public Cost cost(Parameters parameters) {
        return Spread.cost(parameters);
    }

    @Override
    public void announce(Workings workings, Parameters parameters) {
        Spread.announce(workings, parameters);
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean norm = parameters.flag("norm");
        for (Spread spread : Spread.of(outcome, workings, parameters)) {
            outcome.convention("sum over ordered pairs of |x - y| / (2 n sum of x), x the " + spread.what()
                    + (norm ? ", times n/(n - 1)" : ""));
            if (norm && spread.values().length < 2 && spread.reason() == null) {
                outcome.network(spread.named(), null, CommonParameters.FEWER_THAN_2);
            } else {
                add(outcome, spread, norm);
            }
        }
        return outcome;
    }

    private static void add(Outcome outcome, Spread spread, boolean norm) {
        double gini = spread.reason() == null ? of(spread.values()) : Double.NaN;
        double n = spread.values().length;
        if (Double.isNaN(gini)) {
            String reason = spread.reason() == null ? Spread.NOTHING : spread.reason();
            outcome.network(spread.named(), null, reason);
        } else {
            outcome.network(spread.named(), norm ? Math.min(1, gini * n / (n - 1)) : gini, null);
        }
    }

    /** The Gini coefficient of values that are not negative; NaN where they sum to 0. */
    static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double n = sorted.length;
        double sum = 0;
        double ranked = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            ranked += (2.0 * i + 1 - n) * sorted[i];
        }
        return sum > 0 ? Math.max(0, ranked / (n * sum)) : Double.NaN;
    }
}
