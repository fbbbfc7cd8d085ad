package org.weft.graph.connectivity;

import org.weft.graph.Csr;

import java.util.Arrays;

/**
 * A division of the nodes into components, the largest first, those of one size in the order of their first node.
 *
 * @param of the component of each node, from 0
 * @param sizes number of nodes of each component
 */
public record Components(int[] of, int[] sizes) {

    /** Weak components: nodes joined by arcs in whatever direction. O(m a(n)), a union of trees by size. */
    public static Components weak(Csr graph) {
        int n = graph.n();
        int[] parent = new int[n];
        Arrays.fill(parent, -1);
        int[] targets = graph.targets();
        for (int v = 0; v < n; v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int x = root(parent, v);
                int y = root(parent, targets[a]);
                if (x != y) {
                    // A root holds minus the size of its tree.
                    int larger = parent[x] <= parent[y] ? x : y;
                    int smaller = larger == x ? y : x;
                    parent[larger] += parent[smaller];
                    parent[smaller] = larger;
                }
            }
        }
        int[] label = new int[n];
        for (int v = 0; v < n; v++) {
            label[v] = root(parent, v);
        }
        return sorted(label, n);
    }

    private static int root(int[] parent, int v) {
        int at = v;
        while (parent[at] >= 0) {
            int up = parent[at];
            if (parent[up] >= 0) {
                parent[at] = parent[up];
            }
            at = up;
        }
        return at;
    }

    /**
     * Strong components: nodes each of which reaches every other. Tarjan (1972), Depth-first search and linear graph
     * algorithms, SIAM Journal on Computing 1:146-160, doi:10.1137/0201010, without recursion. O(n + m).
     */
    public static Components strong(Csr graph) {
        int n = graph.n();
        int[] label = new int[n];
        int[] low = new int[n];
        int[] number = new int[n];
        int[] next = new int[n];
        int[] path = new int[n];
        int[] open = new int[n];
        int openSize = 0;
        int counter = 0;
        int labels = 0;
        Arrays.fill(label, -1);
        for (int start = 0; start < n; start++) {
            if (number[start] != 0) {
                continue;
            }
            int depth = 0;
            path[0] = start;
            number[start] = ++counter;
            low[start] = counter;
            next[start] = graph.offsets()[start];
            open[openSize++] = start;
            while (depth >= 0) {
                int v = path[depth];
                if (next[v] < graph.offsets()[v + 1]) {
                    int w = graph.targets()[next[v]++];
                    if (number[w] == 0) {
                        number[w] = ++counter;
                        low[w] = counter;
                        next[w] = graph.offsets()[w];
                        open[openSize++] = w;
                        path[++depth] = w;
                    } else if (label[w] < 0) {
                        low[v] = Math.min(low[v], number[w]);
                    }
                } else {
                    if (low[v] == number[v]) {
                        int w;
                        do {
                            w = open[--openSize];
                            label[w] = labels;
                        } while (w != v);
                        labels++;
                    }
                    depth--;
                    if (depth >= 0) {
                        low[path[depth]] = Math.min(low[path[depth]], low[v]);
                    }
                }
            }
        }
        return sorted(label, labels);
    }

    /** Renumbers: by size, then by first node. */
    private static Components sorted(int[] label, int labels) {
        int[] size = new int[labels];
        int[] first = new int[labels];
        int count = 0;
        for (int v = 0; v < label.length; v++) {
            if (size[label[v]]++ == 0) {
                first[label[v]] = v;
                count++;
            }
        }
        long[] keys = new long[count];
        int at = 0;
        for (int c = 0; c < labels; c++) {
            if (size[c] > 0) {
                keys[at++] = ((long) (label.length - size[c]) << 32) | first[c];
            }
        }
        Arrays.sort(keys);
        int[] rank = new int[labels];
        int[] sizes = new int[count];
        for (int i = 0; i < count; i++) {
            int c = label[(int) keys[i]];
            rank[c] = i;
            sizes[i] = size[c];
        }
        int[] of = new int[label.length];
        for (int v = 0; v < of.length; v++) {
            of[v] = rank[label[v]];
        }
        return new Components(of, sizes);
    }

    /** The strong component whose members reach every node of their graph; -1 where there is none. O(n + m). */
    public int reachingAll(Csr graph) {
        boolean[] entered = new boolean[sizes.length];
        for (int v = 0; v < of.length; v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int other = of[graph.targets()[a]];
                entered[other] |= other != of[v];
            }
        }
        // Going back along arcs between components ends at one that none enters: where that is one alone, it reaches
        // all.
        int first = -1;
        for (int c = 0; c < entered.length; c++) {
            if (!entered[c]) {
                if (first >= 0) {
                    return -1;
                }
                first = c;
            }
        }
        return first;
    }

    /** Number of components. */
    public int count() {
        return sizes.length;
    }

    /** The nodes of every component, ascending. O(n). */
    public int[][] members() {
        int[][] members = new int[sizes.length][];
        for (int c = 0; c < sizes.length; c++) {
            members[c] = new int[sizes[c]];
        }
        int[] filled = new int[sizes.length];
        for (int v = 0; v < of.length; v++) {
            members[of[v]][filled[of[v]]++] = v;
        }
        return members;
    }
}
