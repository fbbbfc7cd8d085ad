package org.weft.graph;

/** Told how far a computation has come. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (what, done, total) -> {};

    /**
     * Reports a step.
     *
     * @param what the work in a few words, as "betweenness"
     * @param done units done
     * @param total units in all, at least {@code done}; 0 where it is not known
     */
    void at(String what, long done, long total);
}
