package org.weft.graph.paths;

import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.shortestpath.FloydWarshallShortestPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;
import org.weft.graph.jgrapht.CsrGraph;

import java.util.Arrays;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The kernels of shortest paths, against JGraphT and against closed forms. */
class PathKernelsTest {
    private static final Workers TWO = new Workers(2, Cancellation.NEVER, Progress.NONE);

    private static Csr lengthsAsWeights(Csr graph) {
        return RandomGraphs.reweighted(graph, w -> 12 / w);
    }

    private static Csr steps(Csr graph) {
        return RandomGraphs.reweighted(graph, w -> 1);
    }

    private static void assertClose(Map<Integer, Double> expected, double[] actual, double factor, String at) {
        for (int v = 0; v < actual.length; v++) {
            double wanted = expected.get(v) * factor;
            assertEquals(wanted, actual[v], 1e-9 * Math.max(1, Math.abs(wanted)), at + ", node " + v);
        }
    }

    @Test
    void betweennessIsThatOfJgrapht() {
        for (long seed = 1; seed <= 80; seed++) {
            Csr graph = RandomGraphs.of(seed);
            // JGraphT counts unordered pairs where there is no direction.
            double factor = graph.directed() ? 1 : 2;
            assertClose(
                    new BetweennessCentrality<>(new CsrGraph(steps(graph))).getScores(),
                    Betweenness.ofSteps(graph, TWO),
                    factor,
                    "steps, seed " + seed);
            Lengths lengths = Lengths.of(graph);
            assertTrue(lengths.exact());
            assertClose(
                    new BetweennessCentrality<>(new CsrGraph(lengthsAsWeights(graph))).getScores(),
                    WeightedBetweenness.of(graph, lengths, TWO),
                    factor,
                    "lengths, seed " + seed);
        }
    }

    @Test
    void toleranceFindsTheTiesThatWholeNumbersFind() {
        for (long seed = 1; seed <= 60; seed++) {
            Csr graph = RandomGraphs.of(seed);
            Csr odd = RandomGraphs.reweighted(graph, w -> w / Math.sqrt(2));
            assertFalse(graph.arcs() > 0 && Lengths.of(odd).exact(), "seed " + seed);
            double[] exact = WeightedBetweenness.of(graph, Lengths.of(graph), TWO);
            double[] near = WeightedBetweenness.of(odd, Lengths.of(odd), TWO);
            assertArrayEquals(exact, near, 1e-8, "seed " + seed);
        }
    }

    @Test
    void lengthsAreExactWhereTheMultipleFits() {
        Csr sixth = Csr.of(4, true, new int[] {0, 1, 0, 3}, new int[] {1, 2, 3, 2}, new double[] {6, 3, 4, 4});
        assertTrue(Lengths.of(sixth).exact());
        // 0-1-2 is 1/6 + 1/3 and 0-3-2 is 1/4 + 1/4: two paths of 1/2, so each middle has half.
        assertArrayEquals(
                new double[] {0, 0.5, 0, 0.5}, WeightedBetweenness.of(sixth, Lengths.of(sixth), Workers.one()), 0);
        Csr decimal = RandomGraphs.reweighted(sixth, w -> w / 10);
        assertTrue(Lengths.of(decimal).exact());
        double fromFirst =
                WeightedAllPairs.search(decimal, Lengths.of(decimal), TWO).total()[0];
        assertEquals(10 / 6.0 + 10 / 4.0 + 10 / 2.0, fromFirst, 1e-14);
        int[] source = new int[60];
        int[] target = new int[60];
        double[] prime = new double[60];
        int next = 2;
        for (int i = 0; i < 60; i++) {
            source[i] = i;
            target[i] = i + 1;
            prime[i] = next;
            next = java.math.BigInteger.valueOf(next).nextProbablePrime().intValue();
        }
        assertFalse(Lengths.of(Csr.of(61, true, source, target, prime)).exact());
        assertFalse(Lengths.of(Csr.of(2, true, new int[] {0}, new int[] {1}, new double[] {Math.PI}))
                .exact());
    }

