package org.weft.graph.paths;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws nodes without putting them back, so that the same seed draws the same. */
final class Samples {
    private Samples() {}

    /** {@code size} of the nodes, or all where there are no more, in ascending order. */
    static int[] of(int n, int size, long seed) {
        int[] nodes = new int[n];
        Arrays.setAll(nodes, v -> v);
        return drawn(nodes, size, new SplittableRandom(seed));
    }

    /**
     * A share of each group, each by itself, the same for all but no fewer than {@code least} of a group or all of it;
     * nodes of no group are left out.
     *
     * @param groupOf the group of each node, -1 for none
     */
    static int[] ofEach(int[] groupOf, int groups, int size, int least, long seed) {
        int[] sizes = new int[groups];
        for (int g : groupOf) {
            if (g >= 0) {
                sizes[g]++;
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] all = new int[0];
        for (int g = 0; g < groups; g++) {
            int[] members = new int[sizes[g]];
            int at = 0;
            for (int v = 0; v < groupOf.length; v++) {
                if (groupOf[v] == g) {
                    members[at++] = v;
                }
            }
            long share = Math.max(least, (long) size * sizes[g] / groupOf.length);
            int[] drawn = drawn(members, (int) Math.min(sizes[g], share), random);
            all = Arrays.copyOf(all, all.length + drawn.length);
            System.arraycopy(drawn, 0, all, all.length - drawn.length, drawn.length);
        }
        return all;
    }

    private static int[] drawn(int[] from, int size, SplittableRandom random) {
        int drawn = Math.min(size, from.length);
        for (int i = 0; i < drawn; i++) {
            int other = i + random.nextInt(from.length - i);
            int node = from[i];
            from[i] = from[other];
            from[other] = node;
        }
        int[] some = Arrays.copyOf(from, drawn);
        Arrays.sort(some);
        return some;
    }
}
