package org.weft.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the command line says of findings. */
class FindingsCommandTest {
    private static final String NORTHVALE = "src/main/samples/childrens-services";

    @TempDir
    Path scratch;

    private Program.Run weft(String... arguments) {
        return new Program(scratch.resolve("none")).run(arguments);
    }

    @Test
    void theSentenceComesFirstThenNumbersRuleAndHowSure() {
        Program.Run run = weft("findings", NORTHVALE, "--top", "1");
        assertEquals(0, run.code(), run.all());
        String[] parts = {
            "1. Four agencies hang on one post: Community Connector",
            "Everything between Community Alliance and Early Help passes through one post",
            "Numbers",
            "Rule",
            "single-post.links=3",
            "How sure",
            "Why",
            "What helps",
            "Weight",
            "more findings",
            "Not known",
            "Not looked at",
            "not verdicts"
        };
        int at = 0;
        for (String part : parts) {
            int next = run.out().indexOf(part, at);
            assertTrue(next >= at, () -> part + " is not where it belongs in:\n" + run.out());
            at = next;
        }
        assertFalse(Files.exists(scratch.resolve("none")), "files need no database");
    }

    @Test
    void jsonHoldsTheSame() throws IOException {
        Program.Run run = weft("findings", NORTHVALE, "--json", "--threshold", "silo.share=0.75");
        JsonNode report = JsonMapper.builder().build().readTree(run.out());
        assertEquals(0.75, report.at("/thresholds/silo.share").asDouble());
        assertEquals("single-post", report.at("/findings/0/rule").asText());
        assertEquals("post", report.at("/findings/0/subjects/0/kind").asText());
        assertEquals("lost", report.at("/findings/0/weight/consequence").asText());
        for (JsonNode finding : report.path("findings")) {
            assertFalse(finding.path("rule").asText().equals("silo"), "72 % stay within health");
        }
    }

    @Test
    void theRulesAreListedWithoutANetwork() {
        Program.Run run = weft("findings", "--rules");
        assertEquals(0, run.code(), run.all());
        assertTrue(
                run.out().contains("one-way.share=0.5  more than what share of links goes one way, 0 to 1"), run.out());
        assertTrue(run.out().contains("ours, no basis in the literature"), run.out());
    }

    @Test
    void aThresholdWithoutAValueIsRefused() {
        Program.Run run = weft("findings", NORTHVALE, "--threshold", "silo.share");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("Write it as rule.threshold=value"), run.err());
        assertEquals(2, weft("findings", NORTHVALE, "--top", "-1").code());
    }
}
