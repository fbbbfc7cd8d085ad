package org.weft.measures;

import org.weft.graph.paths.AllPairs;
import org.weft.graph.paths.WeightedAllPairs;

import java.util.Arrays;

/**
 * How far each agency is from those that it reaches, or that reach it, in steps or in lengths of 1/strength: one form
 * for what either search gives.
 *
 * @param inverse sum of 1/d over the others that are reached
 * @param total sum of d over them
 * @param reached their number
 * @param furthest the largest d, 0 where nobody is reached
 * @param largest the largest d of the network, 0 where nobody reaches another
 */
record Distances(double[] inverse, double[] total, int[] reached, double[] furthest, double largest) {
    static final String NOBODY = "no agency reaches another";

    static Distances of(Workings workings, Workings.Direction direction, boolean weighted) {
        if (weighted) {
            WeightedAllPairs search = workings.weightedAllPairs(direction);
            return of(search.inverse(), search.total(), search.reached(), search.furthest());
        }
        AllPairs search = workings.allPairs(direction);
        return of(
                search.inverse(),
                Arrays.stream(search.total()).asDoubleStream().toArray(),
                search.reached(),
                Arrays.stream(search.eccentricity()).asDoubleStream().toArray());
    }

    private static Distances of(double[] inverse, double[] total, int[] reached, double[] furthest) {
        return new Distances(
                inverse, total, reached, furthest, Arrays.stream(furthest).max().orElse(0));
    }

    /** Whether every agency reaches every other. */
    boolean connected() {
        return Arrays.stream(reached).allMatch(r -> r == reached.length - 1);
    }

    /** What d is, in words. */
    static String words(Workings workings, Workings.Direction direction, boolean weighted) {
        String way = !workings.directed()
                ? "along ties"
                : direction == Workings.Direction.OUT
                        ? "from the agency to them along flows"
                        : "from them to the agency along flows";
        return weighted ? "d the length of the shortest path " + way + ", a step 1/strength" : "d the steps " + way;
    }
}
