package org.weft.measures;

import org.weft.graph.PairSums;
import org.weft.graph.communities.CommunitySearch;
import org.weft.graph.communities.Partition;

import java.util.Locale;
import java.util.Map;

import static org.weft.measures.CommonParameters.WEIGHTED;

/** Sets of agencies that work with one another more than with the rest. */
final class Communities implements Measure {
    static final String NO_FLOWS = "no flows between agencies";
    static final String LEIDEN =
            "Traag, Waltman and van Eck (2019), From Louvain to Leiden: guaranteeing well-connected"
                    + " communities, Scientific Reports 9:5233, doi:10.1038/s41598-019-41695-z";
    static final ParameterSpec METHOD = ParameterSpec.words(
            "method",
            "leiden: communities are refined, and connected; louvain: the older method, which may join what no flow"
                    + " joins.",
            "leiden",
            "louvain");
    static final ParameterSpec SEED = ParameterSpec.integer(
            "seed", "Another seed draws another order in which agencies are looked at.", 1, 0, Integer.MAX_VALUE);
    static final ParameterSpec RESOLUTION = ParameterSpec.number(
            "resolution", "Above 1 finds more and smaller communities, below 1 fewer and larger.", 1, 0, 1e6);
    private static final int LISTED = 1000;

    /** Ten rounds over nodes and ties, more where a network is searched from several seeds. */
    private static final Cost SEARCH = new Cost(
            (n, m) -> 40 * Math.min(64 * (n + 2.0 * m), 3e4 + n + 2.0 * m),
            (n, m, threads) -> (120.0 * n + 30.0 * m) * threads + 24.0 * m);

    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.SET, "communities", "Communities")
            .question("Which agencies work with one another more than with the rest?")
            .high("Many communities: the partnership works in many circles that have little to do with each other.")
            .convention("partition of greatest modularity found, Q = sum over communities of inside/2m - resolution"
                    + " (strength/2m)², on w_ij + w_ji; numbered from the largest")
            .unit("communities")
            .range("1 to n; modularity -1/2 to 1")
            .direction("given up: both ways of a pair are added")
            .weight("more is closer; weight=none counts every pair with a flow as 1")
            .undefined("modularity: no flows; strengths are ordinal codes without amounts")
            .cost("O(m) a round, some ten rounds; small networks from up to 64 seeds", "O(n + m)", SEARCH)
            .parameter(METHOD)
            .parameter(WEIGHTED)
            .parameter(SEED)
            .parameter(RESOLUTION)
            .source(LEIDEN)
            .source(
                    "Blondel, Guillaume, Lambiotte and Lefebvre (2008), Fast unfolding of communities in large networks,"
                            + " Journal of Statistical Mechanics P10008, doi:10.1088/1742-5468/2008/10/P10008")
            .source(
                    "Newman and Girvan (2004), Finding and evaluating community structure in networks, Physical Review E"
                            + " 69:026113, doi:10.1103/PhysRevE.69.026113")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean weighted = workings.weighted(parameters);
        String weights = !weighted ? "pairs, each 1" : workings.directed() ? "w_ij + w_ji" : "w";
        outcome.convention("partition of greatest modularity found by the method of "
                + (parameters.is("method", "louvain") ? "Louvain" : "Leiden") + ", Q = sum over"
                + " communities of inside/2m - " + parameters.number("resolution") + " (strength/2m)², on " + weights
                + "; numbered from the largest");
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNetwork(refusal).noNode(workings.n(), refusal);
        }
        Partition found = CommunitySearch.search(
                sums(workings, weighted),
                method(parameters),
                parameters.number("resolution"),
                parameters.integer("seed"),
                workings.workers());
        outcome.network(found.count());
        outcome.unit("share of weight above chance");
        Parameters modularity = parameters.with("value", "modularity");
        if (Double.isNaN(found.modularity())) {
            outcome.network(modularity, null, NO_FLOWS);
        } else {
            outcome.network(modularity, found.modularity(), null);
            outcome.note("Communities: seed " + parameters.integer("seed") + ", the best of "
                    + CommunitySearch.starts(
                            workings.n(), sums(workings, weighted).targets().length)
                    + " searches; another seed may find others (see community-agreement).");
        }
        outcome.unit("number of the community");
        int[] order = workings.idOrder();
        double[] numbers = new double[workings.n()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[order[i]] = found.of()[i] + 1;
        }
        outcome.node(numbers, Map.of());
        int[][] members = found.members();
        for (int c = 0; c < Math.min(LISTED, members.length); c++) {
            outcome.set(parameters.with("community", Integer.toString(c + 1)), IdOrder.members(members[c], order));
        }
        if (members.length > LISTED) {
            outcome.note("Communities: the largest " + LISTED + " of " + members.length + " are listed.");
        }
        return outcome;
    }

    static CommunitySearch.Method method(Parameters parameters) {
        return CommunitySearch.Method.valueOf(parameters.word("method").toUpperCase(Locale.ROOT));
    }

    static PairSums sums(Workings workings, boolean weighted) {
        return workings.pairSums(weighted ? PairSums.Of.STRENGTHS : PairSums.Of.PAIRS);
    }
}
