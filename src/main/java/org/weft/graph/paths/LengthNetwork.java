package org.weft.graph.paths;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;

/**
 * A graph whose arcs' lengths are small whole numbers, with its nodes numbered anew as in {@link StepNetwork}.
 *
 * @param offsets where the arcs that leave each node begin
 * @param targets the nodes at which they arrive
 * @param lengths their lengths, in a unit that divides them all
 * @param original the node of the graph that each node is
 * @param longest the largest length
 */
record LengthNetwork(int[] offsets, int[] targets, char[] lengths, int[] original, int longest) {
    /** The largest length with which a bucket for each length is worth having. */
    private static final int LONGEST = 1 << 14;

    /** O(n log n + m); null where lengths are not whole numbers, or too large for buckets. */
    static @Nullable LengthNetwork of(Csr graph, Lengths lengths) {
        if (!lengths.exact()) {
            return null;
        }
        long unit = 0;
        long longest = 0;
        for (long key : lengths.keys()) {
            unit = gcd(key, unit);
            longest = Math.max(longest, key);
        }
        unit = Math.max(1, unit);
        if (longest / unit > LONGEST || longest / unit * graph.n() >= Integer.MAX_VALUE) {
            return null;
        }
        StepNetwork network = StepNetwork.of(graph);
        char[] whole = new char[graph.arcs()];
        for (int a = 0; a < whole.length; a++) {
            whole[a] = (char) (lengths.keys()[network.arc()[a]] / unit);
        }
        return new LengthNetwork(
                network.outOffsets(), network.outTargets(), whole, network.original(), (int) (longest / unit));
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    int n() {
        return original.length;
    }

    int arcs() {
        return targets.length;
    }
}
