package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.graph.paths.AllPairs;

import static org.weft.measures.CommonParameters.BORGATTI;
import static org.weft.measures.CommonParameters.FEWER_THAN_2;

/** How far the network has fallen apart. */
final class Fragmentation implements Measure {
    static final String COMPONENTS = "components";
    static final String REACH = "reach";
    static final String DISTANCE = "distance-weighted";
    static final String BREADTH = "breadth";

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "fragmentation", "Fragmentation")
            .question("How many pairs of agencies have no path to each other?")
            .high("Most pairs of agencies are cut off from each other, or far apart.")
            .convention("1 - sum of s(s - 1) / (n(n - 1)), s the sizes of the components of the underlying graph")
            .unit("share")
            .range("0 to 1")
            .direction("components and distance-weighted ignore it; reach and breadth go along flows; without direction"
                    + " reach is components and breadth distance-weighted")
            .undefined("fewer than 2 agencies")
            .cost("O(n + m); the other forms O(n m / 64)", "O(n); the other forms 210 n bytes a thread", Cost.LINEAR)
            .parameter(ParameterSpec.words(
                    "form",
                    "components: pairs in no common component; reach: pairs of which the first does not reach the second;"
                            + " distance-weighted: 1 - mean 1/d along ties; breadth: the same along flows.",
                    COMPONENTS,
                    REACH,
                    DISTANCE,
                    BREADTH))
            .source(BORGATTI)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return parameters.is("form", COMPONENTS) ? Cost.LINEAR : Cost.ALL_PAIRS;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        String form = formIn(workings, parameters.word("form"));
        Outcome outcome = new Outcome(DECLARATION, parameters).convention(convention(form));
        if (workings.n() < 2) {
            return outcome.noNetwork(FEWER_THAN_2);
        }
        outcome.network(of(workings, form));
        return form.equals(COMPONENTS) ? outcome.exact() : outcome;
    }

    /** The form that a view without direction has instead. */
    static String formIn(Workings workings, String form) {
        if (workings.directed()) {
            return form;
        }
        return form.equals(REACH) ? COMPONENTS : form.equals(BREADTH) ? DISTANCE : form;
    }

    static String convention(String form) {
        return switch (form) {
            case REACH -> "1 - ordered pairs of which the first reaches the second along flows / (n(n - 1))";
            case DISTANCE ->
                "1 - sum of 1/d over ordered pairs / (n(n - 1)), d steps along ties; 0 where there is no path";
            case BREADTH ->
                "1 - sum of 1/d over ordered pairs / (n(n - 1)), d steps along flows; 0 where there is no path";
            default -> DECLARATION.convention();
        };
    }

    /** The graph along which a form measures distances. */
    static Csr graph(Workings workings, String form) {
        return form.equals(DISTANCE) ? workings.graph().underlying() : workings.graph();
    }

    /** The value of at least 2 agencies. */
    static double of(Workings workings, String form) {
        double pairs = workings.n() * (workings.n() - 1.0);
        if (form.equals(COMPONENTS)) {
            double joined = 0;
            for (int size : workings.components(false).sizes()) {
                joined += size * (size - 1.0);
            }
            return 1 - joined / pairs;
        }
        AllPairs search = form.equals(DISTANCE) ? workings.allPairsOfTies() : workings.allPairs(Workings.Direction.OUT);
        if (form.equals(REACH)) {
            return 1 - search.reachablePairs() / pairs;
        }
        double sum = 0;
        for (int d = 1; d < search.pairsAt().length; d++) {
            sum += (double) search.pairsAt()[d] / d;
        }
        return 1 - sum / pairs;
    }
}
