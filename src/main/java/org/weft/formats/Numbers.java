package org.weft.formats;

import org.jspecify.annotations.Nullable;

/** Reads numbers as people write them, refuses what could be read in two ways, and writes them in full. */
final class Numbers {
    /** What a text is, as a number. */
    enum Form {
        /** A plain number with a point or without: "12", "1.5", "1e-3". */
        PLAIN,
        /** A number with a decimal comma: "1,5". */
        COMMA,
        /** A number in groups of three: "1,234", "1.234,5", "1 234". */
        GROUPED,
        /** No number. */
        NONE
    }

    private final boolean commaIsDecimal;

    /**
     * A reader of the numbers of one sheet.
     *
     * @param commaIsDecimal whether "1,234" is surely 1.234, because cells are parted by something else than commas
     */
    Numbers(boolean commaIsDecimal) {
        this.commaIsDecimal = commaIsDecimal;
    }

    /** What a text is. O(length). */
    Form form(String text) {
        int digits = 0;
        int commas = 0;
        int points = 0;
        int gaps = 0;
        int exponent = -1;
        int lastComma = -1;
        int firstDigit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                firstDigit = firstDigit < 0 ? i : firstDigit;
            } else if (c == ',') {
                commas++;
                lastComma = i;
            } else if (c == '.') {
                points++;
            } else if ((c == 'e' || c == 'E') && exponent < 0 && digits > 0) {
                exponent = i;
            } else if (c == '-' || c == '+') {
                if (i != 0 && exponent != i - 1) {
                    return Form.NONE;
                }
            } else if ((c == ' ' || c == '\'' || c == '\u2019' || Character.isSpaceChar(c)) && digits > 0) {
                gaps++;
            } else {
                return Form.NONE;
            }
        }
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (digits == 0 || last != '.' && (last < '0' || last > '9')) {
            return Form.NONE;
        }
        if (gaps > 0 || commas > 1 || points > 1 || commas == 1 && points == 1) {
            return Form.GROUPED;
        }
        if (commas == 0) {
            return exponent > 0 && text.indexOf('.') > exponent ? Form.NONE : Form.PLAIN;
        }
        if (exponent >= 0 || lastComma <= firstDigit - 1) {
            return Form.NONE;
        }
        boolean threeBehind = text.length() - lastComma == 4 && lastComma - firstDigit <= 3;
        boolean ambiguous = threeBehind && text.charAt(firstDigit) != '0' && !commaIsDecimal;
        return ambiguous ? Form.GROUPED : Form.COMMA;
    }

    /** The number, or null where {@link #form} says that there is none or that it could be read in two ways. */
    @Nullable
    Double parse(String text) {
        return switch (form(text)) {
            case PLAIN -> Double.valueOf(text);
            case COMMA -> Double.valueOf(text.replace(',', '.'));
            case GROUPED, NONE -> null;
        };
    }

    /** Whether a plain number could be one in groups of three where the comma is the decimal mark: "1.234". */
    static boolean looksGroupedByPoints(String text) {
        int point = text.indexOf('.');
        return point >= 1 && point <= 3 && text.length() - point == 4 && text.charAt(0) != '0';
    }

    /** The shortest decimal that reads back as the same double, without exponent: "3", "0.1", "12500000". */
    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String shortest = Double.toString(value);
        int exponent = shortest.indexOf('E');
        return exponent < 0 ? shortest : withoutExponent(shortest, exponent);
    }

    /** Moves the point of what Java writes as digits.digitsEexponent; trailing noughts of the fraction go. */
    private static String withoutExponent(String shortest, int exponent) {
        int power = Integer.parseInt(shortest.substring(exponent + 1));
        boolean negative = shortest.charAt(0) == '-';
        int point = shortest.indexOf('.');
        String whole = shortest.substring(negative ? 1 : 0, point);
        String fraction = shortest.substring(point + 1, exponent);
        String digits = fraction.equals("0") ? whole : whole + fraction;
        int places = digits.length() - whole.length() - power;
        StringBuilder made = new StringBuilder(negative ? "-" : "");
        if (places <= 0) {
            return made.append(digits).append("0".repeat(-places)).toString();
        }
        if (places >= digits.length()) {
            return made.append("0.")
                    .append("0".repeat(places - digits.length()))
                    .append(digits)
                    .toString();
        }
        return made.append(digits, 0, digits.length() - places)
                .append('.')
                .append(digits, digits.length() - places, digits.length())
                .toString();
    }
}
