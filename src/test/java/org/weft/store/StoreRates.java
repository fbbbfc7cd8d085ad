package org.weft.store;

import org.weft.graph.Workers;
import org.weft.network.Network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the embedded store on a generated network, 10,000 agencies and 200,000 flows unless told otherwise: import,
 * read-back and heap, and the usual way of importing (UNWIND of maps, MERGE) beside it. A program, not a test.
 */
final class StoreRates {
    private StoreRates() {}

    public static void main(String[] arguments) throws Exception {
        int agencies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int flows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        Network network = Networks.plain(agencies, flows, 1);
        Path directory = Files.createTempDirectory("weft-rates");
        Instant start = Instant.now();
        try (Store store = Store.embedded(directory)) {
            say("start", start, 1);
            store.awaitTidy();
            String id = "";
            for (int i = 0; i < 3; i++) {
                start = Instant.now();
                id = store.importNetwork("rates", network, ErasureContract.NOTE, Workers.all())
                        .dataset()
                        .id();
                say("import", start, flows);
            }
            naive(store, network);
            for (int i = 0; i < 8; i++) {
                start = Instant.now();
                Network back = store.read(id, 3, Workers.all());
                say("read back", start, back.flows().size());
            }
            System.gc();
            Runtime heap = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "heap after all, store and network: %d MB%n",
                    (heap.totalMemory() - heap.freeMemory()) >> 20);
            start = Instant.now();
            store.undo(id);
            say("undo (labels of all agencies)", start, 2 * agencies);
            start = Instant.now();
            store.delete(id);
            say("delete three revisions", start, 3 * flows);
            start = Instant.now();
        }
        say("stop", start, 1);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Up to 20,000 flows as they are usually written. */
    private static void naive(Store store, Network network) {
        int flows = Math.min(20_000, network.flows().size());
        Instant start = Instant.now();
        for (int from = 0; from < flows; from += 10_000) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = from; i < Math.min(flows, from + 10_000); i++) {
                rows.add(Map.of(
                        "source",
                                NetworkProperties.actorId(
                                        network, network.flows().source(i)),
                        "target",
                                NetworkProperties.actorId(
                                        network, network.flows().target(i)),
                        "id", network.flowId(i),
                        "strength", network.flows().strength(i)));
            }
            store.bolt().write(tx -> tx.run("""
                            MATCH (d:Dataset {key: 'rates'})
                            UNWIND $rows AS row
                            MATCH (a:Actor {dataset: d.id, revision: 3, id: row.source})
                            MATCH (b:Actor {dataset: d.id, revision: 3, id: row.target})
                            MERGE (a)-[f:NAIVE {id: row.id}]->(b)
                            SET f.kind = 'information', f.strength = row.strength
                            """, Map.of("rows", rows)).consume());
        }
        say("import by UNWIND and MERGE", start, flows);
        store.bolt().write(tx -> tx.run("MATCH ()-[f:NAIVE]->() DELETE f").consume());
    }

    private static void say(String what, Instant start, int things) {
        double seconds = Duration.between(start, Instant.now()).toNanos() / 1e9;
        System.out.printf(Locale.ROOT, "%-32s %7.2f s %,12.0f a second%n", what, seconds, things / seconds);
    }
}
