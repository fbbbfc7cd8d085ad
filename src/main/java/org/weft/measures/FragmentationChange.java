package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.graph.keyplayers.FragmentingSets;
import org.weft.graph.keyplayers.Removals;

import static org.weft.measures.CommonParameters.BORGATTI;
import static org.weft.measures.CommonParameters.FEWER_THAN_3;

/** What becomes of the network without one agency. */
final class FragmentationChange implements Measure {
    private static final Cost REACH =
            new Cost((n, m) -> n * 8.0 * ((double) n + m), (n, m, threads) -> 40.0 * n * threads + 8.0 * n);

    private static final Cost DISTANCES = new Cost(
            (n, m) -> n * FragmentingSets.searchSteps(n, 2 * m), (n, m, threads) -> 33.0 * n * threads + 16.0 * n);

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "fragmentation-change", "Change of fragmentation")
            .question("How much more would the others be cut off from each other without this agency?")
            .high(
                    "Without it many of the others could no longer reach each other; below 0, it was itself poorly joined.")
            .convention("fragmentation without the agency, of the n - 1 that are left, minus fragmentation before:"
                    + " components of the underlying graph")
            .unit("share")
            .range("-1 to 1")
            .direction("components and distance-weighted ignore it; reach and breadth go along flows; without direction"
                    + " reach is components and breadth distance-weighted")
            .undefined("fewer than 3 agencies")
            .cost(
                    "O(n + m) for components; O(n m) for reach; O(m n² / 64) for the distances",
                    "O(n); reach and the distances 40 n bytes a thread",
                    new Cost((n, m) -> 6.0 * (n + 2.0 * m), (n, m, threads) -> 70.0 * n))
            .parameter(ParameterSpec.words(
                    "form",
                    "components: pairs in no common component; reach: pairs of which the first does not reach the second;"
                            + " distance-weighted: 1 - mean 1/d along ties; breadth: the same along flows.",
                    Fragmentation.COMPONENTS,
                    Fragmentation.REACH,
                    Fragmentation.DISTANCE,
                    Fragmentation.BREADTH))
            .source(BORGATTI)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return switch (parameters.word("form")) {
            case Fragmentation.COMPONENTS -> DECLARATION.work();
            case Fragmentation.REACH -> REACH;
            default -> DISTANCES;
        };
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        String form = Fragmentation.formIn(workings, parameters.word("form"));
        Outcome outcome = new Outcome(DECLARATION, parameters)
                .convention("fragmentation without the agency, of the n - 1 that are left, minus fragmentation before: "
                        + Fragmentation.convention(form));
        int n = workings.n();
        if (n < 3) {
            return outcome.noNode(n, FEWER_THAN_3);
        }
        Csr graph = Fragmentation.graph(workings, form);
        double before = Fragmentation.of(workings, form);
        double[] values = switch (form) {
            case Fragmentation.COMPONENTS -> Removals.components(graph, workings.workers());
            case Fragmentation.REACH -> Removals.reach(graph, workings.workers());
            default -> Removals.distances(graph, workings.workers());
        };
        for (int v = 0; v < n; v++) {
            values[v] -= before;
        }
        return outcome.node(values);
    }
}
