package org.weft.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract on a Neo4j server in a process of its own, with a password; and what only a server can do: go away. */
class SeparateServerStoreTest extends StoreContract {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private static Path home;

    private static SeparateServer server;
    private static Store store;

    @BeforeAll
    static void open() throws Exception {
        server = SeparateServer.start(home);
        store = server.open();
    }

    @AfterAll
    static void close() throws Exception {
        if (store != null) {
            store.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Override
    Store store() {
        return store;
    }

    @Test
    void aWrongPasswordIsSaid() {
        WeftException e = soon(() -> Store.remote(server.uri(), "neo4j", "wrong"));
        assertTrue(e.what().contains("password"), e.what());
        assertFalse((e.what() + e.remedy()).contains("wrong"), e.what());
    }

    @Test
    void anotherProcessSeesTheSameAndIsKeptOutOfAnImport() {
        Network network = Networks.plain(5, 9, 1);
        try (Store other = server.open()) {
            AtomicReference<ErrorKind> kind = new AtomicReference<>();
            Workers importing = new Workers(1, () -> false, (what, done, total) -> {
                if (kind.get() == null) {
                    kind.set(refused(ErrorKind.CONFLICT, () -> other.importNetwork(name, network, NOTE, Workers.one()))
                            .kind());
                }
            });
            DatasetInfo dataset =
                    store.importNetwork(name, network, NOTE, importing).dataset();
            assertEquals(ErrorKind.CONFLICT, kind.get());
            Networks.assertSame(network, other.read(dataset.id(), 1, Workers.one()), "from the other");
        }
    }

    @Test
    void aStoppedServerIsSaidSoonAndReachedAgainWhenItIsBack() throws Exception {
        Network network = Networks.random(64);
        DatasetInfo dataset = put(network);
        server.stop();
        try {
            soon(() -> store.datasets());
            soon(() -> store.read(dataset.id(), 1, Workers.one()));
            soon(() -> store.importNetwork(name, network, NOTE, Workers.one()));
            soon(() -> server.open());
            StoreStatus status = assertTimeout(SOON.plusSeconds(1), () -> store.status());
            assertFalse(status.ready());
            assertTrue(status.problem().contains("cannot be reached"), status.problem());
        } finally {
            server.start();
        }
        Networks.assertSame(network, store.read(dataset.id(), 1, Workers.one()), "the server is back");
        assertTrue(store.status().ready());
    }

    /** The call is refused as UNAVAILABLE within five seconds. */
    private static WeftException soon(Callable<?> call) {
        return assertTimeout(
                SOON,
                () -> refused(ErrorKind.UNAVAILABLE, () -> {
                    try {
                        Object opened = call.call();
                        assertEquals(null, opened, "not refused");
                    } catch (WeftException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }));
    }
}
