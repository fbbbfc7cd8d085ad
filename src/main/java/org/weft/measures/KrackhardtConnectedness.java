package org.weft.measures;

import static org.weft.measures.CommonParameters.EVERETT_KRACKHARDT;
import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.KRACKHARDT;

/** How many pairs of agencies are in one piece of the network. */
final class KrackhardtConnectedness implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "krackhardt-connectedness", "Krackhardt connectedness")
            .question("Does everybody belong to one network?")
            .high("Nearly any two agencies are joined, if only through others: no group stands apart.")
            .convention("pairs of agencies in one component of the underlying graph / (n(n - 1)/2)")
            .unit("share")
            .range("0 to 1; 1 - fragmentation")
            .direction("ignored")
            .undefined("fewer than 2 agencies")
            .source(KRACKHARDT)
            .source(EVERETT_KRACKHARDT)
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
        double joined = 0;
        for (int size : workings.components(false).sizes()) {
            joined += size * (size - 1.0);
        }
        return outcome.network(joined / (n * (n - 1)));
    }
}
