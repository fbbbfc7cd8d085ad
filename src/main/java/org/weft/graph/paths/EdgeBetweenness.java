package org.weft.graph.paths;

import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.graph.paths.StepDependencies.Sum;

import java.util.EnumSet;

/**
 * Betweenness of arcs by counting steps: for each arc the sum over ordered pairs s, t of the share of the shortest paths
 * from s to t that run along it, the arcs at the ends of a path among them. Girvan and Newman (2002), Community structure
 * in social and biological networks, PNAS 99:7821-7826, doi:10.1073/pnas.122653799; Brandes (2008), On variants of
 * shortest-path betweenness centrality and their generic computation, Social Networks 30:136-145,
 * doi:10.1016/j.socnet.2007.11.001.
 *
 * <p>Computed as {@link Betweenness}, an undirected graph block by block.
 *
 * <p>Time O(n m); memory about 68 n + 8 m bytes a thread, and 20 m + 60 n.
 */
public final class EdgeBetweenness {
    private EdgeBetweenness() {}

    /**
     * Betweenness of every arc over ordered pairs. Both arcs of a tie of an undirected graph have the figure of the tie
     * over unordered pairs.
     *
     * @return one value an arc, at least 0; NaN for every arc where shortest paths are more than a double can count
     */
    public static double[] ofSteps(Csr graph, Workers workers) {
        return StepDependencies.of(graph, EnumSet.of(Sum.ARCS), workers).arcs();
    }
}
