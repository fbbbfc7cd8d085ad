package org.weft.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Datasets and their revisions, in Neo4j embedded or on a server. An import is all or nothing: nobody sees any of it until
 * one short transaction makes it current. Safe for use by several threads, and several processes on one server.
 *
 * <p>Every method throws a {@link WeftException} of kind UNAVAILABLE, within about five seconds, where the database does
 * not answer, and STORAGE where it cannot write; after a server has come back the next call reaches it.
 */
public final class Store implements AutoCloseable {
    /** Stands for no dataset, as the owner of documents that belong to none. */
    public static final String SHARED = "";

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final @Nullable EmbeddedNeo4j neo4j;
    private final String address;
    private final StoreSettings settings;
    private final Bolt bolt;
    private final int schema;
    private final Revisions revisions;
    private final Documents documents;
    private final Erasing erasing;
    private final Leftovers leftovers;
    private final Importing importing;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(3, run -> {
        Thread thread = new Thread(run, "weft-store");
        thread.setDaemon(true);
        return thread;
    });
    private final Future<?> tidying;
    private volatile boolean closed;

    private Store(
            @Nullable EmbeddedNeo4j neo4j,
            @Nullable Path directory,
            String address,
            URI uri,
            AuthToken token,
            StoreSettings settings,
            List<Migration> migrations) {
        this.neo4j = neo4j;
        this.address = address;
        this.settings = settings;
        this.bolt = new Bolt(uri, token, new Failures(address, directory));
        this.revisions = new Revisions(bolt, settings);
        this.documents = new Documents(bolt);
        this.erasing = new Erasing(bolt, revisions, documents);
        this.leftovers = new Leftovers(bolt, settings.batch(), () -> closed);
        this.importing = new Importing(bolt, directory, settings, erasing, revisions, leftovers, clock);
        boolean opened = false;
        try {
            bolt.verify();
            this.schema = Schema.bring(bolt, migrations);
            // The lock on the files says that no other process has the embedded store, so its loads are all dead.
            leftovers.giveUpDeadLoads(neo4j == null ? settings.lease().toMillis() : 0);
            Map<String, Object> ofWhom = Map.of("all", neo4j != null);
            bolt.write(tx -> Query.READINGS_FORGET.on(tx, ofWhom).consume());
            opened = true;
        } finally {
            if (!opened) {
                clock.shutdownNow();
                bolt.close();
            }
        }
        tidying = clock.submit(this::tidy);
    }

    /**
     * Opens the store of a data directory, starting Neo4j in this process, which takes seconds. The directory is made
     * where it is missing.
     *
     * @throws WeftException CONFLICT where another process has it open; STORAGE where it cannot be made or written;
     *     UNSUPPORTED where a newer version of Weft wrote it
     */
    public static Store embedded(Path dataDir) {
        return embedded(dataDir, StoreSettings.DEFAULT);
    }

    /** The same with settings. */
    public static Store embedded(Path dataDir, StoreSettings settings) {
        return embedded(dataDir, settings, Migration.all());
    }

    static Store embedded(Path dataDir, StoreSettings settings, List<Migration> migrations) {
        EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(dataDir);
        boolean opened = false;
        try {
            Store store =
                    new Store(neo4j, dataDir, dataDir.toString(), neo4j.uri(), neo4j.token(), settings, migrations);
            opened = true;
            return store;
        } finally {
            if (!opened) {
                neo4j.close();
            }
        }
    }

    /**
     * Opens the store on a server, whose default database should be Weft's own.
     *
     * @param uri as bolt://HOST:7687 or neo4j+s://HOST
     * @throws WeftException UNAVAILABLE where nobody answers or the password is wrong; UNSUPPORTED where a newer version
     *     of Weft wrote it
     */
    public static Store remote(URI uri, String user, String password) {
        return remote(uri, user, password, StoreSettings.DEFAULT);
    }

    /** The same with settings. */
    public static Store remote(URI uri, String user, String password, StoreSettings settings) {
        return new Store(null, null, uri.toString(), uri, AuthTokens.basic(user, password), settings, Migration.all());
    }

