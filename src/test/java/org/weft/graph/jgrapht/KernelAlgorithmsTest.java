package org.weft.graph.jgrapht;

import org.jgrapht.Graph;
import org.jgrapht.GraphMetrics;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.interfaces.ClusteringAlgorithm;
import org.jgrapht.alg.interfaces.EdgeScoringAlgorithm;
import org.jgrapht.alg.interfaces.StrongConnectivityAlgorithm;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClosenessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.EdgeBetweennessCentrality;
import org.jgrapht.alg.scoring.EigenvectorCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.KatzCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.junit.jupiter.api.Test;
import org.weft.graph.Csr;
import org.weft.graph.PairSums;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;
import org.weft.graph.communities.CommunitySearch;
import org.weft.graph.connectivity.Components;
import org.weft.graph.ego.Triangles;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every kernel that stands in for an algorithm of JGraphT, against that algorithm on a thousand graphs. */
class KernelAlgorithmsTest {
    private static final int GRAPHS = 1000;
    private static final Workers ONE = Workers.one();

    /** What is done with the graph of a seed. */
    private interface Check {
        void of(Csr graph, String at);
    }

    private static Csr graph(long seed, boolean directed) {
        int n = 2 + (int) (seed % 11);
        return RandomGraphs.of(seed, n, (int) (seed * 31 % (3L * n)), directed);
    }

    private static Csr binary(Csr graph) {
        return RandomGraphs.reweighted(graph, w -> 1);
    }

    /** Half of them with direction. */
    private static void each(Check check) {
        for (long seed = 1; seed <= GRAPHS; seed++) {
            check.of(graph(seed, seed % 2 == 0), "seed " + seed);
        }
    }

    private static void eachUndirected(Check check) {
        for (long seed = 1; seed <= GRAPHS; seed++) {
            check.of(graph(seed, false), "seed " + seed);
        }
    }

    private static boolean connected(Csr graph) {
        return Components.strong(graph).count() == 1;
    }

    private static void assertScores(
            VertexScoringAlgorithm<Integer, ? extends Number> own,
            VertexScoringAlgorithm<Integer, Double> ours,
            double tolerance,
            String at) {
        assertEquals(own.getScores().keySet(), ours.getScores().keySet(), at);
        own.getScores().forEach((v, score) -> {
            double expected = score.doubleValue();
            assertEquals(expected, ours.getVertexScore(v), tolerance * (1 + Math.abs(expected)), at + ", node " + v);
        });
    }

    @Test
    void betweenness() {
        each((graph, at) -> {
            assertScores(
                    new BetweennessCentrality<>(new CsrGraph(binary(graph))),
                    KernelAlgorithms.betweenness(graph, false, ONE),
                    1e-12,
                    at);
            // Whole lengths, so that JGraphT too sees that paths are equal.
            CsrGraph lengths = new CsrGraph(RandomGraphs.reweighted(graph, w -> 12 / w));
            assertScores(
                    new BetweennessCentrality<>(lengths), KernelAlgorithms.betweenness(graph, true, ONE), 1e-12, at);
        });
    }

    @Test
    void edgeBetweenness() {
        each((graph, at) -> {
            CsrGraph view = new CsrGraph(binary(graph));
            EdgeScoringAlgorithm<Integer, Double> ours = KernelAlgorithms.edgeBetweenness(view, ONE);
            Map<Integer, Double> expected = new EdgeBetweennessCentrality<>(view).getScores();
            assertEquals(expected.keySet(), ours.getScores().keySet(), at);
            expected.forEach((edge, score) -> {
                assertEquals(score, ours.getEdgeScore(edge), 1e-12 * (1 + score), at);
                assertEquals(ours.getEdgeScore(edge), ours.getScores().get(edge), at);
            });
            assertThrows(IllegalArgumentException.class, () -> ours.getEdgeScore(graph.arcs()));
        });
    }

