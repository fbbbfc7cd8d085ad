package org.weft.graph.communities;

import org.weft.graph.Cancellation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Splits the sets of a partition into parts that hold together: every node begins by itself and may join a neighbouring
 * part of its own set, drawn with the more chance the more modularity gains. A part is joined only along ties, so it is
 * connected (Traag, Waltman and van Eck 2019).
 *
 * <p>O(m); seven arrays over the nodes, made once and used at every level.
 */
final class Refinement {
    /** How freely a part other than the best is chosen, in mean weights of a tie. */
    private static final double FREEDOM = 0.01;

    /** Gains so much smaller than the best have no chance that a double can tell. */
    private static final double NO_CHANCE = 40;

    private final double[] setStrength;
    private final double[] partStrength;
    private final double[] partOutward;
    private final boolean[] joined;
    private final double[] toward;
    private final int[] met;
    private final int[] order;
    private final double[] gains;
    private final double resolution;
    private final Cancellation cancellation;

    Refinement(int n, double resolution, Cancellation cancellation) {
        setStrength = new double[n];
        partStrength = new double[n];
        partOutward = new double[n];
        joined = new boolean[n];
        toward = new double[n];
        met = new int[n];
        order = new int[n];
        gains = new double[n];
        this.resolution = resolution;
        this.cancellation = cancellation;
    }

    /** Writes the part of each node to {@code part}: the number of one of its members. */
    void refine(Level level, int[] set, int[] part, double meanWeight, SplittableRandom random) {
        int n = level.n();
        double expected = resolution / level.whole();
        prepare(level, set, part);
        Shuffle.order(order, n, random);
        int[] offsets = level.offsets();
        int[] targets = level.targets();
        double[] weights = level.weights();
        double scale = 1 / (FREEDOM * meanWeight);
        for (int i = 0; i < n; i++) {
            if ((i & 1023) == 0) {
                cancellation.check();
            }
            int v = order[i];
            double strength = level.strengths()[v];
            double rest = setStrength[set[v]];
            if (joined[v] || partOutward[v] < expected * strength * (rest - strength) || partOutward[v] == 0) {
                continue;
            }
            int count = 0;
            for (int e = offsets[v]; e < offsets[v + 1]; e++) {
                int u = targets[e];
                if (set[u] == set[v]) {
                    int p = part[u];
                    if (toward[p] == 0) {
                        met[count++] = p;
                    }
                    toward[p] += weights[e];
                }
            }
            double most = 0;
            int candidates = 0;
            for (int k = 0; k < count; k++) {
                int p = met[k];
                double gain = toward[p] - expected * strength * partStrength[p];
                boolean held = partOutward[p] >= expected * partStrength[p] * (rest - partStrength[p]);
                if (gain >= 0 && held) {
                    met[candidates] = p;
                    gains[candidates++] = gain;
                    most = Math.max(most, gain);
                } else {
                    toward[p] = 0;
                }
            }
            int chosen = candidates == 0 ? v : met[draw(candidates, most, scale, random)];
            if (chosen != v) {
                // What ties v to the part it joins no longer leads out of the part, at either end.
                partOutward[chosen] += partOutward[v] - 2 * toward[chosen];
                partStrength[chosen] += strength;
                partStrength[v] = 0;
                part[v] = chosen;
                joined[v] = true;
                joined[chosen] = true;
            }
            for (int k = 0; k < candidates; k++) {
                toward[met[k]] = 0;
            }
        }
    }

    private int draw(int candidates, double most, double scale, SplittableRandom random) {
        if (candidates == 1) {
            return 0;
        }
        double sum = 0;
        for (int k = 0; k < candidates; k++) {
            double below = (most - gains[k]) * scale;
            sum += below == 0 ? 1 : below < NO_CHANCE ? Math.exp(-below) : 0;
            gains[k] = sum;
        }
        double at = random.nextDouble() * sum;
        int k = 0;
        while (gains[k] <= at && k < candidates - 1) {
            k++;
        }
        return k;
    }

    private void prepare(Level level, int[] set, int[] part) {
        int n = level.n();
        Arrays.fill(setStrength, 0, n, 0);
        Arrays.fill(joined, 0, n, false);
        for (int v = 0; v < n; v++) {
            part[v] = v;
            setStrength[set[v]] += level.strengths()[v];
            partStrength[v] = level.strengths()[v];
            double outward = 0;
            for (int e = level.offsets()[v]; e < level.offsets()[v + 1]; e++) {
                if (set[level.targets()[e]] == set[v]) {
                    outward += level.weights()[e];
                }
            }
            partOutward[v] = outward;
        }
    }
}
