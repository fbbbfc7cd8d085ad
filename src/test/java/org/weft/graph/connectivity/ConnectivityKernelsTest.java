package org.weft.graph.connectivity;

import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.junit.jupiter.api.Test;
import org.weft.graph.Csr;
import org.weft.graph.RandomGraphs;
import org.weft.graph.jgrapht.CsrGraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Components, articulation points and bridges, against JGraphT and on graphs too deep for recursion. */
class ConnectivityKernelsTest {
    private static Set<Set<Integer>> sets(Components components) {
        return Arrays.stream(components.members())
                .map(m -> IntStream.of(m).boxed().collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Test
    void componentsAreThoseOfJgrapht() {
        for (long seed = 1; seed <= 120; seed++) {
            Csr graph = RandomGraphs.of(seed);
            CsrGraph view = new CsrGraph(graph);
            List<Set<Integer>> weak = new ConnectivityInspector<>(view).connectedSets();
            assertEquals(new HashSet<>(weak), sets(Components.weak(graph)), "seed " + seed);
            Components strong = Components.strong(graph);
            if (graph.directed()) {
                List<Set<Integer>> expected = new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets();
                assertEquals(new HashSet<>(expected), sets(strong), "seed " + seed);
            }
            for (int c = 1; c < strong.count(); c++) {
                assertTrue(strong.sizes()[c] <= strong.sizes()[c - 1], "seed " + seed);
            }
        }
    }

    @Test
    void articulationPointsAndBridgesAreThoseOfJgrapht() {
        for (long seed = 1; seed <= 120; seed++) {
            Csr graph = RandomGraphs.of(seed).underlying();
            CsrGraph view = new CsrGraph(graph);
            BiconnectivityInspector<Integer, Integer> own = new BiconnectivityInspector<>(view);
            Biconnectivity found = Biconnectivity.of(graph);
            Set<Integer> points = IntStream.range(0, graph.n())
                    .filter(v -> found.articulation()[v])
                    .boxed()
                    .collect(Collectors.toSet());
            assertEquals(own.getCutpoints(), points, "seed " + seed);
            Set<Integer> bridges = IntStream.range(0, found.bridgeFrom().length)
                    .map(i -> graph.arc(found.bridgeFrom()[i], found.bridgeTo()[i]))
                    .boxed()
                    .collect(Collectors.toSet());
            assertEquals(own.getBridges(), bridges, "seed " + seed);
        }
    }

    @Test
    void blocksAreThoseOfJgrapht() {
        for (long seed = 1; seed <= 1000; seed++) {
            Csr graph = RandomGraphs.of(seed, 1 + (int) (seed % 25), (int) (seed * 7 % 40), seed % 2 == 0);
            // JGraphT takes a node without ties for a block of its own.
            Set<Set<Integer>> expected = new BiconnectivityInspector<>(new CsrGraph(graph.underlying()))
                    .getBlocks().stream()
                            .map(block -> Set.copyOf(block.vertexSet()))
                            .filter(block -> block.size() > 1)
                            .collect(Collectors.toSet());
            int[][] blocks = Biconnectivity.of(graph).blocks();
            assertEquals(expected.size(), blocks.length, "seed " + seed);
            for (int b = 0; b < blocks.length; b++) {
                assertTrue(
                        expected.contains(IntStream.of(blocks[b]).boxed().collect(Collectors.toSet())), "seed " + seed);
                boolean ordered = b == 0
                        || blocks[b - 1].length > blocks[b].length
                        || blocks[b - 1].length == blocks[b].length && Arrays.compare(blocks[b - 1], blocks[b]) < 0;
                assertTrue(ordered, "seed " + seed);
            }
        }
    }

    /** Ties whose loss makes one component two, and how many nodes are then in the smaller, ascending. */
    @Test
    void bridgesAreThoseOfTheDefinition() {
        int found = 0;
        for (long seed = 1; seed <= 300; seed++) {
            int n = 2 + (int) (seed % 20);
            Csr graph = RandomGraphs.of(seed, n, n + (int) (seed % 7), false);
            List<int[]> expected = new ArrayList<>();
            for (int u = 0; u < n; u++) {
                for (int v = u + 1; v < n; v++) {
                    if (graph.arc(u, v) >= 0) {
                        Components left = Components.weak(without(graph, u, v));
                        if (left.of()[u] != left.of()[v]) {
                            int side = Math.min(left.sizes()[left.of()[u]], left.sizes()[left.of()[v]]);
                            expected.add(new int[] {u, v, side});
                        }
                    }
                }
            }
            Biconnectivity bridges = Biconnectivity.of(graph);
            String at = "seed " + seed;
            assertArrayEquals(expected.stream().mapToInt(b -> b[0]).toArray(), bridges.bridgeFrom(), at);
            assertArrayEquals(expected.stream().mapToInt(b -> b[1]).toArray(), bridges.bridgeTo(), at);
            assertArrayEquals(expected.stream().mapToInt(b -> b[2]).toArray(), bridges.bridgeSide(), at);
            found += expected.size();
            for (int[] block : bridges.blocks()) {
                assertArrayEquals(IntStream.of(block).sorted().toArray(), block, at);
            }
        }
        assertTrue(found > 500, found + " bridges");
    }

    private static Csr without(Csr graph, int u, int v) {
        List<int[]> ties = new ArrayList<>();
        for (int x = 0; x < graph.n(); x++) {
            for (int a = graph.offsets()[x]; a < graph.offsets()[x + 1]; a++) {
                int y = graph.targets()[a];
                if (x < y && !(x == u && y == v)) {
                    ties.add(new int[] {x, y});
                }
            }
        }
        return Csr.of(
                graph.n(),
                false,
                ties.stream().mapToInt(t -> t[0]).toArray(),
                ties.stream().mapToInt(t -> t[1]).toArray(),
                null);
    }

    @Test
    void bridgesKnowTheirSmallerSide() {
        Biconnectivity path = Biconnectivity.of(RandomGraphs.path(6, true));
        assertArrayEquals(new int[] {1, 2, 3, 2, 1}, path.bridgeSide());
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, path.bridgeFrom());
        assertArrayEquals(new boolean[] {false, true, true, true, true, false}, path.articulation());
        assertEquals(0, Biconnectivity.of(RandomGraphs.cycle(6, true)).bridgeFrom().length);
        // Two-way flow between two agencies is one tie, and a bridge.
        Csr both = Csr.of(2, true, new int[] {0, 1}, new int[] {1, 0}, null);
        assertEquals(1, Biconnectivity.of(both).bridgeFrom().length);
    }

    @Test
    void aPathOfAMillionNodesDoesNotOverflowTheStack() {
        int n = 1_000_000;
        Csr path = RandomGraphs.path(n, true);
        assertEquals(n, Components.strong(path).count());
        assertEquals(1, Components.strong(RandomGraphs.cycle(n, true)).count());
        assertEquals(1, Components.weak(path).count());
        Biconnectivity found = Biconnectivity.of(path);
        assertEquals(n - 1, found.bridgeFrom().length);
        assertFalse(found.articulation()[0]);
        assertTrue(found.articulation()[n / 2]);
    }
}
