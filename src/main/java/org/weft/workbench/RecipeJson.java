package org.weft.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.weft.brief.Brief;
import org.weft.comparison.Introductions;
import org.weft.comparison.Turnover;
import org.weft.network.Edit;
import org.weft.network.Nearest;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads recipes, strictly: what is not known is an error, so that nothing is left out unseen. */
final class RecipeJson {
    private static final int LONGEST = 1_000_000;
    private static final int MOST_STEPS = 100;
    private static final String EXAMPLE = "{\"recipe\":1,\"view\":{},\"steps\":[{\"do\":\"measures\"}]}";
    private static final List<String> TASKS = List.of(
            "measures",
            "pairs",
            "reach",
            "funding",
            "what-if",
            "removals",
            "turnover",
            "introductions",
            "findings",
            "brief",
            "export");

    private RecipeJson() {}

    static Recipe read(String json) {
        JsonNode o = tree(json);
        allow(o, "The recipe", List.of("recipe", "name", "data", "view", "steps"));
        JsonNode version = o.get("recipe");
        if (version == null || !version.isInt()) {
            throw bad("The recipe does not say which version of recipes it is.", "Begin it as " + EXAMPLE + ".");
        }
        if (version.intValue() != Recipe.VERSION) {
            throw bad(
                    "The recipe is of version " + version.intValue() + "; this Weft reads version " + Recipe.VERSION
                            + ".",
                    "Run it with the Weft that wrote it, or write it anew.");
        }
        JsonNode data = o.path("data");
        if (!data.isMissingNode()) {
            allow(data, "'data'", List.of("dataset", "revision", "grouping"));
        }
        JsonNode revision = data.path("revision");
        if (!revision.isMissingNode() && (!revision.isInt() || revision.intValue() < 1)) {
            throw bad("'revision' is " + revision + ", not a whole number from 1.", "Give the number of a revision.");
        }
        JsonNode steps = o.path("steps");
        if (!steps.isArray() || steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw bad("The recipe has no list of steps, 1 to " + MOST_STEPS + ".", "Write it as " + EXAMPLE + ".");
        }
        List<Recipe.Step> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            all.add(step(steps.get(i), "Step " + (i + 1)));
        }
        String name = text(o, "The recipe", "name", "");
        return new Recipe(
                name == null ? "" : name,
                text(data, "'data'", "dataset", null),
                revision.isMissingNode() ? null : (Integer) revision.intValue(),
                text(data, "'data'", "grouping", null),
                o.has("view") ? View.fromJson(o.get("view").toString()) : View.DEFAULT,
                all);
    }

    private static JsonNode tree(String json) {
        if (json.length() > LONGEST) {
            throw new WeftException(
                    ErrorKind.TOO_LARGE, "The recipe is longer than " + LONGEST + " characters.", "Split it.");
        }
        JsonNode o;
        try {
            o = WeftJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw bad("The recipe is not JSON: line " + line + " cannot be read.", "Write it as " + EXAMPLE + ".");
        }
        if (o == null || !o.isObject()) {
            throw bad("The recipe is not a JSON object.", "Write it as " + EXAMPLE + ".");
        }
        return o;
    }

    private static Recipe.Step step(JsonNode o, String where) {
        if (!o.isObject()) {
            throw bad(where + " is not a JSON object.", "Write it as {\"do\":\"measures\"}.");
        }
        String task = text(o, where, "do", null);
        return switch (task == null ? "" : task) {
            case "measures" -> {
                allow(o, where, List.of("do", "measures"));
                yield new Recipe.Scores(texts(o, where, "measures"));
            }
            case "pairs" -> {
                allow(o, where, List.of("do"));
                yield new Recipe.LeaningPairs();
            }
            case "reach" -> {
                allow(o, where, List.of("do", "agency", "direction", "steps", "routes"));
                yield new Recipe.Reaching(new ReachQuery(
                        text(o, where, "agency", null),
                        word(o, where, "direction", "out", List.of("out", "in")).equals("out"),
                        (int) whole(o, where, "steps", 3, 1, ReachQuery.MOST_STEPS),
                        word(o, where, "routes", "shortest", List.of("shortest", "strongest"))
                                .equals("strongest")));
            }
            case "funding" -> {
                allow(o, where, List.of("do", "money", "information"));
                yield new Recipe.Funded(texts(o, where, "money"), texts(o, where, "information"));
            }
            case "what-if" -> whatIf(o, where);
            case "removals" -> {
                allow(o, where, List.of("do", "posts"));
                yield new Recipe.EachRemoval(flag(o, where, "posts"));
            }
            case "turnover" -> {
                allow(o, where, List.of("do", "probability", "repeats", "seed"));
                yield new Recipe.Vacancies(
                        share(o, where, "probability", 0.2),
                        (int) whole(o, where, "repeats", 1_000, 1, Turnover.MOST_REPEATS),
                        whole(o, where, "seed", 1, 0, 1L << 53));
            }
            case "introductions" -> {
                allow(o, where, List.of("do", "goal", "offers", "members"));
                String goal = word(o, where, "goal", "reach", List.of("reach", "fragmentation", "evenness"));
                yield new Recipe.Introducing(new Introductions.Wish(
                        Introductions.Goal.valueOf(goal.toUpperCase(Locale.ROOT)),
                        (int) whole(o, where, "offers", 10, 1, Introductions.MOST_OFFERS),
                        (int) whole(o, where, "members", 5, 0, Introductions.MOST_MEMBERS)));
            }
            case "findings" -> {
                allow(o, where, List.of("do", "thresholds"));
                yield new Recipe.WhatStandsOut(numbers(o, where));
            }
            case "brief" -> {
                allow(o, where, List.of("do", "format", "thresholds"));
                yield new Recipe.Page(word(o, where, "format", "html", Brief.FORMATS), numbers(o, where));
            }
            case "export" -> {
                allow(o, where, List.of("do", "format", "what", "measures"));
                yield new Recipe.Export(
                        word(o, where, "format", "csv", ExportRequest.FORMATS),
                        word(o, where, "what", "agencies", ExportRequest.PARTS),
                        texts(o, where, "measures"));
            }
            default ->
                throw bad(
                        task == null
                                ? where + " does not say what to do."
                                : where + " is to do '" + task + "', which no recipe can.",
                        nearest(task == null ? "" : task, TASKS, "Give 'do', one of "));
        };
    }

    private static Recipe.Step whatIf(JsonNode o, String where) {
        allow(o, where, List.of("do", "edits", "scenario"));
        String scenario = text(o, where, "scenario", null);
        if (scenario != null) {
            if (o.has("edits")) {
                throw bad(where + " has both 'edits' and 'scenario'.", "Leave out one of them.");
            }
            return new Recipe.UnderScenario(scenario);
        }
        List<Edit> edits = View.fromJson("{\"edits\":" + (o.has("edits") ? o.get("edits") : "[]") + "}")
                .edits();
        if (edits.isEmpty()) {
            throw bad(
                    where + " has no changes.",
                    "Give 'edits', as [{\"op\":\"remove\",\"actors\":[\"ID\"]}], or the 'scenario' that is saved with the"
                            + " dataset.");
        }
        return new Recipe.WhatIf(edits);
    }

    private static void allow(JsonNode o, String where, List<String> known) {
        if (!o.isObject()) {
            throw bad(where + " is not a JSON object.", "It has " + String.join(", ", known) + ".");
        }
        o.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw bad(where + " has a key '" + key + "' that is not known.", nearest(key, known, "It may have "));
            }
        });
    }

    private static String nearest(String wrong, List<String> known, String list) {
        String near = wrong.isEmpty() ? null : Nearest.of(wrong, known);
        return near == null ? list + String.join(", ", known) + "." : "Did you mean '" + near + "'?";
    }

    private static @Nullable String text(JsonNode o, String where, String key, @Nullable String missing) {
        JsonNode value = o.path(key);
        if (value.isMissingNode()) {
            return missing;
        }
        if (!value.isTextual()) {
            throw bad(where + " has '" + key + "' " + value + ", which is not a text.", "Put it in quotation marks.");
        }
        return value.textValue();
    }

    private static String word(JsonNode o, String where, String key, String byDefault, List<String> known) {
        String value = text(o, where, key, byDefault);
        if (value == null || !known.contains(value)) {
            throw bad(
                    where + " has '" + key + "' '" + value + "', which is not known.",
                    nearest(String.valueOf(value), known, "Choose one of "));
        }
        return value;
    }

    private static boolean flag(JsonNode o, String where, String key) {
        JsonNode value = o.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw bad(
                    where + " has '" + key + "' " + value + ", which is neither true nor false.",
                    "Write it as true or false.");
        }
        return value.asBoolean();
    }

    private static long whole(JsonNode o, String where, String key, long byDefault, long least, long most) {
        JsonNode value = o.path(key);
        if (value.isMissingNode()) {
            return byDefault;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw bad(
                    where + " has '" + key + "' " + value + ", which is outside its range.",
                    "Give a whole number from " + least + " to " + most + ".");
        }
        return value.longValue();
    }

    private static double share(JsonNode o, String where, String key, double byDefault) {
        JsonNode value = o.path(key);
        if (value.isMissingNode()) {
            return byDefault;
        }
        if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
            throw bad(
                    where + " has '" + key + "' " + value + ", which is outside its range.",
                    "Give a number from 0 to 1.");
        }
        return value.doubleValue();
    }

    private static List<String> texts(JsonNode o, String where, String key) {
        List<String> all = new ArrayList<>();
        JsonNode list = o.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            throw bad(where + " has '" + key + "' that is not a list.", "Write it as [\"betweenness\"].");
        }
        for (JsonNode each : list) {
            if (!each.isTextual()) {
                throw bad(
                        where + " has " + each + " in '" + key + "', which is not a text.",
                        "Put it in quotation marks.");
            }
            all.add(each.textValue());
        }
        return all;
    }

    private static Map<String, Double> numbers(JsonNode o, String where) {
        Map<String, Double> all = new LinkedHashMap<>();
        JsonNode given = o.path("thresholds");
        if (!given.isMissingNode() && !given.isObject()) {
            throw bad(where + " has 'thresholds' that are not an object.", "Write them as {\"one-way.share\":0.6}.");
        }
        given.fields().forEachRemaining(e -> {
            if (!e.getValue().isNumber()) {
                throw bad(
                        where + " has the threshold '" + e.getKey() + "' " + e.getValue() + ", which is not a number.",
                        "Write it as {\"one-way.share\":0.6}.");
            }
            all.put(e.getKey(), e.getValue().doubleValue());
        });
        return all;
    }

    private static WeftException bad(String what, String remedy) {
        return new WeftException(ErrorKind.BAD_REQUEST, what, remedy);
    }
}
