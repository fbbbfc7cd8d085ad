package org.weft.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.weft.network.Network;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a network in the Weft form, from which {@link NetworkReader} reads the same network again: all but the grouping
 * attribute, which belongs to the dataset, and the order in which agencies and representatives stand among each other.
 */
public final class NetworkWriter {
    /** The file of a zip that holds what is saved beside the network. */
    public static final String BESIDE = "weft.json";

    /** What fits on a worksheet. */
    private static final int WORKSHEET_ROWS = 1_048_576;

    /** Entries bear this time, so that the same network always gives the same bytes: 1980-01-01, the format's first. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private NetworkWriter() {}

    /**
     * Writes a zip of CSV files; does not close the stream.
     *
     * @throws WeftException STORAGE where it cannot be written
     */
    public static void writeZip(Network network, OutputStream out) {
        writeZip(network, null, out);
    }

    /** The same with what is saved beside the network, which {@link Reading#beside} gives again; null for nothing. */
    public static void writeZip(Network network, @Nullable String beside, OutputStream out) {
        NetworkSheets sheets = new NetworkSheets(network);
        try {
            ZipOutputStream zip =
                    new ZipOutputStream(new BufferedOutputStream(new Unclosed(out)), StandardCharsets.UTF_8);
            for (SheetKind kind : sheets.filled()) {
                zip.putNextEntry(entry(kind.sheet + ".csv"));
                writeCsv(sheets, kind, zip);
                zip.closeEntry();
            }
            if (beside != null) {
                zip.putNextEntry(entry(BESIDE));
                zip.write(beside.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
            zip.flush();
        } catch (IOException e) {
            throw storage("The zip", e);
        }
    }

    static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /**
     * Writes CSV files into a folder, which is made where it is not there. Sheets that the network does not fill are
     * removed from it, so that reading the folder gives this network alone.
     *
     * @throws WeftException STORAGE where it cannot be written
     */
    public static void writeFolder(Network network, Path folder) {
        NetworkSheets sheets = new NetworkSheets(network);
        try {
            Files.createDirectories(folder);
            for (SheetKind kind : SheetKind.values()) {
                Path file = folder.resolve(kind.sheet + ".csv");
                if (!sheets.filled().contains(kind)) {
                    Files.deleteIfExists(file);
                    continue;
                }
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    writeCsv(sheets, kind, out);
                }
            }
        } catch (IOException e) {
            throw storage(folder.toString(), e);
        }
    }

    /**
     * Writes one XLSX workbook with a worksheet for each sheet; does not close the stream.
     *
     * @throws WeftException STORAGE where it cannot be written, TOO_LARGE where there are more flows than a worksheet has
     *     rows
     */
    public static void writeWorkbook(Network network, OutputStream out) {
        if (network.flows().size() >= WORKSHEET_ROWS) {
            throw new WeftException(
                    ErrorKind.TOO_LARGE,
                    "The network has " + network.flows().size() + " flows; a worksheet has " + WORKSHEET_ROWS
                            + " rows.",
                    "Write a zip of CSV files.");
        }
        NetworkSheets sheets = new NetworkSheets(network);
        try (Workbook workbook = new Workbook(new Unclosed(out), "Weft", "1.0")) {
            for (SheetKind kind : sheets.filled()) {
                Worksheet sheet = workbook.newWorksheet(kind.sheet);
                int[] row = new int[1];
                sheets.write(kind, cells -> {
                    for (int c = 0; c < cells.length; c++) {
                        put(sheet, row[0], c, cells[c]);
                    }
                    if (++row[0] % 1_000 == 0) {
                        sheet.flush();
                    }
                });
                sheet.finish();
            }
        } catch (IOException e) {
            throw storage("The workbook", e);
        }
    }

    /** A number where the text reads back the same, else text: "007" stays what it is. */
    private static void put(Worksheet sheet, int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (row > 0
                && Network.isNumber(text)
                && Numbers.plain(Double.parseDouble(text)).equals(text)) {
            sheet.value(row, column, Double.parseDouble(text));
        } else {
            sheet.value(row, column, WorksheetText.escape(text));
        }
    }

    private static void writeCsv(NetworkSheets sheets, SheetKind kind, OutputStream out) throws IOException {
        CsvWriter csv = csv(out);
        sheets.write(kind, cells -> {
            String[] guarded = new String[cells.length];
            for (int i = 0; i < cells.length; i++) {
                guarded[i] = CellGuard.guard(cells[i]);
            }
            writeRecord(csv, guarded);
        });
        csv.flush();
    }

    /** A writer of RFC 4180 in UTF-8 that does not close the stream beneath. */
    static CsvWriter csv(OutputStream out) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8));
    }

    /** Writes a record; FastCSV wraps what goes wrong. */
    static void writeRecord(CsvWriter csv, String[] cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static WeftException storage(String what, IOException e) {
        return new WeftException(
                ErrorKind.STORAGE,
                what + " cannot be written: " + Bundle.reason(e) + ".",
                "Check that there is space and that the place may be written to.",
                e);
    }

    /** Passes everything on but the closing. */
    static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
