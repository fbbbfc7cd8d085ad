package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.graph.hierarchy.Condensation;
import org.weft.graph.hierarchy.Reachability;

import static org.weft.measures.CommonParameters.EVERETT_KRACKHARDT;
import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.KRACKHARDT;

/** How much of who reaches whom runs one way alone. */
final class KrackhardtHierarchy implements Measure {
    /**
     * Bits of 64 agencies at a time along the arcs between strong components. Of many flows few run between such
     * components: an eighth covers networks without a circuit of up to twenty flows an agency.
     */
    static final Cost REACHED = new Cost(
            (n, m) -> 2 * ((double) n + m) + n / 64.0 * (n + m / 8.0),
            (n, m, threads) -> 68.0 * n * threads + 48.0 * n + 32.0 * m);

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "krackhardt-hierarchy", "Krackhardt hierarchy")
            .question("Do flows run down from some to others, or round in circles?")
            .high("Whoever reaches another is seldom reached in turn: there is an order of ranks.")
            .convention("1 - pairs that reach each other / pairs of which at least one reaches the other, along flows")
            .unit("share")
            .range("0 to 1")
            .direction("turning every flow round changes nothing; without direction 0")
            .undefined("no agency reaches another; reciprocity: fewer than 2 agencies")
            .cost("O(n (n + m) / 64); reciprocity O(n + m)", "68 n bytes a thread", REACHED)
            .parameter(ParameterSpec.words(
                    "form",
                    "reachability: pairs joined by paths; reciprocity: pairs joined by flows, among all pairs (the default"
                            + " of R sna).",
                    "reachability",
                    "reciprocity"))
            .source(KRACKHARDT)
            .source(EVERETT_KRACKHARDT)
            .source("Butts (2008), Social network analysis with sna, Journal of Statistical Software 24(6):1-51,"
                    + " doi:10.18637/jss.v024.i06")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return parameters.is("form", "reciprocity") ? Cost.LINEAR : REACHED;
    }

    @Override
    public @Nullable Approximation approximation(Parameters parameters) {
        return parameters.is("form", "reciprocity") ? null : Approximation.BALLS;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        if (parameters.is("form", "reciprocity")) {
            outcome.convention("pairs with a flow in one direction alone / all pairs: 1 - sna's dyadic reciprocity");
            return reciprocity(outcome, workings);
        }
        double mutual = 0;
        for (int size : workings.components(workings.directed()).sizes()) {
            mutual += size * (size - 1.0) / 2;
        }
        double reached = 2 * mutual;
        if (workings.directed() && workings.estimates() == null) {
            Condensation strong = workings.condensation(Workings.Direction.OUT);
            reached = Reachability.pairs(strong, workings.reached(Workings.Direction.OUT));
        } else if (workings.directed()) {
            reached =
                    Math.max(reached, workings.allPairs(Workings.Direction.OUT).reachablePairs());
        }
        return reached == 0 ? outcome.noNetwork(Distances.NOBODY) : outcome.network(1 - mutual / (reached - mutual));
    }

    private static Outcome reciprocity(Outcome outcome, Workings workings) {
        double n = workings.n();
        if (n < 2) {
            return outcome.noNetwork(FEWER_THAN_2);
        }
        return outcome.network(workings.directed() ? EgoNetworks.dyads(workings).asymmetric() / (n * (n - 1) / 2) : 0);
    }
}
