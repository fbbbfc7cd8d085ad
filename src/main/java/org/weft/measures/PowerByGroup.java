package org.weft.measures;

import java.util.HashMap;
import java.util.Map;

import static org.weft.measures.CommonParameters.BY;
import static org.weft.measures.CommonParameters.CASCIARO;
import static org.weft.measures.CommonParameters.FORM;
import static org.weft.measures.CommonParameters.GULATI;
import static org.weft.measures.CommonParameters.KINDS;

/** Power between kinds of agencies, as statutory and voluntary. */
final class PowerByGroup implements Measure {
    private static final String NO_PAIR =
            "no pair of agencies with flows between these groups of which both sides are known";

    private final Declaration declaration;
    private final boolean signed;

    private PowerByGroup(Declaration declaration, boolean signed) {
        this.declaration = declaration;
        this.signed = signed;
    }

    static PowerByGroup imbalance() {
        return new PowerByGroup(
                declare("imbalance-by-group", "Imbalance between groups")
                        .question("Between which kinds of agencies are dealings unequal?")
                        .high(
                                "Between agencies of these groups one side depends on the other much more than the other way"
                                        + " round.")
                        .convention(
                                "mean of |D(i|j) - D(j|i)| over pairs with a flow, i of the one group and j of the other")
                        .range("0 to 1")
                        .build(),
                false);
    }

    static PowerByGroup dominance() {
        return new PowerByGroup(
                declare("dominance-by-group", "Dominance between groups")
                        .question("Which kinds of agencies hold the stronger hand over which others?")
                        .high(
                                "Agencies of the column's group depend on those of the row's more than the other way round.")
                        .convention("mean of D(j|i) - D(i|j) over pairs with a flow, i of the row's group and j of the"
                                + " column's; within a group 0")
                        .range("-1 to 1")
                        .build(),
                true);
    }

    private static Declaration.Builder declare(String id, String label) {
        return Declaration.of(Declaration.Family.NETWORK, id, label)
                .unit("share of supply")
                .direction("provider first, each kind by whom it empowers; kinds of different meaning apart")
                .weight("more is a larger share")
                .undefined(
                        "no pair between the groups of which both sides are known; no kind bears on power; strengths are"
                                + " ordinal codes without amounts")
                .cost(Dependence.TIME + "; O(g²), g groups", "O(n + m + g²)", Dependence.PAIRS)
                .parameter(BY)
                .parameter(KINDS)
                .parameter(FORM)
                .source(CASCIARO)
                .source(GULATI);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return Dependence.work(parameters);
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(declaration, parameters);
        Dependence.say(outcome, declaration, parameters);
        Groups groups = workings.groups(parameters.word("by"));
        if (!GroupMixing.small(outcome, declaration, groups)) {
            return outcome;
        }
        for (PairTable table : Dependence.tables(outcome, workings, parameters)) {
            int size = groups.names().size();
            double[][] sums = new double[size][size];
            double[][] pairs = new double[size][size];
            for (int p = 0; p < table.size(); p++) {
                int g = groups.of()[table.a()[p]];
                int h = groups.of()[table.b()[p]];
                double advantage = table.advantageOfA(p);
                if (g >= 0 && h >= 0 && !Double.isNaN(advantage)) {
                    add(sums, pairs, g, h, signed ? advantage : Math.abs(advantage));
                    add(sums, pairs, h, g, signed ? -advantage : Math.abs(advantage));
                }
            }
            Map<Integer, String> reasons = new HashMap<>();
            for (int g = 0; g < size; g++) {
                for (int h = 0; h < size; h++) {
                    boolean none = pairs[g][h] == 0;
                    sums[g][h] = none ? Double.NaN : signed && g == h ? 0 : sums[g][h] / pairs[g][h];
                    if (none) {
                        reasons.put(g * size + h, table.refused() == null ? NO_PAIR : table.refused());
                    }
                }
            }
            outcome.table(Dependence.named(parameters, table, workings), groups.names(), sums, reasons);
        }
        return outcome;
    }

    private static void add(double[][] sums, double[][] pairs, int g, int h, double value) {
        sums[g][h] += value;
        pairs[g][h]++;
    }
}
