package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weft.graph.Workers;
import org.weft.network.Network;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Measures of ego networks, censuses and cores: values worked out by hand, closed forms, and what must not change them. */
class EgoNetworksTest {
    private static final String SMALL = "A>B A>C B>C C>A C>D D>E F>G";

    private static Scores run(Network network, String address) {
        return Measures.run(TestNetworks.project(network), MeasureCall.parseAll(address), Workers.one());
    }

    private static double[] node(Network network, String address) {
        return run(network, address).scores().get(0).values();
    }

    private static double whole(Network network, String address) {
        return Objects.requireNonNull(run(network, address).network().get(0).value());
    }

    @Test
    void theSmallVectorIsReproduced() {
        Network small = TestNetworks.arcs(SMALL);
        assertArrayEquals(new double[] {.9444, 1.2569, .6267, .5, 1, 1, 1}, node(small, "constraint"), 5e-5);
        assertEquals(.2857, whole(small, "reciprocity"), 5e-5);
        assertEquals(.1667, whole(small, "reciprocity:form=dyad"), 5e-5);
        assertArrayEquals(new double[] {2, 2, 2, 1, 1, 1, 1}, node(small, "k-core"), 0);
        assertEquals(2, whole(small, "degeneracy"), 0);
        assertEquals(1, whole(small, "degree-h-index"), 0);
    }

    /** Nodes of the star: centre, then leaves; of the clique all alike; of the path end, inner. */
    @ParameterizedTest
    @CsvSource({
        "constraint, C>a C>b C>c C>d, 0.25, 1",
        "effective-size, C>a C>b C>c C>d, 4, 1",
        "efficiency, C>a C>b C>c C>d, 1, 1",
        "hierarchy, C>a C>b C>c C>d, 0, 1",
        "indirect, C>a C>b C>c C>d, 0, 0",
        "ego-betweenness, C>a C>b C>c C>d, 6, 0",
        "k-core, C>a C>b C>c C>d, 1, 1",
        "constraint, A>B A>C A>D B>C B>D C>D, 0.925926, 0.925926",
        "effective-size, A>B A>C A>D B>C B>D C>D, 1, 1",
        "efficiency, A>B A>C A>D B>C B>D C>D, 0.333333, 0.333333",
        "indirect, A>B A>C A>D B>C B>D C>D, 0.666667, 0.666667",
        "clustering, A>B A>C A>D B>C B>D C>D, 1, 1",
        "clustering:model=onnela, A>B*3 A>C*3 A>D*3 B>C*3 B>D*3 C>D*3, 1, 1",
        "ego-density, A>B A>C A>D B>C B>D C>D, 1, 1",
        "ego-betweenness, A>B A>C A>D B>C B>D C>D, 0, 0",
        "k-core, A>B A>C A>D B>C B>D C>D, 3, 3",
        "constraint, A>B B>C C>D, 1, 0.5",
        "ego-betweenness, A>B B>C C>D, 0, 1"
    })
    void familiesHaveTheirClosedForms(String address, String ties, double first, double second) {
        double[] values = node(TestNetworks.ties(ties), address);
        assertEquals(first, values[0], 1e-6);
        assertEquals(second, values[1], 1e-6);
    }

    @Test
    void localConstraintIsOfTheFirstByTheSecond() {
        TieValue ties =
                run(TestNetworks.arcs("A>B*3 A>C"), "local-constraint").ties().get(0);
        assertArrayEquals(new int[] {0, 0, 1, 2}, ties.source());
        assertArrayEquals(new int[] {1, 2, 0, 0}, ties.target());
        assertArrayEquals(new double[] {0.5625, 0.0625, 1, 1}, ties.values(), 1e-12);
    }

    @Test
    void weightedReciprocityIsTheShareOfStrengthAnswered() {
        assertEquals(0.75, whole(TestNetworks.arcs("A>B*3 B>A C>A*2 A>C*2"), "reciprocity:form=weighted"), 1e-12);
        assertEquals(0, whole(TestNetworks.arcs("A>B*3 B>C"), "reciprocity:form=weighted"), 0);
    }

