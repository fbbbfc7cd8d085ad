package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Scenarios over the API: saved, changed, taken back, shared, and reached by an erasure. */
class ScenarioRoutesTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final String PLANNED = "Planned";
    private static final String SCENARIOS = TestServer.of(PLANNED, "scenarios");

    @BeforeAll
    static void importPlanned() {
        Client.Form form = new Client.Form()
                .field("name", PLANNED)
                .file("flows.csv", "source,target\nA,B\nP7,C\nB,C\nC,A\n")
                .file("agencies.csv", "id,name\nA,Alpha\nB,Beta\nC,Gamma\n")
                .file("representatives.csv", "id,name,agency\nP7,Ann Teal,A\n");
        JsonNode job = SERVER.client.form("/api/datasets", form).is(202).json();
        assertEquals("done", SERVER.client.await(job).path("state").asText());
    }

    @AfterAll
    static void deletePlanned() {
        SERVER.client.method("DELETE", TestServer.of(PLANNED, ""));
    }

    private static JsonNode save(String name, String actor) {
        return SERVER.client
                .json(
                        "POST",
                        SCENARIOS,
                        "{\"name\":\"" + name + "\",\"edits\":[{\"op\":\"remove\",\"actors\":[\"" + actor + "\"]}]}")
                .is(201)
                .json();
    }

    private static JsonNode whatIf(String scenario) {
        return SERVER.client
                .get(TestServer.of(PLANNED, "what-if?scenario=" + Client.encode(scenario)))
                .is(200)
                .json();
    }

    @Test
    void aScenarioIsSavedChangedTakenBackAndDeleted() {
        JsonNode first = save("Without Beta", "B");
        assertEquals(1, first.path("version").asInt());
        assertFalse(first.path("canUndo").asBoolean());
        assertEquals("[\"Without Beta.\"]", first.path("changes").toString());
        assertEquals("B", whatIf("without  beta").at("/comparison/removed/0/id").asText());
        JsonNode second = save("without beta", "C");
        assertEquals(first.path("id"), second.path("id"));
        assertEquals(2, second.path("version").asInt());
        String one = SCENARIOS + "/" + first.path("id").asText();
        assertEquals(
                "C",
                whatIf(first.path("id").asText()).at("/comparison/removed/0/id").asText());
        JsonNode back = SERVER.client.method("POST", one + "/undo").is(200).json();
        assertEquals(first.path("edits"), back.path("edits"));
        SERVER.client.method("POST", one + "/undo").is(409);
        JsonNode listed = SERVER.client.get(SCENARIOS).is(200).json().path("scenarios");
        assertTrue(
                listed.findValuesAsText("id").contains(first.path("id").asText())
                        && listed.toString().contains("\"changes\":[\"Without Beta.\"]"),
                listed::toString);
        SERVER.client.method("DELETE", one).is(204);
        SERVER.client.get(one).is(404);
    }

    @Test
    void earlierVersionsAreKeptUpToABound() {
        for (int i = 0; i < 25; i++) {
            save("Often", i % 2 == 0 ? "B" : "C");
        }
        JsonNode last = SERVER.client.get(SCENARIOS + "/Often").json();
        assertEquals(25, last.path("version").asInt());
        int undone = 0;
        while (SERVER.client.get(SCENARIOS + "/Often").json().path("canUndo").asBoolean()) {
            SERVER.client.method("POST", SCENARIOS + "/Often/undo").is(200);
            undone++;
        }
        assertEquals(19, undone);
        SERVER.client.method("DELETE", SCENARIOS + "/Often").is(204);
    }

    @Test
    void anErasureReachesScenariosAndTheirEarlierVersions() {
        JsonNode saved = save("Without Ann Teal", "P7");
        save("Without Ann Teal", "P7");
        String id = saved.path("id").asText();
        JsonNode before = whatIf(id);
        String pseudonym = SERVER.client
                .json("POST", TestServer.of(PLANNED, "erase"), "{\"actor\":\"P7\"}")
                .is(200)
                .json()
                .path("pseudonym")
                .asText();
        for (int version = 0; version < 2; version++) {
            Answer all = SERVER.client.get(SCENARIOS).is(200);
            assertFalse(all.text().contains("Ann Teal"), all.text());
            assertFalse(all.text().contains("P7"), all.text());
            JsonNode one = SERVER.client.get(SCENARIOS + "/" + id).is(200).json();
            assertEquals(pseudonym, one.at("/edits/0/actors/0").asText());
            JsonNode after = whatIf(id);
            assertNotEquals(before.path("changes"), after.path("changes"));
            assertEquals(before.at("/comparison/network"), after.at("/comparison/network"));
            if (version == 0) {
                SERVER.client.method("POST", SCENARIOS + "/" + id + "/undo").is(200);
            }
        }
    }

    @Test
    void whatCannotBeSavedIsRefused() {
        SERVER.client.json("POST", SCENARIOS, "{\"name\":\"x\"}").is(400);
        SERVER.client.json("POST", SCENARIOS, "{\"name\":\" \",\"edits\":[]}").is(400);
        SERVER.client.json("POST", SCENARIOS, "{\"name\":\"x\",\"edits\":[]}").is(400);
        SERVER.client
                .json("POST", SCENARIOS, "{\"name\":\"x\",\"edits\":[{\"op\":\"remove\",\"actors\":[\"nobody\"]}]}")
                .is(404);
        SERVER.client.get(TestServer.of(PLANNED, "what-if?scenario=none")).is(404);
        SERVER.client
                .get(TestServer.of(PLANNED, "what-if?scenario=none&edits=" + Client.encode("[]")))
                .is(400);
    }
}
