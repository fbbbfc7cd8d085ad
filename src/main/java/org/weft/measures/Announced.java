package org.weft.measures;

import org.weft.graph.paths.StepDependencies.Sum;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the measures of a run will ask of the searches that they share, known before the first of them is computed. */
final class Announced {
    private final Map<Workings.Direction, Set<Integer>> steps = new EnumMap<>(Workings.Direction.class);
    private final Set<Workings.Direction> byGroup = EnumSet.noneOf(Workings.Direction.class);
    private final Map<Workings.Direction, Set<Double>> bases = new EnumMap<>(Workings.Direction.class);
    private final Set<Sum> paths = EnumSet.noneOf(Sum.class);
    private boolean allPairs;

    /** Reach within k steps, by group too or not. */
    void reach(Workings.Direction direction, int k, boolean groups) {
        steps.computeIfAbsent(direction, d -> new TreeSet<>()).add(k);
        if (groups) {
            byGroup.add(direction);
        }
    }

    /** Sums of powers of a base. */
    void decay(Workings.Direction direction, double base) {
        bases.computeIfAbsent(direction, d -> new TreeSet<>()).add(base);
    }

    /** Sums over shortest paths by steps. */
    void paths(Sum sum) {
        paths.add(sum);
    }

    /** A search over all pairs. */
    void allPairs() {
        allPairs = true;
    }

    /** The numbers of steps, ascending. */
    int[] stepsOf(Workings.Direction direction) {
        return steps.getOrDefault(direction, Set.of()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    boolean isByGroup(Workings.Direction direction) {
        return byGroup.contains(direction);
    }

    /** The bases, ascending. */
    double[] basesOf(Workings.Direction direction) {
        return bases.getOrDefault(direction, Set.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    Set<Sum> pathSums() {
        return paths;
    }

    boolean hasAllPairs() {
        return allPairs;
    }
}
