package org.weft.workbench;

import org.jspecify.annotations.Nullable;

/**
 * Whose reach is wanted.
 *
 * @param agency id or name of the agency; null for the network alone
 * @param outward whom it reaches; else who reaches it
 * @param steps number of steps, 1 to {@value #MOST_STEPS}
 * @param strongest whether the strongest routes are wanted beside the shortest, and who carries those
 */
public record ReachQuery(@Nullable String agency, boolean outward, int steps, boolean strongest) {
    /** The largest number of steps. */
    public static final int MOST_STEPS = 12;

    /** With the shortest routes alone. */
    public ReachQuery(@Nullable String agency, boolean outward, int steps) {
        this(agency, outward, steps, false);
    }

    /** Refuses what is no number of steps. */
    public ReachQuery {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("steps must be 1 to " + MOST_STEPS);
        }
    }
}
