package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What people, and people who mean harm, send as files. */
class UploadTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final String FLOWS = "source,target,strength\na,b,1\nb,c,2\n";

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        Path tmp = SERVER.data.resolve("tmp");
        if (Files.isDirectory(tmp)) {
            try (Stream<Path> left = Files.walk(tmp)) {
                List<String> uploads = left.map(p -> tmp.relativize(p).toString())
                        .filter(p -> p.startsWith("upload"))
                        .toList();
                assertEquals(List.of(), uploads);
            }
        }
    }

    private static Client.Form form() {
        return new Client.Form();
    }

    @Test
    void checkSaysWhatItRead() {
        JsonNode report = SERVER.client
                .form("/api/check", form().file("flows.csv", FLOWS))
                .is(200)
                .json();
        assertEquals(0, report.path("errors").asInt());
        assertEquals("flows.csv", report.path("sheets").path(0).path("file").asText());
        assertEquals(2, report.path("sheets").path(0).path("rows").asInt());
    }

    @Test
    void checkListsErrorsWithTheirRows() {
        JsonNode report = SERVER.client
                .form("/api/check", form().file("flows.csv", "source,target,strength\na,b,1\nb,c,-2\n"))
                .is(200)
                .json();
        assertEquals(1, report.path("errors").asInt());
        JsonNode problem = report.path("problems").path(0);
        assertEquals("error", problem.path("severity").asText());
        assertEquals(3, problem.path("line").asInt());
        assertEquals("-2", problem.path("value").asText());
        assertTrue(report.path("excerpts").size() >= 1, report::toString);
    }

    @Test
    void importMakesADatasetAndUndoableRevisions() {
        String name = "Uploaded network";
        JsonNode first = imported(form().field("name", name).file("flows.csv", FLOWS));
        assertEquals("done", first.path("state").asText(), first::toString);
        JsonNode dataset = first.path("result").path("dataset");
        assertEquals(1, dataset.path("revision").asInt());
        assertEquals(3, dataset.path("counts").path("agencies").asInt());
        assertEquals(0, first.path("result").path("check").path("errors").asInt());

        imported(form().field("name", name).file("flows.csv", FLOWS + "c,a,4\n"));
        JsonNode now = SERVER.client.get(TestServer.of(name, "")).is(200).json();
        assertEquals(2, now.path("revision").asInt());
        assertEquals(3, now.path("counts").path("flows").asInt());
        assertEquals(
                2,
                SERVER.client
                        .get(TestServer.of(name, "revisions"))
                        .is(200)
                        .json()
                        .path("revisions")
                        .size());
        JsonNode undone = SERVER.client
                .method("POST", TestServer.of(name, "undo"))
                .is(200)
                .json();
        assertEquals(2, undone.path("counts").path("flows").asInt());
        SERVER.client.method("POST", TestServer.of(name, "undo")).problem(409, "conflict");
        SERVER.client.method("DELETE", TestServer.of(name, "")).is(204);
        SERVER.client.get(TestServer.of(name, "")).problem(404, "not-found");
    }

    private static JsonNode imported(Client.Form form) {
        Answer answer = SERVER.client.form("/api/datasets", form).is(202);
        JsonNode job = answer.json();
        assertEquals("/api/jobs/" + job.path("id").asText(), answer.header("Location"));
        return SERVER.client.await(job);
    }

    @Test
    void importWithErrorsFailsWithItsProblemsAndLeavesNothing() {
        JsonNode end = imported(form().field("name", "Broken").file("flows.csv", "source,target,strength\na,b,-1\n"));
        assertEquals("failed", end.path("state").asText());
        JsonNode problem = end.path("problem");
        assertEquals("urn:weft:problem:bad-data", problem.path("type").asText());
        assertEquals(1, problem.path("problems").size(), end::toString);
        SERVER.client.get(TestServer.of("Broken", "")).problem(404, "not-found");
    }

    @Test
    void dryRunStoresNothing() {
        JsonNode report = SERVER.client
                .form(
                        "/api/datasets",
                        form().field("name", "Dry").field("dryRun", "true").file("flows.csv", FLOWS))
                .is(200)
                .json();
        assertEquals(1, report.path("sheets").size());
        SERVER.client.get(TestServer.of("Dry", "")).problem(404, "not-found");
    }

    @Test
    void announcedLengthOverTheLimitIsRefused() {
        byte[] big = new byte[(int) TestServer.MAX_UPLOAD + 1];
        String said =
                SERVER.client.form("/api/check", form().file("flows.csv", big)).problem(413, "too-large");
        assertTrue(said.contains("2 MB"), said);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40})
    void chunkedBodyOverTheLimitIsRefusedWithoutBeingTakenIn(int megabytes) {
        byte[] head =
                ("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"flows.csv\"\r\n\r\n").getBytes();
        byte[] body = new byte[head.length + (megabytes << 20)];
        java.util.Arrays.fill(body, (byte) 'a');
        System.arraycopy(head, 0, body, 0, head.length);
        HttpRequest request = SERVER.client
                .request("/api/check")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        answered(request).problem(413, "too-large");
    }

    /** A server that stops taking a body in may close before the client, still sending, has read why: then once more. */
    private static Answer answered(HttpRequest request) {
        for (int tries = 1; ; tries++) {
            try {
                return SERVER.client.send(request);
            } catch (java.io.UncheckedIOException e) {
                if (tries == 5) {
                    throw e;
                }
            }
        }
    }

    @Test
    void jsonBodyOverItsLimitIsRefused() {
        String body = "{\"view\":{\"kinds\":[\"" + "a".repeat(Call.LARGEST_JSON) + "\"]}}";
        SERVER.client.json("POST", "/api/views", body).problem(413, "too-large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../../etc/passwd | passwd",
                "..\\..\\windows\\flows.csv | flows.csv",
                "/etc/cron.d/x | x",
                ".. | unnamed",
                "... | unnamed",
                ".hidden.csv | hidden.csv",
                "a\u0000b.csv | a_b.csv",
                "Bœuf & Söhne (2).csv | Bœuf _ Söhne _2_.csv",
                "<script>.csv | _script_.csv"
            })
    void namesNeverLeadOutOfTheDirectory(String submitted, String safe) {
        assertEquals(safe, Upload.safeName(submitted));
    }

    @Test
    void longNamesKeepTheirEnding() {
        String name = Upload.safeName("x".repeat(500) + ".csv");
        assertEquals(120, name.length());
        assertTrue(name.endsWith(".csv"));
        assertEquals("unnamed", Upload.safeName(null));
    }

    @Test
    void pathInAFileNameWritesNothingOutside() {
        Path outside = SERVER.data.resolve("escaped.csv");
        SERVER.client
                .form("/api/check", form().file("../../../escaped.csv", FLOWS))
                .is(200);
        assertFalse(Files.exists(outside));
        assertFalse(Files.exists(SERVER.data.getParent().resolve("escaped.csv")));
    }

    @Test
    void zipBombIsRefusedQuickly() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("flows.csv"));
            byte[] block = new byte[1 << 20];
            java.util.Arrays.fill(block, (byte) ' ');
            for (int megabyte = 0; megabyte < 1_500; megabyte++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        Answer answer = SERVER.client.form("/api/check", form().file("bomb.zip", bytes.toByteArray()));
        assertTrue(answer.status() == 413 || answer.status() == 422 || answer.status() == 200, answer::text);
        if (answer.status() == 200) {
            assertTrue(answer.json().path("errors").asInt() > 0, answer::text);
        }
    }

    @Test
    void zipThatLeadsOutWritesNothingOutside() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../slipped.csv"));
            zip.write(FLOWS.getBytes());
            zip.closeEntry();
        }
        SERVER.client.form("/api/check", form().file("slip.zip", bytes.toByteArray()));
        try (Stream<Path> all = Files.walk(SERVER.data.getParent(), 2)) {
            assertFalse(all.anyMatch(p -> p.endsWith("slipped.csv")));
        }
    }

    @Test
    void formsThatAreNoneAreRefused() {
        SERVER.client.json("POST", "/api/check", "{}").problem(415, "unsupported");
        SERVER.client
                .send(SERVER.client
                        .request("/api/check")
                        .header("Content-Type", "multipart/form-data")
                        .POST(HttpRequest.BodyPublishers.ofString("no boundary"))
                        .build())
                .problem(400, "bad-request");
        SERVER.client
                .send(SERVER.client
                        .request("/api/check")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString("--b\r\nContent-Disposition: form-data"))
                        .build())
                .problem(400, "bad-request");
        SERVER.client.form("/api/check", form().field("undirected", "true")).problem(400, "bad-request");
        SERVER.client
                .form("/api/check", form().field("undirected", "perhaps").file("flows.csv", FLOWS))
                .problem(400, "bad-request");
        String said = SERVER.client
                .form("/api/check", form().field("undirectd", "true").file("flows.csv", FLOWS))
                .problem(400, "bad-request");
        assertTrue(said.contains("'undirected'"), said);
        SERVER.client.form("/api/datasets", form().file("flows.csv", FLOWS)).problem(400, "bad-request");
        SERVER.client
                .form("/api/check", form().file("flows.csv", FLOWS).file("flows.csv", FLOWS))
                .problem(400, "bad-request");
    }
}
