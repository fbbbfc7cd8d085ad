package org.weft.findings;

import org.weft.graph.Csr;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The flows of a sector: how many of its members' flows stay inside, and who has those that cross its border.
 *
 * @param members its members, by name
 * @param inside flows from member to member
 * @param out flows from members to others
 * @param crossing flows across the border either way, of each member in the order of members
 */
record Crossing(List<Integer> members, int inside, int out, int[] crossing) {
    static Crossing of(Picture picture, List<Integer> members) {
        Set<Integer> own = new HashSet<>(members);
        int inside = 0;
        int out = 0;
        int[] crossing = new int[members.size()];
        for (int m = 0; m < crossing.length; m++) {
            int v = members.get(m);
            int stay = count(picture.graph, v, own);
            inside += stay;
            out += picture.graph.degree(v) - stay;
            crossing[m] = picture.graph.degree(v) - stay;
            if (picture.graph.directed()) {
                Csr in = picture.graph.transpose();
                crossing[m] += in.degree(v) - count(in, v, own);
            }
        }
        return new Crossing(members, inside, out, crossing);
    }

    private static int count(Csr graph, int v, Set<Integer> own) {
        int found = 0;
        for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
            found += own.contains(graph.targets()[a]) ? 1 : 0;
        }
        return found;
    }

    /** All flows across the border. */
    int total() {
        int sum = 0;
        for (int c : crossing) {
            sum += c;
        }
        return sum;
    }
}
