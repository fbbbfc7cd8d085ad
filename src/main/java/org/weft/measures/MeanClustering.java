package org.weft.measures;

import static org.weft.measures.CommonParameters.BARRAT;

/** The mean clustering of the agencies. */
final class MeanClustering implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "mean-clustering", "Mean clustering")
            .question("Does the typical agency move in a close circle?")
            .high(
                    "Partners of an agency mostly work with each other too: tight circles, with news going round in them.")
            .convention("mean over agencies with at least 2 partners of ties among partners / (k(k - 1)/2)")
            .unit("share")
            .range("0 to 1")
            .direction("as of clustering")
            .weight("not used; model=barrat, onnela: the larger strength of the two directions")
            .undefined(
                    "no agency has 2 partners (below=zero: no agencies); weighted: strengths are ordinal codes without"
                            + " amounts")
            .cost("O(m √m)", "O(n + m)", EgoNetworks.TRIANGLES)
            .parameter(ClusteringCoefficient.MODEL)
            .parameter(ParameterSpec.words(
                    "below",
                    "Agencies with fewer than 2 partners: excluded: are left out of the mean; zero: count as 0 in it.",
                    "excluded",
                    "zero"))
            .source(EgoNetworks.WATTS_STROGATZ)
            .source(EgoNetworks.FAGIOLO)
            .source(BARRAT)
            .source(EgoNetworks.ONNELA)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return ClusteringCoefficient.weighted(parameters) ? EgoNetworks.COMMON_NEIGHBOURS : EgoNetworks.TRIANGLES;
    }

    @Override
    public void announce(Workings workings, Parameters parameters) {
        if (parameters.is("model", "fagiolo")) {
            EgoNetworks.announceDirections(workings);
        }
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        boolean zero = parameters.is("below", "zero");
        Outcome outcome = new Outcome(DECLARATION, parameters)
                .convention("mean over "
                        + (zero ? "all agencies, 0 below 2 partners," : "agencies with at least 2 partners") + " of "
                        + ClusteringCoefficient.convention(parameters));
        String refusal = ClusteringCoefficient.weighted(parameters) ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNetwork(refusal);
        }
        double sum = 0;
        int counted = 0;
        for (double value : EgoNetworks.clustering(workings, parameters.word("model"))) {
            if (!Double.isNaN(value)) {
                sum += value;
                counted++;
            }
        }
        if (zero) {
            return workings.n() == 0 ? outcome.noNetwork(EgoNetworks.NO_AGENCIES) : outcome.network(sum / workings.n());
        }
        return counted == 0 ? outcome.noNetwork("no agency has 2 partners") : outcome.network(sum / counted);
    }
}
