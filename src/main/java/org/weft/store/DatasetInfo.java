package org.weft.store;

import java.time.Instant;

/**
 * A dataset as its current revision shows it.
 *
 * @param id its uuid, for ever
 * @param name its name; unique without regard to case and spacing
 * @param revision the number of the current revision, from 1
 * @param importedAt when that revision became complete
 * @param counts how much is in it
 * @param source where it came from, in the importer's words
 * @param grouping the attribute by which agencies are grouped
 * @param erasures how often a person was erased; what is derived from a revision holds only while this stays the same
 */
public record DatasetInfo(
        String id,
        String name,
        int revision,
        Instant importedAt,
        Counts counts,
        String source,
        String grouping,
        int erasures) {}
