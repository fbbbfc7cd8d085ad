package org.weft.formats;

import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import javax.xml.stream.XMLStreamException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A worksheet of an XLSX workbook. */
final class WorkbookFile extends SheetFile {
    private static final long SHARED_STRINGS = 200L << 20;
    private static final byte[] MERGED = "<mergeCell ".getBytes(StandardCharsets.US_ASCII);

    private final Path path;
    private final int index;
    private final boolean hidden;
    private final boolean merged;

    private WorkbookFile(Path path, Sheet sheet, boolean merged) {
        super(sheet.getName(), sheet.getName().strip());
        this.path = path;
        this.index = sheet.getIndex();
        this.hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
        this.merged = merged;
    }

    /** Unpacks every part once, to be sure that it stays within bounds, and lists the worksheets. */
    static List<SheetFile> sheets(Path path, String name, ZipFile zip, Report report, Limits limits, Budget budget)
            throws IOException {
        if (zip.getEntry("xl/workbook.xml") == null) {
            report.error(name, null, null, null, "The file is not an XLSX workbook.", "Save it as XLSX or as CSV.");
            return List.of();
        }
        boolean[] merged = new boolean[1];
        Enumeration<? extends ZipEntry> parts = zip.entries();
        while (parts.hasMoreElements()) {
            ZipEntry part = parts.nextElement();
            try (InputStream in =
                    budget.counted(zip.getInputStream(part), name, Math.max(1, part.getCompressedSize()))) {
                PartScan scan = PartScan.of(in, MERGED);
                if (part.getName().equals("xl/sharedStrings.xml") && scan.bytes > SHARED_STRINGS) {
                    throw Budget.tooLarge(name, "holds more than " + Budget.megabytes(SHARED_STRINGS) + " of text");
                }
                if (part.getName().startsWith("xl/worksheets/")) {
                    merged[0] |= scan.found;
                    if (scan.farColumn) {
                        report.error(
                                name,
                                null,
                                null,
                                null,
                                "The workbook is damaged: a cell lies beyond the last column, XFD.",
                                "Open it in a spreadsheet program and save it again.");
                        return List.of();
                    }
                }
            }
        }
        List<SheetFile> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook = open(path)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(new WorkbookFile(path, sheet, merged[0]));
            }
        } catch (ExcelReaderException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | IOException e) {
            if (e instanceof IOException io && !(e.getCause() instanceof XMLStreamException)) {
                throw io;
            }
            report.error(
                    name,
                    null,
                    null,
                    null,
                    "The workbook is damaged: " + e.getMessage() + ".",
                    "Open it in a spreadsheet program and save it again.");
        }
        return sheets;
    }

    private static ReadableWorkbook open(Path path) throws IOException {
        return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
    }

    @Override
    boolean prepare(Report report, Budget budget, Limits limits) throws IOException {
        if (hidden) {
            report.note(
                    name,
                    null,
                    null,
                    null,
                    "The worksheet is hidden.",
                    "It is read like the others; remove it if it is old.");
        }
        if (merged) {
            report.note(
                    name,
                    null,
                    null,
                    null,
                    "The workbook holds merged cells.",
                    "Of merged cells only the first has the value; the others are blank.");
        }
        try (Rows rows = open(limits)) {
            if (!rows.next()) {
                return false;
            }
        } catch (Rows.UnreadableRowException e) {
            report.error(name, e.line, null, null, e.what(), e.remedy);
            return false;
        }
        return true;
    }

    @Override
    Rows open(Limits limits) throws IOException {
        ReadableWorkbook workbook = open(path);
        try {
            Sheet sheet = workbook.getSheet(index).orElseThrow(() -> new IOException("the worksheet is gone"));
            return new WorkbookRows(workbook, sheet, limits);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            if (e.getCause() instanceof XMLStreamException || e instanceof ExcelReaderException) {
                throw new Rows.UnreadableRowException(
                        1,
                        "The worksheet is damaged: its XML cannot be read.",
                        "Open the workbook in a spreadsheet program and save it again.");
            }
            throw e;
        }
    }

    @Override
    boolean commaIsDecimal() {
        return false;
    }

    /**
     * Counts a part's bytes, looks for a text in it, and for cells far to the right: the library makes a list as long as
     * a cell's column, so that r="ZZZZZZ1" alone would fill the memory.
     */
    private static final class PartScan {
        private static final byte[] CELL = " r=\"".getBytes(StandardCharsets.US_ASCII);
        private static final int LETTERS = 3;

        private long bytes;
        private boolean found;
        private boolean farColumn;
        private int inCell;
        private int letters;

        static PartScan of(InputStream in, byte[] wanted) throws IOException {
            PartScan scan = new PartScan();
            byte[] buffer = new byte[1 << 16];
            int matched = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    scan.lookForColumn(buffer[i]);
                    matched = buffer[i] == wanted[matched] ? matched + 1 : buffer[i] == wanted[0] ? 1 : 0;
                    if (matched == wanted.length) {
                        scan.found = true;
                        matched = 0;
                    }
                }
                scan.bytes += n;
            }
            return scan;
        }

        private void lookForColumn(byte b) {
            if (inCell < CELL.length) {
                inCell = b == CELL[inCell] ? inCell + 1 : b == CELL[0] ? 1 : 0;
                letters = 0;
            } else if (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z') {
                farColumn |= ++letters > LETTERS;
            } else {
                inCell = b == CELL[0] ? 1 : 0;
            }
        }
    }
}
