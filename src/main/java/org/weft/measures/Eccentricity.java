package org.weft.measures;

import org.weft.graph.paths.EccentricityBounds;
import org.weft.graph.paths.EccentricityBounds.Goal;

import java.util.Locale;

import static org.weft.measures.CommonParameters.OUT_OR_IN;
import static org.weft.measures.CommonParameters.UNWEIGHTED;

/** How far off the furthest is. */
final class Eccentricity implements Measure {
    static final String HAGE_HARARY = "Hage and Harary (1995), Eccentricity and centrality in networks, Social Networks"
            + " 17:57-63, doi:10.1016/0378-8733(94)00248-9";

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "eccentricity", "Eccentricity")
            .question("How many hands does its news pass through before the last one hears it?")
            .high("Somebody hears from it only through a long chain.")
            .convention("largest number of steps along flows to an agency that it reaches; 0 where it reaches only"
                    + " itself")
            .unit("steps")
            .range("0 to n - 1; weighted, 0 upwards")
            .direction("out: to the others; in: from the others; without direction both are one")
            .weight("weight=strength: a step's length is 1/strength")
            .undefined("weighted: strengths are ordinal codes without amounts")
            .cost("O(n m / 64), weighted O(n m + n² log n)", "210 n bytes a thread", Cost.ALL_PAIRS)
            .parameter(OUT_OR_IN)
            .parameter(UNWEIGHTED)
            .source(HAGE_HARARY)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Approximation approximation(Parameters parameters) {
        return bounds(parameters);
    }

    /** How what is furthest is estimated. */
    static Approximation bounds(Parameters parameters) {
        return parameters.is("weight", "strength") ? Approximation.BOUNDS_BY_LENGTH : Approximation.BOUNDS;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean weighted = workings.weighted(parameters);
        outcome.unit(weighted ? "1/strength" : "steps");
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(workings.n(), refusal);
        }
        Workings.Direction direction = workings.direction(parameters);
        outcome.convention("largest d over the agencies reached, 0 where it is only itself, "
                + Distances.words(workings, direction, weighted));
        Estimates estimates = workings.estimates();
        return estimates == null
                ? outcome.node(Distances.of(workings, direction, weighted).furthest())
                : between(outcome, estimates, estimates.eccentricities(direction, weighted, Goal.EACH));
    }

    /** The middle between bounds, with half of what lies between them. */
    private static Outcome between(Outcome outcome, Estimates estimates, EccentricityBounds bounds) {
        double[] middle = new double[bounds.low().length];
        double[] margins = new double[middle.length];
        int open = 0;
        for (int v = 0; v < middle.length; v++) {
            boolean meet = bounds.meet(v);
            middle[v] = meet ? bounds.low()[v] : (bounds.low()[v] + bounds.high()[v]) / 2;
            margins[v] = meet ? 0 : (bounds.high()[v] - bounds.low()[v]) / 2;
            open += meet ? 0 : 1;
        }
        outcome.node(middle);
        if (open > 0) {
            String error = String.format(
                    Locale.ROOT,
                    "each within its interval for certain, %,d of %,d agencies exactly known",
                    middle.length - open,
                    middle.length);
            outcome.estimated(estimates.bounded(bounds, error, margins));
        }
        return outcome.exact();
    }
}
