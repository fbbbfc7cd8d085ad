package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.network.PowerGroup;

import java.util.List;
import java.util.Map;

import static org.weft.measures.CommonParameters.EMERSON;
import static org.weft.measures.CommonParameters.KINDS;

/** How many agencies have no other source. */
final class SoleSourceDependants implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "sole-source-dependants", "Sole-source dependants")
            .question("Who would be cut off if this agency stopped: for how many is it the only source?")
            .high("Others hear from nobody else: if it falls silent, they hear nothing.")
            .convention("number of agencies that receive from this one and from no other")
            .unit("agencies")
            .range("0 to n - 1")
            .direction("provider first, each kind by whom it empowers; kinds of different meaning apart")
            .undefined("no kind bears on power")
            .cost("O(n + m log d)", "O(n + m)", Dependence.PAIRS)
            .parameter(KINDS)
            .source(EMERSON)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        List<PairTable> tables = Dependence.tables(outcome, workings, parameters);
        if (tables.isEmpty()) {
            return outcome.noNode(workings.n(), Dependence.NO_POWER);
        }
        for (PairTable table : tables) {
            double[] values = new double[workings.n()];
            int unanswered = 0;
            for (PowerGroup group : workings.projection().powerGroups()) {
                if (!group.kinds().equals(table.kinds())) {
                    continue;
                }
                Csr receives = group.graph().transpose();
                for (int v = 0; v < values.length; v++) {
                    if (receives.degree(v) != 1) {
                        continue;
                    }
                    if (table.unanswered()[v]) {
                        unanswered++;
                    } else {
                        values[receives.targets()[receives.offsets()[v]]]++;
                    }
                }
            }
            if (unanswered > 0) {
                outcome.note("Sole-source dependants leave out " + unanswered
                        + (unanswered == 1 ? " agency" : " agencies") + " that did not answer.");
            }
            outcome.node(Dependence.named(parameters, table, workings), values, Map.of());
        }
        return outcome;
    }
}
