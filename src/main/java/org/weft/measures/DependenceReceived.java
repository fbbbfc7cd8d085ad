package org.weft.measures;

import java.util.Map;

import static org.weft.measures.CommonParameters.EMERSON;
import static org.weft.measures.CommonParameters.FORM;
import static org.weft.measures.CommonParameters.GULATI;
import static org.weft.measures.CommonParameters.KINDS;

/** How much the others depend on an agency, all together. */
final class DependenceReceived implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "dependence-received", "Dependence of others")
            .question("How much do all the others together depend on it?")
            .high("Much of what many others receive comes from it alone.")
            .convention(
                    "sum over partners j of D(j|i), the share of all that j receives which comes from i; partners that"
                            + " did not answer are left out")
            .unit("agencies' whole supply")
            .range("0 to n - 1")
            .direction("provider first, each kind by whom it empowers; kinds of different meaning apart")
            .weight("more is a larger share")
            .undefined("no kind bears on power; strengths are ordinal codes without amounts")
            .cost(Dependence.TIME, "O(n + m)", Dependence.PAIRS)
            .parameter(KINDS)
            .parameter(FORM)
            .source(EMERSON)
            .source(GULATI)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /** For each node the sum of the dependence of its partners on it; what is not known counts 0. */
    static double[] sums(PairTable table) {
        double[] sums = new double[table.received().length];
        for (int p = 0; p < table.size(); p++) {
            sums[table.a()[p]] += Double.isNaN(table.bOnA()[p]) ? 0 : table.bOnA()[p];
            sums[table.b()[p]] += Double.isNaN(table.aOnB()[p]) ? 0 : table.aOnB()[p];
        }
        return sums;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return Dependence.work(parameters);
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        return Dependence.nodes(
                DECLARATION,
                workings,
                parameters,
                (outcome, named, table) -> outcome.node(named, sums(table), Map.of()));
    }
}
