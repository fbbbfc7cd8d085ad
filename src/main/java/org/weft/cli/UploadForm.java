package org.weft.cli;

import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** A multipart form with files, sent from disk as it goes. */
final class UploadForm {
    private static final int FILES_IN_A_FOLDER = 100;

    private final String boundary = "weft-"
            + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong())
            + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    private final List<BodyPublisher> parts = new ArrayList<>();

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    void field(String name, String value) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + value + "\r\n");
    }

    /** Adds a file, or the files of a folder. */
    void files(Path path) {
        if (!Files.isDirectory(path)) {
            file(path);
            return;
        }
        try (Stream<Path> list = Files.list(path)) {
            list.filter(Files::isRegularFile)
                    .filter(f -> !String.valueOf(f.getFileName()).startsWith("."))
                    .sorted()
                    .limit(FILES_IN_A_FOLDER)
                    .forEach(this::file);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(path, e);
        }
    }

    private void file(Path file) {
        String name = String.valueOf(file.getFileName()).replace("\"", "%22").replaceAll("[\\r\\n]", " ");
        text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        try {
            parts.add(BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        text("\r\n");
    }

    private void text(String text) {
        parts.add(BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8)));
    }

    BodyPublisher body() {
        List<BodyPublisher> all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofByteArray(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)));
        return BodyPublishers.concat(all.toArray(new BodyPublisher[0]));
    }

    private static WeftException unreadable(Path path, Exception e) {
        return new WeftException(
                ErrorKind.NOT_FOUND,
                "'" + path + "' cannot be read: " + e.getMessage() + ".",
                "Check that it exists and that you may read it.",
                e);
    }
}
