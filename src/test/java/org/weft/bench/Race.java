package org.weft.bench;

import org.weft.measures.MeasureCall;
import org.weft.measures.NetworkValue;
import org.weft.measures.NodeScore;
import org.weft.measures.Scores;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One task of which Weft and the peers give the same result.
 *
 * @param task the name that the peers know it by
 * @param addresses what Weft computes for it
 * @param checksum a number out of Weft's result that the peers give too
 * @param tolerance by which the checksums may differ, relative; infinite where a heuristic gives them
 */
record Race(String task, String addresses, ToDoubleFunction<Scores> checksum, double tolerance) {
    private static final double EXACT = 1e-6;

    /** Every task, the quick ones first. */
    static List<Race> all() {
        return List.of(
                of("reciprocity", "reciprocity", Race::first),
                of("components", "components,components:form=strong", Race::networkSum),
                of("articulation_points", "articulation-points", Race::first),
                of("bridges", "bridges", Race::first),
                of("k_core", "k-core", Race::sum),
                of("clustering", "clustering", Race::sum),
                of("transitivity", "transitivity:form=underlying", Race::first),
                of("dyad_census", "dyad-census", Race::first),
                of("triad_census", "triad-census", s -> value(s, "030T")),
                of("constraint", "constraint", Race::sum),
                of("effective_size", "effective-size", Race::sum),
                of("pagerank", "pagerank", Race::most),
                of("eigenvector", "eigenvector", Race::sum),
                of("hits", "hub:scale=max,authority:scale=max", Race::sum),
                of("katz", "katz:alpha=0.005:scale=l2", Race::sum),
                of("assortativity", "assortativity", Race::first),
                heuristic("louvain", "communities:method=louvain"),
                heuristic("leiden", "communities"),
                of("reach_2", "reach:form=count", Race::sum),
                of(
                        "all_pairs",
                        "harmonic,harmonic:direction=in,closeness:form=reachable,closeness:form=reachable:direction=in,"
                                + "eccentricity,eccentricity:direction=in,reach,reach:direction=in",
                        s -> sum(s.scores().subList(0, 2))),
                of("betweenness", "betweenness", Race::sum),
                of(
                        "edge_betweenness",
                        "edge-betweenness",
                        s -> Arrays.stream(s.ties().get(0).values()).sum()),
                of("betweenness_weighted", "betweenness:weight=strength", Race::sum));
    }

    List<MeasureCall> calls() {
        return MeasureCall.parseAll(addresses);
    }

    private static Race of(String task, String addresses, ToDoubleFunction<Scores> checksum) {
        return new Race(task, addresses, checksum, EXACT);
    }

    private static Race heuristic(String task, String address) {
        return new Race(task, address, s -> value(s, "modularity"), Double.POSITIVE_INFINITY);
    }

    private static double first(Scores scores) {
        Double value = scores.network().get(0).value();
        return value == null ? Double.NaN : value;
    }

    /** The value that one of its parameters names. */
    private static double value(Scores scores, String named) {
        for (NetworkValue each : scores.network()) {
            if (each.parameters().containsValue(named) && each.value() != null) {
                return each.value();
            }
        }
        throw new IllegalStateException("no value " + named + " in " + scores.network());
    }

    private static double networkSum(Scores scores) {
        return scores.network().stream()
                .filter(v -> !v.parameters().containsKey("value") && v.value() != null)
                .mapToDouble(NetworkValue::value)
                .sum();
    }

    private static double most(Scores scores) {
        return Arrays.stream(scores.scores().get(0).values()).max().orElseThrow();
    }

    private static double sum(Scores scores) {
        return sum(scores.scores().subList(0, 1));
    }

    private static double sum(List<NodeScore> scores) {
        return scores.stream()
                .flatMapToDouble(s -> Arrays.stream(s.values()))
                .filter(v -> !Double.isNaN(v))
                .sum();
    }
}
