package org.weft.graph.permutation;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Draws graphs without direction in which every node has as many ties as in a given one, without self-loops and parallel
 * ties, each such graph as likely as any other in the long run: two ties change ends, and stay as they are where that
 * would make a loop or a tie that is there already (Maslov and Sneppen 2002, Specificity and stability in topology of
 * protein networks, Science 296:910-913, doi:10.1126/science.1065103; that staying counts as a step, Fosdick, Larremore,
 * Nishimura and Ugander 2018, Configuring random graph models with fixed degree sequences, SIAM Review 60:315-355,
 * doi:10.1137/16M1087175). Strengths are dealt anew over all ties, because a tie has two ends and cannot stay each one's.
 */
public final class SamePartners {
    /** Attempts to change ends, for each tie. */
    public static final int CHANGES = 10;

    private static final int CHECK_EVERY = 0xfff;

    private SamePartners() {}

    /**
     * A graph of the same degrees, the same for the same seed and draw. O({@value #CHANGES} (n + m)) time, 80 m bytes.
     *
     * @throws IllegalArgumentException where the graph has direction
     */
    public static Csr draw(Csr graph, long seed, int draw, Cancellation cancellation) {
        if (graph.directed()) {
            throw new IllegalArgumentException("ties must have no direction");
        }
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + draw);
        int m = graph.ties();
        int[] one = new int[m];
        int[] other = new int[m];
        double[] strength = new double[m];
        Set<Long> pairs = new HashSet<>();
        int at = 0;
        for (int v = 0; v < graph.n(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                if (v < graph.targets()[a]) {
                    one[at] = v;
                    other[at] = graph.targets()[a];
                    strength[at++] = graph.weights()[a];
                    pairs.add(pair(v, graph.targets()[a]));
                }
            }
        }
        for (long i = 0; i < (long) CHANGES * m; i++) {
            if ((i & CHECK_EVERY) == 0) {
                cancellation.check();
            }
            change(one, other, random.nextInt(m), random.nextInt(m), random.nextBoolean(), pairs);
        }
        SameDegrees.deal(strength, random);
        return Csr.of(graph.n(), false, one, other, strength);
    }

    /** Ties a-b and c-d become a-c and b-d, or with the second turned round a-d and b-c. */
    private static void change(int[] one, int[] other, int first, int second, boolean turned, Set<Long> pairs) {
        int a = one[first];
        int b = other[first];
        int c = turned ? other[second] : one[second];
        int d = turned ? one[second] : other[second];
        if (first == second || a == c || b == d || pairs.contains(pair(a, c)) || pairs.contains(pair(b, d))) {
            return;
        }
        pairs.remove(pair(a, b));
        pairs.remove(pair(c, d));
        pairs.add(pair(a, c));
        pairs.add(pair(b, d));
        other[first] = c;
        one[second] = b;
        other[second] = d;
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
