package org.weft.graph.permutation;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

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
