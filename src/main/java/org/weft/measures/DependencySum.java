package org.weft.measures;

import org.weft.graph.paths.AllPairs;

import static org.weft.measures.CommonParameters.BRANDES;
import static org.weft.measures.CommonParameters.FEWER_THAN_2;

/** How often agencies depend on others to pass something on. */
final class DependencySum implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "dependency-sum", "Dependency sum")
            .question("How often does one agency need another to pass something on?")
            .high("Much goes through third hands: the network lives by its go-betweens.")
            .convention("sum of (steps - 1) over the ordered pairs that are reachable along flows: the agencies between"
                    + " them, and so the sum of betweenness")
            .unit("agencies passed")
            .range("0 to n(n - 1)(n - 2)/2")
            .direction("follows flows; without direction each pair counts once")
            .undefined("fewer than 2 agencies")
            .cost("O(n m / 64)", "210 n bytes a thread", Cost.ALL_PAIRS)
            .parameter(WienerIndex.PAIRS)
            .source("Freeman (1980), The gatekeeper, pair-dependency and structural centrality, Quality and Quantity"
                    + " 14:585-592, doi:10.1007/BF00184720")
            .source(BRANDES)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        if (workings.n() < 2) {
            return outcome.noNetwork(FEWER_THAN_2);
        }
        outcome.convention(
                "sum of (steps - 1) over the " + WienerIndex.pairs(workings, parameters) + " pairs that are reachable");
        AllPairs search = workings.allPairs(Workings.Direction.OUT);
        double between = search.totalDistance() - search.reachablePairs();
        return outcome.network(between / WienerIndex.sides(workings, parameters));
    }
}
