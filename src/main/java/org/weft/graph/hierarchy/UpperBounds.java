package org.weft.graph.hierarchy;

import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.graph.connectivity.Components;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many pairs of nodes lack a least upper bound. A node is an upper bound of two where it reaches both, itself among
 * what it reaches; it is the least where every upper bound of the two reaches it.
 *
 * <p>Krackhardt (1994), Graph theoretical dimensions of informal organizations, in Carley and Prietula (eds),
 * Computational Organization Theory, Erlbaum, 89-111.
 *
 * <p>Strong components stand or fall as one. A component with one alone before it has the bounds of that one, so that it
 * counts with it; one with none before it shares a bound with just those that it reaches. What remains are pairs of
 * components with several before them, <em>joints</em>: the last of their common bounds in the order of arcs is the
 * least if all the others reach it, which sets of bits tell.
 */
public final class UpperBounds {
    private static final int ROWS = 8;

    private final Condensation graph;
    private final int[] reached;
    private final boolean greatest;
    private final Workers workers;
    private final Csr before;
    /** The component with whose bounds each counts, and the nodes that count with each. */
    private final int[] root;

    private final long[] weight;
    /** The bit of each component that has one, and of each component the nearest at or before it that has one. */
    private final int[] place;

    private final int[] above;
    /** Which components with none before them reach each. */
    private final long[][] sources;

    private UpperBounds(Condensation graph, int[] reached, boolean greatest, Workers workers) {
        this.graph = graph;
        this.reached = reached;
        this.greatest = greatest;
        this.workers = workers;
        before = graph.arcs().transpose();
        root = new int[graph.count()];
        weight = new long[graph.count()];
        place = new int[graph.count()];
        above = new int[graph.count()];
        sources = new long[graph.count()][];
        Arrays.fill(place, -1);
        Arrays.fill(above, -1);
        for (int c = 0; c < root.length; c++) {
            root[c] = before.degree(c) == 1 ? root[before.targets()[before.offsets()[c]]] : c;
            weight[root[c]] += graph.sizes()[c];
        }
    }

    /**
     * Pairs of nodes of one weak component without a least upper bound. O(n (n + m) / 64) for what each reaches, and for
     * j joints j^2 / 2 pairs, of a few steps each where bounds are few or soon contradict, at most j / 64.
     *
     * @param reached what each component reaches, of {@link Reachability}
     */
    public static long withoutLeast(Condensation graph, int[] reached, Workers workers) {
        return new UpperBounds(graph, reached, false, workers).lacking();
    }

    /**
     * Pairs of nodes of one weak component without a greatest upper bound, one that reaches every other: what R sna 2.7
     * counts for LUBness. There is one where just one component with none before it reaches both.
     *
     * @param reached what each component reaches, of {@link Reachability}
     */
    public static long withoutGreatest(Condensation graph, int[] reached, Workers workers) {
        return new UpperBounds(graph, reached, true, workers).lacking();
    }

    private long lacking() {
        long lacking = 0;
        for (int[] members : Components.weak(graph.arcs()).members()) {
            workers.cancellation().check();
            lacking += besideSources(members);
            int[] joints =
                    Arrays.stream(members).filter(c -> before.degree(c) > 1).toArray();
            if (joints.length > 0) {
                lacking += greatest ? greatestOf(members, joints) : leastOf(members, joints);
            }
        }
        return lacking;
    }

    /** Pairs of which one counts with a component that none is before. */
    private long besideSources(int[] members) {
        long nodes = 0;
        for (int c : members) {
            nodes += graph.sizes()[c];
        }
        long pairs = 0;
        long earlier = 0;
        for (int c : members) {
            if (before.degree(c) == 0) {
                // Two such are a pair of both: it is counted with the first.
                pairs += weight[c] * (nodes - reached[c] - earlier);
                earlier += weight[c];
            }
        }
        return pairs;
    }

    /** The bounds of the components that can be least ones or joints, as bits in the order of arcs. */
    private long leastOf(int[] members, int[] joints) {
        int places = 0;
        for (int c : members) {
            if (before.degree(c) > 1 || graph.arcs().degree(c) > 1) {
                place[c] = places++;
                above[c] = c;
            } else if (before.degree(c) == 1) {
                // It is never the least bound of two others, because the one component after it is a bound too.
                above[c] = above[before.targets()[before.offsets()[c]]];
            }
        }
        long[][] bounds = new long[places][];
        for (int c : members) {
            if (place[c] >= 0) {
                long[] own = new long[place[c] / Long.SIZE + 1];
                own[own.length - 1] = 1L << place[c];
                for (int a = before.offsets()[c]; a < before.offsets()[c + 1]; a++) {
                    int up = above[before.targets()[a]];
                    if (up >= 0) {
                        join(own, bounds[place[up]]);
                    }
                }
                bounds[place[c]] = own;
            }
        }
        LeastBounds pairs = new LeastBounds(bounds);
        return among(joints, (i, j) -> i == j || pairs.exists(place[joints[i]], place[joints[j]]));
    }

    /** The components with none before them that reach each, as bits. */
    private long greatestOf(int[] members, int[] joints) {
        int count =
                (int) Arrays.stream(members).filter(c -> before.degree(c) == 0).count();
        int next = 0;
        for (int c : members) {
            if (before.degree(c) == 0) {
                sources[c] = new long[(count + Long.SIZE - 1) / Long.SIZE];
                sources[c][next / Long.SIZE] = 1L << next++;
            } else if (before.degree(c) > 1) {
                sources[c] = new long[(count + Long.SIZE - 1) / Long.SIZE];
                for (int a = before.offsets()[c]; a < before.offsets()[c + 1]; a++) {
                    join(sources[c], sources[root[before.targets()[a]]]);
                }
            }
        }
        return among(joints, (i, j) -> justOne(sources[joints[i]], sources[joints[j]]));
    }

    private static void join(long[] own, long[] other) {
        for (int w = 0; w < other.length; w++) {
            own[w] |= other[w];
        }
    }

    private static boolean justOne(long[] a, long[] b) {
        long found = 0;
        for (int w = 0; w < a.length; w++) {
            long both = a[w] & b[w];
            if (both != 0) {
                if (found != 0 || (both & (both - 1)) != 0) {
                    return false;
                }
                found = both;
            }
        }
        return found != 0;
    }

    /** Whether the joints at two places, the second not after the first, have the bound asked for. */
    @FunctionalInterface
    private interface Test {
        boolean holds(int i, int j);
    }

    /** Pairs of nodes that count with joints and fail the test. */
    private long among(int[] joints, Test test) {
        LongAdder lacking = new LongAdder();
        workers.runs("upper bounds", joints.length, ROWS, () -> "", (none, chunk, from, to) -> {
            for (int i = from; i < to; i++) {
                workers.cancellation().check();
                long own = weight[joints[i]];
                long others = 0;
                for (int j = 0; j < i; j++) {
                    if (!test.holds(i, j)) {
                        others += weight[joints[j]];
                    }
                }
                lacking.add(own * others);
                if (!test.holds(i, i)) {
                    lacking.add(own * (own - 1) / 2);
                }
            }
        });
        return lacking.sum();
    }
}
