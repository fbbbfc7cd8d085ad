package org.weft.measures;

import java.util.Arrays;

/** How deep the heart of the network is. */
final class Degeneracy implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "degeneracy", "Degeneracy")
            .question("How tightly knit is the heart of the network?")
            .high("There is a part in which every agency has that many partners: it holds even if several leave.")
            .convention("largest core number, partners in either direction (UCINET's K-core index)")
            .unit("partners")
            .range("0 to n - 1")
            .direction("partners in either direction")
            .undefined(EgoNetworks.NO_AGENCIES)
            .cost("O(n + m)", "12 n bytes", Cost.LINEAR)
            .source(EgoNetworks.SEIDMAN)
            .source(CoreNumber.BATAGELJ_ZAVERSNIK)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        int[] cores = EgoNetworks.cores(workings);
        return cores.length == 0
                ? outcome.noNetwork(EgoNetworks.NO_AGENCIES)
                : outcome.network(Arrays.stream(cores).max().getAsInt());
    }
}
