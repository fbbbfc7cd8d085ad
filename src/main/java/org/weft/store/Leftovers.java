package org.weft.store;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Deletes in batches what nobody can see any more: dead loads, pruned revisions, deleted datasets. May be stopped and
 * started again at any point. One thread at a time; other processes may do the same.
 */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    /** Actors whose flows are deleted together. */
    private static final int WINDOW = 500;

    private final Bolt bolt;
    private final int batch;
    private final BooleanSupplier stopped;

    Leftovers(Bolt bolt, int batch, BooleanSupplier stopped) {
        this.bolt = bolt;
        this.batch = batch;
        this.stopped = stopped;
    }

    /** Gives up every load whose owner has been silent for that long. */
    void giveUpDeadLoads(long leaseMillis) {
        for (Record row : found(leaseMillis)) {
            if (row.get("state").asString().equals("LOADING")) {
                Map<String, Object> parameters = revision(row);
                parameters.put("owner", "");
                parameters.put("lease", leaseMillis);
                bolt.write(tx -> Query.LOAD_GIVE_UP.on(tx, parameters).consume());
                LOG.info(
                        "gave up a dead import into dataset {}",
                        row.get("dataset").asString());
            }
        }
    }

    /** Deletes what is to be deleted and returns how many revisions that were. */
    synchronized int delete() {
        int revisions = 0;
        for (Record row : found(Long.MAX_VALUE)) {
            if (delete(revision(row))) {
                revisions++;
            }
        }
        bolt.write(tx -> {
            List<Record> empty = Query.DATASETS_EMPTY.on(tx).list();
            for (Record row : empty) {
                String dataset = row.get("dataset").asString();
                Query.DATASET_DELETE.on(tx, Map.of("dataset", dataset)).consume();
            }
            return empty.size();
        });
        return revisions;
    }

    private List<Record> found(long leaseMillis) {
        return bolt.read(
                tx -> Query.LEFTOVERS.on(tx, Map.of("lease", leaseMillis)).list());
    }

    private static Map<String, Object> revision(Record row) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("dataset", row.get("dataset").asString());
        parameters.put("revision", row.get("revision").asInt());
        return parameters;
    }

    private boolean delete(Map<String, Object> parameters) {
        Value largest =
                bolt.read(tx -> Query.LARGEST_ACTOR.on(tx, parameters).single().get("largest"));
        int actors = largest.isNull() ? 0 : largest.asInt() + 1;
        parameters.put("limit", batch);
        for (int from = 0; from < actors; from += WINDOW) {
            parameters.put("from", from);
            parameters.put("to", from + WINDOW);
            if (!exhaust(Query.DELETE_FLOWS, parameters) || !exhaust(Query.DELETE_RESPONDENTS, parameters)) {
                return false;
            }
        }
        if (!exhaust(Query.DELETE_ACTORS, parameters) || !exhaust(Query.DELETE_PARTS, parameters)) {
            return false;
        }
        bolt.write(tx -> Query.DELETE_REVISION.on(tx, parameters).consume());
        return true;
    }

    /** Deletes batch after batch until there is no more; false where the store is being closed. */
    private boolean exhaust(Query query, Map<String, Object> parameters) {
        int deleted = batch;
        while (deleted == batch) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            deleted = bolt.write(
                    tx -> query.on(tx, parameters).single().get("deleted").asInt());
        }
        return true;
    }
}
