package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.permutation.Qap;
import org.weft.network.Nearest;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.List;

import static org.weft.measures.CommonParameters.FEWER_THAN_3;

/** Whether two kinds of flow run between the same agencies. */
final class QapCorrelation implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NETWORK, "qap", "QAP correlation")
            .question("Do two kinds of flow run between the same agencies, more than chance would have it?")
            .high("Agencies that exchange the one mostly exchange the other; a small p says that it is hardly chance.")
            .convention("Pearson's r over the ordered pairs, each kind 1 where there is a flow; p by relabelling the"
                    + " agencies of one kind, the labels as they are included")
            .unit("correlation")
            .range("-1 to 1; the shares p 0 to 1")
            .direction("cells are ordered pairs; a kind without direction fills both")
            .weight("weight=strength: cells hold strengths, 0 where there is no flow")
            .undefined("fewer than 3 agencies; one kind of flow in the view; a kind with the same value in every cell;"
                    + " weighted: a kind's strengths are ordinal codes without amounts")
            .cost(
                    "O(m log d) a permutation, m the flows of the sparser kind; every permutation up to 9 agencies",
                    "4 n bytes a thread, and two networks",
                    cost(5000))
            .parameter(ParameterSpec.named("a", "One kind of flow; the first of the view where none is given."))
            .parameter(ParameterSpec.named("b", "The other kind of flow; the next of the view where none is given."))
            .parameter(ParameterSpec.words(
                    "weight", "none: a flow counts 1; strength: by its strength.", "none", "strength"))
            .parameter(ParameterSpec.integer(
                    "permutations", "Number of random relabellings, above 9 agencies.", 5000, 1, 10_000_000))
            .parameter(ParameterSpec.integer("seed", "Where draws begin.", 1, 0, Integer.MAX_VALUE))
            .source("Krackhardt (1988), Predicting with networks: nonparametric multiple regression analysis of dyadic"
                    + " data, Social Networks 10:359-381, doi:10.1016/0378-8733(88)90004-4")
            .build();

    private static Cost cost(int permutations) {
        return new Cost(
                (n, m) -> (n <= Qap.EXACT ? 362_880.0 : permutations)
                        * ((double) n + m / 2.0 * (2 + Math.log(2 + m / (n + 1.0)))),
                (n, m, threads) -> 4.0 * n * threads + 100.0 * m + 80.0 * n);
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return cost(parameters.integer("permutations"));
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        boolean weighted = workings.weighted(parameters);
        Outcome outcome = new Outcome(DECLARATION, parameters);
        Projection projection = workings.projection();
        List<String> ids = projection.kinds().stream()
                .sorted()
                .map(kind -> projection.network().kinds().get(kind).id())
                .toList();
        String a = chosen(parameters.word("a"), ids, parameters.word("b"));
        String b = chosen(parameters.word("b"), ids, a == null ? "" : a);
        if (a == null || b == null) {
            return outcome.noNetwork("fewer than two kinds of flow in the view");
        }
        if (workings.n() < 3) {
            return outcome.noNetwork(FEWER_THAN_3);
        }
        Projection first =
                Projector.project(projection.network(), projection.view().withKinds(List.of(a)));
        Projection second =
                Projector.project(projection.network(), projection.view().withKinds(List.of(b)));
        String refused = first.strengthRefused() != null ? first.strengthRefused() : second.strengthRefused();
        if (weighted && refused != null) {
            return outcome.noNetwork(refused);
        }
        if (weighted) {
            workings.noteUndeclared(List.of(a, b));
        }
        int seed = parameters.integer("seed");
        Qap found = Qap.of(
                sorted(first), sorted(second), !weighted, parameters.integer("permutations"), seed, workings.workers());
        if (Double.isNaN(found.correlation())) {
            return outcome.noNetwork("'" + a + "' or '" + b + "' has the same value in every cell");
        }
        outcome.convention("Pearson's r of '" + a + "' and '" + b + "' over the ordered pairs, "
                + (weighted ? "strengths" : "each 1 where there is a flow"));
        outcome.network(found.correlation()).unit("share of relabellings");
        value(outcome, parameters, "p-greater", found.greater());
        value(outcome, parameters, "p-less", found.less());
        value(outcome, parameters, "p-two-sided", found.twoSided());
        outcome.unit("correlation");
        value(outcome, parameters, "mean", found.mean());
        value(outcome, parameters, "deviation", found.deviation());
        return outcome.note("QAP of '" + a + "' and '" + b + "': "
                + (found.exact()
                        ? "all " + found.relabellings() + " relabellings."
                        : found.relabellings() + " random relabellings and the labels as they are, seed " + seed
                                + "."));
    }

    private static void value(Outcome outcome, Parameters parameters, String name, double value) {
        outcome.network(parameters.with("value", name), value, null);
    }

    /** The kind of that id, or where none is named the first one that is not the other; null where there is none. */
    private static @Nullable String chosen(String named, List<String> ids, String other) {
        if (named.isEmpty()) {
            return ids.stream().filter(id -> !id.equals(other)).findFirst().orElse(null);
        }
        if (!ids.contains(named)) {
            String nearest = Nearest.of(named, ids);
            throw new WeftException(
                    ErrorKind.NOT_FOUND,
                    "The view has no kind of flow '" + named + "'.",
                    nearest != null
                            ? "Did you mean '" + nearest + "'?"
                            : "The kinds are " + String.join(", ", ids) + ".");
        }
        return named;
    }

    private static Csr sorted(Projection projection) {
        return SortedById.of(projection).sorted(projection.graph());
    }
}
