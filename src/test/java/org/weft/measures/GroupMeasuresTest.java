package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.weft.graph.Workers;
import org.weft.network.Actor.Agency;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Groups, mixing, inequality and power between groups: worked by hand, by closed form, or by the definition. */
class GroupMeasuresTest {
    /** Agencies as "A:group", flows as "A>B*2". */
    private static Network grouped(boolean directed, String agencies, String flows) {
        Network.Builder network = new Network.Builder();
        network.add(Kind.named("flow", directed));
        List<String> ids =
                Arrays.stream(agencies.split(" ")).map(a -> a.split(":")[0]).toList();
        for (String agency : agencies.split(" ")) {
            String[] parts = agency.split(":");
            Map<String, String> attributes = parts.length > 1 ? Map.of("sector", parts[1]) : Map.of();
            network.add(new Agency(parts[0], parts[0], null, null, attributes));
        }
        Flows.Builder all = new Flows.Builder();
        for (String flow : flows.split(" ")) {
            String[] parts = flow.split("[>*]");
            double strength = parts.length > 2 ? Double.parseDouble(parts[2]) : 1;
            all.add(ids.indexOf(parts[0]), ids.indexOf(parts[1]), 0, strength);
        }
        return network.flows(all.build()).build();
    }

    private static Network seven() {
        return grouped(true, "A:1 B:1 C:2 D:2 E:2 F:3 G:3", "A>B A>C B>C C>A C>D D>E F>G");
    }

    private static Scores run(Network network, String address) {
        return Measures.run(TestNetworks.project(network), List.of(MeasureCall.parse(address)), Workers.one());
    }

    private static double[] node(Network network, String address) {
        return run(network, address).scores().get(0).values();
    }

    private static double whole(Network network, String address) {
        NetworkValue value = run(network, address).network().get(0);
        return value.value() == null ? Double.NaN : value.value();
    }

    private static String reason(Network network, String address) {
        return run(network, address).network().get(0).reason();
    }

    @Test
    void brokerageOfTheSmallVector() {
        assertArrayEquals(new double[] {1, 0, 2, 0, 0, 0, 0}, node(seven(), "brokerage:role=gatekeeper"));
        assertArrayEquals(new double[] {0, 0, 1, 0, 0, 0, 0}, node(seven(), "brokerage:role=consultant"));
        assertArrayEquals(new double[] {0, 0, 0, 1, 0, 0, 0}, node(seven(), "brokerage:role=coordinator"));
        assertArrayEquals(new double[] {1, 0, 3, 1, 0, 0, 0}, node(seven(), "brokerage:role=total"));
        Scores each = run(seven(), "network-brokerage");
        assertEquals(
                List.of(1.0, 1.0, 3.0, 0.0, 0.0, 5.0),
                each.network().stream().map(NetworkValue::value).toList());
        NodeScore z =
                run(seven(), "brokerage:role=coordinator:value=z").scores().get(0);
        assertTrue(Double.isNaN(z.values()[0]));
        assertTrue(
                z.reasons().get(0).startsWith("the role cannot vary"),
                z.reasons().get(0));
    }

    @Test
    void externalAgainstInternal() {
        Network network = grouped(true, "A:x B:x C:y D:y E", "A>B*3 A>C*1 C>D*2 A>E*9 D>A*2");
        assertArrayEquals(new double[] {0, Double.NaN, -1, 1, Double.NaN}, node(network, "ei-index"));
        assertEquals(-0.5, node(network, "ei-index:weight=strength")[0], 1e-15);
        assertEquals(1, node(network, "ei-index:direction=in")[0]);
        assertEquals(0, whole(network, "network-ei-index:value=observed"));
        assertEquals((3 - 5) / 8.0, whole(network, "network-ei-index:value=observed:weight=strength"), 1e-15);
        assertEquals(1 - 2 * 4 / 12.0, whole(network, "network-ei-index:value=expected"), 1e-15);
    }

    /** Of the 4!/(2! 2!) assignments of two pairs to two groups a third keeps both ties within. */
    @Test
    void permutationsTellHowRareTheIndexIs() {
        Network network = grouped(false, "A:x B:x C:y D:y", "A>B C>D");
        double low = whole(network, "network-ei-index:value=p-low:permutations=20000");
        assertEquals(1 / 3.0, low, 0.015);
        assertEquals(1, whole(network, "network-ei-index:value=p-high"));
        assertEquals(low, whole(network, "network-ei-index:value=p-low:permutations=20000:seed=1"));
        String convention = run(network, "network-ei-index:value=p-low:seed=7")
                .network()
                .get(0)
                .convention();
        assertTrue(convention.endsWith("(1 + 1000), seed 7"), convention);
    }

