package org.weft.measures;

import org.weft.graph.paths.StepDependencies.Sum;
import org.weft.graph.spectral.Eigenvector;

import java.util.Map;
import java.util.Objects;

import static org.weft.measures.CommonParameters.FEWER_THAN_3;
import static org.weft.measures.CommonParameters.FREEMAN;

/** How far the network revolves around one agency. */
final class Centralization implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "centralization", "Centralization")
            .question("Does everything revolve around one agency?")
            .high("Almost everything revolves around one agency: quick to steer, and quick to fail with it.")
            .convention("sum over agencies of (largest out-degree - out-degree) / (n - 1)²")
            .unit("share of a star's")
            .range(
                    "0 (all alike) to 1 (a star); of=closeness-out-ucinet and closeness-in-ucinet below 2 with direction;"
                            + " of=eigenvector above 1 where few of many agencies have ties at all")
            .direction("of sent, received or both; without direction degrees are over (n - 1)(n - 2)")
            .undefined("fewer than 3 agencies; of closeness: somebody does not reach everybody; of"
                    + " eigenvector: that is not defined")
            .cost("O(n + m); of betweenness O(n m), of closeness O(n m / 64)", "O(n + m)", Cost.EVERY_SOURCE)
            .parameter(ParameterSpec.words(
                            "of",
                            "What is centralized: flows sent, flows received, both added, betweenness or closeness by steps,"
                                    + " the principal eigenvector of the ties whatever their direction;"
                                    + " ucinet: closeness over the most that a star of ties can have.",
                            "out-degree",
                            "in-degree",
                            "degree",
                            "betweenness",
                            ClosenessCentralization.OUT,
                            ClosenessCentralization.IN,
                            ClosenessCentralization.OUT_UCINET,
                            ClosenessCentralization.IN_UCINET,
                            "eigenvector")
                    .withSynonyms(Map.of(
                            "total-degree",
                            "degree",
                            "degree-in",
                            "in-degree",
                            "degree-out",
                            "out-degree",
                            "closeness",
                            ClosenessCentralization.OUT)))
            .source(FREEMAN)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        if (ClosenessCentralization.is(parameters.word("of"))) {
            return Cost.ALL_PAIRS;
        }
        return switch (parameters.word("of")) {
            case "betweenness" -> Cost.EVERY_SOURCE;
            case "eigenvector" -> Cost.HUNDRED_SWEEPS;
            default -> Cost.LINEAR;
        };
    }

    @Override
    public void announce(Workings workings, Parameters parameters) {
        if (parameters.is("of", "betweenness")) {
            workings.announcePaths(Sum.NODES);
        }
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        double n = workings.n();
        String of = parameters.word("of");
        boolean directed = workings.directed();
        if (ClosenessCentralization.is(of)) {
            outcome.convention(ClosenessCentralization.convention(directed, of));
            return n < 3 ? outcome.noNetwork(FEWER_THAN_3) : ClosenessCentralization.compute(outcome, workings, of);
        }
        double most;
        if (of.equals("betweenness")) {
            most = (n - 1) * (n - 1) * (n - 2) / (directed ? 1 : 2);
            outcome.convention("sum over agencies of (largest betweenness - betweenness) / "
                    + (directed ? "((n - 1)²(n - 2))" : "((n - 1)²(n - 2)/2)"));
        } else if (of.equals("eigenvector")) {
            most = (n - 1) * (Math.sqrt(0.5) - Math.sqrt(0.5 / (n - 1)));
            outcome.convention("sum over agencies of (largest score - score) / ((n - 1)(√(1/2) - √(1/(2(n - 1))))), the"
                    + " score being the principal eigenvector of ties whatever their direction, each 1, of unit length"
                    + " (UCINET)");
        } else if (!directed) {
            most = (n - 1) * (n - 2);
            outcome.convention("sum over agencies of (largest degree - degree) / ((n - 1)(n - 2))");
        } else if (of.equals("degree")) {
            most = 2 * (n - 1) * (n - 2);
            outcome.convention("sum over agencies of (largest total degree - total degree) / (2(n - 1)(n - 2))");
        } else {
            most = (n - 1) * (n - 1);
            outcome.convention("sum over agencies of (largest " + of + " - " + of + ") / (n - 1)²");
        }
        if (n < 3) {
            return outcome.noNetwork(FEWER_THAN_3);
        }
        if (of.equals("eigenvector")) {
            Eigenvector found = workings.principal(false);
            double[] vector = found.vector();
            return vector == null
                    ? outcome.noNetwork(Objects.requireNonNull(found.undefined()))
                    : outcome.network(shortOfLargest(vector) / most);
        }
        double[] values = switch (of) {
            case "betweenness" -> workings.betweenness(false);
            case "in-degree" -> workings.sums("in", false);
            case "out-degree" -> workings.sums("out", false);
            default -> workings.sums("total", false);
        };
        if (Double.isNaN(values[0])) {
            return outcome.noNetwork(BetweennessCentrality.UNCOUNTABLE);
        }
        return outcome.network(shortOfLargest(values) / most);
    }

    /** The sum over all of what each is short of the largest. */
    static double shortOfLargest(double[] values) {
        double largest = 0;
        for (double v : values) {
            largest = Math.max(largest, v);
        }
        double sum = 0;
        for (double v : values) {
            sum += largest - v;
        }
        return sum;
    }
}
