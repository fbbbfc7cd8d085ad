package org.weft.graph.keyplayers;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

/**
 * For every node at once, how many ordered pairs stay joined once it is deleted: a depth-first search finds the pieces
 * into which each node's component falls. Hopcroft and Tarjan (1973), Algorithm 447, Communications of the ACM
 * 16:372-378, doi:10.1145/362248.362272.
 *
 * <p>The scratch space of one thread, used again pass after pass: O(n + m) time a pass, 52 n bytes.
 */
final class CutPass {
    private static final int CHECK_EVERY = 1 << 14;

    private final Csr graph;
    private final Cancellation cancellation;
    private final int[] number;
    private final int[] low;
    private final int[] parent;
    private final int[] below;
    private final int[] next;
    private final int[] order;
    private final int[] apart;
    private final long[] pieces;
    private final long[] pairs;
    private int visited;
    private long joined;

    /** Over an undirected graph. */
    CutPass(Csr graph, Cancellation cancellation) {
        this.graph = graph;
        this.cancellation = cancellation;
        int n = graph.n();
        number = new int[n];
        low = new int[n];
        parent = new int[n];
        below = new int[n];
        next = new int[n];
        order = new int[n];
        apart = new int[n];
        pieces = new long[n];
        pairs = new long[n];
    }

    /**
     * Ordered pairs that stay joined where the marked nodes and one more are gone; for each of the others, what its going
     * leaves. The array is used again by the next pass; entries of marked nodes mean nothing.
     */
    long[] without(boolean[] gone) {
        cancellation.check();
        for (int v = 0; v < number.length; v++) {
            // Of a number that is never the lowest, so that one look tells all of a neighbour.
            number[v] = gone[v] ? Integer.MAX_VALUE : 0;
        }
        visited = 0;
        joined = 0;
        for (int root = 0; root < number.length; root++) {
            if (number[root] == 0) {
                int first = visited;
                descend(root);
                settle(first);
            }
        }
        for (int i = 0; i < visited; i++) {
            pairs[order[i]] += joined;
        }
        return pairs;
    }

    private void settle(int first) {
        long size = visited - first;
        joined += size * (size - 1);
        for (int i = first; i < visited; i++) {
            int v = order[i];
            long rest = size - 1 - apart[v];
            pairs[v] = pieces[v] + rest * (rest - 1) - size * (size - 1);
        }
    }

    private void enter(int v) {
        order[visited++] = v;
        number[v] = visited;
        low[v] = visited;
        below[v] = 1;
        apart[v] = 0;
        pieces[v] = 0;
        next[v] = graph.offsets()[v];
        if (visited % CHECK_EVERY == 0) {
            cancellation.check();
        }
    }

    private void descend(int root) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        parent[root] = -1;
        enter(root);
        int v = root;
        while (v >= 0) {
            if (next[v] < offsets[v + 1]) {
                int w = targets[next[v]++];
                int met = number[w];
                if (met == 0) {
                    parent[w] = v;
                    enter(w);
                    v = w;
                } else if (met < low[v] && w != parent[v]) {
                    low[v] = met;
                }
            } else {
                int up = parent[v];
                if (up >= 0) {
                    low[up] = Math.min(low[up], low[v]);
                    below[up] += below[v];
                    if (low[v] >= number[up]) {
                        long size = below[v];
                        apart[up] += below[v];
                        pieces[up] += size * (size - 1);
                    }
                }
                v = up;
            }
        }
    }
}
