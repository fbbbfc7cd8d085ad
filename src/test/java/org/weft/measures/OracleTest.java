package org.weft.measures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Every measure against the values of the reference networks, which several other programs have confirmed. */
class OracleTest {
    private static final Path ORACLES = TestNetworks.REFERENCE.resolve("oracles");
    private static final List<String> NETWORKS = List.of(
            "campnet",
            "emon_mtsthelens",
            "fema_hurricanes_2017",
            "florentine_business",
            "florentine_marriage",
            "hospital_transfers_bretagne",
            "karate",
            "knoke_info",
            "knoke_money",
            "krackhardt_advice",
            "krackhardt_friendship",
            "krackhardt_reports",
            "tobacco_contact");

    /** Metrics of the oracles that our measures give, and the address. U: of the view symmetrised by maximum. */
    private static final Map<String, String> ADDRESSES = new LinkedHashMap<>();

    static {
        map("degree", "degree");
        map("degree.in", "degree:direction=in");
        map("degree.out", "degree:direction=out");
        map("degree.total", "degree");
        map("degree.neighbors", "partners");
        map("strength", "strength");
        map("strength.in", "strength:direction=in");
        map("strength.out", "strength:direction=out");
        map("strength.total", "strength");
        map("betweenness.raw", "betweenness");
        map("betweenness.norm", "betweenness:norm=true");
        map("betweenness.weighted_invw.raw", "betweenness:weight=strength");
        map("betweenness.undirected_projection.raw", "U betweenness");
        map("eigenvector.undirected_projection_weighted_max.l2", "eigenvector");
        map("eigenvector.undirected_projection_weighted_max.max1", "eigenvector:scale=max");
        map("eigenvector.undirected_projection.l2", "eigenvector:weight=none");
        map("eigenvector.undirected_projection.max1", "eigenvector:weight=none:scale=max");
        map("eigenvector.directed_in.l2", "eigenvector:weight=none:direction=in");
        map("eigenvector.directed_in.max1", "eigenvector:weight=none:direction=in:scale=max");
        map("eigenvector.directed_in_weighted.max1", "eigenvector:direction=in:scale=max");
        map("eigenvector.directed_out.l2", "eigenvector:weight=none:direction=out");
        map("eigenvector.directed_out.max1", "eigenvector:weight=none:direction=out:scale=max");
        map("pagerank.weighted_0.85", "pagerank");
        map("pagerank.unweighted_0.85", "pagerank:weight=none");
        for (String direction : List.of("", ".in", ".out")) {
            String along = direction.equals(".in") ? ":direction=in" : "";
            map("harmonic" + direction + ".norm", "harmonic" + along);
            map("harmonic" + direction + ".norm.weighted_invw", "harmonic:weight=strength" + along);
            map("harmonic" + direction + ".raw", "distance-weighted-reach" + along);
            map("harmonic" + direction + ".raw.weighted_invw", "distance-weighted-reach:weight=strength" + along);
            map("reach" + direction + ".distance_weighted", "distance-weighted-reach" + along);
            for (int k = 1; k <= 3; k++) {
                map("reach" + direction + ".k" + k + ".proportion", "reach:k=" + k + along);
                map("reach" + direction + ".k" + k + ".count", "reach:form=count:k=" + k + along);
            }
        }
        map("density", "density");
        map("density.valued_mean", "density:weight=strength");
        map("reciprocity.arc", "reciprocity");
        map("reciprocity.dyadic_nonnull", "reciprocity:form=dyad");
        map("centralization.degree", "centralization");
        map("centralization.degree.in", "centralization:of=in-degree");
        map("centralization.degree.out", "centralization:of=out-degree");
        map("centralization.degree.total", "centralization:of=degree");
        map("centralization.degree.undirected_projection", "U centralization:of=degree");
        map("centralization.betweenness", "centralization:of=betweenness");
        map("centralization.betweenness.undirected_projection", "U centralization:of=betweenness");
        map("gini.degree.in", "gini:of=in-degree");
        map("gini.degree.out", "gini:of=out-degree");
        map("gini.degree.total", "gini:of=degree");
        for (String of : List.of("in", "out", "total")) {
            String strength = of.equals("total") ? "strength" : "strength-" + of;
            map("gini.strength." + of, "gini:of=" + strength);
            map("gini.strength." + of + ".unbiased", "gini:norm=true:of=" + strength);
        }
        map("components.weak.count", "components");
        map("components.weak.largest", "components value=largest");
        map("components.strong.count", "components:form=strong");
        map("components.strong.largest", "components:form=strong value=largest");
        map("articulation_points.count", "articulation-points");
        map("bridges.count", "bridges");
        map("average_path_length.reachable", "average-path-length");
        map("average_path_length.reachable.weighted_invw", "average-path-length:weight=strength");
        map("reachable_ordered_pairs.fraction", "reachable-share");
    }

