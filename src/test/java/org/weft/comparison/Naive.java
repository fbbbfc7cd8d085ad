package org.weft.comparison;

import org.weft.graph.Csr;
import org.weft.network.Projection;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Distances by a plain search from every node: slow, and plainly right. */
final class Naive {
    private Naive() {}

    /** Whether there is an arc, by node and node. */
    static boolean[][] arcs(Projection p) {
        return arcs(p.graph());
    }

    static boolean[][] arcs(Csr graph) {
        boolean[][] arcs = new boolean[graph.n()][graph.n()];
        for (int v = 0; v < graph.n(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                arcs[v][graph.targets()[a]] = true;
            }
        }
        return arcs;
    }

    /** With every arc that those who did not answer could have told of. */
    static boolean[][] withUnknown(Projection p, Unknown unknown) {
        boolean[][] arcs = arcs(p);
        for (int r : unknown.nodes()) {
            for (int v = 0; v < arcs.length; v++) {
                arcs[r][v] |= unknown.out() && v != r;
                arcs[v][r] |= unknown.in() && v != r;
            }
        }
        return arcs;
    }

    static boolean[][] bothWays(boolean[][] arcs) {
        boolean[][] ties = new boolean[arcs.length][arcs.length];
        for (int u = 0; u < arcs.length; u++) {
            for (int v = 0; v < arcs.length; v++) {
                ties[u][v] = arcs[u][v] || arcs[v][u];
            }
        }
        return ties;
    }

    /** Steps from u to v; 0 where there is no way, and from a node to itself. */
    static int[][] steps(boolean[][] arcs) {
        int n = arcs.length;
        int[][] steps = new int[n][n];
        for (int s = 0; s < n; s++) {
            boolean[] seen = new boolean[n];
            seen[s] = true;
            ArrayDeque<Integer> queue = new ArrayDeque<>();
            queue.add(s);
            while (!queue.isEmpty()) {
                int u = queue.poll();
                for (int v = 0; v < n; v++) {
                    if (arcs[u][v] && !seen[v]) {
                        seen[v] = true;
                        steps[s][v] = steps[s][u] + 1;
                        queue.add(v);
                    }
                }
            }
        }
        return steps;
    }

    static long reached(int[][] steps) {
        return Arrays.stream(steps)
                .flatMapToInt(Arrays::stream)
                .filter(d -> d > 0)
                .count();
    }

    static double inverse(int[][] steps) {
        return Arrays.stream(steps)
                .flatMapToInt(Arrays::stream)
                .filter(d -> d > 0)
                .mapToDouble(d -> 1.0 / d)
                .sum();
    }
}
