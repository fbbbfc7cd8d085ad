package org.weft.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The free columns of the sheets as properties. Each has a prefix of its own, so that a column named "strength" or "id"
 * cannot overwrite ours. Their number is bounded, because Neo4j keeps every property name for ever.
 */
final class Columns {
    /** Before the name of a column. */
    static final String PREFIX = "x_";
    /** Before the codes of a column of a flow block. */
    static final String CODES = "c_";
    /** The most columns that the actors, or the flows, of a network may have. */
    static final int MOST = 500;

    private Columns() {}

    /** The names with the prefix. */
    static List<String> keys(List<String> names) {
        return names.stream().map(n -> PREFIX + n).toList();
    }

    /** Values by name as properties. */
    static Map<String, Object> properties(Map<String, String> attributes) {
        Map<String, Object> properties = new LinkedHashMap<>();
        attributes.forEach((name, value) -> properties.put(PREFIX + name, value));
        return properties;
    }

    /** The reverse: the values of {@code names}, in that order; missing ones are left out. */
    static Map<String, String> attributes(List<String> names, Value values) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Value value = values.get(i);
            if (!value.isNull()) {
                attributes.put(names.get(i), value.asString());
            }
        }
        return attributes;
    }

    /** Refuses more columns than are kept. */
    static void bound(String of, List<String> names) {
        if (names.size() > MOST) {
            throw new WeftException(
                    ErrorKind.TOO_LARGE,
                    "The " + of + " have " + names.size() + " columns; the store keeps at most " + MOST + ".",
                    "Leave out columns that no measure or filter needs.");
        }
    }

    /** All names, in order of first appearance. */
    static List<String> names(Iterable<Map<String, String>> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        return List.copyOf(names);
    }

    /**
     * Puts a column of text as the list of its different values and, unless each stands once and none is missing, a list
     * of codes: positions in that list, -1 for missing. A column without any value is left out.
     */
    static void put(
            Map<String, Object> into, String key, String codesKey, int size, IntFunction<@Nullable String> column) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        int[] codes = new int[size];
        for (int i = 0; i < size; i++) {
            String value = column.apply(i);
            if (value == null) {
                codes[i] = -1;
            } else {
                Integer code = seen.get(value);
                if (code == null) {
                    code = seen.size();
                    seen.put(value, code);
                }
                codes[i] = code;
            }
        }
        if (!seen.isEmpty()) {
            into.put(key, List.copyOf(seen.keySet()));
            if (seen.size() < size) {
                into.put(codesKey, codes);
            }
        }
    }

    /** The reverse of {@code put}; null where there is no such column. */
    static @Nullable String @Nullable [] get(Value columns, String key, String codesKey) {
        Value values = columns.get(key);
        if (values.isNull()) {
            return null;
        }
        String[] different = new String[values.size()];
        for (int i = 0; i < different.length; i++) {
            different[i] = values.get(i).asString();
        }
        int[] codes = ints(columns, codesKey);
        if (codes == null) {
            return different;
        }
        @Nullable String[] column = new String[codes.length];
        for (int i = 0; i < codes.length; i++) {
            column[i] = codes[i] < 0 ? null : different[codes[i]];
        }
        return column;
    }

    /** A column of whole numbers; null where there is none. */
    static int @Nullable [] ints(Value columns, String key) {
        Value values = columns.get(key);
        if (values.isNull()) {
            return null;
        }
        int[] column = new int[values.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = values.get(i).asInt();
        }
        return column;
    }

    /** A column of numbers; null where there is none. */
    static double @Nullable [] doubles(Value columns, String key) {
        Value values = columns.get(key);
        if (values.isNull()) {
            return null;
        }
        double[] column = new double[values.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = values.get(i).asDouble();
        }
        return column;
    }
}
