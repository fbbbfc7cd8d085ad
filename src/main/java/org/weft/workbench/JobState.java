package org.weft.workbench;

import org.jspecify.annotations.Nullable;

/**
 * How a job stands.
 *
 * @param id its id
 * @param kind what it does, as "import"
 * @param state where it is in its life
 * @param words what it is at, in a few words
 * @param done units done of what it is at
 * @param total units in all; 0 where it is not known
 * @param result what came of it; null until it is done
 * @param problem why it failed; null where it has not
 */
public record JobState(
        String id,
        String kind,
        State state,
        String words,
        long done,
        long total,
        @Nullable Object result,
        @Nullable ProblemReport problem) {
    /** Where a job is in its life. */
    public enum State {
        /** In the queue. */
        WAITING,
        /** At work. */
        RUNNING,
        /** Finished, with a result. */
        DONE,
        /** Finished, with a problem. */
        FAILED,
        /** Stopped on request. */
        CANCELLED;

        /** Whether nothing more will happen. */
        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
