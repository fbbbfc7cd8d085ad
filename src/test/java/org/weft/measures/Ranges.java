package org.weft.measures;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Between which the values of each measure lie, for the contract that every measure keeps to. */
final class Ranges {
    /** Bounds on n agencies; those of weighted path measures have no upper bound. */
    interface Bound {
        double at(int n, Parameters parameters);
    }

    /** A lower and an upper bound. */
    record Range(Bound low, Bound high) {
        double least(int n, Parameters parameters) {
            return low.at(n, parameters);
        }

        double largest(int n, Parameters parameters) {
            return high.at(n, parameters);
        }
    }

    private static final Bound ANY = (n, p) -> Double.MAX_VALUE;
    private static final Map<String, Range> ALL = new HashMap<>();

    static {
        addActivity();
        addPaths();
        addStanding();
        addEgoNetworks();
        addGroups();
        addPower();
        addWhole();
        addDistances();
        addHierarchy();
        addCommunities();
        addKeyPlayers();
        addComparison();
    }

    private Ranges() {}

    private static void from0(String id, Bound high) {
        between(id, (n, p) -> 0, high);
    }

    private static void between(String id, Bound low, Bound high) {
        if (ALL.put(id, new Range(low, high)) != null) {
            throw new IllegalStateException(id + " is given twice");
        }
    }

    static Range of(String id) {
        return ALL.get(id);
    }

    static boolean knows(String id) {
        return ALL.containsKey(id);
    }

    static Set<String> ids() {
        return ALL.keySet();
    }

    private static void addActivity() {
        from0("degree", (n, p) -> p.flag("norm") ? 1 : 2.0 * (n - 1));
        from0("partners", (n, p) -> n - 1);
        from0("strength", ANY);
    }

    private static void addPaths() {
        from0("betweenness", (n, p) -> p.flag("norm") ? 1 : (n - 1.0) * (n - 2));
        from0("stress", ANY);
        from0("edge-betweenness", (n, p) -> p.flag("norm") ? 1 : (n - 1.0) * n);
        from0("harmonic", (n, p) -> p.is("weight", "none") ? 1 : Double.MAX_VALUE);
        from0("reach", (n, p) -> p.is("form", "count") ? n - 1 : 1);
        from0("distance-weighted-reach", (n, p) -> p.is("weight", "none") ? n - 1 : Double.MAX_VALUE);
        from0("closeness", (n, p) -> p.is("weight", "none") ? 1 : Double.MAX_VALUE);
        from0("farness", (n, p) -> p.is("weight", "none") ? n * (n - 1.0) : Double.MAX_VALUE);
        from0("eccentricity", (n, p) -> p.is("weight", "none") ? n - 1 : Double.MAX_VALUE);
        from0("beta-reach", (n, p) -> 1);
        from0("flow-betweenness", Ranges::mostFlow);
    }

    private static double mostFlow(int n, Parameters parameters) {
        if (parameters.is("form", "norm")) {
            return 1;
        }
        double pairs = (n - 1.0) * (n - 2);
        return parameters.is("form", "fraction")
                ? pairs
                : parameters.is("weight", "none") ? pairs * (n - 1) : Double.MAX_VALUE;
    }

    private static void addStanding() {
        from0("eigenvector", (n, p) -> 1);
        from0("pagerank", (n, p) -> 1);
        from0("katz", (n, p) -> p.is("scale", "l2") ? 1 : Double.MAX_VALUE);
        from0("hub", (n, p) -> 1);
        from0("authority", (n, p) -> 1);
        between(
                "bonacich",
                (n, p) -> p.is("scale", "raw") ? -Double.MAX_VALUE : -Math.sqrt(n),
                (n, p) -> p.is("scale", "raw") ? Double.MAX_VALUE : Math.sqrt(n));
        from0("information-centrality", ANY);
    }

    private static void addEgoNetworks() {
        from0("constraint", (n, p) -> 2);
        from0("effective-size", (n, p) -> n - 1);
        from0("efficiency", (n, p) -> 1);
        from0("hierarchy", (n, p) -> 1);
        from0("indirect", (n, p) -> 1);
        from0("local-constraint", (n, p) -> 1);
        from0("clustering", (n, p) -> 1);
        from0("ego-density", (n, p) -> 1);
        from0("ego-betweenness", (n, p) -> (n - 1.0) * (n - 2));
        from0("k-core", (n, p) -> 2 * (n - 1));
    }

    private static void addGroups() {
        between(
                "brokerage",
                (n, p) -> p.is("value", "z") ? -Double.MAX_VALUE : 0,
                (n, p) -> p.is("value", "z") ? Double.MAX_VALUE : Math.max(0, (n - 1.0) * (n - 2)));
        between(
                "network-brokerage",
                (n, p) -> p.is("value", "z") ? -Double.MAX_VALUE : 0,
                (n, p) -> p.is("value", "z") ? Double.MAX_VALUE : Math.max(0, n * (n - 1.0) * (n - 2)));
        between("ei-index", (n, p) -> -1, (n, p) -> 1);
        between("network-ei-index", (n, p) -> p.word("value").startsWith("p-") ? 0 : -1, (n, p) -> 1);
        between("assortativity", (n, p) -> -1, (n, p) -> 1);
        between("modularity", (n, p) -> -1, (n, p) -> 1);
        from0("density-by-group", (n, p) -> p.is("weight", "none") ? 1 : Double.MAX_VALUE);
        from0("mixing-matrix", (n, p) -> p.is("weight", "none") ? n * (n - 1.0) : Double.MAX_VALUE);
        from0("breadth-of-reach", (n, p) -> 1);
        from0("partner-diversity", (n, p) -> 1 - 1.0 / n);
    }

