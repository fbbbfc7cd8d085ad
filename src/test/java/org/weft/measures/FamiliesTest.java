package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.graph.Workers;
import org.weft.network.Actor.Agency;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;
import org.weft.problem.WeftException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Measures on families whose values have closed forms, and where they are not defined. */
class FamiliesTest {
    private static double network(Network network, String address) {
        return network(TestNetworks.project(network), address);
    }

    private static double network(Projection projection, String address) {
        NetworkValue value = Measures.run(projection, MeasureCall.parseAll(address), Workers.one())
                .network()
                .get(0);
        assertNotNull(value.value(), value.reason());
        return value.value();
    }

    private static String reason(Network network, String address) {
        NetworkValue value = Measures.run(TestNetworks.project(network), MeasureCall.parseAll(address), Workers.one())
                .network()
                .get(0);
        assertNull(value.value(), address);
        return String.valueOf(value.reason());
    }

    private static NodeScore node(Network network, String address) {
        return Measures.run(TestNetworks.project(network), MeasureCall.parseAll(address), Workers.one())
                .scores()
                .get(0);
    }

    private static String star(int leaves) {
        return IntStream.rangeClosed(1, leaves).mapToObj(i -> "C>L" + i).collect(Collectors.joining(" "));
    }

    private static String cycle(int n) {
        return IntStream.range(0, n).mapToObj(i -> "N" + i + ">N" + (i + 1) % n).collect(Collectors.joining(" "));
    }