    @Test
    void harmonicAndCloseness() {
        int[] compared = new int[1];
        each((graph, at) -> {
            CsrGraph view = new CsrGraph(binary(graph));
            assertScores(new HarmonicCentrality<>(view, false, true), KernelAlgorithms.harmonic(graph, ONE), 1e-12, at);
            VertexScoringAlgorithm<Integer, Double> closeness = KernelAlgorithms.closeness(graph, ONE);
            // JGraphT has infinite distances, and so 0, for a node that does not reach all.
            new ClosenessCentrality<>(view, false, true).getScores().forEach((v, score) -> {
                compared[0] += score > 0 ? 1 : 0;
                assertEquals(score == 0 ? Double.NaN : score, closeness.getVertexScore(v), 1e-12, at);
            });
        });
        assertTrue(compared[0] > 500, compared[0] + " nodes that reach all");
    }

    @Test
    void pageRankAndKatz() {
        each((graph, at) -> {
            CsrGraph view = new CsrGraph(graph);
            assertScores(
                    new PageRank<>(view, 0.85, 10_000, 1e-14), KernelAlgorithms.pageRank(graph, 0.85, ONE), 1e-10, at);
            // Below one over the largest sum of weights, hence over the spectral radius.
            double damping = 0.5 / (12 * graph.n());
            assertScores(
                    new KatzCentrality<>(view, damping, 1000, 1e-15),
                    KernelAlgorithms.katz(graph, damping, ONE),
                    1e-10,
                    at);
        });
    }

    @Test
    void katzBeyondItsLimitHasNoScores() {
        VertexScoringAlgorithm<Integer, Double> none = KernelAlgorithms.katz(RandomGraphs.complete(4), 0.5, ONE);
        assertTrue(none.getScores().values().stream().allMatch(x -> Double.isNaN(x)));
    }

    @Test
    void eigenvectorWhereItIsUniqueAndDoesNotOscillate() {
        int[] compared = new int[1];
        eachUndirected((graph, at) -> {
            if (!connected(graph) || Triangles.of(graph, ONE).count() == 0) {
                return;
            }
            VertexScoringAlgorithm<Integer, Double> own = new EigenvectorCentrality<>(new CsrGraph(graph), 1000, 1e-13);
            double length = Math.sqrt(
                    own.getScores().values().stream().mapToDouble(x -> x * x).sum());
            double root = sent(graph, own, 0) / own.getVertexScore(0);
            for (int v = 0; v < graph.n(); v++) {
                // JGraphT does not say where it has not settled: then its scores do not solve their equation.
                if (Math.abs(sent(graph, own, v) - root * own.getVertexScore(v)) > 1e-9 * root * length) {
                    return;
                }
            }
            compared[0]++;
            VertexScoringAlgorithm<Integer, Double> ours = KernelAlgorithms.eigenvector(graph, ONE);
            for (int v = 0; v < graph.n(); v++) {
                assertEquals(own.getVertexScore(v) / length, ours.getVertexScore(v), 1e-6, at);
            }
        });
        assertTrue(compared[0] > 150, compared[0] + " graphs");
    }

    /** JGraphT has none; so they are the eigenvectors of products of the matrix with its transpose. */
    @Test
    void hubsAndAuthorities() {
        each((graph, at) -> {
            VertexScoringAlgorithm<Integer, Double> hubs = KernelAlgorithms.hubs(graph, ONE);
            VertexScoringAlgorithm<Integer, Double> authorities = KernelAlgorithms.authorities(graph, ONE);
            double factor = 0;
            for (int v = 0; v < graph.n(); v++) {
                if (Double.isNaN(hubs.getVertexScore(v))) {
                    return;
                }
                factor = Math.max(factor, sent(graph, authorities, v));
            }
            double most =
                    hubs.getScores().values().stream().max(Double::compare).orElseThrow();
            for (int v = 0; v < graph.n(); v++) {
                assertEquals(hubs.getVertexScore(v) * factor / most, sent(graph, authorities, v), 1e-7 * factor, at);
            }
        });
    }

