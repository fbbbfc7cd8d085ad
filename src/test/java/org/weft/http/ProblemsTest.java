package org.weft.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.problem.ErrorKind;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every error has one shape, whatever made it. */
class ProblemsTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final String MSH = TestServer.of(TestServer.ST_HELENS, "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/nothing",
                "/api",
                "/api/",
                "/web/index.html",
                "/org/weft/http/docs.html",
                "/META-INF/MANIFEST.MF",
                "/webjars/d3/7.9.0/nothing.js",
                "/webjars/d3/",
                "/css/",
                "/css",
                "/.gitignore",
                "/logback.xml"
            })
    void nothingThereIsAProblem(String path) {
        SERVER.client.get(path).problem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/css/..%2f..%2f..%2forg/weft/http/docs.html",
                "/webjars/d3/7.9.0/..%2f..%2f..%2f..%2f..%2forg/weft/http/docs.html",
                "/css/%00",
                "/..;/logback.xml",
                "//etc/passwd",
                "/api/datasets/..%2f..%2ftokens",
                "/\\..\\..\\etc"
            })
    void traversalFindsNothing(String path) throws IOException {
        String answer = RawRequest.get(SERVER.server.address(), path, "localhost");
        int status = Integer.parseInt(answer.split(" ")[1]);
        assertTrue(status == 404 || status == 400, answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertFalse(answer.contains("root:"), answer);
        assertFalse(answer.contains("swagger"), answer);
    }

    @Test
    void wrongMethodListsTheRightOnes() {
        Answer answer = SERVER.client.method("PUT", "/api/datasets");
        answer.problem(405, "method-not-allowed");
        assertEquals(
                Set.of("GET", "HEAD", "POST"),
                new TreeSet<>(Set.of(answer.header("Allow").split(",\\s*"))));
        SERVER.client.method("POST", "/").problem(405, "method-not-allowed");
        SERVER.client.method("DELETE", "/api/status").problem(405, "method-not-allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scores?measures=betweenes | 404 | not-found | betweenness",
                "scores?measures=reach:k=x | 400 | bad-request | k",
                "scores?measures=reach:q=2 | 400 | bad-request | q",
                "scores?measure=reach | 400 | bad-request | 'measures'",
                "scores?measures=reach&measures=degree | 400 | bad-request | once",
                "scores?view=%7B | 400 | bad-request | view",
                "scores?view=%7B%22level%22:%22people%22%7D | 400 | bad-request | representatives",
                "scores?view=@123456789abc | 404 | not-found | view",
                "scores?revision=99 | 404 | not-found | 99",
                "scores?revision=0 | 400 | bad-request | from 1",
                "scores?revision=one | 400 | bad-request | one",
                "scores?async=maybe | 400 | bad-request | true or false",
                "pairs?sort=upward | 400 | bad-request | imbalance",
                "pairs?limit=0 | 400 | bad-request | from 1",
                "pairs?limit=1e9 | 400 | bad-request | whole number",
                "pairs?imbalance=NaN | 400 | bad-request | from 0 to 1",
                "pairs?imbalance=2 | 400 | bad-request | from 0 to 1",
                "scene?width=5 | 400 | bad-request | from 200",
                "scene?size=density | 400 | bad-request | density",
                "scene?seed=-1 | 400 | bad-request | from 0",
                "export?format=pdf | 400 | bad-request | graphml",
                "agencies/Nobody | 404 | not-found | Nobody"
            })
    void badValuesAreSaid(String part, int status, String kind, String names) {
        String said = SERVER.client.get(MSH + "/" + part.strip()).problem(status, kind.strip());
        assertTrue(said.contains(names.strip()), said);
    }

    @Test
    void brokenPercentSignIsSaid() throws IOException {
        String answer = RawRequest.get(SERVER.server.address(), "/api/status?x=%zz", "localhost");
        assertTrue(answer.startsWith("HTTP/1.1 400") && answer.contains("percent"), answer);
    }

    @Test
    void missingDatasetNamesTheNearest() {
        String said =
                SERVER.client.get("/api/datasets/Mount%20St%20Helens,%201980").problem(404, "not-found");
        assertTrue(said.contains(TestServer.ST_HELENS), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{\"sample\":1,}",
                "{\"sample\":\"knoke\"} trailing",
                "{\"smple\":\"knoke\"}",
                "{\"sample\":{}}",
                "{\"sample\":\"\"}",
                "{}",
                "\u0000",
                "{\"sample\":\"\\ud800\""
            })
    void malformedJsonIsSaid(String body) {
        SERVER.client.json("POST", "/api/datasets", body).problem(400, "bad-request");
    }

    @Test
    void deepJsonDoesNotOverflow() {
        String deep = "{\"view\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        SERVER.client.json("POST", "/api/views", deep).problem(400, "bad-request");
    }

    @Test
    void wrongMediaTypeIsSaid() {
        SERVER.client
                .send(SERVER.client
                        .request("/api/views")
                        .header("Content-Type", "application/xml")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("<view/>"))
                        .build())
                .problem(415, "unsupported");
    }

    @Test
    void requestsThatCannotBeParsedAreProblemsToo() throws IOException {
        for (String raw : new String[] {
            "GARBAGE\n\n",
            "GET /api/status HTTP/9.9\nHost: localhost\n\n",
            "GET /%zz HTTP/1.1\nHost: localhost\nConnection: close\n\n",
            "GET /api/status HTTP/1.1\nHost: localhost\nHost: localhost\nConnection: close\n\n",
            "POST /api/views HTTP/1.1\nHost: localhost\nContent-Length: x\nConnection: close\n\n"
        }) {
            String answer = RawRequest.send(SERVER.server.address(), raw);
            assertTrue(answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 505"), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertTrue(answer.contains("\"remedy\""), answer);
            assertFalse(answer.contains("Jetty") || answer.contains("<html"), answer);
        }
    }

    @Test
    void tooLongAddressOrHeaderIsSaid() throws IOException {
        String answer = RawRequest.send(
                SERVER.server.address(),
                "GET /api/status?x=" + "a".repeat(40_000) + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");
        assertTrue(answer.contains(" 414 ") || answer.contains(" 431 "), answer);
        assertTrue(answer.contains("application/problem+json") && answer.contains("/api/views"), answer);
    }

    @Test
    void requestIdIsTheCallersOrOurs() {
        Answer given = SERVER.client.with("X-Request-Id", "caller-4711").get("/api/nothing");
        assertEquals("caller-4711", given.header("X-Request-Id"));
        assertEquals("caller-4711", given.json().path("requestId").asText());
        Answer unsafe = SERVER.client.with("X-Request-Id", "a b\"<c>").get("/api/nothing");
        assertTrue(unsafe.header("X-Request-Id").matches("[0-9a-f]{16}"), unsafe.header("X-Request-Id"));
        assertEquals("/api/nothing", unsafe.json().path("instance").asText());
    }

    @ParameterizedTest
    @EnumSource(ErrorKind.class)
    void everyKindHasAStatusThatLeadsBack(ErrorKind kind) {
        int status = Failures.status(kind);
        assertTrue(status >= 400 && status < 600);
    }

    @Test
    void innardsStayInside() {
        for (String path : new String[] {"/api/nothing", MSH + "/scores?view=%7B", "/api/datasets/%F0"}) {
            String text = SERVER.client.get(path).text();
            assertFalse(text.contains("Exception") || text.contains("org.weft") || text.contains("java."), text);
            assertFalse(text.contains(SERVER.data.toString()), text);
        }
    }
}
