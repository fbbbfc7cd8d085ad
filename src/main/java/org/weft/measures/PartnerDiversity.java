package org.weft.measures;

import org.weft.graph.Csr;

import java.util.HashMap;
import java.util.Map;

import static org.weft.measures.CommonParameters.BY;
import static org.weft.measures.CommonParameters.EVEN;

/** Over how many groups an agency's partners are spread. */
final class PartnerDiversity implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "partner-diversity", "Diversity of partners")
            .question("Are its partners spread over many sectors, or of one?")
            .high("Its partners are spread evenly over many groups; at 0 all are of one.")
            .convention("1 - sum of squared shares of each group among its partners, a partner either way counted once")
            .unit("index")
            .range("0 to 1 - 1/g, g groups")
            .direction("does not matter")
            .weight("strengths both ways are added up")
            .undefined("it has no partner with a group; weight=strength: strengths are ordinal codes without amounts")
            .cost("O(n + m log d)", "O(n)", new Cost((n, m) -> n + 8.0 * m, (n, m, threads) -> 24.0 * n))
            .parameter(EVEN)
            .parameter(BY)
            .source("Blau (1977), Inequality and Heterogeneity, Free Press, New York")
            .source(
                    "Agresti and Agresti (1978), Statistical analysis of qualitative variation, Sociological Methodology"
                            + " 9:204-237, doi:10.2307/270810")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean weighted = workings.weighted(parameters);
        if (weighted) {
            outcome.convention("1 - sum of squared shares of each group in its strength both ways");
        }
        Groups groups = workings.groups(parameters.word("by"));
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null || groups.names().isEmpty()) {
            return outcome.noNode(workings.n(), refusal == null ? groups.none() : refusal);
        }
        Csr graph = workings.graph();
        Csr between = graph.underlying();
        double[] values = new double[workings.n()];
        double[] ofGroup = new double[groups.names().size()];
        Map<Integer, String> reasons = new HashMap<>();
        for (int v = 0; v < values.length; v++) {
            double total = 0;
            for (int i = between.offsets()[v]; i < between.offsets()[v + 1]; i++) {
                int partner = between.targets()[i];
                if (groups.of()[partner] >= 0) {
                    double w = weighted ? weight(graph, v, partner) + weight(graph, partner, v) : 1;
                    ofGroup[groups.of()[partner]] += w;
                    total += w;
                }
            }
            double squares = 0;
            for (int i = between.offsets()[v]; i < between.offsets()[v + 1]; i++) {
                int group = groups.of()[between.targets()[i]];
                if (group >= 0) {
                    squares += ofGroup[group] / total * (ofGroup[group] / total);
                    ofGroup[group] = 0;
                }
            }
            values[v] = total > 0 ? Math.max(0, 1 - squares) : Double.NaN;
            if (total == 0) {
                reasons.put(v, "no partner that has a group");
            }
        }
        return outcome.node(values, reasons);
    }

    private static double weight(Csr graph, int u, int v) {
        int arc = graph.arc(u, v);
        return arc < 0 ? 0 : graph.weights()[arc];
    }
}
