package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.graph.Workers;
import org.weft.network.Network;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Measures of distance and of flow on families whose values have closed forms, and on a network worked out by hand. */
class PathFamiliesTest {
    private static Scores run(Network network, String address) {
        return Measures.run(TestNetworks.project(network), MeasureCall.parseAll(address), Workers.one());
    }

    private static void network(Network network, String address, double expected) {
        NetworkValue found = run(network, address).network().get(0);
        assertNotNull(found.value(), address + ": " + found.reason());
        assertEquals(expected, found.value(), 1e-12, address);
    }

    private static void nodes(Network network, String address, int n, IntToDoubleFunction expected) {
        double[] values = IntStream.range(0, n).mapToDouble(expected).toArray();
        assertArrayEquals(values, run(network, address).scores().get(0).values(), 1e-12, address);
    }

    private static String row(int n) {
        return IntStream.range(1, n).mapToObj(i -> "N" + (i - 1) + ">N" + i).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 11})
    void aDirectedPath(int n) {
        Network path = TestNetworks.arcs(row(n));
        double inverse =
                IntStream.range(1, n).mapToDouble(d -> (n - d) / (double) d).sum() / (n * (n - 1.0));
        nodes(path, "farness", n, v -> v == 0 ? n * (n - 1) / 2.0 : Double.NaN);
        nodes(path, "farness:direction=in", n, v -> v == n - 1 ? n * (n - 1) / 2.0 : Double.NaN);
        nodes(path, "farness:unreachable=left-out", n, v -> (n - 1 - v) * (n - v) / 2.0);
        nodes(path, "farness:unreachable=n", n, v -> (n - 1 - v) * (n - v) / 2.0 + v * n);
        nodes(path, "closeness", n, v -> v == 0 ? 2.0 / n : Double.NaN);
        nodes(path, "closeness:form=freeman-strict", n, v -> v == 0 ? 2.0 / n : 0);
        nodes(path, "closeness:form=reachable", n, v -> v == n - 1 ? Double.NaN : 2.0 / (n - v));
        nodes(path, "closeness:form=wasserman-faust", n, v -> 2.0 * (n - 1 - v) / ((n - v) * (n - 1.0)));
        nodes(path, "closeness:form=unreachable-max", n, v -> (n - 1) / ((n - 1 - v) * (n - v) / 2.0 + v * n));
        nodes(path, "eccentricity", n, v -> n - 1 - v);
        nodes(path, "eccentricity:direction=in", n, v -> v);
        nodes(path, "beta-reach:beta=0.5", n, v -> 2 * (1 - Math.pow(0.5, n - 1.0 - v)) / (n - 1));
        network(path, "compactness", inverse);
        network(path, "compactness:form=breadth", 1 - inverse);
        network(path, "wiener-index", n * (n * n - 1) / 6.0);
        network(path, "diameter", n - 1);
        network(path, "radius", n - 1);
        network(path, "radius:direction=in", n - 1);
        nodes(path, "flow-betweenness", n, v -> v * (n - 1.0 - v));
        nodes(TestNetworks.ties(row(n)), "flow-betweenness", n, v -> v * (n - 1.0 - v));
        network(TestNetworks.ties(row(n)), "radius", n / 2);
        network(TestNetworks.ties(row(n)), "wiener-index", n * (n * n - 1) / 6.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 12})
    void aCycle(int n) {
        String text = row(n) + " N" + (n - 1) + ">N0";
        Network ties = TestNetworks.ties(text);
        int[] steps = IntStream.range(1, n).map(d -> Math.min(d, n - d)).toArray();
        int sum = Arrays.stream(steps).sum();
        assertEquals(n * n / 4, sum);
        nodes(ties, "farness", n, v -> sum);
        nodes(ties, "closeness", n, v -> (n - 1.0) / sum);
        nodes(ties, "eccentricity", n, v -> n / 2);
        nodes(
                ties,
                "beta-reach",
                n,
                v -> Arrays.stream(steps).mapToDouble(d -> Math.pow(0.8, d - 1)).sum() / (n - 1));
        network(
                ties,
                "compactness",
                Arrays.stream(steps).mapToDouble(d -> 1.0 / d).sum() / (n - 1));
        network(ties, "wiener-index", n * sum / 2.0);
        network(ties, "diameter", n / 2);
        network(ties, "radius", n / 2);
        double pairs = (n - 1) * (n - 2) / 2.0;
        nodes(ties, "flow-betweenness", n, v -> pairs);
        nodes(ties, "flow-betweenness:form=fraction", n, v -> pairs / 2);
        nodes(ties, "flow-betweenness:form=norm", n, v -> 0.5);
        Network directed = TestNetworks.arcs(text);
        nodes(directed, "flow-betweenness", n, v -> pairs);
        nodes(directed, "flow-betweenness:form=fraction", n, v -> pairs);
        nodes(directed, "flow-betweenness:form=norm", n, v -> 0.5);
        nodes(directed, "farness:direction=in", n, v -> n * (n - 1) / 2.0);
        network(directed, "radius", n - 1);
        network(directed, "wiener-index", n * n * (n - 1) / 2.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 9})
    void aStarAndACompleteNetwork(int n) {
        String leaves = IntStream.range(1, n).mapToObj(i -> "C>L" + i).collect(Collectors.joining(" "));
        Network star = TestNetworks.ties(leaves);
        nodes(star, "farness", n, v -> v == 0 ? n - 1 : 2 * n - 3);
        nodes(star, "closeness", n, v -> v == 0 ? 1 : (n - 1.0) / (2 * n - 3));
        nodes(star, "closeness:form=gil-schmidt", n, v -> v == 0 ? 1 : (1 + (n - 2) / 2.0) / (n - 1));
        nodes(star, "closeness:form=valente-foreman", n, v -> v == 0 ? 1 : n / 2.0 / (n - 1));
        nodes(star, "eccentricity", n, v -> v == 0 ? 1 : 2);
        nodes(star, "beta-reach", n, v -> v == 0 ? 1 : (1 + 0.8 * (n - 2)) / (n - 1));
        network(star, "compactness", (n + 2.0) / (2 * n));
        network(star, "wiener-index", (n - 1) * (n - 1));
        network(star, "diameter", 2);
        network(star, "radius", 1);
        nodes(star, "flow-betweenness", n, v -> v == 0 ? (n - 1) * (n - 2) / 2.0 : 0);
        String all = IntStream.range(0, n * n)
                .filter(i -> i / n < i % n)
                .mapToObj(i -> "N" + i / n + ">N" + i % n)
                .collect(Collectors.joining(" "));
        Network complete = TestNetworks.ties(all);
        nodes(complete, "farness", n, v -> n - 1);
        nodes(complete, "closeness", n, v -> 1);
        nodes(complete, "eccentricity", n, v -> 1);
        nodes(complete, "beta-reach", n, v -> 1);
        network(complete, "compactness", 1);
        network(complete, "wiener-index", n * (n - 1) / 2.0);
        network(complete, "diameter", 1);
        network(complete, "radius", 1);
        nodes(complete, "flow-betweenness", n, v -> (n - 1) * (n - 2) / 2.0);
        nodes(complete, "flow-betweenness:form=fraction", n, v -> (n - 2) / 2.0);
        nodes(complete, "flow-betweenness:form=norm", n, v -> 1.0 / (n - 1));
    }

    /** A to E, of which A, B and C are on a ring, and F to G apart. */
    @Test
    void workedOutByHand() {
        Network network = TestNetworks.arcs("A>B A>C B>C C>A C>D D>E F>G");
        double[] farness = {21, 22, 20, 36, 42, 36, 42};
        double[] eccentricity = {3, 3, 2, 1, 0, 1, 0};
        double[] lost = {1, 1, 5, 3, 0, 0, 0};
        nodes(network, "farness:unreachable=n", 7, v -> farness[v]);
        nodes(network, "farness", 7, v -> Double.NaN);
        nodes(network, "eccentricity", 7, v -> eccentricity[v]);
        nodes(network, "flow-betweenness", 7, v -> lost[v]);
        // From A to C run two, one of them by B.
        assertEquals(
                0.5,
                run(network, "flow-betweenness:form=fraction").scores().get(0).values()[1],
                1e-12);
        assertEquals(
                1 / 9.0,
                run(network, "flow-betweenness:form=norm").scores().get(0).values()[1],
                1e-12);
        network(network, "wiener-index", 23);
        network(network, "diameter", 3);
        network(network, "compactness", (17 / 6.0 + 14 / 6.0 + 3 + 1 + 1) / 42);
        NetworkValue radius = run(network, "radius").network().get(0);
        assertNull(radius.value());
        assertEquals("no agency reaches everybody", radius.reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reach",
                "reach:k=4:direction=in",
                "reach:group=each:form=count",
                "reach:k=3:group=each:direction=in",
                "breadth-of-reach:k=1:direction=in"
            })
    void reachIsTheSameByItselfAsBesideASearchOverAllPairs(String address) {
        for (boolean directed : new boolean[] {true, false}) {
            Network network = TestNetworks.random(17, 150, 300, 4, directed);
            Scores alone = run(network, address + ",reach:k=5");
            for (String other : new String[] {"harmonic", "average-path-length", "centralization:of=closeness"}) {
                Scores beside = run(network, address + ",reach:k=5," + other);
                for (int s = 0; s < alone.scores().size(); s++) {
                    assertEquals(
                            alone.scores().get(s).address(),
                            beside.scores().get(s).address());
                    assertArrayEquals(
                            alone.scores().get(s).values(),
                            beside.scores().get(s).values(),
                            0,
                            address + " beside " + other);
                }
            }
        }
    }
}
