package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Nearest;
import org.weft.network.Network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads an adjacency matrix with labels in its first row and first column. Rows and columns may stand in different
 * orders, but must name the same agencies.
 */
final class MatrixSheet {
    private static final int SAMPLE_ROWS = 500;

    private final String file;
    private final Rows rows;
    private final String[] header;
    private final Draft draft;
    private final FlowTaker taker;
    private final Numbers numbers;
    private final boolean columnSends;
    private int count;
    private long missing;
    private int missingLine;
    private long diagonal;
    private int diagonalLine;
    private int commaLine;

    MatrixSheet(SheetFile sheet, Rows rows, String[] header, Draft draft) {
        this.file = sheet.name;
        this.rows = rows;
        int width = header.length;
        while (width > 1 && header[width - 1].isEmpty()) {
            width--;
        }
        this.header = Arrays.copyOf(header, width);
        this.draft = draft;
        this.taker = new FlowTaker(draft, file);
        this.numbers = new Numbers(sheet.commaIsDecimal());
        this.columnSends = draft.options.columnSends();
    }

    /**
     * Whether a sheet is a matrix: at least half of its first column's labels stand in its header too, which the sources
     * of an edge list do not, whatever they are called. A table that is no edge list, is about as long as it is wide and
     * holds numbers alone counts too, so that its labels are complained of and not its headers. Reads on from the header
     * for at most 500 rows.
     */
    static boolean looksLike(String[] header, Rows rows) throws IOException {
        Set<String> columns = new HashSet<>(Arrays.asList(header).subList(Math.min(1, header.length), header.length));
        Numbers numbers = new Numbers(true);
        int labels = 0;
        int shared = 0;
        boolean numeric = true;
        try {
            while (labels < SAMPLE_ROWS && rows.next()) {
                labels++;
                shared += columns.contains(rows.cell(0)) ? 1 : 0;
                for (int c = 1; numeric && c < rows.width(); c++) {
                    String cell = rows.cell(c);
                    numeric = Texts.isMissing(cell) || numbers.parse(cell) != null;
                }
            }
        } catch (Rows.UnreadableRowException e) {
            // Reported when the sheet is read; what was seen before decides.
        }
        if (shared > 0 && shared * 2 >= labels) {
            return true;
        }
        int wide = header.length - 1;
        boolean square = wide >= 2 && Math.abs(Math.min(wide, SAMPLE_ROWS) - labels) <= Math.max(1, wide / 5);
        boolean labelled = shared > 0 || header[0].isEmpty();
        return square && labelled && numeric && !Headers.fit(SheetKind.FLOWS, Arrays.asList(header));
    }

    void read() throws IOException {
        int[] columns = columns();
        int kind = taker.defaultKind(null);
        if (columns == null || kind == Draft.FAILED) {
            return;
        }
        Map<Integer, Integer> columnOf = new HashMap<>();
        for (int c = 1; c < columns.length; c++) {
            columnOf.put(columns[c], c);
        }
        boolean directed = draft.kindList.get(kind).directed();
        Map<Integer, Ties> byColumn = new HashMap<>();
        Set<Integer> rowsSeen = new HashSet<>();
        while (next()) {
            count++;
            int row = label(columnOf, rowsSeen);
            if (row < 0 || !width()) {
                continue;
            }
            Ties ties = ties(row, columns, kind);
            if (directed) {
                take(row, columns, ties, kind);
            } else {
                byColumn.put(columnOf.getOrDefault(row, 0), ties);
            }
        }
        takeUndirected(byColumn, columns, kind);
        for (int c = 1; c < columns.length; c++) {
            if (!rowsSeen.contains(columns[c])) {
                draft.report.error(
                        file,
                        null,
                        header[c],
                        null,
                        "The column \"" + header[c] + "\" has no row of that label.",
                        "A matrix has the same agencies in its rows and its columns.");
            }
        }
        summarise();
    }

    private boolean next() throws IOException {
        try {
            return rows.next();
        } catch (Rows.UnreadableRowException e) {
            draft.report.error(file, e.line, null, null, e.what(), e.remedy);
            return false;
        }
    }

