package org.weft.measures;

import org.weft.graph.PairSums;
import org.weft.graph.core.Coreness;

import java.util.Map;

import static org.weft.measures.CommonParameters.FEWER_THAN_3;

/** How near each agency is to the core. */
final class ContinuousCoreness implements Measure {
    private static final String UNSETTLED = "does not settle: no finite coreness fits best, as in a star";
    private static final String CONSTANT = "all pairs are alike, in the flows or in the coreness";

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "continuous-coreness", "Coreness (continuous)")
            .question("How near is each agency to the core of the network?")
            .high("It stands at the core: strongly tied to all others that are near the core.")
            .convention(
                    "c of unit length whose products c_i c_j come nearest to (M + M')/2, flows of 1, by least squares"
                            + " off the diagonal (MINRES, as UCINET)")
            .unit("score")
            .range("0 to 1; fit -1 to 1")
            .direction("given up: the mean of both ways; the fit is also given against the flows as they run")
            .weight("weight=strength fits strengths, weight=none flows of 1")
            .undefined(
                    "fewer than 3 agencies; no flows; where it does not settle, as in a star; fit: all pairs are alike;"
                            + " strengths are ordinal codes without amounts")
            .cost(
                    "O(n + m) a step, some 100 steps, at most " + Coreness.STEPS,
                    "O(n + m)",
                    new Cost((n, m) -> 150 * ((double) n + 2.0 * m), (n, m, threads) -> 32.0 * n + 48.0 * m))
            .parameter(CorePeriphery.WEIGHT)
            .source("Comrey (1962), The minimum residual method of factor analysis, Psychological Reports 11:15-18,"
                    + " doi:10.2466/pr0.1962.11.1.15")
            .source("Boyd, Fitzgerald, Mahutga and Smith (2010), Computing continuous core/periphery structures for"
                    + " social relations data with MINRES/SVD, Social Networks 32:125-137,"
                    + " doi:10.1016/j.socnet.2009.09.003")
            .source(CorePeriphery.BORGATTI_EVERETT)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean weighted = workings.weighted(parameters);
        String matrix = workings.directed() ? "(M + M')/2, " : "";
        outcome.convention("c of unit length whose products c_i c_j come nearest to " + matrix
                + (weighted ? "the strengths" : "flows of 1")
                + ", by least squares off the diagonal (MINRES, as UCINET)");
        workings.workers().cancellation().check();
        String refusal = weighted ? workings.refusal() : null;
        if (refusal == null && workings.n() < 3) {
            refusal = FEWER_THAN_3;
        }
        if (refusal == null && workings.graph().arcs() == 0) {
            refusal = Communities.NO_FLOWS;
        }
        if (refusal != null) {
            return without(outcome, workings, parameters, refusal);
        }
        PairSums sums = workings.pairSums(weighted ? PairSums.Of.CELLS : PairSums.Of.ARCS);
        PairSums squares = weighted ? workings.pairSums(PairSums.Of.SQUARES) : sums;
        Coreness found = Coreness.of(sums, squares, workings.workers());
        double[] scores = found.scores();
        if (scores == null) {
            return without(outcome, workings, parameters, UNSETTLED);
        }
        double[] values = new double[scores.length];
        for (int i = 0; i < values.length; i++) {
            values[workings.idOrder()[i]] = scores[i];
        }
        outcome.node(values, Map.of());
        fit(outcome.unit("correlation"), parameters.with("value", "fit"), found.fit());
        if (workings.directed()) {
            fit(outcome, parameters.with("value", "fit to flows"), found.fitToFlows());
        }
        return outcome;
    }

    private static void fit(Outcome outcome, Parameters named, double fit) {
        if (Double.isNaN(fit)) {
            outcome.network(named, null, CONSTANT);
        } else {
            outcome.network(named, fit, null);
        }
    }

    private static Outcome without(Outcome outcome, Workings workings, Parameters parameters, String reason) {
        outcome.noNode(workings.n(), reason).network(parameters.with("value", "fit"), null, reason);
        return workings.directed() ? outcome.network(parameters.with("value", "fit to flows"), null, reason) : outcome;
    }
}
