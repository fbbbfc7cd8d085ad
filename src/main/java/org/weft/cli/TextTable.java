package org.weft.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, aligned for a reader of fixed-width type. */
final class TextTable {
    private static final String GAP = "  ";
    private static final int LONGEST_HEAD = 14;

    private final List<String> heads = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private int shrinking = -1;

    /** Adds a column whose cells begin at its left edge. */
    TextTable left(String head) {
        heads.add(head);
        right.add(false);
        return this;
    }

    /** Adds a column of numbers. */
    TextTable right(String head) {
        heads.add(head);
        right.add(true);
        return this;
    }

    /** The last column added is cut where lines would become wider than the screen. */
    TextTable mayShrink() {
        shrinking = heads.size() - 1;
        return this;
    }

    /** Adds a row with a cell for every column. */
    void row(List<String> cells) {
        if (cells.size() != heads.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + heads.size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    /**
     * The table as lines, heads first.
     *
     * @param width columns of the screen; 0 for no bound
     */
    List<String> lines(int width) {
        List<List<String>> headLines = new ArrayList<>();
        int tall = 0;
        int[] widths = new int[heads.size()];
        for (int c = 0; c < heads.size(); c++) {
            List<String> wrapped = right.get(c) ? wrap(heads.get(c), LONGEST_HEAD) : List.of(heads.get(c));
            headLines.add(wrapped);
            tall = Math.max(tall, wrapped.size());
            for (String line : wrapped) {
                widths[c] = Math.max(widths[c], columns(line));
            }
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], columns(row.get(c)));
            }
        }
        shrink(widths, width);
        List<String> lines = new ArrayList<>();
        boolean headed = heads.stream().anyMatch(h -> !h.isEmpty());
        for (int l = 0; headed && l < tall; l++) {
            List<String> cells = new ArrayList<>();
            for (List<String> head : headLines) {
                int at = l - (tall - head.size());
                cells.add(at < 0 ? "" : head.get(at));
            }
            lines.add(line(cells, widths));
        }
        for (List<String> row : rows) {
            lines.add(line(row, widths));
        }
        return lines;
    }

    /** How many of the first lines are heads. */
    int headLines() {
        int tall = heads.stream().anyMatch(h -> !h.isEmpty()) ? 1 : 0;
        for (int c = 0; c < heads.size(); c++) {
            if (right.get(c)) {
                tall = Math.max(
                        tall,
                        heads.get(c).isEmpty()
                                ? tall
                                : wrap(heads.get(c), LONGEST_HEAD).size());
            }
        }
        return tall;
    }

    private void shrink(int[] widths, int width) {
        if (width <= 0 || shrinking < 0) {
            return;
        }
        int total = GAP.length() * (widths.length - 1);
        for (int w : widths) {
            total += w;
        }
        int least = Math.min(widths[shrinking], 12);
        widths[shrinking] = Math.max(least, widths[shrinking] - Math.max(0, total - width));
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            if (c > 0) {
                line.append(GAP);
            }
            String cell = fit(cells.get(c), widths[c]);
            String pad = " ".repeat(widths[c] - columns(cell));
            line.append(right.get(c) ? pad + cell : cell + pad);
        }
        return line.toString().stripTrailing();
    }

    private static String fit(String cell, int width) {
        if (columns(cell) <= width) {
            return cell;
        }
        StringBuilder cut = new StringBuilder();
        int used = 0;
        for (int i = 0; i < cell.length(); ) {
            int sign = cell.codePointAt(i);
            int wide = columns(sign);
            if (used + wide > width - 1) {
                break;
            }
            cut.appendCodePoint(sign);
            used += wide;
            i += Character.charCount(sign);
        }
        return cut.append('…').toString();
    }

    /** Columns that a text takes on the screen. */
    static int columns(String text) {
        return text.codePoints().map(TextTable::columns).sum();
    }

    private static int columns(int sign) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = sign >= 0x1100
                && (sign <= 0x115f
                        || sign >= 0x2e80 && sign <= 0xa4cf
                        || sign >= 0xac00 && sign <= 0xd7a3
                        || sign >= 0xf900 && sign <= 0xfaff
                        || sign >= 0xfe30 && sign <= 0xfe6f
                        || sign >= 0xff00 && sign <= 0xff60
                        || sign >= 0x1f300 && sign <= 0x1faff);
        return wide ? 2 : 1;
    }

    /** Breaks a text at spaces into lines of a width; a longer word has a line of its own. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && columns(line.toString()) + 1 + columns(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
