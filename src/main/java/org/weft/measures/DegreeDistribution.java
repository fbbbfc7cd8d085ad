package org.weft.measures;

import java.util.TreeMap;

import static org.weft.measures.CommonParameters.TOTAL_IN_OUT;
import static org.weft.measures.CommonParameters.WASSERMAN_FAUST;

/** How many agencies have how many flows. */
final class DegreeDistribution implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "degree-distribution", "Degree distribution")
            .question("How many agencies have so many flows?")
            .high("Many agencies have just this number of flows.")
            .convention("number of agencies of each degree, flows sent and received added; degrees of nobody left out")
            .unit("agencies")
            .range("0 to n; form=share 0 to 1")
            .direction("in: flows received; out: flows sent; without direction all are one")
            .undefined("form=share: there are no agencies")
            .cost("O(n log n + m)", "O(n)", Cost.LINEAR)
            .parameter(TOTAL_IN_OUT)
            .parameter(ParameterSpec.named(
                    "degree", "Only the agencies of this degree; where not given, one entry for each."))
            .parameter(ParameterSpec.words("form", "count: agencies; share: divided by n.", "count", "share"))
            .source(WASSERMAN_FAUST)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean share = parameters.is("form", "share");
        String direction = parameters.word("direction");
        outcome.unit(share ? "share" : "agencies");
        outcome.convention((share ? "share" : "number") + " of agencies of each degree, "
                + (!workings.directed()
                        ? "ties"
                        : switch (direction) {
                            case "in" -> "flows received";
                            case "out" -> "flows sent";
                            default -> "flows sent and received added";
                        })
                + "; degrees of nobody left out");
        TreeMap<Long, Double> counts = new TreeMap<>();
        for (double degree : workings.sums(direction, false)) {
            counts.merge((long) degree, 1.0, Double::sum);
        }
        double by = share ? workings.n() : 1;
        String wanted = parameters.word("degree");
        if (wanted.isEmpty()) {
            counts.forEach(
                    (degree, count) -> outcome.network(parameters.with("degree", "" + degree), count / by, null));
            return outcome;
        }
        double count = wanted.matches("\\d{1,18}") ? counts.getOrDefault(Long.valueOf(wanted), 0.0) : 0;
        return by == 0 ? outcome.noNetwork("there are no agencies") : outcome.network(count / by);
    }
}
