package org.weft.measures;

import java.util.List;

import static org.weft.measures.Convention.as;
import static org.weft.measures.Convention.said;

/** The measures that igraph has. */
final class IgraphConventions {
    private static final String UNWEIGHTED = "Strengths are left out of account unless weights are given.";
    private static final String MODE =
            " Python's default, mode='all', ignores direction: for that, symmetrise the view.";
    private static final String REACHED = "The mean is over the agencies reached alone, so that one in a small part of"
            + " the network may look close; Weft gives no value unless all can be reached." + MODE;

    static final List<Convention> ALL = List.of(
            as("degree", "degree(mode='all')", ""),
            as("degree:direction=in", "degree(mode='in')", ""),
            as("degree:direction=out", "degree(mode='out')", ""),
            as("strength", "strength(mode='all', weights='weight')", ""),
            as("strength:direction=in", "strength(mode='in', weights='weight')", ""),
            as("strength:direction=out", "strength(mode='out', weights='weight')", ""),
            as("betweenness", "betweenness()", ""),
            as("betweenness:weight=strength", "betweenness(weights=1/strength)", ""),
            as("edge-betweenness", "edge_betweenness()", ""),
            as("edge-betweenness:weight=strength", "edge_betweenness(weights=1/strength)", ""),
            as("harmonic", "harmonic_centrality(mode='out')", MODE.strip()),
            as("harmonic:direction=in", "harmonic_centrality(mode='in')", MODE.strip()),
            as("harmonic:weight=strength", "harmonic_centrality(mode='out', weights=1/strength)", MODE.strip()),
            as("closeness:form=reachable", "closeness(mode='out')", REACHED),
            as("closeness:form=reachable:direction=in", "closeness(mode='in')", REACHED),
            as(
                    "eccentricity",
                    "eccentricity(mode='out')",
                    "An agency that reaches nobody has 0; Weft gives no value." + MODE),
            as(
                    "eccentricity:direction=in",
                    "eccentricity(mode='in')",
                    "An agency that nobody reaches has 0; Weft gives no value." + MODE),
            as(
                    "reach:form=count",
                    "neighborhood_size(order=2, mode='out', mindist=1)",
                    "Agencies are counted; Weft gives" + " the share of the others."),
            as(
                    "reach:direction=in:form=count",
                    "neighborhood_size(order=2, mode='in', mindist=1)",
                    "Agencies are counted; Weft gives the share of the others."),
            as("distance-weighted-reach", "harmonic_centrality(mode='out', normalized=False)", MODE.strip()),
            as(
                    "eigenvector:direction=in:weight=none:scale=max",
                    "eigenvector_centrality(directed=True)",
                    "Along incoming flows, unweighted, the largest value 1; Weft ignores direction, takes strengths, and"
                            + " scales to unit length."),
            as(
                    "bonacich:beta=0.1",
                    "power_centrality(exponent=0.1), in R",
                    "R's default, exponent=1, mostly lies beyond one over the largest eigenvalue, where the power is not"
                            + " defined; Weft takes half of that limit."),
            said(
                    "katz",
                    "alpha_centrality(alpha=0.85/lambda), in R",
                    "R's default, alpha=1, mostly lies beyond one over the largest eigenvalue, where the score is not"
                            + " defined."),
            as("pagerank:weight=none", "pagerank()", UNWEIGHTED),
            as("pagerank", "pagerank(weights='weight')", ""),
            as("hub:scale=max", "hub_score()", "The largest value is 1; Weft scales to unit length."),
            as("authority:scale=max", "authority_score()", "The largest value is 1; Weft scales to unit length."),
            as("constraint:weight=none", "constraint()", UNWEIGHTED),
            as("constraint", "constraint(weights='weight')", ""),
            as("clustering", "transitivity_local_undirected()", ""),
            as("mean-clustering", "transitivity_avglocal_undirected()", ""),
            as(
                    "transitivity:form=underlying",
                    "transitivity_undirected()",
                    "Direction is ignored; Weft asks whether two steps along the flows are closed by one."),
            as(
                    "k-core:degree=total",
                    "coreness(mode='all')",
                    "A pair with flows both ways counts twice; Weft counts partners."),
            as("density", "density()", ""),
            as("reciprocity", "reciprocity()", "1 where there is no direction; Weft gives no value there."),
            as(
                    "reciprocity:form=dyad",
                    "reciprocity(mode='ratio')",
                    "The share of pairs, and 1 where there is no direction; Weft gives that of flows, and no value there."),
            as("dyad-census", "dyad_census()", ""),
            as("triad-census", "triad_census()", ""),
            as("average-path-length", "average_path_length()", ""),
            as("diameter", "diameter()", ""),
            as("diameter:weight=strength", "diameter(weights=1/strength)", ""),
            as("bicomponents", "biconnected_components()", ""),
            as("components:form=strong", "connected_components(mode='strong')", "Parts are strong; Weft's are weak."),
            as("components", "connected_components(mode='weak')", ""),
            as("articulation-points", "articulation_points()", ""),
            as("bridges", "bridges()", ""),
            as("assortativity", "assortativity_degree(directed=True)", ""),
            as("assortativity:of=groups", "assortativity_nominal(groups)", ""),
            as("modularity", "modularity(groups)", ""),
            said(
                    "communities:method=louvain",
                    "community_multilevel(weights='weight')",
                    "The order of agencies decides between equal steps, so that sets may differ; Weft takes Leiden's"
                            + " method."),
            said(
                    "communities",
                    "community_leiden(objective_function='modularity', weights='weight')",
                    "Drawn by another generator, so that sets may differ; igraph has it for networks without direction"
                            + " alone."));

    private IgraphConventions() {}
}
