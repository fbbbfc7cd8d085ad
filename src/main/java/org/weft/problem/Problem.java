package org.weft.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file, or worth knowing about it.
 *
 * @param file the file's or sheet's name as the person knows it
 * @param line the line, counted from 1 with the header as line 1; null where the problem is of the whole file
 * @param column the header of the column; null where the problem is of the whole row
 * @param value the value found; null where there is none, shortened to 200 characters
 * @param severity whether it blocks the import
 * @param what what is wrong
 * @param remedy what to do, or what Weft did
 */
public record Problem(
        String file,
        @Nullable Integer line,
        @Nullable String column,
        @Nullable String value,
        Severity severity,
        String what,
        String remedy) {
    private static final int LONGEST_VALUE = 200;

    /** Whether a problem blocks the import. */
    public enum Severity {
        /** Blocks the import. */
        ERROR,
        /** Does not block; Weft says what it did. */
        WARNING,
        /** Nothing is wrong; says how something was understood. */
        NOTE
    }

    /** Shortens the value. */
    public Problem {
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }
}
