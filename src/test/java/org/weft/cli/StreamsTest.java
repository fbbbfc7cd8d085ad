package org.weft.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.weft.graph.Progress;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What goes to which stream, and what happens where a stream fails. */
class StreamsTest {
    private static final String KNOKE = "src/main/samples/knoke";

    @TempDir
    Path scratch;

    @Test
    void aReaderWhoHasSeenEnoughIsNoError() {
        OutputStream closedPipe = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Program.Run run = new Program(scratch).runInto(closedPipe, "measures");
        assertEquals(0, run.code());
        assertEquals("", run.err());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsAnError() throws IOException {
        for (List<String> command : List.of(
                List.of("measures"), List.of("analyse", KNOKE, "--json"), List.of("--help"), List.of("check", KNOKE))) {
            try (FileOutputStream full = new FileOutputStream("/dev/full")) {
                Program.Run run = new Program(scratch).runInto(full, command.toArray(new String[0]));
                assertEquals(6, run.code(), run.err());
                assertTrue(run.err().contains("No space left on device"), run.err());
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anExportToAFullDiskIsAnError() {
        Program.Run run = new Program(scratch).run("export", KNOKE, "--format", "csv", "--output", "/dev/full");
        assertEquals(6, run.code(), run.err());
        assertTrue(run.err().contains("No space left on device"), run.err());
    }

    @Test
    void anErrorLeavesStandardOutputEmpty() {
        Program.Run run = new Program(scratch).run("analyse", KNOKE, "--json", "--measures", "nonsense");
        assertEquals("", run.out());
        assertEquals(
                "There is no measure 'nonsense'.",
                Answers.read(run.err().getBytes(StandardCharsets.UTF_8), com.fasterxml.jackson.databind.JsonNode.class)
                        .path("detail")
                        .asText());
    }

    @Test
    void coloursAreForTerminalsAlone() {
        String[] check = {"check", "src/test/resources/broken/unknown-agency"};
        Program.Run piped = new Program(scratch).with("TERM", "xterm").run(check);
        Program.Run shown =
                new Program(scratch).with("TERM", "xterm").onTerminal("").run(check);
        Program.Run plain = new Program(scratch)
                .with("TERM", "xterm")
                .with("NO_COLOR", "1")
                .onTerminal("")
                .run(check);
        assertFalse(piped.out().contains("\u001b"), piped.out());
        assertTrue(shown.out().contains("\u001b[31merror"), shown.out());
        assertEquals(piped.out(), plain.out());
        assertEquals(piped.out(), shown.out().replaceAll("\u001b\\[[0-9]+m", ""));
    }

    @Test
    void namesCannotSteerTheTerminal() throws IOException {
        Path flows = Files.writeString(scratch.resolve("flows.csv"), "source,target\nA,B\nB,C\u202e\n");
        Program.Run run = new Program(scratch).run("analyse", flows.toString());
        assertEquals(0, run.code(), run.err());
        assertFalse(run.out().contains("\u202e"), run.out());
        assertEquals("\ufffd[2J", ProblemText.printable("\u001b[2J"));
        assertEquals("می\u200cخواهم", ProblemText.printable("می\u200cخواهم"), "joiners belong to words");
    }

    @Test
    void progressIsForTerminalsAlone() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console piped =
                new Console(InputStreams.empty(), new ByteArrayOutputStream(), err, java.util.Set.of(), false, 0);
        try (ProgressLine line = new ProgressLine(piped, false)) {
            tellForHalfASecond(line);
        }
        assertEquals(0, err.size());
        Console shown = new Console(
                InputStreams.empty(), new ByteArrayOutputStream(), err, java.util.Set.of(Console.Stream.ERR), false, 0);
        try (ProgressLine line = new ProgressLine(shown, false)) {
            tellForHalfASecond(line);
        }
        String text = err.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("Writing flows [######"), text);
        assertTrue(text.endsWith(" \r"), "the line is wiped");
    }

    private static void tellForHalfASecond(Progress progress) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(550);
        while (System.nanoTime() < end) {
            progress.at("Writing flows", 25, 100);
        }
    }

    @Test
    void filesAreWrittenWholeOrNotAtAll() throws IOException {
        Path target = Files.writeString(scratch.resolve("out.csv"), "before");
        Program.Run failed =
                new Program(scratch).run("export", KNOKE, "--measures", "nonsense", "--output", target.toString());
        assertEquals(4, failed.code());
        assertEquals("before", Files.readString(target));
        Program.Run done = new Program(scratch).run("export", KNOKE, "--what", "flows", "-o", target.toString());
        assertEquals(0, done.code(), done.err());
        assertTrue(Files.readString(target).startsWith("source,target,kind"), Files.readString(target));
        try (Stream<Path> left = Files.list(scratch)) {
            List<String> names = new ArrayList<>();
            left.filter(Files::isRegularFile)
                    .forEach(p -> names.add(p.getFileName().toString()));
            assertEquals(List.of("out.csv"), names);
        }
    }

    @Test
    void aStoppedCommandSaysSo() {
        Cli cli = new Program(scratch).cli(new ByteArrayOutputStream(), new ByteArrayOutputStream());
        cli.stop();
        assertEquals(7, cli.run("analyse", "src/main/samples/childrens-services"));
    }

    @Test
    void noServerIsFoundWhereTheFileIsStale() throws IOException {
        assertNull(RunningServer.find(scratch));
        Files.writeString(scratch.resolve("server.json"), "{");
        assertNull(RunningServer.find(scratch));
        Files.writeString(
                scratch.resolve("server.json"),
                "{\"address\":\"http://127.0.0.1:9/\",\"port\":9,\"token\":\"t\",\"process\":99999999}");
        assertNull(RunningServer.find(scratch));
        Files.writeString(
                scratch.resolve("server.json"),
                "{\"address\":\"http://127.0.0.1:9/\",\"port\":9,\"token\":\"t\",\"process\":"
                        + ProcessHandle.current().pid() + "}");
        assertNull(RunningServer.find(scratch));
    }

    /** Nothing to read. */
    private static final class InputStreams {
        static java.io.InputStream empty() {
            return java.io.InputStream.nullInputStream();
        }
    }
}
