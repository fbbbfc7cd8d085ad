package org.weft.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.weft.network.Table;
import org.weft.problem.WeftException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes tables as CSV by RFC 4180: UTF-8 without a byte order mark, commas, CRLF, one header line. Numbers are written
 * in full, so that they read back as the same doubles; missing values are empty cells. A text that a spreadsheet program
 * would run as a formula (it begins with = + - @, a tab or a line break and is no number) gets an apostrophe before it;
 * Weft takes that away again when it reads the file.
 */
public final class TableWriter {
    private TableWriter() {}

    /**
     * Writes a table; does not close the stream. O(cells).
     *
     * @throws WeftException STORAGE where it cannot be written
     */
    public static void csv(Table table, OutputStream out) {
        BufferedOutputStream buffered = new BufferedOutputStream(out);
        try {
            CsvWriter csv = NetworkWriter.csv(buffered);
            String[] headers =
                    table.columns().stream().map(c -> CellGuard.guard(c.name())).toArray(String[]::new);
            NetworkWriter.writeRecord(csv, headers);
            String[] row = new String[table.columns().size()];
            for (int r = 0; r < table.rows(); r++) {
                for (int c = 0; c < row.length; c++) {
                    row[c] = cell(table.columns().get(c).values().get(r));
                }
                NetworkWriter.writeRecord(csv, row);
            }
            csv.flush();
            buffered.flush();
        } catch (IOException e) {
            throw NetworkWriter.storage("The table " + table.name(), e);
        }
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            return number(number.doubleValue());
        }
        if (value instanceof Boolean b) {
            return b ? "yes" : "no";
        }
        return CellGuard.guard(value.toString());
    }

    /** The shortest text that reads back as the same double; with an exponent where it would be long. */
    static String number(double value) {
        double size = Math.abs(value);
        return size == 0 || size >= 1e-6 && size < 1e15 ? Numbers.plain(value) : Double.toString(value);
    }
}
