package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Jobs with progress and cancel, and computations whose caller leaves. */
class JobsTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @BeforeAll
    static void importLargeNetwork() {
        LargeNetwork.require(SERVER);
    }

    private record Event(int id, String name, JsonNode data) {}

    private static List<Event> events(String job) throws IOException {
        Answer answer = SERVER.client.get("/api/jobs/" + job + "/events").is(200);
        assertEquals("text/event-stream;charset=utf-8", answer.header("Content-Type"));
        assertEquals("", answer.header("Content-Encoding"));
        List<Event> events = new ArrayList<>();
        for (String block : answer.text().strip().split("\n\n")) {
            if (block.startsWith(":")) {
                continue;
            }
            String[] lines = block.split("\n");
            events.add(new Event(
                    Integer.parseInt(lines[0].substring("id: ".length())),
                    lines[1].substring("event: ".length()),
                    JSON.readTree(lines[2].substring("data: ".length()))));
        }
        return events;
    }

    @Test
    void eventsComeInOrderAndEndWithTheResult() throws IOException {
        JsonNode job = SERVER.client
                .get(LargeNetwork.slowScores(1.1, "&async=true"))
                .is(202)
                .json();
        assertTrue(job.path("state").asText().matches("waiting|running"), job::toString);
        List<Event> events = events(job.path("id").asText());
        assertTrue(events.size() >= 3, "only " + events.size() + " events");
        long before = -1;
        String words = "";
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            boolean last = i == events.size() - 1;
            assertEquals(i + 1, event.id());
            assertEquals(last ? "done" : "progress", event.name());
            assertEquals(job.path("id"), event.data().path("id"));
            if (!last) {
                assertTrue(event.data().path("result").isNull());
                long done = event.data().path("done").asLong();
                assertTrue(done <= event.data().path("total").asLong()
                        || event.data().path("total").asLong() == 0);
                if (words.equals(event.data().path("words").asText())) {
                    assertTrue(done >= before, "progress went back: " + done + " after " + before);
                }
                before = done;
                words = event.data().path("words").asText();
            }
        }
        JsonNode result = events.get(events.size() - 1).data().path("result");
        assertEquals(2, result.path("scores").size());

        List<Event> late = events(job.path("id").asText());
        assertEquals(1, late.size());
        assertEquals("done", late.get(0).name());
        assertEquals(
                "done",
                SERVER.client
                        .get("/api/jobs/" + job.path("id").asText())
                        .is(200)
                        .json()
                        .path("state")
                        .asText());
        SERVER.client.method("DELETE", "/api/jobs/" + job.path("id").asText()).problem(409, "conflict");
    }

    @Test
    void cancelledJobEndsSoonAndSaysSo() throws IOException {
        String job = SERVER.client
                .get(LargeNetwork.slowScores(1.2, "&async=true"))
                .is(202)
                .json()
                .path("id")
                .asText();
        Waiting.until("the job begins to compute", 20, Waiting::computing);
        SERVER.client.method("DELETE", "/api/jobs/" + job).is(204);
        List<Event> events = events(job);
        Event last = events.get(events.size() - 1);
        assertEquals("cancelled", last.name());
        assertEquals("cancelled", last.data().path("state").asText());
        assertTrue(last.data().path("result").isNull());
        Waiting.until("computing ends", 5, () -> !Waiting.computing());
    }

    @Test
    void failedJobCarriesItsProblem() throws IOException {
        String job = SERVER.client
                .form(
                        "/api/datasets",
                        new Client.Form()
                                .field("name", "Failing")
                                .file("flows.csv", "source,target,strength\na,b,-1\n"))
                .is(202)
                .json()
                .path("id")
                .asText();
        List<Event> events = events(job);
        Event last = events.get(events.size() - 1);
        assertEquals("failed", last.name());
        JsonNode problem = last.data().path("problem");
        assertEquals(422, problem.path("status").asInt(), problem::toString);
        assertFalse(problem.path("remedy").asText().isEmpty());
    }

    @Test
    void unknownJobIsAProblem() {
        SERVER.client.get("/api/jobs/0a1b2c").problem(404, "not-found");
        SERVER.client.get("/api/jobs/0a1b2c/events").problem(404, "not-found");
        SERVER.client.method("DELETE", "/api/jobs/0a1b2c").problem(404, "not-found");
    }

    @Test
    void listenerThatLeavesDoesNotStopTheJob() throws Exception {
        String job = SERVER.client
                .get(LargeNetwork.slowScores(1.3, "&async=true"))
                .is(202)
                .json()
                .path("id")
                .asText();
        HttpResponse<InputStream> stream = Client.HTTP.send(
                SERVER.client.request("/api/jobs/" + job + "/events").build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertEquals("id: 1", reader.readLine());
        }
        List<Event> events = events(job);
        assertEquals("done", events.get(events.size() - 1).name());
    }

    @Test
    void computationStopsWhenItsCallerLeaves() throws IOException {
        Waiting.until("nothing computes", 60, () -> !Waiting.computing());
        long start = System.nanoTime();
        SERVER.client.get(LargeNetwork.slowScores(1.4, "")).is(200);
        long whole = (System.nanoTime() - start) / 1_000_000;
        try (Socket socket = new Socket("127.0.0.1", SERVER.server.port())) {
            socket.getOutputStream()
                    .write(("GET " + LargeNetwork.slowScores(1.5, "") + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Waiting.until("the server begins to compute", 20, Waiting::computing);
        }
        long after = Waiting.until("the server stops computing", 60, () -> !Waiting.computing());
        assertTrue(after < Math.max(500, whole / 2), "went on for " + after + " ms of " + whole);
    }

    @Test
    void requestSentWhileAnotherComputesIsNotLost() throws IOException {
        String second = "GET /api/jobs/nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", SERVER.server.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("GET " + LargeNetwork.slowScores(1.6, "") + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Waiting.until("the server begins to compute", 20, Waiting::computing);
            for (byte each : second.getBytes(StandardCharsets.US_ASCII)) {
                socket.getOutputStream().write(each);
            }
            socket.getOutputStream().flush();
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answers.startsWith("HTTP/1.1 200"), answers.substring(0, 200));
            assertTrue(answers.contains("HTTP/1.1 404"), "the second request got no answer");
        }
    }
}
