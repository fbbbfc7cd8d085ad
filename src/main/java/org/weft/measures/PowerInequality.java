package org.weft.measures;

import java.util.List;

import static org.weft.measures.CommonParameters.EMERSON;
import static org.weft.measures.CommonParameters.FORM;
import static org.weft.measures.CommonParameters.GULATI;
import static org.weft.measures.CommonParameters.KINDS;

/** Whether power is held by few. */
final class PowerInequality implements Measure {
    static final String NOBODY = "no agency dominates others";

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "power-inequality", "Inequality of power")
            .question("Is power over others held by a few agencies?")
            .high("One or a few agencies have the stronger hand over all the others.")
            .convention("Gini coefficient of max(0, dominance): sum over ordered pairs of |x - y| / (2 n sum of x)")
            .unit("share")
            .range("0 (all alike) to 1 - 1/n (one dominates all)")
            .direction("provider first, each kind by whom it empowers; kinds of different meaning apart")
            .weight("more is a larger share")
            .undefined("nobody dominates; no kind bears on power; strengths are ordinal codes without amounts")
            .cost(Dependence.TIME + "; O(n log n) to sort", "O(n + m)", Dependence.PAIRS)
            .parameter(KINDS)
            .parameter(FORM)
            .source(EMERSON)
            .source(GULATI)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return Dependence.work(parameters);
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        Dependence.say(outcome, DECLARATION, parameters);
        List<PairTable> tables = Dependence.tables(outcome, workings, parameters);
        if (tables.isEmpty()) {
            return outcome.noNetwork(Dependence.NO_POWER);
        }
        for (PairTable table : tables) {
            Parameters named = Dependence.named(parameters, table, workings);
            double gini = of(table);
            String reason = table.refused() != null ? table.refused() : Double.isNaN(gini) ? NOBODY : null;
            outcome.network(named, reason == null ? gini : null, reason);
        }
        return outcome;
    }

    /** The inequality of power in one table; NaN where nobody dominates. */
    static double of(PairTable table) {
        double[] positive = Spread.known(table, table.dominance());
        for (int v = 0; v < positive.length; v++) {
            // Sums of shares that cancel leave a trace, which is no power.
            positive[v] = positive[v] > 1e-12 ? positive[v] : 0;
        }
        return Gini.of(positive);
    }
}
