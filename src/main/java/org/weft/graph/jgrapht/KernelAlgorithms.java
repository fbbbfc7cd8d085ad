package org.weft.graph.jgrapht;

import org.jgrapht.alg.interfaces.ClusteringAlgorithm;
import org.jgrapht.alg.interfaces.EdgeScoringAlgorithm;
import org.jgrapht.alg.interfaces.StrongConnectivityAlgorithm;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.PairSums;
import org.weft.graph.Workers;
import org.weft.graph.communities.CommunitySearch;
import org.weft.graph.ego.Cores;
import org.weft.graph.ego.Triangles;
import org.weft.graph.paths.AllPairs;
import org.weft.graph.paths.Betweenness;
import org.weft.graph.paths.EdgeBetweenness;
import org.weft.graph.paths.Lengths;
import org.weft.graph.paths.WeightedBetweenness;
import org.weft.graph.spectral.Eigenvector;
import org.weft.graph.spectral.Hits;
import org.weft.graph.spectral.PageRank;
import org.weft.graph.spectral.WalkSums;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The kernels as algorithms of JGraphT: each is computed when it is made, on the graph that a {@link CsrGraph} shows, and
 * stands in wherever JGraphT expects such an algorithm. Scores that are not defined are NaN. Time and memory are those
 * of the kernel.
 */
public final class KernelAlgorithms {
    private KernelAlgorithms() {}

    private static VertexScoringAlgorithm<Integer, Double> scores(int n, IntToDoubleFunction score) {
        double[] values = new double[n];
        Arrays.setAll(values, score);
        return new ArrayScores(values);
    }

    /** A vector that may not exist; then no node has a score. */
    private static VertexScoringAlgorithm<Integer, Double> vector(int n, double @Nullable [] values) {
        return values == null ? scores(n, v -> Double.NaN) : new ArrayScores(values);
    }

    /**
     * Betweenness, not normalised; over unordered pairs where the graph has no direction.
     *
     * @param weighted whether the length of an arc is one over its weight, rather than 1
     */
    public static VertexScoringAlgorithm<Integer, Double> betweenness(Csr graph, boolean weighted, Workers workers) {
        double[] values = weighted
                ? WeightedBetweenness.of(graph, Lengths.of(graph), workers)
                : Betweenness.ofSteps(graph, workers);
        return scores(graph.n(), v -> graph.directed() ? values[v] : values[v] / 2);
    }

    /** Betweenness of edges by steps, over unordered pairs where the graph has no direction. */
    public static EdgeScoringAlgorithm<Integer, Double> edgeBetweenness(CsrGraph graph, Workers workers) {
        return new EdgeScores(graph, EdgeBetweenness.ofSteps(graph.csr(), workers));
    }

    /** Mean of 1/d to the other nodes, d steps; 0 for those that are not reached. */
    public static VertexScoringAlgorithm<Integer, Double> harmonic(Csr graph, Workers workers) {
        double[] inverse =
                AllPairs.search(graph, AllPairs.Question.DISTANCES, workers).inverse();
        return scores(graph.n(), v -> inverse[v] / (graph.n() - 1));
    }

    /** One over the mean number of steps to the other nodes; NaN for a node that does not reach all. */
    public static VertexScoringAlgorithm<Integer, Double> closeness(Csr graph, Workers workers) {
        AllPairs found = AllPairs.search(graph, AllPairs.Question.DISTANCES, workers);
        int others = graph.n() - 1;
        return scores(graph.n(), v -> found.reached()[v] == others ? (double) others / found.total()[v] : Double.NaN);
    }

    /** PageRank by weights, summing to 1; nodes that send nothing spread what they have evenly. */
    public static VertexScoringAlgorithm<Integer, Double> pageRank(Csr graph, double damping, Workers workers) {
        return new ArrayScores(PageRank.of(graph, damping, true, workers));
    }

    /** Katz centrality x = 1 + damping A^T x by weights; NaN where damping is not below one over the spectral radius. */
    public static VertexScoringAlgorithm<Integer, Double> katz(Csr graph, double damping, Workers workers) {
        return vector(
                graph.n(),
                WalkSums.ofOnes(graph.transpose(), true, damping, workers).values());
    }

    /** Eigenvector centrality of the underlying graph by weights, of unit length; NaN where it is not unique. */
    public static VertexScoringAlgorithm<Integer, Double> eigenvector(Csr graph, Workers workers) {
        return vector(
                graph.n(),
                Eigenvector.symmetric(graph.underlying(), true, workers).vector());
    }

    /** Hub scores by weights, of unit length; NaN where they are not unique. */
    public static VertexScoringAlgorithm<Integer, Double> hubs(Csr graph, Workers workers) {
        return vector(graph.n(), Hits.of(graph, true, workers).hubs());
    }

    /** Authority scores by weights, of unit length; NaN where they are not unique. */
    public static VertexScoringAlgorithm<Integer, Double> authorities(Csr graph, Workers workers) {
        return vector(graph.n(), Hits.of(graph, true, workers).authorities());
    }

    /** Core number in the underlying graph. */
    public static VertexScoringAlgorithm<Integer, Double> coreness(Csr graph, Workers workers) {
        int[] cores = Cores.underlying(graph, workers);
        return scores(graph.n(), v -> cores[v]);
    }

    /** Share of the pairs of a node's neighbours that are joined, in the underlying graph; NaN for fewer than two. */
    public static VertexScoringAlgorithm<Integer, Double> clustering(Csr graph, Workers workers) {
        Csr ties = graph.underlying();
        long[] triangles = Triangles.of(ties, workers).at();
        return scores(ties.n(), v -> {
            double degree = ties.degree(v);
            return degree < 2 ? Double.NaN : 2 * triangles[v] / (degree * (degree - 1));
        });
    }

    /** Communities of high modularity by weights, both ways of a pair added up. */
    public static ClusteringAlgorithm<Integer> communities(
            Csr graph, CommunitySearch.Method method, double resolution, long seed, Workers workers) {
        PairSums sums = PairSums.of(graph, PairSums.Of.STRENGTHS, null);
        int[][] members =
                CommunitySearch.search(sums, method, resolution, seed, workers).members();
        return () -> new ClusteringAlgorithm.ClusteringImpl<>(StrongComponents.sets(members));
    }

    /** Strong components, the largest first. */
    public static StrongConnectivityAlgorithm<Integer, Integer> strongComponents(CsrGraph graph) {
        return new StrongComponents(graph);
    }
}
