package org.weft.graph.jgrapht;

import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.weft.graph.Csr;
import org.weft.graph.RandomGraphs;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What JGraphT's algorithms may take for granted of a graph without parallel edges and loops that cannot be changed. Run
 * on our view and on JGraphT's own graphs of the same arcs, so that the contract is theirs and not ours.
 */
class GraphContractTest {
    private static final int STRANGER = 1_000_000;

    static Stream<Arguments> graphs() {
        Map<String, Csr> graphs = new LinkedHashMap<>();
        for (boolean directed : new boolean[] {true, false}) {
            String kind = directed ? ", directed" : ", undirected";
            graphs.put("no vertices" + kind, Csr.of(0, directed, new int[0], new int[0], null));
            graphs.put("one vertex" + kind, Csr.of(1, directed, new int[0], new int[0], null));
            graphs.put("isolated vertices" + kind, Csr.of(4, directed, new int[] {1}, new int[] {2}, null));
            graphs.put("unweighted path" + kind, RandomGraphs.path(5, directed));
            graphs.put("star" + kind, RandomGraphs.star(5, directed));
            graphs.put("cycle" + kind, RandomGraphs.cycle(4, directed));
            for (long seed = 1; seed <= 8; seed++) {
                graphs.put("weighted, seed " + seed + kind, RandomGraphs.of(seed, 12, 30, directed));
            }
        }
        graphs.put("both ways", Csr.of(3, true, new int[] {0, 1, 2}, new int[] {1, 0, 1}, new double[] {2, 3, 0.5}));
        return graphs.entrySet().stream()
                .flatMap(e -> Stream.of(
                        Arguments.of("ours: " + e.getKey(), new CsrGraph(e.getValue()), e.getValue()),
                        Arguments.of("JGraphT's: " + e.getKey(), jgrapht(e.getValue()), e.getValue())));
    }

