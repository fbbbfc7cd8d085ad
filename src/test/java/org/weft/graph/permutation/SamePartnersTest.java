package org.weft.graph.permutation;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.RandomGraphs;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What is drawn keeps every node's ties in number, and is spread evenly over all that is possible. */
class SamePartnersTest {
    private static Csr draw(Csr graph, int draw) {
        return SamePartners.draw(graph, 7, draw, Cancellation.NEVER);
    }

    @Test
    void numbersOfTiesAndAllStrengthsAreKept() {
        for (long seed = 1; seed <= 60; seed++) {
            int n = 2 + (int) (seed % 30);
            Csr graph = RandomGraphs.of(seed, n, (int) (seed * 2), false);
            Csr drawn = draw(graph, (int) seed);
            String at = "seed " + seed;
            for (int v = 0; v < n; v++) {
                assertEquals(graph.degree(v), drawn.degree(v), at);
                // Csr refuses a tie given twice; a self-loop would pass it.
                assertEquals(-1, drawn.arc(v, v), at);
            }
            assertArrayEquals(sorted(graph.weights()), sorted(drawn.weights()), at);
        }
    }

    private static double[] sorted(double[] weights) {
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    @Test
    void theSameSeedAndDrawGiveTheSameGraph() {
        Csr graph = RandomGraphs.of(5, 40, 150, false);
        assertArrayEquals(draw(graph, 3).targets(), draw(graph, 3).targets());
        assertNotEquals(
                Arrays.toString(draw(graph, 3).targets()),
                Arrays.toString(draw(graph, 4).targets()));
    }

    @Test
    void everyGraphOfTheseDegreesIsDrawnAsOften() {
        Csr graph = Csr.of(6, false, new int[] {0, 0, 0, 1, 2, 4}, new int[] {1, 2, 3, 2, 4, 5}, null);
        EvenDraws.assertEven(possible(graph), draw -> draw(graph, draw));
    }

    /** How many sets of pairs give every node as many ties. */
    private static int possible(Csr graph) {
        int n = graph.n();
        int pairs = n * (n - 1) / 2;
        int count = 0;
        for (int bits = 0; bits < 1 << pairs; bits++) {
            int[] degree = new int[n];
            int bit = 0;
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++, bit++) {
                    degree[a] += bits >> bit & 1;
                    degree[b] += bits >> bit & 1;
                }
            }
            boolean same = true;
            for (int v = 0; v < n; v++) {
                same &= degree[v] == graph.degree(v);
            }
            count += same ? 1 : 0;
        }
        return count;
    }

    @Test
    void stopsWhenAskedAndRefusesArcs() {
        Csr graph = RandomGraphs.of(5, 40, 200, false);
        assertThrows(CancellationException.class, () -> SamePartners.draw(graph, 1, 1, () -> true));
        assertThrows(IllegalArgumentException.class, () -> draw(RandomGraphs.cycle(4, true), 1));
        assertEquals(0, draw(Csr.of(3, false, new int[0], new int[0], null), 1).ties());
    }
}
