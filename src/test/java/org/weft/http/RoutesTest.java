package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every route of the table answers as the OpenAPI document says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final String DOOMED = "Doomed";

    private final JsonNode document = SERVER.client.get("/openapi.json").is(200).json();
    private final Map<String, Supplier<Answer>> calls = new LinkedHashMap<>();
    private Client admin;

    private static String knoke(String part) {
        return TestServer.of(TestServer.KNOKE, part);
    }

    private static JsonNode importDoomed() {
        Client.Form form = new Client.Form()
                .field("name", DOOMED)
                .file("flows.csv", "source,target\nA,P1\nP1,B\n")
                .file("agencies.csv", "id,name\nA,Alpha\nB,Beta\n")
                .file("representatives.csv", "id,name,agency\nP1,Coordinator,A\n");
        return SERVER.client.form("/api/datasets", form).is(202).json();
    }

    @BeforeAll
    void listCalls() throws IOException {
        String token = JsonMapper.builder()
                .build()
                .readTree(Files.readString(SERVER.data.resolve("server.json")))
                .path("token")
                .asText();
        Client c = SERVER.client;
        admin = c.with("Authorization", "Bearer " + token);
        String agency = c.get(knoke("scores?measures=degree"))
                .json()
                .at("/agencies/0/id")
                .asText();
        String job = c.get(knoke("scores?async=true")).is(202).json().path("id").asText();

        calls.put("status", () -> c.get("/api/status"));
        calls.put("session", () -> c.get("/api/session"));
        calls.put("openSession", () -> c.json("POST", "/api/session", "{\"token\":\"" + token + "\"}"));
        calls.put("closeSession", () -> c.method("DELETE", "/api/session"));
        calls.put("settings", () -> admin.get("/api/settings"));
        calls.put("giveToken", () -> admin.json("POST", "/api/tokens", "{\"name\":\"route test\",\"rank\":\"read\"}"));
        calls.put("tokens", () -> admin.get("/api/tokens"));
        calls.put("withdrawToken", () -> admin.method("DELETE", "/api/tokens/route%20test"));
        calls.put("measures", () -> c.get("/api/measures"));
        calls.put("samples", () -> c.get("/api/samples"));
        calls.put("template", () -> c.get("/api/template?format=zip"));
        calls.put("check", () -> c.form("/api/check", new Client.Form().file("flows.csv", "source,target\na,a\n")));
        calls.put("import", () -> {
            JsonNode first = importDoomed();
            assertEquals("done", c.await(first).path("state").asText());
            Answer second = c.form(
                    "/api/datasets", new Client.Form().field("name", DOOMED).file("flows.csv", "source,target\nA,B\n"));
            c.await(second.json());
            return second;
        });
        calls.put("datasets", () -> c.get("/api/datasets"));
        calls.put("dataset", () -> c.get(TestServer.of(DOOMED, "")));
        calls.put("revisions", () -> c.get(TestServer.of(DOOMED, "revisions")));
        calls.put("undo", () -> c.method("POST", TestServer.of(DOOMED, "undo")));
        calls.put("changeDataset", () -> c.json("PATCH", TestServer.of(DOOMED, ""), "{\"grouping\":\"sector\"}"));
        calls.put("erase", () -> c.json("POST", TestServer.of(DOOMED, "erase"), "{\"actor\":\"P1\"}"));
        calls.put("prune", () -> c.method("POST", TestServer.of(DOOMED, "prune")));
        calls.put("deleteDataset", () -> c.method("DELETE", TestServer.of(DOOMED, "")));
        calls.put("options", () -> c.get(TestServer.of(TestServer.NORTHVALE, "options")));
        calls.put("keepView", () -> c.json("POST", "/api/views", "{\"view\":{\"minimumStrength\":2}}"));
        calls.put(
                "keptView",
                () -> c.get("/api/views/"
                        + c.json("POST", "/api/views", "{\"view\":{\"minimumStrength\":2}}")
                                .json()
                                .path("hash")
                                .asText()));
        calls.put("view", () -> c.get(knoke("view")));
        calls.put("scores", () -> c.get(TestServer.of(TestServer.NORTHVALE, "scores")));
        calls.put("funding", () -> c.get(knoke("funding")));
        calls.put("reach", () -> c.get(knoke("reach?agency=" + agency)));
        calls.put("pairs", () -> c.get(TestServer.of(TestServer.NORTHVALE, "pairs")));
        calls.put("findings", () -> c.get(TestServer.of(TestServer.NORTHVALE, "findings")));
        calls.put("brief", () -> c.get(TestServer.of(TestServer.NORTHVALE, "brief?format=md")));
        calls.put(
                "setThresholds", () -> c.json("PUT", knoke("thresholds"), "{\"thresholds\":{\"one-way.share\":0.6}}"));
        calls.put("thresholds", () -> c.get(knoke("thresholds")));
        calls.put("resetThresholds", () -> c.method("DELETE", knoke("thresholds")));
        calls.put("agency", () -> c.get(knoke("agencies/" + Client.encode(agency))));
        calls.put("scene", () -> c.get(TestServer.of(TestServer.NORTHVALE, "scene")));
        calls.put("export", () -> c.get(knoke("export?format=svg&choose=" + Client.encode(agency))));
        String edits = "[{\"op\":\"remove\",\"actors\":[\"" + agency + "\"]}]";
        calls.put("whatIf", () -> c.get(knoke("what-if?edits=" + Client.encode(edits))));
        calls.put("compareWhatIf", () -> c.json("POST", knoke("what-if"), "{\"edits\":" + edits + "}"));
        String scenario = "{\"name\":\"Route test\",\"edits\":" + edits + "}";
        calls.put("saveScenario", () -> c.json("POST", knoke("scenarios"), scenario));
        calls.put("scenarios", () -> c.get(knoke("scenarios")));
        calls.put("scenario", () -> c.get(knoke("scenarios/Route%20test")));
        calls.put("undoScenario", () -> {
            c.json("POST", knoke("scenarios"), scenario);
            return c.method("POST", knoke("scenarios/Route%20test/undo"));
        });
        calls.put("deleteScenario", () -> c.method("DELETE", knoke("scenarios/Route%20test")));
        calls.put("introductions", () -> c.get(knoke("introductions?offers=3")));
        calls.put("removals", () -> c.get(TestServer.of(TestServer.NORTHVALE, "removals?posts=true")));
        calls.put("turnover", () -> c.get(TestServer.of(TestServer.NORTHVALE, "turnover?repeats=20")));
        calls.put("job", () -> c.get("/api/jobs/" + job));
        calls.put("jobEvents", () -> c.get("/api/jobs/" + job + "/events"));
        calls.put("stopJob", () -> {
            LargeNetwork.require(SERVER);
            String slow = c.get(LargeNetwork.slowScores(2.1, "&async=true"))
                    .json()
                    .path("id")
                    .asText();
            return c.method("DELETE", "/api/jobs/" + slow);
        });
        calls.put("openapi", () -> c.get("/openapi.json"));
        calls.put("docs", () -> c.get("/docs"));
        calls.put("docsScript", () -> c.get("/docs.js"));
        calls.put("page", () -> c.get("/"));
    }

    private record Operation(String verb, String path, JsonNode node) {}

    private Map<String, Operation> operations() {
        Map<String, Operation> found = new LinkedHashMap<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(verb -> {
                    Operation operation = new Operation(verb.getKey(), path.getKey(), verb.getValue());
                    Operation twice =
                            found.put(verb.getValue().path("operationId").asText(), operation);
                    assertEquals(null, twice, "operationId used twice");
                }));
        return found;
    }

    @Test
    void everyRouteAnswersAsDescribed() {
        Set<String> described = new TreeSet<>(operations().keySet());
        Set<String> called = new TreeSet<>(calls.keySet());
        called.removeAll(Set.of("openapi", "docs", "docsScript", "page"));
        assertEquals(described, called, "routes described and routes called here");

        SchemaCheck schemas = new SchemaCheck(document);
        calls.forEach((id, call) -> {
            Answer answer = call.get();
            if (!described.contains(id)) {
                answer.is(200);
                return;
            }
            JsonNode responses = operations().get(id).node().path("responses");
            String status = responses.fieldNames().next();
            assertEquals(Integer.parseInt(status), answer.status(), () -> id + ": " + answer.text());
            JsonNode content = responses.path(status).path("content");
            if (content.isMissingNode()) {
                assertEquals(0, answer.body().length, id);
                return;
            }
            String type = answer.header("Content-Type").split(";")[0];
            assertTrue(content.has(type), id + " answers " + type + ", described are " + content.fieldNames());
            if (type.equals("application/json")) {
                List<String> faults = schemas.faults(content.path(type).path("schema"), answer.json());
                assertEquals(List.of(), faults, () -> id + ": " + answer.text());
            }
        });
    }

    @Test
    void everyReferenceResolvesAndEveryPathParameterIsThere() {
        List<JsonNode> references = document.findValues("$ref");
        assertTrue(references.size() > 50);
        for (JsonNode each : references) {
            assertFalse(document.at(each.asText().substring(1)).isMissingNode(), each.asText());
        }
        assertEquals("3.1.0", document.path("openapi").asText());
        operations().forEach((id, operation) -> {
            Set<String> names = new HashSet<>();
            for (JsonNode p : operation.node().path("parameters")) {
                assertTrue(names.add(p.path("name").asText()), id + " has a parameter twice");
                assertFalse(p.path("description").asText().isBlank(), id + " " + p);
                if (p.path("in").asText().equals("path")) {
                    assertTrue(p.path("required").asBoolean());
                    assertTrue(operation.path().contains("{" + p.path("name").asText() + "}"), id);
                }
            }
            java.util.regex.Matcher m =
                    java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(operation.path());
            while (m.find()) {
                assertTrue(names.contains(m.group(1)), id + " does not describe " + m.group());
            }
            assertFalse(operation.node().path("summary").asText().isBlank(), id);
            operation.node().path("responses").fields().forEachRemaining(r -> {
                if (Integer.parseInt(r.getKey()) >= 400) {
                    assertTrue(r.getValue().path("content").has("application/problem+json"), id);
                }
            });
        });
    }

    @Test
    void problemsFitTheirSchemaToo() {
        SchemaCheck schemas = new SchemaCheck(document);
        JsonNode schema = document.at("/components/schemas/ProblemReport");
        for (String path : new String[] {"/api/nothing", knoke("scores?measures=x"), "/api/tokens"}) {
            assertEquals(
                    List.of(), schemas.faults(schema, SERVER.client.get(path).json()));
        }
    }

    @Test
    void agencyIdsMayHoldAnything() {
        String csv = "source,target\n\"a/b\",\"50% & more?\"\n\"50% & more?\",é#+ü\n";
        String name = "Odd/names, 100%";
        JsonNode end = SERVER.client.await(SERVER.client
                .form("/api/datasets", new Client.Form().field("name", name).file("flows.csv", csv))
                .is(202)
                .json());
        assertEquals("done", end.path("state").asText(), end::toString);
        for (String id : new String[] {"a/b", "50% & more?", "é#+ü"}) {
            JsonNode profile = SERVER.client
                    .get(TestServer.of(name, "agencies/" + Client.encode(id)))
                    .is(200)
                    .json();
            assertEquals(id, profile.path("id").asText());
        }
        SERVER.client.method("DELETE", TestServer.of(name, "")).is(204);
    }

    @Test
    void manyAtOnceGetTheSame() throws Exception {
        String path = TestServer.of(TestServer.NORTHVALE, "scores?measures=betweenness,pagerank,reach:k=2&view=")
                + Client.encode("{\"minimumStrength\":1.5}");
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<String>> same = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                same.add(() -> SERVER.client.get(path).is(200).text());
            }
            Set<String> answers = new HashSet<>();
            for (Future<String> each : threads.invokeAll(same)) {
                answers.add(each.get());
            }
            assertEquals(1, answers.size());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void secretsAreInNoAnswer() throws IOException {
        String token = JsonMapper.builder()
                .build()
                .readTree(Files.readString(SERVER.data.resolve("server.json")))
                .path("token")
                .asText();
        for (String path : new String[] {
            "/api/settings",
            "/api/tokens",
            "/api/status",
            "/api/session",
            "/openapi.json",
            "/server.json",
            "/tokens.json"
        }) {
            String text = admin.get(path).text();
            assertFalse(text.contains(token), path);
            assertFalse(text.contains(Secrets.fingerprint(token)), path);
        }
    }
}
