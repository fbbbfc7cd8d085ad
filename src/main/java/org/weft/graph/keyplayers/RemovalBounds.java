package org.weft.graph.keyplayers;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

/**
 * How many ordered pairs of others are parted by deleting each node, where some nodes may have arcs to anybody that are
 * not known. Whoever reaches such a node could reach everybody.
 *
 * @param certain by node, the pairs that known arcs join and that not even all unknown arcs would join without the node
 * @param possible by node, the pairs that all arcs together could join and that known arcs alone do not join without it
 */
public record RemovalBounds(long[] certain, long[] possible) {
    private static final int SOURCES = 64;

    /**
     * Bounds for each node. O(n m) for all: from each source the tree of dominators tells whom it loses, and which nodes
     * with unknown arcs, with each node. 44 n bytes a thread.
     *
     * @param open the nodes from which there may be arcs to every other; to ask for arcs into them from every other, give
     *     the transpose
     */
    public static RemovalBounds of(Csr graph, int[] open, Workers workers) {
        int n = graph.n();
        RemovalBounds found = new RemovalBounds(new long[n], new long[n]);
        boolean[] isOpen = new boolean[n];
        for (int v : open) {
            isOpen[v] = true;
        }
        graph.transpose();
        workers.runs("removals", n, SOURCES, () -> new Dominated(graph), (scratch, chunk, from, to) -> {
            RemovalBounds sums = new RemovalBounds(new long[n], new long[n]);
            for (int s = from; s < to; s++) {
                workers.cancellation().check();
                scratch.addBounds(s, isOpen, sums);
            }
            synchronized (found) {
                for (int v = 0; v < n; v++) {
                    found.certain[v] += sums.certain[v];
                    found.possible[v] += sums.possible[v];
                }
            }
        });
        return found;
    }
}