    /** Metrics whose name begins like one of ours, but which belong to measures that are not in the catalogue. */
    private static final Pattern NOT_OURS = Pattern.compile("centralization\\.(closeness|eigenvector).*"
            + "|components\\.density.*|reciprocity\\.dyadic_including_null|.*\\.eigenvalue|reach\\..*beta.*"
            + "|density_by_group.*|average_path_length\\.undirected.*|degree_(correlation|distribution).*");

    private static final Pattern FAMILY = Pattern.compile("(degree|strength|betweenness|eigenvector|pagerank|harmonic"
            + "|reach|reachable_ordered_pairs|density|density_by_group|reciprocity|centralization|gini|components"
            + "|articulation_points|bridges|average_path_length|isolates)(\\..*)?");

    private static void map(String metric, String address) {
        ADDRESSES.put(metric, address);
    }

    private static JsonNode oracle(String name) throws IOException {
        Path file = ORACLES.resolve(name + ".json");
        assumeTrue(Files.exists(file), "skipped: no reference networks at " + TestNetworks.REFERENCE.toAbsolutePath());
        return new ObjectMapper().readTree(file.toFile());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "campnet", "emon_mtsthelens", "fema_hurricanes_2017", "florentine_business", "florentine_marriage",
                "hospital_transfers_bretagne", "karate", "knoke_info", "knoke_money", "krackhardt_advice",
                "krackhardt_friendship", "krackhardt_reports", "tobacco_contact"
            })
    void agreesOnEveryMetric(String name) throws IOException {
        JsonNode oracle = oracle(name);
        boolean directed = oracle.get("directed").asBoolean();
        Network network = TestNetworks.read(
                TestNetworks.REFERENCE.resolve(name),
                directed,
                oracle.path("sector_attribute").asText("sector"));
        Projection told = TestNetworks.project(network);
        Projection symmetric = Projector.project(network, View.DEFAULT.withSymmetrise(View.Symmetrise.MAX));
        List<String> wrong = new ArrayList<>();
        Set<String> compared = new TreeSet<>();
        int numbers = 0;
        for (Map.Entry<String, String> entry : ADDRESSES.entrySet()) {
            JsonNode metric = oracle.get("metrics").get(entry.getKey());
            if (metric == null) {
                continue;
            }
            boolean ofSymmetric = entry.getValue().startsWith("U ");
            String address = entry.getValue().replaceFirst("^U ", "");
            numbers += compare(entry.getKey(), metric, ofSymmetric ? symmetric : told, address, wrong);
            compared.add(entry.getKey());
        }
        numbers += notes(oracle.get("notes"), told, wrong);
        assertEquals(List.of(), wrong, () -> name + ": " + wrong.size() + " numbers differ");
        System.out.println("oracle " + name + ": " + compared.size() + " metrics, " + numbers + " numbers compared");
        assertTrue(compared.size() >= (directed ? 64 : 34), name + " compares only " + compared);
    }

    private static int compare(
            String metric, JsonNode expected, Projection projection, String address, List<String> wrong) {
        String[] parts = address.split(" ");
        Scores scores = Measures.run(
                projection,
                List.of(MeasureCall.parse(parts[0])),
                new Workers(2, () -> false, (what, done, total) -> {}));
        double tolerance = metric.startsWith("eigenvector") || metric.startsWith("pagerank") ? 1e-8 : 1e-9;
        double absolute = tolerance == 1e-8 ? 1e-8 : 1e-12;
        JsonNode values = expected.get("values");
        boolean undefined = "undefined".equals(expected.get("status").asText());
        if (!values.isObject()) {
            NetworkValue value = scores.network().stream()
                    .filter(v -> v.parameters().getOrDefault("value", "").equals(parts.length > 1 ? "largest" : ""))
                    .findFirst()
                    .orElseThrow();
            check(
                    metric,
                    address,
                    values,
                    value.value() == null ? Double.NaN : value.value(),
                    tolerance,
                    absolute,
                    wrong);
            return 1;
        }
        NodeScore score = scores.scores().get(0);
        assertEquals(projection.size(), values.size(), metric);
        for (int v = 0; v < projection.size(); v++) {
            String id = projection.id(v);
            if (undefined) {
                if (!Double.isNaN(score.values()[v]) || score.reasons().get(v) == null) {
                    wrong.add(metric + " of " + id + " is not defined, but is given as " + score.values()[v]);
                }
            } else {
                check(metric, id, values.get(id), score.values()[v], tolerance, absolute, wrong);
            }
        }
        return projection.size();
    }

    private static void check(
            String metric,
            String what,
            JsonNode expected,
            double actual,
            double relative,
            double absolute,
            List<String> wrong) {
        boolean missing = expected.isNull() || expected.asText().equals("NaN");
        double wanted = missing ? Double.NaN : expected.asDouble();
        boolean same = missing
                ? Double.isNaN(actual)
                : Math.abs(actual - wanted) <= Math.max(absolute, relative * Math.abs(wanted));
        if (!same) {
            wrong.add(metric + " of " + what + ": " + actual + " for " + expected);
        }
    }

    /** Members of articulation points, bridges and components. */
    private static int notes(JsonNode notes, Projection told, List<String> wrong) {
        Scores scores = Measures.run(
                told,
                MeasureCall.parseAll("articulation-points,bridges,components,components:form=strong"),
                Workers.one());
        compareSets(
                "articulation points",
                strings(notes.get("articulation_points")),
                Set.of(ids(told, scores.sets().get(0).members())),
                wrong,
                true);
        Set<String> bridges = new TreeSet<>();
        notes.get("bridges").forEach(b -> bridges.add(new TreeSet<>(strings(b)).toString()));
        TieValue found = scores.ties().get(0);
        Set<String> ours = new TreeSet<>();
        for (int i = 0; i < found.size(); i++) {
            ours.add(new TreeSet<>(List.of(told.id(found.source()[i]), told.id(found.target()[i]))).toString());
        }
        compareSets("bridges", bridges, ours, wrong, false);
        int compared = bridges.size() + notes.get("articulation_points").size();
        for (String form : List.of("weak", "strong")) {
            JsonNode membership = notes.get("components." + form + ".membership");
            if (membership != null) {
                Set<String> expected = new TreeSet<>();
                membership.forEach(c -> expected.add(new TreeSet<>(strings(c)).toString()));
                Set<String> actual = scores.sets().stream()
                        .filter(s -> s.measure().equals("components")
                                && s.parameters().get("form").equals(form))
                        .map(s -> ids(told, s.members()))
                        .collect(Collectors.toCollection(TreeSet::new));
                compareSets(form + " components", expected, actual, wrong, false);
                compared += expected.size();
            }
        }
        return compared;
    }

    private static void compareSets(
            String what, Set<String> expected, Set<String> actual, List<String> wrong, boolean asOne) {
        Set<String> wanted = asOne ? Set.of(expected.toString()) : expected;
        if (!wanted.equals(actual)) {
            wrong.add(what + ": " + actual + " for " + wanted);
        }
    }

    private static Set<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String ids(Projection projection, int[] members) {
        return java.util.Arrays.stream(members)
                .mapToObj(projection::id)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    /** No metric of our measures may be passed over. */
    @Test
    void everyMetricOfOurMeasuresIsMapped() throws IOException {
        Set<String> passedOver = new TreeSet<>();
        Map<String, Integer> counted = new TreeMap<>();
        for (String name : NETWORKS) {
            oracle(name).get("metrics").fieldNames().forEachRemaining(metric -> {
                if (ADDRESSES.containsKey(metric)) {
                    counted.merge(metric, 1, Integer::sum);
                } else if (FAMILY.matcher(metric).matches()
                        && !NOT_OURS.matcher(metric).matches()) {
                    passedOver.add(metric);
                }
            });
        }
        System.out.println("oracle metrics compared, and on how many networks: " + counted);
        assertEquals(Set.of(), passedOver);
        assertEquals(
                Set.of(),
                Stream.of(ADDRESSES.keySet())
                        .flatMap(Set::stream)
                        .filter(m -> !counted.containsKey(m))
                        .collect(Collectors.toSet()));
    }
}
