package org.weft.graph.paths;

import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.graph.paths.StepDependencies.Sum;

import java.util.EnumSet;

/**
 * Stress by counting steps: for each node the number of shortest paths between other nodes that pass through it, over
 * ordered pairs. Shimbel (1953), Structural parameters of communication networks, Bulletin of Mathematical Biophysics
 * 15:501-507, doi:10.1007/BF02476438; computed as in Brandes (2008), doi:10.1016/j.socnet.2007.11.001: the paths that go
 * on from a node are those of the nodes below it, and one that ends at each.
 *
 * <p>Counts are doubles: whole numbers up to 2^53, correctly rounded sums beyond. Time O(n m); memory about 60 n bytes a
 * thread, and 8 m + 60 n.
 */
public final class Stress {
    private Stress() {}

    /**
     * Raw stress over ordered pairs; half of it is the usual figure of an undirected graph.
     *
     * @return one value a node, at least 0; NaN for every node where shortest paths are more than a double can count
     */
    public static double[] ofSteps(Csr graph, Workers workers) {
        return StepDependencies.of(graph, EnumSet.of(Sum.STRESS), workers).stress();
    }
}
