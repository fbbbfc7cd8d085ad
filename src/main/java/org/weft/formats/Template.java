package org.weft.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipOutputStream;

/** Empty sheets with their headers, and notes on what goes into each column. */
public final class Template {
    private static final String NOTES = "NOTES.md";
    private static final String INTRODUCTION = """
            Only flows must be filled; delete the sheets that you do not need, or leave them with their header alone.
            You may add columns of your own to agencies, representatives, flows and forums: they are kept as attributes.
            Blank or NA means that a value is missing. A blank strength is an error: write 0 for no tie.
            Use posts rather than names of people, and nothing about service users.
            """;

    private Template() {}

    /**
     * Writes the sheets as CSV files, and the notes, into a folder that is made where it is not there.
     *
     * @throws WeftException CONFLICT where a sheet of that name is there already, STORAGE where it cannot be written
     */
    public static void writeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            refuseExisting(folder.resolve(NOTES));
            for (SheetKind kind : SheetKind.values()) {
                refuseExisting(folder.resolve(kind.sheet + ".csv"));
            }
            for (SheetKind kind : SheetKind.values()) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(kind.sheet + ".csv"))) {
                    writeHeaders(kind, out);
                }
            }
            Files.writeString(folder.resolve(NOTES), notes());
        } catch (IOException e) {
            throw NetworkWriter.storage(folder.toString(), e);
        }
    }

    private static void refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw new WeftException(
                    ErrorKind.CONFLICT, file + " is there already.", "Name another place, or move it away first.");
        }
    }

    /**
     * Writes one XLSX workbook, the notes as its first worksheet.
     *
     * @throws WeftException CONFLICT where the file is there already, STORAGE where it cannot be written
     */
    public static void writeWorkbook(Path file) {
        refuseExisting(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            writeWorkbook(out);
        } catch (IOException e) {
            throw NetworkWriter.storage(file.toString(), e);
        }
    }

    /** Writes the workbook; does not close the stream. */
    public static void writeWorkbook(OutputStream out) {
        try (Workbook workbook = new Workbook(new NetworkWriter.Unclosed(out), "Weft", "1.0")) {
            writeNotes(workbook.newWorksheet("notes"));
            for (SheetKind kind : SheetKind.values()) {
                Worksheet sheet = workbook.newWorksheet(kind.sheet);
                for (int c = 0; c < kind.columns.size(); c++) {
                    sheet.value(0, c, kind.columns.get(c).name());
                    sheet.style(0, c).bold().set();
                    sheet.width(c, 16);
                }
                sheet.freezePane(0, 1);
                sheet.finish();
            }
        } catch (IOException e) {
            throw NetworkWriter.storage("The workbook", e);
        }
    }

    private static void writeNotes(Worksheet sheet) throws IOException {
        sheet.width(0, 18);
        sheet.width(1, 18);
        sheet.width(2, 100);
        int row = 0;
        for (String line : INTRODUCTION.lines().toList()) {
            sheet.value(row++, 0, line);
        }
        row++;
        for (SheetKind kind : SheetKind.values()) {
            sheet.value(row, 0, kind.sheet);
            sheet.style(row, 0).bold().set();
            sheet.value(row++, 2, kind.note);
            for (SheetKind.KnownColumn column : kind.columns) {
                sheet.value(row, 1, column.name());
                sheet.value(row++, 2, (column.required() ? "Must be there. " : "") + column.note());
            }
        }
        sheet.finish();
    }

    /** Writes a zip of the folder; does not close the stream. */
    public static void zip(OutputStream out) {
        try {
            ZipOutputStream zip = new ZipOutputStream(
                    new BufferedOutputStream(new NetworkWriter.Unclosed(out)), StandardCharsets.UTF_8);
            for (SheetKind kind : SheetKind.values()) {
                zip.putNextEntry(NetworkWriter.entry(kind.sheet + ".csv"));
                writeHeaders(kind, zip);
                zip.closeEntry();
            }
            zip.putNextEntry(NetworkWriter.entry(NOTES));
            zip.write(notes().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            zip.flush();
        } catch (IOException e) {
            throw NetworkWriter.storage("The zip", e);
        }
    }

    private static void writeHeaders(SheetKind kind, OutputStream out) throws IOException {
        CsvWriter csv = NetworkWriter.csv(out);
        String[] headers =
                kind.columns.stream().map(SheetKind.KnownColumn::name).toArray(String[]::new);
        NetworkWriter.writeRecord(csv, headers);
        csv.flush();
    }

    private static String notes() {
        StringBuilder made = new StringBuilder("# Sheets of a network\n\n").append(INTRODUCTION);
        for (SheetKind kind : SheetKind.values()) {
            made.append("\n## ")
                    .append(kind.sheet)
                    .append("\n\n")
                    .append(kind.note)
                    .append("\n\n| column | what to write |\n| --- | --- |\n");
            for (SheetKind.KnownColumn column : kind.columns) {
                made.append("| ")
                        .append(column.name())
                        .append(column.required() ? " (must be there)" : "")
                        .append(" | ");
                made.append(column.note()).append(" |\n");
            }
        }
        return made.toString();
    }
}
