package org.weft.formats;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.network.Network;
import org.weft.problem.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What workbooks have and CSV files have not: typed cells, dates, formulas, hidden sheets, merged cells, XML. */
class WorkbookTest {
    @TempDir
    Path folder;

    private interface Filler {
        void fill(Workbook workbook) throws IOException;
    }

    private Path write(Filler filler) throws IOException {
        Path file = folder.resolve("network.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            filler.fill(workbook);
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] instanceof Number n) {
                sheet.value(row, c, n);
            } else if (cells[c] instanceof LocalDate d) {
                sheet.value(row, c, d);
                sheet.style(row, c).format("dd/mm/yyyy").set();
            } else if (cells[c] instanceof LocalDateTime d) {
                sheet.value(row, c, d);
                sheet.style(row, c).format("yyyy-mm-dd hh:mm").set();
            } else if (cells[c] instanceof Boolean b) {
                sheet.value(row, c, b);
            } else if (cells[c] != null) {
                sheet.value(row, c, cells[c].toString());
            }
        }
    }

    private static boolean said(Reading reading, Problem.Severity severity, String text) {
        return reading.problems().listed().stream()
                .anyMatch(p -> p.severity() == severity && p.what().contains(text));
    }

    @Test
    void typedCells() throws IOException {
        Path file = write(w -> {
            Worksheet agencies = w.newWorksheet("Agencies ");
            row(agencies, 0, "id", "name", "statutory", "joined", "seen", "code", "budget", "share");
            row(
                    agencies,
                    1,
                    101,
                    "Alpha",
                    true,
                    LocalDate.of(2026, 3, 1),
                    LocalDateTime.of(2026, 3, 1, 9, 30),
                    "007",
                    1e7,
                    0.1);
            row(agencies, 2, 102, "Beta", false, null, null, "008", 12.5, 0.25);
            Worksheet flows = w.newWorksheet("FLOWS");
            row(flows, 0, "source", "target", "strength");
            row(flows, 1, 101, "102", "2.5");
            row(flows, 3, "102", 101, 4);
        });
        Reading reading = NetworkReader.read(file, ReadOptions.DEFAULT);
        Network network = reading.orThrow();
        assertEquals(
                "{statutory=TRUE, joined=2026-03-01, seen=2026-03-01T09:30, code=007, budget=10000000, share=0.1}",
                network.actors().get(0).attributes().toString());
        assertEquals("101", network.actors().get(0).id());
        assertTrue(network.isNumeric("budget"));
        assertEquals(2.5, network.flows().strength(0));
        assertEquals(4, network.flows().strength(1));
    }

    @Test
    void problemsNameTheWorksheetAndItsRow() throws IOException {
        Path file = write(w -> {
            Worksheet flows = w.newWorksheet("Flows");
            row(flows, 0, "source", "target", "strength");
            row(flows, 4, "A", "B", "often");
        });
        Problem p = NetworkReader.read(file, ReadOptions.DEFAULT)
                .problems()
                .listed()
                .get(0);
        assertEquals("Flows", p.file());
        assertEquals(5, p.line());
        assertEquals("strength", p.column());
        assertEquals("often", p.value());
    }

    @Test
    void groupedNumbersAsTextAreRefused() throws IOException {
        Path file = write(w -> {
            Worksheet flows = w.newWorksheet("flows");
            row(flows, 0, "source", "target", "strength");
            row(flows, 1, "A", "B", "1,234");
        });
        assertTrue(said(NetworkReader.read(file, ReadOptions.DEFAULT), Problem.Severity.ERROR, "in two ways"));
    }

    @Test
    void hiddenAndMergedAndNotesAreNoted() throws IOException {
        Path file = write(w -> {
            Worksheet flows = w.newWorksheet("flows");
            row(flows, 0, "source", "target");
            row(flows, 1, "A", "B");
            Worksheet agencies = w.newWorksheet("agencies");
            row(agencies, 0, "id", "name");
            row(agencies, 1, "A", "Alpha");
            row(agencies, 2, "B", "Beta");
            agencies.range(3, 0, 3, 1).merge();
            agencies.setVisibilityState(VisibilityState.HIDDEN);
            row(w.newWorksheet("Notes"), 0, "anything");
            row(w.newWorksheet("Budget"), 0, "anything");
        });
        Reading reading = NetworkReader.read(file, ReadOptions.DEFAULT);
        assertEquals(0, reading.problems().errors(), reading.problems().listed()::toString);
        assertTrue(said(reading, Problem.Severity.NOTE, "worksheet is hidden"));
        assertTrue(said(reading, Problem.Severity.NOTE, "merged cells"));
        assertTrue(said(reading, Problem.Severity.NOTE, "holds notes"));
        assertTrue(said(reading, Problem.Severity.WARNING, "no sheet of this name"));
    }

    @Test
    void formulasCountByTheirLastValueAndTextsThatLookLikeOneAreText() throws IOException {
        Path plain = write(w -> {
            Worksheet flows = w.newWorksheet("flows");
            row(flows, 0, "source", "target", "strength", "note");
            row(flows, 1, "A", "B", 7, "=1+1");
        });
        Path file = patch(plain, "xl/worksheets/sheet1.xml", "<v>7</v>", "<f>3+4</f><v>7</v>");
        Network network = NetworkReader.read(file, ReadOptions.DEFAULT).orThrow();
        assertEquals(7, network.flows().strength(0));
        assertEquals("=1+1", network.flows().attribute(0, "note"));
    }

    @Test
    void formulaErrorsAreErrors() throws IOException {
        Path plain = write(w -> {
            Worksheet flows = w.newWorksheet("flows");
            row(flows, 0, "source", "target", "strength");
            row(flows, 1, "A", "B", 7);
        });
        String xml = part(plain, "xl/worksheets/sheet1.xml");
        int at = xml.indexOf("<c r=\"C2\"");
        String cell = xml.substring(at, xml.indexOf("</c>", at) + 4);
        Path file = patch(plain, "xl/worksheets/sheet1.xml", cell, "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>");
        Reading reading = NetworkReader.read(file, ReadOptions.DEFAULT);
        assertTrue(
                said(reading, Problem.Severity.ERROR, "\"#DIV/0!\" is not a number"),
                reading.problems().listed()::toString);
    }

    @Test
    void entitiesAndDamageAreErrorsNotCrashes() throws IOException {
        Path plain = write(w -> {
            Worksheet flows = w.newWorksheet("flows");
            row(flows, 0, "source", "target");
            row(flows, 1, "A", "B");
        });
        String xml = part(plain, "xl/worksheets/sheet1.xml");
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
        String[] damaged = {
            xml.substring(0, xml.length() / 2),
            xml.replace("<sheetData>", bomb + "<sheetData>"),
            xml.replaceFirst("<sheetData>", "<sheetData>&b;"),
            "",
            "not xml at all",
            xml.replaceFirst("r=\"A2\"", "r=\"ZZZZZZZ2\""),
            xml.replaceFirst("t=\"s\"><v>\\d+", "t=\"s\"><v>99999")
        };
        for (String broken : damaged) {
            Path file = patchWhole(plain, "xl/worksheets/sheet1.xml", broken);
            Reading reading = NetworkReader.read(file, ReadOptions.DEFAULT);
            assertTrue(
                    reading.problems().errors() > 0,
                    broken + " gave " + reading.problems().listed());
        }
    }

    private static String part(Path workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path patch(Path workbook, String name, String from, String to) throws IOException {
        String before = part(workbook, name);
        assertTrue(before.contains(from), before);
        return patchWhole(workbook, name, before.replace(from, to));
    }

    private Path patchWhole(Path workbook, String name, String content) throws IOException {
        Path made = Files.createTempFile(folder, "patched", ".xlsx");
        try (ZipFile zip = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(made))) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry e = entries.nextElement();
                out.putNextEntry(new ZipEntry(e.getName()));
                out.write(
                        e.getName().equals(name)
                                ? content.getBytes(StandardCharsets.UTF_8)
                                : zip.getInputStream(e).readAllBytes());
            }
        }
        return made;
    }
}
