package org.weft.measures;

import java.util.HashMap;
import java.util.Map;

import static org.weft.measures.CommonParameters.CASCIARO;
import static org.weft.measures.CommonParameters.EMERSON;
import static org.weft.measures.CommonParameters.FORM;
import static org.weft.measures.CommonParameters.GULATI;
import static org.weft.measures.CommonParameters.KINDS;

/** Imbalance and mutual dependence: the difference and the sum of the two dependences of a pair. */
final class PairContrast implements Measure {
    private static final String SIDES = "; each pair once, the one that depends more as source; an agency that receives"
            + " nothing counts 0 and is flagged a pure source";

    private final boolean difference;
    private final Declaration declaration;

    private PairContrast(boolean difference, Declaration.Builder builder) {
        this.difference = difference;
        declaration = builder.unit("share")
                .direction("provider first, each kind by whom it empowers; kinds of different meaning apart")
                .weight("more is a larger share")
                .undefined("one of the two did not answer; strengths are ordinal codes without amounts")
                .cost(Dependence.TIME, "O(n + m)", Dependence.PAIRS)
                .parameter(KINDS)
                .parameter(FORM)
                .source(EMERSON)
                .source(CASCIARO)
                .source(GULATI)
                .build();
    }

    static PairContrast imbalance() {
        return new PairContrast(
                true,
                Declaration.of(Declaration.Family.PAIR, "imbalance", "Power imbalance")
                        .question("Where does one side hold power over the other?")
                        .high("One side needs the other far more than it is needed: a pair to watch.")
                        .convention(
                                "|D(i|j) - D(j|i)|, D(i|j) the share of all that i receives which comes from j" + SIDES)
                        .range("0 to 1"));
    }

    static PairContrast mutualDependence() {
        return new PairContrast(
                false,
                Declaration.of(Declaration.Family.PAIR, "mutual-dependence", "Mutual dependence")
                        .question("Who are bound to each other, whoever has the upper hand?")
                        .high(
                                "Each takes a large part of what it receives from the other: they stand or fall together.")
                        .convention(
                                "D(i|j) + D(j|i), D(i|j) the share of all that i receives which comes from j" + SIDES)
                        .range("0 to 2"));
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
        for (PairTable table : Dependence.tables(outcome, workings, parameters)) {
            int pairs = table.size();
            int[] source = new int[pairs];
            int[] target = new int[pairs];
            double[] values = new double[pairs];
            Map<Integer, String> reasons = new HashMap<>();
            for (int p = 0; p < pairs; p++) {
                boolean bDepends = table.advantageOfA(p) > 0;
                source[p] = bDepends ? table.b()[p] : table.a()[p];
                target[p] = bDepends ? table.a()[p] : table.b()[p];
                values[p] = difference ? table.imbalance(p) : table.mutual(p);
                String reason = table.pairReason(p, workings.projection());
                if (reason != null) {
                    reasons.put(p, reason);
                }
            }
            outcome.pairs(Dependence.named(parameters, table, workings), source, target, values, reasons);
        }
        return outcome;
    }
}
