package org.weft.network;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Keeps what matches. A missing value matches {@code notIn} alone.
 *
 * @param on what is filtered
 * @param attribute the attribute; of flows also {@code strength}, {@code rung}, {@code level}, {@code formality} and
 *     {@code rests_on}
 * @param in values to keep; empty for any
 * @param notIn values to leave out
 * @param min smallest number to keep; null for none
 * @param max largest number to keep; null for none
 */
public record Filter(
        On on,
        String attribute,
        List<String> in,
        List<String> notIn,
        @Nullable Double min,
        @Nullable Double max) {
    /** What a filter speaks of. */
    public enum On {
        /** Agencies; one that is left out takes with it the representatives who represent no other. */
        AGENCY,
        /** Representatives. */
        REPRESENTATIVE,
        /** Flows. */
        FLOW
    }

    /** Freezes the lists. */
    public Filter {
        in = List.copyOf(in);
        notIn = List.copyOf(notIn);
    }

    /** Whether a value passes. */
    boolean keeps(@Nullable String value) {
        if (value == null) {
            return in.isEmpty() && min == null && max == null;
        }
        if (!in.isEmpty() && !in.contains(value) || notIn.contains(value)) {
            return false;
        }
        if (min == null && max == null) {
            return true;
        }
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return false;
        }
        return (min == null || number >= min) && (max == null || number <= max);
    }
}
