package org.weft.graph.communities;

import java.util.Arrays;

/**
 * How far two partitions of the same nodes agree: the adjusted Rand index (Hubert and Arabie 1985) and the variation of
 * information (Meilă 2007) over log n.
 *
 * @param adjustedRand 1 for the same sets, 0 on average for sets drawn at random
 * @param variation 0 for the same sets, 1 at most
 */
public record Agreement(double adjustedRand, double variation) {
    /**
     * Compares, in O(n log n). Two partitions that both join all or both part all are the same, and agree wholly.
     *
     * @param a the set of each node, from 0
     * @param b the set of each node in the other
     */
    public static Agreement of(int[] a, int[] b) {
        int n = a.length;
        long[] pairs = new long[n];
        for (int v = 0; v < n; v++) {
            pairs[v] = (long) a[v] << 32 | b[v];
        }
        Sums first = Sums.of(a);
        Sums second = Sums.of(b);
        Sums both = Sums.of(pairs);
        double all = n * (n - 1.0) / 2;
        double expected = first.pairs / all * second.pairs;
        double most = (first.pairs + second.pairs) / 2;
        double rand = most == expected ? 1 : (both.pairs - expected) / (most - expected);
        // With s = sum of c log c: H = log n - s/n, and the variation is 2 H(both) - H(first) - H(second).
        double variation = (first.entropy + second.entropy - 2 * both.entropy) / n / Math.log(n);
        return new Agreement(rand, Math.max(0, variation));
    }

    /** Over the sizes c of sets: the sum of c(c - 1)/2, and of c log c. */
    private record Sums(double pairs, double entropy) {
        static Sums of(int[] labels) {
            long[] keys = new long[labels.length];
            for (int v = 0; v < keys.length; v++) {
                keys[v] = labels[v];
            }
            return of(keys);
        }

        static Sums of(long[] keys) {
            Arrays.sort(keys);
            double pairs = 0;
            double entropy = 0;
            int from = 0;
            for (int i = 1; i <= keys.length; i++) {
                if (i == keys.length || keys[i] != keys[from]) {
                    double size = i - from;
                    pairs += size * (size - 1) / 2;
                    entropy += size * Math.log(size);
                    from = i;
                }
            }
            return new Sums(pairs, entropy);
        }
    }
}
