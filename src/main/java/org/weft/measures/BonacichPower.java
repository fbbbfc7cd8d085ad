package org.weft.measures;

import org.weft.graph.spectral.WalkSums;

import static org.weft.measures.Scales.l2;

/** Power through partners that are strong, or through partners that are weak. */
final class BonacichPower implements Measure {
    private static final double WITHOUT_CIRCUIT = 0.1;

    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "bonacich", "Bonacich power")
            .question("Who is powerful through those it is tied to?")
            .high("It is tied to many that are themselves strong; with beta below 0, to many that have nobody else.")
            .convention(
                    "c = a (I - beta A)^-1 A 1, by flows sent, beta half of one over the largest eigenvalue (0.1 where"
                            + " that is 0), sum of squares n")
            .unit("score")
            .range("from below 0 (with beta below 0) on; sum of squares n")
            .direction(
                    "out: through those it sends to (Bonacich; sna, igraph); in: through those it receives from (UCINET's"
                            + " menu); without direction one score")
            .weight("none: every flow counts 1; strength: more is closer")
            .undefined(
                    "|beta| is not below one over the largest eigenvalue; that eigenvalue is not found; scale=ssq and"
                            + " all scores 0; strengths are ordinal codes without amounts")
            .cost("O(m) for each of about 50 to 500 rounds", "O(n)", Cost.SWEEPS_OF_WALKS)
            .parameter(ParameterSpec.words(
                    "direction",
                    "out: through those an agency sends to; in: through those it receives from.",
                    "out",
                    "in"))
            .parameter(ParameterSpec.numberOr(
                    "beta",
                    "How much the partners' power counts, below 0 where weak partners give power; half, minus-half,"
                            + " near-limit: 0.5, -0.5 or UCINET's 0.999 over the largest eigenvalue (0.1 or -0.1 where"
                            + " that is 0).",
                    -1e9,
                    1e9,
                    "half",
                    "minus-half",
                    "near-limit"))
            .parameter(Scales.WEIGHT)
            .parameter(ParameterSpec.words(
                    "scale", "ssq: the squares of the scores add up to n; raw: with a = 1.", "ssq", "raw"))
            .source("Bonacich (1987), Power and centrality: a family of measures, American Journal of Sociology"
                    + " 92:1170-1182, doi:10.1086/228631")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    private static double share(String beta) {
        return switch (beta) {
            case "half" -> 0.5;
            case "minus-half" -> -0.5;
            case "near-limit" -> 0.999;
            default -> Double.NaN;
        };
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
        double radius = workings.spectralRadius(weighted);
        double share = share(parameters.word("beta"));
        double beta = Double.isNaN(share)
                ? parameters.number("beta")
                : radius == 0 ? Math.copySign(WITHOUT_CIRCUIT, share) : share / radius;
        outcome.convention(convention(workings, parameters, weighted, beta, radius));
        if (Double.isNaN(radius)) {
            return outcome.noNode(n, SpectralRadius.NOT_FOUND);
        }
        double[] values = null;
        if (Math.abs(beta) * radius < 1) {
            var graph = workings.along(workings.direction(parameters));
            values = WalkSums.ofStrengths(graph, weighted, beta, workings.workers())
                    .values();
        }
        if (values == null) {
            return outcome.noNode(n, SpectralRadius.beyond("beta", beta, radius));
        }
        return parameters.is("scale", "ssq") ? l2(outcome, values, n) : outcome.node(values);
    }

    private static String convention(
            Workings workings, Parameters parameters, boolean weighted, double beta, double radius) {
        String way = !workings.directed()
                ? ""
                : parameters.is("direction", "in") ? " by flows received," : " by flows sent,";
        return "c = a (I - beta A)^-1 A 1," + way + (weighted ? " by strength" : " every flow 1") + ", beta = " + beta
                + " (limit " + 1 / radius + "), " + (parameters.is("scale", "raw") ? "a = 1" : "sum of squares n")
                + "; before scaling, a score is within e times its Katz score at alpha = |beta|, where e is 1e-12, or"
                + " 1e-15 times the largest score (beta below 0: 1e-14 times its largest term) where that is more";
    }
}
