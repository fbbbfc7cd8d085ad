package org.weft.graph.ego;

import org.jgrapht.alg.scoring.Coreness;
import org.junit.jupiter.api.Test;
import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntBiFunction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.weft.graph.ego.RandomGraphs.TWO;
import static org.weft.graph.ego.RandomGraphs.graph;
import static org.weft.graph.ego.RandomGraphs.tied;

/** Core numbers against their definition, and against JGraphT. */
class CoresTest {
    /** For each k, takes off whoever has less than k until nobody has. */
    private static int[] naive(int n, ToIntBiFunction<Integer, boolean[]> degree) {
        int[] cores = new int[n];
        boolean[] in = new boolean[n];
        Arrays.fill(in, true);
        for (int k = 1; k <= 2 * n; k++) {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int v = 0; v < n; v++) {
                    if (in[v] && degree.applyAsInt(v, in) < k) {
                        in[v] = false;
                        changed = true;
                    }
                }
            }
            for (int v = 0; v < n; v++) {
                cores[v] = in[v] ? k : cores[v];
            }
        }
        return cores;
    }

    @Test
    void coresAreThoseOfTheDefinition() {
        RandomGraphs.each((matrix, seed) -> {
            int n = matrix.length;
            Csr graph = graph(matrix, RandomGraphs.directed(seed));
            ToIntBiFunction<Integer, boolean[]> partners = (v, in) -> count(n, in, u -> tied(matrix, v, u) ? 1 : 0);
            ToIntBiFunction<Integer, boolean[]> received = (v, in) -> count(n, in, u -> matrix[u][v] > 0 ? 1 : 0);
            ToIntBiFunction<Integer, boolean[]> sent = (v, in) -> count(n, in, u -> matrix[v][u] > 0 ? 1 : 0);
            assertArrayEquals(naive(n, partners), Cores.underlying(graph, TWO), "seed " + seed);
            assertArrayEquals(naive(n, received), Cores.received(graph, TWO), "seed " + seed);
            assertArrayEquals(naive(n, sent), Cores.received(graph.transpose(), TWO), "seed " + seed);
            ToIntBiFunction<Integer, boolean[]> both = RandomGraphs.directed(seed)
                    ? (v, in) -> received.applyAsInt(v, in) + sent.applyAsInt(v, in)
                    : partners;
            assertArrayEquals(naive(n, both), Cores.total(graph, TWO), "seed " + seed);
        });
    }

    private interface Counted {
        int of(int u);
    }

    private static int count(int n, boolean[] in, Counted counted) {
        int count = 0;
        for (int u = 0; u < n; u++) {
            count += in[u] ? counted.of(u) : 0;
        }
        return count;
    }

    @Test
    void coresAreThoseOfJgrapht() {
        for (long seed = 1; seed < 1000; seed += 2) {
            double[][] matrix = RandomGraphs.matrix(seed, false);
            int[] cores = Cores.underlying(graph(matrix, false), TWO);
            int[] others = new int[cores.length];
            if (cores.length > 0) {
                new Coreness<>(CensusTest.jgrapht(matrix)).getScores().forEach((v, k) -> others[v] = k);
            }
            assertArrayEquals(others, cores, "seed " + seed);
        }
    }

    @Test
    void longWorkIsStoppedOnTheWay() {
        Csr empty = Csr.of(40_000, false, new int[0], new int[0], null);
        Workers stopping = CensusTest.stopping(2);
        assertThrows(CancellationException.class, () -> Cores.underlying(empty, stopping));
        assertArrayEquals(new int[40_000], Cores.underlying(empty, TWO));
    }
}