    /** What need not be done before the store can be used. */
    private void tidy() {
        try {
            warm();
            CurrentLabels.catchUp(bolt);
            erasing.resumeAll();
            leftovers.delete();
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("could not tidy the store: {}", e.getMessage());
            }
        }
    }

    /** Has the queries of every analysis planned, so that the first one does not wait for it. */
    private void warm() {
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("dataset", SHARED);
        nobody.put("revision", 0);
        nobody.put("from", 0);
        nobody.put("to", 1);
        nobody.put("keys", List.of());
        nobody.put("idOrName", SHARED);
        nobody.put("key", SHARED);
        for (Query query : List.of(
                Query.DATASETS,
                Query.DATASET_FIND,
                Query.READ_KINDS,
                Query.READ_WAVES,
                Query.READ_ACTORS,
                Query.READ_FLOW_BLOCKS,
                Query.READ_REPRESENTATIONS,
                Query.READ_PRESENCES,
                Query.READ_RESPONDENTS,
                Query.READ_FORUMS,
                Query.READ_MEMBERSHIPS)) {
            if (closed) {
                return;
            }
            bolt.read(tx -> query.on(tx, nobody).list());
        }
    }

    /**
     * Imports a network as a new dataset, or as a new revision of the dataset of that name. About 40,000 flows a second.
     *
     * @param name the dataset's name; compared without regard to case and spacing
     * @throws WeftException CONFLICT where another import into the dataset is under way; TOO_LARGE for too many columns;
     *     STORAGE where the disk is full, before or during the import
     * @throws java.util.concurrent.CancellationException where it was cancelled; nothing of it is visible then
     */
    public ImportReceipt importNetwork(String name, Network network, SourceNote note, Workers workers) {
        Importing.Done done = importing.run(DatasetName.of(name), network, note, workers);
        clock.execute(this::tidy);
        return new ImportReceipt(require(done.dataset()), done.created(), done.pruned(), done.erased(), done.took());
    }

    /** Every dataset, by name. */
    public List<DatasetInfo> datasets() {
        return bolt.read(tx -> Query.DATASETS.on(tx).list()).stream()
                .map(Store::dataset)
                .toList();
    }

    /** The dataset with an id, else with a name. */
    public Optional<DatasetInfo> find(String idOrName) {
        Map<String, Object> parameters = Map.of("idOrName", idOrName, "key", DatasetName.key(idOrName));
        return bolt.read(tx -> Query.DATASET_FIND.on(tx, parameters).list()).stream()
                .map(Store::dataset)
                .findFirst();
    }

    private DatasetInfo require(String datasetId) {
        return find(datasetId)
                .orElseThrow(() -> new WeftException(
                        ErrorKind.NOT_FOUND,
                        "There is no dataset \"" + datasetId + "\".",
                        "List the datasets to see their names and ids."));
    }

    private static DatasetInfo dataset(Record row) {
        Value about = row.get("about");
        return new DatasetInfo(
                row.get("id").asString(),
                row.get("name").asString(),
                row.get("revision").asInt(),
                Instant.ofEpochMilli(about.get("importedAt").asLong()),
                Revisions.counts(about),
                about.get("source").asString(),
                row.get("grouping").asString(Network.DEFAULT_GROUPING),
                row.get("erasures").asInt());
    }

    /**
     * Gives a dataset another name.
     *
     * @throws WeftException NOT_FOUND; CONFLICT where another dataset has the name
     */
    public DatasetInfo rename(String datasetId, String name) {
        DatasetName valid = DatasetName.of(name);
        require(datasetId);
        Optional<DatasetInfo> bearer = find(valid.text());
        if (bearer.isPresent() && !bearer.get().id().equals(datasetId)) {
            throw taken(valid, null);
        }
        try {
            bolt.write(tx -> Query.DATASET_RENAME
                    .on(tx, Map.of("dataset", datasetId, "name", valid.text(), "key", valid.key()))
                    .consume());
        } catch (WeftException e) {
            if (e.getCause() instanceof Neo4jException refused
                    && refused.code().endsWith("ConstraintValidationFailed")) {
                throw taken(valid, e);
            }
            throw e;
        }
        return require(datasetId);
    }

    private static WeftException taken(DatasetName name, @Nullable Throwable cause) {
        return new WeftException(
                ErrorKind.CONFLICT,
                "There is another dataset named \"" + name.text() + "\".",
                "Choose a name that differs in more than case or spacing.",
                cause);
    }

    /** Sets the attribute by which a dataset's agencies are grouped. */
    public DatasetInfo group(String datasetId, String attribute) {
        require(datasetId);
        bolt.write(tx -> Query.DATASET_GROUP
                .on(tx, Map.of("dataset", datasetId, "grouping", attribute))
                .consume());
        return require(datasetId);
    }

    /**
     * Deletes a dataset with its revisions, documents and list of erased persons. It is out of sight at once; what it
     * held is deleted in batches before this returns.
     *
     * @throws WeftException NOT_FOUND; CONFLICT where an import into it is under way
     */
    public void delete(String datasetId) {
        DatasetInfo dataset = require(datasetId);
        bolt.write(tx -> {
            Map<String, Object> which = Map.of("dataset", datasetId);
            Query.DATASET_LOCK.on(tx, which).consume();
            for (Record load : Query.LOADS_OF_DATASET.on(tx, which).list()) {
                if (load.get("age").asLong() < settings.lease().toMillis()) {
                    throw new WeftException(
                            ErrorKind.CONFLICT,
                            "An import into \"" + dataset.name() + "\" is under way ("
                                    + load.get("ownerName").asString() + ").",
                            "Wait until it has ended, or cancel it, then delete.");
                }
            }
            return Query.DATASET_DOOM.on(tx, which).consume();
        });
        leftovers.delete();
    }

    /** The complete revisions of a dataset, newest first. */
    public List<RevisionInfo> revisions(String datasetId) {
        require(datasetId);
        return revisions.list(datasetId);
    }

    /**
     * Makes the revision before the current one the current one. The one undone stays until it is pruned, but is not
     * gone back to.
     *
     * @throws WeftException NOT_FOUND; CONFLICT where there is no earlier revision
     */
    public DatasetInfo undo(String datasetId) {
        revisions.undo(datasetId, require(datasetId).revision());
        return require(datasetId);
    }

    /**
     * Gives up the revisions beyond those to keep, undone ones first; imports do so by themselves. A revision that is
     * being read waits for the next time.
     *
     * @return their numbers
     */
    public List<Integer> prune(String datasetId) {
        require(datasetId);
        List<Integer> pruned = revisions.prune(datasetId);
        leftovers.delete();
        return pruned;
    }

    /**
     * Reads a revision back as the network that was imported, without the persons erased since. Above a million flows a
     * second.
     *
     * @throws WeftException NOT_FOUND where there is no such dataset or revision, or it was pruned meanwhile
     */
    public Network read(String datasetId, int revision, Workers workers) {
        return revisions.read(datasetId, revision, workers);
    }

    /**
     * Erases a person from every revision, from the documents of the dataset and from the notes of its imports. Documents
     * of no dataset that name the person are removed. The person's place in the network stays under a pseudonym, also in
     * later imports into this dataset; whatever was derived from its revisions and kept elsewhere is to be thrown away.
     *
     * @param actorId the id of the representative, or of an agency that is one person
     * @throws WeftException NOT_FOUND where no revision has such an actor
     */
    public Erasure erase(String datasetId, String actorId) {
        require(datasetId);
        return erasing.erase(datasetId, actorId);
    }

    /** The persons erased from a dataset, for a backup to carry along. */
    public List<ErasedPerson> erasures(String datasetId) {
        require(datasetId);
        return erasing.list(datasetId);
    }

    /** Erases the persons of a backup's list, now and in later imports, and returns the revisions that held them. */
    public List<Integer> eraseAgain(String datasetId, List<ErasedPerson> persons) {
        require(datasetId);
        erasing.add(datasetId, persons);
        return erasing.resume(datasetId);
    }

    /**
     * Saves a document beside a dataset, or in the place of the one of that type and key.
     *
     * @param datasetId the dataset, or {@link #SHARED}
     */
    public void putDocument(String datasetId, String type, String key, String json) {
        if (!datasetId.equals(SHARED)) {
            require(datasetId);
        }
        documents.put(datasetId, type, key, json);
    }

    /** A saved document. */
    public Optional<StoredDocument> document(String datasetId, String type, String key) {
        return documents.get(datasetId, type, key);
    }

    /** The saved documents of a type, by key. */
    public List<StoredDocument> documents(String datasetId, String type) {
        return documents.list(datasetId, type);
    }

    /** Removes a saved document and says whether there was one. */
    public boolean removeDocument(String datasetId, String type, String key) {
        return documents.remove(datasetId, type, key);
    }

    /** How the store is, asked now; answers within five seconds and never throws. */
    public StoreStatus status() {
        String problem;
        try {
            Record about = clock.submit(
                            () -> bolt.read(tx -> Query.STORE_CHECK.on(tx).single()))
                    .get(5, TimeUnit.SECONDS);
            String database = "Neo4j " + about.get("version").asString() + " "
                    + about.get("edition").asString();
            return new StoreStatus(true, neo4j != null, address, database, schema, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problem = "Nobody waited for the answer.";
        } catch (ExecutionException e) {
            problem = e.getCause() instanceof WeftException known ? known.what() : String.valueOf(e.getCause());
        } catch (TimeoutException e) {
            problem = "Neo4j at " + address + " does not answer.";
        } catch (RejectedExecutionException e) {
            problem = "The store is closed.";
        }
        return new StoreStatus(false, neo4j != null, address, "", schema, problem);
    }

    /** Waits until what need not be done before the store can be used is done. */
    void awaitTidy() throws InterruptedException, ExecutionException, TimeoutException {
        tidying.get(5, TimeUnit.MINUTES);
    }

    /** The way to the database, for tests that look behind the store's back. */
    Bolt bolt() {
        return bolt;
    }

    /** Stops; what is being written is not visible and is cleaned up at the next start. Takes under a second. */
    @Override
    public void close() {
        closed = true;
        clock.shutdownNow();
        try {
            clock.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            bolt.close();
        } finally {
            if (neo4j != null) {
                neo4j.close();
            }
        }
    }
}
