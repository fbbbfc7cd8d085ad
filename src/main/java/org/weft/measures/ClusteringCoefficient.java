package org.weft.measures;

import java.util.Map;

import static org.weft.measures.CommonParameters.BARRAT;

/** How far an agency's partners are partners of each other. */
final class ClusteringCoefficient implements Measure {
    static final ParameterSpec MODEL = ParameterSpec.words(
            "model",
            "underlying: ties in either direction; fagiolo: directed triangles; barrat: by the strength of the two ties at"
                    + " the agency; onnela: by the geometric mean of a triangle's three strengths.",
            "underlying",
            "fagiolo",
            "barrat",
            "onnela");

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "clustering", "Clustering coefficient")
            .question("Do an agency's partners also work with each other?")
            .high("Nearly all its partners work with each other: a close circle, which hears little that is new.")
            .convention("ties among partners / (k(k - 1)/2) for k partners in either direction")
            .unit("share")
            .range("0 to 1")
            .direction("ties in either direction count once; model=fagiolo: each of the eight directed triangles that a"
                    + " pair can make; without direction these are one")
            .weight("not used; model=barrat, onnela: the larger strength of the two directions")
            .undefined(
                    "fewer than 2 partners, unless below=zero; weighted: strengths are ordinal codes without amounts")
            .cost("O(m √m)", "O(n + m)", EgoNetworks.TRIANGLES)
            .parameter(MODEL)
            .parameter(ParameterSpec.words(
                    "below",
                    "Agencies with fewer than 2 partners: undefined: have no value; zero: have 0.",
                    "undefined",
                    "zero"))
            .source(EgoNetworks.WATTS_STROGATZ)
            .source(EgoNetworks.FAGIOLO)
            .source(BARRAT)
            .source(EgoNetworks.ONNELA)
            .build();

    private static final Map<String, String> CONVENTIONS = Map.of(
            "underlying",
            "ties among partners / (k(k - 1)/2) for k partners in either direction",
            "fagiolo",
            "half the diagonal of (A + A')³ / (d(d - 1) - 2b) for d flows in and out, b of them answered pairs",
            "barrat",
            "sum over pairs of partners j, k that are tied of (w(i, j) + w(i, k)) / (s(k - 1)) for strength s and k"
                    + " partners, the larger of the two directions",
            "onnela",
            "mean over pairs of partners of the cube root of the product of the triangle's strengths / the largest strength,"
                    + " the larger of the two directions");

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return weighted(parameters) ? EgoNetworks.COMMON_NEIGHBOURS : EgoNetworks.TRIANGLES;
    }

    @Override
    public void announce(Workings workings, Parameters parameters) {
        if (parameters.is("model", "fagiolo")) {
            EgoNetworks.announceDirections(workings);
        }
    }

    static boolean weighted(Parameters parameters) {
        return parameters.is("model", "barrat") || parameters.is("model", "onnela");
    }

    static String convention(Parameters parameters) {
        return CONVENTIONS.getOrDefault(parameters.word("model"), "");
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        boolean zero = parameters.is("below", "zero");
        Outcome outcome = new Outcome(DECLARATION, parameters)
                .convention(convention(parameters) + (zero ? "; 0 below 2 partners" : ""));
        String refusal = weighted(parameters) ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(workings.n(), refusal);
        }
        double[] values =
                EgoNetworks.clustering(workings, parameters.word("model")).clone();
        for (int v = 0; v < values.length && zero; v++) {
            values[v] = Double.isNaN(values[v]) ? 0 : values[v];
        }
        return outcome.node(values, OneReason.of(values, EgoNetworks.FEWER_THAN_2_PARTNERS));
    }
}
