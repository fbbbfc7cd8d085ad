package org.weft.graph.keyplayers;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The smallest sets of nodes that together reach a number of nodes within some steps along arcs, the set itself among
 * them: partial set covering, the question of KPP-Pos (Borgatti 2006, doi:10.1007/s10588-006-7084-x) turned round. First
 * greedily, which is at most 1 + ln n times too large (Wolsey 1982, An analysis of the greedy algorithm for the
 * submodular set covering problem, Combinatorica 2:385-393, doi:10.1007/BF02579435), and by the exchanges of
 * {@link ReachingSets}; then size by size with branch and bound, in which a set is given up where the largest gains of
 * as many nodes as are still to be chosen do not reach the number.
 */
public final class SmallestReachingSets {
    /** Nodes up to which sets are looked for; what each reaches takes n² / 8 bytes. */
    public static final int MOST_NODES = 20_000;

    /** Elementary steps of branch and bound, one or two seconds. */
    public static final long EFFORT = 400_000_000L;

    private static final int LISTED = 10;
    private static final int SORTING = 10;
    private static final int MOST_COMPARED = 2_000;
    private static final int CHECK_EVERY = 0x3ff;

    private final long[][] reach;
    private final int words;
    private final int needed;
    private final Workers workers;
    private long effort;
    private long looks;

    /** The best sets of the size looked at, the one that reaches most first. */
    private final List<int[]> best = new ArrayList<>();

    private final List<Integer> reached = new ArrayList<>();
    private long count;

    private SmallestReachingSets(long[][] reach, int needed, Workers workers) {
        this.reach = reach;
        this.words = reach.length == 0 ? 0 : reach[0].length;
        this.needed = needed;
        this.workers = workers;
        effort = EFFORT;
    }

    /**
     * Sets of the smallest size that was found, the one that reaches most first; {@code listed} of them are listed, all
     * of which reach the number, and {@code count} is how many do that were met. Proven where no smaller set does.
     *
     * @param whole whether every set of that size was looked at, so that the count is that of all
     */
    public record Found(KeySets sets, boolean whole) {}

    /**
     * Looks for sets.
     *
     * @param steps steps within which a node is reached, at least 1
     * @param needed how many nodes are to be reached, 1 to n
     */
    public static Found of(Csr graph, int steps, int needed, long seed, Workers workers) {
        int n = graph.n();
        if (n > MOST_NODES) {
            throw new IllegalArgumentException("more than " + MOST_NODES + " nodes");
        }
        long[][] reach = new long[n][];
        workers.each("reach", n, () -> new int[2 * n], (scratch, v) -> reach[v] = row(graph, steps, v, scratch));
        return new SmallestReachingSets(reach, needed, workers).found(graph, steps, seed);
    }

    private static long[] row(Csr graph, int furthest, int source, int[] scratch) {
        int n = graph.n();
        long[] row = new long[(n + 63) >> 6];
        scratch[0] = source;
        row[source >> 6] |= 1L << source;
        int begin = 0;
        int size = 1;
        for (int step = 0; step < furthest && begin < size; step++) {
            int end = size;
            for (int i = begin; i < end; i++) {
                for (int a = graph.offsets()[scratch[i]]; a < graph.offsets()[scratch[i] + 1]; a++) {
                    int w = graph.targets()[a];
                    if ((row[w >> 6] & 1L << w) == 0) {
                        row[w >> 6] |= 1L << w;
                        scratch[size++] = w;
                    }
                }
            }
            begin = end;
        }
        return row;
    }

    private Found found(Csr graph, int steps, long seed) {
        int[] set = greedy();
        int least = least();
        boolean proven = true;
        int size = least;
        for (; size < set.length; size++) {
            workers.progress().at("sets of " + size, size - least, set.length - least + 1L);
            boolean all = search(size, true);
            if (!best.isEmpty()) {
                set = best.get(0);
            } else if (!all) {
                proven = false;
                set = exchanged(graph, steps, set, size, seed);
                break;
            }
        }
        size = set.length;
        effort = EFFORT;
        boolean whole = search(size, false);
        if (best.isEmpty()) {
            best.add(set);
            reached.add(reach(set));
            count = 1;
        }
        int[] sizes = reached.stream().mapToInt(Integer::intValue).toArray();
        KeySets sets = new KeySets(
                List.copyOf(best), Arrays.stream(sizes).asDoubleStream().toArray(), best.size(), count, proven);
        return new Found(sets, whole);
    }

