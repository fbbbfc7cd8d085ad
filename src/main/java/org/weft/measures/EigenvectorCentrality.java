package org.weft.measures;

import org.weft.graph.spectral.Eigenvector;

import java.util.HashMap;
import java.util.Map;

import static org.weft.measures.CommonParameters.WEIGHTED;

/** Being tied to agencies that are themselves well tied. */
final class EigenvectorCentrality implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "eigenvector", "Eigenvector centrality")
            .question("Who belongs to the inner circle: tied to those who are themselves well tied?")
            .high("It works with those who are themselves well connected: it sits in the inner circle.")
            .convention(
                    "principal eigenvector of the strengths symmetrised by the larger of both ways, unit length over"
                            + " the whole network; 0 outside the dominant component")
            .unit("score")
            .range("0 to 1")
            .direction(
                    "none: symmetrised by maximum, as UCINET does; out: an agency scores by those it sends to; in: by"
                            + " those it receives from")
            .weight("more is closer; weight=none counts every flow as 1")
            .undefined("no flows; directed: no circuit of flows; the largest eigenvalue is not simple; two eigenvalues"
                    + " too close; strengths are ordinal codes without amounts")
            .cost("O(m) for each of about 30 to 300 steps", "up to 50 MB", Cost.HUNDRED_SWEEPS)
            .parameter(ParameterSpec.words(
                            "direction",
                            "none: direction is given up; out: by those an agency sends to; in: by those it receives"
                                    + " from.",
                            "none",
                            "in",
                            "out")
                    .withSynonyms(Map.of("symmetrised", "none")))
            .parameter(WEIGHTED)
            .parameter(ParameterSpec.words("scale", "l2: unit length; max: the largest score is 1.", "l2", "max"))
            .source("Bonacich (1972), Factoring and weighting approaches to status scores and clique identification,"
                    + " Journal of Mathematical Sociology 2:113-120, doi:10.1080/0022250X.1972.9989806")
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
        outcome.convention(convention(workings, parameters, weighted));
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(n, refusal);
        }
        boolean directed = workings.directed() && !parameters.is("direction", "none");
        Eigenvector found = directed
                ? Eigenvector.directed(workings.along(workings.direction(parameters)), weighted, workings.workers())
                : workings.principal(weighted);
        double[] vector = parameters.is("scale", "max") ? found.scaledToMaximum() : found.vector();
        if (vector == null) {
            return outcome.noNode(n, found.undefined() == null ? "not defined" : found.undefined());
        }
        Map<Integer, String> reasons = new HashMap<>();
        for (int v = 0; v < n; v++) {
            if (!found.part()[v]) {
                reasons.put(
                        v,
                        directed
                                ? "0: no path to the strong component that dominates"
                                : "0: outside the dominant component");
            }
        }
        return outcome.node(vector, reasons);
    }

    private static String convention(Workings workings, Parameters parameters, boolean weighted) {
        String matrix = weighted ? "the strengths" : "the flows, each 1,";
        String way = !workings.directed()
                ? ""
                : switch (parameters.word("direction")) {
                    case "in" -> ", an agency scored by those it receives from";
                    case "out" -> ", an agency scored by those it sends to";
                    default -> " symmetrised by the larger of both ways";
                };
        String scale = parameters.is("scale", "max") ? "largest score 1" : "unit length over the whole network";
        return "principal eigenvector of " + matrix + way + ", " + scale + "; 0 outside the dominant component";
    }
}
