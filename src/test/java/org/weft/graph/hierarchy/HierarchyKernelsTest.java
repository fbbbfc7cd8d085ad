package org.weft.graph.hierarchy;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;
import org.weft.graph.connectivity.Components;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Condensation, reachability and upper bounds, against the definitions over all pairs, trees and circuits. */
class HierarchyKernelsTest {
    private static final Workers TWO = new Workers(2, Cancellation.NEVER, Progress.NONE);

    private static Condensation condensed(Csr graph) {
        return Condensation.of(graph, Components.strong(graph));
    }

    private static long withoutLeast(Csr graph, Workers workers) {
        Condensation strong = condensed(graph);
        return UpperBounds.withoutLeast(strong, Reachability.counts(strong, workers), workers);
    }

    private static long withoutGreatest(Csr graph, Workers workers) {
        Condensation strong = condensed(graph);
        return UpperBounds.withoutGreatest(strong, Reachability.counts(strong, workers), workers);
    }

    /** Who reaches whom, everybody themselves. */
    private static boolean[][] reaches(Csr graph) {
        int n = graph.n();
        boolean[][] reaches = new boolean[n][n];
        for (int v = 0; v < n; v++) {
            reaches[v][v] = true;
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                reaches[v][graph.targets()[a]] = true;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n && reaches[i][k]; j++) {
                    reaches[i][j] |= reaches[k][j];
                }
            }
        }
        return reaches;
    }

    /** Pairs of a weak component none of whose bounds every other reaches, or, turned, reaches every other. */
    private static long lacking(Csr graph, boolean[][] reaches, boolean turned) {
        int[] weak = Components.weak(graph).of();
        int n = graph.n();
        long lacking = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                boolean found = false;
                for (int l = 0; l < n && !found; l++) {
                    found = reaches[l][i] && reaches[l][j];
                    for (int u = 0; u < n && found; u++) {
                        boolean bound = reaches[u][i] && reaches[u][j];
                        found = !bound || (turned ? reaches[l][u] : reaches[u][l]);
                    }
                }
                lacking += weak[i] == weak[j] && !found ? 1 : 0;
            }
        }
        return lacking;
    }

    /** Arcs mostly downwards, so that there are many strong components and bounds of every kind. */
    private static Csr mostlyDown(long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(seed % 10 == 0 ? 200 : 30);
        double density = 0.2 + 2.5 * random.nextDouble();
        double back = seed % 3 == 0 ? 0 : 0.1 * random.nextDouble();
        int[] number = new int[n];
        Arrays.setAll(number, v -> v);
        for (int v = n - 1; v > 0; v--) {
            int other = random.nextInt(v + 1);
            int kept = number[v];
            number[v] = number[other];
            number[other] = kept;
        }
        int[] source = new int[n * n];
        int[] target = new int[n * n];
        int m = 0;
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                double chance = u < v ? 2 * density / n : back * density / n;
                if (u != v && random.nextDouble() < chance) {
                    source[m] = number[u];
                    target[m++] = number[v];
                }
            }
        }
        return Csr.of(n, true, Arrays.copyOf(source, m), Arrays.copyOf(target, m), null);
    }

    private static void check(Csr graph, String at) {
        boolean[][] reaches = reaches(graph);
        Condensation strong = condensed(graph);
        int[] counts = Reachability.counts(strong, TWO);
        long pairs = 0;
        for (int v = 0; v < graph.n(); v++) {
            int count = 0;
            for (boolean reached : reaches[v]) {
                count += reached ? 1 : 0;
            }
            pairs += count - 1;
            assertEquals(count, counts[strong.of()[v]], at);
        }
        assertEquals(pairs, Reachability.pairs(strong, counts), at);
        assertEquals(lacking(graph, reaches, false), withoutLeast(graph, TWO), "least, " + at);
        assertEquals(lacking(graph, reaches, true), withoutGreatest(graph, TWO), "greatest, " + at);
    }

    @Test
    void isWhatTheDefinitionsSay() {
        for (long seed = 1; seed <= 400; seed++) {
            check(mostlyDown(seed), "mostly down, seed " + seed);
        }
        for (long seed = 1; seed <= 200; seed++) {
            check(RandomGraphs.of(seed), "seed " + seed);
        }
    }

    @Test
    void theCondensationHasNoCircuitAndKeepsEveryArcBetween() {
        for (long seed = 1; seed <= 100; seed++) {
            Csr graph = mostlyDown(seed);
            Condensation strong = condensed(graph);
            Csr arcs = strong.arcs();
            assertEquals(graph.n(), Arrays.stream(strong.sizes()).sum(), "seed " + seed);
            for (int c = 0; c < arcs.n(); c++) {
                for (int a = arcs.offsets()[c]; a < arcs.offsets()[c + 1]; a++) {
                    assertTrue(arcs.targets()[a] > c, "seed " + seed);
                }
            }
            for (int v = 0; v < graph.n(); v++) {
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    int from = strong.of()[v];
                    int to = strong.of()[graph.targets()[a]];
                    assertTrue(from == to || arcs.arc(from, to) >= 0, "seed " + seed);
                }
            }
        }
    }

    /** Two on top of all; each row of nodes hangs on the row before, so that sets of bounds are too long for lists. */
    private static Csr rows(int rows, int width, boolean joined) {
        int n = rows * width;
        int[] source = new int[2 * n];
        int[] target = new int[2 * n];
        int m = 0;
        for (int r = 1; r < rows; r++) {
            for (int i = 0; i < width; i++) {
                source[m] = (r - 1) * width + i;
                target[m++] = r * width + i;
                if (joined || i + 1 < width) {
                    source[m] = (r - 1) * width + (i + 1) % width;
                    target[m++] = r * width + i;
                }
            }
        }
        return Csr.of(n, true, Arrays.copyOf(source, m), Arrays.copyOf(target, m), null);
    }

    @Test
    void longSetsOfBoundsAreComparedToo() {
        for (int width = 3; width <= 9; width += 2) {
            check(rows(22, width, true), "ring of width " + width);
            check(rows(22, width, false), "sheet of width " + width);
            check(rows(22, width, false).transpose(), "turned sheet of width " + width);
        }
    }

    @Test
    void smallestCounterExamplesToTheTransposedTest() {
        Csr join = Csr.of(4, true, new int[] {0, 1, 2}, new int[] {2, 2, 3}, null);
        assertEquals(1, withoutLeast(join, TWO));
        assertEquals(2, withoutGreatest(join, TWO));
        Csr diamond = Csr.of(5, true, new int[] {0, 0, 1, 1, 2, 2}, new int[] {1, 2, 3, 4, 3, 4}, null);
        assertEquals(1, withoutLeast(diamond, TWO));
        assertEquals(0, withoutGreatest(diamond, TWO));
    }

    @Test
    void treesAndCircuitsLackNone() {
        int n = 3000;
        int[] source = new int[n - 1];
        int[] target = new int[n - 1];
        Random random = new Random(4);
        for (int v = 1; v < n; v++) {
            source[v - 1] = random.nextInt(v);
            target[v - 1] = v;
        }
        Csr tree = Csr.of(n, true, source, target, null);
        assertEquals(0, withoutLeast(tree, TWO));
        assertEquals(0, withoutGreatest(tree, TWO));
        // Turned, only those of whom one reaches the other have a bound: itself.
        Condensation strong = condensed(tree);
        long joined = Reachability.pairs(strong, Reachability.counts(strong, TWO));
        assertEquals(n * (n - 1L) / 2 - joined, withoutLeast(tree.transpose(), TWO));
        assertEquals(0, withoutLeast(RandomGraphs.cycle(n, true), TWO));
        assertEquals(0, withoutGreatest(RandomGraphs.cycle(n, true), TWO));
        assertEquals(0, withoutLeast(RandomGraphs.path(n, false), TWO));
    }

    @Test
    void anyNumberOfThreadsGivesTheSame() {
        Csr graph = RandomGraphs.of(8, 4000, 4200, true);
        long least = withoutLeast(graph, Workers.one());
        long greatest = withoutGreatest(graph, Workers.one());
        assertTrue(least > 0 && greatest > 0);
        assertEquals(least, withoutLeast(graph, new Workers(8, Cancellation.NEVER, Progress.NONE)));
        assertEquals(greatest, withoutGreatest(graph, new Workers(8, Cancellation.NEVER, Progress.NONE)));
    }

    @Test
    void stopsWithinAChunk() {
        Condensation strong = condensed(rows(40, 9, true));
        int[] reached = Reachability.counts(strong, TWO);
        AtomicInteger asked = new AtomicInteger();
        Workers stopped = new Workers(1, () -> asked.incrementAndGet() > 6, Progress.NONE);
        assertThrows(CancellationException.class, () -> UpperBounds.withoutLeast(strong, reached, stopped));
        assertEquals(7, asked.get());
        AtomicInteger asksOfReach = new AtomicInteger();
        Workers late = new Workers(1, () -> asksOfReach.incrementAndGet() > 1, Progress.NONE);
        assertThrows(CancellationException.class, () -> Reachability.counts(strong, late));
    }
}
