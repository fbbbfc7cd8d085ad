package org.weft.measures;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.View;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every measure against the values of the reference networks, which several other programs have confirmed. Which
 * measure gives which metric stands in {@code measures/oracles}: a file a family, and there the metrics that a test of
 * their own compares, and those that nothing compares with the reason.
 */
class OracleTest {
    private static final List<OracleLines> LINES = OracleLines.all();
    private static final List<OracleLines.Exempt> NOT_COVERED = OracleLines.notCovered();
    private static final List<OracleLines.Exempt> OWN_TEST = OracleLines.ownTest();

    static Stream<String> networks() {
        return OracleLines.networks().stream();
    }

    private static List<OracleLines> linesOf(String metric) {
        return LINES.stream().filter(l -> l.metric().equals(metric)).toList();
    }

    private static OracleLines.Exempt exempt(List<OracleLines.Exempt> list, String network, String metric) {
        return list.stream().filter(e -> e.covers(network, metric)).findFirst().orElse(null);
    }

    /** How a metric of a network is dealt with. */
    private enum Standing {
        COMPARED,
        OWN_TEST,
        NOT_COVERED,
        PASSED_OVER
    }

    private static Standing standing(String network, String metric) {
        OracleLines.Exempt not = exempt(NOT_COVERED, network, metric);
        if (not != null && not.ofNetworks()) {
            return Standing.NOT_COVERED;
        }
        if (!linesOf(metric).isEmpty()) {
            return Standing.COMPARED;
        }
        if (exempt(OWN_TEST, network, metric) != null) {
            return Standing.OWN_TEST;
        }
        return not != null ? Standing.NOT_COVERED : Standing.PASSED_OVER;
    }

