package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.connectivity.Components;
import org.weft.graph.paths.AllPairs;
import org.weft.graph.paths.EccentricityBounds;
import org.weft.graph.paths.HyperBall;
import org.weft.graph.paths.SampledBetweenness;
import org.weft.graph.paths.SampledDistances;
import org.weft.graph.paths.StepDependencies.Sum;

import java.util.Arrays;

/** Stands in for the searches over all pairs of a run whose measures are estimated; each once. */
final class Estimates {
    private final Workings workings;
    private final Precision precision;

    Estimates(Workings workings, Precision precision) {
        this.workings = workings;
        this.precision = precision;
    }

    /** What the entries of a measure say of themselves. */
    Estimate of(Approximation method, Workings.Direction direction) {
        double margin = method == Approximation.GROUPS ? sampled(direction).margin() : 0;
        return method.estimate(precision, margin);
    }

    /** All pairs without groups, rounded to whole agencies where exact counts are whole. */
    AllPairs balls(Workings.Direction direction) {
        return workings.once("balls " + direction, () -> {
            int[] known = known(direction);
            AllPairs pairs = balls(workings.along(direction), workings.asked(direction), known);
            settle(pairs.reached(), known);
            return pairs;
        });
    }

    /** The same along ties, whatever the direction of flows. */
    AllPairs ballsOfTies() {
        return workings.once("balls of ties", () -> {
            int[] known = ofComponents(workings.components(false));
            return balls(workings.graph().underlying(), AllPairs.Question.DISTANCES, known);
        });
    }

    private AllPairs balls(Csr graph, AllPairs.Question question, int[] known) {
        HyperBall balls = HyperBall.of(graph, question, known, precision.bits(), precision.seed(), workings.workers());
        int[][] within = new int[balls.within().length][];
        Arrays.setAll(within, q -> rounded(balls.within()[q]));
        return new AllPairs(
                balls.inverse(),
                Arrays.stream(balls.total()).mapToLong(Math::round).toArray(),
                rounded(balls.reached()),
                balls.furthest(),
                within,
                new int[within.length][0][],
                Arrays.stream(balls.pairsAt()).mapToLong(Math::round).toArray(),
                balls.decayed());
    }

    /**
     * How many others each agency reaches, where that is known without a search from each: without direction, and for
     * those that reach everybody; else -1.
     */
    private int[] known(Workings.Direction direction) {
        return workings.once("known reach " + direction, () -> {
            if (!workings.directed()) {
                return ofComponents(workings.components(false));
            }
            Components strong = workings.components(true);
            int all = strong.reachingAll(workings.along(direction));
            return Arrays.stream(strong.of())
                    .map(c -> c == all ? workings.n() - 1 : -1)
                    .toArray();
        });
    }

    private static int[] ofComponents(Components components) {
        return Arrays.stream(components.of())
                .map(c -> components.sizes()[c] - 1)
                .toArray();
    }

    /** Puts what is known in the place of estimates; all that are not known to reach everybody do not. */
    private static void settle(int[] reached, int[] known) {
        for (int v = 0; v < reached.length; v++) {
            reached[v] = known[v] >= 0 ? known[v] : Math.min(reached[v], reached.length - 2);
        }
    }

    /** Between what the distance to the furthest lies, for each agency. */
    EccentricityBounds eccentricities(Workings.Direction direction, boolean weighted, EccentricityBounds.Goal goal) {
        return workings.once("eccentricities " + direction + weighted + goal, () -> {
            Workings.Direction back = turned(direction);
            return EccentricityBounds.of(
                    workings.along(direction),
                    weighted
                            ? new EccentricityBounds.BothLengths(workings.lengths(direction), workings.lengths(back))
                            : null,
                    workings.condensation(direction).of(),
                    goal,
                    precision.sources(),
                    workings.workers());
        });
    }

    /**
     * What a value says of itself that lies between bounds.
     *
     * @param margins by node, half of what lies between them; null for a value of the network
     */
    Estimate bounded(EccentricityBounds bounds, String error, double @Nullable [] margins) {
        return new Estimate(
                Approximation.BOUNDS.method(), bounds.searches() + " searches", error, precision.seed(), margins);
    }

    private static Workings.Direction turned(Workings.Direction direction) {
        return direction == Workings.Direction.OUT ? Workings.Direction.IN : Workings.Direction.OUT;
    }

    /** Members of each group within the numbers of steps asked for: by question, group, node. */
    int[][][] groups(Workings.Direction direction) {
        double[][][] within = sampled(direction).within();
        int[][][] whole = new int[within.length][][];
        for (int q = 0; q < within.length; q++) {
            double[][] groups = within[q];
            whole[q] = new int[groups.length][];
            Arrays.setAll(whole[q], g -> rounded(groups[g]));
        }
        return whole;
    }

    private SampledDistances.Groups sampled(Workings.Direction direction) {
        return workings.once(
                "sampled groups " + direction,
                () -> SampledDistances.byGroup(
                        workings.along(direction),
                        workings.asked(direction),
                        precision.sources(),
                        precision.seed(),
                        workings.workers()));
    }

    SampledDistances.Weighted lengths(Workings.Direction direction) {
        Workings.Direction back = turned(direction);
        return workings.once("sampled lengths " + direction, () -> {
            SampledDistances.Weighted sampled = SampledDistances.byLength(
                    workings.along(back),
                    workings.lengths(back),
                    precision.sources(),
                    precision.seed(),
                    workings.workers());
            settle(sampled.pairs().reached(), known(direction));
            return sampled;
        });
    }

    /** Betweenness of agencies or flows, or stress. */
    SampledBetweenness betweenness(Sum what, boolean weighted) {
        return workings.once(
                "sampled " + what + weighted,
                () -> SampledBetweenness.of(
                        workings.graph(),
                        what,
                        weighted ? workings.lengths(Workings.Direction.OUT) : null,
                        precision.sources(),
                        precision.seed(),
                        workings.workers()));
    }

    private static int[] rounded(double[] values) {
        return Arrays.stream(values).mapToInt(v -> (int) Math.round(v)).toArray();
    }
}
