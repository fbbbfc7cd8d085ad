package org.weft.measures;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Why values are not defined, where one reason holds for all that are not: a map from places, ascending, that takes 4
 * bytes for each, because in a large network they may be half of the agencies. Cannot be changed.
 */
final class OneReason extends AbstractMap<Integer, String> {
    private final int[] places;
    private final String reason;

    private OneReason(int[] places, String reason) {
        this.places = places;
        this.reason = reason;
    }

    /** Of the values that are NaN. */
    static Map<Integer, String> of(double[] values, String reason) {
        return new OneReason(
                IntStream.range(0, values.length)
                        .filter(v -> Double.isNaN(values[v]))
                        .toArray(),
                reason);
    }

    @Override
    public int size() {
        return places.length;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof Integer place && Arrays.binarySearch(places, place) >= 0;
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        return containsKey(key) ? reason : null;
    }

    @Override
    public Set<Entry<Integer, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return places.length;
            }

            @Override
            public Iterator<Entry<Integer, String>> iterator() {
                return Arrays.stream(places)
                        .mapToObj(place -> Map.entry(place, reason))
                        .iterator();
            }
        };
    }
}
