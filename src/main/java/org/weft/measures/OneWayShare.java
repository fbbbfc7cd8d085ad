package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.network.Network;

import static org.weft.measures.CommonParameters.GULATI;
import static org.weft.measures.CommonParameters.WASSERMAN_FAUST;

/** How many of the dealings run one way only. */
final class OneWayShare implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "one-way-share", "Share of one-way pairs")
            .question("How many of the dealings run one way only, so that one side gives and never gets?")
            .high("Most agencies that deal with each other do so one way only.")
            .convention("pairs with a flow one way only / pairs with a flow; kinds that are one-way by nature left out")
            .unit("share")
            .range("0 to 1")
            .direction("needed: without direction there is no value")
            .undefined("the view has no direction; no pair has a flow of a kind that could be answered")
            .cost("O(n + m log d)", "O(m)", new Cost((n, m) -> n + 30.0 * m, (n, m, threads) -> 1.0 * m))
            .source(WASSERMAN_FAUST)
            .source(GULATI)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        if (!workings.directed()) {
            return outcome.noNetwork("the view has no direction");
        }
        Network network = workings.projection().network();
        boolean[] answerable =
                workings.projection().arcsOf(kind -> !network.kinds().get(kind).oneWay());
        Csr graph = workings.graph();
        double pairs = 0;
        double oneWay = 0;
        for (int u = 0; u < graph.n(); u++) {
            for (int i = graph.offsets()[u]; i < graph.offsets()[u + 1]; i++) {
                if (answerable[i]) {
                    int back = graph.arc(graph.targets()[i], u);
                    boolean answered = back >= 0 && answerable[back];
                    pairs += answered ? 0.5 : 1;
                    oneWay += answered ? 0 : 1;
                }
            }
        }
        return pairs == 0
                ? outcome.noNetwork("no pair has a flow of a kind that could be answered")
                : outcome.network(oneWay / pairs);
    }
}
