package org.weft.http;

import io.javalin.http.Context;
import org.weft.workbench.WeftJson;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what an action answered. Everything is prepared before the first byte leaves, so that a failure is whole too. */
final class Responses {
    private Responses() {}

    static void write(Context ctx, Reply reply) throws IOException {
        if (ctx.res().getHeader("Cache-Control") == null && !(reply instanceof Reply.Written)) {
            ctx.header("Cache-Control", "no-store");
        }
        if (reply instanceof Reply.Json json) {
            byte[] body = WeftJson.mapper().writeValueAsBytes(json.value());
            json.headers().forEach(ctx::header);
            ctx.status(json.status());
            ctx.contentType("application/json");
            ctx.result(body);
        } else if (reply instanceof Reply.Text text) {
            ctx.contentType(text.mediaType());
            ctx.result(text.content());
        } else if (reply instanceof Reply.Download file) {
            download(ctx, file);
        } else if (reply instanceof Reply.SeeOther other) {
            ctx.status(303).header("Location", other.address());
        } else if (reply instanceof Reply.Unchanged) {
            ctx.status(304);
        } else if (reply instanceof Reply.Done) {
            ctx.status(204);
        }
    }

    private static void download(Context ctx, Reply.Download file) throws IOException {
        InputStream content = new DeletedOnClose(file.path());
        ctx.contentType(file.mediaType());
        ctx.header("Content-Disposition", disposition(file.name()));
        ctx.result(content);
    }

    /** A file name for old readers in plain letters, and for all others as it is (RFC 6266). */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }

    private static final class DeletedOnClose extends FilterInputStream {
        private final Path path;

        DeletedOnClose(Path path) throws IOException {
            super(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
            this.path = path;
        }

        @Override
        public void close() throws IOException {
            super.close();
            Files.deleteIfExists(path);
        }
    }
}
