package org.weft.graph.groups;

import java.util.List;

/** What a broker v is to the groups of a and c on an open two-path a -> v -> c. Gould and Fernandez (1989). */
public enum Role {
    /** All three in one group. */
    COORDINATOR,
    /** a and c in one group, v in another. */
    ITINERANT,
    /** v and c in one group, a in another: it lets in what comes from outside. */
    GATEKEEPER,
    /** a and v in one group, c in another: it speaks for its own. */
    REPRESENTATIVE,
    /** Three groups. */
    LIAISON;

    /** The roles, by their ordinals. */
    public static final List<Role> ALL = List.of(values());

    /** The ordinal of the role on a two-path between nodes of these groups. */
    static int of(int first, int broker, int last) {
        if (first == broker) {
            return last == broker ? 0 : 3;
        }
        if (last == broker) {
            return 2;
        }
        return first == last ? 1 : 4;
    }
}
