package org.weft.workbench;

/**
 * How the database stands.
 *
 * @param state starting, ready or unavailable
 * @param ready whether it answers
 * @param reason why it does not; empty where it does
 */
public record StoreState(State state, boolean ready, String reason) {
    /** How far the database is. */
    public enum State {
        /** Being opened. */
        STARTING,
        /** Answers. */
        READY,
        /** Could not be opened, or does not answer. */
        UNAVAILABLE
    }
}
