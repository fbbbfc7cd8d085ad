package org.weft.formats;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Rows of a text by FastCSV. Cells that recur, as ids do, are handed out as the same string, which saves most of the
 * allocation of a large edge list.
 */
final class CsvRows implements Rows {
    private static final int BUFFER = 1 << 20;
    private static final int FIRST_SLOTS = 1 << 10;
    /** Different cells that are kept to be handed out again; past so many, further ones are made anew each time. */
    private static final int KEPT = 1 << 20;

    private static final int LONGEST_KEPT = 24;

    private final CsvReader<Boolean> reader;
    private final CloseableIterator<Boolean> records;
    private final int linesBefore;
    private final int maximumColumns;
    private @Nullable String[] known = new String[FIRST_SLOTS];
    private int knownCells;
    private String[] cells = new String[16];
    private int width;
    private int line;
    private boolean blank;

    CsvRows(Reader text, char delimiter, int linesBefore, Limits limits) {
        this.linesBefore = linesBefore;
        this.maximumColumns = limits.columns();
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .build(new Collector(), text);
        this.records = reader.iterator();
    }

    /** Takes the cells of a record into this object's arrays. */
    private final class Collector extends AbstractBaseCsvCallbackHandler<Boolean> {
        @Override
        protected void handleBegin(long startingLineNumber) {
            line = (int) startingLineNumber + linesBefore;
            width = 0;
            blank = true;
        }

        @Override
        protected void handleField(int column, char[] buffer, int from, int length, boolean quoted) {
            if (column >= maximumColumns) {
                throw new TooManyColumnsException();
            }
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            String cell = cell(buffer, from, length);
            cells[column] = cell;
            width = column + 1;
            blank &= cell.isEmpty();
        }

        @Override
        protected Boolean buildRecord() {
            return Boolean.TRUE;
        }
    }

    private static final class TooManyColumnsException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private String cell(char[] buffer, int from, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST_KEPT) {
            return CellGuard.unguard(Texts.clean(new String(buffer, from, length)));
        }
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = slot(hash);
        for (String there = known[slot]; there != null; there = known[slot]) {
            if (there.hashCode() == hash && same(there, buffer, from, length)) {
                return there;
            }
            slot = slot + 1 & known.length - 1;
        }
        String raw = new String(buffer, from, length);
        String clean = CellGuard.unguard(Texts.clean(raw));
        // A cell that cleaning changes is found under its raw text only, which is not kept.
        if (clean.length() == length && clean.equals(raw) && knownCells < KEPT) {
            known[slot] = clean;
            knownCells++;
            if (2 * knownCells > known.length) {
                widen();
            }
        }
        return clean;
    }

    private int slot(int hash) {
        return (hash * 0x9E3779B9 >>> 7) & known.length - 1;
    }

    private void widen() {
        @Nullable String[] before = known;
        known = new String[4 * before.length];
        for (String each : before) {
            if (each != null) {
                int slot = slot(each.hashCode());
                while (known[slot] != null) {
                    slot = slot + 1 & known.length - 1;
                }
                known[slot] = each;
            }
        }
    }

    private static boolean same(String there, char[] buffer, int from, int length) {
        if (there.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (there.charAt(i) != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean next() throws IOException {
        try {
            while (records.hasNext()) {
                records.next();
                if (!blank) {
                    return true;
                }
            }
            return false;
        } catch (TooManyColumnsException e) {
            throw new UnreadableRowException(
                    line,
                    "The row has more than " + maximumColumns + " cells.",
                    "Check which character parts the cells, and split the file.");
        } catch (CsvParseException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ZipException || e.getCause() instanceof EOFException) {
                throw new UnreadableRowException(line + 1, "The file is damaged or cut off here.", "Copy it again.");
            }
            throw e.getCause();
        }
    }

    private UnreadableRowException unreadable(CsvParseException e) {
        if (e.getCause() instanceof TooManyColumnsException) {
            return new UnreadableRowException(
                    line,
                    "The row has more than " + maximumColumns + " cells.",
                    "Check which character parts the cells, and split the file.");
        }
        String message = String.valueOf(e.getMessage());
        int start = lineIn(message);
        if (message.contains("after closing quote")) {
            return new UnreadableRowException(
                    start,
                    "Text follows a closing quotation mark in the same cell; the rest of the file cannot be told apart.",
                    "Write a quotation mark within a quoted cell twice.");
        }
        if (message.contains("buffer") || message.contains("exceed")) {
            return new UnreadableRowException(
                    start,
                    "A cell is longer than " + BUFFER + " characters.",
                    "Look for a quotation mark that is not closed, or for a file without line ends.");
        }
        return new UnreadableRowException(
                start,
                "A quotation mark is opened in this row and never closed, so that it swallows the rest of the file.",
                "Close it, or leave it out.");
    }

    /** The line that FastCSV names as the record's start; the line after the last row read where it names none. */
    private int lineIn(String message) {
        int at = message.indexOf("line ");
        int number = 0;
        for (int i = at + 5; at >= 0 && i < message.length() && Character.isDigit(message.charAt(i)); i++) {
            number = number * 10 + (message.charAt(i) - '0');
        }
        return number > 0 ? number + linesBefore : line + 1;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public String cell(int column) {
        return column < width ? cells[column] : "";
    }

    @Override
    public boolean ragged() {
        return false;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
