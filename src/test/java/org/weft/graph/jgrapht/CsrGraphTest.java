package org.weft.graph.jgrapht;

import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;
import org.weft.graph.Csr;
import org.weft.graph.RandomGraphs;

import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The view says of a graph what JGraphT's own graph says of it. */
class CsrGraphTest {
    private static Graph<Integer, DefaultWeightedEdge> copy(Csr csr) {
        Graph<Integer, DefaultWeightedEdge> copy = csr.directed()
                ? new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class)
                : new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int v = 0; v < csr.n(); v++) {
            copy.addVertex(v);
        }
        for (int v = 0; v < csr.n(); v++) {
            for (int a = csr.offsets()[v]; a < csr.offsets()[v + 1]; a++) {
                if (csr.directed() || v < csr.targets()[a]) {
                    copy.setEdgeWeight(copy.addEdge(v, csr.targets()[a]), csr.weights()[a]);
                }
            }
        }
        return copy;
    }

    @Test
    void saysTheSameAsJgraphtsOwnGraph() {
        for (long seed = 1; seed <= 60; seed++) {
            Csr csr = RandomGraphs.of(seed);
            Graph<Integer, DefaultWeightedEdge> own = copy(csr);
            CsrGraph view = new CsrGraph(csr);
            String at = "seed " + seed;
            assertEquals(own.vertexSet(), view.vertexSet(), at);
            assertEquals(own.edgeSet().size(), view.edgeSet().size(), at);
            assertEquals(
                    view.edgeSet().size(), view.edgeSet().stream().distinct().count(), at);
            assertEquals(own.getType().isDirected(), view.getType().isDirected(), at);
            for (int e : view.edgeSet()) {
                assertTrue(view.containsEdge(e) && view.edgeSet().contains(e), at);
                int u = view.getEdgeSource(e);
                int v = view.getEdgeTarget(e);
                assertEquals(e, view.getEdge(u, v), at);
                assertEquals(own.getEdgeWeight(own.getEdge(u, v)), view.getEdgeWeight(e), at);
            }
            for (int v : own.vertexSet()) {
                assertEquals(own.degreeOf(v), view.degreeOf(v), at);
                assertEquals(own.inDegreeOf(v), view.inDegreeOf(v), at);
                assertEquals(own.outDegreeOf(v), view.outDegreeOf(v), at);
                assertEquals(own.edgesOf(v).size(), view.edgesOf(v).size(), at);
                assertEquals(own.degreeOf(v), Set.copyOf(view.edgesOf(v)).size(), at);
                for (int e : view.incomingEdgesOf(v)) {
                    assertTrue(!csr.directed() || view.getEdgeTarget(e) == v, at);
                }
                for (int u : own.vertexSet()) {
                    assertEquals(own.containsEdge(u, v), view.containsEdge(u, v), at);
                    assertEquals(
                            own.getAllEdges(u, v).size(), view.getAllEdges(u, v).size(), at);
                }
            }
        }
    }

    @Test
    void isReadOnlyAndRefusesStrangers() {
        CsrGraph view = new CsrGraph(RandomGraphs.path(3, true));
        assertThrows(UnsupportedOperationException.class, () -> view.addVertex(9));
        assertThrows(UnsupportedOperationException.class, () -> view.addEdge(0, 2));
        assertThrows(UnsupportedOperationException.class, () -> view.removeVertex(0));
        assertThrows(UnsupportedOperationException.class, () -> view.setEdgeWeight(0, 2));
        assertThrows(IllegalArgumentException.class, () -> view.degreeOf(3));
        assertThrows(IllegalArgumentException.class, () -> view.outgoingEdgesOf(-1));
        assertNull(view.getEdge(0, 7));
        assertFalse(view.containsEdge(5));
        assertFalse(view.getType().isModifiable());
    }

    @Test
    void scoresLookLikeThoseOfJgrapht() {
        ArrayScores scores = new ArrayScores(new double[] {0.5, 2});
        assertEquals(2.0, scores.getVertexScore(1));
        assertEquals(java.util.Map.of(0, 0.5, 1, 2.0), scores.getScores());
        assertThrows(IllegalArgumentException.class, () -> scores.getVertexScore(2));
    }
}
