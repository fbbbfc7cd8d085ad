package org.weft.http;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a form, streamed to a directory of their own that is deleted behind whoever uses them. */
final class Upload implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);
    private static final String PREFIX = "upload-";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_FIELD = 10_000;
    private static final int MOST_PARTS = 120;

    private final Path directory;
    private final List<Path> files = new ArrayList<>();

    private Upload(Path directory) {
        this.directory = directory;
    }

    /**
     * Receives the form of a call: its fields become parameters of the call, its files lie on disk.
     *
     * @param tmp where to make the directory
     * @param most the largest body in bytes, whether its length is announced or not
     */
    static Upload receive(Call call, Path tmp, long most) throws IOException {
        Context ctx = call.context();
        if (ctx.req().getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        Files.createDirectories(tmp);
        Upload upload = new Upload(Files.createTempDirectory(tmp, PREFIX));
        try {
            upload.read(call, most);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    private void read(Call call, long most) throws IOException {
        Context ctx = call.context();
        MultipartConfigElement bounds = new MultipartConfigElement(directory.toString(), most, most, 0);
        ctx.req().setAttribute(ServletContextRequest.MULTIPART_CONFIG_ELEMENT, bounds);
        Collection<Part> parts = parts(ctx, most);
        try {
            Set<String> names = new HashSet<>();
            for (Part part : parts) {
                if (part.getSubmittedFileName() == null) {
                    call.take(part.getName(), field(part));
                } else if (part.getSize() > 0 || !part.getSubmittedFileName().isEmpty()) {
                    keep(call, part, names);
                }
            }
        } finally {
            for (Part part : parts) {
                part.delete();
            }
        }
        if (files.isEmpty()) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "The form holds no file.", "Send one file or more in the field 'files'.");
        }
    }

    private static Collection<Part> parts(Context ctx, long most) throws IOException {
        try {
            Collection<Part> parts = ctx.req().getParts();
            if (parts.size() > MOST_PARTS) {
                parts.forEach(Upload::discard);
                throw new WeftException(
                        ErrorKind.TOO_LARGE, "The form has more than " + MOST_PARTS + " parts.", "Send a zip file.");
            }
            return parts;
        } catch (IllegalStateException | ServletException | IOException e) {
            if (isTooLarge(e)) {
                throw tooLarge(most);
            }
            if (isDiskFull(e)) {
                throw new WeftException(
                        ErrorKind.STORAGE,
                        "The upload does not fit on the disk.",
                        "Make room on the disk of the data directory, then try again.",
                        e);
            }
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "The form is not well formed.",
                    "Send multipart/form-data with a boundary, as a browser or 'curl -F files=@flows.csv' does.",
                    e);
        }
    }

    private static boolean isTooLarge(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("too large") || message.contains("exceeded") || message.contains("413")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDiskFull(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }

    private static void discard(Part part) {
        try {
            part.delete();
        } catch (IOException e) {
            LOG.warn("a part of a form could not be deleted", e);
        }
    }

    private static String field(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] content = in.readNBytes(LONGEST_FIELD + 1);
            if (content.length > LONGEST_FIELD) {
                throw new WeftException(
                        ErrorKind.TOO_LARGE,
                        "The field '" + part.getName() + "' is longer than " + LONGEST_FIELD + " bytes.",
                        "Send files with a file name each.");
            }
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private void keep(Call call, Part part, Set<String> names) throws IOException {
        Parameter declared = call.route().parameter(part.getName());
        if (declared == null || declared.type() != Parameter.Type.FILES) {
            throw Failures.unknown("file field", part.getName(), List.of("files"));
        }
        String name = safeName(part.getSubmittedFileName());
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "Two files are named '" + name + "'.", "Give each file its own name.");
        }
        // A directory for each file: the name is shown to people and says the format, but places nothing.
        Path place = Files.createDirectory(directory.resolve("f" + files.size()));
        Path file = place.resolve(name);
        try (InputStream in = part.getInputStream()) {
            Files.copy(in, file);
        }
        discard(part);
        files.add(file);
    }

    /** The last part of a name, with only letters, digits, space, dot, hyphen and underscore; never a path. */
    static String safeName(@Nullable String submitted) {
        String name = submitted == null ? "" : submitted;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        if (name.length() > LONGEST_NAME) {
            int dot = name.lastIndexOf('.');
            String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
            name = name.substring(0, LONGEST_NAME - ending.length()) + ending;
        }
        return name.isEmpty() ? "unnamed" : name;
    }

    /** The files, under the names that the person knows. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** Deletes all files. */
    @Override
    public void close() {
        delete(directory);
    }

    /** Deletes what a server that was killed has left; only the one server of a data directory may call this. */
    static void deleteLeftovers(Path tmp) {
        if (!Files.isDirectory(tmp)) {
            return;
        }
        try (Stream<Path> all = Files.list(tmp)) {
            all.filter(p -> p.getFileName().toString().startsWith(PREFIX)).forEach(Upload::delete);
        } catch (IOException e) {
            LOG.warn("{} cannot be tidied", tmp, e);
        }
    }

    /** Deletes a directory with all in it; what cannot be deleted is logged. */
    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            LOG.warn("temporary files remain in {}", directory, e);
        }
    }

    private static WeftException tooLarge(long most) {
        return new WeftException(
                ErrorKind.TOO_LARGE,
                "The upload is larger than " + (most >> 20 > 0 ? (most >> 20) + " MB" : most + " bytes") + ".",
                "Compress it (.zip, .csv.gz), or start the server with a larger max-upload.");
    }
}
