package org.weft.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Migrations that fail, that changed, and that only a newer version of Weft knows. */
class SchemaTest {
    private static final int NEXT = Migration.FILES.size() + 1;
    private static final String FILE = "V%04d__Adds_something.cypher".formatted(NEXT);

    @TempDir
    private Path directory;

    private static List<Migration> with(String text) {
        List<Migration> migrations = new ArrayList<>(Migration.all());
        migrations.add(Migration.of(FILE, text));
        return migrations;
    }

    @Test
    void aFailedMigrationLeavesTheStoreToTheVersionBefore() {
        Network network = Networks.random(12);
        try (Store store = Store.embedded(directory)) {
            store.importNetwork("kept", network, ErasureContract.NOTE, Workers.one());
        }
        List<Migration> broken = with("MATCH (a:Actor) SET a.half = true;\nMATCH (a:Actor) SET a.broken = 1 / 0;\n");
        WeftException e = ErasureContract.refused(
                ErrorKind.STORAGE,
                () -> Store.embedded(directory, StoreSettings.DEFAULT, broken).close());
        assertTrue(e.what().contains(FILE), e.what());
        assertTrue(e.what().contains("still of schema " + (NEXT - 1)), e.what());
        try (Store store = Store.embedded(directory)) {
            DatasetInfo kept = store.find("kept").orElseThrow();
            Networks.assertSame(network, store.read(kept.id(), 1, Workers.one()), "by the version before");
            assertEquals(0, count(store, "MATCH (a:Actor) WHERE a.half RETURN count(a)"), "half a migration");
            schemaStatementsMayFailToo(store.bolt());
            repairedItIsAppliedOnce(store);
            anotherTextIsRefused(store.bolt());
            aNewerStoreIsRefused(store.bolt());
        }
    }

    private static int count(Store store, String cypher) {
        return store.bolt().read(tx -> tx.run(cypher).single().get(0).asInt());
    }

    private static void schemaStatementsMayFailToo(Bolt bolt) {
        List<Migration> broken = with("CREATE INDEX something IF NOT EXISTS FOR (a:Actor) ON (a.something);\n"
                + "CREATE INDEX actor_index FOR (a:Actor) ON (a.other);\n");
        WeftException e = ErasureContract.refused(ErrorKind.STORAGE, () -> Schema.bring(bolt, broken));
        assertTrue(e.what().contains("still of schema " + (NEXT - 1)), e.what());
        assertEquals(NEXT - 1, Schema.bring(bolt, Migration.all()));
    }

    private static void repairedItIsAppliedOnce(Store store) {
        List<Migration> good = with("// A comment; with a semicolon;\nCREATE (:Added {text: 'a;b'});\n");
        assertEquals(NEXT, Schema.bring(store.bolt(), good));
        assertEquals(NEXT, Schema.bring(store.bolt(), good));
        assertEquals(1, count(store, "MATCH (a:Added {text: 'a;b'}) RETURN count(a)"));
    }

    private static void anotherTextIsRefused(Bolt bolt) {
        WeftException e = ErasureContract.refused(
                ErrorKind.CONFLICT, () -> Schema.bring(bolt, with("CREATE (:Added {text: 'other'});\n")));
        assertTrue(e.what().contains(FILE), e.what());
    }

    private static void aNewerStoreIsRefused(Bolt bolt) {
        WeftException e = ErasureContract.refused(ErrorKind.UNSUPPORTED, () -> Schema.bring(bolt, Migration.all()));
        assertTrue(e.what().contains("schema " + NEXT), e.what());
    }

    @Test
    void lineEndsDoNotChangeAChecksum() {
        String text = "CREATE (:A);\nCREATE (:B);\n";
        assertEquals(Migration.of(FILE, text), Migration.of(FILE, text.replace("\n", "\r\n")));
        assertEquals(
                List.of("CREATE (:A)", "CREATE (:B)"), Migration.of(FILE, text).statements());
    }

    @Test
    void aMigrationIsEitherOfTheSchemaOrOfData() {
        assertThrows(
                IllegalStateException.class,
                () -> Migration.of(FILE, "CREATE INDEX a FOR (a:A) ON (a.b);\nCREATE (:B);\n"));
        assertThrows(IllegalStateException.class, () -> Migration.of("V1__short.cypher", "CREATE (:B);\n"));
        assertTrue(Migration.all().get(0).changesSchema());
    }

    @Test
    void aPathBeneathAFileIsRefused() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "x");
        WeftException e = ErasureContract.refused(
                ErrorKind.STORAGE, () -> Store.embedded(file.resolve("data")).close());
        assertTrue(e.what().contains(file.toString()), e.what());
        assertTrue(e.what().contains("is a file"), e.what());
        ErasureContract.refused(ErrorKind.STORAGE, () -> Store.embedded(file).close());
    }
}
