package org.weft.graph.communities;

import org.weft.graph.Cancellation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Moves nodes one by one to the neighbouring set, or to a set of their own, where modularity gains most, until no move
 * gains. Only nodes whose neighbours have moved are looked at again (Traag, Waltman and van Eck 2019).
 *
 * <p>O(m) a round over all nodes; five arrays over the nodes, made once and used at every level.
 */
final class LocalMoving {
    /** A gain below this share of the node's own weight is rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[] toward;
    private final int[] met;
    private final double[] setStrength;
    private final int[] setSize;
    private final int[] unused;
    private final int[] queue;
    private final boolean[] waiting;
    private final double resolution;
    private final Cancellation cancellation;

    LocalMoving(int n, double resolution, Cancellation cancellation) {
        toward = new double[n];
        met = new int[n];
        setStrength = new double[n];
        setSize = new int[n];
        unused = new int[n];
        queue = new int[n];
        waiting = new boolean[n];
        this.resolution = resolution;
        this.cancellation = cancellation;
    }

    /** Improves the partition in place, nodes taken in an order drawn from {@code random}. */
    void improve(Level level, int[] set, SplittableRandom random) {
        int n = level.n();
        int spare = prepare(level, set);
        Shuffle.order(queue, n, random);
        Arrays.fill(waiting, 0, n, true);
        int[] offsets = level.offsets();
        int[] targets = level.targets();
        double[] weights = level.weights();
        double expected = resolution / level.whole();
        int head = 0;
        int length = n;
        int looked = 0;
        while (length > 0) {
            if ((++looked & 1023) == 0) {
                cancellation.check();
            }
            int v = queue[head];
            head = head + 1 == n ? 0 : head + 1;
            length--;
            waiting[v] = false;
            int from = offsets[v];
            int to = offsets[v + 1];
            int old = set[v];
            int count = 0;
            for (int e = from; e < to; e++) {
                int c = set[targets[e]];
                if (toward[c] == 0) {
                    met[count++] = c;
                }
                toward[c] += weights[e];
            }
            double strength = level.strengths()[v];
            double scaled = expected * strength;
            setStrength[old] -= strength;
            int best = old;
            double most = toward[old] - scaled * setStrength[old] + ROUNDING * strength;
            for (int i = 0; i < count; i++) {
                int c = met[i];
                double gain = toward[c] - scaled * setStrength[c];
                toward[c] = 0;
                if (gain > most && c != old) {
                    most = gain;
                    best = c;
                }
            }
            if (most < 0 && setSize[old] > 1) {
                best = unused[--spare];
            }
            setStrength[best] += strength;
            if (best == old) {
                continue;
            }
            set[v] = best;
            setSize[best]++;
            if (--setSize[old] == 0) {
                unused[spare++] = old;
            }
            for (int e = from; e < to; e++) {
                int u = targets[e];
                if (!waiting[u] && set[u] != best) {
                    waiting[u] = true;
                    int tail = head + length;
                    queue[tail >= n ? tail - n : tail] = u;
                    length++;
                }
            }
        }
    }

    /** Sums over the sets; returns the number of numbers that no set has. */
    private int prepare(Level level, int[] set) {
        int n = level.n();
        Arrays.fill(setStrength, 0, n, 0);
        Arrays.fill(setSize, 0, n, 0);
        for (int v = 0; v < n; v++) {
            setStrength[set[v]] += level.strengths()[v];
            setSize[set[v]]++;
        }
        int spare = 0;
        for (int c = n - 1; c >= 0; c--) {
            if (setSize[c] == 0) {
                unused[spare++] = c;
            }
        }
        return spare;
    }
}
