package org.weft.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.WeftJson;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;

/**
 * A server that runs on a data directory, found by the file {@code server.json} that it keeps there for its owner. A file
 * whose process is gone, or whose server does not answer, counts for nothing.
 */
final class RunningServer {
    private static final String FILE = "server.json";
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofMinutes(30);

    private final HttpClient client;
    private final URI address;
    private final String token;

    private RunningServer(HttpClient client, URI address, String token) {
        this.client = client;
        this.address = address;
        this.token = token;
    }

    /** The server that runs on a data directory, or null. */
    static @Nullable RunningServer find(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        JsonNode known;
        try {
            known = WeftJson.mapper().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            return null;
        }
        String token = known.path("token").asText();
        String address = known.path("address").asText();
        long process = known.path("process").asLong(-1);
        if (token.isEmpty() || address.isEmpty() || !lives(process)) {
            return null;
        }
        URI uri = URI.create(address);
        RunningServer server = new RunningServer(client(uri), uri, token);
        return server.answers() ? server : null;
    }

    private static boolean lives(long process) {
        return process > 0
                && ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    private static HttpClient client(URI address) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(TO_CONNECT);
        if ("https".equals(address.getScheme())) {
            try {
                builder.sslContext(OwnCertificate.context());
            } catch (GeneralSecurityException e) {
                throw new WeftException(
                        ErrorKind.INTERNAL, "This Java cannot speak TLS: " + e.getMessage(), "Use a whole JDK.", e);
            }
        }
        return builder.build();
    }

    private boolean answers() {
        try {
            HttpRequest request =
                    request("/api/status").timeout(Duration.ofSeconds(5)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Its address. */
    URI address() {
        return address;
    }

    /** Asks for a path below the server's root and reads the whole answer as a record. */
    <T> T get(String path, Class<T> type) {
        return Answers.read(body(request(path).GET()), type);
    }

    /** Sends JSON and reads the answer. */
    <T> T send(String method, String path, @Nullable Object json, Class<T> type) {
        return Answers.read(body(withJson(method, path, json)), type);
    }

    /** Sends JSON, or nothing, and leaves the answer unread. */
    void send(String method, String path, @Nullable Object json) {
        body(withJson(method, path, json));
    }

    /** Sends a form and reads the answer. */
    <T> T post(String path, String contentType, BodyPublisher form, Class<T> type) {
        return Answers.read(
                body(request(path).header("Content-Type", contentType).POST(form)), type);
    }

    /** The answer as it comes; to be closed. */
    HttpResponse<InputStream> stream(String path) {
        HttpResponse<InputStream> response = exchange(request(path).GET());
        if (response.statusCode() >= 300) {
            throw Answers.problem(response.statusCode(), bytes(response));
        }
        return response;
    }

    private HttpRequest.Builder withJson(String method, String path, @Nullable Object json) {
        HttpRequest.Builder request = request(path);
        if (json == null) {
            return request.method(method, BodyPublishers.noBody());
        }
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(Answers.bytes(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(TO_ANSWER)
                .header("Authorization", "Bearer " + token);
    }

    private byte[] body(HttpRequest.Builder request) {
        HttpResponse<InputStream> response = exchange(request);
        byte[] body = bytes(response);
        if (response.statusCode() >= 300) {
            throw Answers.problem(response.statusCode(), body);
        }
        return body;
    }

    private byte[] bytes(HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw gone(e);
        }
    }

    private HttpResponse<InputStream> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw gone(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WeftException(ErrorKind.CANCELLED, "Stopped on request.", "", e);
        }
    }

    private WeftException gone(IOException e) {
        return new WeftException(
                ErrorKind.UNAVAILABLE,
                "The server at " + address + " does not answer any more.",
                "Try again; if it has stopped, the command opens the data itself.",
                e);
    }
}