    @Test
    void anIndexIsWhatGoesBeyondTheDensity() {
        Network network = TestNetworks.arcs("A>B B>A B>C D");
        // Density 1/4; two flows of three are answered; of the paths A to B to C none is closed.
        assertEquals((2 / 3.0 - 0.25) / 0.75, whole(network, "reciprocity:form=index"), 1e-12);
        assertEquals(-1 / 3.0, whole(network, "transitivity:form=index"), 1e-12);
        assertEquals(
                "every possible flow is there",
                run(TestNetworks.arcs("A>B B>A B>C C>B A>C C>A"), "transitivity:form=index")
                        .network()
                        .get(0)
                        .reason());
    }

    @Test
    void whatIsUndefinedSaysWhy() {
        Network network = TestNetworks.arcs("A>B C");
        for (String address : List.of("constraint", "efficiency", "hierarchy", "indirect")) {
            assertEquals(
                    "no partners",
                    run(network, address).scores().get(0).reasons().get(2),
                    address);
        }
        assertEquals(0, node(network, "effective-size")[2], 0);
        for (String address : List.of("clustering", "ego-density", "clustering:model=barrat")) {
            assertEquals(
                    "fewer than 2 partners",
                    run(network, address).scores().get(0).reasons().get(0),
                    address);
        }
        assertArrayEquals(new double[3], node(network, "clustering:below=zero"), 0);
        assertEquals(
                "no agency has 2 partners",
                run(network, "mean-clustering").network().get(0).reason());
        assertEquals(0, whole(network, "mean-clustering:below=zero"), 0);
        assertEquals(
                "no two-step paths",
                run(network, "transitivity").network().get(0).reason());
        assertNull(run(TestNetworks.ties("A>B"), "reciprocity").network().get(0).value());
    }

    @Test
    void doublingEveryFlowChangesNoShare() {
        Network once = TestNetworks.arcs("A>B*2 B>A C>A*3 B>C*5 C>D D>A*4 D>E");
        Network twice = TestNetworks.arcs("A>B*4 B>A*2 C>A*6 B>C*10 C>D*2 D>A*8 D>E*2");
        for (String address : List.of(
                "constraint",
                "constraint:model=ego",
                "effective-size",
                "hierarchy",
                "indirect",
                "clustering:model=barrat",
                "clustering:model=onnela")) {
            assertArrayEquals(node(once, address), node(twice, address), 1e-12, address);
        }
    }

    @Test
    void anIsolateChangesNobodyElse() {
        Network without = TestNetworks.arcs(SMALL);
        Network with = TestNetworks.arcs(SMALL + " Z");
        for (String address :
                List.of("constraint", "effective-size:model=ego", "clustering:below=zero", "ego-betweenness")) {
            double[] values = node(with, address);
            assertArrayEquals(node(without, address), Arrays.copyOf(values, 7), 0, address);
        }
    }

    /** Asked together, triangles are counted once, and the answers are those that each gives alone. */
    @Test
    void togetherMeasuresGiveWhatTheyGiveAlone() {
        Network network = TestNetworks.random(3, 30, 120, 5, true);
        List<String> calls = List.of(
                "clustering", "clustering:model=fagiolo", "ego-density", "effective-size:model=underlying:weight=none");
        Scores together = run(network, String.join(",", calls) + ",transitivity,transitivity:form=underlying");
        for (int i = 0; i < calls.size(); i++) {
            assertArrayEquals(
                    node(network, calls.get(i)), together.scores().get(i).values(), 0, calls.get(i));
        }
        assertEquals(whole(network, "transitivity"), together.network().get(0).value());
        assertEquals(
                whole(network, "transitivity:form=underlying"),
                together.network().get(1).value());
    }
}
