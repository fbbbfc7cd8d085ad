package org.weft.measures;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;

/** How many agencies have as many flows as there are of them. */
final class DegreeHIndex implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "degree-h-index", "Degree h-index")
            .question("How many agencies are much sought after?")
            .high("Many agencies receive from many: attention rests on a broad base.")
            .convention("largest h such that h agencies receive at least h flows each (UCINET's indeg H-index)")
            .unit("agencies")
            .range("0 to n")
            .direction("of flows received, sent or both; without direction these are one")
            .undefined(FEWER_THAN_2)
            .parameter(ParameterSpec.words(
                    "direction", "in: flows received; out: flows sent; total: both added.", "in", "out", "total"))
            .source(
                    "Hirsch (2005), An index to quantify an individual's scientific research output, PNAS 102:16569-16572,"
                            + " doi:10.1073/pnas.0507655102")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        String way = switch (workings.directed() ? parameters.word("direction") : "") {
            case "in" -> "receive at least h flows";
            case "out" -> "send at least h flows";
            case "total" -> "send and receive at least h flows";
            default -> "have at least h ties";
        };
        Outcome outcome =
                new Outcome(DECLARATION, parameters).convention("largest h such that h agencies " + way + " each");
        int n = workings.n();
        if (n < 2) {
            return outcome.noNetwork(FEWER_THAN_2);
        }
        workings.workers().cancellation().check();
        int[] having = new int[n + 1];
        for (double degree : workings.sums(parameters.word("direction"), false)) {
            having[(int) Math.min(degree, n)]++;
        }
        int h = n;
        int agencies = having[n];
        while (agencies < h) {
            agencies += having[--h];
        }
        return outcome.network(h);
    }
}
