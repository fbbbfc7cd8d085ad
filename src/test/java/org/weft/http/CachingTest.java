package org.weft.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tags, 304, compression and HEAD, for data and for the page's files. */
class CachingTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final String D3 = "/webjars/d3/7.9.0/dist/d3.min.js";

    private static String[] parts() {
        return new String[] {
            "options", "view", "scores", "pairs", "scene", "agencies/AL", "export?format=csv", "scores?measures=degree"
        };
    }

    @Test
    void whatTheCallerHoldsIsNotSentAgain() {
        String agency = SERVER.client
                .get(TestServer.of(TestServer.KNOKE, "scores?measures=degree"))
                .json()
                .at("/agencies/0/id")
                .asText();
        for (String part : parts()) {
            String path = TestServer.of(TestServer.KNOKE, part.replace("AL", Client.encode(agency)));
            Answer first = SERVER.client.get(path).is(200);
            String tag = first.header("ETag");
            assertTrue(tag.matches("W/\"[0-9a-f]{20}\""), path + ": " + tag);
            assertEquals("private, no-cache", first.header("Cache-Control"), path);
            Answer second = SERVER.client
                    .with("If-None-Match", "\"other\", " + tag)
                    .get(path)
                    .is(304);
            assertEquals(0, second.body().length);
            assertEquals(tag, second.header("ETag"));
            SERVER.client.with("If-None-Match", "\"other\"").get(path).is(200);
        }
    }

    @Test
    void tagChangesWithWhatTheAnswerDependsOn() {
        String knoke = TestServer.of(TestServer.KNOKE, "scores?measures=degree");
        String tag = SERVER.client.get(knoke).header("ETag");
        assertNotEquals(tag, SERVER.client.get(knoke + "&group=type").header("ETag"));
        assertNotEquals(
                tag,
                SERVER.client
                        .get(knoke + "&view=" + Client.encode("{\"kinds\":[\"money\"]}"))
                        .header("ETag"));
        assertNotEquals(
                tag,
                SERVER.client
                        .get(TestServer.of(TestServer.ST_HELENS, "scores?measures=degree"))
                        .header("ETag"));

        String name = "Changing";
        String path = TestServer.of(name, "scores?measures=degree");
        String[] tags = new String[2];
        for (int i = 0; i < 2; i++) {
            SERVER.client.await(SERVER.client
                    .form(
                            "/api/datasets",
                            new Client.Form().field("name", name).file("flows.csv", "source,target\na,b" + i + "\n"))
                    .is(202)
                    .json());
            tags[i] = SERVER.client.get(path).is(200).header("ETag");
        }
        assertNotEquals(tags[0], tags[1]);
        SERVER.client.with("If-None-Match", tags[0]).get(path).is(200);
        SERVER.client
                .json("PATCH", TestServer.of(name, ""), "{\"grouping\":\"type\"}")
                .is(200);
        assertNotEquals(tags[1], SERVER.client.get(path).is(200).header("ETag"));
        SERVER.client.method("DELETE", TestServer.of(name, "")).is(204);
    }

    @Test
    void whatChangesByItselfIsNotKept() {
        for (String path : new String[] {"/api/status", "/api/datasets", "/api/session", "/api/nothing"}) {
            assertEquals("no-store", SERVER.client.get(path).header("Cache-Control"), path);
        }
        Answer failed = SERVER.client.get(TestServer.of(TestServer.KNOKE, "scores?measures=nothing"));
        assertEquals("", failed.header("ETag"));
        assertEquals("no-store", failed.header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app.js", "/css/layout.css", "/docs", D3, "/openapi.json", "/api/measures"})
    void compressedIsTheSameAsPlain(String path) throws IOException {
        Answer plain = SERVER.client.get(path).is(200);
        assertEquals("", plain.header("Content-Encoding"));
        Answer zipped = SERVER.client.with("Accept-Encoding", "gzip").get(path).is(200);
        assertEquals("Accept-Encoding", zipped.header("Vary"));
        assertEquals("Accept-Encoding", plain.header("Vary"));
        if (plain.body().length > 2_000) {
            assertEquals("gzip", zipped.header("Content-Encoding"), path);
            assertTrue(zipped.body().length < plain.body().length / 2, path);
            byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
            assertArrayEquals(plain.body(), unzipped);
        }
    }

    @Test
    void gzipIsRefusedWithWeightZero() {
        assertEquals(
                "",
                SERVER.client
                        .with("Accept-Encoding", "gzip;q=0")
                        .get(D3)
                        .is(200)
                        .header("Content-Encoding"));
        assertFalse(Assets.acceptsGzip("br, deflate"));
        assertTrue(Assets.acceptsGzip("br;q=1.0, GZIP;q=0.5"));
    }

    @Test
    void pageIsAskedForAgainAndLibrariesAreKept() {
        for (String path : new String[] {"/", "/app.js", "/icon.svg"}) {
            Answer page = SERVER.client.get(path).is(200);
            assertEquals("no-cache", page.header("Cache-Control"), path);
            SERVER.client.with("If-None-Match", page.header("ETag")).get(path).is(304);
        }
        Answer library = SERVER.client.get(D3).is(200);
        assertTrue(library.header("Cache-Control").contains("immutable"));
        assertNotEquals(
                SERVER.client.get("/app.js").header("ETag"),
                SERVER.client.get("/api.js").header("ETag"));
        SERVER.client.get("/webjars/d3/7.9.1/dist/d3.min.js").problem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "/,text/html;charset=utf-8",
        "/app.js,text/javascript;charset=utf-8",
        "/css/layout.css,text/css;charset=utf-8",
        "/icon.svg,image/svg+xml",
        "/fonts/source-sans-3.woff2,font/woff2",
        "/docs,text/html;charset=utf-8"
    })
    void filesHaveTheirTypes(String path, String type) {
        assertEquals(type, SERVER.client.get(path).is(200).header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app.js", "/api/status", "/api/datasets", "/openapi.json", "/docs", D3})
    void headSaysWhatGetWould(String path) {
        Answer get = SERVER.client.get(path).is(200);
        Answer head = SERVER.client.method("HEAD", path).is(200);
        assertEquals(0, head.body().length);
        assertEquals(get.header("Content-Type"), head.header("Content-Type"));
        assertEquals(get.header("ETag"), head.header("ETag"));
        SERVER.client.method("HEAD", "/api/nothing").is(404);
    }
}
