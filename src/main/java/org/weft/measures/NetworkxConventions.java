package org.weft.measures;

import java.util.List;

import static org.weft.measures.Convention.as;
import static org.weft.measures.Convention.said;

/** The measures that NetworkX has. */
final class NetworkxConventions {
    private static final String INCOMING = "Distances are those of incoming paths, where Weft's are of outgoing ones";
    private static final String NO_SENDER =
            "Strengths are left out of account. NetworkX gives no value for an agency that sends nothing; Weft does.";
    private static final String UNREACHABLE =
            "NetworkX refuses a network where not all reach all; this is over the pairs that can.";
    private static final String UNDIRECTED = "NetworkX has it for networks without direction alone.";

    static final List<Convention> ALL = List.of(
            as("degree", "degree()", ""),
            as("degree:direction=in", "in_degree()", ""),
            as("degree:direction=out", "out_degree()", ""),
            as("degree:direction=in:norm=true", "in_degree_centrality()", "Divided by the number of others."),
            as("degree:direction=out:norm=true", "out_degree_centrality()", "Divided by the number of others."),
            as("strength", "degree(weight='weight')", ""),
            as("strength:direction=in", "in_degree(weight='weight')", ""),
            as("strength:direction=out", "out_degree(weight='weight')", ""),
            as(
                    "betweenness:norm=true",
                    "betweenness_centrality()",
                    "Divided by the number of pairs of others; Weft gives the plain sum."),
            as("betweenness", "betweenness_centrality(normalized=False)", ""),
            as(
                    "betweenness:weight=strength:norm=true",
                    "betweenness_centrality(weight='length')",
                    "Divided by the number of pairs of others. NetworkX misses paths of equal length where rounding sets"
                            + " them apart; this does not."),
            as("edge-betweenness:norm=true", "edge_betweenness_centrality()", "Divided by the number of pairs."),
            as(
                    "edge-betweenness:weight=strength:norm=true",
                    "edge_betweenness_centrality(weight='length')",
                    "Divided by the number of pairs. NetworkX misses paths of equal length where rounding sets them apart;"
                            + " this does not."),
            as(
                            "distance-weighted-reach:direction=in",
                            "harmonic_centrality()",
                            INCOMING + "; it is the sum, which Weft divides by the number of others.")
                    .of("harmonic"),
            as("distance-weighted-reach:direction=in", "harmonic_centrality()", INCOMING + "."),
            as(
                    "closeness:form=wasserman-faust:direction=in",
                    "closeness_centrality()",
                    INCOMING + "; Wasserman and Faust's form, where Weft gives no value unless all can be reached."),
            as("eccentricity", "eccentricity()", UNREACHABLE),
            as("pagerank", "pagerank()", "NetworkX stops within about 1e-6; this is exact."),
            as(
                    "eigenvector:direction=in:weight=none",
                    "eigenvector_centrality()",
                    "Along incoming flows and unweighted; Weft ignores direction and takes strengths."),
            as(
                    "katz:alpha=0.1:scale=l2",
                    "katz_centrality()",
                    "alpha is 0.1 and values have unit length; Weft takes alpha from the network and leaves values"
                            + " unscaled."),
            as(
                    "hub:scale=sum:weight=strength",
                    "hits() hubs",
                    "Values add up to 1 and flows count by strength; Weft's have unit length and are unweighted."),
            as(
                    "authority:scale=sum:weight=strength",
                    "hits() authorities",
                    "Values add up to 1 and flows count by strength; Weft's have unit length and are unweighted."),
            as(
                    "information-centrality:form=current-flow",
                    "current_flow_closeness_centrality()",
                    UNDIRECTED + " Current-flow closeness is information centrality over the number of agencies."),
            as("constraint:weight=none", "constraint()", NO_SENDER),
            as("effective-size:weight=none", "effective_size()", NO_SENDER),
            as(
                    "clustering:model=fagiolo:below=zero",
                    "clustering()",
                    "Fagiolo's, which counts directed triangles, and 0 below two partners; Weft ignores direction and"
                            + " gives no value there."),
            as(
                    "mean-clustering:model=fagiolo:below=zero",
                    "average_clustering()",
                    "Of Fagiolo's coefficients, with 0 below two partners; Weft ignores direction and leaves those out."),
            as(
                    "transitivity:form=underlying",
                    "transitivity(G.to_undirected())",
                    "Direction is ignored; Weft asks whether two steps along the flows are closed by one."),
            as(
                    "k-core:degree=total",
                    "core_number()",
                    "A pair with flows both ways counts twice; Weft counts partners."),
            as("density", "density()", ""),
            as("reciprocity", "overall_reciprocity()", ""),
            as("triad-census", "triadic_census()", ""),
            as("average-path-length", "average_shortest_path_length()", UNREACHABLE),
            as("diameter", "diameter()", UNREACHABLE),
            as("radius", "radius()", UNREACHABLE),
            as("compactness", "global_efficiency()", UNDIRECTED),
            as(
                    "wiener-index",
                    "wiener_index()",
                    "NetworkX gives infinity where not all reach all; this is over the pairs that can."),
            as("flow-hierarchy", "flow_hierarchy()", ""),
            as("global-reaching-centrality", "global_reaching_centrality()", ""),
            said(
                    "global-reaching-centrality:weight=strength",
                    "global_reaching_centrality(weight='weight')",
                    "Of several shortest ways NetworkX takes whichever it meets first; Weft the mean of those of fewest"
                            + " steps."),
            as("bicomponents", "biconnected_components(G.to_undirected())", ""),
            as("components", "number_weakly_connected_components()", ""),
            as("components:form=strong", "number_strongly_connected_components()", ""),
            as("isolates", "number_of_isolates()", ""),
            as("articulation-points", "articulation_points(G.to_undirected())", ""),
            as("bridges", "bridges(G.to_undirected())", ""),
            as("assortativity", "degree_assortativity_coefficient()", ""),
            as("assortativity:of=groups", "attribute_assortativity_coefficient(groups)", ""));

    private NetworkxConventions() {}
}
