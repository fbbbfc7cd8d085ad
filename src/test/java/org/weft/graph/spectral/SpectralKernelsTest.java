package org.weft.graph.spectral;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;
import org.weft.graph.jgrapht.CsrGraph;

import java.util.Arrays;
import java.util.Objects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** PageRank and eigenvectors, against JGraphT, dense solutions and closed forms. */
class SpectralKernelsTest {
    private static final Workers TWO = new Workers(2, Cancellation.NEVER, Progress.NONE);

    private static double[] vector(Eigenvector found) {
        return Objects.requireNonNull(found.vector(), String.valueOf(found.undefined()));
    }

    @Test
    void pageRankSolvesItsEquation() {
        for (long seed = 1; seed <= 60; seed++) {
            Csr graph = RandomGraphs.of(seed);
            for (double damping : new double[] {0, 0.5, 0.85, 0.99}) {
                double[] dense = densePageRank(graph, damping);
                assertArrayEquals(dense, PageRank.of(graph, damping, true, TWO), 1e-11, "seed " + seed);
            }
        }
    }

    /** Solves the linear equations by elimination. */
    private static double[] densePageRank(Csr graph, double damping) {
        int n = graph.n();
        double[][] a = new double[n][n + 1];
        for (int v = 0; v < n; v++) {
            a[v][v] += 1;
            a[v][n] = (1 - damping) / n;
            double sum = 0;
            for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                sum += graph.weights()[i];
            }
            for (int u = 0; u < n && sum == 0; u++) {
                a[u][v] -= damping / n;
            }
            for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                a[graph.targets()[i]][v] -= damping * graph.weights()[i] / sum;
            }
        }
        for (int p = 0; p < n; p++) {
            for (int r = 0; r < n; r++) {
                if (r != p) {
                    double factor = a[r][p] / a[p][p];
                    for (int c = p; c <= n; c++) {
                        a[r][c] -= factor * a[p][c];
                    }
                }
            }
        }
        double[] x = new double[n];
        for (int v = 0; v < n; v++) {
            x[v] = a[v][n] / a[v][v];
        }
        return x;
    }

    @Test
    void pageRankIsThatOfJgrapht() {
        Csr graph = RandomGraphs.of(3, 200, 900, true);
        var own = new org.jgrapht.alg.scoring.PageRank<>(new CsrGraph(graph), 0.85, 10_000, 1e-15);
        double[] ours = PageRank.of(graph, 0.85, true, TWO);
        for (int v = 0; v < 200; v++) {
            assertEquals(own.getVertexScore(v), ours[v], 1e-10);
        }
        assertEquals(1, Arrays.stream(ours).sum(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 100, 319, 321, 1000, 1500})
    void pathsHaveTheirSine(int n) {
        Eigenvector found = Eigenvector.symmetric(RandomGraphs.path(n, false), true, TWO);
        assertEquals(2 * Math.cos(Math.PI / (n + 1)), found.value(), 1e-12);
        double[] x = vector(found);
        for (int i = 0; i < n; i++) {
            assertEquals(Math.sqrt(2.0 / (n + 1)) * Math.sin(Math.PI * (i + 1) / (n + 1)), x[i], 1e-8, "n " + n);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 50, 500})
    void starsAndCompleteGraphsHaveTheirs(int n) {
        Eigenvector star = Eigenvector.symmetric(RandomGraphs.star(n, false), true, TWO);
        assertEquals(Math.sqrt(n - 1), star.value(), 1e-11);
        assertEquals(Math.sqrt(0.5), vector(star)[0], 1e-11);
        assertEquals(Math.sqrt(0.5 / (n - 1)), vector(star)[n - 1], 1e-11);
        Eigenvector complete = Eigenvector.symmetric(RandomGraphs.complete(n), true, TWO);
        assertEquals(n - 1, complete.value(), 1e-10);
        assertEquals(1 / Math.sqrt(n), vector(complete)[n / 2], 1e-11);
    }

    @Test
    void twoEqualPartsHaveNone() {
        Csr two = Csr.of(6, false, new int[] {0, 1, 2, 3, 4, 5}, new int[] {1, 2, 0, 4, 5, 3}, null);
        Eigenvector found = Eigenvector.symmetric(two, true, TWO);
        assertNull(found.vector());
        assertNotNull(found.undefined());
        assertTrue(found.undefined().contains("not simple"));
        Csr stronger = RandomGraphs.reweighted(two, w -> w);
        Csr tilted = Csr.of(
                6, false, new int[] {0, 1, 2, 3, 4, 5}, new int[] {1, 2, 0, 4, 5, 3}, new double[] {1, 1, 1.01, 1, 1, 1
                });
        assertNull(Eigenvector.symmetric(stronger, true, TWO).vector());
        double[] x = vector(Eigenvector.symmetric(tilted, true, TWO));
        assertTrue(x[0] > 0 && x[3] == 0 && x[4] == 0 && x[5] == 0);
        assertNull(Eigenvector.symmetric(tilted, false, TWO).vector());
    }

    /** Two complete graphs of six with a path of so many nodes between them, one tie a little stronger. */
    private static Csr dumbbell(int between, double stronger) {
        int n = 12 + between;
        java.util.List<int[]> ties = new java.util.ArrayList<>();
        for (int first : new int[] {0, n - 6}) {
            for (int u = first; u < first + 6; u++) {
                for (int v = u + 1; v < first + 6; v++) {
                    ties.add(new int[] {u, v});
                }
            }
        }
        for (int v = 5; v < n - 6; v++) {
            ties.add(new int[] {v, v + 1});
        }
        double[] weight = new double[ties.size()];
        Arrays.fill(weight, 1);
        weight[0] = stronger;
        return Csr.of(
                n,
                false,
                ties.stream().mapToInt(t -> t[0]).toArray(),
                ties.stream().mapToInt(t -> t[1]).toArray(),
                weight);
    }

    @Test
    void whatCannotBeToldApartIsNotGiven() {
        for (double stronger : new double[] {1, 1 + 1e-13, 1 + 1e-9}) {
            Eigenvector far = Eigenvector.symmetric(dumbbell(40, stronger), true, TWO);
            assertNull(far.vector(), "stronger by " + (stronger - 1));
            assertTrue(String.valueOf(far.undefined()).contains("too close"), far.undefined());
        }
        double[] near = vector(Eigenvector.symmetric(dumbbell(2, 1), true, TWO));
        assertEquals(near[0], near[13], 1e-9);
        double[] tilted = vector(Eigenvector.symmetric(dumbbell(40, 1.01), true, TWO));
        assertTrue(tilted[0] > 0.3 && tilted[51] < 1e-9);
    }

    @Test
    void everyVectorSolvesItsEquation() {
        for (long seed = 1; seed <= 80; seed++) {
            Csr graph = RandomGraphs.of(seed);
            for (boolean weighted : new boolean[] {true, false}) {
                Eigenvector symmetric = Eigenvector.symmetric(graph.underlying(), weighted, TWO);
                check(graph.underlying(), weighted, symmetric, "symmetric, seed " + seed);
                check(graph, weighted, Eigenvector.directed(graph, weighted, TWO), "directed, seed " + seed);
            }
        }
    }

    private static void check(Csr graph, boolean weighted, Eigenvector found, String at) {
        double[] x = found.vector();
        if (x == null) {
            assertNotNull(found.undefined(), at);
            return;
        }
        double squares = 0;
        for (int v = 0; v < graph.n(); v++) {
            double sum = 0;
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                sum += (weighted ? graph.weights()[a] : 1) * x[graph.targets()[a]];
            }
            assertEquals(found.value() * x[v], sum, 1e-9 * found.value(), at);
            assertTrue(x[v] >= 0, at);
            assertEquals(found.part()[v], x[v] > 0, at);
            squares += x[v] * x[v];
        }
        assertEquals(1, squares, 1e-12, at);
    }

    @Test
    void withoutACircuitADirectedNetworkHasNone() {
        Eigenvector path = Eigenvector.directed(RandomGraphs.path(5, true), true, TWO);
        assertNull(path.vector());
        assertTrue(String.valueOf(path.undefined()).contains("spectral radius is 0"));
        Eigenvector cycle = Eigenvector.directed(RandomGraphs.cycle(5, true), true, TWO);
        assertEquals(1, cycle.value(), 1e-12);
        assertEquals(1 / Math.sqrt(5), vector(cycle)[2], 1e-9);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Csr graph = RandomGraphs.of(7, 40_000, 200_000, true);
        double[] one = PageRank.of(graph, 0.85, true, Workers.one());
        double[] eight = PageRank.of(graph, 0.85, true, new Workers(8, Cancellation.NEVER, Progress.NONE));
        assertArrayEquals(one, eight, 0);
        assertFalse(Arrays.stream(one).anyMatch(Double::isNaN));
    }

    /**
     * Circuits and cliques that are strong components one after the other, each joined to the next by one arc. A circuit
     * has the largest eigenvalue 1, a clique of k one of k - 1, both times the weight.
     */
    private static Csr chain(double... parts) {
        int[] source = new int[100];
        int[] target = new int[100];
        double[] weight = new double[100];
        int arcs = 0;
        int first = 0;
        for (double part : parts) {
            int size = (int) Math.abs(part);
            // What comes behind the point is the weight, times ten.
            double w = Math.round(10 * (Math.abs(part) - size));
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    if (part < 0 ? j == (i + 1) % size : i != j) {
                        source[arcs] = first + i;
                        target[arcs] = first + j;
                        weight[arcs++] = w == 0 ? 1 : w;
                    }
                }
            }
            if (first > 0) {
                source[arcs] = first - 1;
                target[arcs] = first;
                weight[arcs++] = 1;
            }
            first += size;
        }
        return Csr.of(
                first, true, Arrays.copyOf(source, arcs), Arrays.copyOf(target, arcs), Arrays.copyOf(weight, arcs));
    }

    @Test
    void theStrongestCircuitsRuleWhereverTheyStand() {
        // A negative number is a circuit, a positive one a clique; the first number is the value that is to be found.
        double[][] cases = {
            {2, 3, -4},
            {2, -4, 3},
            {3, -5, 3, 4},
            {3, 4, 3, -5},
            {3, -9, -9, 4},
            {2, 3, -5, -6},
            {6, 3.3, -4, 4},
            {4, -7, 3, -4.4, 2.2},
            {5, -5.5, 5},
            {1, -6},
            {8, 2.8, 4, -7.7}
        };
        for (double[] each : cases) {
            Csr graph = chain(Arrays.copyOfRange(each, 1, each.length));
            String said = Arrays.toString(each);
            Eigenvector found = Eigenvector.directed(graph, true, TWO);
            double[] x = vector(found);
            assertEquals(each[0], found.value(), 1e-12, said);
            assertEquals(each[0], Eigenvector.radius(graph, true, TWO), 1e-12, said);
            double squares = 0;
            for (int v = 0; v < graph.n(); v++) {
                double sum = 0;
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    sum += graph.weights()[a] * x[graph.targets()[a]];
                }
                assertEquals(found.part()[v] ? each[0] * x[v] : 0, found.part()[v] ? sum : x[v], 1e-9, said);
                assertTrue(!found.part()[v] || x[v] > 0, said);
                squares += x[v] * x[v];
            }
            assertEquals(1, squares, 1e-12, said);
            double[] scaled = Objects.requireNonNull(found.scaledToMaximum());
            assertEquals(1, Arrays.stream(scaled).max().orElse(0), 1e-15, said);
            for (int v = 0; v < graph.n(); v++) {
                assertEquals(x[v] * scaled[graph.n() - 1], scaled[v] * x[graph.n() - 1], 1e-12, said);
            }
        }
    }

    @Test
    void ofEquallyStrongCircuitsNoneRules() {
        double[][] cases = {{3, 3}, {3, -5, 3}, {-5, 3, 3}, {-6, 2}, {4, 3, 4}, {3, -9, 4, -8, 4}, {-5.2, 3}, {3, -5.2}
        };
        double[] values = {2, 2, 2, 1, 3, 3, 2, 2};
        for (int i = 0; i < cases.length; i++) {
            Csr graph = chain(cases[i]);
            String said = Arrays.toString(cases[i]);
            Eigenvector found = Eigenvector.directed(graph, true, TWO);
            assertNull(found.vector(), said);
            assertNull(found.scaledToMaximum(), said);
            assertEquals(DominantPart.TWO_PARTS, found.undefined(), said);
            assertEquals(values[i], found.value(), 1e-12, said);
            assertEquals(values[i], Eigenvector.radius(graph, true, TWO), 1e-12, said);
        }
    }
}
