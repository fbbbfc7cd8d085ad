package org.weft.formats;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a sheet, one after the other, header included. Empty lines are passed over. */
interface Rows extends Closeable {
    /**
     * Goes to the next row; false after the last.
     *
     * @throws UnreadableRowException where the text breaks the rules of its format, so that what follows is not known
     */
    boolean next() throws IOException;

    /** The line at which the row begins, counted from 1. */
    int line();

    /** Number of cells in the row. */
    int width();

    /** A cell, trimmed and NFC; empty where it is blank or beyond the row's end. */
    String cell(int column);

    /** Whether rows may end before the last column, as a worksheet's rows do. */
    boolean ragged();

    /** That a row cannot be told apart from what follows. */
    final class UnreadableRowException extends IOException {
        private static final long serialVersionUID = 1L;
        final int line;
        final String remedy;

        UnreadableRowException(int line, String what, String remedy) {
            super(what);
            this.line = line;
            this.remedy = remedy;
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }
}
