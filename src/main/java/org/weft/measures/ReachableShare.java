package org.weft.measures;

import java.util.Map;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.KRACKHARDT;
import static org.weft.measures.CommonParameters.WASSERMAN_FAUST;

/** How many pairs of agencies can reach each other at all. */
final class ReachableShare implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "reachable-share", "Reachable share")
            .question("What share of the agencies can hear from what share of the others at all?")
            .high("Nearly everybody can be reached from everybody, if only by many steps.")
            .convention("ordered pairs with a path along flows / n(n - 1)")
            .unit("share")
            .range("0 to 1")
            .direction("follows flows")
            .undefined("fewer than 2 agencies")
            .cost("O(n m / 64)", "210 n bytes a thread", Cost.ALL_PAIRS)
            .source(WASSERMAN_FAUST)
            .source(KRACKHARDT)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        double n = workings.n();
        if (n < 2) {
            return outcome.noNetwork(FEWER_THAN_2);
        }
        return outcome.network(workings.allPairs(Workings.Direction.OUT).reachablePairs() / (n * (n - 1)));
    }

    /** The entry that stands beside a path length. */
    static Outcome beside(Workings workings) {
        Outcome share = new ReachableShare().compute(workings, new Parameters(Map.of()));
        workings.mark(share, Approximation.BALLS);
        return share;
    }
}
