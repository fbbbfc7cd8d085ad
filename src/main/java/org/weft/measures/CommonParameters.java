package org.weft.measures;

/** Parameters that several measures have, with one meaning; and reasons that several give. */
final class CommonParameters {
    static final String FEWER_THAN_2 = "fewer than 2 agencies";
    static final String FEWER_THAN_3 = "fewer than 3 agencies";

    static final ParameterSpec OUT_OR_IN = ParameterSpec.words(
            "direction", "out: along the flows an agency sends; in: back along those it receives.", "out", "in");

    static final ParameterSpec TOTAL_IN_OUT = ParameterSpec.words(
            "direction", "in: what is received; out: what is sent; total: both added.", "total", "in", "out");

    static final ParameterSpec UNWEIGHTED = ParameterSpec.words(
            "weight",
            "none: a path's length is its number of steps; strength: a step's length is 1/strength.",
            "none",
            "strength");

    static final ParameterSpec WEIGHTED = ParameterSpec.words(
            "weight", "strength: flows count by their strength; none: every flow counts 1.", "strength", "none");

    static final ParameterSpec KINDS = ParameterSpec.named(
            "kinds", "One group of kinds of flow, joined by +, where the view holds groups of different meaning.");

    static final ParameterSpec BY =
            ParameterSpec.named("by", "The attribute that makes the groups, where not the grouping attribute.");

    static final ParameterSpec EVEN = ParameterSpec.words(
            "weight", "none: every flow counts 1; strength: flows count by their strength.", "none", "strength");

    static final ParameterSpec FORM = ParameterSpec.words(
            "form",
            "share: dependence is the share of what is received; constraint: Burt's local constraint, which allows for"
                    + " partners who could take each other's place.",
            "share",
            "constraint");

    static final String GOULD = "Gould and Fernandez (1989), Structures of mediation: a formal approach to brokerage in"
            + " transaction networks, Sociological Methodology 19:89-126, doi:10.2307/270949";
    static final String KRACKHARDT_STERN =
            "Krackhardt and Stern (1988), Informal networks and organizational crises: an"
                    + " experimental simulation, Social Psychology Quarterly 51:123-140, doi:10.2307/2786835";
    static final String KRACKHARDT =
            "Krackhardt (1994), Graph theoretical dimensions of informal organizations, in Carley"
                    + " and Prietula (eds), Computational Organization Theory, Erlbaum, 89-111";
    static final String EVERETT_KRACKHARDT =
            "Everett and Krackhardt (2012), A second look at Krackhardt's graph theoretical"
                    + " dimensions of informal organizations, Social Networks 34:159-163, doi:10.1016/j.socnet.2011.10.006";
    static final String NEWMAN_MIXING = "Newman (2003), Mixing patterns in networks, Physical Review E 67:026126,"
            + " doi:10.1103/PhysRevE.67.026126";
    static final String BURT = "Burt (1992), Structural Holes: The Social Structure of Competition, Harvard University"
            + " Press, doi:10.4159/9780674038714";

    static final String FREEMAN = "Freeman (1978), Centrality in social networks: conceptual clarification, Social"
            + " Networks 1:215-239, doi:10.1016/0378-8733(78)90021-7";
    static final String WASSERMAN_FAUST = "Wasserman and Faust (1994), Social Network Analysis, Cambridge University"
            + " Press, doi:10.1017/CBO9780511815478";
    static final String BARRAT =
            "Barrat, Barthélemy, Pastor-Satorras and Vespignani (2004), The architecture of complex"
                    + " weighted networks, PNAS 101:3747-3752, doi:10.1073/pnas.0400087101";
    static final String BRANDES = "Brandes (2001), A faster algorithm for betweenness centrality, Journal of"
            + " Mathematical Sociology 25:163-177, doi:10.1080/0022250X.2001.9990249";
    static final String BRANDES_VARIANTS =
            "Brandes (2008), On variants of shortest-path betweenness centrality and their"
                    + " generic computation, Social Networks 30:136-145, doi:10.1016/j.socnet.2007.11.001";
    static final String OPSAHL = "Opsahl, Agneessens and Skvoretz (2010), Node centrality in weighted networks, Social"
            + " Networks 32:245-251, doi:10.1016/j.socnet.2010.03.006";
    static final String BORGATTI = "Borgatti (2006), Identifying sets of key players in a social network, Computational"
            + " and Mathematical Organization Theory 12:21-34, doi:10.1007/s10588-006-7084-x";
    static final String EMERSON = "Emerson (1962), Power-dependence relations, American Sociological Review 27:31-41,"
            + " doi:10.2307/2089716";
    static final String CASCIARO = "Casciaro and Piskorski (2005), Power imbalance, mutual dependence, and constraint"
            + " absorption, Administrative Science Quarterly 50:167-199, doi:10.2189/asqu.2005.50.2.167";
    static final String GULATI = "Gulati and Sytch (2007), Dependence asymmetry and joint dependence in"
            + " interorganizational relationships, Administrative Science Quarterly 52:32-69, doi:10.2189/asqu.52.1.32";
    static final String TARJAN = "Hopcroft and Tarjan (1973), Algorithm 447: efficient algorithms for graph"
            + " manipulation, Communications of the ACM 16:372-378, doi:10.1145/362248.362272";

    private CommonParameters() {}
}
