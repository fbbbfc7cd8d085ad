package org.weft.graph.paths;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HyperBallTest {
    private static double count(HyperLogLog log, int nodes) {
        long[] counter = new long[log.words()];
        for (int v = 0; v < nodes; v++) {
            log.add(counter, 0, v);
            log.add(counter, 0, v / 2);
        }
        return log.count(counter, 0);
    }

    @Test
    void smallSetsAreCountedByEmptyRegisters() {
        for (int nodes = 1; nodes <= 12; nodes++) {
            double total = 0;
            for (long seed = 1; seed <= 200; seed++) {
                total += count(new HyperLogLog(12, seed), nodes);
            }
            assertEquals(nodes, total / 200, 0.02 * nodes, nodes + " nodes");
        }
        assertEquals(5, Math.round(count(new HyperLogLog(12, 1), 5)));
    }

    @Test
    void countsHaveTheStatedDeviationAndHardlyABias() {
        for (int bits : new int[] {5, 6, 8, 10}) {
            double stated = 1.04 / Math.sqrt(1 << bits);
            for (int nodes : new int[] {20, 100, 400, 3000}) {
                int seeds = 300;
                double sum = 0;
                double squares = 0;
                for (long seed = 1; seed <= seeds; seed++) {
                    double error = count(new HyperLogLog(bits, seed), nodes) / nodes - 1;
                    sum += error;
                    squares += error * error;
                }
                String at = "2^" + bits + " registers, " + nodes + " nodes";
                double bias = 1.2 / (1 << bits) + 4 * stated / Math.sqrt(seeds);
                assertTrue(Math.abs(sum / seeds) < bias, at + ": bias " + sum / seeds);
                assertTrue(Math.sqrt(squares / seeds) < 1.3 * stated, at + ": " + Math.sqrt(squares / seeds));
            }
        }
    }

    @Test
    void joinedCountersAreThoseOfTheUnion() {
        Random random = new Random(3);
        for (int bits = HyperLogLog.LEAST; bits <= HyperLogLog.MOST; bits++) {
            HyperLogLog log = new HyperLogLog(bits, 9);
            int words = log.words();
            long[] both = new long[2 * words];
            long[] union = new long[words];
            for (int i = 0; i < 40 << bits / 2; i++) {
                int node = random.nextInt(1 << 20);
                log.add(both, random.nextBoolean() ? 0 : words, node);
                log.add(union, 0, node);
            }
            log.join(both, words, both, 0);
            assertArrayEquals(union, Arrays.copyOf(both, words), bits + " bits");
            log.join(both, 0, both, 0);
            assertArrayEquals(union, Arrays.copyOf(both, words), bits + " bits, with itself");
        }
        assertThrows(IllegalArgumentException.class, () -> new HyperLogLog(4, 1));
        assertThrows(IllegalArgumentException.class, () -> new HyperLogLog(13, 1));
    }

    @Test
    void sumsOverAllNodesAreThoseOfTheExactSearch() {
        for (long seed = 1; seed <= 6; seed++) {
            Csr graph = RandomGraphs.of(seed, 1500, seed % 2 == 0 ? 2200 : 6000, seed % 3 != 0);
            int[] steps = {1, 2, 4, 1000};
            HyperBall balls = HyperBall.of(
                    graph, new AllPairs.Question(steps, new int[0], 0), unknown(graph), 10, seed, Workers.one());
            AllPairs exact = AllPairs.search(graph, new AllPairs.Question(steps, new int[0], 0), Workers.one());
            double stated = 1.04 / Math.sqrt(1024);
            int off = 0;
            for (int v = 0; v < graph.n(); v++) {
                assertEquals(graph.degree(v), balls.within()[0][v], 0, "neighbours are counted exactly");
                for (int q = 0; q < steps.length; q++) {
                    double truth = exact.within()[q][v];
                    off += Math.abs(balls.within()[q][v] - truth) > 4 * stated * (1 + truth) ? 1 : 0;
                }
                off += Math.abs(balls.inverse()[v] - exact.inverse()[v]) > 4 * stated * (1 + exact.inverse()[v])
                        ? 1
                        : 0;
                assertTrue(balls.furthest()[v] <= exact.eccentricity()[v], "seed " + seed + ", node " + v);
                assertTrue(balls.reached()[v] <= graph.n() - 1);
            }
            assertTrue(off < graph.n() / 100, "seed " + seed + ": " + off + " are off by more than 4 deviations");
            double pairs = 0;
            double distance = 0;
            for (int d = 1; d < balls.pairsAt().length; d++) {
                pairs += balls.pairsAt()[d];
                distance += d * balls.pairsAt()[d];
            }
            assertEquals(1, pairs / exact.reachablePairs(), 4 * stated, "seed " + seed);
            assertEquals(1, distance / exact.totalDistance(), 4 * stated, "seed " + seed);
            assertEquals(graph.arcs(), balls.pairsAt()[1], 0, "seed " + seed);
        }
    }

    @Test
    void whatIsKnownOfReachScalesTheRest() {
        double before = 0;
        double after = 0;
        for (long seed = 1; seed <= 6; seed++) {
            Csr graph = RandomGraphs.of(seed, 1200, 6000, seed % 2 == 0);
            AllPairs.Question question =
                    new AllPairs.Question(new int[] {1, 3}, new int[0], 0, new double[] {0.4, 0.8});
            AllPairs exact = AllPairs.search(graph, question, Workers.one());
            int[] some = exact.reached().clone();
            for (int v = 0; v < some.length; v += 3) {
                some[v] = -1;
            }
            HyperBall plain = HyperBall.of(graph, question, unknown(graph), 6, seed, Workers.one());
            HyperBall all = HyperBall.of(graph, question, exact.reached(), 6, seed, Workers.one());
            HyperBall mixed = HyperBall.of(graph, question, some, 6, seed, Workers.one());
            for (int v = 0; v < some.length; v++) {
                assertEquals(graph.degree(v), all.within()[0][v], 1e-9);
                assertEquals(exact.reached()[v], all.reached()[v], 1e-9);
                assertTrue(plain.reached()[v] <= graph.n() - 1);
                assertEquals((some[v] < 0 ? plain : all).total()[v], mixed.total()[v]);
                assertEquals((some[v] < 0 ? plain : all).decayed()[1][v], mixed.decayed()[1][v]);
                before += off(plain, exact, v);
                after += off(all, exact, v);
            }
            for (HyperBall each : List.of(plain, all, mixed)) {
                double reached = Arrays.stream(each.reached()).sum();
                assertEquals(reached, Arrays.stream(each.pairsAt()).sum(), 1e-9 * reached, "seed " + seed);
            }
        }
        assertTrue(after < before, "off by " + after + ", before by " + before);
    }

    /** Of no node is it known how many it reaches. */
    private static int[] unknown(Csr graph) {
        int[] known = new int[graph.n()];
        Arrays.fill(known, -1);
        return known;
    }

    private static double off(HyperBall balls, AllPairs exact, int v) {
        return Math.abs(balls.total()[v] - exact.total()[v]) / Math.max(1, exact.total()[v])
                + Math.abs(balls.inverse()[v] - exact.inverse()[v]) / Math.max(1, exact.inverse()[v])
                + Math.abs(balls.decayed()[0][v] - exact.decayed()[0][v]) / Math.max(1, exact.decayed()[0][v])
                + Math.abs(balls.within()[1][v] - exact.within()[1][v]) / Math.max(1.0, exact.within()[1][v]);
    }

    @Test
    void familiesHaveTheirClosedForms() {
        int n = 200;
        Csr cycle = Csr.of(
                n, true, range(n), IntStream.range(0, n).map(v -> (v + 1) % n).toArray(), null);
        HyperBall balls = HyperBall.of(cycle, within(3), unknown(cycle), 12, 1, Workers.one());
        double mean = Arrays.stream(balls.within()[0]).sum() / n;
        assertEquals(3, mean, 0.02);
        assertEquals(n - 1, Arrays.stream(balls.reached()).max().orElse(0), 0.05 * n);
        Csr star = Csr.of(n, false, new int[n - 1], IntStream.range(1, n).toArray(), null);
        HyperBall around = HyperBall.of(star, AllPairs.Question.DISTANCES, unknown(star), 12, 1, Workers.one());
        assertEquals(n - 1, around.inverse()[0], 0.05 * n);
        assertEquals(1 + (n - 2) / 2.0, around.inverse()[5], 0.05 * n);
        assertEquals(2, around.furthest()[5]);
        Csr pair = Csr.of(2, true, new int[] {0}, new int[] {1}, null);
        HyperBall two = HyperBall.of(pair, within(1), unknown(pair), 5, 1, Workers.one());
        assertArrayEquals(new double[] {1, 0}, two.reached());
        assertArrayEquals(new double[] {1, 0}, two.inverse());
        assertArrayEquals(new double[] {1, 0}, two.total());
        assertArrayEquals(new int[] {1, 0}, two.furthest());
        assertEquals(
                0,
                HyperBall.of(
                                Csr.of(0, true, new int[0], new int[0], null),
                                AllPairs.Question.DISTANCES,
                                new int[0],
                                5,
                                1,
                                Workers.one())
                        .inverse()
                        .length);
    }

    private static AllPairs.Question within(int steps) {
        return new AllPairs.Question(new int[] {steps}, new int[0], 0);
    }

    private static int[] range(int n) {
        return IntStream.range(0, n).toArray();
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBitsAndAnotherSeedOthers() {
        Csr graph = RandomGraphs.of(4, 20_000, 60_000, true);
        HyperBall one = HyperBall.of(graph, within(2), unknown(graph), 5, 7, Workers.one());
        HyperBall eight =
                HyperBall.of(graph, within(2), unknown(graph), 5, 7, new Workers(8, Cancellation.NEVER, Progress.NONE));
        assertArrayEquals(one.inverse(), eight.inverse(), 0);
        assertArrayEquals(one.pairsAt(), eight.pairsAt(), 0);
        assertArrayEquals(one.within()[0], eight.within()[0], 0);
        assertNotEquals(
                one.inverse()[0],
                HyperBall.of(graph, within(2), unknown(graph), 5, 8, Workers.one())
                        .inverse()[0]);
    }
}
