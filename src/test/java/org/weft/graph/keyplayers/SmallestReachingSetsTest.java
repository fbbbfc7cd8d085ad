package org.weft.graph.keyplayers;

import org.junit.jupiter.api.Test;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;
import org.weft.graph.paths.Steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The smallest sets that reach a number of nodes, against every set there is. */
class SmallestReachingSetsTest {
    private static SmallestReachingSets.Found found(Csr graph, int steps, int needed) {
        return SmallestReachingSets.of(graph, steps, needed, 1, Workers.one());
    }

    private static int size(Csr graph, int steps, int needed) {
        SmallestReachingSets.Found found = found(graph, steps, needed);
        assertTrue(found.sets().proven() && found.whole());
        return found.sets().sets().get(0).length;
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 1; n < 30; n++) {
            // On a cycle each reaches 2 k + 1, on a directed path at most k + 1.
            for (int k = 1; k <= 3 && n > 2 * k; k++) {
                assertEquals((n + 2 * k) / (2 * k + 1), size(RandomGraphs.cycle(n, false), k, n), "cycle " + n);
                assertEquals((n + k) / (k + 1), size(RandomGraphs.path(n, true), k, n), "path " + n);
            }
            assertEquals(1, n < 2 ? 1 : size(RandomGraphs.star(n, true), 1, n), "star " + n);
        }
        assertEquals(7, size(Csr.of(7, true, new int[0], new int[0], null), 3, 7));
        assertEquals(1, size(RandomGraphs.complete(9), 1, 9));
        assertEquals(9, found(RandomGraphs.complete(9), 1, 9).sets().count());
    }

    @Test
    void noSmallerSetIsOverlooked() {
        for (long seed = 1; seed <= 80; seed++) {
            Csr graph = RandomGraphs.of(seed, 4 + (int) (seed % 11), 2 + (int) (seed % 23), seed % 3 > 0);
            int steps = 1 + (int) (seed % 3);
            int needed = 1 + (int) (seed * 7 % graph.n());
            List<int[]> every = everySmallest(graph, steps, needed);
            SmallestReachingSets.Found found = found(graph, steps, needed);
            String at = "seed " + seed;
            assertTrue(found.sets().proven() && found.whole(), at);
            assertEquals(every.size(), found.sets().count(), at);
            assertEquals(Math.min(10, every.size()), found.sets().sets().size(), at);
            assertArrayEquals(every.get(0), found.sets().sets().get(0), at);
            for (int i = 0; i < found.sets().sets().size(); i++) {
                assertEquals(
                        reached(graph, steps, found.sets().sets().get(i)),
                        found.sets().values()[i],
                        at);
            }
        }
    }

    /** The sets of the smallest size that reach the number, the one that reaches most first. */
    private static List<int[]> everySmallest(Csr graph, int steps, int needed) {
        for (int size = 1; ; size++) {
            List<int[]> sets = new ArrayList<>();
            for (int bits = 0; bits < 1 << graph.n(); bits++) {
                if (Integer.bitCount(bits) == size) {
                    int held = bits;
                    int[] set = IntStream.range(0, graph.n())
                            .filter(v -> (held >> v & 1) == 1)
                            .toArray();
                    if (reached(graph, steps, set) >= needed) {
                        sets.add(set);
                    }
                }
            }
            if (!sets.isEmpty()) {
                sets.sort((a, b) -> reached(graph, steps, a) != reached(graph, steps, b)
                        ? reached(graph, steps, b) - reached(graph, steps, a)
                        : Arrays.compare(a, b));
                return sets;
            }
        }
    }

    private static int reached(Csr graph, int steps, int[] set) {
        boolean[] met = new boolean[graph.n()];
        for (int s : set) {
            int[] distance = Steps.from(graph, s);
            for (int v = 0; v < met.length; v++) {
                met[v] |= distance[v] >= 0 && distance[v] <= steps;
            }
        }
        int count = 0;
        for (boolean m : met) {
            count += m ? 1 : 0;
        }
        return count;
    }

    @Test
    void agreesWithTheSetsThatReachMost() {
        for (long seed = 1; seed <= 12; seed++) {
            Csr graph = RandomGraphs.of(seed, 40, 70, true);
            for (int k = 1; k <= 3; k++) {
                int most =
                        (int) ReachingSets.within(graph, 2, k, 1, Workers.one()).values()[0];
                assertEquals(k, size(graph, 2, most), "seed " + seed);
                if (most < graph.n()) {
                    assertTrue(size(graph, 2, most + 1) > k, "seed " + seed);
                }
            }
        }
    }

    @Test
    void whereThereAreTooManySetsTheBestFoundIsSaidNotToBeProven() {
        Csr graph = RandomGraphs.of(3, 400, 900, true);
        SmallestReachingSets.Found found = found(graph, 1, 360);
        int[] set = found.sets().sets().get(0);
        assertTrue(reached(graph, 1, set) >= 360);
        SmallestReachingSets.Found again = found(graph, 1, 360);
        assertArrayEquals(set, again.sets().sets().get(0));
        assertEquals(found.sets().proven(), again.sets().proven());
    }

    @Test
    void stopsWhenAsked() {
        Workers stopped = new Workers(1, () -> true, Progress.NONE);
        assertThrows(
                CancellationException.class,
                () -> SmallestReachingSets.of(RandomGraphs.path(9, true), 1, 9, 1, stopped));
    }
}
