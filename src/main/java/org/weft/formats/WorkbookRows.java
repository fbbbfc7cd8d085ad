package org.weft.formats;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;

/** Rows of a worksheet as a stream. Numbers come in full, dates as ISO 8601, formulas as their last value. */
final class WorkbookRows implements Rows {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final int maximumColumns;
    private String[] cells = new String[0];
    private int line;

    WorkbookRows(ReadableWorkbook workbook, Sheet sheet, Limits limits) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.maximumColumns = limits.columns();
    }

    @Override
    public boolean next() throws IOException {
        try {
            while (rows.hasNext()) {
                if (take(rows.next())) {
                    return true;
                }
            }
            return false;
        } catch (ExcelReaderException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | IndexOutOfBoundsException e) {
            // The library answers damaged parts with any of these.
            throw new UnreadableRowException(
                    line + 1,
                    "The worksheet is damaged from here on: " + e.getMessage() + ".",
                    "Open the workbook in a spreadsheet program and save it again.");
        }
    }

    private boolean take(Row row) throws UnreadableRowException {
        line = row.getRowNum();
        int width = row.getCellCount();
        if (width > maximumColumns) {
            throw new UnreadableRowException(
                    line, "The row has more than " + maximumColumns + " cells.", "Remove what is to the right.");
        }
        String[] taken = new String[width];
        int last = 0;
        for (int i = 0; i < width; i++) {
            Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            taken[i] = cell == null ? "" : Texts.clean(text(cell));
            if (!taken[i].isEmpty()) {
                last = i + 1;
            }
        }
        cells = java.util.Arrays.copyOf(taken, last);
        return last > 0;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        if (cell.getType() == CellType.STRING) {
            return WorksheetText.unescape(raw);
        }
        Object value = cell.getValue();
        if (value instanceof Boolean b) {
            return b ? "TRUE" : "FALSE";
        }
        if (value instanceof BigDecimal number) {
            String date = isDate(cell.getDataFormatId(), cell.getDataFormatString()) ? date(cell) : null;
            return date == null ? Numbers.plain(number.doubleValue()) : date;
        }
        return raw;
    }

    private static @Nullable String date(Cell cell) {
        try {
            LocalDateTime when = cell.asDate();
            return when.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? when.toLocalDate().toString()
                    : when.toString();
        } catch (RuntimeException e) {
            // A number beyond any calendar, in a cell that is only formatted as a date.
            return null;
        }
    }

    /** Whether a number format shows dates: the built-in ones, or a format with a year or a day in it. */
    static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
            return true;
        }
        if (format == null || id != null && id < 100 && id != 0) {
            return false;
        }
        String plain = format.toLowerCase(Locale.ROOT);
        boolean quoted = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '[' && !quoted) {
                int close = plain.indexOf(']', i);
                i = close < 0 ? plain.length() : close;
            } else if (!quoted && (c == 'y' || c == 'd')) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int width() {
        return cells.length;
    }

    @Override
    public String cell(int column) {
        return column < cells.length ? cells[column] : "";
    }

    @Override
    public boolean ragged() {
        return true;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
