package org.weft.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Commands on files, from the outside. */
class CommandsTest {
    @TempDir
    Path scratch;

    private Program.Run run(String... arguments) {
        return new Program(scratch.resolve("data")).run(arguments);
    }

    @Test
    void anEmptyTemplateCanBeFilledAndRead() throws IOException {
        Path folder = scratch.resolve("northern");
        Program.Run made = run("template", folder.toString());
        assertEquals(0, made.code(), made.err());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of(
                            "NOTES.md",
                            "agencies.csv",
                            "flows.csv",
                            "forums.csv",
                            "kinds.csv",
                            "memberships.csv",
                            "representation.csv",
                            "representatives.csv",
                            "respondents.csv",
                            "waves.csv"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
        assertEquals(0, run("template", folder.toString()).code(), "empty sheets may be written again");
        Path flows = folder.resolve("flows.csv");
        String header = Files.readString(flows).lines().findFirst().orElseThrow();
        int columns = header.split(",", -1).length;
        Files.writeString(flows, "source,target\nPOL,HOU\n");
        Program.Run again = run("template", folder.toString());
        assertEquals(5, again.code(), "filled sheets stay");
        assertTrue(again.err().contains("flows.csv"), again.err());
        assertTrue(columns > 5, header);
        Program.Run checked = run("check", folder.toString());
        assertEquals(0, checked.code(), checked.all());
        assertEquals(0, run("template", folder.toString(), "--force").code());
        assertEquals(header, Files.readString(flows).lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sheets.xlsx", "sheets.zip"})
    void templatesReadBack(String name) {
        Path file = scratch.resolve("new folder").resolve(name);
        assertEquals(0, run("template", file.toString()).code());
        assertTrue(Files.isRegularFile(file));
        assertEquals(5, run("template", file.toString()).code());
        Program.Run checked = run("check", file.toString());
        assertEquals(0, checked.code(), checked.all());
        assertTrue(checked.out().contains("There are no flows yet"), checked.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "graphml", "weft", "xlsx", "svg", "json"})
    void exportsByTheEndingOfTheFile(String ending) throws IOException {
        Path file = scratch.resolve("knoke." + ending);
        Program.Run run = run("export", "src/main/samples/knoke", "-o", file.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.out());
        byte[] start = Files.readAllBytes(file);
        String text = new String(start, 0, Math.min(start.length, 200), java.nio.charset.StandardCharsets.ISO_8859_1);
        String expected = switch (ending) {
            case "csv" -> "id,name";
            case "graphml" -> "<graphml";
            case "svg" -> "<svg";
            case "json" -> "{\"dataset\"";
            default -> "PK";
        };
        assertTrue(text.contains(expected), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weft", "xlsx"})
    void whatIsExportedWholeScoresTheSame(String format) {
        Path file = scratch.resolve("childrens." + (format.equals("weft") ? "zip" : format));
        Program.Run exported =
                run("export", "src/main/samples/childrens-services", "--format", format, "-o", file.toString());
        assertEquals(0, exported.code(), exported.err());
        String[] csv = {"analyse", "src/main/samples/childrens-services", "--csv"};
        String before = run(csv).out();
        csv[1] = file.toString();
        assertEquals(before, run(csv).out());
        assertFalse(before.isEmpty());
    }

    @Test
    void jsonOfAnalyseAndOfExportAreTheSame() {
        String analysed = run("analyse", "src/main/samples/knoke", "--json").out();
        String exported =
                run("export", "src/main/samples/knoke", "--format", "json").out();
        assertEquals(analysed.strip(), exported.strip());
    }

    @Test
    void filesHaveNoRevisions() {
        for (String command : List.of("export", "brief", "analyse", "findings", "reach")) {
            Program.Run run = run(command, "src/main/samples/knoke", "--revision", "2");
            assertEquals(2, run.code(), command);
            assertTrue(run.err().contains("A file has no revisions."), run::all);
        }
    }

    @Test
    void severalSheetsMakeOneNetwork() {
        Path sample = Path.of("src/main/samples/mount-st-helens");
        Program.Run one = run("analyse", sample.toString(), "--csv");
        Program.Run several = run(
                "analyse",
                sample.resolve("flows.csv").toString(),
                sample.resolve("agencies.csv").toString(),
                sample.resolve("kinds.csv").toString(),
                "--csv");
        assertEquals(0, several.code(), several.err());
        assertEquals(one.out(), several.out());
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : List.of(
                "serve",
                "check",
                "template",
                "import",
                "datasets",
                "analyse",
                "measures",
                "export",
                "settings",
                "completion")) {
            Program.Run help = run(command, "--help");
            assertEquals(0, help.code(), help.err());
            assertTrue(help.out().contains("Usage: weft " + command), help.out());
        }
        for (String action : List.of("show", "rename", "revisions", "undo", "erase", "delete")) {
            Program.Run help = run("datasets", action, "--help");
            assertEquals(0, help.code(), help.err());
            assertTrue(help.out().contains("Usage: weft datasets " + action), help.out());
        }
    }

    @Test
    void saysItsVersion() {
        assertEquals("weft TEST\n", run("--version").out());
    }

    @Test
    void completionIsAShellScript() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
        Path script = scratch.resolve("completion");
        Files.writeString(script, run("completion").out());
        Process bash = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        ". '" + script + "'; COMP_WORDS=(weft ana); COMP_CWORD=1; _complete_weft; echo ${COMPREPLY[*]}")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, bash.waitFor(), said);
        assertEquals("analyse analyze", said.strip());
    }

    @Test
    void filesNeedNoDataDirectory() throws IOException {
        Path file = Files.writeString(scratch.resolve("not a directory"), "");
        Program program = new Program(file.resolve("data"));
        assertEquals(0, program.run("analyse", "src/main/samples/knoke").code());
        Program.Run csv = program.run("analyse", "src/main/samples/knoke", "--csv");
        assertEquals(0, csv.code(), csv.err());
        assertEquals(0, program.run("check", "src/main/samples/knoke").code());
    }
}