    /** Takes what adds most, the first among equals, until the number is reached; then drops what is not needed. */
    private int[] greedy() {
        long[] covered = new long[words];
        List<Integer> set = new ArrayList<>();
        int now = 0;
        while (now < needed) {
            workers.cancellation().check();
            int chosen = -1;
            int most = 0;
            for (int v = 0; v < reach.length; v++) {
                int gain = gain(covered, v);
                if (gain > most) {
                    most = gain;
                    chosen = v;
                }
            }
            join(covered, chosen);
            set.add(chosen);
            now += most;
        }
        for (int i = set.size() - 2; i >= 0; i--) {
            int[] without = without(set, i);
            if (reach(without) >= needed) {
                set.remove(i);
            }
        }
        return set.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static int[] without(List<Integer> set, int i) {
        List<Integer> rest = new ArrayList<>(set);
        rest.remove(i);
        return rest.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A smaller set by greedy choice with exchanges, where there is one. */
    private int[] exchanged(Csr graph, int steps, int[] from, int least, long seed) {
        int[] set = from;
        while (set.length > least) {
            KeySets smaller = ReachingSets.within(graph, steps, set.length - 1, seed, workers);
            if (smaller.values()[0] < needed) {
                break;
            }
            set = smaller.sets().get(0);
        }
        return set;
    }

    /** No set of fewer nodes can reach the number, whichever they are. */
    private int least() {
        int[] sizes = new int[reach.length];
        for (int v = 0; v < sizes.length; v++) {
            sizes[v] = count(reach[v]);
        }
        Arrays.sort(sizes);
        int sum = 0;
        int size = 0;
        while (sum < needed) {
            sum += sizes[sizes.length - ++size];
        }
        return size;
    }

    /** Looks for sets of a size; ends at the first where one is enough. Says whether all were looked at. */
    private boolean search(int size, boolean one) {
        best.clear();
        reached.clear();
        count = 0;
        int[] candidates =
                one ? undominated() : IntStream.range(0, reach.length).toArray();
        return branch(new int[size], 0, new long[words], 0, candidates, candidates.length, one);
    }

    /** The nodes that no other can stand in for: one set of a size is found among them, if there is any. */
    private int[] undominated() {
        if (reach.length > MOST_COMPARED) {
            return IntStream.range(0, reach.length).toArray();
        }
        return IntStream.range(0, reach.length)
                .filter(v -> IntStream.range(0, reach.length).noneMatch(u -> u != v && standsIn(u, v)))
                .toArray();
    }

    /** Whether u reaches all that v does, and more or is the smaller. */
    private boolean standsIn(int u, int v) {
        boolean more = u < v;
        for (int i = 0; i < words; i++) {
            if ((reach[v][i] & ~reach[u][i]) != 0) {
                return false;
            }
            more |= reach[u][i] != reach[v][i];
        }
        return more;
    }

    /** Goes through the sets that hold those chosen so far and more of the candidates. */
    private boolean branch(int[] set, int size, long[] covered, int now, int[] candidates, int open, boolean one) {
        if (size == set.length) {
            offer(set, now);
            return !one;
        }
        if ((++looks & CHECK_EVERY) == 0) {
            workers.cancellation().check();
        }
        effort -= (long) open * (words + SORTING);
        if (effort < 0) {
            return false;
        }
        int left = set.length - size;
        long[] keys = new long[open];
        for (int i = 0; i < open; i++) {
            // Those that add most first, among equals the smaller node.
            keys[i] = (long) -gain(covered, candidates[i]) << 32 | candidates[i];
        }
        Arrays.sort(keys);
        int[] sorted = new int[open];
        long bound = now;
        for (int i = 0; i < open; i++) {
            sorted[i] = (int) keys[i];
            bound += i < left ? added(keys[i]) : 0;
        }
        for (int i = 0; i + left <= open; i++) {
            if (bound < needed) {
                return true;
            }
            set[size] = sorted[i];
            long[] joined = covered.clone();
            join(joined, sorted[i]);
            int[] rest = Arrays.copyOfRange(sorted, i + 1, open);
            if (!branch(set, size + 1, joined, now + added(keys[i]), rest, rest.length, one)) {
                return false;
            }
            bound -= added(keys[i]);
            bound += i + left < open ? added(keys[i + left]) : 0;
        }
        return true;
    }

    private static int added(long key) {
        return (int) -(key >> 32);
    }

    private void offer(int[] set, int now) {
        count++;
        int[] sorted = set.clone();
        Arrays.sort(sorted);
        int at = best.size();
        while (at > 0
                && (reached.get(at - 1) < now
                        || reached.get(at - 1) == now && Arrays.compare(sorted, best.get(at - 1)) < 0)) {
            at--;
        }
        best.add(at, sorted);
        reached.add(at, now);
        if (best.size() > LISTED) {
            best.remove(LISTED);
            reached.remove(LISTED);
        }
    }

    private int gain(long[] covered, int v) {
        int gain = 0;
        long[] row = reach[v];
        for (int i = 0; i < words; i++) {
            gain += Long.bitCount(row[i] & ~covered[i]);
        }
        return gain;
    }

    private void join(long[] covered, int v) {
        for (int i = 0; i < words; i++) {
            covered[i] |= reach[v][i];
        }
    }

    private int reach(int[] set) {
        long[] covered = new long[words];
        for (int v : set) {
            join(covered, v);
        }
        return count(covered);
    }

    private static int count(long[] row) {
        int count = 0;
        for (long word : row) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
