package org.weft.measures;

import org.weft.graph.paths.EccentricityBounds;
import org.weft.graph.paths.EccentricityBounds.Goal;

import java.util.Arrays;

import static org.weft.measures.CommonParameters.UNWEIGHTED;

/** How many steps lie between the two agencies furthest apart. */
final class Diameter implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NETWORK, "diameter", "Diameter")
            .question("How many hands does news go through between the two agencies furthest apart?")
            .high("Somebody hears from somebody only through a long chain.")
            .convention("largest number of steps over the ordered pairs that are reachable along flows; read it beside"
                    + " the reachable share")
            .unit("steps")
            .range("1 to n - 1; weighted, above 0")
            .direction("follows flows")
            .weight("weight=strength: a step's length is 1/strength")
            .undefined("no pair is reachable; weighted: strengths are ordinal codes without amounts")
            .cost("O(n m / 64), weighted O(n m + n² log n)", "210 n bytes a thread", Cost.ALL_PAIRS)
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
        Outcome share = ReachableShare.beside(workings);
        boolean weighted = workings.weighted(parameters);
        String refusal = weighted ? workings.refusal() : null;
        if (weighted) {
            outcome.unit("1/strength")
                    .convention("largest length over the ordered pairs that are reachable, a step 1/strength; read it"
                            + " beside the reachable share");
        }
        if (refusal != null) {
            return outcome.noNetwork(refusal).and(share);
        }
        Estimates estimates = workings.estimates();
        if (estimates != null) {
            return bounded(outcome, estimates, weighted).and(share);
        }
        double largest =
                Distances.of(workings, Workings.Direction.OUT, weighted).largest();
        return (largest == 0 ? outcome.noNetwork(Distances.NOBODY) : outcome.network(largest)).and(share);
    }

    /** The largest distance that was found, which is the largest of all where the bounds meet. */
    private static Outcome bounded(Outcome outcome, Estimates estimates, boolean weighted) {
        EccentricityBounds bounds = estimates.eccentricities(Workings.Direction.OUT, weighted, Goal.LARGEST);
        double low = Arrays.stream(bounds.low()).max().orElse(0);
        double high = Arrays.stream(bounds.high()).max().orElse(0);
        if (high == 0) {
            return outcome.noNetwork(Distances.NOBODY).exact();
        }
        outcome.network(low);
        if (!EccentricityBounds.meet(low, high)) {
            outcome.estimated(estimates.bounded(
                    bounds, "found between two agencies; no two are further apart than " + high, null));
        }
        return outcome.exact();
    }
}
