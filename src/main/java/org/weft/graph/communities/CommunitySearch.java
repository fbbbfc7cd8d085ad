package org.weft.graph.communities;

import org.weft.graph.PairSums;
import org.weft.graph.Workers;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Looks for the partition of greatest modularity
 *
 * <pre>Q = sum over sets of inside/2m - resolution (strength/2m)²,</pre>
 *
 * by the method of Leiden (Traag, Waltman and van Eck 2019, From Louvain to Leiden: guaranteeing well-connected
 * communities, Scientific Reports 9:5233) or of Louvain (Blondel, Guillaume, Lambiotte and Lefebvre 2008, Fast unfolding
 * of communities in large networks, J. Stat. Mech. P10008). Leiden's communities are connected.
 *
 * <p>A small network is searched from several seeds and the best kept, in parallel; which it is does not depend on the
 * number of threads. Time O(m) a round over the nodes, of which there are some ten; memory 120 n + 24 m bytes a thread.
 */
public final class CommunitySearch {
    /** The method. */
    public enum Method {
        /** Moves, refines, aggregates the refined parts. */
        LEIDEN,
        /** Moves, aggregates. */
        LOUVAIN
    }

    /** Rounds of the whole method on a network that is searched once. */
    private static final int ROUNDS = 2;

    /** Rounds, where it does not settle before, on one that is searched from several seeds. */
    private static final int ROUNDS_OF_SMALL = 20;

    private static final int MOST_STARTS = 64;

    /** Nodes and ties to be gone through in all starts together, in the first round. */
    private static final int EFFORT = 30_000;

    private final Level base;
    private final Method method;
    private final double resolution;
    private final boolean large;
    private final Workers workers;

    private CommunitySearch(Level base, Method method, double resolution, boolean large, Workers workers) {
        this.base = base;
        this.method = method;
        this.resolution = resolution;
        this.large = large;
        this.workers = workers;
    }

    /** From how many seeds a network is searched. */
    public static int starts(int n, int entries) {
        return Math.max(1, Math.min(MOST_STARTS, EFFORT / (n + entries + 1)));
    }

    /** The best partition that was found; where there are no ties each node is a set of its own. */
    public static Partition search(PairSums sums, Method method, double resolution, long seed, Workers workers) {
        List<Partition> runs = runs(sums, method, resolution, seed, starts(sums.n(), sums.targets().length), workers);
        Partition best = runs.get(0);
        for (Partition run : runs) {
            // One partition, summed up in another order, differs in the last digits, and the first is to win.
            if (run.modularity() > best.modularity() + 1e-12) {
                best = run;
            }
        }
        return best;
    }

    /** What each of several seeds leads to, in their order. */
    public static List<Partition> runs(
            PairSums sums, Method method, double resolution, long seed, int count, Workers workers) {
        Level base = Level.of(sums);
        if (base.whole() == 0) {
            int[] own = new int[base.n()];
            Arrays.setAll(own, v -> v);
            workers.cancellation().check();
            return Collections.nCopies(count, new Partition(own, own.length, Double.NaN));
        }
        boolean large = starts(base.n(), base.targets().length) == 1;
        CommunitySearch search = new CommunitySearch(base, method, resolution, large, workers);
        Partition[] found = new Partition[count];
        workers.each(
                "communities",
                count,
                () -> search.new Run(),
                (run, c) -> found[c] = run.from(new SplittableRandom(seed * 1_000_003L + c), count == 1));
        return List.of(found);
    }

    /** One search after another, each from a seed of its own. */
    private final class Run {
        private final LocalMoving moving = new LocalMoving(base.n(), resolution, workers.cancellation());
        private final Refinement refinement = new Refinement(base.n(), resolution, workers.cancellation());
        private final int[] nodeOf = new int[base.n()];

        Partition from(SplittableRandom random, boolean alone) {
            int n = base.n();
            int[] set = new int[n];
            Arrays.setAll(set, v -> v);
            int rounds = method == Method.LOUVAIN ? 1 : large ? ROUNDS : ROUNDS_OF_SMALL;
            double reached = Double.NEGATIVE_INFINITY;
            int count = n;
            for (int round = 0; round < rounds; round++) {
                climb(set, random, alone ? round * (long) n : -1, rounds * (long) n);
                count = Partition.renumber(set, n);
                if (!large) {
                    double modularity = base.modularity(set, count, resolution);
                    if (modularity <= reached + 1e-12) {
                        break;
                    }
                    reached = modularity;
                }
            }
            Partition.bySize(set, count);
            return new Partition(set, count, base.modularity(set, count, resolution));
        }

        /** Goes up the levels as long as there are fewer and fewer nodes, and writes the sets of the highest. */
        private void climb(int[] set, SplittableRandom random, long done, long total) {
            Level level = base;
            int[] above = set.clone();
            Arrays.setAll(nodeOf, v -> v);
            while (true) {
                int n = level.n();
                moving.improve(level, above, random);
                int count = Partition.renumber(above, n);
                if (count == n) {
                    break;
                }
                int[] node = above;
                int nodes = count;
                if (method == Method.LEIDEN) {
                    node = new int[n];
                    refinement.refine(level, above, node, level.whole() / Math.max(1, level.targets().length), random);
                    nodes = Partition.renumber(node, n);
                    if (nodes == n) {
                        // Nothing may be joined, as in a set whose every node had better left it but for the others.
                        Connected.split(level, above);
                        break;
                    }
                }
                int[] next = new int[nodes];
                for (int v = 0; v < n; v++) {
                    next[node[v]] = method == Method.LEIDEN ? above[v] : node[v];
                }
                level = level.aggregate(node, nodes, workers.cancellation());
                for (int v = 0; v < nodeOf.length; v++) {
                    nodeOf[v] = node[nodeOf[v]];
                }
                above = next;
                if (done >= 0) {
                    workers.progress().at("communities", done + base.n() - nodes, total);
                }
            }
            for (int v = 0; v < set.length; v++) {
                set[v] = above[nodeOf[v]];
            }
        }
    }
}
