package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code as=}: scores as other programs print them, and what the catalogue says of those programs. */
class ConventionsRouteTest {
    private static final TestServer SERVER = TestServer.shared();

    private static Answer scores(String query) {
        return SERVER.client.get(TestServer.of(TestServer.KNOKE, "scores?" + query));
    }

    @Test
    void scoresFollowTheProgram() {
        JsonNode scores = scores("as=igraph&measures=closeness,degree:direction=in")
                .is(200)
                .json();
        assertEquals(
                "igraph/closeness:form=reachable",
                scores.at("/scores/0/address").asText());
        assertTrue(scores.at("/scores/0/convention").asText().startsWith("As igraph: closeness(mode='out')."));
        assertEquals(
                "igraph/degree:direction=in", scores.at("/scores/1/address").asText());
        assertEquals(
                scores.path("scores"),
                scores("measures=igraph/closeness,igraph/degree:direction=in")
                        .is(200)
                        .json()
                        .path("scores"));
    }

    @Test
    void exportsFollowTheProgram() {
        String csv = SERVER.client
                .get(TestServer.of(TestServer.KNOKE, "export?format=csv&as=networkx&measures=betweenness"))
                .is(200)
                .text();
        assertTrue(csv.lines().findFirst().orElseThrow().contains("networkx/betweenness:norm=true"), csv);
    }

    @Test
    void anUnknownProgramIsRefusedWithTheNearest() {
        JsonNode problem = scores("as=igrph").is(400).json();
        assertTrue(problem.toString().contains("Did you mean 'igraph'?"), problem.toString());
    }

    @Test
    void theCatalogueTellsWhatProgramsHave() {
        JsonNode tools = SERVER.client.get("/api/measures").is(200).json().path("tools");
        assertEquals(4, tools.size());
        JsonNode harmonic = null;
        for (JsonNode each : tools.get(3).path("conventions")) {
            if (each.path("measure").asText().equals("harmonic")) {
                harmonic = each;
            }
        }
        assertEquals(
                "distance-weighted-reach:direction=in", harmonic.path("address").asText());
        assertEquals("in", harmonic.at("/parameters/direction").asText());
        assertTrue(harmonic.path("compared").asBoolean());
    }
}
