package org.weft.measures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The values of a measure's parameters, every one of them, in the order declared; a name that was not given is absent.
 *
 * @param values by parameter, in canonical spelling
 */
public record Parameters(Map<String, String> values) {
    /** Freezes the values, keeping their order. */
    public Parameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A word, or the empty text where a name was not given. */
    public String word(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether a word has a value. */
    public boolean is(String name, String value) {
        return value.equals(values.get(name));
    }

    /** A whole number. */
    public int integer(String name) {
        return Integer.parseInt(Objects.requireNonNull(values.get(name)));
    }

    /** A number. */
    public double number(String name) {
        return Double.parseDouble(Objects.requireNonNull(values.get(name)));
    }

    /** A truth value. */
    public boolean flag(String name) {
        return "true".equals(values.get(name));
    }

    /** These with one more, or another value for one. */
    Parameters with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Parameters(more);
    }
}
