package org.weft.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the command line says of what would be different. */
class SimulateCommandTest {
    private static final String NORTHVALE = "src/main/samples/childrens-services";

    @TempDir
    Path scratch;

    private Program.Run weft(String... arguments) {
        return new Program(scratch.resolve("none")).run(arguments);
    }

    private String flows(String content) throws IOException {
        return Files.writeString(scratch.resolve("flows.csv"), content).toString();
    }

    private JsonNode json(String... arguments) throws IOException {
        Program.Run run = weft(arguments);
        assertEquals(0, run.code(), run.all());
        return JsonMapper.builder().build().readTree(run.out());
    }

    @Test
    void aRemovalSaysWhatChangesAndWhoLosesWhom() throws IOException {
        String file = flows("source,target\nA,B\nB,C\nC,D\n");
        Program.Run run = weft("simulate", file, "--remove", "B");
        assertEquals(0, run.code(), run.all());
        for (String part : new String[] {
            "Without B.",
            "Nothing is changed in the data.",
            "Pairs that can reach each other",
            "- C: can be reached by nobody; no way left from 1 (A).",
            "- A: reaches nobody; no way left to 2 (C, D).",
            "How sure: no bounds. The dataset does not say who was asked"
        }) {
            assertTrue(run.out().contains(part), part + " in\n" + run.out());
        }
    }

    @Test
    void changesOfEveryKindAreTaken() throws IOException {
        String file = flows("source,target,strength\nA,B,2\nB,C,1\nC,D,1\n");
        JsonNode answer = json(
                "simulate",
                file,
                "--json",
                "--merge",
                "A,B=M",
                "--add-agency",
                "Z=New one",
                "--add-tie",
                "Z:M",
                "--strengthen",
                "M:C:3",
                "--remove-tie",
                "C:D");
        assertEquals("M", answer.at("/comparison/merged/0/into/id").asText());
        assertEquals("Z", answer.at("/comparison/added/0/id").asText());
        assertEquals(5, answer.at("/changes").size());
        assertEquals("New one", answer.at("/agencies/5/name").asText());
        assertEquals(1, answer.at("/comparison/flowsLost").size());
        assertTrue(answer.at("/comparison/bounds/lost").isNull());
        assertFalse(answer.at("/comparison/bounds/reason").asText().isEmpty());
    }

