package org.weft.measures;

import org.weft.graph.paths.StepDependencies.Sum;

import static org.weft.measures.CommonParameters.BRANDES;
import static org.weft.measures.CommonParameters.FEWER_THAN_3;
import static org.weft.measures.CommonParameters.FREEMAN;
import static org.weft.measures.CommonParameters.UNWEIGHTED;

/** How often an agency lies on the shortest paths between others. */
final class BetweennessCentrality implements Measure {
    static final String UNCOUNTABLE = "more shortest paths than a number can count";

    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "betweenness", "Betweenness")
            .question("Through whom does information have to pass: who can broker it, delay it or lose it?")
            .high(
                    "Much of what others tell each other passes through it: a go-between, and a bottleneck if it is overloaded or leaves.")
            .convention("sum over ordered pairs of others of the share of their shortest paths that pass through the"
                    + " agency; raw; ends not counted")
            .unit("pairs of agencies")
            .range("0 to (n - 1)(n - 2), half of that without direction; normalised 0 to 1")
            .direction("follows flows; without direction each pair counts once")
            .weight("weight=strength: a step's length is 1/strength, so strong flows are short")
            .undefined("fewer than 3 agencies; weighted: strengths are ordinal codes without amounts")
            .cost(
                    "O(n m), weighted O(n m + n² log n)",
                    "68 n bytes a thread, and 32 m; weighted 60 n + 48 m a thread",
                    Cost.EVERY_SOURCE)
            .parameter(UNWEIGHTED)
            .parameter(ParameterSpec.flag(
                    "norm", "true: divided by (n - 1)(n - 2), without direction by (n - 1)(n - 2)/2."))
            .source("Freeman (1977), A set of measures of centrality based on betweenness, Sociometry 40:35-41,"
                    + " doi:10.2307/3033543")
            .source(FREEMAN)
            .source(BRANDES)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void announce(Workings workings, Parameters parameters) {
        if (!workings.weighted(parameters)) {
            workings.announcePaths(Sum.NODES);
        }
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        int n = workings.n();
        boolean weighted = workings.weighted(parameters);
        boolean norm = parameters.flag("norm");
        outcome.unit(norm ? "share" : DECLARATION.unit());
        if (n < 3) {
            return outcome.noNode(n, FEWER_THAN_3);
        }
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(n, refusal);
        }
        outcome.convention(convention(workings, weighted, norm));
        double[] raw = workings.betweenness(weighted);
        if (Double.isNaN(raw[0])) {
            return outcome.noNode(n, UNCOUNTABLE);
        }
        double[] margins = workings.margins(Sum.NODES, weighted);
        if (!norm) {
            return outcome.node(raw).margins(margins);
        }
        double most = (n - 1.0) * (n - 2.0) / (workings.directed() ? 1 : 2);
        double[] shares = new double[n];
        for (int v = 0; v < n; v++) {
            shares[v] = raw[v] / most;
        }
        return outcome.node(shares).margins(Workings.scaled(margins, 1 / most));
    }

    private static String convention(Workings workings, boolean weighted, boolean norm) {
        String pairs = workings.directed() ? "ordered pairs" : "unordered pairs";
        String most = workings.directed() ? "/ (n - 1)(n - 2)" : "/ ((n - 1)(n - 2)/2)";
        return "sum over " + pairs + " of others of the share of their shortest paths that pass through the agency; "
                + (norm ? most : "raw") + "; ends not counted"
                + (weighted
                        ? "; length of a step 1/strength, "
                                + workings.lengths(Workings.Direction.OUT).comparison()
                        : "");
    }
}
