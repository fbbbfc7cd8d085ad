package org.weft.http;

/**
 * Who asks.
 *
 * @param name the token's name, "local" without one on loopback, or empty for nobody known
 * @param rank what they may do
 */
record Caller(String name, Rank rank) {
    /** Nobody known. */
    static final Caller NOBODY = new Caller("", Rank.OPEN);

    /** Whoever sits at this machine, where no token is asked for. */
    static final Caller LOCAL = new Caller("local", Rank.EDIT);
}
