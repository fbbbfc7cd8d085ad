package org.weft.store;

import java.time.Instant;

/**
 * A complete revision of a dataset.
 *
 * @param number its number, from 1; numbers of failed imports are skipped, none is used twice
 * @param state READY, or RETIRED once it was undone
 * @param current whether this is what the dataset shows
 * @param importedAt when it became complete
 * @param source where it came from, in the importer's words
 * @param sha256 the digest of what was imported, in hex; empty where none was given
 * @param counts how much is in it
 * @param log what checking it said; empty where nothing was kept
 */
public record RevisionInfo(
        int number,
        String state,
        boolean current,
        Instant importedAt,
        String source,
        String sha256,
        Counts counts,
        String log) {}
