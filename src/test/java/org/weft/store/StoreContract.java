package org.weft.store;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What a store does, wherever Neo4j runs. Each test has a dataset of its own. */
abstract class StoreContract {
    static final SourceNote NOTE = new SourceNote("flows.csv", "ab12", "{\"errors\":0}");

    private String name = "";

    abstract Store store();

    @BeforeEach
    void nameDataset(TestInfo test) {
        name = test.getTestMethod().orElseThrow().getName() + " " + System.nanoTime();
    }

    private static WeftException refused(ErrorKind kind, Runnable call) {
        WeftException e = assertThrows(WeftException.class, call::run);
        assertEquals(kind, e.kind(), e.what());
        assertFalse(e.remedy().isBlank(), e.what());
        return e;
    }

    private DatasetInfo put(Network network) {
        return store().importNetwork(name, network, NOTE, Workers.one()).dataset();
    }

    private Network current() {
        DatasetInfo dataset = store().find(name).orElseThrow();
        return store().read(dataset.id(), dataset.revision(), Workers.all());
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
}
