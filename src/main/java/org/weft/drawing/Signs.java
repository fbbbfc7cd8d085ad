package org.weft.drawing;

import org.weft.network.Projection;
import org.weft.network.Response;

/** The sign of each node of a view, the same on the map, in tables and in profiles. */
public final class Signs {
    private final Projection projection;
    private final Groups groups;

    /** Signs by the network's grouping attribute. */
    public Signs(Projection projection) {
        this.projection = projection;
        this.groups = new Groups(projection.network(), null);
    }

    /** The colour and shape of a node's group. */
    public Palette.Slot slot(int node) {
        return groups.slot(groups.of(projection, node));
    }

    /** Whether a node is drawn hollow. */
    public boolean hollow(int node) {
        return hollow(projection, node);
    }

    /** Whether a node is drawn hollow: it did not answer, or it is silent. */
    static boolean hollow(Projection p, int node) {
        return p.response(node) == Response.NOT_ANSWERED || silent(p, node);
    }

    /** Whether nothing runs from a node where ties have a direction and there are some. */
    static boolean silent(Projection p, int node) {
        return p.directed() && p.graph().arcs() > 0 && p.graph().degree(node) == 0;
    }
}
