package org.weft.graph.paths;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

import java.util.Arrays;

/**
 * Shortest routes by steps from one node: how far the others are, one route to each, and which of the first steps lie on
 * them. Where several nodes could come before another on a route, the one met first is taken, so that a graph whose
 * nodes are in a meaningful order gives the same routes however it is stored.
 *
 * @param source where routes begin
 * @param steps the fewest arcs to each node; 0 for the source, -1 where there is no way
 * @param before the node before each on one shortest route; -1 for the source and where there is no way
 * @param first the nodes one step away, ascending
 * @param carries for each of them, to how many nodes two steps and more away it is the first step of a shortest route
 * @param alone for each of them, to how many of those every shortest route begins with it
 */
public record StepRoutes(int source, int[] steps, int[] before, int[] first, int[] carries, int[] alone) {
    private static final int CHECK_EVERY = 0xfff;

    /**
     * Searches from a node. O(m d / 64) time for a source that d nodes are one step away from, 20 n bytes.
     *
     * @param furthest steps beyond which the first steps count nothing
     */
    public static StepRoutes from(Csr graph, int source, int furthest, Cancellation cancellation) {
        int n = graph.n();
        int[] steps = new int[n];
        int[] before = new int[n];
        Arrays.fill(steps, -1);
        Arrays.fill(before, -1);
        int[] order = new int[n];
        order[0] = source;
        steps[source] = 0;
        int found = 1;
        for (int head = 0; head < found; head++) {
            if ((head & CHECK_EVERY) == 0) {
                cancellation.check();
            }
            int v = order[head];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int w = graph.targets()[a];
                if (steps[w] < 0) {
                    steps[w] = steps[v] + 1;
                    before[w] = v;
                    order[found++] = w;
                }
            }
        }
        int[] first = Arrays.copyOfRange(graph.targets(), graph.offsets()[source], graph.offsets()[source + 1]);
        StepRoutes routes = new StepRoutes(source, steps, before, first, new int[first.length], new int[first.length]);
        routes.count(graph, Arrays.copyOf(order, found), furthest, cancellation);
        return routes;
    }

    /** Hands the first steps on along the arcs of shortest routes, 64 of them at a time. */
    private void count(Csr graph, int[] order, int furthest, Cancellation cancellation) {
        int[] beginnings = new int[steps.length];
        int[] last = new int[steps.length];
        long[] passed = new long[steps.length];
        for (int from = 0; from < first.length; from += Long.SIZE) {
            Arrays.fill(passed, 0);
            for (int i = from; i < Math.min(first.length, from + Long.SIZE); i++) {
                passed[first[i]] |= 1L << (i - from);
            }
            for (int head = 1; head < order.length; head++) {
                if ((head & CHECK_EVERY) == 0) {
                    cancellation.check();
                }
                int v = order[head];
                if (steps[v] > 1 && steps[v] <= furthest) {
                    take(passed[v], from, v, beginnings, last);
                }
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    int w = graph.targets()[a];
                    if (steps[w] == steps[v] + 1) {
                        passed[w] |= passed[v];
                    }
                }
            }
        }
        for (int v : order) {
            if (beginnings[v] == 1) {
                alone[last[v]]++;
            }
        }
    }

    private void take(long passed, int from, int v, int[] beginnings, int[] last) {
        for (long rest = passed; rest != 0; rest &= rest - 1) {
            int i = from + Long.numberOfTrailingZeros(rest);
            carries[i]++;
            beginnings[v]++;
            last[v] = i;
        }
    }

    /** The nodes on the way to a node, the source and the node itself among them; empty where there is no way. */
    public int[] route(int node) {
        if (steps[node] < 0) {
            return new int[0];
        }
        int[] route = new int[steps[node] + 1];
        for (int i = steps[node], v = node; i >= 0; i--, v = before[v]) {
            route[i] = v;
        }
        return route;
    }
}
