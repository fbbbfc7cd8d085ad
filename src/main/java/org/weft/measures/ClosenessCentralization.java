package org.weft.measures;

/** How far closeness is that of one agency: the part of centralization that needs everybody to reach everybody. */
final class ClosenessCentralization {
    static final String OUT = "closeness-out";
    static final String IN = "closeness-in";
    static final String OUT_UCINET = "closeness-out-ucinet";
    static final String IN_UCINET = "closeness-in-ucinet";

    private ClosenessCentralization() {}

    static boolean is(String of) {
        return of.startsWith("closeness");
    }

    /** The sum of differences over the largest that is possible; for at least 3 agencies. */
    static Outcome compute(Outcome outcome, Workings workings, String of) {
        double n = workings.n();
        boolean ties = !workings.directed();
        Workings.Direction direction = !ties && of.startsWith(IN) ? Workings.Direction.IN : Workings.Direction.OUT;
        Distances distances = Distances.of(workings, direction, false);
        if (!distances.connected()) {
            return outcome.noNetwork(ties ? "not connected" : "not strongly connected");
        }
        double sum = Centralization.shortOfLargest(Closeness.values(distances, "freeman"));
        boolean starOfTies = ties || of.endsWith("ucinet");
        double most = starOfTies ? (n - 1) * (n - 2) / (2 * n - 3) : (n - 1) * (1 - 1 / n);
        return outcome.network(sum / most);
    }

    static String convention(boolean directed, String of) {
        String most = directed && !of.endsWith("ucinet") ? "((n - 1)(1 - 1/n))" : "((n - 1)(n - 2)/(2n - 3))";
        return "sum over agencies of (largest closeness - closeness) / " + most
                + ", closeness (n - 1) / sum of steps " + (!directed ? "along ties" : of.startsWith(IN) ? "in" : "out")
                + "; only where everybody reaches everybody";
    }
}