    /** The actors of the columns; the first entry is the labels' own. Null after an error. */
    private int @Nullable [] columns() {
        int[] found = new int[header.length];
        Map<String, Integer> seen = new HashMap<>();
        boolean sound = true;
        for (int c = 1; c < header.length; c++) {
            String label = header[c];
            if (label.isEmpty()) {
                draft.report.error(
                        file,
                        1,
                        null,
                        null,
                        "Column " + (c + 1) + " of the matrix has no label.",
                        "Name the agency, or remove the column.");
                sound = false;
            } else if (seen.putIfAbsent(label, c) != null) {
                draft.report.error(
                        file, 1, label, null, "The column \"" + label + "\" stands twice.", "Remove one of them.");
                sound = false;
            } else {
                found[c] = actor(label, 1);
                sound &= found[c] >= 0;
            }
        }
        return sound ? found : null;
    }

    private int actor(String label, int line) {
        int found = draft.actors.byId(label);
        if (found >= 0) {
            return found;
        }
        found = draft.actors.byName(label);
        if (found >= 0) {
            return found;
        }
        if (found == Register.UNKNOWN && !draft.has(SheetKind.AGENCIES)) {
            return draft.addActor(new ActorDraft(label, label, true));
        }
        draft.report.error(
                file,
                line,
                label,
                label,
                found == Register.AMBIGUOUS
                        ? "Several agencies bear the name \"" + label + "\"."
                        : "No agency or representative has the id or name \"" + label + "\".",
                found == Register.AMBIGUOUS ? "Use the id." : draft.actors.advice(label));
        return Draft.FAILED;
    }

    private int label(Map<Integer, Integer> columnOf, Set<Integer> seen) {
        String label = rows.cell(0);
        int found = draft.actors.byId(label);
        found = found >= 0 ? found : draft.actors.byName(label);
        if (found < 0 || !columnOf.containsKey(found)) {
            List<String> columns = Arrays.asList(header).subList(1, header.length);
            String near = Nearest.of(label, columns);
            draft.report.error(
                    file,
                    rows.line(),
                    null,
                    label,
                    label.isEmpty()
                            ? "The row has no label."
                            : "The row \"" + label + "\" has no column of that label.",
                    near == null
                            ? "A matrix has the same agencies in its rows and its columns."
                            : "Nearest is \"" + near + "\".");
            return Draft.FAILED;
        }
        if (!seen.add(found)) {
            draft.report.error(
                    file, rows.line(), null, label, "The row \"" + label + "\" stands twice.", "Remove one of them.");
            return Draft.FAILED;
        }
        return found;
    }

    private boolean width() {
        if (rows.width() == header.length || rows.width() < header.length && rows.ragged()) {
            return true;
        }
        for (int i = header.length; i < rows.width(); i++) {
            if (!rows.cell(i).isEmpty()) {
                return wrongWidth();
            }
        }
        return rows.width() > header.length || wrongWidth();
    }

    private boolean wrongWidth() {
        draft.report.error(
                file,
                rows.line(),
                null,
                null,
                "The row has " + rows.width() + " cells, the header has " + header.length + ".",
                "A matrix has as many columns as rows, and one more of each for the labels.");
        return false;
    }

    /** A strength above 0, 0 for no tie or none known, NaN after an error. */
    private double cell(int c, int kind, boolean onDiagonal) {
        String text = rows.cell(c);
        if (text.isEmpty() || Texts.isMissing(text)) {
            if (!onDiagonal) {
                missingLine = missing++ == 0 ? rows.line() : missingLine;
            }
            return 0;
        }
        if (text.equals("0") || onDiagonal && text.equals("-")) {
            return 0;
        }
        Double value = text.equals("1") ? Double.valueOf(1) : numbers.parse(text);
        if (value == null || value.isInfinite()) {
            Numbers.Form form = numbers.form(text);
            draft.report.error(
                    file,
                    rows.line(),
                    header[c],
                    text,
                    form == Numbers.Form.GROUPED
                            ? "\"" + text + "\" could be read in two ways: digits stand in groups."
                            : "\"" + text + "\" is not a number.",
                    "Write the number alone, as 3 or 1.5; 0 for no tie, nothing where the answer is missing.");
            return Double.NaN;
        }
        if (value < 0) {
            draft.report.error(
                    file,
                    rows.line(),
                    header[c],
                    text,
                    "The strength " + text + " is negative.",
                    "Strengths are above 0.");
            return Double.NaN;
        }
        if (commaLine == 0 && text.indexOf(',') >= 0) {
            commaLine = rows.line();
        }
        if (value == 0 || !taker.fits(kind, value, rows.line(), header[c], text)) {
            return 0;
        }
        if (onDiagonal) {
            diagonalLine = diagonal++ == 0 ? rows.line() : diagonalLine;
        }
        return value;
    }

