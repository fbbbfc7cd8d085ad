package org.weft.measures;

import org.weft.graph.ego.Cores;

/** How deep in the core an agency sits. */
final class CoreNumber implements Measure {
    static final String BATAGELJ_ZAVERSNIK =
            "Batagelj and Zaveršnik (2003), An O(m) algorithm for cores decomposition of"
                    + " networks, arXiv, doi:10.48550/arXiv.cs/0310049";

    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "k-core", "Core number")
            .question("How deep in the heart of the network does an agency sit?")
            .high(
                    "It belongs to a part in which everybody has many partners within that part: the heart that holds when"
                            + " others leave.")
            .convention(
                    "largest k such that it belongs to a part in which every agency has at least k partners in either"
                            + " direction within it")
            .unit("partners")
            .range("0 to n - 1; degree=total to 2(n - 1)")
            .direction(
                    "partners in either direction; degree=total: flows in and out, so that a mutual pair counts twice;"
                            + " in, out: flows received or sent; without direction these are one")
            .cost("O(n + m)", "12 n bytes", Cost.LINEAR)
            .parameter(ParameterSpec.words(
                    "degree",
                    "underlying: partners in either direction; total: flows in and out; in: flows received; out: flows sent.",
                    "underlying",
                    "total",
                    "in",
                    "out"))
            .source(EgoNetworks.SEIDMAN)
            .source(BATAGELJ_ZAVERSNIK)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        String degree = workings.directed() ? parameters.word("degree") : "underlying";
        int[] cores = switch (degree) {
            case "total" -> Cores.total(workings.graph(), workings.workers());
            case "in" -> Cores.received(workings.graph(), workings.workers());
            case "out" -> Cores.received(workings.graph().transpose(), workings.workers());
            default -> EgoNetworks.cores(workings);
        };
        if (!degree.equals("underlying")) {
            String flows = degree.equals("total") ? "flows in and out" : degree.equals("in") ? "flows in" : "flows out";
            outcome.unit("flows")
                    .convention("largest k such that it belongs to a part in which every agency has at least k " + flows
                            + " within it");
        }
        double[] values = new double[cores.length];
        for (int v = 0; v < values.length; v++) {
            values[v] = cores[v];
        }
        return outcome.node(values);
    }
}
