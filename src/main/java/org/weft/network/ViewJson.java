package org.weft.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Views as JSON. */
final class ViewJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STEPS = List.of(
            "waves",
            "kinds",
            "filters",
            "orient",
            "reconcile",
            "edits",
            "level",
            "collapse",
            "minimumStrength",
            "symmetrise");

    private static final Map<String, List<String>> PARTS_OF_EDITS = Map.of(
            "remove", List.of("op", "actors", "forums"),
            "remove-tie", List.of("op", "source", "target", "kind"),
            "remove-kind", List.of("op", "kind"),
            "add-agency", List.of("op", "id", "name", "attributes"),
            "add-representative", List.of("op", "id", "name", "agencies"),
            "add-forum", List.of("op", "id", "name", "members"),
            "add-tie", List.of("op", "source", "target", "kind", "strength"),
            "strengthen", List.of("op", "source", "target", "kind", "factor"),
            "merge", List.of("op", "agencies", "into", "name"));

    private ViewJson() {}

    static String write(View v) {
        ObjectNode o = JSON.createObjectNode();
        strings(o, "waves", v.waves());
        strings(o, "kinds", v.kinds().stream().sorted().distinct().toList());
        if (!v.filters().isEmpty()) {
            ArrayNode list = o.putArray("filters");
            v.filters().forEach(f -> write(list.addObject(), f));
        }
        word(o, "orient", v.orient(), View.DEFAULT.orient());
        word(o, "reconcile", v.reconcile(), View.DEFAULT.reconcile());
        if (!v.edits().isEmpty()) {
            ArrayNode list = o.putArray("edits");
            v.edits().forEach(e -> write(list.addObject(), e));
        }
        word(o, "level", v.level(), View.DEFAULT.level());
        word(o, "collapse", v.collapse(), View.DEFAULT.collapse());
        if (v.minimumStrength() > 0) {
            number(o, "minimumStrength", v.minimumStrength());
        }
        word(o, "symmetrise", v.symmetrise(), View.DEFAULT.symmetrise());
        return o.toString();
    }

    private static void write(ObjectNode o, Filter f) {
        o.put("on", word(f.on()));
        o.put("attribute", f.attribute());
        strings(o, "in", f.in());
        strings(o, "notIn", f.notIn());
        if (f.min() != null) {
            number(o, "min", f.min());
        }
        if (f.max() != null) {
            number(o, "max", f.max());
        }
    }

    private static void write(ObjectNode o, Edit edit) {
        if (edit instanceof Edit.Remove e) {
            o.put("op", "remove");
            strings(o, "actors", e.actors());
            strings(o, "forums", e.forums());
        } else if (edit instanceof Edit.RemoveTie e) {
            tie(o.put("op", "remove-tie"), e.source(), e.target(), e.kind());
        } else if (edit instanceof Edit.RemoveKind e) {
            o.put("op", "remove-kind").put("kind", e.kind());
        } else if (edit instanceof Edit.AddAgency e) {
            o.put("op", "add-agency").put("id", e.id()).put("name", e.name());
            if (!e.attributes().isEmpty()) {
                ObjectNode attributes = o.putObject("attributes");
                new TreeMap<>(e.attributes()).forEach(attributes::put);
            }
        } else if (edit instanceof Edit.AddRepresentative e) {
            o.put("op", "add-representative").put("id", e.id()).put("name", e.name());
            strings(o, "agencies", e.agencies());
        } else if (edit instanceof Edit.AddForum e) {
            o.put("op", "add-forum").put("id", e.id()).put("name", e.name());
            strings(o, "members", e.members());
        } else if (edit instanceof Edit.AddTie e) {
            tie(o.put("op", "add-tie"), e.source(), e.target(), e.kind());
            number(o, "strength", e.strength());
        } else if (edit instanceof Edit.Strengthen e) {
            tie(o.put("op", "strengthen"), e.source(), e.target(), e.kind());
            number(o, "factor", e.factor());
        } else if (edit instanceof Edit.Merge e) {
            o.put("op", "merge");
            strings(o, "agencies", e.agencies());
            o.put("into", e.into()).put("name", e.name());
        }
    }

    private static void tie(ObjectNode o, String source, String target, @Nullable String kind) {
        o.put("source", source).put("target", target);
        if (kind != null) {
            o.put("kind", kind);
        }
    }

    private static void strings(ObjectNode o, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = o.putArray(name);
            values.forEach(list::add);
        }
    }

    private static void number(ObjectNode o, String name, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            o.put(name, (long) value);
        } else {
            o.put(name, value);
        }
    }

    private static void word(ObjectNode o, String name, Enum<?> value, Enum<?> byDefault) {
        if (value != byDefault) {
            o.put(name, word(value));
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static View read(String json) {
        JsonNode o;
        try {
            o = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // What Jackson says of where it stopped is about its own buffers.
            String why = e.getOriginalMessage().replaceAll("\\s*\\((start marker )?at \\[Source.*", "");
            throw bad("The view is not JSON: " + why + ".");
        }
        if (o == null || !o.isObject()) {
            throw bad("The view is not a JSON object.");
        }
        allow(o, "view", STEPS);
        List<Filter> filters = new ArrayList<>();
        array(o, "filters").forEach(f -> filters.add(filter(f)));
        List<Edit> edits = new ArrayList<>();
        array(o, "edits").forEach(e -> edits.add(edit(e)));
        double minimum = o.has("minimumStrength") ? number(o, "minimumStrength") : 0;
        if (minimum < 0) {
            throw bad("minimumStrength " + minimum + " is below 0.");
        }
        return new View(
                texts(o, "waves"),
                texts(o, "kinds"),
                filters,
                word(o, "orient", View.Orientation.values(), View.DEFAULT.orient()),
                word(o, "reconcile", View.Reconciliation.values(), View.DEFAULT.reconcile()),
                edits,
                word(o, "level", View.ViewLevel.values(), View.DEFAULT.level()),
                word(o, "collapse", View.Collapse.values(), View.DEFAULT.collapse()),
                minimum,
                word(o, "symmetrise", View.Symmetrise.values(), View.DEFAULT.symmetrise()));
    }

    private static Filter filter(JsonNode o) {
        allow(o, "filter", List.of("on", "attribute", "in", "notIn", "min", "max"));
        return new Filter(
                word(o, "on", Filter.On.values(), Filter.On.AGENCY),
                text(o, "attribute"),
                texts(o, "in"),
                texts(o, "notIn"),
                o.has("min") ? number(o, "min") : null,
                o.has("max") ? number(o, "max") : null);
    }

    private static Edit edit(JsonNode o) {
        String op = text(o, "op");
        List<String> parts = PARTS_OF_EDITS.get(op);
        if (parts != null) {
            allow(o, "edit '" + op + "'", parts);
        }
        return switch (op) {
            case "remove" -> new Edit.Remove(texts(o, "actors"), texts(o, "forums"));
            case "remove-tie" -> new Edit.RemoveTie(text(o, "source"), text(o, "target"), optional(o, "kind"));
            case "remove-kind" -> new Edit.RemoveKind(text(o, "kind"));
            case "add-agency" -> new Edit.AddAgency(text(o, "id"), named(o), attributes(o));
            case "add-representative" -> new Edit.AddRepresentative(text(o, "id"), named(o), texts(o, "agencies"));
            case "add-forum" -> new Edit.AddForum(text(o, "id"), named(o), texts(o, "members"));
            case "add-tie" ->
                new Edit.AddTie(
                        text(o, "source"),
                        text(o, "target"),
                        text(o, "kind"),
                        o.has("strength") ? positive(o, "strength") : 1);
            case "strengthen" ->
                new Edit.Strengthen(text(o, "source"), text(o, "target"), optional(o, "kind"), positive(o, "factor"));
            case "merge" ->
                new Edit.Merge(
                        texts(o, "agencies"), text(o, "into"), o.has("name") ? text(o, "name") : text(o, "into"));
            default ->
                throw bad("Unknown edit '" + op + "'; known are remove, remove-tie, remove-kind,"
                        + " add-agency, add-representative, add-forum, add-tie, strengthen and merge.");
        };
    }

    private static String named(JsonNode o) {
        return o.has("name") ? text(o, "name") : text(o, "id");
    }

    private static Map<String, String> attributes(JsonNode o) {
        Map<String, String> found = new LinkedHashMap<>();
        JsonNode given = o.path("attributes");
        given.fieldNames()
                .forEachRemaining(name -> found.put(name, given.get(name).asText()));
        return found;
    }

    private static void allow(JsonNode o, String what, List<String> known) {
        Set<String> allowed = Set.copyOf(known);
        o.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                throw bad(
                        "Unknown part '" + name + "' of the " + what + "; known are " + String.join(", ", known) + ".");
            }
        });
    }

    private static JsonNode array(JsonNode o, String name) {
        JsonNode list = o.path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            throw bad("'" + name + "' of the view must be a list.");
        }
        return list;
    }

    private static List<String> texts(JsonNode o, String name) {
        List<String> found = new ArrayList<>();
        array(o, name).forEach(v -> {
            if (!v.isTextual()) {
                throw bad("'" + name + "' of the view must be a list of texts.");
            }
            found.add(v.asText());
        });
        return found;
    }

    private static String text(JsonNode o, String name) {
        JsonNode v = o.path(name);
        if (!v.isTextual()) {
            throw bad("'" + name + "' is missing from the view, or is not a text.");
        }
        return v.asText();
    }

    private static @Nullable String optional(JsonNode o, String name) {
        return o.has(name) && !o.get(name).isNull() ? text(o, name) : null;
    }

    private static double number(JsonNode o, String name) {
        JsonNode v = o.path(name);
        if (!v.isNumber() || Double.isInfinite(v.asDouble())) {
            throw bad("'" + name + "' of the view must be a number.");
        }
        return v.asDouble();
    }

    private static double positive(JsonNode o, String name) {
        double value = number(o, name);
        if (!(value > 0)) {
            throw bad("'" + name + "' of the view must be above 0.");
        }
        return value;
    }

    private static <E extends Enum<E>> E word(JsonNode o, String name, E[] values, E byDefault) {
        if (!o.has(name)) {
            return byDefault;
        }
        String given = text(o, name);
        for (E value : values) {
            if (word(value).equals(given)) {
                return value;
            }
        }
        String known =
                String.join(", ", Arrays.stream(values).map(ViewJson::word).toList());
        throw bad("'" + given + "' is not a value of '" + name + "'; known are " + known + ".");
    }

    private static WeftException bad(String message) {
        return new WeftException(ErrorKind.BAD_REQUEST, message, "Correct the view and try again.");
    }
}
