package org.weft.store;

import java.time.Instant;

/**
 * A person on a dataset's list of erased persons. The list holds no id, only its salted digest: enough to know the person
 * again in a file or backup that is imported later. Whoever holds the list and guesses an id can check the guess.
 *
 * @param salt random, in hex
 * @param hash SHA-256 of salt and id, in hex
 * @param pseudonym the id and name that take their place
 * @param at when
 */
public record ErasedPerson(String salt, String hash, String pseudonym, Instant at) {
    /** Whether an id is this person's. */
    boolean is(String id) {
        return Migration.sha256(salt + id).equals(hash);
    }
}
