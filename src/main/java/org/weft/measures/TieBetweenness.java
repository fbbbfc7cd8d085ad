package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.graph.paths.StepDependencies.Sum;

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
            .weight("ignored: a path's length is its number of steps")
            .undefined("more shortest paths than a number can count")
            .cost("O(n m)", "84 n + 16 m bytes a thread, and 64 m", Cost.EVERY_SOURCE_AND_ARC)
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
        workings.announcePaths(Sum.ARCS);
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        boolean norm = parameters.flag("norm");
        boolean directed = workings.directed();
        Outcome outcome = new Outcome(DECLARATION, parameters)
                .convention("sum over " + (directed ? "ordered" : "unordered")
                        + " pairs of agencies of the share of their shortest paths that run along the "
                        + (directed ? "flow" : "tie") + "; steps; " + most(norm, directed)
                        + "; paths that begin or end with it are counted")
                .unit(norm ? "share" : DECLARATION.unit());
        Csr graph = workings.graph();
        double pairs = norm ? workings.n() * (workings.n() - 1.0) / (directed ? 1 : 2) : 1;
        double[] arcs = workings.edgeBetweenness();
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
                        reasons.put(size, BetweennessCentrality.UNCOUNTABLE);
                    }
                    size++;
                }
            }
        }
        return outcome.pairs(parameters, source, target, values, reasons);
    }

    private static String most(boolean norm, boolean directed) {
        return norm ? (directed ? "/ n(n - 1)" : "/ (n(n - 1)/2)") : "raw";
    }
}
