package org.weft.graph.spectral;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReducedRankTest {
    /** x to r x + 1 in each place, of fixed point 1 / (1 - r). */
    private static double[] mapped(double[] x, double[] rates) {
        double[] y = new double[x.length];
        for (int v = 0; v < y.length; v++) {
            y[v] = rates[v] * x[v] + 1;
        }
        return y;
    }

    private static double move(double[] x, double[] rates) {
        double[] y = mapped(x, rates);
        double sum = 0;
        for (int v = 0; v < y.length; v++) {
            sum += (y[v] - x[v]) * (y[v] - x[v]);
        }
        return Math.sqrt(sum);
    }

    private static double[] fill(ReducedRank points, double[] start, double[] rates) {
        double[] x = start;
        while (!points.add(x)) {
            x = mapped(x, rates);
        }
        return x;
    }

    @Test
    void fewRatesAreSeenThroughAtOnce() {
        int n = 10_000;
        double[] rates = new double[n];
        for (int v = 0; v < n; v++) {
            rates[v] = new double[] {0.85, -0.85, 0.5, 0.1}[v % 4];
        }
        ReducedRank points = new ReducedRank(n);
        fill(points, new double[n], rates);
        double[] found = new double[n];
        points.extrapolate(found, Workers.one());
        double[] fixed = Arrays.stream(rates).map(r -> 1 / (1 - r)).toArray();
        assertArrayEquals(fixed, found, 1e-4);
        double[] eight = new double[n];
        points.extrapolate(eight, new Workers(8, Cancellation.NEVER, Progress.NONE));
        assertArrayEquals(found, eight, 0, "the same bits for any number of threads");
    }

    @Test
    void neverMovesFurtherThanTheLastPoint() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(30);
            double[] rates = random.doubles(n, -0.99, 0.99).toArray();
            ReducedRank points = new ReducedRank(n);
            double[] last = fill(points, random.doubles(n).toArray(), rates);
            assertFalse(points.begun(), "all are there");
            double[] found = new double[n];
            points.extrapolate(found, Workers.one());
            assertTrue(move(found, rates) <= move(last, rates) * (1 + 1e-9), "seed " + seed);
            points.last(found);
            assertArrayEquals(last, found, 0);
            assertFalse(points.add(last));
            assertTrue(points.begun());
        }
    }

    @Test
    void whatHasArrivedStays() {
        double[] rates = {0.5, 0.25};
        double[] fixed = {2, 4.0 / 3};
        ReducedRank points = new ReducedRank(2);
        fill(points, fixed, rates);
        double[] found = new double[2];
        points.extrapolate(found, Workers.one());
        assertArrayEquals(fixed, found, 1e-15);
    }

    /** Parts that do not touch each other keep an error that a round shrinks by no more than the damping. */
    @Test
    void pageRankOfSeveralPartsTakesFewRounds() {
        int parts = 25;
        int each = 8;
        // Round each part and, from each second, one across: no two parts are alike to others.
        int[] source = new int[parts * (each + each / 2)];
        int[] target = new int[source.length];
        Random random = new Random(4);
        int e = 0;
        for (int v = 0; v < parts * each; v++) {
            int part = v / each * each;
            source[e] = v;
            target[e++] = part + (v - part + 1) % each;
            if (v % 2 == 0) {
                source[e] = v;
                target[e++] = part + (v - part + 2 + random.nextInt(each - 2)) % each;
            }
        }
        Csr graph = Csr.of(parts * each, true, source, target, null);
        assertTrue(rounds(graph) < 90, rounds(graph) + " rounds where each alone would need some 170");
        Csr one = RandomGraphs.of(3, 200, 2000, true);
        assertTrue(rounds(one) < 60, rounds(one) + " rounds where all hangs together");
        assertEquals(
                1, Arrays.stream(PageRank.of(graph, 0.85, true, Workers.one())).sum(), 1e-12);
    }

    /** How often it is asked whether to go on: twice a round, and more with each extrapolation. */
    private static int rounds(Csr graph) {
        AtomicInteger asked = new AtomicInteger();
        Cancellation counting = () -> {
            asked.incrementAndGet();
            return false;
        };
        PageRank.of(graph, 0.85, true, new Workers(1, counting, Progress.NONE));
        return asked.get() / 2;
    }
}
