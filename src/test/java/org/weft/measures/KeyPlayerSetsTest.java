package org.weft.measures;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weft.graph.Cancellation;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.network.Actor.Agency;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The key players of the reference networks, set by set, and the correlations of their relations. */
class KeyPlayerSetsTest {
    private static final Workers WORKERS = new Workers(2, Cancellation.NEVER, Progress.NONE);

    static Stream<String> networks() {
        return OracleLines.networks().stream().filter(n -> !n.startsWith("hospital") && !n.startsWith("fema"));
    }

    private static String address(String name) {
        String[] parts = name.split("\\.");
        String direction = name.contains("undirected") ? ":direction=undirected" : "";
        String k = ":k=" + name.charAt(name.length() - 1);
        return switch (parts[1]) {
            case "F" -> "kpp-neg" + k;
            case "DF" -> "kpp-neg" + k + (name.contains(".directed") ? ":of=breadth" : ":of=distance-weighted");
            case "DR" -> "kpp-pos" + k + ":of=distance-weighted" + direction;
            default -> "kpp-pos" + k + ":steps=" + parts[1].charAt(1) + direction;
        };
    }

    @ParameterizedTest
    @MethodSource("networks")
    void listsTheBestSets(String name) throws IOException {
        JsonNode oracle = OracleLines.oracle(name);
        Network network = TestNetworks.read(
                TestNetworks.REFERENCE.resolve(name), oracle.get("directed").asBoolean(), "sector");
        Projection projection = TestNetworks.project(network);
        for (Map.Entry<String, JsonNode> e :
                oracle.get("notes").get("keyplayer.optimal_sets").properties()) {
            Scores scores = Measures.run(projection, MeasureCall.parseAll(address(e.getKey())), WORKERS);
            Set<String> best = scores.sets().stream()
                    .filter(s -> s.parameters().get("rank").equals("1"))
                    .map(s -> members(projection, s))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> theirs = new TreeSet<>();
            e.getValue().get("optimal_sets").forEach(set -> {
                Set<String> ids = new TreeSet<>();
                set.forEach(id -> ids.add(id.asText()));
                theirs.add(ids.toString());
            });
            long count = e.getValue().get("number_of_optimal_sets").asLong();
            String at = name + " " + e.getKey();
            assertTrue(scores.notes().get(0).contains(": " + count + (count == 1 ? " set " : " sets ")), at);
            assertEquals(Math.min(50, count), best.size(), at);
            if (count <= 50) {
                assertEquals(theirs, best, at);
            }
            MemberSet first = scores.sets().get(0);
            assertEquals(scores.network().get(0).value(), first.value(), at);
            assertEquals(Boolean.TRUE, first.proven(), at);
        }
    }

    private static String members(Projection projection, MemberSet set) {
        return Arrays.stream(set.members())
                .mapToObj(projection::id)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    /** Two relations over the same agencies as two kinds of one network. */
    private static Network joined(String first, String second) throws IOException {
        Network.Builder network = new Network.Builder();
        Map<String, Integer> index = new LinkedHashMap<>();
        TestNetworks.each(TestNetworks.REFERENCE.resolve(first).resolve("agencies.csv"), row -> {
            String id = row.getField("id");
            index.put(id, network.add(new Agency(id, id, null, null, Map.of())));
        });
        Flows.Builder flows = new Flows.Builder();
        for (String name : List.of(first, second)) {
            int kind = network.add(
                    Kind.named(name, OracleLines.oracle(name).get("directed").asBoolean()));
            TestNetworks.each(
                    TestNetworks.REFERENCE.resolve(name).resolve("flows.csv"),
                    row -> flows.add(index.get(row.getField("source")), index.get(row.getField("target")), kind, 1));
        }
        return network.flows(flows.build()).build();
    }

    @Test
    void correlatesRelations() throws IOException {
        for (Map.Entry<String, JsonNode> pair : OracleLines.oracle("qap_pairs").properties()) {
            String[] names = pair.getKey().split(" ~ ");
            JsonNode binary = pair.getValue().get("binary");
            JsonNode permutation = binary.get("permutation");
            int draws = 20_000;
            Scores scores = Measures.run(
                    TestNetworks.project(joined(names[0], names[1])),
                    MeasureCall.parseAll("qap:permutations=" + draws),
                    WORKERS);
            double r = binary.get("pearson").get("value").asDouble();
            assertEquals(r, OracleComparison.networkValue(scores, ""), 1e-12, pair.getKey());
            Map<String, String> theirs = Map.of(
                    "p-greater", "p_greater_or_equal", "p-less", "p_less_or_equal", "p-two-sided", "p_two_sided_abs");
            theirs.forEach((ours, name) -> {
                double p = permutation.get(name).asDouble();
                double room = 5 * Math.sqrt(Math.max(p * (1 - p), 1.0 / draws) / draws) + 1.0 / draws;
                assertEquals(p, OracleComparison.networkValue(scores, ours), room, pair.getKey() + " " + ours);
            });
            double deviation = permutation.get("sd").asDouble();
            assertEquals(deviation, OracleComparison.networkValue(scores, "deviation"), 0.05 * deviation);
            assertEquals(0, OracleComparison.networkValue(scores, "mean"), 5 * deviation / Math.sqrt(draws) + 1e-3);
        }
    }

    @Test
    void namesTheKindsOrSaysWhatIsMissing() {
        Network.Builder network = new Network.Builder();
        for (String id : List.of("D", "C", "B", "A")) {
            network.add(new Agency(id, id, null, null, Map.of()));
        }
        network.add(Kind.named("advice", true));
        network.add(Kind.named("money", true));
        Flows flows = new Flows.Builder()
                .add(0, 1, 0, 1)
                .add(1, 2, 0, 1)
                .add(0, 1, 1, 7)
                .add(3, 2, 1, 2)
                .build();
        Projection projection = TestNetworks.project(network.flows(flows).build());
        Scores scores = Measures.run(projection, MeasureCall.parseAll("qap:a=money:b=advice"), WORKERS);
        // 12 cells, 2 flows each, 1 shared: (12 - 4) / (24 - 4).
        assertEquals(0.4, OracleComparison.networkValue(scores, ""), 1e-12);
        assertEquals(List.of("QAP of 'money' and 'advice': all 24 relabellings."), scores.notes());
        assertThrows(WeftException.class, () -> Measures.run(projection, MeasureCall.parseAll("qap:a=monye"), WORKERS));
        NetworkValue none = Measures.run(
                        TestNetworks.project(TestNetworks.arcs("A>B B>C")), MeasureCall.parseAll("qap"), WORKERS)
                .network()
                .get(0);
        assertNull(none.value());
        assertNotNull(none.reason());
    }
}
