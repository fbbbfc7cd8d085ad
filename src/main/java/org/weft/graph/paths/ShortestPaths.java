package org.weft.graph.paths;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

import java.util.Arrays;

/**
 * Shortest paths from one node at a time by arc lengths (Dijkstra 1959, doi:10.1007/BF01386390), over a heap of four
 * children a node that is kept from source to source. Not for two threads at once.
 */
final class ShortestPaths {
    private static final int CHECK_EVERY = 4096;

    static final long UNREACHED = Long.MAX_VALUE;

    private final int[] offsets;
    private final int[] targets;
    private final long[] arcKeys;
    private final Lengths lengths;
    private final Cancellation cancellation;
    private final long[] key;
    private final int[] place;
    private final int[] order;
    private final int[] heap;
    private int heapSize;
    private int found;

    ShortestPaths(Csr graph, Lengths lengths, Cancellation cancellation) {
        int n = graph.n();
        this.lengths = lengths;
        this.cancellation = cancellation;
        offsets = graph.offsets();
        targets = graph.targets();
        arcKeys = lengths.keys();
        key = new long[n];
        Arrays.fill(key, UNREACHED);
        place = new int[n];
        order = new int[n];
        heap = new int[n];
    }

    /** Finds the nodes that the source reaches, and returns their number, the source among them. */
    int from(int source) {
        for (int i = 0; i < found; i++) {
            key[order[i]] = UNREACHED;
        }
        found = 0;
        heapSize = 0;
        key[source] = 0;
        push(source);
        boolean exact = lengths.exact();
        while (heapSize > 0) {
            if (found % CHECK_EVERY == 0) {
                cancellation.check();
            }
            int u = pop();
            place[u] = -1 - found;
            order[found++] = u;
            long path = key[u];
            for (int a = offsets[u]; a < offsets[u + 1]; a++) {
                int v = targets[a];
                long longer = exact ? path + arcKeys[a] : lengths.extend(path, arcKeys[a]);
                if (longer < key[v]) {
                    boolean first = key[v] == UNREACHED;
                    key[v] = longer;
                    if (first) {
                        push(v);
                    } else {
                        up(place[v], v);
                    }
                }
            }
        }
        return found;
    }

    /** The nodes found, nearest first. */
    int[] order() {
        return order;
    }

    /** The key of the shortest path to a node that was found. */
    long key(int v) {
        return key[v];
    }

    /** The position of a found node in the order. */
    int position(int v) {
        return -1 - place[v];
    }

    private void push(int v) {
        up(heapSize++, v);
    }

    private int pop() {
        int top = heap[0];
        int v = heap[--heapSize];
        if (heapSize > 0) {
            down(v);
        }
        return top;
    }

    private void up(int from, int v) {
        int at = from;
        long k = key[v];
        while (at > 0) {
            int parent = (at - 1) >> 2;
            int other = heap[parent];
            if (key[other] <= k) {
                break;
            }
            heap[at] = other;
            place[other] = at;
            at = parent;
        }
        heap[at] = v;
        place[v] = at;
    }

    private void down(int v) {
        int at = 0;
        long k = key[v];
        while (true) {
            int child = 4 * at + 1;
            if (child >= heapSize) {
                break;
            }
            int least = child;
            long leastKey = key[heap[child]];
            int last = Math.min(child + 4, heapSize);
            for (int c = child + 1; c < last; c++) {
                long other = key[heap[c]];
                if (other < leastKey) {
                    least = c;
                    leastKey = other;
                }
            }
            if (leastKey >= k) {
                break;
            }
            heap[at] = heap[least];
            place[heap[at]] = at;
            at = least;
        }
        heap[at] = v;
        place[v] = at;
    }
}
