package org.weft.graph.permutation;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The correlation of two relations and its p against the definition, relabelling by relabelling. */
class QapTest {
    private static final Workers WORKERS = new Workers(2, Cancellation.NEVER, Progress.NONE);

    private static Csr random(Random random, int n, boolean directed) {
        List<int[]> arcs = new ArrayList<>();
        for (int u = 0; u < n; u++) {
            for (int v = directed ? 0 : u + 1; v < n; v++) {
                if (u != v && random.nextDouble() < 0.4) {
                    arcs.add(new int[] {u, v, 1 + random.nextInt(5)});
                }
            }
        }
        return Csr.of(
                n,
                directed,
                arcs.stream().mapToInt(a -> a[0]).toArray(),
                arcs.stream().mapToInt(a -> a[1]).toArray(),
                arcs.stream().mapToDouble(a -> a[2]).toArray());
    }

    private static double cell(Csr graph, int u, int v, boolean binary) {
        int arc = graph.arc(u, v);
        return arc < 0 ? 0 : binary ? 1 : graph.weights()[arc];
    }

    private static double pearson(Csr a, Csr b, int[] order, boolean binary) {
        int n = a.n();
        double cells = n * (n - 1.0);
        double x = 0;
        double y = 0;
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                if (u != v) {
                    x += cell(a, u, v, binary) / cells;
                    y += cell(b, u, v, binary) / cells;
                }
            }
        }
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                if (u != v) {
                    double inA = cell(a, u, v, binary) - x;
                    double inB = cell(b, order[u], order[v], binary) - y;
                    xy += inA * inB;
                    xx += inA * inA;
                    yy += inB * inB;
                }
            }
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static void orders(int[] order, int at, List<int[]> all) {
        if (at == order.length) {
            all.add(order.clone());
            return;
        }
        for (int i = at; i < order.length; i++) {
            int[] other = order.clone();
            other[at] = order[i];
            other[i] = order[at];
            orders(other, at + 1, all);
        }
    }

    private static int[] identity(int n) {
        int[] order = new int[n];
        Arrays.setAll(order, v -> v);
        return order;
    }

    @Test
    void everyRelabellingOfFewNodes() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            int n = 3 + (int) (seed % 4);
            Csr a = random(random, n, seed % 3 != 0);
            Csr b = random(random, n, seed % 5 != 0);
            boolean binary = seed % 2 == 0;
            Qap found = Qap.of(a, b, binary, 10, 1, WORKERS);
            double observed = pearson(a, b, identity(n), binary);
            if (Double.isNaN(found.correlation())) {
                assertTrue(
                        Double.isNaN(observed)
                                || a.arcs() == 0
                                || b.arcs() == 0
                                || Math.abs(observed) > 1e6
                                || a.arcs() == n * (n - 1)
                                || b.arcs() == n * (n - 1),
                        "seed " + seed + " " + observed);
                continue;
            }
            List<int[]> all = new ArrayList<>();
            orders(identity(n), 0, all);
            double[] r = all.stream().mapToDouble(o -> pearson(a, b, o, binary)).toArray();
            double count = r.length;
            assertEquals(observed, found.correlation(), 1e-12, "seed " + seed);
            assertTrue(found.exact());
            assertEquals(r.length, found.relabellings());
            assertEquals(Arrays.stream(r).filter(x -> x >= observed - 1e-10).count() / count, found.greater(), 1e-12);
            assertEquals(Arrays.stream(r).filter(x -> x <= observed + 1e-10).count() / count, found.less(), 1e-12);
            assertEquals(
                    Arrays.stream(r)
                                    .filter(x -> Math.abs(x) >= Math.abs(observed) - 1e-10)
                                    .count()
                            / count,
                    found.twoSided(),
                    1e-12);
            double mean = Arrays.stream(r).average().orElseThrow();
            assertEquals(mean, found.mean(), 1e-12);
            double squares = Arrays.stream(r).map(x -> (x - mean) * (x - mean)).sum();
            assertEquals(Math.sqrt(squares / count), found.deviation(), 1e-9);
        }
    }

    @Test
    void drawsAgreeWithDrawsOfTheDefinition() {
        Random random = new Random(3);
        Csr a = random(random, 10, true);
        Csr b = random(random, 10, true);
        double observed = pearson(a, b, identity(10), true);
        int draws = 40_000;
        Qap found = Qap.of(a, b, true, draws, 1, WORKERS);
        assertFalse(found.exact());
        assertEquals(draws, found.relabellings());
        assertEquals(observed, found.correlation(), 1e-12);
        int[] order = identity(10);
        int greater = 0;
        for (int i = 0; i < draws; i++) {
            for (int v = 9; v > 0; v--) {
                int other = random.nextInt(v + 1);
                int kept = order[v];
                order[v] = order[other];
                order[other] = kept;
            }
            greater += pearson(a, b, order, true) >= observed - 1e-10 ? 1 : 0;
        }
        double p = greater / (double) draws;
        assertEquals(p, found.greater(), 5 * Math.sqrt(2 * Math.max(p * (1 - p), 1e-4) / draws));
        assertEquals(found, Qap.of(a, b, true, draws, 1, Workers.one()));
        assertTrue(!found.equals(Qap.of(a, b, true, draws, 2, WORKERS)));
        assertEquals(found.correlation(), Qap.of(b, a, true, 1, 1, WORKERS).correlation(), 1e-15);
    }

    /** Shares among all relabellings are what draws of the definition come to, within five binomial deviations. */
    @Test
    void drawsAgreeWithEveryRelabelling() {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            Csr a = random(random, 8, true);
            Csr b = random(random, 8, seed != 2);
            Qap every = Qap.of(a, b, true, 0, 1, WORKERS);
            assertTrue(every.exact());
            assertEquals(40_320, every.relabellings());
            double observed = every.correlation();
            int draws = 20_000;
            int[] order = identity(8);
            int greater = 0;
            int less = 0;
            int further = 0;
            for (int i = 0; i < draws; i++) {
                for (int v = 7; v > 0; v--) {
                    int other = random.nextInt(v + 1);
                    int kept = order[v];
                    order[v] = order[other];
                    order[other] = kept;
                }
                double r = pearson(a, b, order, true);
                greater += r >= observed - 1e-10 ? 1 : 0;
                less += r <= observed + 1e-10 ? 1 : 0;
                further += Math.abs(r) >= Math.abs(observed) - 1e-10 ? 1 : 0;
            }
            assertWithin(every.greater(), greater, draws, "seed " + seed + ", greater");
            assertWithin(every.less(), less, draws, "seed " + seed + ", less");
            assertWithin(every.twoSided(), further, draws, "seed " + seed + ", two-sided");
        }
    }

    private static void assertWithin(double p, int met, int draws, String at) {
        assertEquals(p, met / (double) draws, 5 * Math.sqrt(Math.max(p * (1 - p), 1e-4) / draws), at);
    }

    /** Of one draw and of two, mean, deviation and shares follow from each other: more draws begin with the same ones. */
    @Test
    void meanAndDeviationOfFewDraws() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            Csr a = random(random, 11, true);
            Csr b = random(random, 11, true);
            String at = "seed " + seed;
            Qap one = Qap.of(a, b, false, 1, seed, Workers.one());
            Qap two = Qap.of(a, b, false, 2, seed, Workers.one());
            double observed = one.correlation();
            double first = one.mean();
            double second = 2 * two.mean() - first;
            assertEquals(0, one.deviation(), 1e-7, at);
            assertEquals(Math.abs(first - second) / 2, two.deviation(), 1e-7, at);
            assertEquals(first >= observed ? 1 : 0.5, one.greater(), 1e-12, at);
            assertEquals(first <= observed ? 1 : 0.5, one.less(), 1e-12, at);
            assertEquals(Math.abs(first) >= Math.abs(observed) ? 1 : 0.5, one.twoSided(), 1e-12, at);
        }
    }

    /** Draws are made 64 at a time, every one is counted, and the mean is over all. */
    @Test
    void anyNumberOfDraws() {
        Csr a = random(new Random(1), 10, true);
        Csr b = random(new Random(2), 10, true);
        double sum = 0;
        int before = 0;
        for (int draws : new int[] {1, 63, 64, 65, 128, 200}) {
            Qap found = Qap.of(a, b, true, draws, 1, WORKERS);
            assertFalse(found.exact());
            assertEquals(draws, found.relabellings());
            // Each further draw is a correlation.
            assertTrue(Math.abs(found.mean() * draws - sum) <= draws - before + 1e-9, draws + " draws");
            assertTrue(found.deviation() <= 1, draws + " draws");
            sum = found.mean() * draws;
            before = draws;
        }
        Csr nine = random(new Random(1), 9, true);
        Csr other = random(new Random(2), 9, false);
        Qap every = Qap.of(nine, other, false, 5, 1, WORKERS);
        assertTrue(every.exact());
        assertEquals(362_880, every.relabellings());
        assertEquals(0, every.mean(), 1e-9);
    }

    /** The same in every cell, though sums of its strengths round: nothing to correlate. */
    @Test
    void relationsThatAreTheSameInEveryCellHaveNone() {
        for (int n : new int[] {4, 9, 10, 25}) {
            for (double strength : new double[] {0.1, 0.3, 1e-9, 7e12}) {
                Csr whole = Csr.of(
                        n,
                        false,
                        IntStream.range(0, n * n)
                                .filter(c -> c / n < c % n)
                                .map(c -> c / n)
                                .toArray(),
                        IntStream.range(0, n * n)
                                .filter(c -> c / n < c % n)
                                .map(c -> c % n)
                                .toArray(),
                        DoubleStream.generate(() -> strength)
                                .limit(n * (n - 1) / 2)
                                .toArray());
                Csr path = RandomGraphs.path(n, true);
                for (Qap found : List.of(
                        Qap.of(whole, path, false, 10, 1, WORKERS), Qap.of(path, whole, false, 10, 1, WORKERS))) {
                    assertTrue(Double.isNaN(found.correlation()), n + " nodes, strength " + strength);
                    assertEquals(n <= Qap.EXACT, found.exact());
                    assertEquals(0, found.relabellings());
                }
            }
        }
        // A path is not: its spread is small beside its sum only where strengths differ by little.
        Csr path = RandomGraphs.path(20, false);
        assertFalse(Double.isNaN(Qap.of(path, path, false, 10, 1, WORKERS).correlation()));
    }

    @Test
    void asksBeforeEveryRelabelling() {
        Csr a = random(new Random(1), 12, true);
        AtomicInteger asked = new AtomicInteger();
        Workers counting = new Workers(1, () -> asked.incrementAndGet() < 0, Progress.NONE);
        Qap.of(a, a, true, 300, 1, counting);
        assertTrue(asked.get() >= 300, asked + " times");
        asked.set(0);
        Csr few = random(new Random(1), 6, true);
        Qap.of(few, few, true, 0, 1, counting);
        assertTrue(asked.get() >= 720 - 6, asked + " times");
    }

    @Test
    void aRelationWithItself() {
        Csr a = random(new Random(5), 12, true);
        Qap found = Qap.of(a, a, false, 999, 1, WORKERS);
        assertEquals(1, found.correlation(), 1e-12);
        assertEquals(0.001, found.greater(), 1e-12);
        assertEquals(1, found.less(), 1e-12);
        assertTrue(Double.isNaN(Qap.of(a, Csr.of(12, true, new int[0], new int[0], null), true, 9, 1, WORKERS)
                .greater()));
    }
}
