package org.weft.graph.paths;

import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.graph.paths.StepDependencies.Sum;

import java.util.Arrays;
import java.util.EnumSet;

/**
 * Betweenness by counting steps: for each node v the sum over ordered pairs s, t other than v of the share of the
 * shortest paths from s to t that pass through v.
 *
 * <p>Brandes (2001), A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25:163-177,
 * doi:10.1080/0022250X.2001.9990249, without lists of predecessors: the second phase, like the search of {@link StepPaths},
 * goes from level to level along whichever arcs are fewer ({@link StepDependencies}, which shares both phases with stress
 * and the betweenness of arcs). An undirected graph is searched block by block
 * ({@link Blocks}), so that what hangs from one node is searched from that node alone.
 *
 * <p>Sources are cut into fixed chunks whose sums are added in chunk order, so any number of threads gives the same bits.
 * Time O(n m); memory about 60 n bytes a thread, and 8 m + 60 n.
 */
public final class Betweenness {
    private Betweenness() {}

    /**
     * Raw betweenness over ordered pairs; half of it is the usual figure of an undirected graph.
     *
     * @return one value a node, at least 0; NaN for every node where shortest paths are more than a double can count
     */
    public static double[] ofSteps(Csr graph, Workers workers) {
        return StepDependencies.of(graph, EnumSet.of(Sum.NODES), workers).nodes();
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
}
