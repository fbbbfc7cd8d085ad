package org.weft.store;

import org.neo4j.driver.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings a store to the schema of this version of Weft. A migration is recorded when it is complete, and only then: one
 * that fails is run again at the next start, and until then the store is as the migration before left it.
 */
final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private record Applied(String name, String checksum) {}

    private Schema() {}

    /**
     * Applies what is missing and returns the schema's number.
     *
     * @throws WeftException UNSUPPORTED where the store is newer than this version of Weft; CONFLICT where an applied
     *     migration has another text here; STORAGE where one fails
     */
    static int bring(Bolt bolt, List<Migration> known) {
        TreeMap<Integer, Applied> applied = applied(bolt);
        int newest = known.get(known.size() - 1).version();
        if (!applied.isEmpty() && applied.lastKey() > newest) {
            throw new WeftException(
                    ErrorKind.UNSUPPORTED,
                    "The store was written by a newer version of Weft: it has schema " + applied.lastKey()
                            + ", this version knows up to " + newest + ".",
                    "Use the newer version of Weft, or another data directory.");
        }
        int done = 0;
        for (Migration migration : known) {
            Applied before = applied.get(migration.version());
            if (before == null) {
                apply(bolt, migration, done);
            } else if (!before.checksum().equals(migration.checksum())) {
                throw new WeftException(
                        ErrorKind.CONFLICT,
                        "The migration " + before.name() + " was applied to this store with another text than this"
                                + " version of Weft has for it.",
                        "Use a released version of Weft; a migration is never changed once it was applied.");
            }
            done = migration.version();
        }
        return done;
    }

    private static TreeMap<Integer, Applied> applied(Bolt bolt) {
        TreeMap<Integer, Applied> applied = new TreeMap<>();
        for (Record row : bolt.read(tx -> Query.MIGRATIONS_APPLIED.on(tx).list())) {
            applied.put(
                    row.get("version").asInt(),
                    new Applied(row.get("name").asString(), row.get("checksum").asString()));
        }
        return applied;
    }

    private static void apply(Bolt bolt, Migration migration, int before) {
        Map<String, Object> record =
                Map.of("version", migration.version(), "name", migration.name(), "checksum", migration.checksum());
        try {
            if (migration.changesSchema()) {
                migration.statements().forEach(bolt::statement);
                bolt.statement(Query.SCHEMA_AWAIT.text());
                bolt.write(tx -> Query.MIGRATION_RECORD.on(tx, record).consume());
            } else {
                bolt.write(tx -> {
                    migration.statements().forEach(s -> tx.run(s).consume());
                    return Query.MIGRATION_RECORD.on(tx, record).consume();
                });
            }
            LOG.info("applied migration {}", migration.name());
        } catch (WeftException e) {
            if (e.kind() == ErrorKind.UNAVAILABLE) {
                throw e;
            }
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "The migration " + migration.name() + " failed: " + e.what() + " The store is still "
                            + (before == 0 ? "empty" : "of schema " + before) + ".",
                    before == 0
                            ? "Report this; nothing was stored."
                            : "Go on with the version of Weft that wrote it, which can still use it, and report this.",
                    e);
        }
    }
}