    @Test
    void agenciesAloneInAGroupAreLeftOutAndSaid() {
        Network network = grouped(true, "A:x B:x C:y", "A>B A>C");
        assertEquals(-1, whole(network, "network-ei-index:value=observed"));
        assertEquals(0, whole(network, "network-ei-index:value=observed:singletons=kept"));
        assertTrue(run(network, "network-ei-index")
                .notes()
                .contains("E-I index: 1 agency is alone in a group and left out."));
        assertEquals(4, run(network, "network-ei-index").network().size());
    }

    /** Two cliques without a bridge: Q = 1/2, r = 1. */
    @Test
    void groupsThatKeepToThemselves() {
        Network network = grouped(false, "A:x B:x C:x D:y E:y F:y", "A>B B>C A>C D>E E>F D>F");
        assertEquals(0.5, whole(network, "modularity"), 1e-15);
        assertEquals(1, whole(network, "assortativity:of=groups"), 1e-15);
        assertEquals(-1, whole(network, "network-ei-index:value=observed"));
        assertArrayEquals(
                new double[] {3, 0},
                run(network, "mixing-matrix").tables().get(0).values()[0]);
        assertArrayEquals(
                new double[] {1, 0},
                run(network, "density-by-group").tables().get(0).values()[0]);
        assertArrayEquals(new double[6], node(network, "partner-diversity"));
        double[] half = new double[6];
        Arrays.fill(half, 0.5);
        assertArrayEquals(half, node(network, "breadth-of-reach"));
        assertEquals("all ends are alike, so that there is no correlation", reason(network, "assortativity"));
    }

    @Test
    void starsAreDisassortative() {
        assertEquals(-1, whole(TestNetworks.ties("C>a C>b C>c"), "assortativity"), 1e-12);
        Network words = grouped(true, "A:x B:2", "A>B");
        assertEquals("'sector' is not a number for every agency", reason(words, "assortativity:of=number"));
    }

    @Test
    void tablesSayWhyACellIsEmpty() {
        Network network = grouped(true, "A:x B:x C:y", "A>B A>C*3");
        GroupTable table = run(network, "density-by-group").tables().get(0);
        assertArrayEquals(new double[] {0.5, 0.5}, table.values()[0]);
        assertArrayEquals(new double[] {0, Double.NaN}, table.values()[1]);
        assertEquals(Map.of(3, "a group of one has no pair of agencies"), table.reasons());
        assertArrayEquals(
                new double[] {1, 3},
                run(network, "mixing-matrix:weight=strength").tables().get(0).values()[0]);
        assertTrue(run(TestNetworks.arcs("A>B"), "mixing-matrix")
                .notes()
                .toString()
                .contains("no agency has a value"));
    }

    @Test
    void anUnknownAttributeIsNamed() {
        WeftException unknown = assertThrows(WeftException.class, () -> run(seven(), "modularity:by=sectr"));
        assertEquals(ErrorKind.NOT_FOUND, unknown.kind());
        assertEquals("Did you mean 'sector'?", unknown.remedy());
    }

    @Test
    void diversityOfPartners() {
        Network network = grouped(true, "A:x B:x C:y D:z", "A>B*2 C>A*1 A>D*1 D>A*4");
        assertEquals(2 / 3.0, node(network, "partner-diversity")[0], 1e-15);
        assertEquals(1 - (4 + 1 + 25) / 64.0, node(network, "partner-diversity:weight=strength")[0], 1e-15);
    }

    @Test
    void inequalityOfKnownVectors() {
        Network star = TestNetworks.arcs("C>a C>b C>c C>d");
        assertEquals(1, whole(star, "herfindahl"), 1e-15);
        assertEquals(0.25, whole(star, "herfindahl:of=strength-in"), 1e-15);
        assertEquals((0.25 - 0.2) / 0.8, whole(star, "herfindahl:of=strength-in:norm=true"), 1e-15);
        assertEquals(0.8, whole(star, "gini:of=dependence-received"), 1e-15);
        assertEquals(0.8, whole(star, "power-inequality"), 1e-15);
        // Shares 1, 2, 3, 4 of 10: Gini 1/4, HHI 0.3.
        Network ladder = TestNetworks.arcs("A>B*1 B>C*2 C>D*3 D>A*4");
        assertEquals(0.25, whole(ladder, "gini"), 1e-15);
        assertEquals(0.3, whole(ladder, "herfindahl"), 1e-15);
        assertEquals(0, whole(TestNetworks.arcs("A>B B>C C>A"), "gini:of=betweenness"), 1e-15);
        assertEquals("no agency dominates others", reason(TestNetworks.arcs("A>B B>A"), "power-inequality"));
    }

