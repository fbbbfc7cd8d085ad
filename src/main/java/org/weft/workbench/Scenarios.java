package org.weft.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;
import org.weft.network.Edit;
import org.weft.network.Nearest;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.store.StoredDocument;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps scenarios with their dataset, each with its last versions. A scenario is a document under a drawn id, never under
 * its name: a name may name a post, and an erasure changes what documents hold, not what they lie under.
 */
final class Scenarios {
    /** How many are kept with a dataset. */
    static final int MOST = 200;

    /** How many versions of each. */
    static final int VERSIONS = 20;

    private static final String TYPE = "scenario";
    static final int LONGEST_NAME = 200;

    private final StoreAccess access;
    private final SecureRandom random = new SecureRandom();

    Scenarios(StoreAccess access) {
        this.access = access;
    }

    /** What a document holds: the versions, the latest last. */
    record Saved(String name, List<Version> versions) {}

    /** One save; the number goes on when earlier ones are dropped. */
    record Version(int number, long at, Map<String, Object> view, List<Map<String, Object>> edits) {}

    List<Scenario> list(String dataset) {
        return access.store().documents(dataset, TYPE).stream()
                .map(d -> scenario(d.key(), read(d)))
                .sorted(Comparator.comparing((Scenario s) -> key(s.name())).thenComparing(Scenario::id))
                .toList();
    }

    /** The scenario of an id or a name; without regard to case. */
    Scenario find(String dataset, String ref) {
        List<Scenario> all = list(dataset);
        for (Scenario each : all) {
            if (each.id().equals(ref)) {
                return each;
            }
        }
        Scenario named = named(all, ref);
        if (named != null) {
            return named;
        }
        throw unknown(ref, all.stream().map(Scenario::name).toList());
    }

    static WeftException unknown(String ref, List<String> names) {
        String nearest = Nearest.of(ref, names);
        return new WeftException(
                ErrorKind.NOT_FOUND,
                "There is no scenario '" + ref + "' of this dataset.",
                nearest != null
                        ? "Did you mean '" + nearest + "'?"
                        : names.isEmpty() ? "None is saved yet." : "Saved are: " + String.join(", ", names) + ".");
    }

    private static @Nullable Scenario named(List<Scenario> all, String name) {
        return all.stream()
                .filter(s -> key(s.name()).equals(key(name)))
                .findFirst()
                .orElse(null);
    }

    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Saves a scenario under a name, as a new version where there is one of that name. */
    synchronized Scenario save(String dataset, String name, View view, List<Edit> edits) {
        String given = name.strip().replaceAll("\\s+", " ");
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "A scenario needs a name of 1 to " + LONGEST_NAME + " characters.",
                    "Give it a name.");
        }
        List<Scenario> all = list(dataset);
        Scenario known = named(all, given);
        if (known == null && all.size() >= MOST) {
            throw new WeftException(
                    ErrorKind.CONFLICT,
                    MOST + " scenarios are saved with this dataset, and no more are kept.",
                    "Delete one first.");
        }
        String id = known == null ? drawn() : known.id();
        List<Version> versions = known == null
                ? new ArrayList<>()
                : new ArrayList<>(saved(dataset, id).versions());
        versions.add(new Version(
                known == null ? 1 : known.version() + 1, Instant.now().toEpochMilli(), json(view), json(edits)));
        while (versions.size() > VERSIONS) {
            versions.remove(0);
        }
        return put(dataset, id, new Saved(given, versions));
    }

    /** Takes back the last save. */
    synchronized Scenario undo(String dataset, String ref) {
        Scenario found = find(dataset, ref);
        Saved saved = saved(dataset, found.id());
        if (saved.versions().size() < 2) {
            throw new WeftException(
                    ErrorKind.CONFLICT,
                    "No earlier version of '" + found.name() + "' is kept.",
                    "Delete the scenario if it is not wanted.");
        }
        List<Version> earlier = saved.versions().subList(0, saved.versions().size() - 1);
        return put(dataset, found.id(), new Saved(saved.name(), earlier));
    }

    synchronized void delete(String dataset, String ref) {
        access.store().removeDocument(dataset, TYPE, find(dataset, ref).id());
    }

    /** The last version of each, as it travels with the dataset. */
    List<SavedWork.Plan> plans(String dataset) {
        return list(dataset).stream().map(Scenarios::plan).toList();
    }

    /** What travels of a scenario. */
    static SavedWork.Plan plan(Scenario scenario) {
        return new SavedWork.Plan(scenario.name(), view(scenario), edits(scenario));
    }

    /** Saves what came with a dataset; one of a name that is saved already becomes its next version. */
    void saveAll(String dataset, List<SavedWork.Plan> plans) {
        plans.forEach(p -> save(dataset, p.name(), p.view(), p.edits()));
    }

    /** Refuses plans that would be more than are kept. */
    void checkRoom(String dataset, List<SavedWork.Plan> plans) {
        long known = list(dataset).stream()
                .filter(s -> plans.stream().noneMatch(p -> key(p.name()).equals(key(s.name()))))
                .count();
        if (known + plans.size() > MOST) {
            throw new WeftException(
                    ErrorKind.CONFLICT,
                    "With those of the file more than " + MOST + " scenarios would be saved with this dataset.",
                    "Delete some first.");
        }
    }

    private String drawn() {
        byte[] bytes = new byte[5];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Saved saved(String dataset, String id) {
        return access.store().document(dataset, TYPE, id).map(Scenarios::read).orElseThrow();
    }

    private Scenario put(String dataset, String id, Saved saved) {
        try {
            access.store().putDocument(dataset, TYPE, id, WeftJson.mapper().writeValueAsString(saved));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and texts are always JSON", e);
        }
        return scenario(id, saved);
    }

    private static Saved read(StoredDocument document) {
        try {
            return WeftJson.mapper().readValue(document.json(), Saved.class);
        } catch (JsonProcessingException e) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "A scenario saved with the dataset cannot be read.",
                    "It may come from a later version of Weft.",
                    e);
        }
    }

    private static Scenario scenario(String id, Saved saved) {
        Version last = saved.versions().get(saved.versions().size() - 1);
        return new Scenario(
                id,
                saved.name(),
                Instant.ofEpochMilli(last.at()),
                last.number(),
                saved.versions().size() > 1,
                last.view(),
                last.edits(),
                List.of());
    }

    private static Map<String, Object> json(View view) {
        try {
            return WeftJson.mapper().readValue(view.toJson(), new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view is always JSON", e);
        }
    }

    private static List<Map<String, Object>> json(List<Edit> edits) {
        Object list = json(View.DEFAULT.withEdits(edits)).get("edits");
        return WeftJson.mapper().convertValue(Objects.requireNonNull(list), new TypeReference<>() {});
    }

    /** The view that a scenario changes. */
    static View view(Scenario scenario) {
        return View.fromJson(text(scenario.view()));
    }

    /** The changes of a scenario. */
    static List<Edit> edits(Scenario scenario) {
        return View.fromJson(text(Map.of("edits", scenario.edits()))).edits();
    }

    private static String text(Object value) {
        try {
            return WeftJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and texts are always JSON", e);
        }
    }
}
