package org.weft.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says who the nodes are, and what each flow becomes between them. */
final class RollUp {
    private final Working working;
    /** The member behind each node. */
    final List<Working.Member> nodes = new ArrayList<>();
    /** The node of each member, -1 for none. */
    private final int[] nodeOf;

    /** Flows between nodes; ends are node numbers. */
    final List<Tie> ties;

    long selfFlows;

    RollUp(Working working) {
        this.working = working;
        this.nodeOf = new int[working.members.size()];
        this.ties = new ArrayList<>(working.ties.size());
        boolean wanted = working.view.level() != View.ViewLevel.REPRESENTATIVES;
        for (int i = 0; i < nodeOf.length; i++) {
            Working.Member m = working.members.get(i);
            nodeOf[i] = m.in && m.agency == wanted ? nodes.size() : -1;
            if (nodeOf[i] >= 0) {
                nodes.add(m);
            }
        }
        switch (working.view.level()) {
            case AGENCIES, REPRESENTATIVES -> keepOwn();
            case ROLLED_UP -> rollUp();
            case FORUMS ->
                working.note(
                        working.ties.size(),
                        "flow is not used: this view shows shared forums",
                        "flows are not used: this view shows shared forums");
        }
    }

    private void keepOwn() {
        int dropped = 0;
        for (Tie t : working.ties) {
            int s = nodeOf[t.source];
            int r = nodeOf[t.target];
            if (s < 0 || r < 0) {
                dropped++;
            } else {
                put(t, s, r, t.strength);
            }
        }
        boolean agencies = working.view.level() == View.ViewLevel.AGENCIES;
        String ends = agencies ? "a representative" : "an agency";
        working.note(
                dropped,
                "flow has " + ends + " at an end and is left out at this level",
                "flows have " + ends + " at an end and are left out at this level");
    }

    private void put(Tie t, int source, int target, double strength) {
        if (source == target) {
            selfFlows++;
        } else {
            // In place: nothing looks at a tie between members any more, and there may be millions.
            t.source = source;
            t.target = target;
            t.strength = strength;
            ties.add(t);
        }
    }

    private void rollUp() {
        int homeless = 0;
        for (Tie t : working.ties) {
            if (nodeOf[t.source] >= 0 && nodeOf[t.target] >= 0) {
                put(t, nodeOf[t.source], nodeOf[t.target], t.strength);
                continue;
            }
            List<Working.Speaks> from = agenciesOf(t.source);
            List<Working.Speaks> to = agenciesOf(t.target);
            if (from.isEmpty() || to.isEmpty()) {
                homeless++;
                continue;
            }
            spread(t, from, to);
        }
        working.note(
                homeless,
                "flow belongs to a representative who speaks for no agency in this wave and is left out",
                "flows belong to representatives who speak for no agency in this wave and are left out");
    }

    private void spread(Tie t, List<Working.Speaks> from, List<Working.Speaks> to) {
        Scale scale = working.network.kinds().get(t.kind).scale();
        boolean divisible = scale.type() == Scale.Type.COUNT || scale.type() == Scale.Type.MONEY || scale.convertible();
        boolean self = false;
        for (Working.Speaks f : from) {
            for (Working.Speaks r : to) {
                int source = nodeOf[f.agency()];
                int target = nodeOf[r.agency()];
                if (source == target) {
                    self = true;
                } else {
                    double part = divisible ? t.strength * f.share() * r.share() : t.strength;
                    ties.add(t.between(source, target, part));
                }
            }
        }
        if (self) {
            selfFlows++;
        }
    }

    /** The agencies at an end, with shares that add up to 1. */
    private List<Working.Speaks> agenciesOf(int member) {
        if (nodeOf[member] >= 0) {
            return List.of(new Working.Speaks(member, 1));
        }
        List<Working.Speaks> found = new ArrayList<>();
        double sum = 0;
        List<Working.Speaks> agencies = working.speaks.getOrDefault(member, List.of());
        for (Working.Speaks s : agencies) {
            if (nodeOf[s.agency()] >= 0) {
                double share = s.share() > 0 ? s.share() : 1.0 / agencies.size();
                found.add(new Working.Speaks(s.agency(), share));
                sum += share;
            }
        }
        double whole = sum;
        found.replaceAll(s -> new Working.Speaks(s.agency(), s.share() / whole));
        return found;
    }

    /** The agency nodes that sit in a forum, by themselves or through their representatives; ascending, none twice. */
    int[] seatsOf(Working.Seats forum) {
        if (working.view.level() == View.ViewLevel.REPRESENTATIVES) {
            return new int[0];
        }
        Set<Integer> seats = new LinkedHashSet<>();
        for (int member : forum.members()) {
            for (Working.Speaks s : agenciesOf(member)) {
                seats.add(nodeOf[s.agency()]);
            }
        }
        int[] sorted = seats.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
