package org.weft.formats;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.network.Kind;
import org.weft.problem.ErrorKind;
import org.weft.problem.Problem;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A template that nobody filled checks clean: it says that there are no flows yet, and nothing else. */
class TemplateTest {
    @TempDir
    Path folder;

    private static void assertClean(Path path) {
        Reading reading = NetworkReader.read(path, ReadOptions.DEFAULT);
        List<String> said = reading.problems().listed().stream()
                .filter(p -> p.severity() != Problem.Severity.NOTE)
                .map(p -> p.severity() + " " + p.what())
                .toList();
        assertEquals(List.of("WARNING There are no flows yet."), said);
        assertEquals(0, reading.orThrow().flows().size());
    }

    @Test
    void folder() {
        Template.writeFolder(folder.resolve("new"));
        assertClean(folder.resolve("new"));
    }

    @Test
    void workbook() {
        Template.writeWorkbook(folder.resolve("new.xlsx"));
        assertClean(folder.resolve("new.xlsx"));
    }

    @Test
    void zip() throws IOException {
        Path file = folder.resolve("new.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            Template.zip(out);
        }
        assertClean(file);
    }

    @Test
    void nothingIsOverwritten() {
        Template.writeFolder(folder);
        Template.writeWorkbook(folder.resolve("new.xlsx"));
        WeftException again = assertThrows(WeftException.class, () -> Template.writeFolder(folder));
        assertEquals(ErrorKind.CONFLICT, again.kind());
        WeftException file =
                assertThrows(WeftException.class, () -> Template.writeWorkbook(folder.resolve("new.xlsx")));
        assertEquals(ErrorKind.CONFLICT, file.kind());
    }

    @Test
    void flowsAloneFilledInReadWithTheOtherSheetsEmpty() throws IOException {
        Template.writeFolder(folder);
        Files.writeString(
                folder.resolve("flows.csv"), Files.readString(folder.resolve("flows.csv")) + "A,B,,2,,,,,,,\n");
        Reading reading = NetworkReader.read(folder, ReadOptions.DEFAULT);
        assertEquals(
                List.of("flow"),
                reading.orThrow().kinds().stream().map(Kind::id).toList());
        assertEquals(2, reading.orThrow().flows().strength(0));
    }
}
