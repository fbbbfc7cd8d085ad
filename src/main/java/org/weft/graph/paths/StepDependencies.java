package org.weft.graph.paths;

import org.weft.graph.Csr;
import org.weft.graph.OrderedSum;
import org.weft.graph.Workers;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the shortest paths by steps between all pairs give nodes and arcs, out of one search from every node: any of
 * {@link Betweenness}, {@link Stress} and {@link EdgeBetweenness}, to the same bits whichever are asked for together.
 *
 * <p>Sources are cut into fixed chunks whose sums are added in chunk order, so any number of threads gives the same bits.
 * Time O(n m); memory about 60 n bytes a thread, for stress beside others 24 n more, for arcs 8 n + 8 m more; and 20 m + 60 n.
 *
 * @param nodes the betweenness of each node; empty where not asked for
 * @param stress the stress of each node; empty where not asked for
 * @param arcs the betweenness of each arc; empty where not asked for
 */
public record StepDependencies(double[] nodes, double[] stress, double[] arcs) {
    private static final double[] NONE = {};

    /** What is to be summed up. */
    public enum Sum {
        /** {@link Betweenness}. */
        NODES,
        /** {@link Stress}. */
        STRESS,
        /** {@link EdgeBetweenness}. */
        ARCS
    }

    /**
     * Sums over ordered pairs, but for the arcs of an undirected graph, both of which have the figure of the tie over
     * unordered pairs; all NaN where shortest paths are more than a double can count.
     */
    public static StepDependencies of(Csr graph, Set<Sum> sums, Workers workers) {
        if (graph.directed()) {
            return of(StepNetwork.of(graph), graph, sums, new double[graph.n()], workers);
        }
        // Shares may be summed up block by block, counts of paths may not.
        EnumSet<Sum> shares = EnumSet.noneOf(Sum.class);
        shares.addAll(sums);
        shares.remove(Sum.STRESS);
        StepDependencies found = new StepDependencies(NONE, NONE, NONE);
        if (!shares.isEmpty()) {
            Blocks blocks = Blocks.of(graph);
            found = of(StepNetwork.of(blocks), graph, shares, blocks.split(), workers);
        }
        if (!sums.contains(Sum.STRESS)) {
            return found;
        }
        StepDependencies whole = of(StepNetwork.of(graph), graph, EnumSet.of(Sum.STRESS), NONE, workers);
        return new StepDependencies(found.nodes, whole.stress, found.arcs);
    }

    private static StepDependencies of(
            StepNetwork network, Csr graph, Set<Sum> sums, double[] between, Workers workers) {
        int n = network.n();
        int size = Betweenness.chunkSize(n, network.outTargets().length);
        Places places = Places.of(network, sums);
        int[] back = places.arcs < 0 ? new int[0] : network.back();
        OrderedSum sum = new OrderedSum(places.length);
        workers.runs(
                "shortest paths",
                n,
                size,
                () -> new DependencySearch(network, back, places, workers.cancellation()),
                (search, chunk, from, to) -> {
                    double[] part = sum.lend();
                    for (int s = from; s < to; s++) {
                        search.from(s, part);
                    }
                    sum.add(chunk, part);
                });
        double[] total = sum.total();
        double[] nodes = places.nodes < 0 ? NONE : add(total, places.nodes, network.original(), between);
        double[] stress = places.stress < 0 ? NONE : add(total, places.stress, network.original(), new double[n]);
        double[] arcs = places.arcs < 0 ? NONE : add(total, places.arcs, network.arc(), new double[graph.arcs()]);
        if (places.arcs >= 0) {
            alike(graph, arcs);
        }
        return new StepDependencies(orUncountable(nodes), orUncountable(stress), orUncountable(arcs));
    }

    private static double[] add(double[] total, int from, int[] original, double[] values) {
        for (int i = 0; i < original.length; i++) {
            values[original[i]] += total[from + i];
        }
        return values;
    }

    private static double[] orUncountable(double[] values) {
        return Betweenness.orUncountable(values);
    }

    /** Gives both arcs of a tie without direction the mean of the two, which would be the same but for rounding. */
    static void alike(Csr graph, double[] values) {
        if (graph.directed()) {
            return;
        }
        for (int u = 0; u < graph.n(); u++) {
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                int v = graph.targets()[a];
                if (u < v) {
                    int back = graph.arc(v, u);
                    values[a] = (values[a] + values[back]) / 2;
                    values[back] = values[a];
                }
            }
        }
    }

    /** Where in an array each sum begins; -1 for one that is not asked for. */
    record Places(int nodes, int stress, int arcs, int length) {
        static Places of(StepNetwork network, Set<Sum> sums) {
            int n = network.n();
            int length = 0;
            int[] begin = new int[Sum.values().length];
            Arrays.fill(begin, -1);
            for (Sum each : Sum.values()) {
                if (sums.contains(each)) {
                    begin[each.ordinal()] = length;
                    length += each == Sum.ARCS ? network.outTargets().length : n;
                }
            }
            return new Places(begin[0], begin[1], begin[2], length);
        }
    }
}
