package org.weft.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A process that imports into the embedded store, seen from another, and killed in the middle. */
class CrashTest {
    @TempDir
    private Path directory;

    @Test
    void aKilledImportLeavesNothingAndALivingOneKeepsOthersOut() throws Exception {
        try (JavaProcess importing = JavaProcess.start(
                JavaProcess.ownClassPath(), Map.of(), ImportingProcess.class.getName(), directory.toString())) {
            importing.await("HALF");

            WeftException taken = ErasureContract.refused(
                    ErrorKind.CONFLICT, () -> Store.embedded(directory).close());
            assertTrue(taken.what().contains(directory.toString()), taken.what());
            Files.writeString(directory.resolve("server.json"), "{\"port\":8417,\"token\":\"secret-token\"}");
            WeftException byServer = ErasureContract.refused(
                    ErrorKind.CONFLICT, () -> Store.embedded(directory).close());
            assertTrue(byServer.what().contains("http://127.0.0.1:8417"), byServer.what());
            assertFalse((byServer.what() + byServer.remedy()).contains("secret"), byServer.what());

            importing.kill();
        }
        Network kept = Networks.random(42);
        try (Store store = Store.embedded(directory)) {
            DatasetInfo dataset = store.find("kept").orElseThrow();
            assertEquals(1, dataset.revision());
            assertEquals(List.of(dataset), store.datasets());
            assertEquals(1, store.revisions(dataset.id()).size());
            Networks.assertSame(kept, store.read(dataset.id(), 1, Workers.all()), "after the crash");
            store.awaitTidy();
            assertEquals(
                    List.of(kept.actors().size(), kept.flows().size(), 1),
                    store.bolt()
                            .read(tx -> List.of(
                                    tx.run("MATCH (a:Actor) RETURN count(a)")
                                            .single()
                                            .get(0)
                                            .asInt(),
                                    tx.run("MATCH ()-[f:FLOW]->() RETURN count(f)")
                                            .single()
                                            .get(0)
                                            .asInt(),
                                    tx.run("MATCH (r:Revision) RETURN count(r)")
                                            .single()
                                            .get(0)
                                            .asInt())),
                    "the dead load is cleaned up");
            Network next = Networks.plain(50, 200, 3).groupedBy(kept.grouping());
            assertEquals(
                    3,
                    store.importNetwork("kept", next, ErasureContract.NOTE, Workers.one())
                            .dataset()
                            .revision(),
                    "the dead load's number is not used again");
            Networks.assertSame(next, store.read(dataset.id(), 3, Workers.all()), "after the crash");
        }
    }
}
