package org.weft.formats;

import java.io.IOException;

/** A file or a worksheet that may hold a sheet. It can be opened more than once. */
abstract class SheetFile {
    /** Its name as the person knows it. */
    final String name;
    /** The name without folders and extensions, by which it is taken for a sheet. */
    final String base;

    SheetFile(String name, String base) {
        this.name = name;
        this.base = base;
    }

    /**
     * Looks the file through and reports what keeps it from being read.
     *
     * @return whether it can be opened
     */
    abstract boolean prepare(Report report, Budget budget, Limits limits) throws IOException;

    /** The rows; only after {@link #prepare} returned true. */
    abstract Rows open(Limits limits) throws IOException;

    /** Whether a comma in a number is surely a decimal mark, because cells are parted by something else. */
    abstract boolean commaIsDecimal();
}
