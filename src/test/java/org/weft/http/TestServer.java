package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.weft.settings.Settings;
import org.weft.store.Store;
import org.weft.workbench.Workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The server of all tests of the API: real store, three samples, uploads of two megabytes at most. */
final class TestServer {
    static final String ST_HELENS = "Mount St. Helens, 1980";
    static final String KNOKE = "Knoke's bureaucracies";
    static final String NORTHVALE = "Northvale children's services";
    static final long MAX_UPLOAD = 2L << 20;

    private static TestServer shared;

    final Path data;
    final Workbench workbench;
    final WeftServer server;
    final Client client;

    private TestServer() {
        try {
            data = Path.of("target", "http-test").toAbsolutePath();
            Upload.delete(data);
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Settings settings = settings(data, "max-upload", "2MB");
        workbench = new Workbench(settings, () -> Store.embedded(data));
        workbench.openStore();
        server = WeftServer.start(settings, workbench);
        client = new Client(server.address());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        for (String sample : new String[] {"mount-st-helens", "knoke", "childrens-services"}) {
            workbench.awaitStore(60_000);
            JsonNode job = client.json("POST", "/api/datasets", "{\"sample\":\"" + sample + "\"}")
                    .is(202)
                    .json();
            JsonNode end = client.await(job);
            assertEquals("done", end.path("state").asText(), end::toString);
        }
    }

    /** The one server, started when it is first asked for. */
    static synchronized TestServer shared() {
        if (shared == null) {
            shared = new TestServer();
        }
        return shared;
    }

    /** Settings of a data directory on a free port, with others as name and value in turn. */
    static Settings settings(Path data, String... more) {
        Map<String, String> values = new HashMap<>(Map.of("data", data.toString(), "port", "0", "threads", "2"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return Settings.read(values, Map.of());
    }

    /** The path of a part of a dataset. */
    static String of(String dataset, String part) {
        return "/api/datasets/" + Client.encode(dataset) + (part.isEmpty() ? "" : "/" + part);
    }

    private void stop() {
        server.close();
        workbench.close();
    }
}
