package org.weft.measures;

import org.weft.graph.ego.EgoBetweenness;

/** How far an agency stands between its own partners. */
final class EgoNetworkBetweenness implements Measure {
    private static final Cost COST = new Cost(
            (n, m) -> n + 40.0 * m + 10.0 * EgoNetworks.smaller(n, m),
            (n, m, threads) -> (44.0 * n + 4.0 * m) * threads + 8.0 * n);

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "ego-betweenness", "Ego betweenness")
            .question("How much do an agency's own partners need it to reach each other?")
            .high(
                    "Many of its partners reach each other best through it: a broker where it stands, whatever lies beyond.")
            .convention(
                    "sum over ordered pairs of partners of the share of shortest paths within the ego network that pass"
                            + " through the agency")
            .unit("pairs of partners")
            .range("0 to k(k - 1) for k partners; without direction half")
            .direction("along flows, partners in either direction; without direction over unordered pairs")
            .cost(
                    "O(sum over agencies of partners times flows among them) at worst, mostly O(m √m)",
                    "O(n + m) a thread",
                    COST)
            .source(EgoNetworks.EVERETT_BORGATTI)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        if (!workings.directed()) {
            outcome.convention(
                    "sum over pairs of partners of the share of shortest paths within the ego network that pass"
                            + " through the agency");
        }
        return outcome.node(EgoBetweenness.of(workings.graph(), workings.workers()));
    }
}
