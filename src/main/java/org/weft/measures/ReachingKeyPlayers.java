package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.graph.keyplayers.FragmentingSets;
import org.weft.graph.keyplayers.KeySets;
import org.weft.graph.keyplayers.ReachingSets;

import static org.weft.measures.CommonParameters.BORGATTI;

/** KPP-Pos: who together reach most of the network. */
final class ReachingKeyPlayers implements Measure {
    private static final String DISTANCE = "distance-weighted";

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.SET, "kpp-pos", "Key players to spread by (KPP-Pos)")
            .question("Through which few agencies does word reach most of the partnership?")
            .high("Told to these few, word is soon with nearly everybody.")
            .convention("largest number of agencies within 2 steps along flows from a set of k, the set included")
            .unit("agencies")
            .range("k to n; distance-weighted k/n to 1")
            .direction("out: along flows; undirected: along ties in whatever direction; without direction both are one")
            .undefined("fewer than k agencies, or none")
            .cost(
                    "O(n^(k+1)) where every set is compared, up to 2 thousand million steps and 1,500 agencies; else at"
                            + " most two searches from 64 agencies for each choice of greedy search and swaps",
                    "8 n² bytes where every set is compared, else 40 n a thread, and a copy of the network",
                    cost(3, false))
            .parameter(FragmentingKeyPlayers.SIZE)
            .parameter(ParameterSpec.words(
                    "of",
                    "reach: agencies within so many steps; distance-weighted: mean 1/d from the nearest of the set, its"
                            + " members 1.",
                    "reach",
                    DISTANCE))
            .parameter(ParameterSpec.integer("steps", "Number of steps, for reach.", 2, 1, 1_000_000))
            .parameter(ParameterSpec.words(
                    "direction",
                    "out: along flows; undirected: along ties in whatever direction.",
                    "out",
                    "undirected"))
            .parameter(FragmentingKeyPlayers.SEED)
            .source(BORGATTI)
            .build();

    private static Cost cost(int k, boolean far) {
        return new Cost(
                (n, m) -> {
                    double every = FragmentingSets.choices(n, k) * n + n * (3.0 * n + m);
                    // Two searches a choice, which end after two steps or where the set is nearer.
                    return ReachingSets.every(n, k) ? every : (far ? 150.0 : 30.0) * k * ((double) n + m);
                },
                (n, m, threads) -> (n <= ReachingSets.MATRIX ? 8.0 * n * n : 0)
                        + 8.0 * n * k * threads
                        + 40.0 * n * threads
                        + 60.0 * n
                        + 40.0 * m);
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return cost(parameters.integer("k"), parameters.is("of", DISTANCE) || parameters.integer("steps") > 2);
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        int k = parameters.integer("k");
        int steps = parameters.integer("steps");
        boolean ties = parameters.is("direction", "undirected") || !workings.directed();
        boolean distance = parameters.is("of", DISTANCE);
        String along = ties ? " along ties" : " along flows";
        Outcome outcome = new Outcome(DECLARATION, parameters)
                .unit(distance ? "share" : "agencies")
                .convention(
                        distance
                                ? "largest mean over all agencies of 1/d, d the steps" + along
                                        + " from the nearest of the set, its members 1, agencies not reached 0"
                                : "largest number of agencies within " + steps + (steps == 1 ? " step" : " steps")
                                        + along + " from a set, the set included");
        if (workings.n() < k) {
            return outcome.noNetwork("fewer than " + k + " agencies");
        }
        SortedById order = SortedById.of(workings.projection());
        Csr graph = order.sorted(ties ? workings.graph().underlying() : workings.graph());
        int seed = parameters.integer("seed");
        KeySets found = distance
                ? ReachingSets.byDistance(graph, k, seed, workings.workers())
                : ReachingSets.within(graph, steps, k, seed, workings.workers());
        outcome.network(found.values()[0]);
        order.list(outcome, parameters, found, DECLARATION.labelled(parameters));
        return outcome;
    }
}
