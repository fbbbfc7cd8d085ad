package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Findings over the API, and the thresholds that are saved with a dataset. */
class FindingRoutesTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final String FINDINGS = TestServer.of(TestServer.ST_HELENS, "findings");
    private static final String THRESHOLDS = TestServer.of(TestServer.ST_HELENS, "thresholds");

    @AfterEach
    void reset() {
        SERVER.client.method("DELETE", THRESHOLDS).is(204);
    }

    private static List<String> rules(String path) {
        List<String> rules = new ArrayList<>();
        for (JsonNode finding : SERVER.client.get(path).is(200).json().path("findings")) {
            rules.add(finding.path("rule").asText());
        }
        return rules;
    }

    @Test
    void savedThresholdsDecideUntilTheyAreReset() {
        Answer before = SERVER.client.get(FINDINGS).is(200);
        assertTrue(rules(FINDINGS).contains("one-way"));
        JsonNode saved = SERVER.client
                .json("PUT", THRESHOLDS, "{\"thresholds\":{\"one-way.share\":0.75}}")
                .is(200)
                .json();
        assertEquals(0.75, saved.at("/thresholds/one-way.share").asDouble());
        Answer after = SERVER.client
                .with("If-None-Match", before.header("ETag"))
                .get(FINDINGS)
                .is(200);
        assertNotEquals(before.header("ETag"), after.header("ETag"));
        assertTrue(!rules(FINDINGS).contains("one-way"));
        assertEquals(
                0.75,
                SERVER.client
                        .get(THRESHOLDS)
                        .is(200)
                        .json()
                        .at("/thresholds/one-way.share")
                        .asDouble());
        // For once, another value wins over the saved one, and is not saved.
        assertTrue(rules(FINDINGS + "?thresholds=one-way.share=0.6").contains("one-way"));
        assertTrue(!rules(FINDINGS).contains("one-way"));
        SERVER.client.method("DELETE", THRESHOLDS).is(204);
        assertEquals(before.text(), SERVER.client.get(FINDINGS).is(200).text());
    }

    @Test
    void theyBelongToTheirDatasetAlone() {
        SERVER.client
                .json("PUT", THRESHOLDS, "{\"thresholds\":{\"silo.share\":0.8}}")
                .is(200);
        assertTrue(rules(TestServer.of(TestServer.NORTHVALE, "findings")).contains("silo"));
        assertEquals(
                0,
                SERVER.client
                        .get(TestServer.of(TestServer.NORTHVALE, "thresholds"))
                        .json()
                        .path("thresholds")
                        .size());
    }

    @Test
    void refusalsSayWhatToDo() {
        assertEquals(
                "There is no threshold 'one-way.shares'. Did you mean 'one-way.share'?",
                SERVER.client
                        .json("PUT", THRESHOLDS, "{\"thresholds\":{\"one-way.shares\":0.5}}")
                        .problem(400, "bad-request"));
        assertTrue(SERVER.client
                .json("PUT", THRESHOLDS, "{\"thresholds\":{\"one-way.share\":2}}")
                .problem(400, "bad-request")
                .endsWith("Give a number from 0 to 1."));
        assertTrue(SERVER.client
                .json("PUT", THRESHOLDS, "{}")
                .problem(400, "bad-request")
                .contains("missing"));
        assertTrue(SERVER.client
                .json("PUT", THRESHOLDS, "{\"thresholds\":{\"one-way.share\":null}}")
                .problem(400, "bad-request")
                .contains("one-way.share"));
        assertTrue(SERVER.client
                .get(FINDINGS + "?thresholds=one-way.share")
                .problem(400, "bad-request")
                .contains("rule.threshold=value"));
        SERVER.client.get(TestServer.of("Nowhere", "thresholds")).problem(404, "not-found");
    }

    @Test
    void theViewDecidesWhatIsLookedAt() {
        String view = Client.encode("{\"level\":\"representatives\"}");
        JsonNode posts = SERVER.client
                .get(TestServer.of(TestServer.NORTHVALE, "findings?view=" + view))
                .is(200)
                .json();
        assertEquals(0, posts.path("findings").size());
        assertEquals(23, posts.path("notLookedAt").size());
    }
}
