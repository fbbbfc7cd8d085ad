package org.weft.measures;

import java.util.HashMap;
import java.util.Map;

import static org.weft.measures.CommonParameters.CASCIARO;
import static org.weft.measures.CommonParameters.EMERSON;
import static org.weft.measures.CommonParameters.FORM;
import static org.weft.measures.CommonParameters.GULATI;
import static org.weft.measures.CommonParameters.KINDS;

/** By how much others depend on an agency more than it depends on them. */
final class Dominance implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "dominance", "Dominance")
            .question("On whom do the others depend more than it depends on them?")
            .high("Its partners depend on it more than it depends on them: it holds the stronger hand.")
            .convention(
                    "sum over partners j of D(j|i) - D(i|j), D(i|j) the share of all that i receives which comes from"
                            + " j; an agency that receives nothing counts 0")
            .unit("agencies' whole supply")
            .range("-1 to n - 1; form=constraint from -2")
            .direction("provider first, each kind by whom it empowers; kinds of different meaning apart")
            .weight("more is a larger share")
            .undefined("the agency did not answer; no kind bears on power; strengths are ordinal codes without amounts")
            .cost(Dependence.TIME, "O(n + m)", Dependence.PAIRS)
            .parameter(KINDS)
            .parameter(FORM)
            .source(EMERSON)
            .source(CASCIARO)
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
        return Dependence.nodes(DECLARATION, workings, parameters, Dominance::score);
    }

    private static void score(Outcome outcome, Parameters named, PairTable table) {
        double[] values = table.dominance();
        Map<Integer, String> reasons = new HashMap<>();
        int unknown = table.unknown();
        for (int v = 0; v < values.length; v++) {
            if (table.unanswered()[v]) {
                values[v] = Double.NaN;
                reasons.put(v, PairTable.UNANSWERED);
            }
        }
        if (unknown > 0) {
            outcome.note("Dominance leaves out " + unknown + (unknown == 1 ? " pair" : " pairs")
                    + " with an agency that did not answer.");
        }
        outcome.node(named, values, reasons);
    }
}
