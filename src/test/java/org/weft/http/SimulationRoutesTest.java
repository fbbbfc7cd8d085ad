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
        Answer asked = SERVER.client
                .get(WHAT_IF + "?edits=" + Client.encode(edits(id)))
                .is(200);
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

    /** The numbers of the picture that the page was drawn after. */
    @Test
    void withoutTheSheriffTwoOfficesCanBeReachedByNobody() {
        JsonNode c = SERVER.client
                .get(WHAT_IF + "?edits=" + Client.encode(edits("MSH16")))
                .is(200)
                .json()
                .path("comparison");
        assertEquals(650, c.path("pairs").asInt());
        assertEquals(350, c.at("/network/0/today").asInt());
        assertEquals(323, c.at("/network/0/after").asInt());
        assertEquals(0.325, c.at("/network/2/today").asDouble(), 0.0005);
        assertEquals(0.299, c.at("/network/2/after").asDouble(), 0.0005);
        assertEquals(27, c.path("longer").asInt());
        assertEquals(
                "US Forest Service Randle District Office",
                c.at("/newlyIsolated/0/name").asText());
        assertEquals(2, c.path("newlyUnreached").size());
        assertEquals(14, c.at("/lost/0/fromCount").asInt());
        assertEquals(13, c.at("/lost/1/fromCount").asInt());
        for (JsonNode shift : c.path("shifts")) {
            if (shift.path("id").asText().equals("betweenness")) {
                assertEquals(23.9, shift.at("/rows/0/change").asDouble(), 0.05);
                assertEquals(20.8, shift.at("/rows/1/change").asDouble(), 0.05);
            }
        }
    }

    @Test
    void theSweepAgreesWithTheSingleRemoval() {
        JsonNode first = SERVER.client
                .get(TestServer.of(TestServer.ST_HELENS, "removals"))
                .json()
                .at("/sweep/removals/0");
        JsonNode one = SERVER.client
                .get(WHAT_IF + "?edits="
                        + Client.encode(edits(first.at("/agency/id").asText())))
                .json();
        assertTrue(first.path("pairsLost").asInt() > 0, first::toString);
        assertEquals(
                first.path("pairsLost").asInt(), one.at("/comparison/pairsLost").asInt());
        assertEquals(first.path("newlyIsolated"), one.at("/comparison/newlyIsolated"));
        assertEquals(first.path("newlyUnreached"), one.at("/comparison/newlyUnreached"));
        JsonNode bounds = one.at("/comparison/bounds/lost");
        assertTrue(
                bounds.isNull()
                        || bounds.path("certain").asInt()
                                        <= bounds.path("reported").asInt()
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
