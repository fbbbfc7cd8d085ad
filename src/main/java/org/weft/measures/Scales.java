package org.weft.measures;

/** How spectral scores are scaled, and what strengths mean to them. */
final class Scales {
    static final String NO_FLOWS = "no flows, so every score is 0";

    static final ParameterSpec WEIGHT = ParameterSpec.words(
            "weight", "none: every flow counts 1; strength: flows count by their strength.", "none", "strength");

    private Scales() {}

    /** Scores whose squares add up to {@code squares}; not defined where all are 0. */
    static Outcome l2(Outcome outcome, double[] values, double squares) {
        double sum = 0;
        for (double v : values) {
            sum += v * v;
        }
        if (sum == 0) {
            return outcome.noNode(values.length, NO_FLOWS);
        }
        double factor = Math.sqrt(squares / sum);
        double[] scaled = new double[values.length];
        for (int v = 0; v < values.length; v++) {
            scaled[v] = values[v] * factor;
        }
        return outcome.node(scaled);
    }
}
