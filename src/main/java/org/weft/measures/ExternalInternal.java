package org.weft.measures;

import org.weft.graph.Csr;

import java.util.HashMap;
import java.util.Map;

import static org.weft.measures.CommonParameters.BY;
import static org.weft.measures.CommonParameters.EVEN;
import static org.weft.measures.CommonParameters.KRACKHARDT_STERN;
import static org.weft.measures.CommonParameters.OUT_OR_IN;

/** Whether an agency deals more with others of its group or of other groups. */
final class ExternalInternal implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "ei-index", "E-I index")
            .question("Does an agency look outside its sector, or keep to its own?")
            .high("It deals almost only with agencies of other groups; at -1 only with its own.")
            .convention("(E - I) / (E + I), E the flows to agencies of other groups and I those to its own")
            .unit("index")
            .range("-1 (all within) to 1 (all outside)")
            .direction("out: flows sent; in: flows received; without direction both are one")
            .weight("strengths are added up")
            .undefined(
                    "the agency has no group, or no flows with agencies that have one; weight=strength: strengths are"
                            + " ordinal codes without amounts")
            .parameter(OUT_OR_IN)
            .parameter(EVEN)
            .parameter(BY)
            .source(KRACKHARDT_STERN)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean weighted = workings.weighted(parameters);
        Workings.Direction direction = workings.direction(parameters);
        outcome.convention("(E - I) / (E + I), E the " + (weighted ? "strength of " : "")
                + (!workings.directed() ? "ties with" : direction == Workings.Direction.OUT ? "flows to" : "flows from")
                + " agencies of other groups and I that with its own");
        Groups groups = workings.groups(parameters.word("by"));
        if (groups.names().isEmpty()) {
            return outcome.noNode(workings.n(), groups.none());
        }
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(workings.n(), refusal);
        }
        Csr graph = workings.along(direction);
        double[] values = new double[workings.n()];
        Map<Integer, String> reasons = new HashMap<>();
        for (int v = 0; v < values.length; v++) {
            int own = groups.of()[v];
            double external = 0;
            double internal = 0;
            for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                int group = groups.of()[graph.targets()[i]];
                double w = weighted ? graph.weights()[i] : 1;
                external += group >= 0 && group != own ? w : 0;
                internal += group >= 0 && group == own ? w : 0;
            }
            boolean defined = own >= 0 && external + internal > 0;
            values[v] = defined ? (external - internal) / (external + internal) : Double.NaN;
            if (!defined) {
                reasons.put(v, own < 0 ? groups.missing() : "no flows this way with agencies that have a group");
            }
        }
        return outcome.node(values, reasons);
    }
}
