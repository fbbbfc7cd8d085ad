package org.weft.measures;

import org.weft.graph.spectral.Hits;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Sending to those to whom many send, and the other way round. */
final class HubsAndAuthorities implements Measure {
    private final Declaration declaration;
    private final boolean hub;

    private HubsAndAuthorities(boolean hub, Declaration.Builder text) {
        this.hub = hub;
        declaration = text.unit("score")
                .range("0 to 1")
                .direction("hub by flows sent, authority by flows received; without direction both are one")
                .weight("none: every flow counts 1; strength: more is closer")
                .undefined("no flows; the largest singular value is not simple, as where two separate parts share it or"
                        + " ties without direction run between two camps only; strengths are ordinal codes without"
                        + " amounts")
                .cost("O(m) for each of about 30 to 300 steps", "up to 50 MB", Cost.HUNDRED_SWEEPS)
                .parameter(ParameterSpec.words(
                        "scale",
                        "l2: unit length; sum: scores add up to 1; max: the largest score is 1.",
                        "l2",
                        "sum",
                        "max"))
                .parameter(Scales.WEIGHT)
                .source("Kleinberg (1999), Authoritative sources in a hyperlinked environment, Journal of the ACM"
                        + " 46:604-632, doi:10.1145/324133.324140")
                .build();
    }

    static HubsAndAuthorities hub() {
        return new HubsAndAuthorities(
                true,
                Declaration.of(Declaration.Family.NODE, "hub", "Hub score")
                        .question("Who sends to those to whom everybody sends?")
                        .high("It knows whom to send to: it serves the agencies that are looked to most.")
                        .convention(
                                "in proportion to the sum of the authority scores of those it sends to (HITS), every"
                                        + " flow 1, unit length"));
    }

    static HubsAndAuthorities authority() {
        return new HubsAndAuthorities(
                false,
                Declaration.of(Declaration.Family.NODE, "authority", "Authority score")
                        .question("Who receives from those who know whom to send to?")
                        .high("Agencies that serve all the important ones serve it too: it is looked to.")
                        .convention("in proportion to the sum of the hub scores of those it receives from (HITS), every"
                                + " flow 1, unit length"));
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        boolean weighted = workings.weighted(parameters);
        String scale = switch (parameters.word("scale")) {
            case "sum" -> "scores add up to 1";
            case "max" -> "largest score 1";
            default -> "unit length";
        };
        Outcome outcome = new Outcome(declaration, parameters)
                .convention((hub
                                ? "in proportion to the sum of the authority scores of those it sends to"
                                : "in proportion to the sum of the hub scores of those it receives from")
                        + " (HITS), " + (weighted ? "by strength" : "every flow 1") + ", " + scale);
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(workings.n(), refusal);
        }
        Hits hits = workings.hits(weighted);
        double[] vector = hub ? hits.hubs() : hits.authorities();
        if (vector == null) {
            return outcome.noNode(workings.n(), Objects.requireNonNull(hits.undefined()));
        }
        double whole = switch (parameters.word("scale")) {
            case "sum" -> Arrays.stream(vector).sum();
            case "max" -> Arrays.stream(vector).max().orElse(1);
            default -> 1;
        };
        Map<Integer, String> reasons = new HashMap<>();
        for (int v = 0; v < vector.length; v++) {
            if (vector[v] == 0) {
                reasons.put(
                        v,
                        hub ? "0: sends nothing to the dominant part" : "0: receives nothing from the dominant part");
            }
        }
        return outcome.node(Arrays.stream(vector).map(x -> x / whole).toArray(), reasons);
    }
}
