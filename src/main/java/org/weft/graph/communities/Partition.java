package org.weft.graph.communities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Disjoint sets that hold every node. Sets are numbered from the largest to the smallest; of equal ones, that of the first
 * node comes first.
 *
 * @param of the set of each node
 * @param count number of sets
 * @param modularity of the partition; NaN where the network has no ties
 */
public record Partition(int[] of, int count, double modularity) {
    /** The members of each set, ascending. */
    public int[][] members() {
        int[] size = new int[count];
        for (int c : of) {
            size[c]++;
        }
        List<int[]> members = new ArrayList<>(count);
        for (int c = 0; c < count; c++) {
            members.add(new int[size[c]]);
        }
        Arrays.fill(size, 0);
        for (int v = 0; v < of.length; v++) {
            members.get(of[v])[size[of[v]]++] = v;
        }
        return members.toArray(int[][]::new);
    }

    /** Numbers sets 0, 1, ... as their first nodes come; returns how many there are. Labels are below {@code bound}. */
    static int renumber(int[] set, int bound) {
        int[] number = new int[bound];
        int count = 0;
        for (int v = 0; v < set.length; v++) {
            if (number[set[v]] == 0) {
                number[set[v]] = ++count;
            }
            set[v] = number[set[v]] - 1;
        }
        return count;
    }

    /** Numbers sets that stand in the order of their first nodes by size. */
    static void bySize(int[] set, int count) {
        long[] keys = new long[count];
        for (int c = 0; c < count; c++) {
            keys[c] = (long) set.length << 32 | c;
        }
        for (int c : set) {
            keys[c] -= 1L << 32;
        }
        Arrays.sort(keys);
        int[] place = new int[count];
        for (int i = 0; i < count; i++) {
            place[(int) keys[i]] = i;
        }
        for (int v = 0; v < set.length; v++) {
            set[v] = place[set[v]];
        }
    }
}
