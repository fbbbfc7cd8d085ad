package org.weft.workbench;

import org.weft.drawing.Palette;
import org.weft.network.Actor;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Response;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the agencies of a projection are marked, in tables as on the map. */
final class Marks {
    private final Projection projection;
    private final Palette palette;
    private final boolean someSend;

    Marks(Projection projection) {
        this.projection = projection;
        this.palette = Palette.of(groupSizes(projection.network()));
        this.someSend = projection.directed() && projection.graph().arcs() > 0;
    }

    private static Map<String, Integer> groupSizes(Network network) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (Actor a : network.actors()) {
            String group = a.attributes().get(network.grouping());
            if (a.isAgency() && group != null) {
                sizes.merge(group, 1, Integer::sum);
            }
        }
        return sizes;
    }

    Palette.Slot slot(int node) {
        String group = projection.group(node);
        return group == null ? Palette.Slot.OTHER : palette.slot(group);
    }

    /** Whether it did not answer; where that was not recorded, whether no flow from it is reported. */
    boolean hollow(int node) {
        Response response = projection.response(node);
        if (response != Response.NOT_RECORDED) {
            return response == Response.NOT_ANSWERED;
        }
        return someSend && projection.graph().degree(node) == 0;
    }
}
