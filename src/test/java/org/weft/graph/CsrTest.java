package org.weft.graph;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Graphs as sparse rows, turned round, merged and added up, against their matrices. */
class CsrTest {
    private static double[][] matrix(long seed, boolean directed) {
        Random random = new Random(seed);
        int n = random.nextInt(12);
        double density = random.nextDouble();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if ((directed ? i != j : i < j) && random.nextDouble() < density) {
                    matrix[i][j] = 1 + random.nextInt(4);
                    matrix[j][i] = directed ? matrix[j][i] : matrix[i][j];
                }
            }
        }
        return matrix;
    }

    /** The cells in any order; of a tie one end first or the other. */
    private static Csr graph(double[][] matrix, boolean directed, Random random) {
        int n = matrix.length;
        int[] cells = IntStream.range(0, n * n)
                .filter(c -> matrix[c / n][c % n] > 0 && (directed || c / n < c % n))
                .toArray();
        for (int i = cells.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = cells[i];
            cells[i] = cells[other];
            cells[other] = kept;
        }
        int[] from = Arrays.stream(cells).map(c -> c / n).toArray();
        int[] to = Arrays.stream(cells).map(c -> c % n).toArray();
        double[] weights =
                Arrays.stream(cells).mapToDouble(c -> matrix[c / n][c % n]).toArray();
        for (int e = 0; e < cells.length && !directed; e++) {
            if (random.nextBoolean()) {
                int kept = from[e];
                from[e] = to[e];
                to[e] = kept;
            }
        }
        return Csr.of(n, directed, from, to, weights);
    }

    private static double[][] matrix(int[] offsets, int[] targets, double[] weights) {
        int n = offsets.length - 1;
        double[][] matrix = new double[n][n];
        for (int v = 0; v < n; v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                assertTrue(a == offsets[v] || targets[a - 1] < targets[a], "rows are sorted");
                matrix[v][targets[a]] = weights[a];
            }
        }
        assertEquals(targets.length, offsets[n]);
        assertEquals(weights.length, offsets[n]);
        return matrix;
    }

    private static double[][] matrix(Csr graph) {
        return matrix(graph.offsets(), graph.targets(), graph.weights());
    }

    @Test
    void rowsAreThoseOfTheMatrix() {
        for (long seed = 1; seed <= 300; seed++) {
            boolean directed = seed % 2 == 0;
            double[][] w = matrix(seed, directed);
            int n = w.length;
            Csr graph = graph(w, directed, new Random(seed));
            double[][] turned = new double[n][n];
            double[][] larger = new double[n][n];
            int arcs = 0;
            boolean ones = true;
            for (int i = 0; i < n; i++) {
                int degree = 0;
                for (int j = 0; j < n; j++) {
                    turned[j][i] = w[i][j];
                    larger[i][j] = Math.max(w[i][j], w[j][i]);
                    degree += w[i][j] > 0 ? 1 : 0;
                    ones &= w[i][j] == 0 || w[i][j] == 1;
                    int arc = graph.arc(i, j);
                    assertEquals(w[i][j], arc < 0 ? 0 : graph.weights()[arc], "seed " + seed);
                    assertTrue(arc >= -1 && (arc < 0 || graph.targets()[arc] == j), "seed " + seed);
                }
                assertEquals(degree, graph.degree(i), "seed " + seed);
                arcs += degree;
            }
            assertEquals(n, graph.n());
            assertEquals(arcs, graph.arcs());
            assertEquals(directed ? arcs : arcs / 2, graph.ties());
            assertEquals(directed, graph.directed());
            assertEquals(ones, graph.binary(), "seed " + seed);
            assertArrayEquals(w, matrix(graph), "seed " + seed);
            assertArrayEquals(turned, matrix(graph.transpose()), "seed " + seed);
            assertArrayEquals(larger, matrix(graph.underlying()), "seed " + seed);
            assertFalse(graph.underlying().directed());
            assertEquals(directed, graph.transpose().directed());
        }
    }

    @Test
    void whatIsMadeOnceIsKept() {
        Csr path = RandomGraphs.path(3, true);
        assertNotSame(path, path.transpose());
        assertSame(path.transpose(), path.transpose());
        assertSame(path, path.transpose().transpose());
        assertSame(path.underlying(), path.underlying());
        Csr ties = RandomGraphs.path(3, false);
        assertSame(ties, ties.transpose());
        assertSame(ties, ties.underlying());
        assertTrue(ties.binary());
    }

    private static String refusal(boolean directed, int[] source, int[] target, double... weight) {
        return assertThrows(IllegalArgumentException.class, () -> Csr.of(3, directed, source, target, weight))
                .getMessage();
    }

    @Test
    void whatIsNoGraphIsRefused() {
        assertEquals("self-arc at node 2", refusal(true, new int[] {2}, new int[] {2}, 1));
        assertEquals("arc 0 to 1 is given twice", refusal(true, new int[] {0, 0}, new int[] {1, 1}, 1, 1));
        assertEquals("arc 0 to 2 is given twice", refusal(false, new int[] {0, 2}, new int[] {2, 0}, 1, 1));
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals(
                    "weight " + weight + " is not above 0 and finite",
                    refusal(true, new int[] {0}, new int[] {1}, weight));
        }
    }

    private static double expected(PairSums.Of what, double there, double back, boolean directed) {
        double cells = there + back;
        int count = (there > 0 ? 1 : 0) + (back > 0 ? 1 : 0);
        return count == 0
                ? 0
                : switch (what) {
                    case PAIRS -> 1;
                    case ARCS -> count;
                    case STRENGTHS -> directed ? cells : there;
                    case CELLS -> cells;
                    case SQUARES -> there * there + back * back;
                };
    }

    @Test
    void pairSumsAreThoseOfTheMatrix() {
        for (long seed = 1; seed <= 300; seed++) {
            boolean directed = seed % 2 == 0;
            double[][] w = matrix(seed, directed);
            int n = w.length;
            Random random = new Random(seed);
            Csr graph = graph(w, directed, random);
            int[] order = random.ints(0, Math.max(n, 1)).distinct().limit(n).toArray();
            for (PairSums.Of what : PairSums.Of.values()) {
                double[][] sums = new double[n][n];
                double[][] ordered = new double[n][n];
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        sums[i][j] = expected(what, w[i][j], w[j][i], directed);
                        ordered[i][j] = expected(what, w[order[i]][order[j]], w[order[j]][order[i]], directed);
                    }
                }
                PairSums found = PairSums.of(graph, what, null);
                assertEquals(n, found.n());
                assertArrayEquals(
                        sums, matrix(found.offsets(), found.targets(), found.weights()), "seed " + seed + what);
                PairSums turned = PairSums.of(graph, what, order);
                assertArrayEquals(
                        ordered, matrix(turned.offsets(), turned.targets(), turned.weights()), "seed " + seed + what);
            }
        }
    }
}
