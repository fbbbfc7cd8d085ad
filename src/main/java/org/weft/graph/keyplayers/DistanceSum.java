package org.weft.graph.keyplayers;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

/** The sum of 1/d over the ordered pairs that are left once some nodes are deleted, in units of {@link InverseSteps}. */
@FunctionalInterface
interface DistanceSum {
    /** The sum without the marked nodes; of a sum that is not below the limit, perhaps a part that is not either. */
    long without(boolean[] gone, long limit);

    /** With the scratch space of one thread. */
    static DistanceSum of(Csr graph, InverseSteps inverse, Workers workers) {
        if (graph.n() <= SmallDistances.NODES) {
            return new SmallDistances(graph, inverse, workers.cancellation())::without;
        }
        ResidualDistances search = new ResidualDistances(graph, inverse, workers.cancellation());
        return (gone, limit) -> search.without(gone);
    }
}
