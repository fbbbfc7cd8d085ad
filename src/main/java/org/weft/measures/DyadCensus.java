package org.weft.measures;

import org.weft.graph.ego.Dyads;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;

/** How many pairs deal with each other both ways, one way, or not at all. */
final class DyadCensus implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "dyad-census", "Dyad census")
            .question("How many pairs of agencies deal with each other both ways, one way, or not at all?")
            .high("Many pairs are of this type.")
            .convention("number of pairs that are mutual, asymmetric (one-way) or null")
            .unit("pairs")
            .range("0 to n(n - 1)/2; the three add up to it")
            .direction("both ways, one way or none; without direction every tie counts as mutual")
            .undefined(FEWER_THAN_2)
            .cost("O(n + m)", "4 n bytes", Cost.LINEAR)
            .source(EgoNetworks.HOLLAND_LEINHARDT)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        Dyads dyads = EgoNetworks.dyads(workings);
        boolean few = workings.n() < 2;
        add(outcome, parameters.with("type", "mutual"), few, dyads.mutual());
        add(outcome, parameters.with("type", "asymmetric"), few, dyads.asymmetric());
        return add(outcome, parameters.with("type", "null"), few, dyads.none());
    }

    private static Outcome add(Outcome outcome, Parameters named, boolean few, double pairs) {
        return few ? outcome.network(named, null, FEWER_THAN_2) : outcome.network(named, pairs, null);
    }
}
