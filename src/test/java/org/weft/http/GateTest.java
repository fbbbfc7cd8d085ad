package org.weft.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Foreign names that resolve to this machine, and foreign pages that send requests here. */
class GateTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final URI ADDRESS = SERVER.server.address();
    private static final int PORT = SERVER.server.port();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8477",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "",
                "[::2]",
                "[",
                "localhost@evil.example",
                "0.0.0.0"
            })
    void foreignHostIsMisdirectedEverywhere(String host) throws IOException {
        for (String path : new String[] {"/", "/api/status", "/api/datasets", "/app.js", "/openapi.json", "/nothing"}) {
            String answer = RawRequest.get(ADDRESS, path, host);
            int status = Integer.parseInt(answer.split(" ")[1]);
            assertTrue(status == 421 || status == 400, path + " for " + host + ": " + answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertFalse(answer.contains("<!doctype"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]", "localhost:9000"})
    void ownNamesAreServed(String host) throws IOException {
        assertTrue(RawRequest.get(ADDRESS, "/api/status", host).startsWith("HTTP/1.1 200"), host);
    }

    @Test
    void noHostAtAllIsRefused() throws IOException {
        String answer = RawRequest.send(ADDRESS, "GET /api/status HTTP/1.0\n\n");
        assertTrue(answer.contains(" 421 ") || answer.contains(" 400 "), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://localhost:3000", "https://127.0.0.1", "file://"})
    void foreignOriginCannotReadOrWrite(String origin) {
        Client foreign = SERVER.client.with("Origin", origin);
        foreign.get("/api/datasets").problem(403, "forbidden");
        foreign.get("/api/status").problem(403, "forbidden");
        foreign.json("POST", "/api/datasets", "{\"sample\":\"knoke\"}").problem(403, "forbidden");
        foreign.form("/api/check", new Client.Form().file("flows.csv", "source,target\na,b\n"))
                .problem(403, "forbidden");
        foreign.method("DELETE", TestServer.of(TestServer.KNOKE, "")).problem(403, "forbidden");
        SERVER.client.get(TestServer.of(TestServer.KNOKE, "")).is(200);
    }

    @Test
    void ownOriginIsServed() {
        Client own = SERVER.client.with("Origin", "http://127.0.0.1:" + PORT);
        own.get("/api/datasets").is(200);
        own.json("POST", "/api/views", "{\"view\":{}}").is(201);
    }

    @Test
    void browserThatSaysTheRequestIsCrossSiteIsRefused() {
        for (String site : new String[] {"cross-site", "same-site"}) {
            Client foreign = SERVER.client.with("Sec-Fetch-Site", site);
            foreign.get("/api/datasets").problem(403, "forbidden");
            foreign.json("POST", "/api/views", "{\"view\":{}}").problem(403, "forbidden");
        }
        SERVER.client.with("Sec-Fetch-Site", "none").get("/api/datasets").is(200);
        SERVER.client.with("Sec-Fetch-Site", "same-origin").get("/api/datasets").is(200);
    }

    @Test
    void plainFormOfAnotherPageIsNoJson() {
        SERVER.client
                .send(SERVER.client
                        .request("/api/datasets")
                        .header("Content-Type", "text/plain")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"sample\":\"knoke\"}"))
                        .build())
                .problem(415, "unsupported");
    }

    @Test
    void everyAnswerIsSealedAgainstFramesAndSniffing() {
        for (String path : new String[] {"/", "/api/status", "/api/nothing", "/docs", "/openapi.json", "/app.js"}) {
            Answer answer = SERVER.client.get(path);
            String policy = answer.header("Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'self'"), path);
            assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("object-src 'none'"), path);
            assertFalse(policy.contains("unsafe"), path);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
            assertEquals("DENY", answer.header("X-Frame-Options"), path);
            assertEquals("no-referrer", answer.header("Referrer-Policy"), path);
            assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"), path);
            assertEquals("same-origin", answer.header("Cross-Origin-Resource-Policy"), path);
            assertEquals("", answer.header("Access-Control-Allow-Origin"), path);
            assertEquals("", answer.header("Server"), path);
        }
    }

    @Test
    void preflightGetsNoPermission() {
        Answer answer = SERVER.client
                .with("Origin", "http://evil.example", "Access-Control-Request-Method", "POST")
                .method("OPTIONS", "/api/datasets");
        assertTrue(answer.status() == 403 || answer.status() == 405, answer::text);
        assertEquals("", answer.header("Access-Control-Allow-Origin"));
    }
}
