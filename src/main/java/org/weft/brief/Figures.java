package org.weft.brief;

import org.jspecify.annotations.Nullable;
import org.weft.findings.Words;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a reader of tables wants them. */
final class Figures {
    /** Stands for what is not known or not defined: never 0. */
    static final String UNKNOWN = "–";

    private Figures() {}

    static String count(long n) {
        return Words.digits(n);
    }

    /** Whole numbers whole, others to three digits, with a true minus; a dash where there is none. */
    static String text(@Nullable Double value) {
        if (value == null || value.isNaN()) {
            return UNKNOWN;
        }
        double v = value;
        String text = v == Math.rint(v) && Math.abs(v) < 1e15
                ? count((long) v)
                : Math.abs(v) >= 100
                        ? count(Math.round(v))
                        : BigDecimal.valueOf(v)
                                .round(new MathContext(3))
                                .stripTrailingZeros()
                                .toPlainString();
        return text.replace('-', '\u2212');
    }
}
