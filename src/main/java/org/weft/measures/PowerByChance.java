package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.graph.permutation.SameDegrees;
import org.weft.graph.permutation.SamePartners;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.PowerGroup;
import org.weft.network.Projection;

/**
 * What dependence would be by chance: tables of pairs over flows that run at random, each agency sending and receiving as
 * many as it does, its strengths its own. Work is done in the order of ids, so that draws do not depend on how agencies
 * are stored; nodes of its tables are places in that order.
 */
final class PowerByChance {
    static final String PERMUTATIONS_HELP = "Number of networks drawn.";

    static final ParameterSpec PERMUTATIONS =
            ParameterSpec.integer("permutations", PERMUTATIONS_HELP, 200, 1, 1_000_000);
    static final ParameterSpec SEED = ParameterSpec.integer("seed", "Where draws begin.", 1, 0, Integer.MAX_VALUE);

    static final String TIME = "a draw " + Dependence.TIME;
    static final String MEMORY = "O(n + m) a thread, and a copy of the network";
    static final String STRONA = "Strona, Nappo, Boccacci, Fattorini and San-Miguel-Ayanz (2014), A fast and unbiased"
            + " procedure to randomize ecological binary matrices with fixed row and column totals, Nature"
            + " Communications 5:4114, doi:10.1038/ncomms5114";
    static final String MASLOV = "Maslov and Sneppen (2002), Specificity and stability in topology of protein networks,"
            + " Science 296:910-913, doi:10.1126/science.1065103";

    static final String FOSDICK =
            "Fosdick, Larremore, Nishimura and Ugander (2018), Configuring random graph models with"
                    + " fixed degree sequences, SIAM Review 60:315-355, doi:10.1137/16M1087175";

    /** What a draw keeps where flows have direction. */
    static final String DIRECTED =
            "in which every agency sends and receives as many flows, with the strengths it sends";

    private static final String UNDIRECTED = "in which every agency has as many ties, their strengths dealt at random";

    /** What a draw takes for each agency and flow, measured: trades, and the graph and its table made anew. */
    private static final double A_DRAW = 200;

    /** Below this two shares are the same, whatever rounding says. */
    static final double SAME = 1e-9;

    private final PowerGroup group;
    private final SortedById order;
    private final boolean[] unanswered;
    private final boolean directed;
    private final boolean constraint;

    private PowerByChance(
            PowerGroup group, SortedById order, boolean[] unanswered, boolean directed, boolean constraint) {
        this.group = group;
        this.order = order;
        this.unanswered = unanswered;
        this.directed = directed;
        this.constraint = constraint;
    }

    /** Work grows with the number of draws; the parameter form decides what each takes. */
    static Cost cost(Parameters parameters) {
        return cost(parameters.integer(PERMUTATIONS.name()), Dependence.work(parameters));
    }

    /** Of so many draws, by shares. */
    static Cost cost(int draws) {
        return cost(draws, Dependence.PAIRS);
    }

    private static Cost cost(int draws, Cost table) {
        return new Cost(
                (n, m) -> draws * (A_DRAW * ((double) n + m) + table.time().steps(n, m)),
                (n, m, threads) ->
                        (40.0 * n + 80.0 * m + table.space().bytes(n, m, 1)) * threads + 40.0 * n + 100.0 * m);
    }

    /** For the table at an index of those over a projection, by the form that the parameters name. */
    static PowerByChance of(Projection projection, int table, Parameters parameters) {
        SortedById order = SortedById.of(projection);
        PowerGroup told = projection.powerGroups().get(table);
        boolean[] byNode = PairTable.unanswered(projection);
        boolean[] byPlace = new boolean[byNode.length];
        for (int v = 0; v < byNode.length; v++) {
            byPlace[order.place()[v]] = byNode[v];
        }
        PowerGroup sorted = new PowerGroup(told.kinds(), order.sorted(told.graph()), told.refused());
        Network network = projection.network();
        boolean directed = told.kinds().stream()
                        .map(network::kind)
                        .anyMatch(k -> network.kinds().get(k).directed())
                && projection.directed()
                && told.graph().directed();
        return new PowerByChance(sorted, order, byPlace, directed, parameters.is("form", "constraint"));
    }

    /** Whether flows have direction, so that what each agency sends and what it receives are kept apart. */
    boolean directed() {
        return directed;
    }

    /** What a draw keeps, in words. */
    String kept() {
        return directed ? DIRECTED : UNDIRECTED;
    }

    /** How draws were made, as a sentence. */
    String drawing(int draws, int seed) {
        return draws + " networks drawn by "
                + (directed
                        ? SameDegrees.TRADES + " trades of flows an agency"
                        : SamePartners.CHANGES + " changes of ends a tie")
                + ", seed " + seed + ".";
    }

    /** Why nothing is drawn; null where draws can be made. */
    @Nullable
    String refused() {
        return group.refused();
    }

    /** The node at a place. */
    int node(int place) {
        return order.node()[place];
    }

    /** The table as the flows are. */
    PairTable observed(Cancellation cancellation) {
        return table(group, cancellation);
    }

    /** The table over a network drawn. */
    PairTable drawn(long seed, int draw, Cancellation cancellation) {
        Csr graph = directed
                ? SameDegrees.draw(group.graph(), seed, draw, cancellation)
                : SamePartners.draw(group.graph().underlying(), seed, draw, cancellation);
        return table(new PowerGroup(group.kinds(), graph, null), cancellation);
    }

    private PairTable table(PowerGroup of, Cancellation cancellation) {
        PairTable shares = PairTable.of(of, unanswered, cancellation);
        return constraint ? shares.byConstraint(of.graph(), new Workers(1, cancellation, Progress.NONE)) : shares;
    }

    /** Whether some kind of the table is one-way by nature, so that no answer is to be expected. */
    boolean oneWayByNature(Projection projection) {
        Network network = projection.network();
        return group.kinds().stream()
                .map(network::kind)
                .map(k -> network.kinds().get(k))
                .anyMatch(Kind::oneWay);
    }
}
