package org.weft.graph.keyplayers;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Sets of nodes of one size, the best first, those of one value in ascending order of their nodes.
 *
 * @param sets nodes of each, ascending
 * @param values value of each
 * @param listed how many of them, from the first, are the best
 * @param count how many sets are as good as the best, listed or not; where nothing is proven, those that were met
 * @param proven whether every set was compared, so that none is better and the count is that of all
 */
public record KeySets(List<int[]> sets, double[] values, int listed, long count, boolean proven) {
    KeySets scaled(DoubleUnaryOperator scale) {
        return new KeySets(sets, Arrays.stream(values).map(scale).toArray(), listed, count, proven);
    }
}
