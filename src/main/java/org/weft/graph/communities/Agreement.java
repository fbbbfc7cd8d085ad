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
     * Compares, in O(n) time and memory. Two partitions that both join all or both part all are the same, and agree
     * wholly.
     *
     * @param a the set of each node, numbered from 0 to no more than n
     * @param b the set of each node in the other
     */
    public static Agreement of(int[] a, int[] b) {
        int n = a.length;
        Sums first = Sums.of(a);
        Sums second = Sums.of(b);
        Sums both = Sums.of(crossed(a, b));
        double all = n * (n - 1.0) / 2;
        double expected = first.pairs / all * second.pairs;
        double most = (first.pairs + second.pairs) / 2;
        double rand = most == expected ? 1 : (both.pairs - expected) / (most - expected);
        // With s = sum of c log c: H = log n - s/n, and the variation is 2 H(both) - H(first) - H(second).
        double variation = (first.entropy + second.entropy - 2 * both.entropy) / n / Math.log(n);
        return new Agreement(rand, Math.max(0, variation));
    }

    /** The sets that two partitions cut each other into, those of one set of a together, then as their nodes come. */
    private static int[] crossed(int[] a, int[] b) {
        int n = a.length;
        int[] end = new int[bound(a) + 1];
        for (int label : a) {
            end[label + 1]++;
        }
        for (int i = 1; i < end.length; i++) {
            end[i] += end[i - 1];
        }
        int[] order = new int[n];
        for (int v = 0; v < n; v++) {
            order[end[a[v]]++] = v;
        }
        // The last set of a that met a set of b, from 1, and the number that the two have together.
        int[] met = new int[bound(b)];
        int[] number = new int[met.length];
        int[] sets = new int[n];
        int count = 0;
        for (int v : order) {
            if (met[b[v]] != a[v] + 1) {
                met[b[v]] = a[v] + 1;
                number[b[v]] = count++;
            }
            sets[v] = number[b[v]];
        }
        return sets;
    }

    private static int bound(int[] labels) {
        return Arrays.stream(labels).max().orElse(-1) + 1;
    }

    /** Over the sizes c of sets: the sum of c(c - 1)/2, and of c log c. */
    private record Sums(double pairs, double entropy) {
        static Sums of(int[] labels) {
            int[] sizes = new int[bound(labels)];
            for (int label : labels) {
                sizes[label]++;
            }
            double pairs = 0;
            double entropy = 0;
            for (int size : sizes) {
                if (size > 1) {
                    pairs += size * (size - 1.0) / 2;
                    entropy += size * Math.log(size);
                }
            }
            return new Sums(pairs, entropy);
        }
    }
}
