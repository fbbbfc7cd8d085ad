package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.WeftJson;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One request to one route: its parameters checked against the route's, its body, who asks. */
final class Call {
    /** Largest JSON body. */
    static final int LARGEST_JSON = 1 << 20;

    private final Context ctx;
    private final Route route;
    private final Caller caller;
    private final int threads;
    private final Map<String, String> given = new LinkedHashMap<>();

    /** Reads and checks the path and the query. */
    Call(Context ctx, Route route, Caller caller, int threads) {
        this.ctx = ctx;
        this.route = route;
        this.caller = caller;
        this.threads = threads;
        ctx.pathParamMap().forEach(this::take);
        readQuery(ctx.req().getQueryString());
        for (Parameter each : route.parameters()) {
            if (each.required() && each.where() != Parameter.Where.FORM && !given.containsKey(each.name())) {
                throw missing(each);
            }
        }
    }

    private void readQuery(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return;
        }
        for (String pair : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            Parameter parameter = route.parameter(name);
            if (parameter == null && route.letsThrough()) {
                continue;
            }
            if (parameter == null || parameter.where() != Parameter.Where.QUERY) {
                List<String> known = route.parameters().stream()
                        .filter(p -> p.where() == Parameter.Where.QUERY)
                        .map(Parameter::name)
                        .toList();
                throw Failures.unknown("parameter", name, known);
            }
            if (given.containsKey(name)) {
                throw Failures.badValue(name, value, "Give '" + name + "' once.");
            }
            take(name, value);
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "The query has a percent sign that no two hex digits follow.",
                    "Write a percent sign as %25.",
                    e);
        }
    }

    /** Takes a field of a form; the upload calls this. */
    void take(String name, String value) {
        Parameter parameter = route.parameter(name);
        if (parameter == null) {
            throw Failures.unknown(
                    "field",
                    name,
                    route.parameters().stream()
                            .filter(p -> p.where() == Parameter.Where.FORM)
                            .map(Parameter::name)
                            .toList());
        }
        if (value.isEmpty() && !parameter.required()) {
            return;
        }
        check(parameter, value);
        given.put(name, value);
    }

    private static void check(Parameter p, String value) {
        switch (p.type()) {
            case TEXT -> {
                if (value.length() > p.most()) {
                    throw Failures.badValue(p.name(), value, "At most " + (long) p.most() + " characters are taken.");
                }
                if (!p.choices().isEmpty() && !p.choices().contains(value)) {
                    throw Failures.badValue(p.name(), value, "Choose from " + String.join(", ", p.choices()) + ".");
                }
            }
            case BOOLEAN -> {
                if (!value.equals("true") && !value.equals("false")) {
                    throw Failures.badValue(p.name(), value, "Write true or false.");
                }
            }
            case INTEGER, NUMBER -> number(p, value);
            case FILES -> throw Failures.badValue(p.name(), value, "Send files with a file name each.");
        }
    }

    private static double number(Parameter p, String value) {
        boolean whole = p.type() == Parameter.Type.INTEGER;
        try {
            double number = whole ? Long.parseLong(value) : Double.parseDouble(value);
            if (number >= p.least() && number <= p.most()) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the bounds.
        }
        throw Failures.badValue(
                p.name(),
                value,
                "Give a " + (whole ? "whole " : "") + "number from " + plain(p.least()) + " to " + plain(p.most())
                        + ".");
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }

    private WeftException missing(Parameter p) {
        return new WeftException(
                ErrorKind.BAD_REQUEST,
                "'" + p.name() + "' is missing.",
                "It is: " + p.about().toLowerCase(Locale.ROOT).charAt(0)
                        + p.about().substring(1));
    }

    /** The text of a parameter, its default where it is absent; null where there is none either. */
    @Nullable
    String optional(String name) {
        Parameter parameter = route.parameter(name);
        if (parameter == null) {
            throw new IllegalStateException("route " + route.id() + " declares no parameter " + name);
        }
        String value = given.get(name);
        return value == null ? parameter.byDefault() : value;
    }

    /** The text of a parameter that is required or has a default. */
    String text(String name) {
        String value = optional(name);
        if (value == null) {
            throw missing(declared(name));
        }
        return value;
    }

    private Parameter declared(String name) {
        Parameter parameter = route.parameter(name);
        if (parameter == null) {
            throw new IllegalStateException("route " + route.id() + " declares no parameter " + name);
        }
        return parameter;
    }

    int integer(String name) {
        return Integer.parseInt(text(name));
    }

    @Nullable
    Integer optionalInteger(String name) {
        String value = optional(name);
        return value == null ? null : Integer.valueOf(value);
    }

    double number(String name) {
        return Double.parseDouble(text(name));
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    /** A flag that may be left open. */
    @Nullable
    Boolean optionalFlag(String name) {
        String value = optional(name);
        return value == null ? null : Boolean.valueOf(value);
    }

    /** The entries of a comma-separated list; empty where it is absent. */
    List<String> list(String name) {
        String value = optional(name);
        return value == null || value.isBlank()
                ? List.of()
                : List.of(value.strip().split("\\s*,\\s*"));
    }

    /** Whether the body says that it is a form. */
    boolean sendsForm() {
        return mediaType().equals("multipart/form-data");
    }

    private String mediaType() {
        String type = ctx.contentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The JSON body as a record. */
    <T> T body(Class<T> type) throws IOException {
        JsonNode tree = body();
        if (!tree.isObject()) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "The JSON body is not an object.", "/docs shows an example of it.");
        }
        return WeftJson.mapper().treeToValue(tree, type);
    }

    private JsonNode body() throws IOException {
        if (!mediaType().equals("application/json")) {
            throw new WeftException(
                    ErrorKind.UNSUPPORTED,
                    "The body is " + (mediaType().isEmpty() ? "of no stated media type" : "'" + mediaType() + "'")
                            + ".",
                    "Send " + (route.hasForm() ? "multipart/form-data, or " : "") + "JSON with the header"
                            + " 'Content-Type: application/json'.");
        }
        try (InputStream in = ctx.req().getInputStream()) {
            byte[] content = in.readNBytes(LARGEST_JSON + 1);
            if (content.length > LARGEST_JSON) {
                throw new WeftException(
                        ErrorKind.TOO_LARGE,
                        "The JSON body is larger than " + LARGEST_JSON / 1024 + " kB.",
                        "Send less, or split it.");
            }
            return WeftJson.mapper().readTree(content);
        }
    }

    /** A text member of the body that may not be left out. */
    static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "'" + name + "' is missing from the body.", "/docs shows an example of it.");
        }
        return value.strip();
    }

    Context context() {
        return ctx;
    }

    Route route() {
        return route;
    }

    Caller caller() {
        return caller;
    }

    /** What a computation in this call may use; it is stopped when the caller leaves. */
    Workers workers() {
        return new Workers(threads, Connections.whenLeft(ctx.req()), Progress.NONE);
    }

    /**
     * Tags the answer with what it depends on, besides the address and the version of Weft, and says whether the caller
     * holds that answer already. Then nothing needs computing.
     */
    boolean holdsAlready(Object... dependsOn) {
        StringBuilder text = new StringBuilder(WeftServer.version());
        text.append('\n').append(ctx.path()).append('\n').append(ctx.req().getQueryString());
        for (Object each : dependsOn) {
            text.append('\n').append(each);
        }
        byte[] digest = Secrets.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
        String tag = "W/\"" + HexFormat.of().formatHex(digest, 0, 10) + "\"";
        ctx.header("ETag", tag);
        ctx.header("Cache-Control", "private, no-cache");
        return matches(ctx.header("If-None-Match"), tag);
    }

    /** Takes the tag back, where the answer turned out to be another than the one it stands for. */
    void forgetTag() {
        ctx.res().setHeader("ETag", null);
        ctx.header("Cache-Control", "no-store");
    }

    /** Whether an If-None-Match header names this tag; weak comparison. */
    static boolean matches(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        String bare = tag.startsWith("W/") ? tag.substring(2) : tag;
        for (String each : header.split(",")) {
            String candidate = each.strip();
            if (candidate.equals("*") || candidate.equals(bare) || candidate.equals("W/" + bare)) {
                return true;
            }
        }
        return false;
    }
}
