package org.weft.graph.keyplayers;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Sets of k nodes whose deletion fragments a graph most (KPP-Neg): Borgatti (2006), Identifying sets of key players in a
 * social network, Computational and Mathematical Organization Theory 12:21-34, doi:10.1007/s10588-006-7084-x. Every set is
 * compared where their number allows; else sets are built greedily and improved by swaps, from random sets too.
 * Denominators are those of what is left.
 */
public final class FragmentingSets {
    /** Elementary steps up to which every set is compared. */
    public static final double EXACT_STEPS = 3e9;

    /** Sets besides the greedy one that swaps start from. */
    public static final int RANDOM_STARTS = 2;

    /** How often swaps go round the set at most. */
    public static final int ROUNDS = 5;

    /** How many nodes of most ties are tried, where each try is a search over all pairs. */
    public static final int CANDIDATES = 64;

    /**
     * What is left of the sum once some nodes and one more, of an index above {@code after}, are gone; what is not below
     * the limit may be told as less that is not below it either.
     */
    @FunctionalInterface
    private interface Left {
        long[] without(boolean[] gone, int after, long limit);
    }

    private FragmentingSets() {}

    /**
     * By the share of pairs no longer joined in the underlying graph. The last node of a set is found by one depth-first
     * search for all: O(n^(k-1) (n + m)) where every set is compared, else O(k (n + m)) a round. 60 n bytes a thread.
     */
    public static KeySets components(Csr graph, int k, long seed, Workers workers) {
        Csr ties = graph.underlying();
        int n = ties.n();
        Supplier<Left> left = () -> {
            CutPass pass = new CutPass(ties, workers.cancellation());
            return (gone, after, limit) -> pass.without(gone);
        };
        double pairs = (double) (n - k) * (n - k - 1);
        KeySets found = choices(n, k - 1) * (n + ties.arcs()) <= EXACT_STEPS
                ? every(n, k, left, workers)
                : improved(n, k, seed, left.get(), workers);
        return found.scaled(score -> 1 + score / pairs);
    }

    /**
     * By 1 minus the mean of 1/d along arcs. A search over all pairs for each set: O(m levels n / 64) each. 40 n bytes a
     * thread.
     */
    public static KeySets distances(Csr graph, int k, long seed, Workers workers) {
        int n = graph.n();
        InverseSteps inverse = new InverseSteps(n);
        boolean every = choices(n, k) * searchSteps(n, graph.arcs()) <= EXACT_STEPS;
        boolean[] tried = new boolean[n];
        Arrays.fill(tried, every);
        if (!every) {
            Csr turned = graph.transpose();
            IntStream.range(0, n)
                    .boxed()
                    .sorted((a, b) -> graph.degree(b) + turned.degree(b) - graph.degree(a) - turned.degree(a))
                    .limit(Math.max(CANDIDATES, 2L * k))
                    .forEach(v -> tried[v] = true);
        }
        Supplier<Left> left = () -> {
            DistanceSum search = DistanceSum.of(graph, inverse, workers);
            long[] sums = new long[n];
            return (gone, after, limit) -> {
                Arrays.fill(sums, Long.MAX_VALUE);
                for (int v = after + 1; v < n; v++) {
                    if (tried[v] && !gone[v]) {
                        gone[v] = true;
                        sums[v] = search.without(gone, limit);
                        gone[v] = false;
                    }
                }
                return sums;
            };
        };
        KeySets found = every ? every(n, k, left, workers) : improved(n, k, seed, left.get(), workers);
        double pairs = (double) (n - k) * (n - k - 1) * inverse.one();
        return found.scaled(score -> 1 + score / pairs);
    }

    /** Elementary steps of a search over all pairs, at five levels; few for two words a node, kept near. */
    public static double searchSteps(long n, long arcs) {
        if (n <= SmallDistances.NODES) {
            return (double) n + arcs;
        }
        return Math.ceil(n / 64.0) * 5 * ((double) n + arcs);
    }

    /** Number of sets of k among n. */
    public static double choices(long n, int k) {
        double sets = 1;
        for (int i = 0; i < k; i++) {
            sets *= (double) (n - i) / (i + 1);
        }
        return sets;
    }