    private static String path(int n) {
        return IntStream.range(1, n).mapToObj(i -> "N" + (i - 1) + ">N" + i).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 12})
    void aStarIsWhollyCentralized(int n) {
        Network out = TestNetworks.arcs(star(n - 1));
        assertEquals(1, network(out, "centralization:of=out-degree"), 1e-12);
        assertEquals(1.0 / ((n - 1) * (n - 1)), network(out, "centralization:of=in-degree"), 1e-12);
        assertEquals(0, network(out, "reciprocity"));
        assertEquals(1.0 / n, network(out, "reachable-share"), 1e-12);
        assertEquals(1 - 1.0 / n, network(out, "gini"), 1e-12);
        assertEquals(1, network(out, "gini:norm=true"), 1e-12);
        Network ties = TestNetworks.ties(star(n - 1));
        assertEquals(1, network(ties, "centralization"), 1e-12);
        assertEquals(1, network(ties, "centralization:of=betweenness"), 1e-12);
        assertEquals(2.0 / n, network(ties, "density"), 1e-12);
        assertEquals((n - 1.0) * (n - 2) / 2, node(ties, "betweenness").values()[0], 1e-12);
        assertEquals(1, node(ties, "betweenness:norm=true").values()[0], 1e-12);
        assertEquals(1, node(ties, "harmonic").values()[0], 1e-12);
        assertEquals(n - 1.0, network(ties, "bridges"));
        assertEquals(1, network(ties, "articulation-points"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 9})
    void aCycleIsEven(int n) {
        Network directed = TestNetworks.arcs(cycle(n));
        assertEquals(0, network(directed, "centralization"));
        assertEquals(0, network(directed, "gini"));
        assertEquals(n / 2.0, network(directed, "average-path-length"), 1e-12);
        assertEquals(1, network(directed, "reachable-share"));
        assertEquals(1, network(directed, "components:form=strong"));
        assertEquals(0, network(directed, "bridges"));
        for (int v = 0; v < n; v++) {
            assertEquals((n - 1) * (n - 2) / 2.0, node(directed, "betweenness").values()[v], 1e-12);
            assertEquals(1.0 / n, node(directed, "pagerank").values()[v], 1e-12);
            assertEquals(1 / Math.sqrt(n), node(directed, "eigenvector").values()[v], 1e-12);
            assertEquals(Math.min(1, 3.0 / (n - 1)), node(directed, "reach:k=3").values()[v], 1e-12);
        }
    }

    @Test
    void aPathAndItsReach() {
        Network path = TestNetworks.arcs(path(5));
        assertArrayEquals(
                new double[] {2, 2, 2, 1, 0}, node(path, "reach:form=count").values());
        assertArrayEquals(
                new double[] {0, 1, 2, 2, 2},
                node(path, "reach:form=count:direction=in").values());
        assertArrayEquals(
                new double[] {1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0, 1 + 1 / 2.0 + 1 / 3.0, 1.5, 1, 0},
                node(path, "distance-weighted-reach").values(),
                1e-12);
        assertEquals(5, network(path, "components:form=strong"));
        assertEquals(2, network(path, "average-path-length"), 1e-12);
        assertEquals(0.5, network(path, "reachable-share"), 1e-12);
    }

    @Test
    void aSymmetrisedViewUsesTheUndirectedForms() {
        Projection p = Projector.project(TestNetworks.arcs(star(4)), View.DEFAULT.withSymmetrise(View.Symmetrise.MAX));
        assertEquals(1, network(p, "centralization"), 1e-12);
        assertEquals(1, network(p, "centralization:of=in-degree"), 1e-12);
        assertEquals(0.4, network(p, "density"), 1e-12);
        Scores scores = Measures.run(
                p,
                MeasureCall.parseAll(
                        "betweenness,degree,degree:direction=in,strength,harmonic:direction=in,reciprocity"),
                Workers.one());
        int centre = p.nodeOf("C");
        assertEquals(6, scores.scores().get(0).values()[centre]);
        for (int i = 1; i <= 3; i++) {
            assertEquals(4, scores.scores().get(i).values()[centre]);
        }
        assertEquals(1, scores.scores().get(4).values()[centre]);
        assertNull(scores.network().get(0).value());
        assertTrue(scores.network().get(0).reason().startsWith("the view has no direction: "));
    }

    @Test
    void whatIsNotDefinedSaysWhy() {
        assertEquals("fewer than 3 agencies", reason(TestNetworks.arcs("A>B"), "centralization"));
        assertEquals("fewer than 2 agencies", reason(TestNetworks.arcs("A"), "density"));
        assertEquals("no flows", reason(TestNetworks.arcs("A B"), "reciprocity"));
        assertEquals("no agency reaches another", reason(TestNetworks.arcs("A B C"), "average-path-length"));
        assertTrue(reason(TestNetworks.arcs("A B C"), "gini").startsWith("no flows"));
        assertTrue(
                node(TestNetworks.arcs("A B"), "eigenvector").reasons().get(0).contains("spectral radius is 0"));
        assertTrue(node(TestNetworks.arcs("A>B C>D"), "eigenvector")
                .reasons()
                .get(0)
                .contains("not simple"));
        NodeScore beside = node(TestNetworks.arcs("A>B*2 C>D*1"), "eigenvector");
        assertArrayEquals(new double[] {Math.sqrt(0.5), Math.sqrt(0.5), 0, 0}, beside.values(), 1e-12);
        assertEquals(
                Map.of(2, "0: outside the dominant component", 3, "0: outside the dominant component"),
                beside.reasons());
        assertEquals(
                "fewer than 3 agencies",
                node(TestNetworks.arcs("A>B"), "betweenness").reasons().get(1));
    }

    @Test
    void reachByGroupLeavesTheAgencyItselfOut() {
        Network.Builder network = new Network.Builder();
        String[] sectors = {"health", "health", "police", ""};
        for (int v = 0; v < 4; v++) {
            Map<String, String> attributes = sectors[v].isEmpty() ? Map.of() : Map.of("sector", sectors[v]);
            network.add(new Agency("N" + v, "N" + v, null, null, attributes));
        }
        network.add(Kind.named("flow", true));
        Flows flows = new Flows.Builder()
                .add(0, 1, 0, 1)
                .add(1, 2, 0, 1)
                .add(2, 3, 0, 1)
                .build();
        Projection p = TestNetworks.project(network.flows(flows).build());
        Scores scores =
                Measures.run(p, MeasureCall.parseAll("reach:group=each,reach,reach:k=1:group=health"), Workers.one());
        assertEquals("health", scores.scores().get(0).parameters().get("group"));
        assertEquals(2, scores.scores().get(0).parameters().get("k"));
        assertEquals("reach:group=health", scores.scores().get(0).address());
        assertArrayEquals(new double[] {1, 0, 0, 0}, scores.scores().get(0).values());
        NodeScore police = scores.scores().get(1);
        assertArrayEquals(new double[] {1, 1, Double.NaN, 0}, police.values());
        assertEquals(Map.of(2, "the group has no other member"), police.reasons());
        assertArrayEquals(
                new double[] {2 / 3.0, 2 / 3.0, 1 / 3.0, 0},
                scores.scores().get(2).values(),
                1e-12);
        assertArrayEquals(new double[] {1, 0, 0, 0}, scores.scores().get(3).values());
        WeftException unknown = assertThrows(
                WeftException.class, () -> Measures.run(p, MeasureCall.parseAll("reach:group=helth"), Workers.one()));
        assertTrue(unknown.remedy().contains("'health'"), unknown.remedy());
    }

    @Test
    void componentsAreListedLargestFirst() {
        Projection p = TestNetworks.project(TestNetworks.arcs("A B>C D>E E>F"));
        Scores scores = Measures.run(p, MeasureCall.parseAll("components,isolates,bridges"), Workers.one());
        assertEquals(
                List.of(3, 2, 1, 1),
                scores.sets().stream().map(s -> s.members().length).toList());
        assertEquals(3.0, scores.network().get(0).value());
        assertEquals("largest", scores.network().get(1).parameters().get("value"));
        assertEquals(3.0, scores.network().get(1).value());
        TieValue bridges = scores.ties().get(0);
        assertEquals(3, bridges.size());
        assertEquals("D", p.id(bridges.source()[1]));
        assertEquals("E", p.id(bridges.target()[1]));
    }

    @Test
    void aPathLengthStandsBesideTheReachableShareOnce() {
        Projection p = TestNetworks.project(TestNetworks.arcs(path(4)));
        Scores scores = Measures.run(p, MeasureCall.parseAll("average-path-length,reachable-share"), Workers.one());
        assertEquals(
                List.of("average-path-length", "reachable-share"),
                scores.network().stream().map(NetworkValue::measure).toList());
        assertEquals(0.5, scores.network().get(1).value());
    }
}
