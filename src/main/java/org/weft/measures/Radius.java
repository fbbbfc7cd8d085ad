package org.weft.measures;

import org.weft.graph.paths.EccentricityBounds;
import org.weft.graph.paths.EccentricityBounds.Goal;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.OUT_OR_IN;
import static org.weft.measures.CommonParameters.UNWEIGHTED;

/** How few steps the best placed agency needs to reach everybody. */
final class Radius implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NETWORK, "radius", "Radius")
            .question("How many hands does news go through if the agency best placed to tell everybody sends it?")
            .high("Even from the best place it takes a long chain until everybody has heard.")
            .convention("smallest eccentricity over the agencies that reach everybody along flows")
            .unit("steps")
            .range("1 to n - 1; weighted, above 0")
            .direction("out: to everybody; in: from everybody; without direction both are one")
            .weight("weight=strength: a step's length is 1/strength")
            .undefined("fewer than 2 agencies; no agency reaches everybody; weighted: strengths are ordinal codes"
                    + " without amounts")
            .cost("O(n m / 64), weighted O(n m + n² log n)", "210 n bytes a thread", Cost.ALL_PAIRS)
            .parameter(OUT_OR_IN)
            .parameter(UNWEIGHTED)
            .source(Eccentricity.HAGE_HARARY)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Approximation approximation(Parameters parameters) {
        return Eccentricity.bounds(parameters);
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean weighted = workings.weighted(parameters);
        outcome.unit(weighted ? "1/strength" : "steps");
        if (workings.n() < 2) {
            return outcome.noNetwork(FEWER_THAN_2);
        }
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNetwork(refusal);
        }
        Workings.Direction direction = workings.direction(parameters);
        outcome.convention("smallest over agencies of the largest d, over those for which everybody is reached, "
                + Distances.words(workings, direction, weighted));
        Estimates estimates = workings.estimates();
        if (estimates != null) {
            return bounded(outcome, estimates, direction, weighted);
        }
        Distances distances = Distances.of(workings, direction, weighted);
        double least = Double.POSITIVE_INFINITY;
        for (int v = 0; v < workings.n(); v++) {
            if (distances.reached()[v] == workings.n() - 1) {
                least = Math.min(least, distances.furthest()[v]);
            }
        }
        return Double.isInfinite(least) ? outcome.noNetwork(nobody(direction)) : outcome.network(least);
    }

    private static String nobody(Workings.Direction direction) {
        return direction == Workings.Direction.OUT
                ? "no agency reaches everybody"
                : "no agency is reached by everybody";
    }

    /** What no agency that was found needs more than, which is the least of all where the bounds meet. */
    private static Outcome bounded(
            Outcome outcome, Estimates estimates, Workings.Direction direction, boolean weighted) {
        EccentricityBounds bounds = estimates.eccentricities(direction, weighted, Goal.SMALLEST);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int v = 0; v < bounds.low().length; v++) {
            if (bounds.reachesAll()[v]) {
                low = Math.min(low, bounds.low()[v]);
                high = Math.min(high, bounds.high()[v]);
            }
        }
        if (Double.isInfinite(high)) {
            return outcome.noNetwork(nobody(direction)).exact();
        }
        outcome.network(high);
        if (!EccentricityBounds.meet(low, high)) {
            outcome.estimated(
                    estimates.bounded(bounds, "enough for one agency; none gets by with less than " + low, null));
        }
        return outcome.exact();
    }
}
