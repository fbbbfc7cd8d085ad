package org.weft.network;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;

import java.util.List;

/**
 * Flows whose strengths are of one unit and whose giving means the same for power, so that dependence may be computed
 * over them together. Arcs run from the end that gains power by giving to the end that comes to depend: providers first,
 * and a kind in which giving subordinates the giver is turned round.
 *
 * @param kinds ids of the kinds, in the network's order
 * @param graph the arcs; undirected where the view is symmetrised
 * @param refused why strengths have no sum; null where they have
 */
public record PowerGroup(
        List<String> kinds, Csr graph, @Nullable String refused) {
    /** Freezes the kinds. */
    public PowerGroup {
        kinds = List.copyOf(kinds);
    }
}
