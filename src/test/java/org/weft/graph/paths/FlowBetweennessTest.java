package org.weft.graph.paths;

import org.jgrapht.Graph;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;
import org.weft.graph.Csr;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Flow betweenness against its definition, by JGraphT's maximum flows with and without each node; and decaying reach. */
class FlowBetweennessTest {
    private static Csr random(Random random, int n, boolean directed, double[] strengths) {
        int[] source = new int[n * n];
        int[] target = new int[n * n];
        double[] weight = new double[n * n];
        int m = 0;
        for (int u = 0; u < n; u++) {
            for (int v = directed ? 0 : u + 1; v < n; v++) {
                if (u != v && random.nextDouble() < 0.35) {
                    source[m] = u;
                    target[m] = v;
                    weight[m++] = strengths[random.nextInt(strengths.length)];
                }
            }
        }
        return Csr.of(n, directed, Arrays.copyOf(source, m), Arrays.copyOf(target, m), Arrays.copyOf(weight, m));
    }

    private static double flow(Csr graph, boolean weighted, int source, int target, int without) {
        Graph<Integer, DefaultWeightedEdge> network = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        for (int v = 0; v < graph.n(); v++) {
            network.addVertex(v);
        }
        for (int v = 0; v < graph.n(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int w = graph.targets()[a];
                if (v != without && w != without) {
                    network.setEdgeWeight(network.addEdge(v, w), weighted ? graph.weights()[a] : 1);
                }
            }
        }
        return new EdmondsKarpMFImpl<>(network).calculateMaximumFlow(source, target);
    }

    private static void check(Csr graph, boolean weighted, String at) {
        int n = graph.n();
        double[] raw = new double[n];
        double[] fraction = new double[n];
        double[] among = new double[n];
        for (int s = 0; s < n; s++) {
            for (int t = graph.directed() ? 0 : s + 1; t < n; t++) {
                double most = s == t ? 0 : flow(graph, weighted, s, t, -1);
                for (int v = 0; v < n && most > 0; v++) {
                    if (v != s && v != t) {
                        double lost = most - flow(graph, weighted, s, t, v);
                        raw[v] += lost;
                        fraction[v] += lost / most;
                        among[v] += most;
                    }
                }
            }
        }
        FlowBetweenness found = FlowBetweenness.of(graph, weighted, Workers.one());
        assertArrayEquals(raw, found.raw(), 1e-9, at);
        assertArrayEquals(fraction, found.fraction(), 1e-9, at);
        assertArrayEquals(among, found.among(), 1e-9, at);
    }

    @Test
    void isWhatTheDefinitionSays() {
        double[] whole = {1, 2, 5};
        double[] decimal = {0.1, 0.25, 3};
        double[] neither = {Math.PI, Math.E, 1 / 3.0};
        for (int seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            int n = 3 + random.nextInt(6);
            boolean directed = seed % 2 == 0;
            double[] strengths = seed % 3 == 0 ? whole : seed % 3 == 1 ? decimal : neither;
            Csr graph = random(random, n, directed, strengths);
            check(graph, false, "seed " + seed);
            check(graph, true, "weighted, seed " + seed);
        }
    }

    private static FlowNetwork capacities(double... strengths) {
        int n = strengths.length + 1;
        return FlowNetwork.of(
                Csr.of(n, true, new int[n - 1], IntStream.range(1, n).toArray(), strengths), true);
    }

    /** The least power of ten that makes all strengths whole, so that sums of them are exact. */
    @Test
    void capacitiesAreWholeWhereTheyCanBe() {
        assertEquals(1, capacities(1, 2, 1e15).unit());
        assertEquals(0.1, capacities(0.1, 0.2, 3).unit());
        assertEquals(0.01, capacities(0.25, 0.1).unit());
        assertEquals(1e-9, capacities(1e-9, 1).unit());
        assertArrayEquals(new double[] {1, 25, 300}, out(capacities(0.01, 0.25, 3)));
        // No power of ten does it, or a sum would pass what doubles hold exactly: as they are.
        assertEquals(1, capacities(1e-10, 1).unit());
        assertArrayEquals(new double[] {1 / 3.0, 2}, out(capacities(1 / 3.0, 2)));
        assertArrayEquals(new double[] {0.5, 4e15, 4e15}, out(capacities(0.5, 4e15, 4e15)));
        assertEquals(0.1, capacities(0.5, 4e14, 4e14).unit());
        assertEquals(1, FlowNetwork.of(RandomGraphs.path(3, true), false).unit());
    }

    /** What the first node, which sends to all others, may send. */
    private static double[] out(FlowNetwork network) {
        return Arrays.copyOf(network.capacity(), network.ties().degree(0));
    }

    @Test
    void whatIsPassedOnFallsWithEachStep() {
        for (int seed = 1; seed <= 20; seed++) {
            Csr graph = random(new Random(seed), 4 + seed, seed % 2 == 0, new double[] {1});
            AllPairs.Question question = new AllPairs.Question(new int[0], new int[0], 0, new double[] {0, 0.5, 1});
            AllPairs.Both both = AllPairs.both(graph, question, question, Workers.one());
            for (int v = 0; v < graph.n(); v++) {
                checkDecay(graph, both.out(), v, "out of " + v + ", seed " + seed);
                checkDecay(graph.transpose(), both.in(), v, "into " + v + ", seed " + seed);
            }
        }
    }

    private static void checkDecay(Csr graph, AllPairs found, int v, String at) {
        double direct = 0;
        double halved = 0;
        double reached = 0;
        for (int d : Steps.from(graph, v)) {
            if (d > 0) {
                direct += d == 1 ? 1 : 0;
                halved += Math.pow(0.5, d - 1.0);
                reached++;
            }
        }
        assertEquals(direct, found.decayed()[0][v], 1e-12, at);
        assertEquals(halved, found.decayed()[1][v], 1e-12, at);
        assertEquals(reached, found.decayed()[2][v], 1e-12, at);
    }
}
