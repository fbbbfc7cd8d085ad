package org.weft.measures;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;

/** How many pairs lie how many steps apart. */
final class PathLengthDistribution implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "path-length-distribution", "Path length distribution")
            .question("How many pairs of agencies are one step apart, how many two, how many three?")
            .high("At small lengths: most agencies hear from most others through few hands.")
            .convention(
                    "ordered pairs whose shortest path along flows has so many steps / n(n - 1); value=within-3: three"
                            + " steps or fewer; value=standard-deviation: of the steps over the pairs that are reachable")
            .unit("share")
            .range("0 to 1, form=count 0 to n(n - 1); value=standard-deviation 0 to n/2")
            .direction("follows flows; without direction each pair counts from either side")
            .undefined("fewer than 2 agencies; value=standard-deviation: no pair is reachable")
            .cost("O(n m / 64)", "210 n bytes a thread", Cost.ALL_PAIRS)
            .parameter(ParameterSpec.words(
                    "form", "share: of all ordered pairs; count: the number of pairs.", "share", "count"))
            .source("Newman (2003), The structure and function of complex networks, SIAM Review 45:167-256,"
                    + " doi:10.1137/S003614450342480")
            .source("Borgatti, Everett and Freeman (2002), Ucinet for Windows: software for social network analysis,"
                    + " Analytic Technologies")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        double n = workings.n();
        boolean count = parameters.is("form", "count");
        outcome.unit(count ? "pairs of agencies" : "share");
        if (n < 2) {
            return outcome.noNetwork(FEWER_THAN_2);
        }
        String each = count ? "" : " / n(n - 1)";
        double whole = count ? 1 : n * (n - 1);
        long[] pairsAt = workings.allPairs(Workings.Direction.OUT).pairsAt();
        double pairs = 0;
        double within3 = 0;
        double total = 0;
        double squares = 0;
        for (int d = 1; d < pairsAt.length; d++) {
            pairs += pairsAt[d];
            within3 += d <= 3 ? pairsAt[d] : 0;
            total += (double) pairsAt[d] * d;
            squares += (double) pairsAt[d] * d * d;
        }
        outcome.convention("ordered pairs three steps apart or fewer" + each)
                .network(parameters.with("value", "within-3"), within3 / whole, null);
        for (int d = 1; d < pairsAt.length; d++) {
            if (pairsAt[d] > 0) {
                outcome.convention("ordered pairs whose shortest path has so many steps" + each)
                        .network(parameters.with("value", Integer.toString(d)), pairsAt[d] / whole, null);
            }
        }
        outcome.unit("steps").convention("standard deviation of the steps over the ordered pairs that are reachable");
        Parameters deviation = parameters.with("value", "standard-deviation");
        if (pairs == 0) {
            return outcome.network(deviation, null, Distances.NOBODY);
        }
        double mean = total / pairs;
        return outcome.network(deviation, Math.sqrt(Math.max(0, squares / pairs - mean * mean)), null);
    }
}
