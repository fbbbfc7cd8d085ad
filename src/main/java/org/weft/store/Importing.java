package org.weft.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;

/** An import from the lease to the flip, and what follows it: labels, retention, persons erased meanwhile. */
final class Importing {
    private static final Logger LOG = LoggerFactory.getLogger(Importing.class);
    /** What a flow and an actor take on the disk, with their log, rounded up. */
    private static final long FLOW_BYTES = 900;

    private static final long ACTOR_BYTES = 1_500;

    private final Bolt bolt;
    private final @Nullable Path directory;
    private final StoreSettings settings;
    private final Erasing erasing;
    private final Revisions revisions;
    private final Leftovers leftovers;
    private final ScheduledExecutorService clock;
    private final Queue<Load> abandoned = new ConcurrentLinkedQueue<>();

    Importing(
            Bolt bolt,
            @Nullable Path directory,
            StoreSettings settings,
            Erasing erasing,
            Revisions revisions,
            Leftovers leftovers,
            ScheduledExecutorService clock) {
        this.bolt = bolt;
        this.directory = directory;
        this.settings = settings;
        this.erasing = erasing;
        this.revisions = revisions;
        this.leftovers = leftovers;
        this.clock = clock;
    }

    /** What an import did. */
    record Done(String dataset, boolean created, List<Integer> pruned, int erased, Duration took) {}

    Done run(DatasetName name, Network network, SourceNote note, Workers workers) {
        Columns.bound("agencies, representatives and forums", NetworkProperties.attributeNames(network));
        Columns.bound("flows", network.flows().attributeNames());
        checkSpace(network);
        giveUpAbandoned();
        Instant start = Instant.now();
        Map<String, Object> about = NetworkProperties.revision(network, note);
        String owner = "process " + ProcessHandle.current().pid() + " since " + start;
        try (Load load = Load.open(bolt, name, about, owner, settings.lease(), clock)) {
            int erased = write(load, network, workers);
            Duration took = Duration.between(start, Instant.now());
            return new Done(load.dataset(), load.created(), prune(load.dataset()), erased, took);
        }
    }

    private int write(Load load, Network network, Workers workers) {
        List<ErasedPerson> list;
        Pseudonyms.Result known;
        try {
            list = erasing.list(load.dataset());
            known = Pseudonyms.apply(network, list);
            new NetworkWriting(bolt, load, known.network(), settings.batch(), workers).run();
            workers.cancellation().check();
            boolean sets = load.created() || !network.grouping().equals(Network.DEFAULT_GROUPING);
            load.flip(sets ? network.grouping() : null);
        } catch (RuntimeException | Error e) {
            abandon(load);
            throw e;
        }
        if (erasing.list(load.dataset()).size() > list.size()) {
            erasing.resume(load.dataset());
        }
        return known.persons();
    }

    private void abandon(Load load) {
        abandoned.add(load);
        try {
            giveUpAbandoned();
            leftovers.delete();
        } catch (RuntimeException e) {
            LOG.warn("a failed import is cleaned up later: {}", e.getMessage());
        }
    }

    /** Gives up loads that failed; one that could not be given up then, as on a full disk, is tried again. */
    private void giveUpAbandoned() {
        for (Load load : abandoned) {
            load.giveUp();
            abandoned.remove(load);
        }
    }

    private List<Integer> prune(String dataset) {
        try {
            CurrentLabels.catchUp(bolt);
            return revisions.prune(dataset);
        } catch (RuntimeException e) {
            LOG.warn("earlier revisions are pruned later: {}", e.getMessage());
            return List.of();
        }
    }

    /** Refuses at once what would fill the disk in the middle. */
    private void checkSpace(Network network) {
        if (directory == null) {
            return;
        }
        long needed = Failures.RESERVE
                + FLOW_BYTES * network.flows().size()
                + ACTOR_BYTES * network.actors().size();
        long free = Failures.free(directory);
        if (free < needed) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "The disk that holds " + directory + " has " + (free >> 20) + " MB free; the import needs about "
                            + (needed >> 20) + " MB.",
                    "Free some space, or choose another data directory with --data.");
        }
    }
}
