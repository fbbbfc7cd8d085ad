package org.weft.graph.paths;

import org.weft.graph.Csr;
import org.weft.graph.OrderedSum;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * Betweenness by counting steps: for each node v the sum over ordered pairs s, t other than v of the share of the
 * shortest paths from s to t that pass through v.
 *
 * <p>Brandes (2001), A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25:163-177,
 * doi:10.1080/0022250X.2001.9990249. There are no lists of predecessors: the search notes, for each node in the order
 * found, the arcs that go one level down, and the second phase reads those alone, from the last node to the first.
 * Sources are cut into fixed chunks whose sums are added in chunk order, so any number of threads gives the same bits.
 *
 * <p>Time O(n m); memory O(n + m) a thread.
 */
public final class Betweenness {
    private Betweenness() {}

    /**
     * Raw betweenness over ordered pairs; half of it is the usual figure of an undirected graph.
     *
     * @return one value a node, at least 0; NaN for every node where shortest paths are more than a double can count
     */
    public static double[] ofSteps(Csr graph, Workers workers) {
        int n = graph.n();
        int size = chunkSize(n, graph.arcs());
        int chunks = (n + size - 1) / size;
        OrderedSum sum = new OrderedSum(n);
        workers.each("betweenness", chunks, () -> new Search(graph), (search, chunk) -> {
            double[] part = sum.lend();
            int last = Math.min(n, (chunk + 1) * size);
            for (int s = chunk * size; s < last; s++) {
                if (graph.degree(s) > 0) {
                    workers.cancellation().check();
                    search.from(s, part);
                }
            }
            sum.add(chunk, part);
        });
        return orUncountable(sum.total());
    }

    /** Sources in a chunk: enough work to be worth a thread, and at most 256 chunks; depends on the graph alone. */
    static int chunkSize(int n, int arcs) {
        return (int) Math.max(1, Math.max((n + 255) / 256, (1 << 18) / (1 + n + (long) arcs)));
    }

    /** All NaN where a count of paths passed the largest double; else as given. */
    static double[] orUncountable(double[] values) {
        for (double v : values) {
            if (!(v < Double.POSITIVE_INFINITY)) {
                Arrays.fill(values, Double.NaN);
                break;
            }
        }
        return values;
    }

    /** One thread's arrays: level and number of paths of each node, the order of finding, and the arcs down. */
    private static final class Search {
        private final int[] offsets;
        private final int[] targets;
        private final int[] level;
        private final double[] paths;
        private final double[] share;
        private final int[] order;
        private final int[] down;
        private final int[] downFrom;

        Search(Csr graph) {
            int n = graph.n();
            offsets = graph.offsets();
            targets = graph.targets();
            level = new int[n];
            Arrays.fill(level, -1);
            paths = new double[n];
            share = new double[n];
            order = new int[n];
            // One more than there are arcs, because an arc is written before it is known to go down.
            down = new int[graph.arcs() + 1];
            downFrom = new int[n + 1];
        }

        void from(int source, double[] sum) {
            int found = search(source);
            // share[v] = (1 + dependency of v) / paths to v, so that the one division is outside the inner loop.
            for (int i = found - 1; i > 0; i--) {
                int v = order[i];
                double below = 0;
                for (int a = downFrom[i]; a < downFrom[i + 1]; a++) {
                    below += share[down[a]];
                }
                double dependency = paths[v] * below;
                sum[v] += dependency;
                share[v] = (1 + dependency) / paths[v];
            }
            for (int i = 0; i < found; i++) {
                level[order[i]] = -1;
                paths[order[i]] = 0;
            }
        }

        private int search(int source) {
            level[source] = 0;
            paths[source] = 1;
            order[0] = source;
            int found = 1;
            int arc = 0;
            for (int i = 0; i < found; i++) {
                int u = order[i];
                int below = level[u] + 1;
                double count = paths[u];
                downFrom[i] = arc;
                for (int a = offsets[u]; a < offsets[u + 1]; a++) {
                    int v = targets[a];
                    int at = level[v];
                    if (at < 0) {
                        level[v] = below;
                        at = below;
                        order[found++] = v;
                    }
                    if (at == below) {
                        down[arc++] = v;
                        paths[v] += count;
                    }
                }
            }
            downFrom[found] = arc;
            return found;
        }
    }
}
