package org.weft.graph.paths;

import org.weft.graph.Csr;

import java.util.Arrays;

/**
 * The blocks of an undirected graph, that is the largest parts that no single node splits, as a graph of their own in
 * which a node that joins blocks stands once in each. A shortest path between two nodes of a block stays in it, so paths
 * are searched for block by block; a node that joins blocks stands there for all that lie behind it. Hopcroft and Tarjan
 * (1973), doi:10.1145/362248.362272; Sarıyüce, Kaya, Saule and Çatalyürek (2017), Graph manipulations for fast
 * centrality computation, ACM TKDD 11:26, doi:10.1145/3022668.
 *
 * @param original the node of the graph that each node here is
 * @param block the block of each node here, counted from 0
 * @param weight for how many nodes of the graph each node here stands in its block, itself among them
 * @param source the node here at which each arc of the graph begins
 * @param target the node here at which it ends
 * @param split for each node of the graph, the ordered pairs of other nodes that are in different parts without it
 */
record Blocks(int[] original, int[] block, double[] weight, int[] source, int[] target, double[] split) {

    /** Finds them in O(n + m), without recursion. */
    static Blocks of(Csr graph) {
        Search search = new Search(graph);
        for (int root = 0; root < graph.n(); root++) {
            if (search.number[root] == 0) {
                search.descend(root);
            }
        }
        return search.blocks();
    }

    private static final class Search {
        private final Csr graph;
        private final int[] number;
        private final int[] low;
        private final int[] parent;
        private final int[] below;
        private final int[] next;
        /** Nodes in blocks that hang from each node. */
        private final int[] hanging;
        /** The node here that stands for each node in the block that joins it to its parent. */
        private final int[] own;
        /** Nodes visited whose block is not yet known. */
        private final int[] open;

        private final int[] order;
        private int openSize;
        private int visited;
        /** The node here that stands in each block for the node from which the block hangs. */
        private int[] top = new int[16];

        private int blocks;
        private final int[] original;
        private final int[] block;
        private final double[] weight;
        private int size;
        private final double[] split;

        Search(Csr graph) {
            this.graph = graph;
            int n = graph.n();
            number = new int[n];
            low = new int[n];
            parent = new int[n];
            Arrays.fill(parent, -1);
            below = new int[n];
            next = new int[n];
            hanging = new int[n];
            own = new int[n];
            open = new int[n];
            order = new int[n];
            // Every node but a root is once below another, and no block is without such a node.
            original = new int[2 * n];
            block = new int[2 * n];
            weight = new double[2 * n];
            split = new double[n];
        }

        private void enter(int v) {
            open[openSize++] = v;
            order[visited] = v;
            number[v] = ++visited;
            low[v] = visited;
            below[v] = 1;
            next[v] = graph.offsets()[v];
        }

        private void descend(int root) {
            int firstBlock = blocks;
            int firstVisit = visited;
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
                        if (low[v] >= number[up]) {
                            close(up, v);
                        }
                    }
                    v = up;
                }
            }
            openSize = 0;
            weigh(firstBlock, firstVisit, below[root]);
        }

        /** The block that hangs from a node and begins with a node below it. */
        private void close(int from, int first) {
            if (blocks == top.length) {
                top = Arrays.copyOf(top, 2 * blocks);
            }
            top[blocks] = add(from, below[first]);
            int member;
            do {
                member = open[--openSize];
                own[member] = add(member, hanging[member] + 1.0);
            } while (member != first);
            hanging[from] += below[first];
            split[from] += (double) below[first] * below[first];
            blocks++;
        }

        private int add(int node, double stands) {
            original[size] = node;
            block[size] = blocks;
            weight[size] = stands;
            return size++;
        }

        /** Once the size of the component is known: weights of the nodes from which blocks hang, and pairs split. */
        private void weigh(int firstBlock, int firstVisit, int component) {
            for (int b = firstBlock; b < blocks; b++) {
                // So far it holds the number of nodes in and behind the block; it stands for all others.
                weight[top[b]] = component - weight[top[b]];
            }
            double others = component - 1.0;
            for (int i = firstVisit; i < visited; i++) {
                int v = order[i];
                double above = others - hanging[v];
                split[v] = others * others - split[v] - above * above;
            }
        }

        Blocks blocks() {
            int m = graph.arcs();
            int[] source = new int[m];
            int[] target = new int[m];
            for (int u = 0; u < graph.n(); u++) {
                for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                    int v = graph.targets()[a];
                    // The later visited of two neighbours is below the earlier, in the block that joins it upwards.
                    int in = block[own[number[u] > number[v] ? u : v]];
                    source[a] = place(u, in);
                    target[a] = place(v, in);
                }
            }
            return new Blocks(
                    Arrays.copyOf(original, size),
                    Arrays.copyOf(block, size),
                    Arrays.copyOf(weight, size),
                    source,
                    target,
                    split);
        }

        private int place(int v, int in) {
            return parent[v] >= 0 && block[own[v]] == in ? own[v] : top[in];
        }
    }
}
