package org.weft.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code --as}: measures as other programs print them, from the outside. */
class ConventionsCommandTest {
    private static final String HELENS = "src/main/samples/mount-st-helens";

    @TempDir
    Path scratch;

    private Program.Run run(String... arguments) {
        return new Program(scratch.resolve("data")).run(arguments);
    }

    @Test
    void analysePrintsAsAnotherProgram() {
        Program.Run run =
                run("analyse", HELENS, "--as", "igraph", "-m", "closeness,betweenness,dominance", "--explain");
        assertEquals(0, run.code(), run.err());
        String text = run.out().replaceAll("\\s+", " ");
        assertTrue(text.contains("As igraph: closeness(mode='out')."), run.out());
        assertTrue(
                text.contains("igraph closeness(mode='out'): The mean is over the agencies reached alone"), run.out());
        assertTrue(text.contains("igraph has no such measure as Dominance"), run.out());
        assertFalse(text.contains("igraph betweenness(): "), "nothing differs there");
    }

    @Test
    void jsonGivesTheProgramsNumbers() throws IOException {
        Program.Run run = run("analyse", HELENS, "--as", "networkx", "--measures", "closeness", "--json");
        assertEquals(0, run.code(), run.err());
        JsonNode score = new ObjectMapper().readTree(run.out()).at("/scores/0");
        assertEquals(
                "networkx/closeness:form=wasserman-faust:direction=in",
                score.path("address").asText());
        assertTrue(score.path("label").asText().endsWith(", as NetworkX: closeness_centrality()"), score.toString());
        assertEquals(0.397, score.at("/values/MSH01").asDouble(), 0.0005);
    }

    @Test
    void withoutMeasuresEverythingThatTheProgramHas() throws IOException {
        Program.Run run = run("analyse", "src/main/samples/knoke", "--as", "sna", "--json");
        assertEquals(0, run.code(), run.err());
        JsonNode analysis = new ObjectMapper().readTree(run.out());
        assertTrue(analysis.path("scores").size() > 15, run.out());
        analysis.path("scores")
                .forEach(s -> assertTrue(
                        s.path("address").asText().startsWith("sna/"),
                        s.path("address").asText()));
        analysis.path("network")
                .forEach(s -> assertTrue(
                        s.path("label").asText().contains(", as sna: "),
                        s.path("label").asText()));
    }

    @Test
    void exportNamesTheColumnsByTheProgram() throws IOException {
        Path file = scratch.resolve("helens.csv");
        Program.Run run = run("export", HELENS, "--as", "ucinet", "-m", "closeness,degree", "-o", file.toString());
        assertEquals(0, run.code(), run.err());
        String header = Files.readAllLines(file).get(0);
        assertTrue(header.contains("ucinet/closeness:form=unreachable-max"), header);
        assertTrue(header.contains("ucinet/degree:direction=out"), header);
    }

    @Test
    void measuresListsWhatAProgramHas() throws IOException {
        Program.Run run = run("measures", "--as", "ucinet");
        assertEquals(0, run.code(), run.err());
        String text = run.out().replaceAll("\\s+", " ");
        assertTrue(text.contains("Not in UCINET: "), run.out());
        assertTrue(text.contains("EffSize"), run.out());
        assertTrue(text.contains("By its documentation"), run.out());
        JsonNode json = new ObjectMapper()
                .readTree(
                        run("measures", "closeness", "--as", "igraph", "--json").out());
        assertEquals("igraph", json.path("id").asText());
        assertEquals(2, json.path("conventions").size());
        assertTrue(run("measures", "dominance", "--as", "sna").out().contains("Not in sna: dominance."));
        assertEquals(2, run("measures", "--as", "sna", "--markdown").code());
    }

    @Test
    void anUnknownProgramIsRefusedWithTheNearest() {
        for (String command : new String[] {"analyse", "export"}) {
            Program.Run run = run(command, HELENS, "--as", "igrap");
            assertEquals(2, run.code(), run.all());
            assertTrue(run.err().contains("Did you mean 'igraph'?"), run.err());
        }
        assertEquals(2, run("measures", "--as", "pajek").code());
    }
}
