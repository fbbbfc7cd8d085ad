package org.weft.graph.paths;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Betweenness of arcs, and the strength along ways, against every shortest path listed one by one. */
class WeightedArcsTest {
    private static final double NEAR = 1e-9;

    /** Every shortest path from one node to another, as lists of arcs; lengths are twelfths, so that they are whole. */
    private static List<List<Integer>> paths(Csr graph, long[][] distance, int from, int to) {
        List<List<Integer>> all = new ArrayList<>();
        if (from == to) {
            all.add(List.of());
            return all;
        }
        for (int a = graph.offsets()[from]; a < graph.offsets()[from + 1]; a++) {
            int next = graph.targets()[a];
            if (distance[next][to] < Long.MAX_VALUE && length(graph, a) + distance[next][to] == distance[from][to]) {
                for (List<Integer> rest : paths(graph, distance, next, to)) {
                    List<Integer> path = new ArrayList<>(List.of(a));
                    path.addAll(rest);
                    all.add(path);
                }
            }
        }
        return all;
    }

    private static long length(Csr graph, int arc) {
        return Math.round(12 / graph.weights()[arc]);
    }

    private static long[][] distances(Csr graph) {
        int n = graph.n();
        long[][] distance = new long[n][n];
        for (int u = 0; u < n; u++) {
            Arrays.fill(distance[u], Long.MAX_VALUE);
            distance[u][u] = 0;
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                distance[u][graph.targets()[a]] = length(graph, a);
            }
        }
        for (int k = 0; k < n; k++) {
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    if (distance[u][k] < Long.MAX_VALUE && distance[k][v] < Long.MAX_VALUE) {
                        distance[u][v] = Math.min(distance[u][v], distance[u][k] + distance[k][v]);
                    }
                }
            }
        }
        return distance;
    }

    @Test
    void areThoseOfEveryShortestPath() {
        for (long seed = 1; seed <= 400; seed++) {
            int n = 2 + (int) (seed % 11);
            Csr graph = RandomGraphs.of(seed, n, (int) (seed % (3 * n)), seed % 2 == 0);
            // Other strengths of the same ratios in floating point: ties are then decided by tolerance.
            Csr inexact = RandomGraphs.reweighted(graph, w -> w / 7.000000000123);
            long[][] distance = distances(graph);
            double[] betweenness = new double[graph.arcs()];
            double[] strengths = new double[n];
            for (int s = 0; s < n; s++) {
                for (int t = 0; t < n; t++) {
                    List<List<Integer>> paths = s == t ? List.of() : paths(graph, distance, s, t);
                    int fewest = paths.stream().mapToInt(List::size).min().orElse(0);
                    for (List<Integer> path : paths) {
                        path.forEach(a -> betweenness[a] += 1.0 / paths.size());
                    }
                    strengths[s] += paths.stream()
                            .filter(p -> p.size() == fewest)
                            .mapToDouble(p -> p.stream()
                                            .mapToDouble(a -> graph.weights()[a])
                                            .sum()
                                    / fewest)
                            .average()
                            .orElse(0);
                }
            }
            String at = "seed " + seed;
            for (Csr each : List.of(graph, inexact)) {
                Lengths lengths = Lengths.of(each);
                assertArrayEquals(betweenness, WeightedBetweenness.ofArcs(each, lengths, Workers.one()), NEAR, at);
            }
            assertArrayEquals(strengths, StrengthAlong.of(graph, Lengths.of(graph), Workers.one()), NEAR, at);
            double[] less = StrengthAlong.of(inexact, Lengths.of(inexact), Workers.one());
            assertArrayEquals(
                    Arrays.stream(strengths).map(x -> x / 7.000000000123).toArray(), less, NEAR, at);
        }
    }

    @Test
    void equalStrengthsAreSteps() {
        for (long seed = 1; seed <= 60; seed++) {
            Csr graph = RandomGraphs.reweighted(RandomGraphs.of(seed), w -> 3);
            assertArrayEquals(
                    EdgeBetweenness.ofSteps(graph, Workers.one()),
                    WeightedBetweenness.ofArcs(graph, Lengths.of(graph), Workers.one()),
                    1e-9 * graph.n() * graph.n(),
                    "seed " + seed);
            int[] reached = AllPairs.search(graph, AllPairs.Question.DISTANCES, Workers.one())
                    .reached();
            double[] sums = StrengthAlong.of(graph, Lengths.of(graph), Workers.one());
            for (int v = 0; v < sums.length; v++) {
                assertEquals(3.0 * reached[v], sums[v], NEAR, "seed " + seed);
            }
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Csr graph = RandomGraphs.of(4, 500, 2500, true);
        Lengths lengths = Lengths.of(graph);
        Workers eight = new Workers(8, Cancellation.NEVER, Progress.NONE);
        assertArrayEquals(
                WeightedBetweenness.ofArcs(graph, lengths, Workers.one()),
                WeightedBetweenness.ofArcs(graph, lengths, eight),
                0);
        assertArrayEquals(StrengthAlong.of(graph, lengths, Workers.one()), StrengthAlong.of(graph, lengths, eight), 0);
    }
}
