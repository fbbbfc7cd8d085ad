package org.weft.brief;

import java.util.List;

/** A part of a document that every form of it can show. Texts are plain: each form escapes them. */
public sealed interface Block {
    /** What a paragraph is for. */
    enum Weight {
        /** Says first what the reader most needs. */
        LEAD,
        /** Running text. */
        PLAIN,
        /** What qualifies the rest, as the method of a table. */
        SMALL
    }

    /** A heading; level 2 is a part of the page, 3 a part of that. */
    record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    record Paragraph(Weight weight, String text) implements Block {}

    /** Points in order; their numbers are said where the text speaks of them. */
    record Points(boolean numbered, List<Point> points) implements Block {
        /** Freezes the points. */
        public Points {
            points = List.copyOf(points);
        }
    }

    /** One point: what it says in a few words, then the rest; either may be empty. */
    record Point(String lead, String text) {}

    /** Two columns, of which the left one is the wider and is read first. */
    record Columns(List<Block> left, List<Block> right) implements Block {
        /** Freezes the columns. */
        public Columns {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /** A picture that stands by itself, as SVG, and what it shows in words. */
    record Figure(String svg, String description) implements Block {}

    /**
     * A table.
     *
     * @param caption what it shows
     * @param columns their heads, as many as a row has cells
     * @param rows the cells, as text
     */
    record Grid(String caption, List<Head> columns, List<List<String>> rows) implements Block {
        /** Freezes the cells, and refuses rows of another length. */
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
                }
            }
        }
    }

    /** The head of a column; numbers stand to the right. */
    record Head(String text, boolean number) {}
}
