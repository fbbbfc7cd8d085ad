package org.weft.http;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** What a caller may do; each rank includes the ones before it. */
enum Rank {
    /** Anyone who reaches the server: its state, its documentation, the page without data. */
    OPEN,
    /** See datasets and compute on them. */
    READ,
    /** Import, rename, undo and delete. */
    EDIT,
    /** See settings, give and withdraw tokens, stop jobs of others. */
    ADMIN;

    boolean covers(Rank needed) {
        return compareTo(needed) >= 0;
    }

    /** The rank as a word of the API. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rank of a word, for a token to be given. */
    static Rank given(@Nullable String word) {
        for (Rank each : List.of(READ, EDIT, ADMIN)) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw Failures.badValue("rank", String.valueOf(word), "Choose from read, edit, admin.");
    }
}
