package org.weft.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.ProblemReport;
import org.weft.workbench.WeftJson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers failures as problem details (RFC 9457): the one shape of every error of the API. */
final class Problems {
    static final String MEDIA_TYPE = "application/problem+json";
    static final String RETRY_AFTER = "2";
    private static final int SMALL_BODY = 64 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** Answers a failure; where the answer has begun already, breaks the connection off so that it does not look whole. */
    static void answer(Context ctx, Throwable failure) {
        WeftException e = Failures.of(failure, ctx.path());
        HttpServletResponse response = ctx.res();
        if (response.isCommitted()) {
            LOG.warn("failed in mid-answer: {} {}", ctx.req().getMethod(), ctx.path(), failure);
            Connections.breakOff(ctx.req());
            return;
        }
        int status = status(e, failure);
        if (e.kind() == ErrorKind.INTERNAL) {
            LOG.error("failed: {} {}", ctx.req().getMethod(), ctx.path(), failure);
        } else {
            LOG.info("refused: {} {}: {} {}", ctx.req().getMethod(), ctx.path(), status, e.what());
        }
        if (ctx.isMultipart()) {
            // Jetty gives the connection of a broken form up; saying so keeps the caller from using it again.
            response.setHeader("Connection", "close");
        } else {
            readRest(ctx);
        }
        response.setHeader("ETag", null);
        response.setHeader("Content-Disposition", null);
        response.setHeader("Cache-Control", "no-store");
        if (failure instanceof HttpResponseException h && h.getDetails().get("availableMethods") != null) {
            response.setHeader("Allow", h.getDetails().get("availableMethods"));
        }
        headers(e.kind()).forEach(response::setHeader);
        ctx.disableCompression();
        ctx.status(status);
        ctx.contentType(MEDIA_TYPE);
        ctx.result(body(e, status, ctx.path(), ctx.attribute(WeftServer.REQUEST_ID)));
    }

    /** Reads the rest of a small body, for a connection with unread content is closed under the caller's next request. */
    private static void readRest(Context ctx) {
        long length = ctx.req().getContentLengthLong();
        if (length <= 0 || length > SMALL_BODY) {
            return;
        }
        try {
            ctx.req().getInputStream().readNBytes((int) length);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the rest of the body could not be read", e);
        }
    }

    /** The headers that a kind of error brings along. */
    static Map<String, String> headers(ErrorKind kind) {
        return switch (kind) {
            case UNAUTHENTICATED -> Map.of("WWW-Authenticate", "Bearer realm=\"weft\"");
            case UNAVAILABLE -> Map.of("Retry-After", RETRY_AFTER);
            default -> Map.of();
        };
    }

    static byte[] body(WeftException e, int status, @Nullable String instance, @Nullable String requestId) {
        try {
            return WeftJson.mapper().writeValueAsBytes(ProblemReport.of(e, status, instance, requestId));
        } catch (JsonProcessingException impossible) {
            LOG.error("a problem could not be written", impossible);
            return "{\"title\":\"A fault of Weft's own\",\"status\":500}".getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What the libraries said more exactly than the kind does (414, 431, 408) is kept. */
    private static int status(WeftException e, Throwable failure) {
        if (failure instanceof HttpResponseException h) {
            return h.getStatus();
        }
        if (failure instanceof org.eclipse.jetty.http.HttpException h) {
            return h.getCode();
        }
        return Failures.status(e.kind());
    }

    /** Whether the other side closed the connection while being written to. */
    static boolean isGone(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof org.eclipse.jetty.io.EofException
                    || t instanceof IOException io
                            && String.valueOf(io.getMessage()).contains("Broken pipe")) {
                return true;
            }
        }
        return false;
    }
}
