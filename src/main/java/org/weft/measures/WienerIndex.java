package org.weft.measures;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.UNWEIGHTED;

/** How many steps lie between all pairs together. */
final class WienerIndex implements Measure {
    static final ParameterSpec PAIRS = ParameterSpec.words(
            "pairs",
            "once: without direction each pair counts once; both: it counts from either side, as in UCINET. With"
                    + " direction every ordered pair counts in both.",
            "once",
            "both");

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "wiener-index", "Wiener index")
            .question("How many steps would it take if every agency sent something to every other?")
            .high("Much carrying for the network's size: compare only networks of as many agencies and as large a"
                    + " reachable share.")
            .convention("sum of the steps over the ordered pairs that are reachable along flows; read it beside the"
                    + " reachable share")
            .unit("steps")
            .range("0 to n(n - 1)²; weighted, 0 upwards")
            .direction("follows flows; without direction each pair counts once")
            .weight("weight=strength: a step's length is 1/strength")
            .undefined("fewer than 2 agencies; weighted: strengths are ordinal codes without amounts")
            .cost("O(n m / 64), weighted O(n m + n² log n)", "210 n bytes a thread", Cost.ALL_PAIRS)
            .parameter(PAIRS)
            .parameter(UNWEIGHTED)
            .source("Wiener (1947), Structural determination of paraffin boiling points, Journal of the American"
                    + " Chemical Society 69:17-20, doi:10.1021/ja01193a005")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean weighted = workings.weighted(parameters);
        outcome.unit(weighted ? "1/strength" : "steps");
        if (workings.n() < 2) {
            return outcome.noNetwork(FEWER_THAN_2);
        }
        Outcome share = ReachableShare.beside(workings);
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNetwork(refusal).and(share);
        }
        outcome.convention((weighted ? "sum of the lengths, a step 1/strength," : "sum of the steps") + " over the "
                + pairs(workings, parameters) + " pairs that are reachable");
        double total = weighted
                ? workings.weightedAllPairs(Workings.Direction.OUT).totalDistance()
                : workings.allPairs(Workings.Direction.OUT).totalDistance();
        return outcome.network(total / sides(workings, parameters)).and(share);
    }

    /** How often a search counts each pair that counts once. */
    static int sides(Workings workings, Parameters parameters) {
        return workings.directed() || parameters.is("pairs", "both") ? 1 : 2;
    }

    static String pairs(Workings workings, Parameters parameters) {
        return sides(workings, parameters) == 1 ? "ordered" : "unordered";
    }
}
