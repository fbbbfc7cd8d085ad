package org.weft.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The lease on a revision that is being loaded. While it is held nobody else loads into the dataset; a thread renews it,
 * and so does every batch, which begins by taking the revision's lock and asking whether the lease still stands. So a
 * process that slept past its lease, and was taken for dead, can write no more.
 */
final class Load implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Load.class);

    private final Bolt bolt;
    private final String owner;
    private final String dataset;
    private final int revision;
    private final boolean created;
    private final ScheduledFuture<?> heartbeat;
    private int batch;

    private Load(Bolt bolt, String owner, Opened opened, Duration lease, ScheduledExecutorService clock) {
        this.bolt = bolt;
        this.owner = owner;
        this.dataset = opened.dataset;
        this.revision = opened.revision;
        this.created = opened.created;
        long third = Math.max(1, lease.toMillis() / 3);
        this.heartbeat = clock.scheduleWithFixedDelay(this::renew, third, third, TimeUnit.MILLISECONDS);
    }

    private record Opened(String dataset, int revision, boolean created) {}

    /**
     * Opens a revision for loading under a dataset's name.
     *
     * @param about properties of the revision
     * @throws WeftException CONFLICT where another import into the dataset is alive
     */
    static Load open(
            Bolt bolt,
            DatasetName name,
            Map<String, Object> about,
            String ownerName,
            Duration lease,
            ScheduledExecutorService clock) {
        String owner = UUID.randomUUID().toString();
        String id = UUID.randomUUID().toString();
        Opened opened = bolt.write(tx -> {
            Record row = Query.DATASET_OPEN
                    .on(tx, Map.of("key", name.key(), "name", name.text(), "id", id))
                    .single();
            String dataset = row.get("id").asString();
            boolean created = row.get("current").asInt() == 0;
            for (Record other :
                    Query.LOADS_OF_DATASET.on(tx, Map.of("dataset", dataset)).list()) {
                if (other.get("owner").asString().equals(owner)) {
                    return new Opened(dataset, other.get("revision").asInt(), created);
                }
                if (other.get("age").asLong() < lease.toMillis()) {
                    throw busy(name, other.get("ownerName").asString());
                }
                Query.LOAD_GIVE_UP
                        .on(
                                tx,
                                Map.of(
                                        "dataset",
                                        dataset,
                                        "revision",
                                        other.get("revision").asInt(),
                                        "owner",
                                        "",
                                        "lease",
                                        lease.toMillis()))
                        .consume();
            }
            Map<String, Object> parameters =
                    Map.of("dataset", dataset, "owner", owner, "ownerName", ownerName, "about", about);
            int revision = Query.REVISION_OPEN
                    .on(tx, parameters)
                    .single()
                    .get("number")
                    .asInt();
            return new Opened(dataset, revision, created);
        });
        return new Load(bolt, owner, opened, lease, clock);
    }

    private static WeftException busy(DatasetName name, String who) {
        return new WeftException(
                ErrorKind.CONFLICT,
                "Another import into \"" + name.text() + "\" is under way (" + who + ").",
                "Wait until it has ended, then import again.");
    }

    String dataset() {
        return dataset;
    }

    int revision() {
        return revision;
    }

    /** Whether the dataset has no other revision. */
    boolean created() {
        return created;
    }

    /** What every query of the load is given, with room for more. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("dataset", dataset);
        parameters.put("revision", revision);
        return parameters;
    }

    private void renew() {
        try {
            Map<String, Object> parameters = parameters();
            parameters.put("owner", owner);
            bolt.write(tx -> Query.LEASE_RENEW.on(tx, parameters).consume());
        } catch (RuntimeException e) {
            // The next batch finds out whether the lease still stands.
            LOG.warn("could not renew the lease of an import: {}", e.getMessage());
        }
    }

    /** Writes a batch in one transaction, once, and only while the lease stands. */
    void write(Consumer<TransactionContext> work) {
        int number = batch + 1;
        Map<String, Object> fence = parameters();
        fence.put("owner", owner);
        fence.put("batch", number);
        bolt.write(tx -> {
            var rows = Query.LOAD_FENCE.on(tx, fence).list();
            if (rows.isEmpty()) {
                throw lost();
            }
            if (rows.get(0).get("before").asInt() < number) {
                work.accept(tx);
            }
            return number;
        });
        batch = number;
    }

    /**
     * Makes the revision the current one.
     *
     * @param grouping the dataset's grouping attribute from now on; null leaves it as it is
     */
    void flip(@Nullable String grouping) {
        Map<String, Object> parameters = parameters();
        parameters.put("owner", owner);
        parameters.put("batch", batch);
        parameters.put("grouping", grouping);
        bolt.write(tx -> {
            if (Query.FLIP.on(tx, parameters).list().isEmpty()) {
                throw lost();
            }
            return CurrentLabels.follow(tx, dataset, revision);
        });
    }

    private static WeftException lost() {
        return new WeftException(
                ErrorKind.CONFLICT,
                "The import was silent for so long that it was taken for dead; nothing of it is visible.",
                "Import again.");
    }

    /** Gives the load up, so that nothing of it will ever be visible. */
    void giveUp() {
        Map<String, Object> parameters = parameters();
        parameters.put("owner", owner);
        parameters.put("lease", Long.MAX_VALUE);
        bolt.write(tx -> Query.LOAD_GIVE_UP.on(tx, parameters).consume());
    }

    @Override
    public void close() {
        heartbeat.cancel(false);
    }
}
