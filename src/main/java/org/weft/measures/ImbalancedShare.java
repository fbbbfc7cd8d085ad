package org.weft.measures;

import java.util.List;

import static org.weft.measures.CommonParameters.CASCIARO;
import static org.weft.measures.CommonParameters.FORM;
import static org.weft.measures.CommonParameters.GULATI;
import static org.weft.measures.CommonParameters.KINDS;

/** How many of the dealings are between unequals. */
final class ImbalancedShare implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "imbalanced-share", "Share of imbalanced pairs")
            .question("How many of the dealings are between an agency that depends and one that does not?")
            .high("Most pairs are unequal: one side depends on the other much more than the other way round.")
            .convention("pairs with |D(i|j) - D(j|i)| > 0.5 / pairs with a flow of which both sides are known")
            .unit("share")
            .range("0 to 1")
            .direction("provider first, each kind by whom it empowers; kinds of different meaning apart")
            .weight("more is a larger share")
            .undefined(
                    "no pair of which both sides are known; no kind bears on power; strengths are ordinal codes without"
                            + " amounts")
            .cost(Dependence.TIME, "O(n + m)", Dependence.PAIRS)
            .parameter(ParameterSpec.number("threshold", "Imbalance above which a pair counts.", 0.5, 0, 1))
            .parameter(KINDS)
            .parameter(FORM)
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
        Outcome outcome = new Outcome(DECLARATION, parameters);
        double threshold = parameters.number("threshold");
        outcome.convention((parameters.is("form", "constraint")
                        ? "pairs with |c(i,j) - c(j,i)|, c Burt's local constraint, > "
                        : "pairs with |D(i|j) - D(j|i)| > ")
                + threshold + " / pairs with a flow of which both sides are known");
        List<PairTable> tables = Dependence.tables(outcome, workings, parameters);
        if (tables.isEmpty()) {
            return outcome.noNetwork(Dependence.NO_POWER);
        }
        for (PairTable table : tables) {
            double known = 0;
            double above = 0;
            for (int p = 0; p < table.size(); p++) {
                double imbalance = table.imbalance(p);
                known += Double.isNaN(imbalance) ? 0 : 1;
                // Shares that differ by just the threshold are not above it, whatever rounding says.
                above += imbalance > threshold + 1e-12 ? 1 : 0;
            }
            String reason = table.refused() != null
                    ? table.refused()
                    : known > 0 ? null : "no pair of which both sides are known";
            outcome.network(
                    Dependence.named(parameters, table, workings), reason == null ? above / known : null, reason);
        }
        return outcome;
    }
}