    /**
     * A row's strengths above 0.
     *
     * @param line where the row begins
     * @param columns their columns, ascending
     * @param strengths as long as the columns
     */
    private record Ties(int line, int[] columns, double[] strengths) {
        /** The strength in a column; 0 for none. */
        double in(int column) {
            int at = Arrays.binarySearch(columns, column);
            return at < 0 ? 0 : strengths[at];
        }
    }

    private Ties ties(int row, int[] columns, int kind) {
        int[] at = new int[columns.length];
        double[] strengths = new double[columns.length];
        int n = 0;
        for (int c = 1; c < columns.length; c++) {
            double strength = cell(c, kind, columns[c] == row);
            if (strength > 0) {
                at[n] = c;
                strengths[n++] = strength;
            }
        }
        return new Ties(rows.line(), Arrays.copyOf(at, n), Arrays.copyOf(strengths, n));
    }

    private void take(int row, int[] columns, Ties ties, int kind) {
        for (int t = 0; t < ties.columns().length; t++) {
            int other = columns[ties.columns()[t]];
            add(ties.line(), columnSends ? other : row, columnSends ? row : other, kind, ties.strengths()[t]);
        }
    }

    /** Adds a flow; those on the diagonal are warned of once for the whole matrix. */
    private void add(int line, int source, int target, int kind, double strength) {
        if (source == target) {
            draft.flows
                    .builder
                    .add(source, target, kind, strength)
                    .wave(Network.ALL_WAVES)
                    .reportedBy(Network.NOBODY);
            draft.flows.remember(source, target, FlowTable.context(kind, Network.ALL_WAVES, source));
        } else {
            taker.take(line, source, target, kind, strength, Network.ALL_WAVES, Network.NOBODY);
        }
    }

    /**
     * A matrix shows a tie without direction twice. Where both cells agree, or one is blank or 0, it is one tie; where
     * they differ, the row's agency and the column's agency each made a statement.
     */
    private void takeUndirected(Map<Integer, Ties> byColumn, int[] columns, int kind) {
        int differing = 0;
        for (int a = 1; a < columns.length; a++) {
            Ties here = byColumn.get(a);
            for (int t = 0; here != null && t < here.columns().length; t++) {
                int b = here.columns()[t];
                Ties there = byColumn.get(b);
                double back = there == null ? 0 : there.in(a);
                boolean repeats = back == here.strengths()[t] && b < a;
                if (!repeats) {
                    differing += b < a && back > 0 ? 1 : 0;
                    addUndirected(columns[a], columns[b], kind, here.strengths()[t]);
                }
            }
        }
        if (differing > 0) {
            draft.report.warning(
                    file,
                    null,
                    null,
                    null,
                    Texts.count(differing, "tie has", "ties have")
                            + " different strengths in the two cells of the matrix, and "
                            + "ties of this kind have no direction.",
                    "Read as two statements of the same tie; they are reconciled, not added.");
        }
    }

    private void addUndirected(int a, int b, int kind, double strength) {
        draft.flows.builder.add(a, b, kind, strength).wave(Network.ALL_WAVES).reportedBy(Network.NOBODY);
        draft.flows.remember(Math.min(a, b), Math.max(a, b), FlowTable.context(kind, Network.ALL_WAVES, a));
    }

    private void summarise() {
        if (missing > 0) {
            draft.report.warning(
                    file,
                    missingLine,
                    null,
                    null,
                    Texts.count(missing, "cell beside the diagonal is", "cells beside the diagonal are")
                            + " blank: missing answers.",
                    "They are not ties. Write 0 where it is known that there is none.");
        }
        if (diagonal > 0) {
            draft.report.warning(
                    file,
                    diagonalLine,
                    null,
                    null,
                    Texts.count(diagonal, "flow runs", "flows run") + " from an agency to itself, on the diagonal.",
                    "They are kept, but count in no measure of ties.");
        }
        if (commaLine > 0) {
            draft.report.warning(
                    file,
                    commaLine,
                    null,
                    null,
                    "Decimal commas. Read as 1.5 where 1,5 is written.",
                    "See whether the numbers came out right.");
        }
        draft.report.note(
                file,
                null,
                null,
                null,
                "Read as a matrix: "
                        + (columnSends ? "the column sends, the row receives." : "the row sends, the column receives."),
                "Say so if it is the other way round.");
    }

    /** Number of rows read. */
    int count() {
        return count;
    }

    /** The labels of the columns, at most forty. */
    List<String> shownHeaders() {
        List<String> all = new ArrayList<>(Arrays.asList(header));
        return all.size() > 40 ? all.subList(0, 40) : all;
    }
}
