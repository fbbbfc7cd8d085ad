package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.weft.graph.paths.HyperBall;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The best precision that a budget allows: it fits, and the next better one does not. */
class PrecisionTest {
    private static boolean fits(
            Approximation method, Precision precision, double seconds, double bytes, Forecast.Size size) {
        Cost cost = method.cost(precision);
        return size.seconds(cost) <= seconds
                && cost.space().bytes(size.n(), size.m(), size.threads()) <= bytes
                && (method != Approximation.BALLS
                        || size.n() * Math.pow(2, precision.bits() - 3) <= Integer.MAX_VALUE - 8);
    }

    @Test
    void theBestThatFitsIsTaken() {
        Random random = new Random(11);
        int finer = 0;
        int more = 0;
        int least = 0;
        for (int round = 0; round < 2_000; round++) {
            long n = 300 + (long) Math.pow(10, 2 + 5 * random.nextDouble());
            Forecast.Size size =
                    new Forecast.Size(n, n * (1 + random.nextInt(20)), random.nextBoolean(), 1 + random.nextInt(4));
            Set<Approximation> methods = EnumSet.noneOf(Approximation.class);
            for (Approximation method : Approximation.values()) {
                if (random.nextInt(3) == 0) {
                    methods.add(method);
                }
            }
            double seconds = Math.pow(10, -2 + 6 * random.nextDouble());
            double bytes = Math.pow(10, 5 + 7 * random.nextDouble());
            Precision found = Precision.within(seconds, bytes, methods, size);
            String said = "round " + round + " " + found + " " + methods + " " + size;
            double each = seconds / Math.max(1, methods.size());
            // Balls are judged whether or not they are asked for.
            if (found.bits() > HyperBall.LEAST_BITS) {
                finer++;
                assertTrue(fits(Approximation.BALLS, found, each, bytes, size), said);
            }
            if (found.bits() < HyperBall.MOST_BITS) {
                Precision next = new Precision(found.bits() + 1, found.sources(), found.seed());
                assertFalse(fits(Approximation.BALLS, next, each, bytes, size), said);
            }
            int most = (int) Math.min(1 << 16, n);
            int fewest = Math.min(200, most);
            methods.remove(Approximation.BALLS);
            if (found.sources() > fewest) {
                more++;
                methods.forEach(m -> assertTrue(fits(m, found, each, bytes, size), said + " " + m));
            } else {
                least++;
                assertEquals(fewest, found.sources(), said);
            }
            int next = found.sources() + Math.max(1, found.sources() / 4);
            if (next <= most) {
                Precision better = new Precision(found.bits(), next, found.seed());
                assertFalse(methods.stream().allMatch(m -> fits(m, better, each, bytes, size)), said);
            }
            assertTrue(found.sources() <= most, said);
        }
        assertTrue(finer > 200 && more > 200 && least > 200, finer + " " + more + " " + least);
    }

    /** By hand from the formulas declared: 2^8 registers, 512 sources, 1,000 agencies with 10,000 flows, 2 threads. */
    @Test
    void methodsTakeWhatTheySay() {
        Precision precision = new Precision(8, 512, 1);
        double heap = Cost.EVERY_SOURCE_HEAP.time().steps(1_000, 10_000);
        double[][] expected = {
            {10.0 * 256 * (10_000 / 8.0 + 1_000), (512 + 60) * 1_000},
            {64 * 11_000, Cost.ALL_PAIRS.space().bytes(1_000, 10_000, 2)},
            {0.512 * heap, 120_000 * 2 + 80_000 + 40_000},
            {512 * 23_000, (80_000 + 40_000) * 2 + 40_000},
            {0.512 * heap, (120_000 + 40_000) * 2 + 40_000},
            {8 * 512 * 11_000, 120_000 + 240_000},
            {1.024 * heap, 180_000 + 400_000},
        };
        for (int i = 0; i < expected.length; i++) {
            Approximation method = Approximation.values()[i];
            Cost cost = method.cost(precision);
            assertEquals(expected[i][0], cost.time().steps(1_000, 10_000), 1e-6 * expected[i][0], method.name());
            assertEquals(expected[i][1], cost.space().bytes(1_000, 10_000, 2), 1e-6 * expected[i][1], method.name());
        }
        // One more source makes a group of sources more.
        Cost groups = Approximation.GROUPS.cost(new Precision(8, 513, 1));
        assertEquals(2 * 64 * 11_000, groups.time().steps(1_000, 10_000), 1e-6);
    }

    @Test
    void methodsTellTheirSizeAndError() {
        Precision precision = new Precision(8, 512, 7);
        for (Approximation method : Approximation.values()) {
            Estimate estimate = method.estimate(precision, 0.125);
            assertEquals(method.method(), estimate.method());
            assertEquals(7, estimate.seed());
            String size = method == Approximation.BALLS ? "256" : "512";
            assertTrue(estimate.toString().contains(size), estimate::toString);
        }
        assertTrue(Approximation.BALLS.estimate(precision, 0).toString().contains("6.5"), "104 % / 16");
        assertTrue(Approximation.GROUPS.estimate(precision, 0.125).toString().contains("0.125"));
    }
}
