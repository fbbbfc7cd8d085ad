package org.weft.workbench;

import org.jspecify.annotations.Nullable;

/**
 * Whose reach is wanted.
 *
 * @param agency id or name of the agency; null for the network alone
 * @param outward whom it reaches; else who reaches it
 * @param steps number of steps, 1 to {@value #MOST_STEPS}
 */
public record ReachQuery(@Nullable String agency, boolean outward, int steps) {
    /** The largest number of steps. */
    public static final int MOST_STEPS = 12;

    /** Refuses what is no number of steps. */
    public ReachQuery {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("steps must be 1 to " + MOST_STEPS);
        }
    }
}