    private static KeySets every(int n, int k, Supplier<Left> left, Workers workers) {
        int chunks = k == 1 ? 1 : n - k + 1;
        Leaders[] found = new Leaders[chunks];
        workers.each("sets", chunks, left, (last, chunk) -> {
            Leaders leaders = new Leaders();
            boolean[] gone = new boolean[n];
            int[] prefix = new int[k - 1];
            for (int i = 0; i < k - 1; i++) {
                prefix[i] = chunk + i;
                gone[prefix[i]] = true;
            }
            do {
                int after = k == 1 ? -1 : prefix[k - 2];
                long[] sums = last.without(gone, after, -leaders.least());
                for (int v = after + 1; v < n; v++) {
                    leaders.offer(-sums[v], prefix, k - 1, v);
                }
            } while (advance(prefix, gone, n - 1));
            found[chunk] = leaders;
        });
        for (int c = 1; c < chunks; c++) {
            found[0].join(found[c]);
        }
        return found[0].sets(true);
    }

    /** The next set in ascending order with the same first node, below {@code end}; false where there is none. */
    private static boolean advance(int[] set, boolean[] marked, int end) {
        int size = set.length;
        for (int i = size - 1; i >= 1; i--) {
            if (set[i] < end - size + i) {
                for (int j = i; j < size; j++) {
                    marked[set[j]] = false;
                }
                int from = set[i] + 1;
                for (int j = i; j < size; j++) {
                    set[j] = from + j - i;
                    marked[set[j]] = true;
                }
                return true;
            }
        }
        return false;
    }

    private static KeySets improved(int n, int k, long seed, Left left, Workers workers) {
        Random random = new Random(seed);
        int[] best = new int[0];
        long bestLeft = Long.MAX_VALUE;
        for (int start = 0; start <= RANDOM_STARTS; start++) {
            boolean[] gone = new boolean[n];
            int[] set = start == 0 ? greedy(k, gone, left) : drawn(n, k, gone, random);
            long sum = swapped(set, gone, left);
            if (sum < bestLeft) {
                bestLeft = sum;
                best = set;
            }
            workers.progress().at("sets", start + 1L, RANDOM_STARTS + 2L);
        }
        return around(n, best, bestLeft, left);
    }

    private static int[] greedy(int k, boolean[] gone, Left left) {
        int[] set = new int[k];
        for (int i = 0; i < k; i++) {
            set[i] = least(left.without(gone, -1, Long.MAX_VALUE), gone);
            gone[set[i]] = true;
        }
        return set;
    }

    private static int[] drawn(int n, int k, boolean[] gone, Random random) {
        int[] set = new int[k];
        for (int i = 0; i < k; ) {
            int v = random.nextInt(n);
            if (!gone[v]) {
                gone[v] = true;
                set[i++] = v;
            }
        }
        return set;
    }

    private static int least(long[] sums, boolean[] gone) {
        int least = -1;
        for (int v = 0; v < sums.length; v++) {
            if (!gone[v] && (least < 0 || sums[v] < sums[least])) {
                least = v;
            }
        }
        return least;
    }

    /** Exchanges one node at a time for the best other one, as long as that leaves less. */
    private static long swapped(int[] set, boolean[] gone, Left left) {
        long now = Long.MAX_VALUE;
        int unchanged = 0;
        for (int turn = 0; turn < ROUNDS * set.length && unchanged < set.length; turn++) {
            int i = turn % set.length;
            gone[set[i]] = false;
            long[] sums = left.without(gone, -1, Long.MAX_VALUE);
            int v = least(sums, gone);
            unchanged++;
            if (sums[v] < now) {
                unchanged = v == set[i] ? unchanged : 0;
                now = sums[v];
                set[i] = v;
            }
            gone[set[i]] = true;
        }
        return now;
    }

    /** The set that was found, and what differs from it in one node. */
    private static KeySets around(int n, int[] set, long sum, Left left) {
        int k = set.length;
        Leaders leaders = new Leaders();
        leaders.offer(-sum, Leaders.ascending(set, 0, set[0]));
        boolean[] gone = new boolean[n];
        for (int v : set) {
            gone[v] = true;
        }
        for (int i = 0; i < k; i++) {
            gone[set[i]] = false;
            long[] sums = left.without(gone, -1, Long.MAX_VALUE);
            for (int v = 0; v < n; v++) {
                if (!gone[v] && v != set[i] && sums[v] != Long.MAX_VALUE && leaders.wants(-sums[v])) {
                    leaders.offer(-sums[v], Leaders.ascending(set, i, v));
                }
            }
            gone[set[i]] = true;
        }
        return leaders.sets(false);
    }
}
