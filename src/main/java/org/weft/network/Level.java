package org.weft.network;

/** Where a tie, post or forum sits. */
public enum Level {
    /** National or macro. */
    NATIONAL,
    /** Governance. */
    GOVERNANCE,
    /** Strategic. */
    STRATEGIC,
    /** Process, which may cut across the others. */
    PROCESS,
    /** Frontline. */
    FRONTLINE
}
