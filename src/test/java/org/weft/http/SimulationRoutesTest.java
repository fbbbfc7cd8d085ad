package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What-if over the API. */
class SimulationRoutesTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final String WHAT_IF = TestServer.of(TestServer.ST_HELENS, "what-if");

    private static String firstLoser() {
        return SERVER.client
                .get(TestServer.of(TestServer.ST_HELENS, "removals"))
                .is(200)
                .json()
                .at("/sweep/removals/0/agency/id")
                .asText();
    }

    private static String edits(String id) {
        return "[{\"op\":\"remove\",\"actors\":[\"" + id + "\"]}]";
    }

    @Test
    void anAddressAndABodyGiveTheSame() {
        String id = firstLoser();
        Answer asked = SERVER.client.get(WHAT_IF + "?edits=" + Client.encode(edits(id))).is(200);
        JsonNode posted = SERVER.client
                .json("POST", WHAT_IF, "{\"view\":{},\"edits\":" + edits(id) + "}")
                .is(200)
                .json();
        assertEquals(asked.json(), posted);
        assertEquals(id, posted.at("/comparison/removed/0/id").asText());
        SERVER.client
                .with("If-None-Match", asked.header("ETag"))
                .get(WHAT_IF + "?edits=" + Client.encode(edits(id)))
                .is(304);
    }

    @Test
    void theSweepAgreesWithTheSingleRemoval() {
        JsonNode first = SERVER.client
                .get(TestServer.of(TestServer.ST_HELENS, "removals"))
                .json()
                .at("/sweep/removals/0");
        JsonNode one = SERVER.client
                .get(WHAT_IF + "?edits=" + Client.encode(edits(first.at("/agency/id").asText())))
                .json();
        assertTrue(first.path("pairsLost").asInt() > 0, first::toString);
        assertEquals(
                first.path("pairsLost").asInt(),
                one.at("/comparison/pairsLost").asInt());
        assertEquals(first.path("newlyIsolated"), one.at("/comparison/newlyIsolated"));
        assertEquals(first.path("newlyUnreached"), one.at("/comparison/newlyUnreached"));
        JsonNode bounds = one.at("/comparison/bounds/lost");
        assertTrue(
                bounds.isNull()
                        || bounds.path("certain").asInt() <= bounds.path("reported").asInt()
                                && bounds.path("reported").asInt()
                                        <= bounds.path("possible").asInt(),
                bounds::toString);
    }

    @Test
    void whatCannotBeChangedIsRefused() {
        SERVER.client.get(WHAT_IF).is(400);
        SERVER.client.get(WHAT_IF + "?edits=" + Client.encode("{}")).is(400);
        SERVER.client.get(WHAT_IF + "?edits=" + Client.encode("[]")).is(400);
        SERVER.client.get(WHAT_IF + "?edits=" + Client.encode(edits("no such"))).is(404);
        SERVER.client.json("POST", WHAT_IF, "{\"view\":{}}").is(400);
        SERVER.client
                .get(TestServer.of(TestServer.ST_HELENS, "turnover") + "?probability=2")
                .is(400);
    }
}
