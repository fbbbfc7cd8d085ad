package org.weft.formats;

import java.util.List;

/**
 * The rows around a problem, for showing it in its place. Values that look like identifiers of service users are hidden.
 *
 * @param file the file's or sheet's name
 * @param line the line in question
 * @param headers the headers as they stand in the file
 * @param rows the rows from two before to two after, as far as they exist
 */
public record Excerpt(String file, int line, List<String> headers, List<Line> rows) {
    /** Freezes the lists. */
    public Excerpt {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line its line, counted from 1 with the header as line 1
     * @param cells its cells, each cut to 80 characters, at most 40 of them
     */
    public record Line(int line, List<String> cells) {
        /** Freezes the cells. */
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
