package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.workbench.Workbench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tokens, ranks and sessions on a server that asks for them. */
class AccessTest {
    @TempDir
    Path data;

    private Workbench workbench;
    private WeftServer server;
    private Client anyone;

    @BeforeEach
    void start() {
        Settings settings = TestServer.settings(data, "require-token", "yes");
        workbench = Workbench.forFiles(settings);
        server = WeftServer.start(settings, workbench);
        anyone = new Client(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
        workbench.close();
    }

    private Client bearing(String token) {
        return anyone.with("Authorization", "Bearer " + token);
    }

    private String runToken() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(data.resolve("server.json")))
                .path("token")
                .asText();
    }

    private String give(String name, String rank) throws IOException {
        return bearing(runToken())
                .json("POST", "/api/tokens", "{\"name\":\"" + name + "\",\"rank\":\"" + rank + "\"}")
                .is(201)
                .json()
                .path("token")
                .asText();
    }

    @Test
    void withoutTokenOnlyTheDoorIsOpen() {
        Answer refused = anyone.get("/api/measures");
        refused.problem(401, "unauthenticated");
        assertTrue(refused.header("WWW-Authenticate").startsWith("Bearer"));
        anyone.get("/api/datasets").problem(401, "unauthenticated");
        anyone.json("POST", "/api/views", "{\"view\":{}}").problem(401, "unauthenticated");
        anyone.get("/api/status").is(200);
        anyone.get("/").is(200);
        JsonNode session = anyone.get("/api/session").is(200).json();
        assertTrue(session.path("tokenNeeded").asBoolean());
        assertEquals("open", session.path("rank").asText());
    }

    @Test
    void wrongTokenIsRefusedEverywhere() {
        for (String header : new String[] {"Bearer nonsense", "Bearer ", "Basic YTpi", "Bearer " + "x".repeat(5000)}) {
            anyone.with("Authorization", header).get("/api/measures").problem(401, "unauthenticated");
        }
    }

    @Test
    void ranksIncludeTheOnesBelow() throws IOException {
        Client reader = bearing(give("reader", "read"));
        Client editor = bearing(give("editor", "edit"));
        Client admin = bearing(give("admin", "admin"));
        reader.get("/api/measures").is(200);
        reader.json("POST", "/api/datasets", "{\"sample\":\"knoke\"}").problem(403, "forbidden");
        reader.method("DELETE", "/api/datasets/x").problem(403, "forbidden");
        assertTrue(reader.get("/api/status").json().path("readOnly").asBoolean());
        assertFalse(editor.get("/api/status").json().path("readOnly").asBoolean());
        editor.get("/api/tokens").problem(403, "forbidden");
        editor.get("/api/settings").problem(403, "forbidden");
        admin.get("/api/settings").is(200);
        assertEquals("reader", reader.get("/api/session").json().path("name").asText());
    }

    @Test
    void oneTimeTokenOpensASessionOnce() {
        URI open = server.addressToOpen();
        assertTrue(open.getQuery().startsWith("token="));
        Answer first = anyone.get(open.toString());
        first.is(303);
        assertEquals("./", first.header("Location"));
        String cookie = first.header("Set-Cookie");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        assertTrue(cookie.startsWith("weft-" + server.port() + "="), cookie);
        String pair = cookie.split(";", 2)[0];
        anyone.with("Cookie", pair).get("/api/tokens").is(200);
        anyone.get(open.toString()).problem(401, "unauthenticated");

        Answer out =
                anyone.with("Cookie", pair).method("DELETE", "/api/session").is(204);
        assertTrue(out.header("Set-Cookie").contains("Expires=Thu, 01 Jan 1970"), out.header("Set-Cookie"));
        anyone.with("Cookie", pair).get("/api/tokens").problem(401, "unauthenticated");
    }

    @Test
    void withdrawnTokenEndsItsSessionsToo() throws IOException {
        String token = give("visitor", "read");
        Answer login = anyone.json("POST", "/api/session", "{\"token\":\"" + token + "\"}")
                .is(200);
        assertEquals("read", login.json().path("rank").asText());
        Client session = anyone.with("Cookie", login.header("Set-Cookie").split(";", 2)[0]);
        session.get("/api/measures").is(200);
        bearing(runToken()).method("DELETE", "/api/tokens/visitor").is(204);
        session.get("/api/measures").problem(401, "unauthenticated");
        bearing(token).get("/api/measures").problem(401, "unauthenticated");
        bearing(runToken()).method("DELETE", "/api/tokens/visitor").problem(404, "not-found");
    }

    @Test
    void tokensAreKeptAsFingerprintsThatTheOwnerAloneCanRead() throws IOException {
        String token = give("kept", "read");
        String file = Files.readString(data.resolve("tokens.json"));
        assertFalse(file.contains(token));
        assertTrue(file.contains(Secrets.fingerprint(token)));
        for (String name : new String[] {"tokens.json", "server.json"}) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))),
                    name);
        }
        Answer listed = bearing(runToken()).get("/api/tokens").is(200);
        assertFalse(listed.text().contains(Secrets.fingerprint(token)));
        assertFalse(listed.text().contains(token));
    }

    @Test
    void tokensOutliveTheServer() throws IOException {
        String token = give("lasting", "edit");
        server.close();
        Settings settings = TestServer.settings(data, "require-token", "yes");
        try (WeftServer next = WeftServer.start(settings, workbench)) {
            new Client(next.address(), "Authorization", "Bearer " + token)
                    .get("/api/measures")
                    .is(200);
        }
    }

    @Test
    void badTokensAreNotGiven() throws IOException {
        Client admin = bearing(runToken());
        admin.json("POST", "/api/tokens", "{\"name\":\"a\",\"rank\":\"king\"}").problem(400, "bad-request");
        admin.json("POST", "/api/tokens", "{\"name\":\" \",\"rank\":\"read\"}").problem(400, "bad-request");
        admin.json("POST", "/api/tokens", "{\"rank\":\"read\"}").problem(400, "bad-request");
        give("twice", "read");
        admin.json("POST", "/api/tokens", "{\"name\":\"twice\",\"rank\":\"read\"}")
                .problem(409, "conflict");
    }

    @Test
    void damagedTokenFileStopsTheStart() throws IOException {
        server.close();
        Files.writeString(data.resolve("tokens.json"), "[{");
        WeftException e = assertThrows(
                WeftException.class,
                () -> WeftServer.start(TestServer.settings(data, "require-token", "yes"), workbench));
        assertEquals(ErrorKind.STORAGE, e.kind());
    }

    @Test
    void serverFileGoesWithTheServer() throws IOException {
        assertTrue(Files.exists(data.resolve("server.json")));
        server.close();
        try (Stream<Path> left = Files.list(data)) {
            assertFalse(left.anyMatch(p -> p.getFileName().toString().startsWith("server.json")));
        }
    }
}
