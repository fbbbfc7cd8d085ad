package org.weft.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.weft.findings.Thresholds;
import org.weft.network.Edit;
import org.weft.network.Nearest;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is saved with a dataset and travels with it in a Weft zip, as {@value #FILE}: the thresholds of findings and the
 * last version of each scenario. Read strictly: what is not known is an error.
 *
 * @param thresholds those that were set
 * @param scenarios by name
 */
record SavedWork(Thresholds thresholds, List<Plan> scenarios) {
    static final SavedWork NONE = new SavedWork(Thresholds.DEFAULT, List.of());

    static final String FILE = org.weft.formats.NetworkWriter.BESIDE;

    private static final int VERSION = 1;

    SavedWork {
        scenarios = List.copyOf(scenarios);
    }

    /** A scenario. */
    record Plan(String name, View view, List<Edit> edits) {
        Plan {
            edits = List.copyOf(edits);
        }
    }

    boolean isEmpty() {
        return thresholds.changed().isEmpty() && scenarios.isEmpty();
    }

    /**
     * The scenario of a name, without regard to case.
     *
     * @throws WeftException (not found) where there is none
     */
    Plan plan(String name) {
        return scenarios.stream()
                .filter(p -> Scenarios.key(p.name()).equals(Scenarios.key(name)))
                .findFirst()
                .orElseThrow(() -> Scenarios.unknown(
                        name, scenarios.stream().map(Plan::name).toList()));
    }

    /** As JSON; null where nothing is saved, so that a dataset without writes the same zip as its sheets alone. */
    @Nullable
    String toJson() {
        if (isEmpty()) {
            return null;
        }
        try {
            ObjectNode o = WeftJson.mapper().createObjectNode();
            o.put("weft", VERSION);
            if (!thresholds.changed().isEmpty()) {
                ObjectNode set = o.putObject("thresholds");
                thresholds.changed().forEach(set::put);
            }
            if (!scenarios.isEmpty()) {
                ArrayNode list = o.putArray("scenarios");
                for (Plan plan : scenarios) {
                    ObjectNode one = list.addObject();
                    one.put("name", plan.name());
                    one.set("view", WeftJson.mapper().readTree(plan.view().toJson()));
                    JsonNode edits = WeftJson.mapper()
                            .readTree(View.DEFAULT.withEdits(plan.edits()).toJson());
                    one.set("edits", edits.path("edits"));
                }
            }
            return WeftJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(o) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("views and numbers are always JSON", e);
        }
    }

    /**
     * Reads the JSON; null for nothing.
     *
     * @throws WeftException (bad data) where it is not JSON, of another version, or has a key or value that is not known
     */
    static SavedWork read(@Nullable String json) {
        if (json == null) {
            return NONE;
        }
        JsonNode o = tree(json);
        allow(o, "'" + FILE + "'", List.of("weft", "thresholds", "scenarios"));
        if (!o.path("weft").isInt() || o.path("weft").intValue() != VERSION) {
            throw bad(
                    "'" + FILE + "' is of version " + (o.has("weft") ? o.get("weft") : "unknown") + "; this Weft reads"
                            + " version " + VERSION + ".",
                    "Import it with the Weft that wrote it, or take '" + FILE + "' out of the zip.");
        }
        JsonNode list = o.path("scenarios");
        if (!list.isMissingNode() && !list.isArray() || list.size() > Scenarios.MOST) {
            throw bad(
                    "'" + FILE + "' has 'scenarios' that are not a list of at most " + Scenarios.MOST + ".",
                    "Write them as [{\"name\":\"…\",\"edits\":[…]}].");
        }
        List<Plan> plans = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode each : list) {
            Plan plan = plan(each, "'" + FILE + "': scenario " + (plans.size() + 1));
            if (!names.add(Scenarios.key(plan.name()))) {
                throw bad(
                        "'" + FILE + "' has two scenarios of the name '" + plan.name() + "'.",
                        "Give each a name of its own.");
            }
            plans.add(plan);
        }
        return new SavedWork(thresholds(o.path("thresholds")), plans);
    }

    private static JsonNode tree(String json) {
        try {
            JsonNode o = WeftJson.mapper()
                    .reader()
                    .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .readTree(json);
            if (o != null && o.isObject()) {
                return o;
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw bad("'" + FILE + "' is not JSON: line " + line + " cannot be read.", "Export the dataset again.");
        }
        throw bad("'" + FILE + "' is not a JSON object.", "Export the dataset again.");
    }

    private static Plan plan(JsonNode o, String where) {
        allow(o, where, List.of("name", "view", "edits"));
        String name = o.path("name").isTextual() ? o.path("name").textValue().strip() : "";
        if (name.isEmpty() || name.length() > Scenarios.LONGEST_NAME) {
            throw bad(where + " has no name of 1 to " + Scenarios.LONGEST_NAME + " characters.", "Give it a name.");
        }
        JsonNode edits = o.path("edits");
        if (!edits.isArray() || edits.isEmpty() || edits.size() > Simulations.MOST_EDITS) {
            throw bad(
                    where + " has no list of changes, 1 to " + Simulations.MOST_EDITS + ".",
                    "Give 'edits', as [{\"op\":\"remove\",\"actors\":[\"ID\"]}].");
        }
        try {
            return new Plan(
                    name,
                    o.has("view") ? View.fromJson(o.get("view").toString()) : View.DEFAULT,
                    View.fromJson("{\"edits\":" + edits + "}").edits());
        } catch (WeftException e) {
            throw bad(where + ": " + e.what(), e.remedy());
        }
    }

    private static Thresholds thresholds(JsonNode given) {
        if (given.isMissingNode()) {
            return Thresholds.DEFAULT;
        }
        if (!given.isObject()) {
            throw bad("'" + FILE + "' has 'thresholds' that are not an object.", "Write {\"one-way.share\":0.6}.");
        }
        Map<String, Double> set = new LinkedHashMap<>();
        given.properties().forEach(e -> {
            if (!e.getValue().isNumber()) {
                throw bad(
                        "'" + FILE + "' has the threshold '" + e.getKey() + "' " + e.getValue()
                                + ", which is not a number.",
                        "Write {\"one-way.share\":0.6}.");
            }
            set.put(e.getKey(), e.getValue().doubleValue());
        });
        try {
            return Thresholds.of(set);
        } catch (WeftException e) {
            throw bad("'" + FILE + "': " + e.what(), e.remedy());
        }
    }

    private static void allow(JsonNode o, String where, List<String> known) {
        if (!o.isObject()) {
            throw bad(where + " is not a JSON object.", "It has " + String.join(", ", known) + ".");
        }
        o.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                String near = Nearest.of(key, known);
                throw bad(
                        where + " has a key '" + key + "' that is not known.",
                        near == null
                                ? "It may have " + String.join(", ", known) + "."
                                : "Did you mean '" + near + "'?");
            }
        });
    }

    private static WeftException bad(String what, String remedy) {
        return new WeftException(ErrorKind.BAD_DATA, what, remedy);
    }
}