    @Test
    void aKindIsTakenOutByNameAndAnUnknownOneRefused() throws IOException {
        String file = flows("source,target,kind\nA,B,advice\nB,C,money\nA,C,advice\n");
        Program.Run run = weft("simulate", file, "--remove-kind", "advice");
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("Without any flow of advice."), run.out());
        assertTrue(run.out().contains("none left"), run.out());
        Program.Run unknown = weft("simulate", file, "--remove-kind", "gossiping");
        assertTrue(unknown.code() != 0, unknown.all());
        assertTrue(unknown.err().contains("There is no kind of flow 'gossiping'."), unknown.err());
        assertTrue(unknown.err().contains("Known are: advice, money."), unknown.err());
    }

    @Test
    void forumsAreTakenOutByIdAndUnknownOnesRefused() {
        Program.Run run = weft("simulate", NORTHVALE, "--level", "forums", "--remove-forum", "executive-board,mash");
        assertEquals(0, run.code(), run.all());
        assertTrue(
                run.out().contains("Without the forum Children's Partnership Executive Board and the forum"),
                run.out());
        assertTrue(run.out().contains("Pairs that can reach each other       351"), run.out());
        Program.Run unknown = weft("simulate", NORTHVALE, "--remove-forum", "tea");
        assertTrue(unknown.code() != 0, unknown.all());
        assertTrue(unknown.err().contains("There is no forum 'tea'."), unknown.err());
    }

    @Test
    void everyRemovalAndWhatRestsOnPosts() throws IOException {
        Program.Run run = weft("simulate", NORTHVALE, "--each", "--posts", "--top", "3");
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("What rests on single posts"), run.out());
        assertTrue(run.out().contains("plan cover"), run.out());
        JsonNode answer = json("simulate", NORTHVALE, "--each", "--json");
        assertEquals(
                answer.at("/view/agencies").asInt(),
                answer.at("/sweep/removals").size());
        assertTrue(answer.at("/posts").isNull());
    }

    @Test
    void turnoverIsTheSameForTheSameSeed() {
        Program.Run run = weft("simulate", NORTHVALE, "--turnover", "0.2", "--repeats", "50", "--seed", "3");
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("vacant with probability 0.2"), run.out());
        assertEquals(
                run.out(),
                weft("simulate", NORTHVALE, "--turnover", "0.2", "--repeats", "50", "--seed", "3")
                        .out());
    }

    private String zip(String folder, String... entries) throws IOException {
        Path file = Files.createDirectories(scratch.resolve(folder)).resolve("star.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toString();
    }

    private String done(String... arguments) {
        Program.Run run = weft(arguments);
        assertEquals(0, run.code(), run.all());
        return run.out();
    }

    @Test
    void whatTravelsInAZipIsUsedWhereTheZipIsAFile() throws IOException {
        String star = "source,target\nH,A\nH,B\nH,C\nA,B\nB,H\n";
        String saved =
                "{\"weft\":1,\"thresholds\":{\"dominant.share\":0.95},\"scenarios\":[{\"name\":\"The hub leaves\","
                        + "\"edits\":[{\"op\":\"remove\",\"actors\":[\"H\"]}]}]}";
        String with = zip("with", "flows.csv", star, "weft.json", saved);
        String without = zip("without", "flows.csv", star);
        assertTrue(done("simulate", with, "--scenario", "the hub leaves").contains("Without H."));
        assertEquals(
                0.95,
                json("findings", with, "--json")
                        .at("/thresholds/dominant.share")
                        .asDouble());
        assertTrue(json("findings", without, "--json").at("/thresholds").isEmpty());
        String brief = done("brief", with, "--format", "md");
        assertEquals(done("brief", without, "--format", "md", "--threshold", "dominant.share=0.95"), brief);
        assertNotEquals(done("brief", without, "--format", "md"), brief);
        assertEquals(
                done("brief", without, "--format", "md"),
                done("brief", with, "--format", "md", "--threshold", "dominant.share=0.2"));
        assertEquals(done("analyse", without), done("analyse", with));
        Program.Run other = weft("simulate", with, "--scenario", "The hub leavs");
        assertEquals(4, other.code(), other.all());
        assertTrue(other.err().contains("Did you mean 'The hub leaves'?"), other.err());
        assertEquals(
                2,
                weft("simulate", with, "--scenario", "the hub leaves", "--level", "agencies")
                        .code());
        String wrong =
                zip("wrong", "flows.csv", star, "weft.json", "{\"weft\":1,\"thresholds\":{\"dominant.shar\":0.5}}");
        for (String command : new String[] {"analyse", "findings", "brief"}) {
            Program.Run refused = weft(command, wrong);
            assertEquals(3, refused.code(), refused.all());
            assertTrue(refused.err().contains("weft.json"), refused.err());
        }
    }

    @Test
    void whatIsNotUnderstoodIsRefusedWithARemedy() throws IOException {
        String file = flows("source,target\nA,B\nB,C\n");
        String[][] wrong = {
            {"simulate", file},
            {"simulate", file, "--each", "--remove", "A"},
            {"simulate", file, "--posts", "--remove", "A"},
            {"simulate", file, "--add-tie", "A"},
            {"simulate", file, "--add-tie", "A:C:flow:-1"},
            {"simulate", file, "--merge", "A=B"},
            {"simulate", file, "--edits", "{}"},
            {"simulate", file, "--turnover", "2"},
            {"simulate", file, "--remove", "Q"}
        };
        for (String[] arguments : wrong) {
            Program.Run run = weft(arguments);
            assertTrue(run.code() != 0 && run.out().isEmpty(), String.join(" ", arguments) + "\n" + run.all());
            assertTrue(run.err().lines().count() >= 2, run.err());
        }
    }
}
