package org.weft.measures;

import java.util.List;

import static org.weft.measures.Convention.as;
import static org.weft.measures.Convention.said;

/** The measures that UCINET has. */
final class UcinetConventions {
    private static final String EGO =
            "Burt's measure within the agency's own network (its default model); Weft takes the whole network.";
    private static final String FARTHEST = "Where there is no path, the largest distance and one more is taken; Weft"
            + " gives no value unless all can be reached.";
    private static final String TOO_FAR =
            "Where there is no path, the number of agencies is taken; Weft gives no value.";

    static final List<Convention> ALL = List.of(
            as("degree:direction=out", "Outdegree", "UCINET gives sent and received apart; Weft adds them up."),
            as("degree:direction=in", "Indegree", "UCINET gives sent and received apart; Weft adds them up."),
            as("partners", "Degree (ignoring direction)", ""),
            as("betweenness", "Betweenness", ""),
            as("eigenvector", "Eigenvector", ""),
            said(
                    "bonacich:direction=in:beta=near-limit",
                    "Beta centrality (Bonacich power)",
                    "Along incoming flows, with beta 0.999 over the largest eigenvalue; Weft's is along outgoing ones,"
                            + " with half of it."),
            as("harmonic", "Average reciprocal distance (ARD), out", ""),
            as("harmonic:direction=in", "Average reciprocal distance (ARD), in", ""),
            as("closeness:form=unreachable-max", "Closeness, out", FARTHEST),
            as("closeness:form=unreachable-max:direction=in", "Closeness, in", FARTHEST),
            as("closeness:form=valente-foreman", "Valente-Foreman, out", "Valente and Foreman's integration."),
            as(
                    "closeness:form=valente-foreman:direction=in",
                    "Valente-Foreman, in",
                    "Valente and Foreman's radiality."),
            as("farness:unreachable=n", "Farness, out", TOO_FAR),
            as("farness:unreachable=n:direction=in", "Farness, in", TOO_FAR),
            as("reach:form=count", "2-step reach, out", "Agencies are counted; Weft gives the share of the others."),
            as(
                    "reach:direction=in:form=count",
                    "2-step reach, in",
                    "Agencies are counted; Weft gives the share of the others."),
            as("distance-weighted-reach", "Distance-weighted reach (dwReach), out", ""),
            as("distance-weighted-reach:direction=in", "Distance-weighted reach (dwReach), in", ""),
            said("beta-reach", "Beta reach", ""),
            as("constraint:model=ego", "Constraint", EGO),
            as("effective-size:model=ego", "EffSize", EGO),
            as("efficiency:model=ego", "Efficiency", EGO),
            as("hierarchy:model=ego", "Hierarchy", EGO),
            as("indirect:model=ego", "Indirects", EGO),
            as("ego-density", "Ego network density", ""),
            as("ego-betweenness", "Ego betweenness", ""),
            as("continuous-coreness", "Coreness", ""),
            as("core-periphery", "Core/periphery fit", ""),
            as("fragmentation-change:form=reach", "Frag", "Reach along the flows; Weft counts what is joined at all."),
            as("fragmentation-change:form=breadth", "DwFrag", "Weighted by distance along the flows."),
            as(
                    "density:weight=strength",
                    "Density (average value)",
                    "The mean strength over all pairs; Weft gives the share of pairs that have a flow."),
            as("centralization", "Out-central", ""),
            as("centralization:of=in-degree", "In-central", ""),
            as("degeneracy", "K-core index", ""),
            as("degree-h-index", "H-Index", ""),
            as("components:form=strong", "Components", "Parts are strong; Weft's are weak."),
            as("reachable-share", "Connectedness", ""),
            as(
                    "fragmentation:form=reach",
                    "Fragmentation",
                    "The share of pairs without a path along the flows; Weft ignores direction."),
            as("fragmentation:form=breadth", "Breadth", "Weighted by distance along the flows."),
            as("transitivity", "Closure", ""),
            as("transitivity:form=index", "Transitivity index", "Against what chance would give."),
            as("average-path-length", "Avg Distance", ""),
            as("path-length-distribution", "Prop within 3, SD Distance", ""),
            as("diameter", "Diameter", ""),
            as("wiener-index:pairs=both", "Wiener Index", "Each pair counts both ways."),
            as("dependency-sum:pairs=both", "Dependency Sum", "Each pair counts both ways."),
            as("compactness", "Compactness", ""),
            as("reciprocity", "Arc Reciprocity", ""),
            as("reciprocity:form=dyad", "Dyad Reciprocity", "The share of pairs that have a flow."),
            as("reciprocity:form=index", "Reciprocity index", "Against what chance would give."),
            as("spectral-radius:direction=none", "Eigenvalue (symmetrised)", "Direction is ignored."),
            said("information-centrality", "Information", ""),
            said("krackhardt-connectedness", "Krackhardt GTD: Connectedness", ""),
            said("krackhardt-hierarchy", "Krackhardt GTD: Hierarchy", ""),
            said("krackhardt-efficiency", "Krackhardt GTD: Efficiency", ""),
            said("krackhardt-lub", "Krackhardt GTD: LUB", ""),
            said("brokerage", "G&F brokerage roles", ""),
            said("triad-census", "Triad census", ""));

    private UcinetConventions() {}
}
