package org.weft.measures;

import org.weft.graph.paths.AllPairs;
import org.weft.graph.paths.HyperBall;
import org.weft.graph.paths.SampledBetweenness;
import org.weft.graph.paths.SampledDistances;

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
            HyperBall balls = HyperBall.of(
                    workings.along(direction),
                    workings.steps(direction),
                    precision.bits(),
                    precision.seed(),
                    workings.workers());
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
                    new double[0][]);
        });
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
        Workings.Direction back = direction == Workings.Direction.OUT ? Workings.Direction.IN : Workings.Direction.OUT;
        return workings.once(
                "sampled lengths " + direction,
                () -> SampledDistances.byLength(
                        workings.along(back),
                        workings.lengths(back),
                        precision.sources(),
                        precision.seed(),
                        workings.workers()));
    }

    SampledBetweenness betweenness(boolean weighted) {
        return workings.once(
                "sampled betweenness " + weighted,
                () -> SampledBetweenness.of(
                        workings.graph(),
                        weighted ? workings.lengths(Workings.Direction.OUT) : null,
                        precision.sources(),
                        precision.seed(),
                        workings.workers()));
    }

    private static int[] rounded(double[] values) {
        return Arrays.stream(values).mapToInt(v -> (int) Math.round(v)).toArray();
    }
}
