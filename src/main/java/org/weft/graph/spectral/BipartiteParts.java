package org.weft.graph.spectral;

import org.weft.graph.Csr;

import java.util.Arrays;

/**
 * The parts of the graph in which every node stands twice, as sender and as receiver, with a tie for each arc. A node
 * that sends nothing is no sender, one that receives nothing no receiver. Time and memory O(n + m).
 */
final class BipartiteParts {
    private final int count;
    private final Side senders;
    private final Side receivers;

    private BipartiteParts(int[] sender, int[] receiver, int count) {
        this.count = count;
        senders = Side.of(sender, count);
        receivers = Side.of(receiver, count);
    }

    /**
     * One side.
     *
     * @param part the part of each node, -1 for none
     * @param place which of the nodes of its part each is
     * @param first where the nodes of each part begin
     * @param nodes part by part, ascending in each
     */
    record Side(int[] part, int[] place, int[] first, int[] nodes) {
        private static Side of(int[] part, int count) {
            int[] place = new int[part.length];
            int[] first = new int[count + 1];
            for (int p : part) {
                if (p >= 0) {
                    first[p + 1]++;
                }
            }
            for (int p = 0; p < count; p++) {
                first[p + 1] += first[p];
            }
            int[] next = first.clone();
            int[] nodes = new int[first[count]];
            for (int v = 0; v < part.length; v++) {
                if (part[v] >= 0) {
                    place[v] = next[part[v]] - first[part[v]];
                    nodes[next[part[v]]++] = v;
                }
            }
            return new Side(part, place, first, nodes);
        }

        int[] members(int index) {
            return Arrays.copyOfRange(nodes, first[index], first[index + 1]);
        }
    }

    static BipartiteParts of(Csr graph) {
        int n = graph.n();
        Csr turned = graph.transpose();
        int[] sender = new int[n];
        int[] receiver = new int[n];
        Arrays.fill(sender, -1);
        Arrays.fill(receiver, -1);
        // Senders as v, receivers as n + v; a node enters once on either side.
        int[] queue = new int[2 * n];
        int count = 0;
        for (int s = 0; s < n; s++) {
            if (sender[s] >= 0 || graph.degree(s) == 0) {
                continue;
            }
            sender[s] = count;
            queue[0] = s;
            int size = 1;
            for (int i = 0; i < size; i++) {
                boolean sends = queue[i] < n;
                int u = sends ? queue[i] : queue[i] - n;
                Csr along = sends ? graph : turned;
                int[] other = sends ? receiver : sender;
                for (int a = along.offsets()[u]; a < along.offsets()[u + 1]; a++) {
                    int v = along.targets()[a];
                    if (other[v] < 0) {
                        other[v] = count;
                        queue[size++] = sends ? n + v : v;
                    }
                }
            }
            count++;
        }
        return new BipartiteParts(sender, receiver, count);
    }

    int count() {
        return count;
    }

    Side senders() {
        return senders;
    }

    Side receivers() {
        return receivers;
    }
}
