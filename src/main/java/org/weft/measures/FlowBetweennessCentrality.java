package org.weft.measures;

import org.weft.graph.paths.FlowBetweenness;

import java.util.HashMap;
import java.util.Map;

import static org.weft.measures.CommonParameters.FEWER_THAN_3;

/** How much of what could flow between others, by all ways at once, needs an agency. */
final class FlowBetweennessCentrality implements Measure {
    /** Each of some n m units of flow passes a few nodes; it, and its way round each of them, is a search of the arcs. */
    private static final Cost WORK = new Cost(
            (n, m) -> 6.0 * n * m * (n + 2.0 * m),
            (n, m, threads) -> (41.0 * n + 32.0 * m) * threads + 36.0 * m + 48.0 * n);

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "flow-betweenness", "Flow betweenness")
            .question("How much of what others could send each other, by every way at once, would be lost without it?")
            .high("Others have no other way round it: without this agency less could pass between them.")
            .convention(
                    "sum over ordered pairs of others of f - f without the agency, f the largest flow from one to the"
                            + " other where every flow carries 1")
            .unit("units of flow")
            .range("0 to (n - 1)²(n - 2); form=fraction 0 to (n - 1)(n - 2); form=norm 0 to 1; weighted raw, 0"
                    + " upwards")
            .direction("follows flows; without direction each pair counts once and a tie carries either way")
            .weight("weight=strength: a flow carries at most its strength")
            .undefined("fewer than 3 agencies; form=norm: nothing flows among the others; weighted: strengths are"
                    + " ordinal codes without amounts")
            .cost("O(l n m²), l the steps of a path", "32 m + 41 n bytes a thread", WORK)
            .parameter(ParameterSpec.words(
                    "form",
                    "raw: the flow lost; fraction: each pair's loss as a share of its flow; norm: the flow lost as a"
                            + " share of all that flows among the others.",
                    "raw",
                    "fraction",
                    "norm"))
            .parameter(ParameterSpec.words(
                    "weight", "none: every flow carries 1; strength: it carries its strength.", "none", "strength"))
            .source("Freeman, Borgatti and White (1991), Centrality in valued graphs: a measure of betweenness based on"
                    + " network flow, Social Networks 13:141-154, doi:10.1016/0378-8733(91)90017-N")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        int n = workings.n();
        boolean weighted = workings.weighted(parameters);
        String form = parameters.word("form");
        outcome.unit(
                switch (form) {
                    case "raw" -> weighted ? "strength" : DECLARATION.unit();
                    case "fraction" -> "pairs of agencies";
                    default -> "share";
                });
        if (n < 3) {
            return outcome.noNode(n, FEWER_THAN_3);
        }
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(n, refusal);
        }
        outcome.convention(convention(workings.directed() ? "ordered" : "unordered", form, weighted));
        FlowBetweenness found = workings.flowBetweenness(weighted);
        if (!form.equals("norm")) {
            return outcome.node(form.equals("raw") ? found.raw() : found.fraction());
        }
        double[] shares = new double[n];
        Map<Integer, String> reasons = new HashMap<>();
        for (int v = 0; v < n; v++) {
            shares[v] = found.raw()[v] / found.among()[v];
            if (found.among()[v] == 0) {
                shares[v] = Double.NaN;
                reasons.put(v, "nothing flows among the others");
            }
        }
        return outcome.node(shares, reasons);
    }

    private static String convention(String pairs, String form, boolean weighted) {
        String loss = form.equals("fraction") ? "(f - f without the agency) / f" : "f - f without the agency";
        return "sum over " + pairs + " pairs of others of " + loss
                + (form.equals("norm") ? " / sum of f over them" : "")
                + ", f the largest flow from one to the other where every flow carries "
                + (weighted ? "its strength" : "1");
    }
}
