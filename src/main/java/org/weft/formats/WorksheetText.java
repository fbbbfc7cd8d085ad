package org.weft.formats;

import java.util.Locale;

/**
 * The escapes of text in worksheets: a character that XML does not allow, or would change, stands as _xHHHH_ with its
 * hexadecimal code, and so does the underscore before a text that only looks like one (ECMA-376 part 1, ST_Xstring).
 */
final class WorksheetText {
    private static final int LENGTH = 7;

    private WorksheetText() {}

    /** The text as it is written. */
    static String escape(String text) {
        StringBuilder made = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\t' && c != '\n' || c == '\uFFFE' || c == '\uFFFF' || isLone(text, i);
            if ((control || isEscape(text, i)) && made == null) {
                made = new StringBuilder(text.length() + LENGTH).append(text, 0, i);
            }
            if (made != null && (control || isEscape(text, i))) {
                String code = Integer.toHexString(c).toUpperCase(Locale.ROOT);
                made.append("_x")
                        .append("0".repeat(4 - code.length()))
                        .append(code)
                        .append('_');
            } else if (made != null) {
                made.append(c);
            }
        }
        return made == null ? text : made.toString();
    }

    /** The text as it was meant. */
    static String unescape(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        StringBuilder made = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                made.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
                i += LENGTH - 1;
            } else {
                made.append(text.charAt(i));
            }
        }
        return made.toString();
    }

    private static boolean isEscape(String text, int at) {
        if (at + LENGTH > text.length()
                || text.charAt(at) != '_'
                || text.charAt(at + 1) != 'x'
                || text.charAt(at + LENGTH - 1) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }

    /** Whether half of a pair of surrogates stands without the other. */
    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
