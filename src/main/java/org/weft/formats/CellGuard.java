package org.weft.formats;

import org.weft.network.Network;

/**
 * Keeps spreadsheet programs from running a text cell of a CSV file as a formula: a text that begins with = + - @, a tab
 * or a line break, and is no number, gets an apostrophe before it, and so does one that begins with apostrophes and then
 * one of these, so that reading can take exactly one away again.
 */
final class CellGuard {
    private CellGuard() {}

    private static boolean starts(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && "=+-@\t\r\n".indexOf(text.charAt(i)) >= 0;
    }

    /** The text as it is written. */
    static String guard(String text) {
        if (text.isEmpty() || !starts(text) || Network.isNumber(text)) {
            return text;
        }
        return "'" + text;
    }

    /** The text as it was before it was guarded. */
    static String unguard(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && starts(cell) ? cell.substring(1) : cell;
    }
}
