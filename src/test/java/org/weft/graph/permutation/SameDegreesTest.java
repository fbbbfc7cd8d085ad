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
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is drawn keeps every node's flows, and is spread evenly over all that is possible. */
class SameDegreesTest {
    private static Csr draw(Csr graph, int draw) {
        return SameDegrees.draw(graph, 7, draw, Cancellation.NEVER);
    }

    @Test
    void degreesAndEachNodesStrengthsAreKept() {
        for (long seed = 1; seed <= 60; seed++) {
            int n = 2 + (int) (seed % 30);
            Csr graph = RandomGraphs.of(seed, n, (int) (seed * 3), true);
            Csr drawn = draw(graph, (int) seed);
            String at = "seed " + seed;
            for (int v = 0; v < n; v++) {
                assertEquals(graph.degree(v), drawn.degree(v), at);
                assertEquals(graph.transpose().degree(v), drawn.transpose().degree(v), at);
                // Csr refuses an arc given twice; a self-flow would pass it.
                assertEquals(-1, drawn.arc(v, v), at);
                assertArrayEquals(strengths(graph, v), strengths(drawn, v), at);
            }
        }
    }

    private static double[] strengths(Csr graph, int v) {
        double[] own = Arrays.copyOfRange(graph.weights(), graph.offsets()[v], graph.offsets()[v + 1]);
        Arrays.sort(own);
        return own;
    }

    @Test
    void theSameSeedAndDrawGiveTheSameGraph() {
        Csr graph = RandomGraphs.of(5, 40, 200, true);
        assertArrayEquals(draw(graph, 3).targets(), draw(graph, 3).targets());
        assertNotEquals(
                Arrays.toString(draw(graph, 3).targets()),
                Arrays.toString(draw(graph, 4).targets()));
    }

    @Test
    void aCycleOfThreeIsTurnedRoundHalfOfTheTime() {
        Csr cycle = RandomGraphs.cycle(3, true);
        int turned = 0;
        for (int d = 0; d < 1000; d++) {
            turned += draw(cycle, d).arc(0, 2) >= 0 ? 1 : 0;
        }
        assertTrue(Math.abs(turned - 500) < 80, "turned " + turned + " of 1000");
    }

    @Test
    void everyGraphOfTheseDegreesIsDrawnAsOften() {
        int[] source = {0, 0, 1, 1, 2, 3, 4};
        int[] target = {1, 2, 2, 3, 0, 4, 0};
        Csr graph = Csr.of(5, true, source, target, null);
        EvenDraws.assertEven(possible(graph), draw -> draw(graph, draw));
    }

    /** How many sets of arcs give every node as many flows out and in. */
    private static int possible(Csr graph) {
        int n = graph.n();
        int[] left = new int[n];
        for (int v = 0; v < n; v++) {
            left[v] = graph.transpose().degree(v);
        }
        return possible(graph, 0, left);
    }

    private static int possible(Csr graph, int v, int[] left) {
        if (v == graph.n()) {
            return 1;
        }
        int sum = 0;
        for (int bits = 0; bits < 1 << graph.n(); bits++) {
            if (Integer.bitCount(bits) != graph.degree(v) || (bits >> v & 1) == 1) {
                continue;
            }
            int[] rest = left.clone();
            boolean fits = true;
            for (int w = 0; w < graph.n(); w++) {
                rest[w] -= bits >> w & 1;
                fits &= rest[w] >= 0;
            }
            sum += fits ? possible(graph, v + 1, rest) : 0;
        }
        return sum;
    }

    @Test
    void stopsWhenAskedAndRefusesTies() {
        Csr graph = RandomGraphs.of(5, 40, 200, true);
        assertThrows(CancellationException.class, () -> SameDegrees.draw(graph, 1, 1, () -> true));
        assertThrows(IllegalArgumentException.class, () -> draw(RandomGraphs.complete(4), 1));
    }
}
