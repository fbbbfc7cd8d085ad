package org.weft.findings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Numbers and lists in British English. */
public final class Words {
    private static final String[] SMALL = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };
    private static final int MOST_NAMED = 12;

    private Words() {}

    /** Up to twelve in words, else in figures. */
    static String count(long n) {
        return n >= 0 && n < SMALL.length ? SMALL[(int) n] : digits(n);
    }

    /** With commas between thousands. */
    public static String digits(long n) {
        return String.format(Locale.UK, "%,d", n);
    }

    /** "two agencies". */
    static String agencies(long n) {
        return several(n, "agency", "agencies");
    }

    static String several(long n, String one, String many) {
        return count(n) + " " + (n == 1 ? one : many);
    }

    /** "a, b and c", or the first twelve "and 5 more". */
    public static String list(List<String> items) {
        return joined(items, "and");
    }

    /** "a, b or c". */
    static String either(List<String> items) {
        return joined(items, "or");
    }

    private static String joined(List<String> items, String last) {
        int size = items.size();
        if (size > MOST_NAMED + 1) {
            return String.join(", ", items.subList(0, MOST_NAMED)) + " " + last + " " + (size - MOST_NAMED) + " more";
        }
        return size < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, size - 1)) + " " + last + " " + items.get(size - 1);
    }

    /** "46 %". */
    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /** At most three decimals, no zeros at the end, a true minus. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : "without end";
        }
        String text = BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return text.replace('-', '\u2212');
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
