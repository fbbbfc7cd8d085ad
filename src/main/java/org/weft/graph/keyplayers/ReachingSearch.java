package org.weft.graph.keyplayers;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;
import java.util.Random;

/**
 * Looks for a set of nodes that reaches most where there are too many sets to compare: greedy by what a node adds, then
 * exchanges of one node, from random sets too. What a node adds never grows with the set, so a greedy choice tries the
 * nodes that could add most, 128 at a time, until none of the rest could add more (Minoux 1978, Accelerated greedy
 * algorithms for maximizing submodular set functions, doi:10.1007/BFb0006528); an exchange tries the 128 that could add
 * most beside the greedy set. O(levels (n + m)) for 64 nodes; 16 n bytes and 40 n a thread.
 */
final class ReachingSearch {
    private static final int CANDIDATES = 1024;
    private static final int TRIES = 128;
    private static final int RANDOM_STARTS = 1;
    private static final int ROUNDS = 3;

    private final Csr graph;
    private final ReachingSets.Worth worth;
    private final Workers workers;
    private final int n;
    /** Steps from the set; the largest number where it does not reach. */
    private final int[] near;

    private final int[] queue;
    private final int[] candidates;
    private final long[] most;
    /** What the node chosen last adds. */
    private long gain;

    ReachingSearch(Csr graph, ReachingSets.Worth worth, Workers workers) {
        this.graph = graph;
        this.worth = worth;
        this.workers = workers;
        n = graph.n();
        near = new int[n];
        queue = new int[n];
        most = bounds();
        candidates = leading();
    }

    /** What each node could be worth at most: for so many steps no more than its neighbours for one less. */
    private long[] bounds() {
        long[] bound = new long[n];
        Arrays.fill(bound, worth.one());
        int levels = worth.limit() == 0 ? 1 : Math.min(worth.limit(), 3);
        for (int level = 0; level < levels; level++) {
            workers.cancellation().check();
            long[] wider = new long[n];
            for (int v = 0; v < n; v++) {
                long sum = worth.one();
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    sum += bound[graph.targets()[a]];
                }
                wider[v] = Math.min(sum, n * worth.one());
            }
            bound = wider;
        }
        for (int v = 0; v < n && worth.limit() == 0; v++) {
            bound[v] += (n - 1L - graph.degree(v)) * (worth.one() / 2);
        }
        for (int v = 0; v < n && worth.limit() > levels; v++) {
            bound[v] =
                    Math.max(bound[v], graph.degree(v) == 0 ? worth.one() : (n - 1L) * worth.one() + graph.degree(v));
        }
        return bound;
    }

    /** The nodes of the largest bounds, those first. */
    private int[] leading() {
        long[] sorted = most.clone();
        Arrays.sort(sorted);
        int size = Math.min(n, CANDIDATES);
        long least = sorted[n - size];
        int[] found = new int[size];
        int at = 0;
        for (int v = 0; v < n; v++) {
            if (most[v] > least) {
                found[at++] = v;
            }
        }
        for (int v = 0; v < n && at < size; v++) {
            if (most[v] == least) {
                found[at++] = v;
            }
        }
        return sorted(found);
    }

    private int[] sorted(int[] nodes) {
        return Arrays.stream(nodes)
                .boxed()
                .sorted((a, b) -> most[a] != most[b] ? Long.compare(most[b], most[a]) : Integer.compare(a, b))
                .mapToInt(v -> v)
                .toArray();
    }

    KeySets sets(int k, long seed) {
        Random random = new Random(seed);
        int[] best = new int[0];
        long bestScore = -1;
        int[] order = candidates;
        for (int start = 0; start <= RANDOM_STARTS; start++) {
            int[] set = new int[k];
            if (start == 0) {
                for (int i = 0; i < k; i++) {
                    spread(set, i, -1);
                    set[i] = choose(order, set, i, -1, 0, null);
                    order = sorted(order);
                }
            } else {
                set = random.ints(0, order.length).distinct().limit(k).toArray();
                for (int i = 0; i < k; i++) {
                    set[i] = order[set[i]];
                }
            }
            long score = swapped(set, order);
            if (score > bestScore) {
                bestScore = score;
                best = set;
            }
            workers.progress().at("sets", start + 1L, RANDOM_STARTS + 2L);
        }
        Leaders leaders = new Leaders();
        leaders.offer(bestScore, Leaders.ascending(best, 0, best[0]));
        for (int i = 0; i < k; i++) {
            choose(order, best, k, i, spread(best, k, i), leaders);
        }
        return leaders.sets(false);
    }

    private long swapped(int[] set, int[] order) {
        long now = spread(set, set.length, -1);
        int unchanged = 0;
        for (int turn = 0; turn < ROUNDS * set.length && unchanged < set.length; turn++) {
            int i = turn % set.length;
            long without = spread(set, set.length, i);
            int v = choose(order, set, set.length, i, without, null);
            unchanged++;
            if (without + gain > now) {
                now = without + gain;
                set[i] = v;
                unchanged = 0;
            }
        }
        return now;
    }

    /**
     * The node that adds most of those that could add most. Where none is to be exchanged, as many are tried as it takes
     * to know, and what they add is kept: beside a larger set they add no more.
     */
    private int choose(int[] order, int[] set, int size, int but, long before, @Nullable Leaders leaders) {
        int[] open = Arrays.stream(order)
                .filter(v -> Arrays.stream(set, 0, size).noneMatch(s -> s == v))
                .toArray();
        long[] gains = new long[open.length];
        int best = 0;
        int tried = 0;
        do {
            int from = tried;
            tried = Math.min(open.length, from + TRIES);
            int[] next = Arrays.copyOf(open, tried);
            workers.each(
                    "reach",
                    (tried - from + Gains.BATCH - 1) / Gains.BATCH,
                    () -> new Gains(graph, worth, near, workers.cancellation()),
                    (scratch, batch) -> scratch.of(next, from + batch * Gains.BATCH, gains));
            for (int i = from; i < tried; i++) {
                if (but < 0) {
                    most[open[i]] = gains[i];
                }
                if (leaders != null) {
                    leaders.offer(before + gains[i], Leaders.ascending(set, but, open[i]));
                }
                if (gains[i] > gains[best] || gains[i] == gains[best] && open[i] < open[best]) {
                    best = i;
                }
            }
        } while (but < 0 && tried < open.length && gains[best] < most[open[tried]]);
        gain = gains[best];
        return open[best];
    }

    /** Measures steps from the first nodes of a set but one; what they are worth together. */
    private long spread(int[] set, int size, int but) {
        Arrays.fill(near, Integer.MAX_VALUE);
        int visited = 0;
        for (int i = 0; i < size; i++) {
            if (i != but) {
                near[set[i]] = 0;
                queue[visited++] = set[i];
            }
        }
        long sum = 0;
        for (int head = 0; head < visited; head++) {
            if (head % Gains.CHECK_EVERY == 0) {
                workers.cancellation().check();
            }
            int v = queue[head];
            sum += worth.at(near[v]);
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1] && near[v] < worth.furthest(); a++) {
                int w = graph.targets()[a];
                if (near[w] == Integer.MAX_VALUE) {
                    near[w] = near[v] + 1;
                    queue[visited++] = w;
                }
            }
        }
        return sum;
    }
}
