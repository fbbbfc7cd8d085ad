package org.weft.measures;

import java.util.List;

import static org.weft.measures.Convention.as;
import static org.weft.measures.Convention.said;

/** The measures that sna has. */
final class SnaConventions {
    static final List<Convention> ALL = List.of(
            as("degree", "degree()", ""),
            as("degree:direction=in", "degree(cmode='indegree')", ""),
            as("degree:direction=out", "degree(cmode='outdegree')", ""),
            as("strength", "degree(ignore.eval=FALSE)", ""),
            as("strength:direction=in", "degree(cmode='indegree', ignore.eval=FALSE)", ""),
            as("strength:direction=out", "degree(cmode='outdegree', ignore.eval=FALSE)", ""),
            as("betweenness", "betweenness()", ""),
            as("stress", "stresscent()", ""),
            as("flow-betweenness", "flowbet()", ""),
            as("harmonic", "closeness(cmode='suminvdir')", ""),
            as("harmonic:direction=in", "closeness(t(dat), cmode='suminvdir')", ""),
            as(
                    "closeness:form=freeman-strict",
                    "closeness()",
                    "0 unless all others can be reached; Weft gives no value there."),
            as(
                    "closeness:form=freeman-strict:direction=in",
                    "closeness(t(dat))",
                    "0 unless all others can reach it; Weft gives no value there."),
            as("closeness:form=gil-schmidt", "closeness(cmode='gil-schmidt')", "Gil and Schmidt's form."),
            as(
                    "eigenvector:direction=out:weight=none",
                    "evcent(ignore.eval=TRUE)",
                    "Along outgoing flows and unweighted; Weft ignores direction and takes strengths. sna may turn all"
                            + " signs."),
            as(
                    "bonacich",
                    "bonpow(exponent=0.5/lambda)",
                    "sna's default, exponent=1, mostly lies beyond one over the largest eigenvalue, where the power is"
                            + " not defined."),
            as(
                    "information-centrality:form=sna",
                    "infocent()",
                    "On the underlying ties, and with 0 for isolates, as sna computes it."),
            as("k-core:degree=total", "kcores()", "A pair with flows both ways counts twice; Weft counts partners."),
            as("brokerage", "brokerage()$raw.nli", ""),
            as("brokerage:value=expected", "brokerage()$exp.nli", ""),
            as("brokerage:value=z", "brokerage()$z.nli", ""),
            as("network-brokerage", "brokerage()$raw.gli", ""),
            as("density", "gden()", ""),
            as(
                    "reciprocity:form=all-dyads",
                    "grecip()",
                    "Pairs without any flow count as reciprocated; Weft gives the share of flows."),
            as("reciprocity", "grecip(measure='edgewise')", ""),
            as("reciprocity:form=dyad", "grecip(measure='dyadic.nonnull')", "The share of pairs that have a flow."),
            as("dyad-census", "dyad.census()", ""),
            as("triad-census", "triad.census()", ""),
            as("transitivity", "gtrans()", ""),
            as("components:form=strong", "components()", "Parts are strong; Weft's are weak."),
            as("components", "components(connected='weak')", ""),
            as(
                    "articulation-points",
                    "cutpoints(mode='graph')",
                    "For a network with direction sna's default asks for strong parts; this ignores direction."),
            as("centralization", "centralization(degree, cmode='outdegree')", ""),
            as("centralization:of=in-degree", "centralization(degree, cmode='indegree')", ""),
            as("centralization:of=degree", "centralization(degree)", ""),
            as("centralization:of=betweenness", "centralization(betweenness)", ""),
            as(
                    "centralization:of=closeness-out",
                    "centralization(closeness)",
                    "Where not all reach all, sna takes closeness for 0; Weft gives no value."),
            as("krackhardt-connectedness", "connectedness()", ""),
            as(
                    "krackhardt-efficiency:form=arcs",
                    "efficiency()",
                    "Flows both ways between two agencies count as two; Weft counts the pair once."),
            said(
                    "krackhardt-hierarchy:form=reciprocity",
                    "hierarchy()",
                    "sna's default is 1 less its dyadic reciprocity, by flows; Weft gives Krackhardt's, by who reaches whom."),
            as("krackhardt-hierarchy", "hierarchy(measure='krackhardt')", ""),
            as(
                    "krackhardt-lub:form=sna",
                    "lubness()",
                    "sna takes for the least upper bound one that reaches all others; Weft one that all others reach."));

    private SnaConventions() {}
}
