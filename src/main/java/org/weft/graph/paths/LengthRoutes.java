package org.weft.graph.paths;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

import java.util.Arrays;

/**
 * Shortest routes by length from one node, as {@link StepRoutes} are by steps: with lengths of 1/strength they are the
 * strongest. Of routes of one length the one of fewest arcs is taken, and of these the one by the smaller nodes, counted
 * from its end. By Dijkstra (1959), doi:10.1007/BF01386390.
 *
 * @param source where routes begin
 * @param length the length to each node; 0 for the source, NaN where there is no way
 * @param before the node before each on one shortest route; -1 for the source and where there is no way
 * @param first the nodes one step away, ascending
 * @param carries for each of them, to how many other nodes that count a shortest route begins with it
 * @param alone for each of them, to how many of those every shortest route begins with it
 * @param onRoute by arc, whether it is on a shortest route to a node that counts
 */
public record LengthRoutes(
        int source, double[] length, int[] before, int[] first, int[] carries, int[] alone, boolean[] onRoute) {
    /**
     * Searches from a node. O(m log n + m d / 64) time for a source that d nodes are one step away from; 60 n + m bytes.
     *
     * @param counted by node, whether it counts for first steps and for arcs
     */
    public static LengthRoutes from(
            Csr graph, Lengths lengths, int source, boolean[] counted, Cancellation cancellation) {
        int n = graph.n();
        ShortestPaths search = new ShortestPaths(graph, lengths, cancellation);
        int[] order = Arrays.copyOf(search.order(), search.from(source));
        boolean[] shortest = new boolean[graph.arcs()];
        double[] length = new double[n];
        int[] before = new int[n];
        int[] arcs = new int[n];
        Arrays.fill(length, Double.NaN);
        Arrays.fill(before, -1);
        for (int i = 0; i < order.length; i++) {
            int u = order[i];
            length[u] = lengths.length(search.key(u));
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                int v = graph.targets()[a];
                if (search.position(v) > i
                        && lengths.tie(lengths.extend(search.key(u), lengths.keys()[a]), search.key(v))) {
                    shortest[a] = true;
                    if (before[v] < 0 || arcs[u] + 1 < arcs[v] || arcs[u] + 1 == arcs[v] && u < before[v]) {
                        before[v] = u;
                        arcs[v] = arcs[u] + 1;
                    }
                }
            }
        }
        int[] first = Arrays.copyOfRange(graph.targets(), graph.offsets()[source], graph.offsets()[source + 1]);
        LengthRoutes routes = new LengthRoutes(
                source, length, before, first, new int[first.length], new int[first.length], new boolean[graph.arcs()]);
        routes.count(graph, order, shortest, counted, cancellation);
        routes.mark(graph, order, shortest, counted);
        return routes;
    }

    /** Hands the first steps on along the arcs of shortest routes, 64 of them at a time. */
    private void count(Csr graph, int[] order, boolean[] shortest, boolean[] counted, Cancellation cancellation) {
        int[] beginnings = new int[length.length];
        int[] last = new int[length.length];
        long[] passed = new long[length.length];
        int firstArc = graph.offsets()[source];
        for (int from = 0; from < first.length; from += Long.SIZE) {
            cancellation.check();
            Arrays.fill(passed, 0);
            for (int i = from; i < Math.min(first.length, from + Long.SIZE); i++) {
                passed[first[i]] |= shortest[firstArc + i] ? 1L << (i - from) : 0;
            }
            for (int head = 1; head < order.length; head++) {
                int v = order[head];
                if (counted[v]) {
                    take(passed[v], from, v, beginnings, last);
                }
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    passed[graph.targets()[a]] |= shortest[a] ? passed[v] : 0;
                }
            }
        }
        for (int v : order) {
            if (beginnings[v] == 1 && first[last[v]] != v) {
                alone[last[v]]++;
            }
        }
    }

    private void take(long passed, int from, int v, int[] beginnings, int[] last) {
        for (long rest = passed; rest != 0; rest &= rest - 1) {
            int i = from + Long.numberOfTrailingZeros(rest);
            carries[i] += first[i] == v ? 0 : 1;
            beginnings[v]++;
            last[v] = i;
        }
    }

    private void mark(Csr graph, int[] order, boolean[] shortest, boolean[] counted) {
        boolean[] leads = counted.clone();
        for (int i = order.length - 1; i >= 0; i--) {
            int u = order[i];
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                onRoute[a] = shortest[a] && leads[graph.targets()[a]];
                leads[u] |= onRoute[a];
            }
        }
    }

    /** The nodes on the way to a node, the source and the node itself among them; empty where there is no way. */
    public int[] route(int node) {
        if (Double.isNaN(length[node])) {
            return new int[0];
        }
        int size = 1;
        for (int v = node; v != source; v = before[v]) {
            size++;
        }
        int[] route = new int[size];
        for (int v = node; size > 0; v = before[v]) {
            route[--size] = v;
        }
        return route;
    }
}
