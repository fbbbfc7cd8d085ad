package org.weft.formats;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.problem.ErrorKind;
import org.weft.problem.Problem;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** No file fills memory or disk, and no archive reaches outside of itself. */
class BoundsTest {
    private static final String FLOWS = "source,target\nA,B\n";

    @TempDir
    Path folder;

    private static Limits limits(long file, long total, int entries) {
        Limits d = Limits.DEFAULT;
        return new Limits(
                file,
                total,
                d.ratio(),
                entries,
                d.cellCharacters(),
                d.idCharacters(),
                d.columns(),
                d.attributes(),
                d.rows(),
                d.kinds());
    }

    private static WeftException refused(Path path, Limits limits) {
        return assertThrows(
                WeftException.class, () -> NetworkReader.read(path, new ReadOptions(null, false, null, limits)));
    }

    private Path zip(String... entries) throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(FLOWS.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static void fill(OutputStream out, byte b, int megabytes) throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, b);
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    @Test
    void nothingThere() {
        WeftException e = refused(folder.resolve("absent.csv"), Limits.DEFAULT);
        assertEquals(ErrorKind.NOT_FOUND, e.kind());
        assertTrue(e.what().contains("absent.csv"), e.what());
    }

    @Test
    void largeFile() throws IOException {
        Path file = Files.writeString(folder.resolve("flows.csv"), FLOWS);
        WeftException e = refused(file, limits(10, 1_000, 10));
        assertEquals(ErrorKind.TOO_LARGE, e.kind());
        assertTrue(e.what().contains("at most 10 bytes"), e.what());
    }

    @Test
    void bombOfGzip() throws IOException {
        Path file = folder.resolve("flows.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("source,target\n".getBytes(StandardCharsets.UTF_8));
            fill(out, (byte) 'x', 80);
        }
        WeftException e = refused(file, Limits.DEFAULT);
        assertEquals(ErrorKind.TOO_LARGE, e.kind());
        assertTrue(e.what().contains("200 times its size"), e.what());
    }

    @Test
    void bombOfManyFiles() throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String sheet : List.of("flows.csv", "agencies.csv", "kinds.csv")) {
                out.putNextEntry(new ZipEntry(sheet));
                fill(out, (byte) '\n', 4);
            }
        }
        WeftException e = refused(file, limits(1 << 20, 10 << 20, 10));
        assertEquals(ErrorKind.TOO_LARGE, e.kind());
        assertTrue(e.what().contains("unpacks to more than 10 MB"), e.what());
    }

    @Test
    void bombOfWorkbook() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String part : List.of("[Content_Types].xml", "xl/workbook.xml")) {
                out.putNextEntry(new ZipEntry(part));
                out.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            fill(out, (byte) ' ', 80);
        }
        assertEquals(ErrorKind.TOO_LARGE, refused(file, Limits.DEFAULT).kind());
    }

    @Test
    void tooManyFiles() throws IOException {
        Path file = zip("a.csv", "b.csv", "c.csv");
        WeftException e = refused(file, limits(1_000, 1_000, 2));
        assertEquals(ErrorKind.TOO_LARGE, e.kind());
        assertTrue(e.what().contains("more than 2 files"), e.what());
    }

    @Test
    void tooManyFilesInAFolder() throws IOException {
        for (String name : List.of("a.csv", "b.csv", "c.csv")) {
            Files.writeString(folder.resolve(name), FLOWS);
        }
        assertEquals(
                ErrorKind.TOO_LARGE, refused(folder, limits(1_000, 1_000, 2)).kind());
    }

    @Test
    void entriesOutsideOfTheZip() throws IOException {
        for (String entry : List.of("../flows.csv", "a/../../flows.csv", "/etc/flows.csv", "C:/flows.csv")) {
            Reading reading = NetworkReader.read(zip("flows.csv", entry), ReadOptions.DEFAULT);
            assertTrue(
                    reading.problems().listed().stream()
                            .anyMatch(p -> p.severity() == Problem.Severity.ERROR
                                    && p.what().contains("points outside")),
                    () -> entry + " " + reading.problems().listed());
        }
    }

    @Test
    void aDeviceIsNoFile() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device));
        assertEquals(ErrorKind.UNSUPPORTED, refused(device, Limits.DEFAULT).kind());
    }

    @Test
    void sameEntryTwice() throws IOException {
        Reading reading = NetworkReader.read(zip("flows.csv", "FLOWS.csv"), ReadOptions.DEFAULT);
        assertTrue(reading.problems().blocks());
        assertTrue(
                reading.problems().listed().get(0).what().contains("two entries"),
                reading.problems().listed()::toString);
    }

    @Test
    void damagedZip() throws IOException {
        byte[] whole = Files.readAllBytes(zip("flows.csv", "agencies.csv"));
        Path file = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        Reading reading = NetworkReader.read(file, ReadOptions.DEFAULT);
        assertEquals("cut.zip", reading.problems().listed().get(0).file());
        assertTrue(
                reading.problems().listed().get(0).what().contains("damaged"),
                reading.problems().listed()::toString);
    }

    @Test
    void aThousandProblemsAreListedAndTheRestCounted() throws IOException {
        StringBuilder text = new StringBuilder("source,target,strength\n");
        for (int i = 0; i < 1_500; i++) {
            text.append("A,B").append(i).append(",0\n");
        }
        text.append("A,C,-1\n");
        Path file = Files.writeString(folder.resolve("flows.csv"), text);
        Reading reading = NetworkReader.read(file, ReadOptions.DEFAULT);
        assertEquals(1_500, reading.problems().warnings());
        assertEquals(1_000, reading.problems().listed().size());
        assertEquals(501, reading.problems().unlisted());
        assertTrue(
                reading.problems().listed().stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR),
                "an error is never among those that are only counted");
    }

    @Test
    void excerptsShowTheRowsAroundAProblemWithoutIdentifiers() throws IOException {
        Path file = Files.writeString(
                folder.resolve("flows.csv"),
                "source,target,strength,nhs number\nA,B,1,x1\nB,C,1,x2\nC,D,oops,x3\nD,E,1,x4\nE,F,1,x5\nF,G,1,x6\n");
        Reading reading = NetworkReader.read(file, ReadOptions.DEFAULT);
        Excerpt excerpt = reading.excerpt("flows.csv", 4);
        assertEquals(List.of("source", "target", "strength", "nhs number"), excerpt.headers());
        assertEquals(
                List.of(2, 3, 4, 5, 6),
                excerpt.rows().stream().map(Excerpt.Line::line).toList());
        assertEquals(
                List.of("C", "D", "oops", "[hidden]"), excerpt.rows().get(2).cells());
        assertFalse(reading.problems().listed().toString().contains("x1"));
    }
}
