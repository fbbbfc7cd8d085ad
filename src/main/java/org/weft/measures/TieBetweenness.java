package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.graph.paths.StepDependencies.Sum;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import static org.weft.measures.CommonParameters.BRANDES_VARIANTS;

/** How often a flow lies on the shortest paths between agencies. */
final class TieBetweenness implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.PAIR, "edge-betweenness", "Betweenness of ties")
            .question("Along which links does information have to run: which would be missed most?")
            .high(
                    "Much of what agencies tell each other runs along this link: few ways lead around it, and it often joins"
                            + " two groups.")
            .convention(
                    "sum over ordered pairs of agencies of the share of their shortest paths that run along the flow;"
                            + " steps; raw; paths that begin or end with the flow are counted")
            .unit("pairs of agencies")
            .range("1 to n(n - 1), without direction to n²/4; normalised 0 to 1")
            .direction("each flow by itself; without direction each tie, and each pair, once")
            .weight("weight=strength: a step's length is 1/strength, so strong flows are short")
            .undefined(
                    "more shortest paths than a number can count; weighted: strengths are ordinal codes without amounts")
            .cost(
                    "O(n m), weighted O(n m + n² log n)",
                    "84 n + 16 m bytes a thread, and 64 m",
                    Cost.EVERY_SOURCE_AND_ARC)
            .parameter(CommonParameters.UNWEIGHTED)
            .parameter(ParameterSpec.flag("norm", "true: divided by n(n - 1), without direction by n(n - 1)/2."))
            .source(
                    "Girvan and Newman (2002), Community structure in social and biological networks, PNAS 99:7821-7826,"
                            + " doi:10.1073/pnas.122653799")
            .source(BRANDES_VARIANTS)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void announce(Workings workings, Parameters parameters) {
        if (!workings.weighted(parameters)) {
            workings.announcePaths(Sum.ARCS);
        }
    }

    @Override
    public Cost cost(Parameters parameters) {
        return parameters.is("weight", "strength") ? Cost.EVERY_SOURCE_HEAP : Cost.EVERY_SOURCE_AND_ARC;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        boolean norm = parameters.flag("norm");
        boolean directed = workings.directed();
        boolean weighted = workings.weighted(parameters);
        String refusal = weighted ? workings.refusal() : null;
        Outcome outcome = new Outcome(DECLARATION, parameters)
                .convention("sum over " + (directed ? "ordered" : "unordered")
                        + " pairs of agencies of the share of their shortest paths that run along the "
                        + (directed ? "flow" : "tie") + "; "
                        + (weighted
                                ? "length of a step 1/strength, "
                                        + workings.lengths(Workings.Direction.OUT)
                                                .comparison()
                                : "steps")
                        + "; " + most(norm, directed)
                        + "; paths that begin or end with it are counted")
                .unit(norm ? "share" : DECLARATION.unit());
        Csr graph = workings.graph();
        double pairs = norm ? workings.n() * (workings.n() - 1.0) / (directed ? 1 : 2) : 1;
        double[] arcs = refusal == null ? workings.edgeBetweenness(weighted) : nowhere(graph.arcs());
        double[] around = refusal == null ? workings.margins(Sum.ARCS, weighted) : null;
        double[] margins = around == null ? null : new double[graph.ties()];
        int[] source = new int[graph.ties()];
        int[] target = new int[graph.ties()];
        double[] values = new double[graph.ties()];
        Map<Integer, String> reasons = new HashMap<>();
        int size = 0;
        for (int u = 0; u < graph.n(); u++) {
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                if (directed || u < graph.targets()[a]) {
                    source[size] = u;
                    target[size] = graph.targets()[a];
                    values[size] = arcs[a] / pairs;
                    if (Double.isNaN(arcs[a])) {
                        reasons.put(size, refusal == null ? BetweennessCentrality.UNCOUNTABLE : refusal);
                    }
                    if (margins != null && around != null) {
                        margins[size] = around[a] / pairs;
                    }
                    size++;
                }
            }
        }
        return outcome.pairs(parameters, source, target, values, reasons).margins(margins);
    }

    private static double[] nowhere(int arcs) {
        double[] values = new double[arcs];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static String most(boolean norm, boolean directed) {
        return norm ? (directed ? "/ n(n - 1)" : "/ (n(n - 1)/2)") : "raw";
    }
}
