package org.weft.drawing;

import org.jspecify.annotations.Nullable;
import org.weft.network.Actor;
import org.weft.network.Network;
import org.weft.network.Presence;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** To which group each node belongs, and which colour and shape that group has in the whole dataset. */
final class Groups {
    private final Network network;
    private final String attribute;
    private final Map<Integer, String> byActor = new HashMap<>();
    private final Palette palette;
    private final boolean any;

    Groups(Network network, @Nullable String grouping) {
        this.network = network;
        this.attribute = grouping == null ? network.grouping() : grouping;
        List<Actor> actors = network.actors();
        for (int a = 0; a < actors.size(); a++) {
            String value = actors.get(a).attributes().get(attribute);
            if (value != null) {
                byActor.put(a, value);
            }
        }
        // The latest wave speaks last.
        for (Presence p : network.presences()) {
            String value = p.attributes().get(attribute);
            if (value != null) {
                byActor.put(p.actor(), value);
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        byActor.forEach((actor, value) -> {
            if (actors.get(actor).isAgency()) {
                counts.merge(value, 1, Integer::sum);
            }
        });
        if (counts.isEmpty()) {
            byActor.values().forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        this.palette = Palette.of(counts);
        this.any = !counts.isEmpty();
    }

    /** Whether anything is grouped at all. */
    boolean any() {
        return any;
    }

    /** The attribute's name for people: "partner_kind" is "Partner kind". */
    String label() {
        String plain = attribute.replace('_', ' ').strip();
        return plain.isEmpty() ? attribute : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    /** The group of a node of a view; null where it has none. */
    @Nullable
    String of(Projection p, int node) {
        String own = p.attribute(node, attribute);
        if (own != null || p.isAgency(node)) {
            return own;
        }
        for (String agency : p.agenciesOf(node)) {
            String theirs = byActor.get(network.actor(agency));
            if (theirs != null) {
                return theirs;
            }
        }
        return null;
    }

    /** The colour and shape of a group; plain for those without one. */
    Palette.Slot slot(@Nullable String group) {
        return group != null ? palette.slot(group) : Palette.Slot.PLAIN;
    }

    /** The palette's name for a group's colour. */
    String sector(@Nullable String group) {
        return slot(group).sector();
    }

    /** The name of a group's shape. */
    String shape(@Nullable String group) {
        return slot(group).shape();
    }

    /** Group numbers of a layout's nodes, and the group of each number; a number of its own for those without. */
    record Numbered(int[] of, List<@Nullable String> names) {}

    /** Numbers the groups of all nodes that a layout knows; independent of any view. */
    Numbered number(Layout layout, Projection p) {
        int[] numbers = new int[layout.size()];
        List<@Nullable String> names = new ArrayList<>();
        Map<@Nullable String, Integer> seen = new HashMap<>();
        for (int v = 0; v < numbers.length; v++) {
            int actor = network.actor(layout.id(v));
            String group = byActor.get(actor);
            int node = p.nodeOf(layout.id(v));
            if (group == null && node >= 0 && !p.isAgency(node)) {
                group = of(p, node);
            }
            Integer number = seen.get(group);
            if (number == null) {
                number = names.size();
                seen.put(group, number);
                names.add(group);
            }
            numbers[v] = number;
        }
        return new Numbered(numbers, names);
    }
}