    private static Graph<Integer, DefaultWeightedEdge> jgrapht(Csr csr) {
        Graph<Integer, DefaultWeightedEdge> graph = csr.directed()
                ? new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class)
                : new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int v = 0; v < csr.n(); v++) {
            graph.addVertex(v);
        }
        for (int v = 0; v < csr.n(); v++) {
            for (int a = csr.offsets()[v]; a < csr.offsets()[v + 1]; a++) {
                if (csr.directed() || v < csr.targets()[a]) {
                    graph.setEdgeWeight(graph.addEdge(v, csr.targets()[a]), csr.weights()[a]);
                }
            }
        }
        return new AsUnmodifiableGraph<>(graph);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    <E> void hasTheVerticesAndEdgesItWasGiven(String name, Graph<Integer, E> graph, Csr csr) {
        assertEquals(csr.n(), graph.vertexSet().size());
        assertEquals(csr.ties(), graph.edgeSet().size());
        assertEquals(csr.n(), new HashSet<>(graph.vertexSet()).size());
        assertEquals(csr.ties(), new HashSet<>(graph.edgeSet()).size());
        assertEquals(graph.vertexSet().isEmpty(), csr.n() == 0);
        assertEquals(graph.edgeSet().isEmpty(), csr.ties() == 0);
        for (int u = 0; u < csr.n(); u++) {
            assertTrue(graph.containsVertex(u) && graph.vertexSet().contains(u));
            for (int v = 0; v < csr.n(); v++) {
                int arc = csr.arc(u, v);
                E edge = graph.getEdge(u, v);
                assertEquals(arc >= 0, graph.containsEdge(u, v));
                assertEquals(arc >= 0, edge != null);
                assertEquals(edge == null ? Set.of() : Set.of(edge), graph.getAllEdges(u, v));
                if (edge != null) {
                    assertEquals(csr.weights()[arc], graph.getEdgeWeight(edge));
                    assertTrue(graph.containsEdge(edge) && graph.edgeSet().contains(edge));
                    assertEquals(csr.directed() ? u : Math.min(u, v), graph.getEdgeSource(edge));
                    assertEquals(csr.directed() ? v : Math.max(u, v), graph.getEdgeTarget(edge));
                }
            }
        }
        for (E edge : graph.edgeSet()) {
            assertEquals(edge, graph.getEdge(graph.getEdgeSource(edge), graph.getEdgeTarget(edge)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    <E> void edgesOfAVertexAreThoseThatTouchIt(String name, Graph<Integer, E> graph, Csr csr) {
        for (int v : graph.vertexSet()) {
            Set<E> out = edges(graph, e -> graph.getEdgeSource(e) == v);
            Set<E> in = edges(graph, e -> graph.getEdgeTarget(e) == v);
            Set<E> all = new HashSet<>(out);
            all.addAll(in);
            assertEquals(all, new HashSet<>(graph.edgesOf(v)));
            assertEquals(csr.directed() ? out : all, new HashSet<>(graph.outgoingEdgesOf(v)));
            assertEquals(csr.directed() ? in : all, new HashSet<>(graph.incomingEdgesOf(v)));
            assertEquals(all.size(), graph.edgesOf(v).size());
            assertEquals(all.size(), graph.degreeOf(v));
            assertEquals(graph.outgoingEdgesOf(v).size(), graph.outDegreeOf(v));
            assertEquals(graph.incomingEdgesOf(v).size(), graph.inDegreeOf(v));
            assertTrue(graph.edgesOf(v).containsAll(all));
            assertEquals(all, iterated(graph.iterables().edgesOf(v)));
            assertEquals(graph.degreeOf(v), graph.iterables().degreeOf(v));
            assertEquals(csr.directed() ? out : all, iterated(graph.iterables().outgoingEdgesOf(v)));
            assertEquals(csr.directed() ? in : all, iterated(graph.iterables().incomingEdgesOf(v)));
        }
        assertEquals(graph.vertexSet(), iterated(graph.iterables().vertices()));
        assertEquals(new HashSet<>(graph.edgeSet()), iterated(graph.iterables().edges()));
        assertEquals(csr.n(), graph.iterables().vertexCount());
        assertEquals(csr.ties(), graph.iterables().edgeCount());
    }

    private static <E> Set<E> edges(Graph<Integer, E> graph, Function<E, Boolean> which) {
        return graph.edgeSet().stream().filter(which::apply).collect(Collectors.toSet());
    }

    private static <T> Set<T> iterated(Iterable<T> all) {
        List<T> list = StreamSupport.stream(all.spliterator(), false).toList();
        Set<T> set = new HashSet<>(list);
        assertEquals(list.size(), set.size(), "each once");
        return set;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    <E> void saysWhatItIs(String name, Graph<Integer, E> graph, Csr csr) {
        assertEquals(csr.directed(), graph.getType().isDirected());
        assertEquals(!csr.directed(), graph.getType().isUndirected());
        assertFalse(graph.getType().isMixed());
        assertTrue(graph.getType().isWeighted());
        assertFalse(graph.getType().isAllowingMultipleEdges());
        assertFalse(graph.getType().isAllowingSelfLoops());
        assertFalse(graph.getType().isModifiable());
        assertEquals(graph, graph);
        assertEquals(graph.hashCode(), graph.hashCode());
        assertNotNull(graph.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    <E> void knowsNoStrangers(String name, Graph<Integer, E> graph, Csr csr) {
        for (int stranger : new int[] {-1, csr.n(), STRANGER}) {
            assertFalse(graph.containsVertex(stranger));
            assertFalse(graph.vertexSet().contains(stranger));
            assertNull(graph.getEdge(stranger, 0));
            assertNull(graph.getEdge(0, stranger));
            assertNull(graph.getAllEdges(stranger, 0));
            assertFalse(graph.containsEdge(0, stranger));
            assertThrows(IllegalArgumentException.class, () -> graph.degreeOf(stranger));
            assertThrows(IllegalArgumentException.class, () -> graph.inDegreeOf(stranger));
            assertThrows(IllegalArgumentException.class, () -> graph.outDegreeOf(stranger));
            assertThrows(IllegalArgumentException.class, () -> graph.edgesOf(stranger));
            assertThrows(IllegalArgumentException.class, () -> graph.incomingEdgesOf(stranger));
            assertThrows(IllegalArgumentException.class, () -> graph.outgoingEdgesOf(stranger));
        }
        assertFalse(graph.containsVertex(null));
        assertFalse(graph.containsEdge(null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    <E> void cannotBeChanged(String name, Graph<Integer, E> graph, Csr csr) {
        Class<UnsupportedOperationException> refused = UnsupportedOperationException.class;
        assertThrows(refused, () -> graph.addVertex());
        assertThrows(refused, () -> graph.addVertex(STRANGER));
        assertThrows(refused, () -> graph.removeVertex(0));
        assertThrows(refused, () -> graph.removeAllVertices(List.of(0)));
        assertThrows(refused, () -> graph.addEdge(0, 1));
        assertThrows(refused, () -> graph.removeEdge(0, 1));
        assertThrows(refused, () -> graph.removeAllEdges(0, 1));
        assertThrows(refused, () -> graph.removeAllEdges(List.of()));
        for (E edge : graph.edgeSet()) {
            int source = graph.getEdgeSource(edge);
            assertThrows(refused, () -> graph.addEdge(source, graph.getEdgeTarget(edge), edge));
            assertThrows(refused, () -> graph.removeEdge(edge));
            assertThrows(refused, () -> graph.setEdgeWeight(edge, 2));
            assertThrows(refused, () -> graph.setEdgeWeight(source, graph.getEdgeTarget(edge), 2));
            assertThrows(refused, () -> graph.edgesOf(source).add(edge));
            assertThrows(refused, () -> graph.edgeSet().remove(edge));
            assertThrows(refused, () -> graph.vertexSet().remove(source));
        }
        assertThrows(refused, () -> graph.vertexSet().add(STRANGER));
    }
}
