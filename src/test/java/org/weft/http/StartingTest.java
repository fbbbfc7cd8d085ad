package org.weft.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.workbench.Workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A server whose store takes its time, and then cannot be opened. */
class StartingTest {
    @TempDir
    Path data;

    @Test
    void uploadsOfAKilledServerGo() throws java.io.IOException {
        Path left =
                Files.createDirectories(data.resolve("tmp").resolve("upload-1").resolve("f0"));
        Files.writeString(left.resolve("flows.csv"), "source,target");
        Path other = Files.createDirectories(data.resolve("tmp").resolve("export-1"));
        Settings settings = TestServer.settings(data);
        Workbench workbench = Workbench.forFiles(settings);
        try (workbench;
                WeftServer server = WeftServer.start(settings, workbench)) {
            assertTrue(server.port() > 0);
            assertFalse(Files.exists(left.getParent()));
            assertTrue(Files.exists(other));
        }
    }

    @Test
    void serverAnswersBeforeTheStoreDoes() throws InterruptedException {
        CountDownLatch opened = new CountDownLatch(1);
        Settings settings = TestServer.settings(data);
        Workbench workbench = new Workbench(settings, () -> {
            try {
                opened.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new WeftException(ErrorKind.STORAGE, "The disk is full.", "Make room.");
        });
        workbench.openStore();
        try (workbench;
                WeftServer server = WeftServer.start(settings, workbench)) {
            Client client = new Client(server.address());
            assertEquals(
                    "starting",
                    client.get("/api/status").is(200).json().at("/store/state").asText());
            client.get("/api/measures").is(200);
            client.get("/").is(200);

            Answer early = client.get("/api/datasets");
            early.problem(503, "unavailable");
            assertTrue(Integer.parseInt(early.header("Retry-After")) > 0);

            opened.countDown();
            Waiting.until(
                    "the store has failed",
                    10,
                    () -> client.get("/api/status")
                            .json()
                            .at("/store/state")
                            .asText()
                            .equals("unavailable"));
            assertFalse(client.get("/api/status").json().at("/store/ready").asBoolean());
            String said = client.get("/api/datasets").problem(507, "storage");
            assertTrue(said.contains("Make room."), said);
        }
        assertFalse(Files.exists(data.resolve("server.json")));
    }
}
