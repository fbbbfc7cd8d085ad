package org.weft.measures;

import org.weft.graph.spectral.WalkSums;

import static org.weft.measures.Scales.l2;

/** Being reached by many walks, the short ones counting most. */
final class KatzCentrality implements Measure {
    private static final double SHARE = 0.85;
    private static final double WITHOUT_CIRCUIT = 0.1;

    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "katz", "Katz centrality")
            .question("Whom does most arrive at, directly and through others?")
            .high("Much comes to it, straight from many agencies or through those to whom much comes.")
            .convention("1 + alpha times the scores of those it receives from, alpha 0.85 over the largest eigenvalue"
                    + " (0.1 where that is 0), every flow 1")
            .unit("score")
            .range("1 and above; constant=subtracted 0 and above; scale=l2 0 to 1")
            .direction("in: by those an agency receives from; out: by those it sends to; without direction one score")
            .weight("none: every flow counts 1; strength: more is closer")
            .undefined("alpha is not below one over the largest eigenvalue; that eigenvalue is not found; scale=l2 and"
                    + " all scores 0; strengths are ordinal codes without amounts")
            .cost(
                    "O(m) for each of about 15 to 200 rounds; to find the largest eigenvalue as often",
                    "O(n)",
                    Cost.SWEEPS_OF_WALKS)
            .parameter(ParameterSpec.words(
                    "direction", "in: by those an agency receives from; out: by those it sends to.", "in", "out"))
            .parameter(ParameterSpec.numberOr(
                    "alpha",
                    "What each further step of a walk counts; auto: 0.85 over the largest eigenvalue, 0.1 where that is"
                            + " 0.",
                    0,
                    1e9,
                    "auto"))
            .parameter(ParameterSpec.words(
                    "constant",
                    "included: the walk of no steps counts 1; subtracted: it does not count, as in UCINET's influence.",
                    "included",
                    "subtracted"))
            .parameter(Scales.WEIGHT)
            .parameter(ParameterSpec.words("scale", "raw: as it is; l2: unit length.", "raw", "l2"))
            .source("Katz (1953), A new status index derived from sociometric analysis, Psychometrika 18:39-43,"
                    + " doi:10.1007/BF02289026")
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
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(n, refusal);
        }
        boolean given = !parameters.is("alpha", "auto");
        double radius = given ? Double.NaN : workings.spectralRadius(weighted);
        double alpha = given ? parameters.number("alpha") : radius == 0 ? WITHOUT_CIRCUIT : SHARE / radius;
        outcome.convention(convention(workings, parameters, weighted, alpha));
        if (Double.isNaN(alpha)) {
            return outcome.noNode(n, SpectralRadius.NOT_FOUND);
        }
        var graph = workings.along(workings.direction(parameters));
        double[] values = (given
                        ? WalkSums.ofOnes(graph, weighted, alpha, workings.workers())
                        : WalkSums.ofOnesBelowLimit(graph, weighted, alpha, workings.workers()))
                .values();
        if (values == null && given && alpha * workings.spectralRadius(weighted) < 1) {
            // So close below the limit that the rounds alone had not proved it.
            values = WalkSums.ofOnesBelowLimit(graph, weighted, alpha, workings.workers())
                    .values();
        }
        if (values == null) {
            return outcome.noNode(n, SpectralRadius.beyond("alpha", alpha, workings.spectralRadius(weighted)));
        }
        if (parameters.is("constant", "subtracted")) {
            for (int v = 0; v < n; v++) {
                values[v] -= 1;
            }
        }
        return parameters.is("scale", "l2") ? l2(outcome, values, 1) : outcome.node(values);
    }

    private static String convention(Workings workings, Parameters parameters, boolean weighted, double alpha) {
        String who = !workings.directed()
                ? "partners"
                : parameters.is("direction", "in") ? "those it receives from" : "those it sends to";
        return (parameters.is("constant", "subtracted") ? "less the constant 1, of the score " : "")
                + "1 + alpha times the scores of " + who + (weighted ? " by strength" : ", every flow 1")
                + "; alpha = " + alpha + (parameters.is("alpha", "auto") ? " (0.85 over the largest eigenvalue)" : "")
                + (parameters.is("scale", "l2") ? "; unit length" : "")
                + "; a score (before scaling) is within the share 1e-12, or 1e-15 times the largest score where that is"
                + " more";
    }
}
