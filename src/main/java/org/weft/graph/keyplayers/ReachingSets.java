package org.weft.graph.keyplayers;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * Sets of k nodes that reach most of a graph (KPP-Pos): Borgatti (2006), Identifying sets of key players in a social
 * network, Computational and Mathematical Organization Theory 12:21-34, doi:10.1007/s10588-006-7084-x. Every set is
 * compared where their number allows, those left out that cannot be among the best; else {@link ReachingSearch}.
 */
public final class ReachingSets {
    /** Elementary steps up to which every set is compared. */
    public static final double EXACT_STEPS = 2e9;

    /** Nodes up to which the worth of every node to every other is kept, in 8 n² bytes. */
    public static final int MATRIX = 1500;

    private ReachingSets() {}

    /**
     * By the number of nodes within some steps of the set along arcs, the set itself included. O(n^(k+1)) time and 8 n²
     * bytes where every set is compared.
     */
    public static KeySets within(Csr graph, int steps, int k, long seed, Workers workers) {
        return best(graph, new Worth(1, steps), k, seed, workers).scaled(score -> score);
    }

    /**
     * By the mean over all nodes of 1/d, d the steps from the nearest of the set along arcs; members of the set count 1,
     * nodes it does not reach 0. Time and memory as {@link #within}.
     */
    public static KeySets byDistance(Csr graph, int k, long seed, Workers workers) {
        int n = graph.n();
        Worth worth = new Worth(new InverseSteps(n).one(), 0);
        return best(graph, worth, k, seed, workers).scaled(score -> score / worth.one() / n);
    }

    /** Whether every set is compared. */
    public static boolean every(long n, int k) {
        return n <= MATRIX && FragmentingSets.choices(n, k) * n <= EXACT_STEPS;
    }

    /**
     * What it is worth to be some steps from the set.
     *
     * @param one what it is worth to be in it
     * @param limit steps within which all is worth the same, and beyond nothing; 0 where worth falls as 1/d
     */
    record Worth(long one, int limit) {
        long at(int d) {
            if (d == 0) {
                return one;
            }
            return limit > 0 ? d <= limit ? one : 0 : d == Integer.MAX_VALUE ? 0 : one / d;
        }

        int furthest() {
            return limit > 0 ? limit : Integer.MAX_VALUE - 1;
        }
    }

    private static KeySets best(Csr graph, Worth worth, int k, long seed, Workers workers) {
        int n = graph.n();
        if (!every(n, k)) {
            return new ReachingSearch(graph, worth, workers).sets(k, seed);
        }
        long[][] matrix = new long[n][];
        workers.each("reach", n, () -> new int[n], (queue, v) -> matrix[v] = row(graph, worth, v, queue));
        long[] most = new long[n + 1];
        for (int v = n - 1; v >= 0; v--) {
            most[v] = Math.max(most[v + 1], Arrays.stream(matrix[v]).sum());
        }
        Leaders[] found = new Leaders[n - k + 1];
        workers.each("sets", n - k + 1, () -> new Enumeration(matrix, most, k, workers), (scratch, first) -> {
            found[first] = scratch.startingWith(first);
        });
        for (int c = 1; c < found.length; c++) {
            found[0].join(found[c]);
        }
        return found[0].sets(true);
    }

    private static long[] row(Csr graph, Worth worth, int source, int[] queue) {
        int[] steps = new int[queue.length];
        Arrays.fill(steps, -1);
        long[] row = new long[queue.length];
        steps[source] = 0;
        queue[0] = source;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            row[v] = worth.at(steps[v]);
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1] && steps[v] < worth.furthest(); a++) {
                int w = graph.targets()[a];
                if (steps[w] < 0) {
                    steps[w] = steps[v] + 1;
                    queue[tail++] = w;
                }
            }
        }
        return row;
    }

    /** Goes through sets in ascending order; the scratch space of one thread, 8 k n bytes. */
    private static final class Enumeration {
        private final long[][] matrix;
        private final long[] most;
        private final int k;
        private final Workers workers;
        private final long[][] covered;
        private final int[] set;
        private final int[] next;

        Enumeration(long[][] matrix, long[] most, int k, Workers workers) {
            this.matrix = matrix;
            this.most = most;
            this.k = k;
            this.workers = workers;
            covered = new long[k][matrix.length];
            set = new int[k];
            next = new int[k];
        }

        Leaders startingWith(int first) {
            Leaders leaders = new Leaders();
            if (k == 1) {
                leaders.offer(Arrays.stream(matrix[first]).sum(), new int[] {first});
                return leaders;
            }
            set[0] = first;
            System.arraycopy(matrix[first], 0, covered[0], 0, matrix.length);
            next[1] = first + 1;
            int depth = 1;
            while (depth >= 1) {
                if (depth == k - 1) {
                    finish(leaders);
                    depth--;
                } else if (next[depth] > matrix.length - k + depth) {
                    depth--;
                } else {
                    int v = next[depth]++;
                    set[depth] = v;
                    long sum = join(covered[depth - 1], matrix[v], covered[depth]);
                    // What one more adds is at most its worth alone.
                    if (leaders.wants(sum + (k - 1 - depth) * most[v + 1])) {
                        next[depth + 1] = v + 1;
                        depth++;
                    }
                }
            }
            return leaders;
        }

        private void finish(Leaders leaders) {
            workers.cancellation().check();
            long[] before = covered[k - 2];
            for (int v = next[k - 1]; v < matrix.length; v++) {
                long[] row = matrix[v];
                long sum = 0;
                for (int j = 0; j < row.length; j++) {
                    sum += Math.max(before[j], row[j]);
                }
                leaders.offer(sum, set, k - 1, v);
            }
        }

        private static long join(long[] before, long[] row, long[] into) {
            long sum = 0;
            for (int j = 0; j < row.length; j++) {
                into[j] = Math.max(before[j], row[j]);
                sum += into[j];
            }
            return sum;
        }
    }
}
