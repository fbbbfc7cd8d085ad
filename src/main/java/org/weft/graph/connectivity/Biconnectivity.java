package org.weft.graph.connectivity;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Where the underlying graph comes apart: nodes and ties whose loss splits a component. Hopcroft and Tarjan (1973),
 * Algorithm 447: efficient algorithms for graph manipulation, Communications of the ACM 16:372-378,
 * doi:10.1145/362248.362272, without recursion. What it gives is not to be written to.
 */
public final class Biconnectivity {
    private final Search search;
    private final int[] bridgeFrom;
    private final int[] bridgeTo;
    private final int[] bridgeSide;
    private int @Nullable [][] blocks;

    private Biconnectivity(Search search, int[] bridgeFrom, int[] bridgeTo, int[] bridgeSide) {
        this.search = search;
        this.bridgeFrom = bridgeFrom;
        this.bridgeTo = bridgeTo;
        this.bridgeSide = bridgeSide;
    }

    /** Searches depth first. O(n + m) time, 25 n bytes; bridges in ascending order of their ends. */
    public static Biconnectivity of(Csr graph) {
        return new Search(graph.underlying()).run();
    }

    /** Whether the loss of each node leaves its other neighbours in more than one component. */
    public boolean[] articulation() {
        return search.articulation;
    }

    /** The end of each bridge with the smaller number. */
    public int[] bridgeFrom() {
        return bridgeFrom;
    }

    /** The other end of each bridge. */
    public int[] bridgeTo() {
        return bridgeTo;
    }

    /** Number of nodes on the smaller side of each bridge once it is gone. */
    public int[] bridgeSide() {
        return bridgeSide;
    }

    /**
     * The nodes of each largest part that the loss of no one node splits, of two nodes or more, ascending; the largest part
     * first, those of one size in the order of their nodes. O(n log n) the first time, because many have no use for them.
     */
    public synchronized int[][] blocks() {
        int[][] found = blocks;
        if (found == null) {
            found = search.blocks();
            blocks = found;
        }
        return found;
    }

    private static final class Search {
        private final Csr graph;
        private final int n;
        private final int[] number;
        private final int[] low;
        private final int[] parent;
        private final int[] below;
        private final int[] next;
        private final boolean[] articulation;
        private final int[] order;
        private int visited;

        Search(Csr graph) {
            this.graph = graph;
            n = graph.n();
            number = new int[n];
            low = new int[n];
            parent = new int[n];
            below = new int[n];
            next = new int[n];
            order = new int[n];
            articulation = new boolean[n];
        }

        Biconnectivity run() {
            Arrays.fill(parent, -1);
            boolean[] bridge = new boolean[n];
            int[] componentSize = new int[n];
            int bridges = 0;
            for (int root = 0; root < n; root++) {
                if (number[root] == 0) {
                    int first = visited;
                    descend(root);
                    for (int i = first; i < visited; i++) {
                        int v = order[i];
                        componentSize[v] = visited - first;
                        if (parent[v] >= 0 && low[v] > number[parent[v]]) {
                            bridge[v] = true;
                            bridges++;
                        }
                    }
                }
            }
            long[] ends = new long[bridges];
            int[] side = new int[n];
            int at = 0;
            for (int v = 0; v < n; v++) {
                if (bridge[v]) {
                    ends[at++] = ((long) Math.min(v, parent[v]) << 32) | Math.max(v, parent[v]);
                    side[v] = Math.min(below[v], componentSize[v] - below[v]);
                }
            }
            Arrays.sort(ends);
            int[] from = new int[bridges];
            int[] to = new int[bridges];
            int[] sides = new int[bridges];
            for (int i = 0; i < bridges; i++) {
                from[i] = (int) (ends[i] >>> 32);
                to[i] = (int) ends[i];
                sides[i] = side[parent[to[i]] == from[i] ? to[i] : from[i]];
            }
            return new Biconnectivity(this, from, to, sides);
        }

        /** A node begins a part with the one above it where nothing below it reaches higher; else it joins that one's. */
        private int[][] blocks() {
            int[] block = new int[n];
            int[] sizes = new int[n];
            int count = 0;
            for (int v : order) {
                if (parent[v] >= 0) {
                    block[v] = low[v] >= number[parent[v]] ? count++ : block[parent[v]];
                    sizes[block[v]]++;
                }
            }
            int[][] blocks = new int[count][];
            int[] filled = new int[count];
            for (int v : order) {
                if (parent[v] >= 0) {
                    int b = block[v];
                    if (filled[b] == 0) {
                        blocks[b] = new int[sizes[b] + 1];
                        blocks[b][filled[b]++] = parent[v];
                    }
                    blocks[b][filled[b]++] = v;
                }
            }
            for (int[] members : blocks) {
                Arrays.sort(members);
            }
            Arrays.sort(
                    blocks,
                    Comparator.<int[]>comparingInt(members -> -members.length)
                            .thenComparing((a, b) -> Arrays.compare(a, b)));
            return blocks;
        }

        private void enter(int v) {
            order[visited++] = v;
            number[v] = visited;
            low[v] = visited;
            below[v] = 1;
            next[v] = graph.offsets()[v];
        }

        private void descend(int root) {
            int childrenOfRoot = 0;
            enter(root);
            int v = root;
            while (v >= 0) {
                if (next[v] < graph.offsets()[v + 1]) {
                    int w = graph.targets()[next[v]++];
                    if (number[w] == 0) {
                        parent[w] = v;
                        enter(w);
                        v = w;
                    } else if (w != parent[v]) {
                        low[v] = Math.min(low[v], number[w]);
                    }
                } else {
                    int up = parent[v];
                    if (up >= 0) {
                        low[up] = Math.min(low[up], low[v]);
                        below[up] += below[v];
                        if (up == root) {
                            childrenOfRoot++;
                        } else if (low[v] >= number[up]) {
                            articulation[up] = true;
                        }
                    }
                    v = up;
                }
            }
            articulation[root] = childrenOfRoot > 1;
        }
    }
}
