package org.weft.graph.paths;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * Between what the distance from each node to the furthest that it reaches lies, from searches that start from few nodes.
 *
 * @param low what it is at least, by node
 * @param high what it is at most, by node
 * @param reachesAll whether a node reaches every other
 * @param searches how many nodes were searched from, there and back
 */
public record EccentricityBounds(double[] low, double[] high, boolean[] reachesAll, int searches) {
    private static final int CHECK_EVERY = 0xfff;

    /** What the searches are to find out. */
    public enum Goal {
        /** The distance of each node to its furthest. */
        EACH,
        /** The largest of all. */
        LARGEST,
        /** The smallest of those who reach everybody. */
        SMALLEST
    }

    /**
     * Lengths of the arcs.
     *
     * @param out along them
     * @param back of the graph with every arc turned round
     */
    public record BothLengths(Lengths out, Lengths back) {}

    /**
     * Searches until the bounds meet where the goal asks for it, or from {@code most} nodes. Whoever reaches a source in
     * d has a furthest at d or more; of those in the source's strong component, whose furthest is e off, it is at most
     * d + e, and at least e less the distance from the source to them. Between components: what a component reaches is
     * what those after it reach, and its own nodes, so that bounds go back along the arcs. Sources are, in turn, the node
     * whose upper bound is largest and the one whose lower bound is smallest.
     *
     * <p>Takes and Kosters (2013), Computing the eccentricity distribution of large graphs, Algorithms 6:100-118,
     * doi:10.3390/a6010100; Borassi, Crescenzi, Habib, Kosters, Marino and Takes (2015), Fast diameter and radius
     * BFS-based computation in (weakly connected) real-world graphs, Theoretical Computer Science 586:59-80,
     * doi:10.1016/j.tcs.2015.02.033.
     *
     * <p>Time O(m) a source, by length O(m + n log n); memory 120 n + 24 m bytes. Lengths that are not whole are added up
     * in different orders, so that a bound may be off by rounding.
     *
     * @param lengths null to count steps
     * @param component the strong component of each node, numbered so that arcs run from smaller numbers to larger ones
     */
    public static EccentricityBounds of(
            Csr graph, @Nullable BothLengths lengths, int[] component, Goal goal, int most, Workers workers) {
        if (graph.n() == 0) {
            return new EccentricityBounds(new double[0], new double[0], new boolean[0], 0);
        }
        return new Narrowing(graph, lengths, component, workers).narrow(goal, most);
    }

    /** Whether the bounds of a node are one, but for rounding. */
    public boolean meet(int v) {
        return meet(low[v], high[v]);
    }

    /** Whether two bounds are one, but for rounding. */
    public static boolean meet(double low, double high) {
        return high - low <= Lengths.TOLERANCE * high;
    }

    private static final class Narrowing {
        private final Csr graph;
        private final int[] component;
        private final Workers workers;
        private final int n;
        private final OneSource out;
        private final OneSource back;
        private final double[] low;
        private final double[] high;
        private final boolean[] reachesAll;
        /** Nodes by component, and where each component begins. */
        private final int[] order;

        private final int[] begin;
        /** The node of each component through which bounds are carried, and the distances from and to it. */
        private final int[] pivot;

        private final double[] fromPivot;
        private final double[] toPivot;
        private final double[] cheapest;
        private final int[] touched;

        Narrowing(Csr graph, @Nullable BothLengths lengths, int[] component, Workers workers) {
            this.graph = graph;
            this.component = component;
            this.workers = workers;
            n = graph.n();
            out = new OneSource(graph, lengths == null ? null : lengths.out, workers.cancellation());
            back = graph.directed()
                    ? new OneSource(graph.transpose(), lengths == null ? null : lengths.back, workers.cancellation())
                    : out;
            low = new double[n];
            high = new double[n];
            Arrays.fill(high, Double.POSITIVE_INFINITY);
            int components = Arrays.stream(component).max().orElse(-1) + 1;
            begin = new int[components + 1];
            for (int c : component) {
                begin[c + 1]++;
            }
            for (int c = 0; c < components; c++) {
                begin[c + 1] += begin[c];
            }
            order = new int[n];
            int[] next = Arrays.copyOf(begin, components);
            for (int v = 0; v < n; v++) {
                order[next[component[v]]++] = v;
            }
            reachesAll = new boolean[n];
            pivot = new int[components];
            fromPivot = new double[n];
            toPivot = new double[n];
            cheapest = new double[components];
            Arrays.fill(cheapest, Double.POSITIVE_INFINITY);
            touched = new int[components];
            choosePivots(lengths != null);
            markThoseWhoReachAll();
        }

        private void choosePivots(boolean byLength) {
            Csr inner = graph.directed() ? withinComponents() : graph;
            OneSource from = new OneSource(inner, byLength ? Lengths.of(inner) : null, workers.cancellation());
            Csr turned = inner.transpose();
            OneSource to = new OneSource(turned, byLength ? Lengths.of(turned) : null, workers.cancellation());
            for (int c = 0; c < pivot.length; c++) {
                int best = order[begin[c]];
                for (int i = begin[c] + 1; i < begin[c + 1]; i++) {
                    best = degree(order[i]) > degree(best) ? order[i] : best;
                }
                pivot[c] = best;
                from.search(best);
                to.search(best);
                for (int i = begin[c]; i < begin[c + 1]; i++) {
                    fromPivot[order[i]] = from.at(order[i]);
                    toPivot[order[i]] = to.at(order[i]);
                }
            }
        }