    @Test
    void powerOfTheOutStar() {
        Network star = grouped(true, "C:statutory a:voluntary b:voluntary c:voluntary d:voluntary", "C>a C>b C>c C>d");
        assertArrayEquals(new double[] {4, -1, -1, -1, -1}, node(star, "dominance"));
        assertArrayEquals(new double[] {4, 0, 0, 0, 0}, node(star, "dependence-received"));
        assertEquals(1, whole(star, "one-way-share"));
        assertEquals(1, whole(star, "imbalanced-share"));
        assertEquals(0, whole(star, "imbalanced-share:threshold=1"));
        GroupTable dominance = run(star, "dominance-by-group").tables().get(0);
        assertEquals(List.of("statutory", "voluntary"), dominance.rows());
        assertEquals(1, dominance.values()[0][1]);
        assertEquals(-1, dominance.values()[1][0]);
        assertTrue(dominance.reasons().get(3).startsWith("no pair of agencies"));
        assertEquals(1, run(star, "imbalance-by-group").tables().get(0).values()[1][0]);
        // Each leaf has but the centre: c = 1; the centre has four who cannot replace each other: c = 1/16.
        assertArrayEquals(
                new double[] {4 - 0.25, -1 + 1 / 16.0, -1 + 1 / 16.0, -1 + 1 / 16.0, -1 + 1 / 16.0},
                node(star, "dominance:form=constraint"),
                1e-15);
    }

    @Test
    void oneWayByNatureIsNoFault() {
        Kind report = new Kind(
                "report",
                "report",
                true,
                Kind.named("x", true).scale(),
                Kind.End.SOURCE,
                Kind.Power.NONE,
                true,
                "a",
                "b");
        assertEquals(
                "no pair has a flow of a kind that could be answered",
                reason(TestNetworks.arcs("A>B", report), "one-way-share"));
        assertEquals(0.5, whole(TestNetworks.arcs("A>B B>A C>D"), "one-way-share"));
        assertEquals("the view has no direction", reason(TestNetworks.ties("A>B"), "one-way-share"));
    }

    @Test
    void degreesAreCounted() {
        Scores scores = run(TestNetworks.arcs("C>a C>b D"), "degree-distribution:direction=out");
        assertEquals(
                List.of(3.0, 1.0),
                scores.network().stream().map(NetworkValue::value).toList());
        assertEquals(
                0.25, whole(TestNetworks.arcs("C>a C>b D"), "degree-distribution:direction=out:form=share:degree=2"));
        assertEquals(0, whole(TestNetworks.arcs("C>a"), "degree-distribution:degree=9"));
    }

    /** Newman's r, modularity and degree correlation by their definitions over the matrix. */
    @Test
    void mixingIsThatOfTheDefinition() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Network network =
                    TestNetworks.random(seed, 3 + random.nextInt(15), 5 + random.nextInt(60), 4, random.nextBoolean());
            Projection p = TestNetworks.project(network);
            double m = 0;
            int n = p.size();
            double[][] w = new double[n][n];
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    int arc = u == v ? -1 : p.graph().arc(u, v);
                    w[u][v] = arc < 0 ? 0 : p.graph().weights()[arc];
                    m += w[u][v];
                }
            }
            double q = 0;
            double same = 0;
            double chance = 0;
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    if (p.group(u).equals(p.group(v))) {
                        double out = Arrays.stream(w[u]).sum();
                        int to = v;
                        double in = Arrays.stream(w).mapToDouble(row -> row[to]).sum();
                        q += w[u][v] / m - out * in / (m * m);
                        same += w[u][v] / m;
                        chance += out * in / (m * m);
                    }
                }
            }
            assertEquals(q, whole(network, "modularity:weight=strength"), 1e-12, "seed " + seed);
            double r = whole(network, "assortativity:of=groups:weight=strength");
            if (!Double.isNaN(r)) {
                assertEquals((same - chance) / (1 - chance), r, 1e-9, "seed " + seed);
            }
            assertEquals(
                    1 - 2 * same,
                    whole(network, "network-ei-index:value=observed:weight=strength:singletons=kept"),
                    1e-12,
                    "seed " + seed);
        }
    }

    @Test
    void noGroupsIsSaid() {
        Network none = TestNetworks.arcs("A>B");
        for (String address :
                List.of("modularity", "assortativity:of=groups", "network-brokerage", "network-ei-index")) {
            assertEquals("no agency has a value of 'sector'", reason(none, address), address);
        }
        for (String address : List.of("brokerage", "ei-index", "partner-diversity", "breadth-of-reach")) {
            NodeScore score = run(none, address).scores().get(0);
            assertEquals("no agency has a value of 'sector'", score.reasons().get(0), address);
        }
        assertNull(reason(seven(), "modularity"));
    }
}
