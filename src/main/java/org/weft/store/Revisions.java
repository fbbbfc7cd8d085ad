package org.weft.store;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The complete revisions of a dataset: list, read, undo, prune. */
final class Revisions {
    /** How long a reader may take before prune no longer waits for it. */
    private static final long READING_MILLIS = 10 * 60_000L;

    private final Bolt bolt;
    private final StoreSettings settings;

    Revisions(Bolt bolt, StoreSettings settings) {
        this.bolt = bolt;
        this.settings = settings;
    }

    static Counts counts(Value about) {
        return new Counts(
                about.get("agencies").asInt(),
                about.get("representatives").asInt(),
                about.get("flows").asInt(),
                about.get("kinds").asInt(),
                about.get("waves").asInt(),
                about.get("forums").asInt());
    }

    List<RevisionInfo> list(String dataset) {
        List<RevisionInfo> found = new ArrayList<>();
        for (Record row : bolt.read(
                tx -> Query.REVISIONS.on(tx, Map.of("dataset", dataset)).list())) {
            Value about = row.get("about");
            found.add(new RevisionInfo(
                    row.get("number").asInt(),
                    row.get("state").asString(),
                    row.get("current").asBoolean(),
                    Instant.ofEpochMilli(about.get("importedAt").asLong()),
                    about.get("source").asString(),
                    about.get("sha256").asString(),
                    counts(about),
                    about.get("log").asString()));
        }
        return found;
    }

    Network read(String dataset, int revision, Workers workers) {
        while (true) {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("dataset", dataset);
            parameters.put("revision", revision);
            parameters.put("id", UUID.randomUUID().toString());
            parameters.put("milliseconds", READING_MILLIS);
            // Where nothing may be written, nothing is pruned either.
            boolean leased = bolt.mayWrite();
            List<Record> begun = leased
                    ? bolt.write(tx -> Query.READING_BEGIN.on(tx, parameters).list())
                    : bolt.read(tx -> Query.READING_ABOUT.on(tx, parameters).list());
            if (begun.isEmpty()) {
                throw gone(revision);
            }
            Value about = Values.value(begun.get(0).asMap(v -> v));
            Network network;
            List<Record> ended;
            try {
                network = new NetworkReading(bolt, dataset, revision, about, workers).run();
            } finally {
                ended = leased && bolt.mayWrite()
                        ? bolt.write(tx -> Query.READING_END.on(tx, parameters).list())
                        : bolt.read(tx -> Query.READING_ABOUT.on(tx, parameters).list());
            }
            if (ended.isEmpty()) {
                throw gone(revision);
            }
            if (ended.get(0).get("erasures").asInt() == about.get("erasures").asInt()) {
                return network;
            }
            // A person was erased meanwhile: what was read may be half of before and half of after.
            workers.cancellation().check();
        }
    }

    private static WeftException gone(int revision) {
        return new WeftException(
                ErrorKind.NOT_FOUND,
                "The dataset has no revision " + revision + ".",
                "List its revisions; old ones are given up as new ones come.");
    }

    /** Goes back to the revision before the current one and returns its number. */
    int undo(String dataset, int current) {
        int now = bolt.write(tx -> {
            int locked = Query.DATASET_LOCK
                    .on(tx, Map.of("dataset", dataset))
                    .single()
                    .get("current")
                    .asInt();
            if (locked != current) {
                return locked;
            }
            List<Record> back = Query.UNDO
                    .on(tx, Map.of("dataset", dataset, "current", current))
                    .list();
            if (back.isEmpty()) {
                throw new WeftException(
                        ErrorKind.CONFLICT,
                        "There is no earlier revision to go back to.",
                        "The store keeps " + settings.retention() + " revisions; import the earlier data again.");
            }
            int revision = back.get(0).get("revision").asInt();
            CurrentLabels.follow(tx, dataset, revision);
            return revision;
        });
        CurrentLabels.catchUp(bolt);
        return now;
    }

    /** Gives up revisions beyond those to keep, except those being read, and returns their numbers. */
    List<Integer> prune(String dataset) {
        List<Integer> pruned = new ArrayList<>();
        Map<String, Object> keep = Map.of("dataset", dataset, "keep", settings.retention() - 1);
        for (Record row : bolt.read(tx -> Query.PRUNABLE.on(tx, keep).list())) {
            int revision = row.get("revision").asInt();
            Map<String, Object> parameters = Map.of("dataset", dataset, "revision", revision);
            if (!bolt.write(tx -> Query.PRUNE_MARK.on(tx, parameters).list()).isEmpty()) {
                pruned.add(revision);
            }
        }
        return pruned;
    }
}
