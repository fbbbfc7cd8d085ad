package org.weft.network;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * A named, typed column of a {@link Table}.
 *
 * @param name its header
 * @param type what its values are
 * @param unit unit in words; empty where there is none
 * @param note the convention, as a sentence; empty where there is none
 * @param values {@link Double} for numbers, {@link String} for text, {@link Boolean} for yes or no; null for missing
 */
public record Column(String name, Type type, String unit, String note, List<@Nullable Object> values) {
    /** What a column's values are. */
    public enum Type {
        /** Doubles. */
        NUMBER,
        /** Strings. */
        TEXT,
        /** Booleans. */
        BOOLEAN
    }

    /** A column of numbers; NaN becomes missing. */
    public static Column numbers(String name, String unit, String note, double[] values) {
        @Nullable Object[] boxed = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = Double.isNaN(values[i]) ? null : (Object) values[i];
        }
        return new Column(name, Type.NUMBER, unit, note, Arrays.asList(boxed));
    }

    /** A column of text; nulls are missing. */
    public static Column text(String name, List<? extends @Nullable String> values) {
        @Nullable Object[] boxed = values.toArray();
        return new Column(name, Type.TEXT, "", "", Arrays.asList(boxed));
    }
}
