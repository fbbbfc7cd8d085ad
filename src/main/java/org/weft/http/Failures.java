package org.weft.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.weft.network.Nearest;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.JobState;
import org.weft.workbench.ProblemReport;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says every failure in Weft's own words, and gives each kind its status. */
final class Failures {
    private Failures() {}

    /** The HTTP status of a kind of error. 499 is what proxies log for a caller who left; no standard code fits. */
    static int status(ErrorKind kind) {
        return switch (kind) {
            case BAD_REQUEST -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case CONFLICT -> 409;
            case TOO_LARGE, OVER_BUDGET -> 413;
            case UNSUPPORTED -> 415;
            case MISDIRECTED -> 421;
            case BAD_DATA -> 422;
            case CANCELLED -> 499;
            case INTERNAL -> 500;
            case UNAVAILABLE -> 503;
            case STORAGE -> 507;
        };
    }

    /** A job's state with the status that its problem would have as an answer; a job does not know of HTTP. */
    static JobState withStatus(JobState state) {
        ProblemReport p = state.problem();
        if (p == null || p.status() != null) {
            return state;
        }
        String word = p.type().substring(p.type().lastIndexOf(':') + 1);
        int status = status(ErrorKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
        ProblemReport known = new ProblemReport(
                p.type(),
                p.title(),
                status,
                p.detail(),
                p.remedy(),
                p.instance(),
                p.requestId(),
                p.problems(),
                p.unlisted(),
                p.excess());
        return new JobState(
                state.id(),
                state.kind(),
                state.state(),
                state.words(),
                state.done(),
                state.total(),
                state.result(),
                known);
    }

    /** The kind of error that a status of the server's own libraries stands for. */
    static ErrorKind kind(int status) {
        return switch (status) {
            case 401 -> ErrorKind.UNAUTHENTICATED;
            case 403 -> ErrorKind.FORBIDDEN;
            case 404 -> ErrorKind.NOT_FOUND;
            case 405 -> ErrorKind.METHOD_NOT_ALLOWED;
            case 413, 414, 431 -> ErrorKind.TOO_LARGE;
            case 415 -> ErrorKind.UNSUPPORTED;
            case 421 -> ErrorKind.MISDIRECTED;
            case 503 -> ErrorKind.UNAVAILABLE;
            default -> status < 500 ? ErrorKind.BAD_REQUEST : ErrorKind.INTERNAL;
        };
    }

    /** Any failure of a request as Weft's own exception. */
    static WeftException of(Throwable failure, String path) {
        if (failure instanceof WeftException e) {
            return e;
        }
        if (failure instanceof MethodNotAllowedResponse) {
            return new WeftException(
                    ErrorKind.METHOD_NOT_ALLOWED,
                    "This address does not take that method.",
                    "The Allow header lists those it takes; /docs describes them.",
                    failure);
        }
        if (failure instanceof HttpResponseException e) {
            return e.getStatus() == 404 ? nothingAt(path) : ofStatus(e.getStatus(), failure);
        }
        if (failure instanceof JsonProcessingException e) {
            return malformed(e);
        }
        if (failure instanceof HttpException e) {
            return ofStatus(e.getCode(), failure);
        }
        return ProblemReport.weftException(failure);
    }

    /** What the web server's own refusals mean, before any route is reached. */
    static WeftException ofStatus(int status, @Nullable Throwable cause) {
        return switch (kind(status)) {
            case NOT_FOUND -> nothingAt("this address");
            case TOO_LARGE ->
                status == 413
                        ? new WeftException(
                                ErrorKind.TOO_LARGE, "The body is too large.", "Send less, or raise max-upload.", cause)
                        : new WeftException(
                                ErrorKind.TOO_LARGE,
                                "The address or the headers are too long.",
                                "Store a long view with POST /api/views and name it by its hash: view=@HASH.",
                                cause);
            case UNSUPPORTED ->
                new WeftException(
                        ErrorKind.UNSUPPORTED,
                        "Weft does not read this kind of body.",
                        "See /docs for what is read.",
                        cause);
            case UNAVAILABLE ->
                new WeftException(
                        ErrorKind.UNAVAILABLE, "The server is starting or stopping.", "Try again in a moment.", cause);
            case INTERNAL ->
                new WeftException(
                        ErrorKind.INTERNAL,
                        "Something went wrong inside Weft.",
                        "The log has the details. If it happens again, please report it.",
                        cause);
            default ->
                new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "The request is not well formed.",
                        "Check the address, its percent signs and the headers; /docs describes what is understood.",
                        cause);
        };
    }

    static WeftException nothingAt(String path) {
        return new WeftException(
                ErrorKind.NOT_FOUND, "There is nothing at '" + path + "'.", "/docs lists the addresses of the API.");
    }

    static WeftException badValue(String name, String value, String remedy) {
        String shown = value.length() > 200 ? value.substring(0, 200) + "…" : value;
        return new WeftException(
                ErrorKind.BAD_REQUEST, "The value '" + shown + "' of '" + name + "' is no good.", remedy);
    }

    static WeftException unknown(String what, String name, List<String> known) {
        String nearest = Nearest.of(name, known);
        String shown = name.length() > 200 ? name.substring(0, 200) + "…" : name;
        String remedy = known.isEmpty()
                ? "Leave it out; none is taken here."
                : (nearest == null ? "" : "Did you mean '" + nearest + "'? ") + "Known are " + String.join(", ", known)
                        + ".";
        return new WeftException(ErrorKind.BAD_REQUEST, "Unknown " + what + " '" + shown + "'.", remedy);
    }

    private static WeftException malformed(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        String what;
        if (e instanceof UnrecognizedPropertyException u) {
            what = "The JSON body has an unknown member '" + u.getPropertyName() + "'.";
        } else if (e instanceof JsonMappingException m && !m.getPath().isEmpty()) {
            String path = m.getPath().stream()
                    .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                    .collect(Collectors.joining("."));
            what = "The member '" + path + "' of the JSON body is not of the kind expected" + where + ".";
        } else {
            what = "The body is not well-formed JSON" + where + ".";
        }
        return new WeftException(ErrorKind.BAD_REQUEST, what, "Correct the body; /docs shows an example of it.", e);
    }
}
