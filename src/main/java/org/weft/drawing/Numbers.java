package org.weft.drawing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them in a picture. */
final class Numbers {
    private Numbers() {}

    /** At most three significant digits, whole numbers whole, groups of thousands parted, a true minus. */
    static String text(double value) {
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        BigDecimal rounded = size >= 100
                ? new BigDecimal(size).setScale(0, RoundingMode.HALF_UP)
                : new BigDecimal(size).round(new MathContext(size >= 10 ? 2 : 3, RoundingMode.HALF_UP));
        if (size >= 10 && Math.rint(size) != size && size < 100) {
            rounded = new BigDecimal(size).setScale(size < 30 ? 1 : 0, RoundingMode.HALF_UP);
        }
        if (size < 1e-4) {
            return (value < 0 ? "\u2212" : "") + rounded.stripTrailingZeros();
        }
        String plain = rounded.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = end - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return (value < 0 ? "\u2212" : "") + grouped;
    }

    /** Rounded to hundredths of a pixel: finer is not seen and makes scenes long. */
    static double pixels(double value) {
        return Math.rint(value * 100) / 100;
    }
}
