package org.weft.measures;

/** How strongly what circulates in the network feeds itself. */
final class SpectralRadius implements Measure {
    static final String NOT_FOUND = "the bounds on the largest eigenvalue did not meet";

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "spectral-radius", "Spectral radius")
            .question("How strongly does what circulates in the network feed itself?")
            .high("There are many ways round: what one passes on comes back to it through many others.")
            .convention("largest modulus of the eigenvalues of the flows as they run, every flow 1")
            .unit("eigenvalue")
            .range("0 (no way leads back) to n - 1; by strength any number from 0 on")
            .direction(
                    "kept: flows as they run; none: symmetrised by the larger of both ways, which gives the eigenvalue"
                            + " of eigenvector centrality; without direction both are one")
            .weight("none: every flow counts 1; strength: more is closer")
            .undefined("its bounds do not meet (two circuits so weakly joined that rounding hides which counts);"
                    + " strengths are ordinal codes without amounts")
            .cost("O(m) for each of about 30 to 300 steps", "up to 50 MB", Cost.SWEEPS_OF_WALKS)
            .parameter(ParameterSpec.words(
                    "direction",
                    "kept: flows as they run; none: symmetrised by the larger of both ways.",
                    "kept",
                    "none"))
            .parameter(Scales.WEIGHT)
            .source("Bonacich (1987), Power and centrality: a family of measures, American Journal of Sociology"
                    + " 92:1170-1182, doi:10.1086/228631")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        boolean weighted = workings.weighted(parameters);
        boolean symmetrised = parameters.is("direction", "none");
        Outcome outcome = new Outcome(DECLARATION, parameters)
                .convention("largest modulus of the eigenvalues of the flows "
                        + (symmetrised ? "symmetrised by the larger of both ways" : "as they run")
                        + (weighted ? ", by strength" : ", every flow 1"));
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNetwork(refusal);
        }
        double radius = symmetrised ? workings.principal(weighted).value() : workings.spectralRadius(weighted);
        return Double.isNaN(radius) ? outcome.noNetwork(NOT_FOUND) : outcome.network(radius);
    }

    /** Why walks weighed so have no sum. */
    static String beyond(String parameter, double value, double radius) {
        double limit = 1 / radius;
        return Math.abs(value) < limit
                ? parameter + " " + value + " is so close to the limit " + limit + " that the score did not settle"
                : parameter + " " + value + " is not below the limit " + limit
                        + ", one over the largest eigenvalue, beyond which walks have no sum";
    }
}
