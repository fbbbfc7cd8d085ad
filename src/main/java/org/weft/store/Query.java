package org.weft.store;

import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Every query the product sends, by the name of its file in {@code cypher/queries}. Values go in as parameters only. */
enum Query {
    ACTOR_ELEMENTS,
    DATASET_DELETE,
    DATASET_DOOM,
    DATASET_FIND,
    DATASET_GROUP,
    DATASET_LOCK,
    DATASET_OPEN,
    DATASET_RENAME,
    DATASETS,
    DATASETS_EMPTY,
    DELETE_ACTORS,
    DELETE_FLOWS,
    DELETE_PARTS,
    DELETE_RESPONDENTS,
    DELETE_REVISION,
    DOCUMENT_GET,
    DOCUMENT_PUT,
    DOCUMENT_REMOVE,
    DOCUMENTS,
    DOCUMENTS_ALL,
    ERASE_ACTOR,
    ERASE_FLOW_BLOCK,
    ERASE_FLOWS,
    ERASE_FORUM,
    ERASE_MEMBERSHIP,
    ERASE_PRESENCE,
    ERASE_REVISION,
    ERASED_ADD,
    ERASED_DONE,
    ERASED_LIST,
    ERASED_PENDING,
    FLIP,
    FORUM_ELEMENTS,
    LABEL_DONE,
    LABEL_NEW,
    LABEL_OLD,
    LABELS_BEHIND,
    LARGEST_ACTOR,
    LEASE_RENEW,
    LEFTOVERS,
    LOAD_AGENCIES,
    LOAD_CHAIRS,
    LOAD_FENCE,
    LOAD_FLOW_BLOCK,
    LOAD_FLOWS,
    LOAD_FLOWS_TOLD_IN_FULL,
    LOAD_FORUMS,
    LOAD_GIVE_UP,
    LOAD_KINDS,
    LOAD_MEMBERSHIPS,
    LOAD_PRESENCES,
    LOAD_REPRESENTATIONS,
    LOAD_REPRESENTATIVES,
    LOAD_RESPONDENTS,
    LOAD_WAVES,
    LOADS_OF_DATASET,
    MIGRATION_RECORD,
    MIGRATIONS_APPLIED,
    PRUNABLE,
    PRUNE_MARK,
    READ_ACTORS,
    READ_FLOW_BLOCKS,
    READ_FORUMS,
    READ_KINDS,
    READ_MEMBERSHIPS,
    READ_PRESENCES,
    READ_REPRESENTATIONS,
    READ_RESPONDENTS,
    READ_WAVES,
    READING_ABOUT,
    READING_BEGIN,
    READING_END,
    READINGS_FORGET,
    REVISION_OPEN,
    REVISIONS,
    SCHEMA_AWAIT,
    STORE_CHECK,
    UNDO;

    private final String text = load(file());

    /** The name of its file in {@code cypher/queries}. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".cypher";
    }

    /** The Cypher. */
    String text() {
        return text;
    }

    /** Runs it. */
    Result on(SimpleQueryRunner runner, Map<String, Object> parameters) {
        return runner.run(text, parameters);
    }

    /** Runs it without parameters. */
    Result on(SimpleQueryRunner runner) {
        return runner.run(text);
    }

    private static String load(String file) {
        try (InputStream in = Query.class.getResourceAsStream("/cypher/queries/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no query cypher/queries/" + file + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