    private static double sent(Csr graph, VertexScoringAlgorithm<Integer, Double> scores, int v) {
        double sum = 0;
        for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
            sum += graph.weights()[a] * scores.getVertexScore(graph.targets()[a]);
        }
        return sum;
    }

    @Test
    void corenessAndClustering() {
        eachUndirected((graph, at) -> {
            CsrGraph view = new CsrGraph(graph);
            assertScores(new Coreness<>(view), KernelAlgorithms.coreness(graph, ONE), 0, at);
            ClusteringCoefficient<Integer, Integer> own = new ClusteringCoefficient<>(view);
            VertexScoringAlgorithm<Integer, Double> ours = KernelAlgorithms.clustering(graph, ONE);
            double paths = 0;
            for (int v = 0; v < graph.n(); v++) {
                double degree = graph.degree(v);
                paths += degree * (degree - 1) / 2;
                if (degree < 2) {
                    assertTrue(Double.isNaN(ours.getVertexScore(v)), at);
                } else {
                    assertEquals(own.getVertexScore(v), ours.getVertexScore(v), 1e-12, at);
                }
            }
            long triangles = Triangles.of(graph, ONE).count();
            assertEquals(GraphMetrics.getNumberOfTriangles(view), triangles, at);
            if (paths > 0) {
                assertEquals(own.getGlobalClusteringCoefficient(), 3 * triangles / paths, 1e-12, at);
            }
        });
    }

    @Test
    void communitiesHaveTheModularityThatJgraphtMeasures() {
        eachUndirected((graph, at) -> {
            if (graph.arcs() == 0) {
                return;
            }
            for (CommunitySearch.Method method : CommunitySearch.Method.values()) {
                ClusteringAlgorithm.Clustering<Integer> found =
                        KernelAlgorithms.communities(graph, method, 1, 7, ONE).getClustering();
                PairSums sums = PairSums.of(graph, PairSums.Of.STRENGTHS, null);
                double ours = CommunitySearch.search(sums, method, 1, 7, ONE).modularity();
                double own = new UndirectedModularityMeasurer<>(new CsrGraph(graph)).modularity(found.getClusters());
                assertEquals(own, ours, 1e-12, at);
            }
        });
    }

    @Test
    void components() {
        for (long seed = 1; seed <= GRAPHS; seed++) {
            Csr graph = graph(seed, true);
            CsrGraph view = new CsrGraph(graph);
            String at = "seed " + seed;
            StrongConnectivityAlgorithm<Integer, Integer> own = new KosarajuStrongConnectivityInspector<>(view);
            StrongConnectivityAlgorithm<Integer, Integer> ours = KernelAlgorithms.strongComponents(view);
            assertEquals(view, ours.getGraph(), at);
            assertEquals(own.isStronglyConnected(), ours.isStronglyConnected(), at);
            assertEquals(new HashSet<>(own.stronglyConnectedSets()), new HashSet<>(ours.stronglyConnectedSets()), at);
            assertEquals(edgesOfParts(own), edgesOfParts(ours), at);
            assertEquals(arcsBetween(own), arcsBetween(ours), at);
            assertEquals(
                    new HashSet<>(new ConnectivityInspector<>(view).connectedSets()),
                    new HashSet<>(StrongComponents.sets(Components.weak(graph).members())),
                    at);
        }
        assertFalse(KernelAlgorithms.strongComponents(new CsrGraph(RandomGraphs.path(2, true)))
                .isStronglyConnected());
    }

    private static Set<Set<Integer>> edgesOfParts(StrongConnectivityAlgorithm<Integer, Integer> found) {
        Set<Set<Integer>> edges = new HashSet<>();
        found.getStronglyConnectedComponents().forEach(part -> edges.add(new HashSet<>(part.edgeSet())));
        return edges;
    }

    private static Set<Set<Set<Integer>>> arcsBetween(StrongConnectivityAlgorithm<Integer, Integer> found) {
        Graph<Graph<Integer, Integer>, ?> condensation = found.getCondensation();
        return arcs(condensation);
    }

    private static <E> Set<Set<Set<Integer>>> arcs(Graph<Graph<Integer, Integer>, E> condensation) {
        Set<Set<Set<Integer>>> arcs = new HashSet<>();
        for (E edge : condensation.edgeSet()) {
            arcs.add(Set.of(
                    new HashSet<>(condensation.getEdgeSource(edge).vertexSet()),
                    new HashSet<>(condensation.getEdgeTarget(edge).vertexSet())));
        }
        return arcs;
    }
}
