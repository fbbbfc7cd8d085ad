package org.weft.comparison;

import java.util.List;

/**
 * What one agency loses, or gains, of ways to and from the others that are in both pictures. A way is a chain of flows of
 * any length; a pair is lost where there was one and none is left.
 *
 * @param agency who
 * @param from from whom there is no way to it any more (or newly is one), in order of ids
 * @param fromCount how many those are; more than are named where there are very many
 * @param to to whom there is no way from it any more; empty in a view without direction, where it is the same
 * @param toCount how many those are
 * @param reachedByToday how many others reach it today
 * @param reachedByAfter how many reach it after
 * @param reachesToday how many others it reaches today
 * @param reachesAfter how many it reaches after
 */
public record WayChange(
        Named agency,
        List<Named> from,
        int fromCount,
        List<Named> to,
        int toCount,
        int reachedByToday,
        int reachedByAfter,
        int reachesToday,
        int reachesAfter) {
    /** Freezes the lists. */
    public WayChange {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