        private long degree(int v) {
            return (long) graph.degree(v) + graph.transpose().degree(v);
        }

        private Csr withinComponents() {
            int[] offsets = new int[n + 1];
            int[] targets = new int[graph.arcs()];
            double[] weights = new double[graph.arcs()];
            int size = 0;
            for (int v = 0; v < n; v++) {
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    if (component[graph.targets()[a]] == component[v]) {
                        targets[size] = graph.targets()[a];
                        weights[size++] = graph.weights()[a];
                    }
                }
                offsets[v + 1] = size;
            }
            return Csr.ofRows(offsets, Arrays.copyOf(targets, size), Arrays.copyOf(weights, size));
        }

        /** Only those of the first component can reach everybody, and do where its pivot does. */
        private void markThoseWhoReachAll() {
            if (out.search(pivot[0]) == n) {
                for (int i = 0; i < begin[1]; i++) {
                    reachesAll[order[i]] = true;
                }
            }
        }

        EccentricityBounds narrow(Goal goal, int most) {
            EccentricityBounds bounds = new EccentricityBounds(low, high, reachesAll, 0);
            carry();
            int done = 0;
            while (done < most) {
                int source = next(goal, bounds, done % 2 == 0);
                if (source < 0) {
                    break;
                }
                searchFrom(source);
                carry();
                workers.progress().at("searches", ++done, most);
            }
            for (int v = 0; v < n; v++) {
                low[v] = Math.min(low[v], high[v]);
            }
            return new EccentricityBounds(low, high, reachesAll, done);
        }

        /** A node whose bounds are still to narrow; less than 0 where there is none. */
        private int next(Goal goal, EccentricityBounds bounds, boolean largest) {
            double mostOfAll = Arrays.stream(low).max().orElse(0);
            double leastOfAll = Double.POSITIVE_INFINITY;
            for (int v = 0; v < n; v++) {
                leastOfAll = reachesAll[v] ? Math.min(leastOfAll, high[v]) : leastOfAll;
            }
            int best = -1;
            for (int v = 0; v < n; v++) {
                boolean open = !bounds.meet(v)
                        && switch (goal) {
                            case EACH -> true;
                            case LARGEST -> high[v] > mostOfAll * (1 + Lengths.TOLERANCE);
                            case SMALLEST -> reachesAll[v] && low[v] < leastOfAll * (1 - Lengths.TOLERANCE);
                        };
                if (open && (best < 0 || before(v, best, largest))) {
                    best = v;
                }
            }
            return best;
        }

        private boolean before(int v, int other, boolean largest) {
            int compared = largest ? Double.compare(high[v], high[other]) : Double.compare(low[other], low[v]);
            return compared > 0 || compared == 0 && degree(v) > degree(other);
        }

        private void searchFrom(int source) {
            int found = out.search(source);
            double furthest = out.at(out.order()[found - 1]);
            for (int i = begin[component[source]]; i < begin[component[source] + 1]; i++) {
                int v = order[i];
                low[v] = Math.max(low[v], furthest - out.at(v));
            }
            int reaching = back.search(source);
            for (int i = 0; i < reaching; i++) {
                int v = back.order()[i];
                double distance = back.at(v);
                low[v] = Math.max(low[v], distance);
                if (component[v] == component[source]) {
                    high[v] = Math.min(high[v], distance + furthest);
                }
            }
            low[source] = furthest;
            high[source] = furthest;
        }

        /** Carries upper bounds back along the arcs, through the pivot of each component. */
        private void carry() {
            for (int c = pivot.length - 1; c >= 0; c--) {
                int size = 0;
                double most = 0;
                for (int i = begin[c]; i < begin[c + 1]; i++) {
                    if ((i & CHECK_EVERY) == 0) {
                        workers.cancellation().check();
                    }
                    int u = order[i];
                    most = Math.max(most, fromPivot[u]);
                    for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                        int w = graph.targets()[a];
                        if (component[w] != c) {
                            if (Double.isInfinite(cheapest[component[w]])) {
                                touched[size++] = component[w];
                            }
                            cheapest[component[w]] =
                                    Math.min(cheapest[component[w]], fromPivot[u] + out.length(a) + high[w]);
                        }
                    }
                }
                for (int i = 0; i < size; i++) {
                    most = Math.max(most, cheapest[touched[i]]);
                    cheapest[touched[i]] = Double.POSITIVE_INFINITY;
                }
                most = Math.min(most, high[pivot[c]]);
                for (int i = begin[c]; i < begin[c + 1]; i++) {
                    high[order[i]] = Math.min(high[order[i]], toPivot[order[i]] + most);
                }
            }
        }
    }
}
