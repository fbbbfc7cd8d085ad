package org.weft.measures;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.List;

/**
 * Who from outside reaches a group of agencies, as a sector or the community, within some steps along flows; or, turned
 * round, who outside hears of it.
 *
 * @param group its name
 * @param members its members
 * @param outside agencies that are not of it, those without a group among them
 * @param reaching those of them that are within the steps of a member
 * @param doors those of them with a flow straight to a member, in the order of ids; where there is one, all that comes
 *     from outside comes through it
 * @param entries members with a flow straight from outside, in the order of ids
 * @param unreached members that nobody from outside reaches within the steps, in the order of ids
 * @param served whether any flow comes to any member, from outside or from another member
 */
public record GroupGaps(
        String group,
        List<Integer> members,
        int outside,
        int reaching,
        List<Integer> doors,
        List<Integer> entries,
        List<Integer> unreached,
        boolean served) {
    /**
     * The groups of the grouping attribute, in the order of their names. Three searches a group: O(g (n + m)).
     *
     * @param outward whether what comes to a group is asked for; else what goes out from it
     * @param k number of steps, at least 1
     */
    public static List<GroupGaps> of(Projection projection, boolean outward, int k, Cancellation cancellation) {
        Groups groups = Groups.of(projection, "");
        Csr graph = outward ? projection.graph() : projection.graph().transpose();
        int[] order = SortedById.of(projection).node();
        List<GroupGaps> list = new ArrayList<>();
        for (int g = 0; g < groups.names().size(); g++) {
            cancellation.check();
            list.add(of(graph, groups, g, k, order));
        }
        return List.copyOf(list);
    }

    private static GroupGaps of(Csr graph, Groups groups, int g, int k, int[] order) {
        Csr back = graph.transpose();
        int n = graph.n();
        boolean[] inside = new boolean[n];
        boolean[] others = new boolean[n];
        for (int v = 0; v < n; v++) {
            inside[v] = groups.of()[v] == g;
            others[v] = !inside[v];
        }
        boolean[] reaches = within(back, inside, k);
        boolean[] reached = within(graph, others, k);
        List<Integer> members = new ArrayList<>();
        List<Integer> doors = new ArrayList<>();
        List<Integer> entries = new ArrayList<>();
        List<Integer> unreached = new ArrayList<>();
        int reaching = 0;
        boolean served = false;
        for (int v : order) {
            if (inside[v]) {
                members.add(v);
                served |= back.degree(v) > 0;
                if (touches(back, v, others)) {
                    entries.add(v);
                }
                if (!reached[v]) {
                    unreached.add(v);
                }
            } else {
                reaching += reaches[v] ? 1 : 0;
                if (touches(graph, v, inside)) {
                    doors.add(v);
                }
            }
        }
        return new GroupGaps(
                groups.names().get(g),
                List.copyOf(members),
                n - members.size(),
                reaching,
                List.copyOf(doors),
                List.copyOf(entries),
                List.copyOf(unreached),
                served);
    }

    private static boolean touches(Csr graph, int v, boolean[] wanted) {
        for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
            if (wanted[graph.targets()[a]]) {
                return true;
            }
        }
        return false;
    }

    /** The nodes within k steps of a set, the set itself among them. */
    private static boolean[] within(Csr graph, boolean[] set, int k) {
        int n = graph.n();
        boolean[] met = set.clone();
        int[] queue = new int[n];
        int size = 0;
        for (int v = 0; v < n; v++) {
            if (set[v]) {
                queue[size++] = v;
            }
        }
        int begin = 0;
        for (int step = 0; step < k && begin < size; step++) {
            int end = size;
            for (int i = begin; i < end; i++) {
                int v = queue[i];
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    int w = graph.targets()[a];
                    if (!met[w]) {
                        met[w] = true;
                        queue[size++] = w;
                    }
                }
            }
            begin = end;
        }
        return met;
    }
}
