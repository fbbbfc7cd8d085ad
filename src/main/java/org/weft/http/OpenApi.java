package org.weft.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.weft.workbench.ProblemReport;
import org.weft.workbench.WeftJson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Describes the route table as an OpenAPI 3.1 document. */
final class OpenApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<Route> routes;
    private final Schemas schemas = new Schemas();

    private OpenApi(List<Route> routes) {
        this.routes = routes;
    }

    /** The document of these routes. */
    static ObjectNode describe(List<Route> routes, Map<String, String> chapters) {
        return new OpenApi(routes).document(chapters);
    }

    private ObjectNode document(Map<String, String> chapters) {
        ObjectNode root = JSON.objectNode();
        root.put("openapi", "3.1.0");
        ObjectNode info = root.putObject("info");
        info.put("title", "Weft");
        info.put("version", WeftServer.version());
        info.put("summary", "Analyses and maps networks of collaboration between agencies.");
        info.put(
                "description",
                "Errors are problem details (RFC 9457) with a remedy in words. Answers that depend on a dataset carry an"
                        + " ETag. Undefined values are null, with a reason beside them.");
        info.putObject("license").put("name", "GPL-3.0-or-later").put("identifier", "GPL-3.0-or-later");
        root.putArray("servers").addObject().put("url", "/");
        ArrayNode tags = root.putArray("tags");
        chapters.forEach((name, about) -> tags.addObject().put("name", name).put("description", about));
        ObjectNode paths = root.putObject("paths");
        for (Route route : routes) {
            ObjectNode path =
                    paths.get(route.path()) instanceof ObjectNode known ? known : paths.putObject(route.path());
            path.set(route.verb().name().toLowerCase(Locale.ROOT), operation(route));
        }
        ObjectNode components = root.putObject("components");
        components.set("schemas", schemas.definitions());
        ObjectNode security = components.putObject("securitySchemes");
        security.putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put(
                        "description",
                        "A token of rank read, edit or admin. On loopback none is needed to read and edit.");
        security.putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "weft-8477")
                .put("description", "The page's session; the name ends with the server's port.");
        return root;
    }

    private ObjectNode operation(Route route) {
        ObjectNode operation = JSON.objectNode();
        operation.put("operationId", route.id());
        operation.putArray("tags").add(route.tag());
        operation.put("summary", route.summary());
        String rank = route.rank() == Rank.OPEN
                ? ""
                : "Needs the rank *" + route.rank().word() + "*.";
        String about = (route.about() + " " + rank).strip();
        if (!about.isEmpty()) {
            operation.put("description", about);
        }
        ArrayNode parameters = JSON.arrayNode();
        for (Parameter each : route.parameters()) {
            if (each.where() != Parameter.Where.FORM) {
                parameters.add(parameter(each));
            }
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        ObjectNode body = body(route);
        if (body != null) {
            operation.set("requestBody", body);
        }
        operation.set("responses", responses(route));
        ArrayNode security = operation.putArray("security");
        if (!route.rank().equals(Rank.ADMIN)) {
            security.addObject();
        }
        if (route.rank() != Rank.OPEN) {
            security.addObject().putArray("token");
            security.addObject().putArray("session");
        }
        return operation;
    }

    private static ObjectNode parameter(Parameter p) {
        ObjectNode node = JSON.objectNode();
        node.put("name", p.name());
        node.put("in", p.where().name().toLowerCase(Locale.ROOT));
        node.put("description", p.about());
        node.put("required", p.required());
        node.set("schema", schema(p));
        String example = p.example();
        if (example != null) {
            node.set("example", value(p, example));
        }
        return node;
    }

    private static ObjectNode schema(Parameter p) {
        ObjectNode node = JSON.objectNode();
        switch (p.type()) {
            case TEXT -> {
                node.put("type", "string");
                if (p.choices().isEmpty()) {
                    node.put("maxLength", (long) p.most());
                } else {
                    p.choices().forEach(node.putArray("enum")::add);
                }
            }
            case INTEGER ->
                node.put("type", "integer").put("minimum", (long) p.least()).put("maximum", (long) p.most());
            case NUMBER -> node.put("type", "number").put("minimum", p.least()).put("maximum", p.most());
            case BOOLEAN -> node.put("type", "boolean");
            case FILES -> {
                node.put("type", "array").put("minItems", 1);
                node.putObject("items").put("type", "string").put("contentMediaType", "application/octet-stream");
            }
        }
        String byDefault = p.byDefault();
        if (byDefault != null) {
            node.set("default", value(p, byDefault));
        }
        return node;
    }

    private static JsonNode value(Parameter p, String text) {
        return switch (p.type()) {
            case INTEGER -> JSON.numberNode(Long.parseLong(text));
            case NUMBER -> JSON.numberNode(Double.parseDouble(text));
            case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(text));
            case TEXT, FILES -> JSON.textNode(text);
        };
    }

    private @Nullable ObjectNode body(Route route) {
        ObjectNode node = JSON.objectNode();
        ObjectNode content = node.put("required", true).putObject("content");
        Class<?> type = route.body();
        if (type != null) {
            ObjectNode json = content.putObject("application/json");
            json.set("schema", schemas.reference(type));
            try {
                json.set("example", WeftJson.mapper().readTree(route.bodyExample()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("route " + route.id() + " has an example that is not JSON", e);
            }
        }
        if (route.hasForm()) {
            ObjectNode form = content.putObject("multipart/form-data").putObject("schema");
            form.put("type", "object");
            ObjectNode properties = form.putObject("properties");
            ArrayNode required = form.putArray("required");
            for (Parameter p : route.parameters()) {
                if (p.where() == Parameter.Where.FORM) {
                    properties.set(p.name(), schema(p).put("description", p.about()));
                    if (p.required()) {
                        required.add(p.name());
                    }
                }
            }
        }
        return content.isEmpty() ? null : node;
    }

    private ObjectNode responses(Route route) {
        ObjectNode all = JSON.objectNode();
        ObjectNode success = all.putObject(Integer.toString(route.status()));
        success.put("description", route.status() == 204 ? "Done" : route.summary());
        if (!route.answers().isEmpty()) {
            ObjectNode content = success.putObject("content");
            route.answers().forEach((mediaType, type) -> {
                ObjectNode answer = content.putObject(mediaType);
                if (type != Void.class) {
                    answer.set("schema", schemas.reference(type));
                }
            });
        }
        for (int status : failures(route)) {
            ObjectNode failure = all.putObject(Integer.toString(status));
            failure.put("description", MEANINGS.getOrDefault(status, "Failed"));
            failure.putObject("content")
                    .putObject(Problems.MEDIA_TYPE)
                    .set("schema", schemas.reference(ProblemReport.class));
        }
        return all;
    }

    private static TreeSet<Integer> failures(Route route) {
        TreeSet<Integer> codes = new TreeSet<>(route.fails());
        codes.addAll(List.of(421, 500));
        if (!route.parameters().isEmpty() || route.body() != null) {
            codes.add(400);
        }
        if (route.rank() != Rank.OPEN) {
            codes.addAll(List.of(401, 403));
        }
        if (route.path().contains("{")) {
            codes.add(404);
        }
        if (route.body() != null || route.hasForm()) {
            codes.addAll(List.of(413, 415));
        }
        if (route.needsStore()) {
            codes.add(503);
        }
        return codes;
    }

    private static final Map<Integer, String> MEANINGS = new LinkedHashMap<>(Map.of(
            400, "The request is not understood",
            401, "A token is needed, or the one given is not known",
            403, "The rank is too low, or the request comes from another web page",
            404, "What is named does not exist",
            409, "Something else is in the way",
            413, "Larger than the bound that is set",
            415, "A kind of body that is not read",
            422, "The data has errors; problems lists them",
            500, "A fault of Weft's own",
            503, "The store is starting or cannot be reached; try again"));

    static {
        MEANINGS.put(421, "This server does not answer for that host");
        MEANINGS.put(507, "The disk is full");
    }
}
