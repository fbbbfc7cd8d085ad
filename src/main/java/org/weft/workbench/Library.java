package org.weft.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.weft.formats.NetworkReader;
import org.weft.formats.Reading;
import org.weft.graph.Workers;
import org.weft.measures.Scores;
import org.weft.network.Nearest;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.Problem;
import org.weft.problem.WeftException;
import org.weft.store.DatasetInfo;
import org.weft.store.Store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads networks, from the store or from files, and keeps what was read and projected within a bound of bytes. */
final class Library {
    private record ProjectionKey(String network, String grouping, String view) {}

    private final StoreAccess access;
    private final Cache<Object, Object> cache;

    Library(StoreAccess access, long bytes) {
        this.access = access;
        this.cache = Caffeine.newBuilder()
                .maximumWeight(Math.max(1, bytes >> 10))
                .weigher((Object key, Object value) -> kilobytes(value))
                .build();
    }

    private static int kilobytes(Object value) {
        long bytes = 1_024;
        if (value instanceof Network n) {
            bytes += 60L * n.flows().size() + 600L * n.actors().size();
        } else if (value instanceof Projection p) {
            bytes += 120L * p.flowCount() + 40L * p.graph().arcs() + 200L * p.size();
        } else if (value instanceof Scores s) {
            bytes += s.scores().stream()
                            .mapToLong(score -> 8L * score.values().length)
                            .sum()
                    + s.ties().stream().mapToLong(ties -> 16L * ties.size()).sum();
        } else if (value instanceof Analysis a) {
            bytes += 90L * a.agencies().size() * (2 + a.scores().size())
                    + 150L * a.ties().size();
        } else if (value instanceof FindingsReport f) {
            bytes += 40_000 + 4_000L * f.findings().size();
        }
        return (int) Math.min(Integer.MAX_VALUE, bytes >> 10) + 1;
    }

    @Nullable
    Object cached(Object key) {
        return cache.getIfPresent(key);
    }

    void remember(Object key, Object value) {
        cache.put(key, value);
    }

    /** Forgets everything, after an erasure. */
    void forget() {
        cache.invalidateAll();
    }

    /** The dataset with an id or a name. */
    DatasetInfo dataset(String ref) {
        Store store = access.store();
        String wanted = ref.startsWith("dataset:") ? ref.substring("dataset:".length()) : ref;
        return store.find(wanted).orElseThrow(() -> {
            List<String> names =
                    store.datasets().stream().map(DatasetInfo::name).toList();
            String nearest = Nearest.of(wanted, names);
            return new WeftException(
                    ErrorKind.NOT_FOUND,
                    "There is no dataset '" + wanted + "'.",
                    nearest != null
                            ? "Did you mean '" + nearest + "'?"
                            : names.isEmpty()
                                    ? "Nothing is stored yet: import files, or open a sample."
                                    : "'weft datasets' lists what is stored.");
        });
    }

    Loaded load(Target target, Workers workers) {
        if (target instanceof Target.Dataset d) {
            return stored(d, workers);
        }
        return read((Target.Files) target);
    }

    private Loaded stored(Target.Dataset d, Workers workers) {
        DatasetInfo info = dataset(d.ref());
        Integer wanted = d.revision();
        int revision = wanted == null ? info.revision() : wanted;
        String key = info.id() + "@" + revision;
        Network network = (Network) cache.getIfPresent(key);
        if (network == null) {
            network = access.store().read(info.id(), revision, workers);
            cache.put(key, network);
        }
        String grouping = d.grouping() == null ? info.grouping() : d.grouping();
        if (!network.grouping().equals(grouping)) {
            network = network.groupedBy(grouping);
        }
        Analysis.DatasetRef ref = new Analysis.DatasetRef(info.id(), info.name(), revision, info.source());
        return new Loaded(ref, network, key, List.of(), null);
    }

    private static Loaded read(Target.Files files) {
        Reading reading = NetworkReader.read(files.paths(), files.options());
        Network network = reading.network();
        String name = files.paths().stream().map(Library::fileName).collect(Collectors.joining(", "));
        if (network == null) {
            throw refused(name, reading);
        }
        List<String> notes = new ArrayList<>();
        int warnings = reading.problems().warnings();
        if (warnings > 0) {
            notes.add(
                    warnings == 1
                            ? "The files have a warning; 'weft check' lists it."
                            : "The files have " + warnings + " warnings; 'weft check' lists them.");
        }
        SavedWork saved = SavedWork.read(reading.beside());
        return new Loaded(new Analysis.DatasetRef(null, name, null, name), network, null, notes, saved);
    }

    /** The error that lists what is wrong with files. */
    static WeftException refused(String name, Reading reading) {
        int errors = reading.problems().errors();
        List<Problem> listed = reading.problems().listed().stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .toList();
        return new WeftException(
                ErrorKind.BAD_DATA,
                errors == 1 ? "An error in " + name + " stops it." : errors + " errors in " + name + " stop it.",
                "Mend them and try again; 'weft check' lists everything, warnings too.",
                listed,
                null);
    }

    static String fileName(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? path.toString() : last.toString();
    }

    Projection project(Loaded loaded, View view) {
        String network = loaded.key();
        if (network == null) {
            return Projector.project(loaded.network(), view);
        }
        ProjectionKey key = new ProjectionKey(network, loaded.network().grouping(), view.toJson());
        Object known = cache.getIfPresent(key);
        if (known != null) {
            return (Projection) known;
        }
        Projection made = Projector.project(loaded.network(), view);
        cache.put(key, made);
        return made;
    }
}
