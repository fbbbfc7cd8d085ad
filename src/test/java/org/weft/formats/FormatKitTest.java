package org.weft.formats;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract of every format: the same small network in each form reads as the same network. */
class FormatKitTest {
    private static final String FLOWS = "source,target,strength\nÅ,B,1.5\nB,C,2\nC,Å,1\nÅ,C,12.25\n";
    private static final String MATRIX = "from\\to,C,Å,B\nB,2,0,0\nÅ,12.25,0,1.5\nC,0,1,0\n";
    private static final String MATRIX_TURNED = "x,C,Å,B\nB,0,1.5,0\nÅ,1,0,0\nC,0,12.25,2\n";
    private static final String AGENCIES = "id,name,sector\nÅ,Ålesund council,local\nB,B,health\nC,C,NA\n";

    @TempDir
    Path folder;

    /** Writes the flows in one form and returns where. */
    private interface Form {
        Path write(Path folder) throws IOException;
    }

    private static Path text(Path folder, String name, String text, Charset charset, String mark) throws IOException {
        return Files.write(folder.resolve(name), (mark + text).getBytes(charset));
    }

    private static Form csv(String name, String text) {
        return folder -> text(folder, name, text, StandardCharsets.UTF_8, "");
    }

    private static Path zip(Path folder, Map<String, String> files) throws IOException {
        Path file = folder.resolve("network.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> e : files.entrySet()) {
                out.putNextEntry(new ZipEntry(e.getKey()));
                out.write(e.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static Path gzip(Path folder, String text) throws IOException {
        Path file = folder.resolve("flows.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    static Path workbook(Path folder, Map<String, String> sheets) throws IOException {
        Path file = folder.resolve("network.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            for (Map.Entry<String, String> e : sheets.entrySet()) {
                Worksheet sheet = workbook.newWorksheet(e.getKey());
                List<String> lines = e.getValue().lines().toList();
                for (int r = 0; r < lines.size(); r++) {
                    String[] cells = lines.get(r).split(",", -1);
                    for (int c = 0; c < cells.length; c++) {
                        if (r > 0 && cells[c].matches("[0-9.]+") && c != 1) {
                            sheet.value(r, c, Double.parseDouble(cells[c]));
                        } else {
                            sheet.value(r, c, cells[c]);
                        }
                    }
                }
            }
        }
        return file;
    }

    private static Path folder(Path folder, Map<String, String> files) throws IOException {
        Path made = Files.createDirectories(folder.resolve("network"));
        for (Map.Entry<String, String> e : files.entrySet()) {
            Files.writeString(made.resolve(e.getKey()), e.getValue());
        }
        return made;
    }

    private static Map<String, Form> flowsAlone() {
        Charset latin = Charset.forName("windows-1252");
        String semicolons = FLOWS.replace(',', ';').replace('.', ',');
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put("commas", csv("flows.csv", FLOWS));
        forms.put("any name", csv("Our network.csv", FLOWS));
        forms.put("semicolons and decimal commas", csv("flows.csv", semicolons));
        forms.put(
                "decimal commas in quotation marks",
                csv("flows.csv", FLOWS.replaceAll("(\\d+)\\.(\\d+)", "\"$1,$2\"")));
        forms.put("tabs", csv("flows.tsv", FLOWS.replace(',', '\t')));
        forms.put("bars", csv("flows.txt", FLOWS.replace(',', '|')));
        forms.put("named delimiter", csv("flows.csv", "sep=;\r\n" + FLOWS.replace(',', ';')));
        forms.put("carriage returns", csv("flows.csv", FLOWS.replace('\n', '\r')));
        forms.put(
                "blank lines and spaces",
                csv("flows.csv", FLOWS.replace("\n", "  \n\n ,, \n").replace(",", " , ")));
        forms.put("decomposed letters", csv("flows.csv", FLOWS.replace("Å", "A\u030A")));
        forms.put("other headers", csv("flows.csv", FLOWS.replace("source,target,strength", "From,To,Weight")));
        forms.put("UTF-8 with mark", f -> text(f, "flows.csv", FLOWS, StandardCharsets.UTF_8, "\uFEFF"));
        forms.put("UTF-16LE with mark", f -> text(f, "flows.csv", FLOWS, StandardCharsets.UTF_16LE, "\uFEFF"));
        forms.put("UTF-16BE with mark", f -> text(f, "flows.csv", FLOWS, StandardCharsets.UTF_16BE, "\uFEFF"));
        forms.put("UTF-16LE", f -> text(f, "flows.csv", FLOWS, StandardCharsets.UTF_16LE, ""));
        forms.put("UTF-16BE", f -> text(f, "flows.csv", FLOWS, StandardCharsets.UTF_16BE, ""));
        forms.put("Windows-1252", f -> text(f, "flows.csv", FLOWS, latin, ""));
        forms.put("gzip", f -> gzip(f, FLOWS));
        forms.put("matrix", csv("matrix.csv", MATRIX));
        forms.put("matrix with blanks", csv("matrix.csv", MATRIX.replace(",0", ",")));
        forms.put(
                "matrix with semicolons",
                csv("matrix.csv", MATRIX.replace(',', ';').replace('.', ',')));
        forms.put("zip", f -> zip(f, Map.of("flows.csv", FLOWS)));
        forms.put("zip with a folder", f -> zip(f, Map.of("north/data/flows.csv", FLOWS, "__MACOSX/._flows.csv", "x")));
        forms.put("workbook", f -> workbook(f, Map.of("Flows", FLOWS)));
        forms.put("workbook with a matrix", f -> workbook(f, Map.of("flows", MATRIX)));
        forms.put("folder", f -> folder(f, Map.of("flows.csv", FLOWS)));
        forms.put(
                "folder with a workbook",
                f -> workbook(f, Map.of("flows", FLOWS)).getParent());
        forms.put(
                "folder in a folder", f -> folder(f, Map.of("flows.csv", FLOWS)).getParent());
        return forms;
    }

    @TestFactory
    Stream<DynamicTest> flowsAloneReadAlike() throws IOException {
        String expected =
                Canonical.of(NetworkReader.read(csv("flows.csv", FLOWS).write(folder), ReadOptions.DEFAULT)
                        .orThrow());
        assertTrue(expected.contains("flow:Å>B"), expected);
        return compare(flowsAlone(), ReadOptions.DEFAULT, expected);
    }

    @TestFactory
    Stream<DynamicTest> turnedMatrixReadsAlike() throws IOException {
        String expected =
                Canonical.of(NetworkReader.read(csv("flows.csv", FLOWS).write(folder), ReadOptions.DEFAULT)
                        .orThrow());
        ReadOptions columnSends = new ReadOptions(null, true, null, Limits.DEFAULT);
        return compare(Map.of("turned", csv("matrix.csv", MATRIX_TURNED)), columnSends, expected);
    }

    @TestFactory
    Stream<DynamicTest> withAgenciesReadAlike() throws IOException {
        Map<String, String> csv = Map.of("agencies.csv", AGENCIES, "flows.csv", FLOWS);
        Map<String, String> named =
                Map.of("agencies.csv", AGENCIES, "flows.csv", FLOWS.replace("Å", "Ålesund council"));
        Map<String, String> matrix = Map.of("agencies.csv", AGENCIES, "flows.csv", MATRIX);
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put("folder", f -> folder(f, csv));
        forms.put("names for ids", f -> folder(f, named));
        forms.put("matrix for flows", f -> folder(f, matrix));
        forms.put("zip", f -> zip(f, csv));
        forms.put("workbook", f -> workbook(f, Map.of("AGENCIES", AGENCIES, "flows", FLOWS)));
        String expected = Canonical.of(
                NetworkReader.read(folder(folder, csv), ReadOptions.DEFAULT).orThrow());
        assertTrue(expected.contains("Ålesund council") && expected.contains("{sector=health}"), expected);
        return compare(forms, ReadOptions.DEFAULT, expected);
    }

    @Test
    void everyFormatThatIsReadIsInTheKit() {
        Map<String, String> formOf = Map.of(
                "weft-folder",
                "folder",
                "weft",
                "zip",
                "xlsx",
                "workbook",
                "flows-csv",
                "commas",
                "matrix-csv",
                "matrix");
        Set<String> ids = new HashSet<>();
        for (Formats.Format format : Formats.all()) {
            assertTrue(ids.add(format.id()), "two formats are called " + format.id());
            assertTrue(format.extensions().stream().allMatch(e -> e.startsWith(".")), format.id());
            assertEquals(format.reads(), flowsAlone().containsKey(formOf.getOrDefault(format.id(), "")), format.id());
        }
    }

    private Stream<DynamicTest> compare(Map<String, Form> forms, ReadOptions options, String expected) {
        List<DynamicTest> tests = new ArrayList<>();
        forms.forEach((name, form) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            Path own = Files.createTempDirectory(folder, "form");
            Reading reading = NetworkReader.read(form.write(own), options);
            assertEquals(
                    0,
                    reading.problems().errors(),
                    () -> reading.problems().listed().toString());
            assertEquals(expected, Canonical.of(reading.orThrow()));
        })));
        return tests.stream();
    }
}