    @Test
    void distancesAreThoseOfJgrapht() {
        for (long seed = 1; seed <= 60; seed++) {
            Csr graph = RandomGraphs.of(seed);
            checkSteps(graph, "seed " + seed);
            checkSteps(graph.transpose(), "turned, seed " + seed);
            checkBoth(graph, "seed " + seed);
            Lengths lengths = Lengths.of(graph);
            WeightedAllPairs weighted = WeightedAllPairs.search(graph, lengths, TWO);
            FloydWarshallShortestPaths<Integer, Integer> all =
                    new FloydWarshallShortestPaths<>(new CsrGraph(lengthsAsWeights(graph)));
            for (int v = 0; v < graph.n(); v++) {
                double inverse = 0;
                double total = 0;
                double furthest = 0;
                for (int u = 0; u < graph.n(); u++) {
                    double length = all.getPathWeight(v, u) / 12;
                    if (u != v && length < Double.POSITIVE_INFINITY) {
                        inverse += 1 / length;
                        total += length;
                        furthest = Math.max(furthest, length);
                    }
                }
                assertEquals(inverse, weighted.inverse()[v], 1e-9 * (1 + inverse), "seed " + seed);
                assertEquals(total, weighted.total()[v], 1e-9 * (1 + total), "seed " + seed);
                assertEquals(furthest, weighted.furthest()[v], 1e-9 * (1 + furthest), "seed " + seed);
            }
        }
    }

    private static void checkSteps(Csr graph, String at) {
        int n = graph.n();
        int[] group = new int[n];
        Arrays.setAll(group, v -> v % 4 - 1);
        AllPairs found = AllPairs.search(graph, new AllPairs.Question(new int[] {1, 2, 5}, group, 3), TWO);
        FloydWarshallShortestPaths<Integer, Integer> all = new FloydWarshallShortestPaths<>(new CsrGraph(steps(graph)));
        double inverseOfAll = 0;
        for (int v = 0; v < n; v++) {
            double inverse = 0;
            int reached = 0;
            int[] within = new int[3];
            int[][] inGroup = new int[3][3];
            int furthest = 0;
            long total = 0;
            for (int u = 0; u < n; u++) {
                double distance = all.getPathWeight(v, u);
                if (u == v || distance == Double.POSITIVE_INFINITY) {
                    continue;
                }
                inverse += 1 / distance;
                reached++;
                total += (long) distance;
                furthest = Math.max(furthest, (int) distance);
                for (int q = 0; q < 3; q++) {
                    if (distance <= new int[] {1, 2, 5}[q]) {
                        within[q]++;
                        if (group[u] >= 0) {
                            inGroup[q][group[u]]++;
                        }
                    }
                }
            }
            inverseOfAll += inverse;
            assertEquals(inverse, found.inverse()[v], 1e-9 * (1 + inverse), at);
            assertEquals(reached, found.reached()[v], at);
            assertEquals(total, found.total()[v], at);
            assertEquals(furthest, found.eccentricity()[v], at);
            for (int q = 0; q < 3; q++) {
                assertEquals(within[q], found.within()[q][v], at);
                for (int g = 0; g < 3; g++) {
                    assertEquals(inGroup[q][g], found.withinGroup()[q][g][v], at);
                }
            }
        }
        double fromPairs = 0;
        for (int d = 1; d < found.pairsAt().length; d++) {
            fromPairs += (double) found.pairsAt()[d] / d;
        }
        assertEquals(inverseOfAll, fromPairs, 1e-9 * (1 + fromPairs), at);
        assertClose(
                new HarmonicCentrality<>(new CsrGraph(steps(graph)), false, false).getScores(), found.inverse(), 1, at);
    }

    /** Both directions at once tell what a search along each tells. */
    private static void checkBoth(Csr graph, String at) {
        AllPairs.Question outward = new AllPairs.Question(new int[] {1, 3}, new int[0], 0);
        AllPairs.Question inward = new AllPairs.Question(new int[] {2}, new int[0], 0);
        AllPairs.Both both = AllPairs.both(graph, outward, inward, TWO);
        assertSame(AllPairs.search(graph, outward, TWO), both.out(), at);
        assertSame(AllPairs.search(graph.transpose(), inward, TWO), both.in(), at);
    }

    private static void assertSame(AllPairs expected, AllPairs actual, String at) {
        assertArrayEquals(expected.inverse(), actual.inverse(), 1e-9, at);
        assertArrayEquals(expected.total(), actual.total(), at);
        assertArrayEquals(expected.reached(), actual.reached(), at);
        assertArrayEquals(expected.eccentricity(), actual.eccentricity(), at);
        assertArrayEquals(expected.within(), actual.within(), at);
        int last = Math.max(expected.pairsAt().length, actual.pairsAt().length);
        assertArrayEquals(Arrays.copyOf(expected.pairsAt(), last), Arrays.copyOf(actual.pairsAt(), last), at);
    }