    private static void addPower() {
        between("dominance", (n, p) -> p.is("form", "share") ? -1 : -2, (n, p) -> n - 1);
        from0("sole-source-dependants", (n, p) -> n - 1);
        from0("dependence", (n, p) -> 1);
        from0("imbalance", (n, p) -> 1);
        from0("mutual-dependence", (n, p) -> 2);
        from0("dependence-received", (n, p) -> n - 1);
        from0("power-inequality", (n, p) -> 1 - 1.0 / n);
        from0("one-way-share", (n, p) -> 1);
        from0("imbalanced-share", (n, p) -> 1);
        from0("imbalance-by-group", (n, p) -> 1);
        between("dominance-by-group", (n, p) -> -1, (n, p) -> 1);
        from0("imbalance-by-chance", (n, p) -> 1);
        from0("dependence-percentile", (n, p) -> 1);
    }

    private static void addWhole() {
        from0("density", (n, p) -> p.is("weight", "none") ? 1 : Double.MAX_VALUE);
        from0(
                "centralization",
                (n, p) -> p.is("of", "eigenvector") ? n : p.word("of").endsWith("ucinet") ? 2 : 1);
        from0("spectral-radius", (n, p) -> p.is("weight", "none") ? Math.max(0, n - 1) : Double.MAX_VALUE);
        between("reciprocity", (n, p) -> p.is("form", "index") ? -1 : 0, (n, p) -> 1);
        from0("dyad-census", (n, p) -> n * (n - 1) / 2);
        from0("triad-census", (n, p) -> n * (n - 1) * (n - 2) / 6);
        between("transitivity", (n, p) -> p.is("form", "index") ? -2 : 0, (n, p) -> 1);
        from0("mean-clustering", (n, p) -> 1);
        from0("degeneracy", (n, p) -> n - 1);
        from0("degree-h-index", (n, p) -> n);
        from0("gini", (n, p) -> 1);
        from0("herfindahl", (n, p) -> 1);
        from0("degree-distribution", (n, p) -> p.is("form", "count") ? n : 1);
        from0("components", (n, p) -> n);
        from0("isolates", (n, p) -> n);
        from0("articulation-points", (n, p) -> Math.max(0, n - 2));
        from0("bridges", (n, p) -> Math.max(0, n - 1));
        from0("average-path-length", (n, p) -> p.is("weight", "none") ? n - 1 : Double.MAX_VALUE);
        from0("reachable-share", (n, p) -> 1);
        from0("fragmentation", (n, p) -> 1);
    }

    private static void addDistances() {
        from0("path-length-distribution", (n, p) -> p.is("form", "share") ? Math.max(1, n / 2.0) : n * (n - 1.0));
        from0("diameter", (n, p) -> p.is("weight", "none") ? n - 1 : Double.MAX_VALUE);
        from0("radius", (n, p) -> p.is("weight", "none") ? n - 1 : Double.MAX_VALUE);
        from0("wiener-index", (n, p) -> p.is("weight", "none") ? n * (n - 1.0) * (n - 1) : Double.MAX_VALUE);
        from0("dependency-sum", (n, p) -> n * (n - 1.0) * (n - 2) / 2);
        between(
                "compactness",
                (n, p) -> p.is("weight", "none") ? 0 : -Double.MAX_VALUE,
                (n, p) -> p.is("weight", "none") ? 1 : Double.MAX_VALUE);
    }

    private static void addHierarchy() {
        from0("krackhardt-connectedness", (n, p) -> 1);
        from0("krackhardt-hierarchy", (n, p) -> 1);
        from0("krackhardt-efficiency", (n, p) -> 1);
        from0("krackhardt-lub", (n, p) -> 1);
        from0("flow-hierarchy", (n, p) -> 1);
        from0("global-reaching-centrality", (n, p) -> p.is("weight", "none") ? 1 : Double.MAX_VALUE);
        from0("component-ratio", (n, p) -> 1);
        from0("bicomponents", (n, p) -> n);
    }

    private static void addCommunities() {
        between("communities", (n, p) -> -1, (n, p) -> n);
        between("community-agreement", (n, p) -> -1, (n, p) -> 1);
        between("core-periphery", (n, p) -> -1, (n, p) -> n);
        between("continuous-coreness", (n, p) -> -1, (n, p) -> 1);
    }

    private static void addKeyPlayers() {
        between("fragmentation-change", (n, p) -> -1, (n, p) -> 1);
        from0("kpp-neg", (n, p) -> 1);
        from0("kpp-pos", (n, p) -> p.is("of", "reach") ? n : 1);
        from0("smallest-reaching-set", (n, p) -> n);
    }

    private static void addComparison() {
        between("qap", (n, p) -> -1, (n, p) -> 1);
    }
}
