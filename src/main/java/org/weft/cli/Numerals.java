package org.weft.cli;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Numbers for people: rounded to what a column needs, a true minus, a dash for what is undefined. */
final class Numerals {
    /** Stands for a value that is undefined. */
    static final String UNDEFINED = "–";

    private Numerals() {}

    /** Decimals that show at least four figures of the largest value of a column; 0 where all are whole. */
    static int decimals(Collection<@Nullable Double> values) {
        double largest = 0;
        boolean whole = true;
        for (Double v : values) {
            if (v != null) {
                largest = Math.max(largest, Math.abs(v));
                whole &= v == Math.rint(v);
            }
        }
        if (whole || largest == 0) {
            return 0;
        }
        int magnitude = (int) Math.floor(Math.log10(largest));
        return Math.min(12, Math.max(1, 3 - magnitude));
    }

    /** A value with a number of decimals; what would show as 0 without being it is shown as near to it. */
    static String of(@Nullable Double value, int decimals) {
        if (value == null) {
            return UNDEFINED;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0 && value != 0) {
            return (value < 0 ? "−" : "") + "~0";
        }
        String text = rounded.abs().toPlainString();
        return rounded.signum() < 0 ? "−" + text : text;
    }

    /** A value by itself, with four figures. */
    static String of(@Nullable Double value) {
        return value == null ? UNDEFINED : of(value, decimals(java.util.List.of(value)));
    }

    /** A number with its noun, as "1 error" or "3 errors". */
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
