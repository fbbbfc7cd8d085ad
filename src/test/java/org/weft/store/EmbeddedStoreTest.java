package org.weft.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The contract on Neo4j embedded in this process. */
class EmbeddedStoreTest extends StoreContract {
    @TempDir
    private static Path directory;

    private static Store store;

    @BeforeAll
    static void open() {
        store = Store.embedded(directory);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    Store store() {
        return store;
    }
}
