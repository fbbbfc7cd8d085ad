package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Scores past a budget: refused with the estimate, computed, estimated or queued, as the caller asks. */
class BudgetsTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final String TIGHT = "&budget=0.01";

    @BeforeAll
    static void importLargeNetwork() {
        LargeNetwork.require(SERVER);
    }

    @Test
    void aRefusalCarriesTheEstimateAndTheWaysOut() {
        Answer refused = SERVER.client.get(LargeNetwork.slowScores(2.1, TIGHT));
        String said = refused.problem(413, "over-budget");
        assertEquals("", refused.header("ETag"));
        JsonNode problem = refused.json();
        JsonNode excess = problem.path("excess");
        assertEquals("betweenness:weight=strength", excess.path("measure").asText());
        assertEquals(0.01, excess.path("budgetSeconds").asDouble());
        assertTrue(excess.path("seconds").asDouble() > 0.01, excess::toString);
        assertTrue(excess.path("bytes").asLong() > 0, excess::toString);
        List<String> over = StreamSupport.stream(excess.path("over").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        assertEquals(List.of("run", "queue", "approximate"), over);
        assertTrue(said.contains("Betweenness") && said.contains("over=approximate"), said);
    }

    @Test
    void whatIsEstimatedSaysSo() {
        JsonNode answer = SERVER.client
                .get(LargeNetwork.slowScores(2.2, TIGHT + "&over=approximate"))
                .is(200)
                .json();
        for (JsonNode score : answer.path("scores")) {
            assertTrue(score.path("label").asText().endsWith(", estimated"), score.path("label")::asText);
            JsonNode estimate = score.path("estimate");
            assertTrue(estimate.path("method").asText().contains("Brandes and Pich"), estimate::toString);
            assertEquals(score.path("values").size(), estimate.path("margins").size());
        }
        JsonNode exact = SERVER.client
                .get(LargeNetwork.slowScores(2.2, TIGHT + "&over=run"))
                .is(200)
                .json();
        assertFalse(exact.at("/scores/0").has("estimate"));
        // What was computed once is given whatever the budget.
        SERVER.client.get(LargeNetwork.slowScores(2.2, TIGHT)).is(200);
    }

    @Test
    void whatIsQueuedIsAJobAndWhatFitsIsAnsweredAtOnce() {
        Answer queued = SERVER.client
                .get(LargeNetwork.slowScores(2.3, TIGHT + "&over=queue"))
                .is(202);
        assertEquals("", queued.header("ETag"));
        JsonNode end = SERVER.client.await(queued.json());
        assertEquals("done", end.path("state").asText(), end::toString);
        assertEquals(2, end.path("result").path("scores").size());
        SERVER.client
                .get(TestServer.of(TestServer.KNOKE, "scores") + "?measures=degree&over=queue")
                .is(200);
    }

    @Test
    void anExportKeepsToTheBudgetToo() {
        String path =
                TestServer.of(LargeNetwork.NAME, "export") + "?format=csv&measures=betweenness:weight=strength&view="
                        + Client.encode("{\"minimumStrength\":2.4}") + TIGHT;
        SERVER.client.get(path).problem(413, "over-budget");
        String csv = SERVER.client.get(path + "&over=approximate").is(200).text();
        assertTrue(csv.lines().findFirst().orElse("").contains("(estimated)"), csv.substring(0, 200));
        SERVER.client.get(path + "&over=queue").problem(400, "bad-request");
    }
}
