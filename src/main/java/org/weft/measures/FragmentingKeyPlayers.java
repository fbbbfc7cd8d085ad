package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.graph.keyplayers.FragmentingSets;
import org.weft.graph.keyplayers.KeySets;

import static org.weft.measures.CommonParameters.BORGATTI;

/** KPP-Neg: whose loss together would fragment the network most. */
final class FragmentingKeyPlayers implements Measure {
    static final ParameterSpec SIZE = ParameterSpec.integer("k", "Number of agencies in a set.", 3, 1, 20);
    static final ParameterSpec SEED = ParameterSpec.integer(
            "seed", "Where draws begin, in networks too large to compare every set.", 1, 0, Integer.MAX_VALUE);

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.SET, "kpp-neg", "Key players to protect (KPP-Neg)")
            .question("Which few agencies, lost together, would leave the others most cut off from each other?")
            .high("The network hangs on these few: without them most of the others cannot reach each other.")
            .convention("largest fragmentation of what is left without k agencies, over its own n'(n' - 1) pairs;"
                    + " components of the underlying graph")
            .unit("share")
            .range("0 to 1")
            .direction(
                    "components and distance-weighted ignore it; breadth goes along flows; without direction breadth is"
                            + " distance-weighted")
            .undefined("fewer than k + 2 agencies")
            .cost(
                    "components: O(n^(k-1) (n + m)) where every set is compared, up to 3 thousand million steps, else"
                            + " O(k (n + m)) a round of swaps; distances: O(n^k) searches over all pairs, or 64 a choice",
                    "60 n bytes a thread, and a copy of the network",
                    cost(3, false))
            .parameter(SIZE)
            .parameter(ParameterSpec.words(
                    "of",
                    "components: pairs in no common component; distance-weighted: 1 - mean 1/d along ties; breadth: the"
                            + " same along flows.",
                    Fragmentation.COMPONENTS,
                    Fragmentation.DISTANCE,
                    Fragmentation.BREADTH))
            .parameter(SEED)
            .source(BORGATTI)
            .build();

    private static Cost cost(int k, boolean distances) {
        return new Cost(
                (n, m) -> {
                    double one = distances ? FragmentingSets.searchSteps(n, 2 * m) : 2.0 * (n + 2.0 * m);
                    double every = FragmentingSets.choices(n, distances ? k : k - 1) * one;
                    double tried = distances ? Math.min(n, Math.max(FragmentingSets.CANDIDATES, 2.0 * k)) : 1;
                    double choices = k * (2.0 + (FragmentingSets.RANDOM_STARTS + 1) * FragmentingSets.ROUNDS);
                    return every <= FragmentingSets.EXACT_STEPS ? every : choices * tried * one;
                },
                (n, m, threads) -> 60.0 * n * threads + 60.0 * n + 40.0 * m);
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return cost(parameters.integer("k"), !parameters.is("of", Fragmentation.COMPONENTS));
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        String form = Fragmentation.formIn(workings, parameters.word("of"));
        int k = parameters.integer("k");
        Outcome outcome = new Outcome(DECLARATION, parameters)
                .convention("largest value without " + k + (k == 1 ? " agency" : " agencies")
                        + ", over the pairs of those left: " + Fragmentation.convention(form));
        if (workings.n() < k + 2) {
            return outcome.noNetwork("fewer than " + (k + 2) + " agencies: fewer than 2 would be left");
        }
        SortedById order = SortedById.of(workings.projection());
        Csr graph = order.sorted(Fragmentation.graph(workings, form));
        int seed = parameters.integer("seed");
        KeySets found = form.equals(Fragmentation.COMPONENTS)
                ? FragmentingSets.components(graph, k, seed, workings.workers())
                : FragmentingSets.distances(graph, k, seed, workings.workers());
        outcome.network(found.values()[0]);
        order.list(outcome, parameters, found, DECLARATION.labelled(parameters));
        return outcome;
    }
}
