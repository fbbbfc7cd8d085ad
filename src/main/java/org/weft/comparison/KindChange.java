package org.weft.comparison;

/**
 * Flows of one kind, lost and gained. What runs between two agencies that merge counts as lost: it becomes internal.
 *
 * @param kind the kind's id
 * @param label its name for people
 * @param today number of flows between different agencies today
 * @param after the same after
 * @param lost how many of today's are gone
 * @param gained how many are new
 * @param whollyLost whether there were some and none is left
 */
public record KindChange(
        String kind, String label, long today, long after, long lost, long gained, boolean whollyLost) {}
