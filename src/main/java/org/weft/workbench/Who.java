package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.drawing.Palette;
import org.weft.network.Projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names the agencies of a projection, with the marks that they and their groups have on the map. */
final class Who {
    private final Projection projection;
    private final Marks marks;
    private final Map<String, Palette.Slot> slots = new HashMap<>();

    Who(Projection projection) {
        this.projection = projection;
        marks = new Marks(projection);
        for (int v = 0; v < projection.size(); v++) {
            String group = projection.group(v);
            if (group != null) {
                slots.putIfAbsent(group, marks.slot(v));
            }
        }
    }

    ReachReport.Who is(int node) {
        Palette.Slot slot = marks.slot(node);
        return new ReachReport.Who(
                projection.id(node),
                projection.name(node),
                projection.shortName(node),
                projection.group(node),
                slot.sector(),
                slot.shape(),
                marks.hollow(node));
    }

    List<ReachReport.Who> all(List<Integer> nodes) {
        return nodes.stream().map(this::is).toList();
    }

    String sector(@Nullable String group) {
        return slot(group).sector();
    }

    String shape(@Nullable String group) {
        return slot(group).shape();
    }

    private Palette.Slot slot(@Nullable String group) {
        return group == null ? Palette.Slot.PLAIN : slots.getOrDefault(group, Palette.Slot.OTHER);
    }
}
