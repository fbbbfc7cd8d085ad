package org.weft.graph.paths;

import org.junit.jupiter.api.Test;
import org.weft.graph.Csr;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;
import org.weft.graph.connectivity.Components;
import org.weft.graph.hierarchy.Condensation;
import org.weft.graph.paths.EccentricityBounds.BothLengths;
import org.weft.graph.paths.EccentricityBounds.Goal;

import java.util.Arrays;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bounds of distances to the furthest against the search over all pairs. */
class EccentricityBoundsTest {
    private static EccentricityBounds bounds(Csr graph, boolean byLength, Goal goal, int most) {
        int[] component = Condensation.of(graph, Components.strong(graph)).of();
        BothLengths lengths = byLength ? new BothLengths(Lengths.of(graph), Lengths.of(graph.transpose())) : null;
        return EccentricityBounds.of(graph, lengths, component, goal, most, Workers.one());
    }

    private static double[] exact(Csr graph, boolean byLength) {
        return byLength
                ? WeightedAllPairs.search(graph, Lengths.of(graph), Workers.one())
                        .furthest()
                : Arrays.stream(AllPairs.search(graph, AllPairs.Question.DISTANCES, Workers.one())
                                .eccentricity())
                        .asDoubleStream()
                        .toArray();
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    /** The smallest of some values over those who reach everybody; infinite where nobody does. */
    private static double smallest(double[] values, boolean[] of) {
        return IntStream.range(0, values.length)
                .filter(v -> of[v])
                .mapToDouble(v -> values[v])
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    @Test
    void holdAfterAnyNumberOfSearchesAndMeetInTheEnd() {
        for (long seed = 1; seed <= 500; seed++) {
            Csr graph = RandomGraphs.of(seed);
            int n = graph.n();
            boolean byLength = seed % 2 == 0;
            double[] exact = exact(graph, byLength);
            int[] reached = AllPairs.search(graph, AllPairs.Question.DISTANCES, Workers.one())
                    .reached();
            for (int most : new int[] {0, 1, 3, n}) {
                EccentricityBounds each = bounds(graph, byLength, Goal.EACH, most);
                String at = "seed " + seed + ", " + most + " searches, node ";
                assertTrue(each.searches() <= most, at);
                for (int v = 0; v < n; v++) {
                    assertTrue(each.low()[v] <= exact[v] + 1e-9, at + v);
                    assertTrue(each.high()[v] >= exact[v] - 1e-9 && Double.isFinite(each.high()[v]), at + v);
                    assertTrue(most < n || each.meet(v), at + v);
                    assertEquals(reached[v] == n - 1, each.reachesAll()[v], at + v);
                }
                EccentricityBounds diameter = bounds(graph, byLength, Goal.LARGEST, most);
                assertTrue(largest(diameter.low()) <= largest(exact) + 1e-9, at);
                assertTrue(largest(diameter.high()) >= largest(exact) - 1e-9, at);
                EccentricityBounds radius = bounds(graph, byLength, Goal.SMALLEST, most);
                double least = smallest(exact, each.reachesAll());
                assertTrue(smallest(radius.low(), radius.reachesAll()) <= least + 1e-9, at);
                assertTrue(smallest(radius.high(), radius.reachesAll()) >= least - 1e-9, at);
                if (most == n) {
                    assertEquals(largest(diameter.low()), largest(diameter.high()), 1e-9, at);
                    assertEquals(
                            smallest(radius.low(), radius.reachesAll()),
                            smallest(radius.high(), radius.reachesAll()),
                            1e-9,
                            at);
                }
            }
        }
    }

    @Test
    void fewSearchesAreEnoughForTheLargestAndTheSmallest() {
        for (long seed = 1; seed <= 6; seed++) {
            Csr graph = RandomGraphs.of(seed, 3000, 9000, seed % 2 == 0);
            EccentricityBounds diameter = bounds(graph, false, Goal.LARGEST, 3000);
            assertEquals(largest(exact(graph, false)), largest(diameter.low()), "seed " + seed);
            assertEquals(largest(diameter.low()), largest(diameter.high()), "seed " + seed);
            assertTrue(diameter.searches() < 300, "seed " + seed + ": " + diameter.searches());
            EccentricityBounds each = bounds(graph, false, Goal.EACH, 3000);
            assertArrayEquals(exact(graph, false), each.low(), "seed " + seed);
            assertTrue(each.searches() < 3000, "seed " + seed + ": " + each.searches());
        }
    }

    @Test
    void familiesNeedHardlyAny() {
        int n = 101;
        int[] from = IntStream.range(0, n - 1).toArray();
        int[] to = IntStream.range(1, n).toArray();
        for (boolean directed : new boolean[] {true, false}) {
            Csr path = Csr.of(n, directed, from, to, null);
            EccentricityBounds diameter = bounds(path, false, Goal.LARGEST, n);
            assertEquals(n - 1, largest(diameter.low()));
            assertTrue(diameter.searches() <= 2, directed + ": " + diameter.searches());
            EccentricityBounds radius = bounds(path, false, Goal.SMALLEST, n);
            assertEquals(directed ? n - 1 : n / 2, smallest(radius.high(), radius.reachesAll()));
            assertTrue(radius.searches() <= 3, directed + ": " + radius.searches());
        }
        Csr star = Csr.of(n, false, new int[n - 1], to, null);
        EccentricityBounds each = bounds(star, false, Goal.EACH, n);
        assertEquals(1, each.low()[0]);
        assertEquals(2, each.high()[7]);
        assertEquals(
                0,
                bounds(Csr.of(3, true, new int[0], new int[0], null), false, Goal.EACH, 3)
                        .searches());
        assertEquals(
                0,
                bounds(Csr.of(0, true, new int[0], new int[0], null), false, Goal.EACH, 3)
                        .low()
                        .length);
    }
}
