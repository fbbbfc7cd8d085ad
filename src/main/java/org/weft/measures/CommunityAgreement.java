package org.weft.measures;

import org.weft.graph.communities.Agreement;
import org.weft.graph.communities.CommunitySearch;
import org.weft.graph.communities.Partition;

import java.util.Arrays;
import java.util.List;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.WEIGHTED;

/** How far the communities are the network's own, and not the search's. */
final class CommunityAgreement implements Measure {
    private static final int RUNS = 10;

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "community-agreement", "Agreement of communities")
            .question("Are the communities clear-cut, or does every search find others; and do they follow the groups?")
            .high("Every search finds the same communities: they are there and not drawn by chance.")
            .convention("mean adjusted Rand index over the pairs of 10 searches from different seeds; beside it that of"
                    + " each search with the groups, over agencies that have one")
            .unit("index")
            .range("-1 to 1, 1 for the same partitions and 0 for chance; variation of information 0 (same) to 1")
            .direction("given up: both ways of a pair are added")
            .weight("more is closer; weight=none counts every pair with a flow as 1")
            .undefined("fewer than 2 agencies; no flows; with the groups: fewer than 2 agencies have one; strengths are"
                    + " ordinal codes without amounts")
            .cost(
                    "O(m) a round, some ten rounds a search; O(n) a pair",
                    "O(n + m)",
                    new Cost(
                            (n, m) -> 1200 * ((double) n + 2.0 * m),
                            (n, m, threads) -> (120.0 * n + 30.0 * m) * threads + 24.0 * m + 80.0 * n))
            .parameter(Communities.METHOD)
            .parameter(WEIGHTED)
            .parameter(ParameterSpec.words(
                    "index",
                    "adjusted-rand: pairs of agencies put alike, less what chance gives; variation-of-information: what"
                            + " one partition leaves open of the other, over log n.",
                    "adjusted-rand",
                    "variation-of-information"))
            .parameter(Communities.SEED)
            .parameter(Communities.RESOLUTION)
            .source("Hubert and Arabie (1985), Comparing partitions, Journal of Classification 2:193-218,"
                    + " doi:10.1007/BF01908075")
            .source(
                    "Meilă (2007), Comparing clusterings: an information based distance, Journal of Multivariate Analysis"
                            + " 98:873-895, doi:10.1016/j.jmva.2006.11.013")
            .source(Communities.LEIDEN)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        if (parameters.is("index", "variation-of-information")) {
            outcome.convention("mean variation of information, over log n, over the pairs of 10 searches from different"
                    + " seeds; beside it that of each search with the groups, over agencies that have one");
        }
        Parameters runs = parameters.with("value", "runs");
        Parameters groups = parameters.with("value", "groups");
        boolean weighted = workings.weighted(parameters);
        String refusal = weighted ? workings.refusal() : null;
        workings.workers().cancellation().check();
        if (refusal == null && workings.n() < 2) {
            refusal = FEWER_THAN_2;
        }
        if (refusal == null && workings.graph().arcs() == 0) {
            refusal = Communities.NO_FLOWS;
        }
        if (refusal != null) {
            return outcome.network(runs, null, refusal).network(groups, null, refusal);
        }
        List<Partition> found = CommunitySearch.runs(
                Communities.sums(workings, weighted),
                Communities.method(parameters),
                parameters.number("resolution"),
                parameters.integer("seed"),
                RUNS,
                workings.workers());
        double sum = 0;
        for (int i = 0; i < RUNS; i++) {
            for (int j = 0; j < i; j++) {
                workings.workers().cancellation().check();
                sum += index(parameters, found.get(i).of(), found.get(j).of());
            }
        }
        outcome.network(runs, sum / (RUNS * (RUNS - 1) / 2), null);
        return withGroups(outcome, groups, workings, found);
    }

    private static Outcome withGroups(Outcome outcome, Parameters named, Workings workings, List<Partition> found) {
        int[] order = workings.idOrder();
        int[] group = workings.groups().of();
        int[] known = Arrays.stream(order).filter(v -> group[v] >= 0).toArray();
        if (known.length < 2) {
            return outcome.network(named, null, "fewer than 2 agencies have a group");
        }
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        int[] groups = Arrays.stream(known).map(v -> group[v]).toArray();
        double sum = 0;
        for (Partition run : found) {
            workings.workers().cancellation().check();
            sum += index(
                    named, Arrays.stream(known).map(v -> run.of()[place[v]]).toArray(), groups);
        }
        return outcome.network(named, sum / found.size(), null);
    }

    private static double index(Parameters parameters, int[] a, int[] b) {
        Agreement agreement = Agreement.of(a, b);
        return parameters.is("index", "adjusted-rand") ? agreement.adjustedRand() : agreement.variation();
    }
}
