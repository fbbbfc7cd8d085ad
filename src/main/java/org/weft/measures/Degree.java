package org.weft.measures;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.FREEMAN;
import static org.weft.measures.CommonParameters.TOTAL_IN_OUT;
import static org.weft.measures.CommonParameters.WASSERMAN_FAUST;

/** Number of flows an agency has. */
final class Degree implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "degree", "Degree")
            .question("With how many others does this agency deal: how many does it inform, how many inform it?")
            .high("It exchanges with many others: much passes through its hands, and much rests on its time.")
            .convention("number of flows received and sent, added; two agencies that inform each other count twice")
            .unit("flows")
            .range("0 to 2(n - 1); in or out, or without direction, to n - 1; normalised 0 to 1")
            .direction("in, out or total; without direction each tie counts once, whichever is asked for")
            .undefined("normalised: fewer than 2 agencies")
            .parameter(TOTAL_IN_OUT)
            .parameter(ParameterSpec.flag("norm", "true: divided by n - 1, in total by 2(n - 1)."))
            .source(FREEMAN)
            .source(WASSERMAN_FAUST)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        String direction = parameters.word("direction");
        boolean both = workings.directed() && direction.equals("total");
        String counted = !workings.directed()
                ? "number of ties"
                : both
                        ? DECLARATION.convention()
                        : direction.equals("in") ? "number of flows received" : "number of flows sent";
        double[] counts = workings.sums(direction, false);
        if (!parameters.flag("norm")) {
            return outcome.convention(counted).node(counts);
        }
        outcome.convention(counted + (both ? ", / 2(n - 1)" : ", / (n - 1)")).unit("share");
        int n = workings.n();
        if (n < 2) {
            return outcome.noNode(n, FEWER_THAN_2);
        }
        double most = (both ? 2.0 : 1.0) * (n - 1);
        double[] shares = new double[n];
        for (int v = 0; v < n; v++) {
            shares[v] = counts[v] / most;
        }
        return outcome.node(shares);
    }
}
