package org.weft.measures;

import org.weft.graph.paths.AllPairs;
import org.weft.graph.paths.WeightedAllPairs;

import static org.weft.measures.CommonParameters.UNWEIGHTED;

/** How many steps lie between two agencies on average. */
final class AveragePathLength implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "average-path-length", "Average path length")
            .question("How many hands does news go through on its way?")
            .high("News passes through many hands before it arrives, late and changed.")
            .convention("mean number of steps over the ordered pairs that are reachable along flows; read it beside the"
                    + " reachable share")
            .unit("steps")
            .range("1 to n - 1; weighted, above 0")
            .direction("follows flows")
            .weight("weight=strength: a step's length is 1/strength")
            .undefined("no pair is reachable; weighted: strengths are ordinal codes without amounts")
            .cost("O(n m / 64), weighted O(n m + n² log n)", "210 n bytes a thread", Cost.ALL_PAIRS)
            .parameter(UNWEIGHTED)
            .source("Watts and Strogatz (1998), Collective dynamics of small-world networks, Nature 393:440-442,"
                    + " doi:10.1038/30918")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        Outcome share = ReachableShare.beside(workings);
        boolean weighted = workings.weighted(parameters);
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.unit("1/strength").noNetwork(refusal).and(share);
        }
        double total;
        double pairs;
        if (weighted) {
            WeightedAllPairs search = workings.weightedAllPairs(Workings.Direction.OUT);
            total = search.totalDistance();
            pairs = search.reachablePairs();
            outcome.unit("1/strength")
                    .convention(
                            "mean length over the ordered pairs that are reachable, a step 1/strength; read it beside"
                                    + " the reachable share");
        } else {
            AllPairs search = workings.allPairs(Workings.Direction.OUT);
            total = search.totalDistance();
            pairs = search.reachablePairs();
        }
        return (pairs == 0 ? outcome.noNetwork("no agency reaches another") : outcome.network(total / pairs))
                .and(share);
    }
}
