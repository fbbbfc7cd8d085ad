package org.weft.graph.jgrapht;

import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClosenessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.EigenvectorCentrality;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedMultigraph;
import org.junit.jupiter.api.Test;
import org.weft.graph.Csr;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;

import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Where JGraphT 1.5.3 gives other numbers than the field. A failure here means that a new version has mended one of them:
 * then take it off this list, and compare our kernel with JGraphT there too.
 */
class JgraphtTrapsTest {
    private static CsrGraph view(Csr csr) {
        return new CsrGraph(csr);
    }

    @Test
    void normalisedBetweennessWithoutDirectionIsHalfOfFreemans() {
        CsrGraph star = view(RandomGraphs.star(6, false));
        assertEquals(0.5, new BetweennessCentrality<>(star, true).getVertexScore(0));
        assertEquals(10, new BetweennessCentrality<>(star).getVertexScore(0));
    }

    @Test
    void equalPathsWhoseSumsDifferInTheLastDigitAreTwoLengths() {
        // From 0 to 3 over 1 by 0.1 + 0.2, and over 2 by 0.15 + 0.15: the sums are two doubles.
        int[] source = {0, 1, 0, 2};
        int[] target = {1, 3, 2, 3};
        Csr lengths = Csr.of(4, true, source, target, new double[] {0.1, 0.2, 0.15, 0.15});
        Map<Integer, Double> own = new BetweennessCentrality<>(view(lengths)).getScores();
        assertEquals(0, own.get(1));
        assertEquals(1, own.get(2));
        Csr strengths = RandomGraphs.reweighted(lengths, w -> 1 / w);
        assertEquals(
                0.5,
                KernelAlgorithms.betweenness(strengths, true, Workers.one()).getVertexScore(1));
    }

    @Test
    void parallelEdgesAreSeparateShortestPaths() {
        Graph<Integer, DefaultWeightedEdge> graph = new WeightedMultigraph<>(DefaultWeightedEdge.class);
        for (int v = 0; v < 4; v++) {
            graph.addVertex(v);
        }
        graph.addEdge(0, 1);
        graph.addEdge(0, 1);
        graph.addEdge(1, 3);
        graph.addEdge(0, 2);
        graph.addEdge(2, 3);
        Map<Integer, Double> scores = new BetweennessCentrality<>(graph).getScores();
        assertEquals(2 / 3.0, scores.get(1), 1e-12);
        assertEquals(1 / 3.0, scores.get(2), 1e-12);
    }

    @Test
    void eigenvectorOfABipartiteGraphIsNone() {
        Map<Integer, Double> star = new EigenvectorCentrality<>(view(RandomGraphs.star(5, false))).getScores();
        // The centre of a star of five has twice the score of a leaf.
        assertTrue(Math.abs(star.get(0) / star.get(1) - 2) > 0.1, star.toString());
        assertEquals(
                2,
                KernelAlgorithms.eigenvector(RandomGraphs.star(5, false), Workers.one())
                                .getVertexScore(0)
                        / KernelAlgorithms.eigenvector(RandomGraphs.star(5, false), Workers.one())
                                .getVertexScore(1),
                1e-9);
    }

    @Test
    void eigenvectorWithoutACircuitIsNotANumber() {
        new EigenvectorCentrality<>(view(RandomGraphs.path(4, true)))
                .getScores()
                .values()
                .forEach(score -> assertTrue(Double.isNaN(score)));
    }

    @Test
    void oneIsolateMakesEveryClosenessZero() {
        Csr graph = Csr.of(4, false, new int[] {0, 1}, new int[] {1, 2}, null);
        new ClosenessCentrality<>(view(graph)).getScores().values().forEach(score -> assertEquals(0, score));
        Csr single = Csr.of(1, false, new int[0], new int[0], null);
        assertTrue(Double.isNaN(new ClosenessCentrality<>(view(single)).getVertexScore(0)));
    }

    @Test
    void directedGraphsAreRefused() {
        CsrGraph cycle = view(RandomGraphs.cycle(4, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ClusteringCoefficient<>(cycle).getGlobalClusteringCoefficient());
        assertThrows(IllegalArgumentException.class, () -> new Coreness<>(cycle).getScores());
    }
}
