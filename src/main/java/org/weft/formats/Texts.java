package org.weft.formats;

import java.text.Normalizer;
import java.util.Locale;

/** What happens to every cell before it is looked at, and the forms in which names are compared. */
final class Texts {
    private Texts() {}

    /** Trimmed of all white space, byte order marks and zero-width spaces at its ends, and in Unicode's form NFC. */
    static String clean(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isBlank(raw.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(raw.charAt(to - 1))) {
            to--;
        }
        String trimmed = raw.substring(from, to);
        return isNfc(trimmed) ? trimmed : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    }

    static boolean isBlank(char c) {
        return c <= ' '
                || c >= 0x7F
                        && (Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || c == '\uFEFF'
                                || c == '\u200B'
                                || c == '\u0085');
    }

    /** Characters below U+0300 never change under NFC, so that the normaliser is seldom needed. */
    private static boolean isNfc(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }

    /** Whether a value says that there is none: blank, NA, N/A or a worksheet's #N/A. */
    static boolean isMissing(String value) {
        return switch (value.length()) {
            case 0 -> true;
            case 2 -> value.equals("NA");
            case 3 -> value.equals("N/A") || value.equals("n/a");
            case 4 -> value.equals("#N/A");
            default -> false;
        };
    }

    /** A header as columns are named: lower case, with underscores for spaces, hyphens and dots. */
    static String header(String raw) {
        StringBuilder made = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean gap = c == ' ' || c == '-' || c == '.' || c == '_' || c == '\u00A0' || c == '\n' || c == '\r';
            if (!gap) {
                made.append(Character.toLowerCase(c));
            } else if (made.length() > 0 && made.charAt(made.length() - 1) != '_') {
                made.append('_');
            }
        }
        if (made.length() > 0 && made.charAt(made.length() - 1) == '_') {
            made.setLength(made.length() - 1);
        }
        return made.toString();
    }

    /** Letters and digits alone, in lower case and without accents: what two spellings of one name share. */
    static String fold(String name) {
        String plain = name;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7F) {
                plain = Normalizer.normalize(name, Normalizer.Form.NFD);
                break;
            }
        }
        StringBuilder kept = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (c == '&') {
                kept.append("and");
            } else if (Character.isLetterOrDigit(c)) {
                kept.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return kept.length() == 0 ? name.toLowerCase(Locale.ROOT) : kept.toString();
    }

    /** "1 row", "3 rows". */
    static String count(long number, String singular, String plural) {
        return grouped(number) + " " + (number == 1 ? singular : plural);
    }

    /** A whole number from 0 with commas between thousands: "20,000". The formatter of Java takes long to start. */
    static String grouped(long number) {
        StringBuilder made = new StringBuilder(Long.toString(number));
        for (int at = made.length() - 3; at > 0; at -= 3) {
            made.insert(at, ',');
        }
        return made.toString();
    }
}
