package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.hierarchy.Condensation;
import org.weft.graph.paths.StrengthAlong;

import java.util.Arrays;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;

/** How unevenly agencies reach the others. */
final class GlobalReachingCentrality implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "global-reaching-centrality", "Global reaching centrality")
            .question("Do a few agencies reach everybody while most reach nobody?")
            .high("A few at the top reach nearly all others, who reach hardly anybody: a steep hierarchy.")
            .convention("sum of (largest - c) / (n - 1), c the share of the others whom an agency reaches along flows")
            .unit("share")
            .range("0 to 1; weighted, 0 upwards")
            .direction(
                    "out: whom agencies reach; in: who reaches them; without direction c is harmonic closeness, since"
                            + " reaching is mutual")
            .weight("weight=strength: c is the sum over those reached of the mean strength along the way, over the mean"
                    + " strength of all flows; a step's length is 1/strength, and of ways of one length those of fewest"
                    + " steps count, their mean where they are several, which Mones and others leave open")
            .undefined("fewer than 2 agencies; weighted: no flows, or strengths are ordinal codes without amounts")
            .cost(
                    "O(n (n + m) / 64); without direction that of a search over all pairs; weighted O(n m + n² log n)",
                    "68 n bytes a thread",
                    Cost.ALL_PAIRS)
            .parameter(CommonParameters.OUT_OR_IN)
            .parameter(CommonParameters.UNWEIGHTED)
            .source("Mones, Vicsek and Vicsek (2012), Hierarchy measure for complex networks, PLoS ONE 7(3):e33799,"
                    + " doi:10.1371/journal.pone.0033799")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return parameters.is("weight", "strength") ? Cost.EVERY_SOURCE_HEAP : Cost.ALL_PAIRS;
    }

    @Override
    public Cost cost(Parameters parameters, boolean directed) {
        return directed && !parameters.is("weight", "strength") ? KrackhardtHierarchy.REACHED : cost(parameters);
    }

    @Override
    public @Nullable Approximation approximation(Parameters parameters) {
        return parameters.is("weight", "strength") ? null : Approximation.BALLS;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        double n = workings.n();
        if (n < 2) {
            return outcome.noNetwork(FEWER_THAN_2);
        }
        Workings.Direction direction = workings.direction(parameters);
        if (workings.weighted(parameters)) {
            return weighted(outcome, workings, direction);
        }
        if (!workings.directed()) {
            outcome.convention("sum of (largest - c) / (n - 1), c the mean of 1/d to the others, d steps along ties");
            return outcome.network(shortOfLargest(workings.allPairs(direction).inverse()));
        }
        if (workings.estimates() != null) {
            outcome.convention(DECLARATION.convention() + "; the largest of estimates tends to be too large");
            int[] each = workings.allPairs(direction).reached();
            return outcome.network(
                    shortOfLargest(Arrays.stream(each).asDoubleStream().toArray()));
        }
        Condensation strong = workings.condensation(direction);
        int[] reached = workings.reached(direction);
        long largest = 0;
        long all = 0;
        for (int c = 0; c < reached.length; c++) {
            largest = Math.max(largest, reached[c]);
            all += (long) strong.sizes()[c] * reached[c];
        }
        return outcome.network((largest * n - all) / ((n - 1) * (n - 1)));
    }

    private static Outcome weighted(Outcome outcome, Workings workings, Workings.Direction direction) {
        String refusal = workings.refusal();
        Csr graph = workings.along(direction);
        if (refusal != null || graph.arcs() == 0) {
            return outcome.noNetwork(refusal != null ? refusal : "no flows");
        }
        double strength = 0;
        for (double w : graph.weights()) {
            strength += w;
        }
        outcome.convention(
                "sum of (largest - c) / (n - 1), c the sum over the others whom an agency reaches of the mean"
                        + " strength along the shortest way / (n - 1), over the mean strength of all flows; length of a step"
                        + " 1/strength, " + workings.lengths(direction).comparison()
                        + ", of ways of one length those of fewest steps, their mean where they are several");
        double[] sums = StrengthAlong.of(graph, workings.lengths(direction), workings.workers());
        double missing = shortOfLargest(sums) * graph.arcs() / strength;
        return Double.isNaN(missing) ? outcome.noNetwork(BetweennessCentrality.UNCOUNTABLE) : outcome.network(missing);
    }

    /** Sum of (largest - value) / (n - 1)², of at least two values. */
    private static double shortOfLargest(double[] values) {
        return Centralization.shortOfLargest(values) / ((values.length - 1.0) * (values.length - 1.0));
    }
}
