package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.graph.keyplayers.KeySets;
import org.weft.graph.keyplayers.SmallestReachingSets;

import java.util.Arrays;

import static org.weft.measures.CommonParameters.BORGATTI;

/** How few agencies are enough to reach a share of the network. */
final class SmallestReachingSet implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.SET, "smallest-reaching-set", "Smallest set that reaches a share")
            .question("How few agencies must be told so that word reaches most of the partnership, and which?")
            .high("Word does not spread far by itself: many agencies must be told directly.")
            .convention("smallest number of agencies such that 0.8 of all are within 2 steps along flows from one of"
                    + " them, they themselves included")
            .unit("agencies")
            .range("1 to n")
            .direction(
                    "out: whom the set reaches along flows; in: whom it hears from, back along flows; undirected: along"
                            + " ties in whatever direction; without direction all are one")
            .undefined("no agencies; more than " + SmallestReachingSets.MOST_NODES + " agencies")
            .cost(
                    "one search from every agency; then branch and bound of at most twice 400 million steps, and where"
                            + " that does not end greedy search with swaps",
                    "n² / 8 bytes, and a copy of the network",
                    new Cost(
                                    (n, m) -> 100 * ((double) n + m) + n * (n / 64.0) + Math.min(4e8, 50.0 * n * n),
                                    (n, m, threads) -> n * (n / 8.0) + 8.0 * n * threads + 60.0 * n + 40.0 * m)
                            .onOneThread())
            .parameter(ParameterSpec.number("share", "The share of all agencies that is to be reached.", 0.8, 0.01, 1))
            .parameter(ParameterSpec.integer("steps", "Number of steps.", 2, 1, 1_000_000))
            .parameter(ParameterSpec.words(
                    "direction",
                    "out: whom the set reaches along flows; in: whom it hears from, back along flows; undirected: along"
                            + " ties in whatever direction.",
                    "out",
                    "in",
                    "undirected"))
            .parameter(FragmentingKeyPlayers.SEED)
            .source(BORGATTI)
            .source("Wolsey (1982), An analysis of the greedy algorithm for the submodular set covering problem,"
                    + " Combinatorica 2:385-393, doi:10.1007/BF02579435")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        int n = workings.n();
        int steps = parameters.integer("steps");
        double share = parameters.number("share");
        boolean ties = parameters.is("direction", "undirected") || !workings.directed();
        boolean in = !ties && parameters.is("direction", "in");
        Outcome outcome = new Outcome(DECLARATION, parameters)
                .convention("smallest number of agencies such that "
                        + (in ? "from " + share + " of all one of them is within " : share + " of all are within ")
                        + steps
                        + (steps == 1 ? " step" : " steps") + (ties ? " along ties" : " along flows")
                        + (in ? ", they themselves included" : " from one of them, they themselves included"));
        if (n == 0) {
            return outcome.noNetwork("no agencies");
        }
        if (n > SmallestReachingSets.MOST_NODES) {
            return outcome.noNetwork("more than " + SmallestReachingSets.MOST_NODES + " agencies");
        }
        // A share that is met exactly is met, whatever rounding says.
        int needed = Math.max(1, (int) Math.ceil(share * n - 1e-9));
        SortedById order = SortedById.of(workings.projection());
        Csr along = ties ? workings.graph().underlying() : workings.graph();
        Csr graph = order.sorted(in ? along.transpose() : along);
        SmallestReachingSets.Found found =
                SmallestReachingSets.of(graph, steps, needed, parameters.integer("seed"), workings.workers());
        list(
                outcome,
                parameters,
                order,
                found,
                needed + (in ? " agencies to be heard from" : " agencies to be reached"));
        return outcome;
    }

    private static void list(
            Outcome outcome, Parameters parameters, SortedById order, SmallestReachingSets.Found found, String asked) {
        KeySets sets = found.sets();
        int size = sets.sets().get(0).length;
        outcome.network((double) size);
        for (int i = 0; i < sets.sets().size(); i++) {
            int[] members = Arrays.stream(sets.sets().get(i))
                    .map(place -> order.node()[place])
                    .sorted()
                    .toArray();
            outcome.set(parameters.with("set", Integer.toString(i + 1)), members, sets.values()[i], sets.proven());
        }
        String sized = size + (size == 1 ? " agency" : " agencies");
        String many = sets.count() == 1 ? "1 set of " + sized + " does" : sets.count() + " sets of " + sized + " do";
        outcome.note(DECLARATION.label() + ", " + asked + ": " + many
                + (found.whole() ? "" : ", and perhaps more")
                + (sets.count() > sets.sets().size()
                        ? ", of which " + sets.sets().size() + " are listed"
                        : "")
                + (sets.proven()
                        ? "; no smaller set does."
                        : "; that no smaller one does is not proven, because there are too many sets."));
    }
}