    @Test
    void bothWaysAtOnceCountGroupsAndManyBatches() {
        Csr graph = RandomGraphs.of(9, 1400, 9000, true);
        checkBoth(graph, "three batches");
        checkBoth(RandomGraphs.path(1100, true), "a path");
        int[] group = new int[1400];
        Arrays.setAll(group, v -> v % 3 - 1);
        AllPairs.Question question = new AllPairs.Question(new int[] {2}, group, 2);
        AllPairs.Both both = AllPairs.both(graph, question, question, TWO);
        AllPairs in = AllPairs.search(graph.transpose(), question, TWO);
        assertArrayEquals(in.withinGroup(), both.in().withinGroup());
        assertSame(in, both.in(), "by group");
    }

    @Test
    void manyBatchesAndLongPathsCountTheSame() {
        // 1,300 nodes are three batches; a path is searched at its edge alone, level by level.
        int n = 1300;
        AllPairs found =
                AllPairs.search(RandomGraphs.path(n, true), new AllPairs.Question(new int[] {3}, new int[0], 0), TWO);
        double harmonic = 0;
        for (int d = 1; d < n; d++) {
            harmonic += 1.0 / d;
            assertEquals(n - d, found.pairsAt()[d]);
            assertEquals(harmonic, found.inverse()[n - 1 - d], 1e-9);
            assertEquals(Math.min(3, d), found.within()[0][n - 1 - d]);
            assertEquals(d, found.eccentricity()[n - 1 - d]);
        }
        Csr wide = RandomGraphs.of(5, 1100, 5000, true);
        AllPairs out = AllPairs.search(wide, AllPairs.Question.DISTANCES, TWO);
        AllPairs in = AllPairs.search(wide.transpose(), AllPairs.Question.DISTANCES, TWO);
        assertArrayEquals(Arrays.copyOf(out.pairsAt(), 20), Arrays.copyOf(in.pairsAt(), 20));
        HarmonicCentrality<Integer, Integer> own = new HarmonicCentrality<>(new CsrGraph(steps(wide)), false, false);
        assertClose(own.getScores(), out.inverse(), 1, "three batches");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 10, 33})
    void familiesHaveTheirClosedForms(int n) {
        double[] star = Betweenness.ofSteps(RandomGraphs.star(n, false), TWO);
        assertEquals((n - 1.0) * (n - 2), star[0]);
        assertEquals(0, star[1]);
        double[] path = Betweenness.ofSteps(RandomGraphs.path(n, true), TWO);
        double[] cycle = Betweenness.ofSteps(RandomGraphs.cycle(n, true), TWO);
        for (int v = 0; v < n; v++) {
            assertEquals((double) v * (n - 1 - v), path[v]);
            assertEquals((n - 1.0) * (n - 2) / 2, cycle[v]);
        }
        for (double b : Betweenness.ofSteps(RandomGraphs.complete(n), TWO)) {
            assertEquals(0, b);
        }
    }

    @Test
    void pathsBeyondCountingAreSaidToBe() {
        // A chain of 1,100 diamonds has 2^1100 shortest paths from end to end.
        int diamonds = 1100;
        int[] source = new int[4 * diamonds];
        int[] target = new int[4 * diamonds];
        for (int i = 0; i < diamonds; i++) {
            int from = 3 * i;
            int[][] arcs = {{from, from + 1}, {from, from + 2}, {from + 1, from + 3}, {from + 2, from + 3}};
            for (int a = 0; a < 4; a++) {
                source[4 * i + a] = arcs[a][0];
                target[4 * i + a] = arcs[a][1];
            }
        }
        Csr chain = Csr.of(3 * diamonds + 1, true, source, target, null);
        for (double b : Betweenness.ofSteps(chain, TWO)) {
            assertTrue(Double.isNaN(b));
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Csr graph = RandomGraphs.of(11, 1500, 7000, true);
        Csr odd = RandomGraphs.reweighted(graph, w -> w * Math.PI);
        for (int threads : new int[] {2, 8}) {
            Workers many = new Workers(threads, Cancellation.NEVER, Progress.NONE);
            assertArrayEquals(Betweenness.ofSteps(graph, Workers.one()), Betweenness.ofSteps(graph, many), 0);
            Lengths lengths = Lengths.of(odd);
            assertArrayEquals(
                    WeightedBetweenness.of(odd, lengths, Workers.one()), WeightedBetweenness.of(odd, lengths, many), 0);
            assertArrayEquals(
                    AllPairs.search(graph, AllPairs.Question.DISTANCES, Workers.one())
                            .inverse(),
                    AllPairs.search(graph, AllPairs.Question.DISTANCES, many).inverse(),
                    0);
        }
    }
}
