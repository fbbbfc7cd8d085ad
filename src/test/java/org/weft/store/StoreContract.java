package org.weft.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.weft.formats.NetworkReader;
import org.weft.formats.ReadOptions;
import org.weft.graph.Workers;
import org.weft.network.Actor;
import org.weft.network.Network;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a store does, wherever Neo4j runs. Each test has a dataset of its own. */
abstract class StoreContract extends ErasureContract {
    private final ExecutorService background = Executors.newCachedThreadPool();

    @AfterEach
    void stopBackground() {
        background.shutdownNow();
    }

    /** Work that stops at its first report of progress until it is let go. */
    private static final class Held {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        Workers workers() {
            return new Workers(1, () -> false, (what, done, total) -> {
                begun.countDown();
                try {
                    assertTrue(released.await(30, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    throw new CancellationException();
                }
            });
        }

        void awaitBegun() throws InterruptedException {
            assertTrue(begun.await(30, TimeUnit.SECONDS));
        }

        void release() {
            released.countDown();
        }
    }

    @Test
    void whatIsImportedIsReadBackTheSame() {
        for (int i = 0; i < 12; i++) {
            long seed = 7_000 + i;
            Network network = Networks.random(seed);
            DatasetInfo dataset = store().importNetwork(name + i, network, NOTE, Workers.one())
                    .dataset();
            Network back = store().read(dataset.id(), dataset.revision(), Workers.all());
            Networks.assertSame(network, back, "seed " + seed);
            assertEquals(Counts.of(network), dataset.counts(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mount-st-helens", "knoke", "childrens-services"})
    void theSamplesAreReadBackTheSame(String sample) {
        Network network =
                Objects.requireNonNull(NetworkReader.read(Path.of("src/main/samples", sample), ReadOptions.DEFAULT)
                        .network());
        put(network);
        Networks.assertSame(network, current(), sample);
    }

    @Test
    void anEmptyNetworkIsReadBackTheSame() {
        put(new Network.Builder().build());
        Networks.assertSame(new Network.Builder().build(), current(), "empty");
    }

    @Test
    void flowsAreThereForPeoplesQueriesToo() {
        Network network = Networks.random(31);
        DatasetInfo dataset = put(network);
        List<Map<String, Object>> expected = IntStream.range(0, network.flows().size())
                .mapToObj(i -> {
                    Map<String, Object> told = NetworkProperties.flow(network, i);
                    told.put(
                            "from",
                            network.actors().get(network.flows().source(i)).id());
                    told.put(
                            "to",
                            network.actors().get(network.flows().target(i)).id());
                    told.values().removeIf(Objects::isNull);
                    return plain(told);
                })
                .toList();
        List<Map<String, Object>> actual = ask(
                "MATCH (a:Current {dataset: $dataset})-[f:FLOW]->(b:Current) RETURN f {.*, from: a.id, to: b.id} AS f"
                        + " ORDER BY f.index",
                Map.of("dataset", dataset.id()),
                row -> plain(row.get("f").asMap()));
        assertFalse(expected.isEmpty());
        assertEquals(expected, actual);
    }

    private static Map<String, Object> plain(Map<String, Object> properties) {
        Map<String, Object> plain = new TreeMap<>(properties);
        plain.replaceAll((k, v) -> v instanceof Integer i ? (Long) i.longValue() : v);
        return plain;
    }

    @Test
    void anotherImportReplacesTheNetworkAndUndoBringsItBack() {
        Network first = Networks.plain(20, 60, 1);
        Network second = Networks.plain(30, 90, 2);
        DatasetInfo before = put(first);
        ImportReceipt receipt =
                store().importNetwork("  " + name.toUpperCase(Locale.ROOT), second, NOTE, Workers.one());
        assertEquals(before.id(), receipt.dataset().id());
        assertFalse(receipt.created());
        assertEquals(2, receipt.dataset().revision());
        Networks.assertSame(second, current(), "second");
        assertCurrent(before.id(), 2, 30);

        assertEquals(1, store().undo(before.id()).revision());
        Networks.assertSame(first, current(), "undone");
        assertCurrent(before.id(), 1, 20);
        refused(ErrorKind.CONFLICT, () -> store().undo(before.id()));
        assertEquals(
                List.of("2 RETIRED false", "1 READY true"),
                store().revisions(before.id()).stream()
                        .map(r -> r.number() + " " + r.state() + " " + r.current())
                        .toList());
        Networks.assertSame(second, store().read(before.id(), 2, Workers.one()), "the undone one can still be read");

        assertEquals(3, put(second).revision());
        assertEquals(1, store().undo(before.id()).revision(), "an undone revision is not gone back to");
    }

    private void assertCurrent(String dataset, int revision, int actors) {
        assertEquals(
                List.of(Map.of("revision", (long) revision, "n", (long) actors)),
                ask(
                        "MATCH (a:Current {dataset: $dataset}) RETURN a.revision AS revision, count(*) AS n",
                        Map.of("dataset", dataset),
                        Record::asMap));
    }

    @Test
    void fiveRevisionsAreKeptAndTheRestLeavesNothingBehind() {
        String id = "";
        for (int i = 1; i <= 7; i++) {
            ImportReceipt receipt = store().importNetwork(name, Networks.plain(5, 10, i), NOTE, Workers.one());
            id = receipt.dataset().id();
            assertEquals(i > 5 ? List.of(i - 5) : List.of(), receipt.pruned());
        }
        assertEquals(
                List.of(7, 6, 5, 4, 3),
                store().revisions(id).stream().map(RevisionInfo::number).toList());
        store().prune(id);
        assertEquals(25, count(id, "MATCH (a:Actor {dataset: $dataset})"));
        String gone = id;
        refused(ErrorKind.NOT_FOUND, () -> store().read(gone, 2, Workers.one()));
    }

    @Test
    void pruneWaitsForReaders() throws Exception {
        for (int i = 1; i <= 5; i++) {
            put(Networks.plain(5, 10, i));
        }
        String id = store().find(name).orElseThrow().id();
        Held reading = new Held();
        Future<Network> read = background.submit(() -> store().read(id, 1, reading.workers()));
        reading.awaitBegun();
        assertEquals(
                List.of(),
                store().importNetwork(name, Networks.plain(5, 10, 6), NOTE, Workers.one())
                        .pruned());
        reading.release();
        Networks.assertSame(Networks.plain(5, 10, 1), read.get(30, TimeUnit.SECONDS), "read whole");
        assertEquals(List.of(1), store().prune(id));
    }

    @Test
    void whileAnImportIsUnderWayAnotherIsRefused() throws Exception {
        Network network = Networks.plain(8, 20, 1);
        Held importing = new Held();
        Future<ImportReceipt> first =
                background.submit(() -> store().importNetwork(name, network, NOTE, importing.workers()));
        importing.awaitBegun();
        WeftException e = refused(ErrorKind.CONFLICT, () -> put(Networks.plain(3, 3, 2)));
        assertTrue(e.what().contains("under way"), e.what());
        assertTrue(store().find(name).isEmpty(), "half an import is not visible");
        assertTrue(store().datasets().stream().noneMatch(d -> d.name().equals(name)));
        importing.release();
        String id = first.get(30, TimeUnit.SECONDS).dataset().id();
        Networks.assertSame(network, current(), "first");
        assertEquals(8, count(id, "MATCH (a:Actor {dataset: $dataset})"), "nothing of the second");

        Held again = new Held();
        Future<ImportReceipt> third =
                background.submit(() -> store().importNetwork(name, network, NOTE, again.workers()));
        again.awaitBegun();
        refused(ErrorKind.CONFLICT, () -> store().delete(id));
        Networks.assertSame(network, current(), "still the first");
        again.release();
        assertEquals(2, third.get(30, TimeUnit.SECONDS).dataset().revision());
    }

    @Test
    void ofImportsAtOnceEachIsWholeOrRefused() throws Exception {
        int racers = 4;
        CyclicBarrier start = new CyclicBarrier(racers);
        List<Future<Optional<ImportReceipt>>> races = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(racers);
        for (int i = 0; i < racers; i++) {
            Network network = Networks.plain(10 + i, 50 + i, i);
            races.add(pool.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                try {
                    return Optional.of(store().importNetwork(name, network, NOTE, Workers.one()));
                } catch (WeftException e) {
                    assertEquals(ErrorKind.CONFLICT, e.kind(), e.what());
                    return Optional.empty();
                }
            }));
        }
        int actors = 0;
        int won = 0;
        for (int i = 0; i < racers; i++) {
            if (races.get(i).get(60, TimeUnit.SECONDS).isPresent()) {
                won++;
                actors += 10 + i;
            }
        }
        pool.shutdown();
        assertTrue(won >= 1);
        DatasetInfo dataset = store().find(name).orElseThrow();
        assertEquals(won, store().revisions(dataset.id()).size());
        int winner = dataset.counts().agencies() - 10;
        Networks.assertSame(Networks.plain(10 + winner, 50 + winner, winner), current(), "no mix");
        assertEquals(actors, count(dataset.id(), "MATCH (a:Actor {dataset: $dataset})"));
    }

    @Test
    void aCancelledImportLeavesNothing() {
        AtomicBoolean stop = new AtomicBoolean();
        Workers workers = new Workers(1, stop::get, (what, done, total) -> stop.set(done > 50));
        int before = ask(
                        "MATCH (n) RETURN count(n) AS n",
                        Map.of(),
                        r -> r.get("n").asInt())
                .get(0);
        assertThrows(
                CancellationException.class,
                () -> store().importNetwork(name, Networks.plain(40, 100, 1), NOTE, workers));
        assertTrue(stop.get());
        assertTrue(store().find(name).isEmpty());
        assertEquals(
                before,
                ask("MATCH (n) RETURN count(n) AS n", Map.of(), r -> r.get("n").asInt())
                        .get(0));
        assertEquals(1, put(Networks.plain(4, 4, 2)).counts().kinds());
    }

    @Test
    void aLoadWithoutHeartbeatIsTakenForDeadAndCanWriteNoMore() {
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
        Duration lease = StoreSettings.DEFAULT.lease();
        Map<String, Object> about = NetworkProperties.revision(Networks.plain(1, 1, 1), NOTE);
        try (Load load = Load.open(store().bolt(), DatasetName.of(name), about, "a test", lease, clock)) {
            clock.shutdownNow();
            Map<String, Object> parameters = load.parameters();
            load.write(tx ->
                    tx.run("CREATE (:Kind {id: 'half'})<-[:HAS]-(:Nothing)").consume());
            refused(ErrorKind.CONFLICT, () -> put(Networks.plain(4, 4, 2)));
            ask(
                    "MATCH (r:Revision {dataset: $dataset, number: $revision}) SET r.heartbeat = timestamp() - 31000",
                    parameters,
                    r -> r);
            Network second = Networks.plain(6, 9, 3);
            assertEquals(load.revision() + 1, put(second).revision());
            refused(
                    ErrorKind.CONFLICT,
                    () -> load.write(tx -> tx.run("CREATE (:Nothing)").consume()));
            refused(ErrorKind.CONFLICT, () -> load.flip(null));
            Networks.assertSame(second, current(), "the living one");
            assertEquals(
                    1,
                    ask("MATCH (n:Nothing) DETACH DELETE n RETURN n", Map.of(), r -> r)
                            .size());
        }
    }

    @Test
    void aBatchThatIsSentAgainIsWrittenOnce() {
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
        Map<String, Object> about = NetworkProperties.revision(Networks.plain(1, 1, 1), NOTE);
        Duration lease = StoreSettings.DEFAULT.lease();
        try (Load load = Load.open(store().bolt(), DatasetName.of(name), about, "a test", lease, clock)) {
            AtomicInteger sent = new AtomicInteger();
            load.write(tx -> {
                tx.run("CREATE (:Nothing {dataset: $dataset})", load.parameters())
                        .consume();
                if (sent.incrementAndGet() == 1) {
                    throw new ServiceUnavailableException("the connection broke");
                }
            });
            assertEquals(2, sent.get());
            assertEquals(1, count(load.dataset(), "MATCH (n:Nothing {dataset: $dataset})"));
            Map<String, Object> again = load.parameters();
            again.put("batch", 1);
            again.put(
                    "owner",
                    ask(
                                    "MATCH (r:Revision {dataset: $dataset, number: $revision}) RETURN r.owner AS o",
                                    load.parameters(),
                                    r -> r.get("o").asString())
                            .get(0));
            int before = store().bolt()
                    .write(tx -> Query.LOAD_FENCE
                            .on(tx, again)
                            .single()
                            .get("before")
                            .asInt());
            assertEquals(1, before, "a batch whose answer was lost finds itself written");
            load.giveUp();
        } finally {
            clock.shutdownNow();
        }
        ask("MATCH (n:Nothing) DELETE n", Map.of(), r -> r);
    }

    @Test
    void aLongImportRenewsItsLease() throws Exception {
        StoreSettings impatient = new StoreSettings(5, Duration.ofMillis(300), 10);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
        Map<String, Object> about = NetworkProperties.revision(Networks.plain(1, 1, 1), NOTE);
        try (Load load = Load.open(store().bolt(), DatasetName.of(name), about, "t", impatient.lease(), clock)) {
            long first = heartbeat(load);
            CountDownLatch renewed = new CountDownLatch(1);
            ScheduledFuture<?> watch = clock.scheduleAtFixedRate(
                    () -> {
                        if (heartbeat(load) >= first + 600) {
                            renewed.countDown();
                        }
                    },
                    50,
                    50,
                    TimeUnit.MILLISECONDS);
            assertTrue(renewed.await(30, TimeUnit.SECONDS), "no heartbeat beyond two leases");
            watch.cancel(true);
            load.giveUp();
        } finally {
            clock.shutdownNow();
        }
    }

    private long heartbeat(Load load) {
        return ask(
                        "MATCH (r:Revision {dataset: $dataset, number: $revision}) RETURN r.heartbeat AS h",
                        load.parameters(),
                        r -> r.get("h").asLong())
                .get(0);
    }

    @Test
    void namesAreUniqueWithoutRegardToCase() {
        DatasetInfo one = put(Networks.plain(3, 3, 1));
        DatasetInfo two = store().importNetwork(name + " zwei", Networks.plain(3, 3, 1), NOTE, Workers.one())
                .dataset();
        refused(ErrorKind.CONFLICT, () -> store().rename(two.id(), name.toUpperCase(Locale.ROOT)));
        refused(ErrorKind.BAD_REQUEST, () -> store().rename(two.id(), "  "));
        refused(ErrorKind.NOT_FOUND, () -> store().rename("nowhere", "x"));
        assertEquals(name + " drei", store().rename(two.id(), name + " drei").name());
        assertEquals(two.id(), store().find(name + "  DREI").orElseThrow().id());
        assertEquals(two.id(), store().find(two.id()).orElseThrow().id());
        assertTrue(store().find(name + " zwei").isEmpty());
        assertEquals(
                name.toUpperCase(Locale.ROOT),
                store().rename(one.id(), name.toUpperCase(Locale.ROOT)).name());
        assertEquals("patch", store().group(one.id(), "patch").grouping());
        assertEquals("patch", current().grouping());
    }

    @Test
    void aDeletedDatasetLeavesNothing() {
        DatasetInfo dataset = put(Networks.random(77));
        put(Networks.random(78));
        store().putDocument(dataset.id(), "view", "k", "{}");
        int before = ask(
                        "MATCH (n) RETURN count(n) AS n",
                        Map.of(),
                        r -> r.get("n").asInt())
                .get(0);
        store().delete(dataset.id());
        assertTrue(store().find(dataset.id()).isEmpty());
        assertTrue(store().document(dataset.id(), "view", "k").isEmpty());
        assertEquals(0, count(dataset.id(), "MATCH (n {dataset: $dataset})"));
        assertTrue(before
                > ask(
                                "MATCH (n) RETURN count(n) AS n",
                                Map.of(),
                                r -> r.get("n").asInt())
                        .get(0));
        assertEquals(0, count(dataset.id(), "MATCH (n:Kind|Wave|Forum|FlowBlock) WHERE NOT (n)<-[:HAS]-()"));
        assertEquals(0, count(dataset.id(), "MATCH (n:Respondent) WHERE NOT (n)<-[:ASKED]-()"));
        refused(ErrorKind.NOT_FOUND, () -> store().delete(dataset.id()));
        refused(ErrorKind.NOT_FOUND, () -> store().putDocument(dataset.id(), "view", "k", "{}"));
        assertNotEquals(dataset.id(), put(Networks.plain(3, 3, 1)).id());
    }

    @Test
    void documentsAreKeptByTypeAndKey() {
        String id = put(Networks.plain(3, 3, 1)).id();
        store().putDocument(id, "view", "b", "{\"waves\":[\"w1\"]}");
        store().putDocument(id, "view", "a", "{}");
        store().putDocument(id, "recipe", "a", "[1]");
        store().putDocument(id, "view", "b", "{\"waves\":[]}");
        assertEquals(
                List.of("a {}", "b {\"waves\":[]}"),
                store().documents(id, "view").stream()
                        .map(d -> d.key() + " " + d.json())
                        .toList());
        assertEquals("[1]", store().document(id, "recipe", "a").orElseThrow().json());
        assertTrue(store().removeDocument(id, "view", "a"));
        assertFalse(store().removeDocument(id, "view", "a"));
        store().putDocument(Store.SHARED, "view", name, "{}");
        assertTrue(store().document(Store.SHARED, "view", name).isPresent());
    }

    @Test
    void columnsAreBounded() {
        Map<String, String> many = new LinkedHashMap<>();
        IntStream.rangeClosed(0, Columns.MOST).forEach(i -> many.put("column " + i, "x"));
        Network.Builder b = new Network.Builder();
        b.add(new Actor.Agency("A", "A", null, null, many));
        refused(ErrorKind.TOO_LARGE, () -> put(b.build()));
        assertTrue(store().find(name).isEmpty());
    }

    @Test
    void theStoreSaysThatItIsReady() {
        StoreStatus status = store().status();
        assertTrue(status.ready(), status.problem());
        assertTrue(status.database().startsWith("Neo4j 5.26"), status.database());
        assertEquals(Migration.FILES.size(), status.schema());
    }
}