    private static int numbers(JsonNode values) {
        return values.isContainerNode() ? values.size() : 1;
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("networks")
    void agreesOnEveryMetric(String name) throws IOException {
        JsonNode oracle = OracleLines.oracle(name);
        Network network = TestNetworks.read(
                TestNetworks.REFERENCE.resolve(name),
                oracle.get("directed").asBoolean(),
                oracle.path("sector_attribute").asText("sector"));
        OracleComparison comparison = new OracleComparison(network);
        int numbers = 0;
        int compared = 0;
        for (Map.Entry<String, JsonNode> metric : oracle.get("metrics").properties()) {
            if (standing(name, metric.getKey()) != Standing.COMPARED) {
                continue;
            }
            boolean undefined =
                    "undefined".equals(metric.getValue().get("status").asText());
            JsonNode values = metric.getValue().get("values");
            for (OracleLines line : linesOf(metric.getKey())) {
                String address = line.address(oracle.get("notes"));
                numbers += comparison.compare(line, address, values, undefined);
            }
            compared++;
        }
        numbers += notes(oracle.get("notes"), comparison.projection(View.Symmetrise.NONE), comparison.wrong);
        assertEquals(List.of(), comparison.wrong, () -> name + ": " + comparison.wrong.size() + " numbers differ");
        System.out.println("oracle " + name + ": " + compared + " metrics, " + numbers + " numbers compared");
        assertTrue(compared > 0);
    }

    /** Members of articulation points, bridges and components. */
    private static int notes(JsonNode notes, Projection told, List<String> wrong) {
        Scores scores = Measures.run(
                told,
                MeasureCall.parseAll("articulation-points,bridges,components,components:form=strong"),
                Workers.one());
        compareSets(
                "articulation points",
                Set.of(strings(notes.get("articulation_points")).toString()),
                Set.of(ids(told, scores.sets().get(0).members())),
                wrong);
        Set<String> bridges = new TreeSet<>();
        notes.get("bridges").forEach(b -> bridges.add(new TreeSet<>(strings(b)).toString()));
        TieValue found = scores.ties().get(0);
        Set<String> ours = new TreeSet<>();
        for (int i = 0; i < found.size(); i++) {
            ours.add(new TreeSet<>(List.of(told.id(found.source()[i]), told.id(found.target()[i]))).toString());
        }
        compareSets("bridges", bridges, ours, wrong);
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
                compareSets(form + " components", expected, actual, wrong);
                compared += expected.size();
            }
        }
        return compared;
    }

    private static void compareSets(String what, Set<String> expected, Set<String> actual, List<String> wrong) {
        if (!expected.equals(actual)) {
            wrong.add(what + ": " + actual + " for " + expected);
        }
    }

    private static Set<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String ids(Projection projection, int[] members) {
        return Arrays.stream(members)
                .mapToObj(projection::id)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    /** No metric may be passed over, and no line may speak of a metric that is not there. */
    @Test
    void everyMetricIsComparedOrSaidNotToBe() throws IOException {
        Set<String> passedOver = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        Set<OracleLines.Exempt> used = new HashSet<>();
        Map<String, Map<Standing, int[]>> table = new LinkedHashMap<>();
        for (String name : OracleLines.networks()) {
            for (Map.Entry<String, JsonNode> metric :
                    OracleLines.oracle(name).get("metrics").properties()) {
                String id = metric.getKey();
                seen.add(id);
                Standing standing = standing(name, id);
                if (standing == Standing.PASSED_OVER) {
                    passedOver.add(id);
                }
                if (standing == Standing.NOT_COVERED) {
                    used.add(exempt(NOT_COVERED, name, id));
                }
                if (standing == Standing.OWN_TEST) {
                    used.add(exempt(OWN_TEST, name, id));
                }
                int[] count =
                        table.computeIfAbsent(name, n -> new TreeMap<>()).computeIfAbsent(standing, s -> new int[2]);
                count[0]++;
                count[1] += numbers(metric.getValue().get("values"));
            }
        }
        if (seen.isEmpty()) {
            OracleLines.oracle("karate");
        }
        print(table);
        assertEquals(Set.of(), passedOver);
        assertEquals(
                List.of(),
                LINES.stream().filter(l -> !seen.contains(l.metric())).toList(),
                "lines of metrics that no network has");
        for (OracleLines.Exempt exempt :
                Stream.of(NOT_COVERED, OWN_TEST).flatMap(List::stream).toList()) {
            assertFalse(exempt.text().isBlank(), exempt.pattern() + " without a reason");
            assertTrue(
                    used.contains(exempt) || exempt.text().startsWith("being written"),
                    exempt.pattern() + " stands for no metric");
        }
    }

    private static void print(Map<String, Map<Standing, int[]>> table) {
        int[][] sums = new int[Standing.values().length][2];
        System.out.println("oracle metrics (numbers)      compared        own test     not covered");
        table.forEach((name, counts) -> {
            List<String> cells = new ArrayList<>();
            for (Standing standing : List.of(Standing.COMPARED, Standing.OWN_TEST, Standing.NOT_COVERED)) {
                int[] count = counts.getOrDefault(standing, new int[2]);
                cells.add("%5d (%6d)".formatted(count[0], count[1]));
                sums[standing.ordinal()][0] += count[0];
                sums[standing.ordinal()][1] += count[1];
            }
            System.out.println("%-26s %s".formatted(name, String.join("  ", cells)));
        });
        System.out.println("%-26s %5d (%6d)  %5d (%6d)  %5d (%6d)"
                .formatted("all", sums[0][0], sums[0][1], sums[1][0], sums[1][1], sums[2][0], sums[2][1]));
        NOT_COVERED.forEach(e -> System.out.println("not covered: " + e.pattern() + ": " + e.text()));
    }

    /** The tests that own-test.csv names are there. */
    @Test
    void ownTestsExist() throws ClassNotFoundException {
        for (OracleLines.Exempt own : OWN_TEST) {
            Class<?> test = Class.forName(own.text());
            assertTrue(
                    Arrays.stream(test.getDeclaredMethods())
                            .anyMatch(m -> m.isAnnotationPresent(Test.class)
                                    || m.isAnnotationPresent(ParameterizedTest.class)),
                    own.text() + " has no test");
        }
    }
}
