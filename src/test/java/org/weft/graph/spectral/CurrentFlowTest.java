package org.weft.graph.spectral;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;
import org.weft.graph.connectivity.Components;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sums of resistances, against dense solutions and closed forms; by factorisation and by moments. */
class CurrentFlowTest {
    private static final Workers TWO = new Workers(2, Cancellation.NEVER, Progress.NONE);

    private static double[] farness(Csr graph, boolean weighted) {
        return CurrentFlow.farness(graph, weighted, Components.weak(graph), TWO);
    }

    private static Laplacian whole(Csr graph, boolean weighted) {
        int[] all = new int[graph.n()];
        java.util.Arrays.setAll(all, i -> i);
        return Laplacian.of(graph, weighted, all, new int[graph.n()]);
    }

    /** By the definition: the inverse of Laplacian + 1 everywhere, by elimination, and resistances out of it. */
    static double[] dense(Csr graph, boolean weighted) {
        int n = graph.n();
        double[][] a = new double[n][2 * n];
        for (int v = 0; v < n; v++) {
            a[v][n + v] = 1;
            for (int u = 0; u < n; u++) {
                a[v][u] += 1;
            }
            for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                double w = weighted ? graph.weights()[i] : 1;
                a[v][v] += w;
                a[v][graph.targets()[i]] -= w;
            }
        }
        for (int p = 0; p < n; p++) {
            double pivot = a[p][p];
            for (int c = p; c < 2 * n; c++) {
                a[p][c] /= pivot;
            }
            for (int r = 0; r < n; r++) {
                double factor = a[r][p];
                for (int c = p; r != p && factor != 0 && c < 2 * n; c++) {
                    a[r][c] -= factor * a[p][c];
                }
            }
        }
        double[] sums = new double[n];
        for (int v = 0; v < n; v++) {
            for (int u = 0; u < n; u++) {
                sums[v] += a[v][n + v] + a[u][n + u] - 2 * a[v][n + u];
            }
        }
        return sums;
    }

    /** A cycle through all, so that it is connected, and random ties of strengths beside it. */
    private static Csr connected(long seed, int n, int more) {
        Csr random = RandomGraphs.of(seed, n, more, false);
        java.util.List<int[]> ties = new java.util.ArrayList<>();
        java.util.List<Double> weights = new java.util.ArrayList<>();
        for (int v = 0; v < n; v++) {
            for (int i = random.offsets()[v]; i < random.offsets()[v + 1]; i++) {
                if (v < random.targets()[i]) {
                    ties.add(new int[] {v, random.targets()[i]});
                    weights.add(random.weights()[i]);
                }
            }
            int next = (v + 1) % n;
            if (random.arc(v, next) < 0) {
                ties.add(new int[] {v, next});
                weights.add(1.5);
            }
        }
        return Csr.of(
                n,
                false,
                ties.stream().mapToInt(t -> t[0]).toArray(),
                ties.stream().mapToInt(t -> t[1]).toArray(),
                weights.stream().mapToDouble(w -> w).toArray());
    }

    private static void assertWithin(double[] expected, double[] actual, double share, String at) {
        for (int v = 0; v < expected.length; v++) {
            assertEquals(expected[v], actual[v], share * expected[v], at + ", node " + v);
        }
    }

    private static double[] byMoments(Laplacian part) {
        LaplacianMoments moments = LaplacianMoments.of(part, TWO);
        return CurrentFlow.sums(moments.diagonal(), moments.timesOnes());
    }

    private static double[] byFactorisation(Laplacian part) {
        DenseInverse inverse = DenseInverse.of(part, TWO);
        return CurrentFlow.sums(inverse.diagonal(), inverse.timesOnes());
    }

    @Test
    void bothWaysAreTheDefinition() {
        for (long seed = 1; seed <= 40; seed++) {
            int n = 3 + (int) (seed * 7 % 90);
            Csr graph = connected(seed, n, (int) (seed * 13 % 5) * n);
            for (boolean weighted : new boolean[] {true, false}) {
                double[] expected = dense(graph, weighted);
                Laplacian part = whole(graph, weighted);
                assertWithin(expected, byFactorisation(part), 1e-11, "factorisation, seed " + seed);
                assertWithin(expected, byMoments(part), 1e-10, "moments, seed " + seed);
                assertWithin(expected, farness(graph, weighted), 1e-11, "seed " + seed);
            }
        }
    }

    @Test
    void largePartsAgreeBothWays() {
        for (int more : new int[] {3000, 600}) {
            Csr graph = connected(5, 600, more);
            Laplacian part = whole(graph, true);
            double[] expected = byFactorisation(part);
            assertWithin(expected, byMoments(part), 1e-10, more + " more ties");
            assertWithin(expected, farness(graph, true), 1e-10, more + " more ties");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 33, 401})
    void familiesHaveTheirs(int n) {
        double[] path = farness(RandomGraphs.path(n, false), false);
        assertEquals(n * (n - 1) / 2.0, path[0], 1e-9 * path[0]);
        double[] star = farness(RandomGraphs.star(n, false), false);
        assertEquals(n - 1, star[0], 1e-9 * n);
        assertEquals(1 + 2.0 * (n - 2), star[1], 1e-9 * n);
        assertEquals((n - 1) * 2.0 / n, farness(RandomGraphs.complete(n), false)[n - 1], 1e-9);
        if (n > 2) {
            // k and n - k wires side by side.
            assertEquals((n * n - 1) / 6.0, farness(RandomGraphs.cycle(n, false), false)[1], 1e-9 * n * n);
        }
    }

    /** Cliques on a ring, each tied to the next by one tie of a strength drawn from a seed. */
    private static Csr communities(int count, int size, double spread) {
        java.util.Random random = new java.util.Random(1);
        java.util.List<int[]> ties = new java.util.ArrayList<>();
        java.util.List<Double> weights = new java.util.ArrayList<>();
        for (int c = 0; c < count; c++) {
            for (int u = 0; u < size; u++) {
                for (int v = u + 1; v < size; v++) {
                    ties.add(new int[] {c * size + u, c * size + v});
                    weights.add(1 + spread * random.nextDouble());
                }
            }
            ties.add(new int[] {c * size, (c + 1) % count * size + 1});
            weights.add(1 + spread * random.nextDouble());
        }
        return Csr.of(
                count * size,
                false,
                ties.stream().mapToInt(t -> t[0]).toArray(),
                ties.stream().mapToInt(t -> t[1]).toArray(),
                weights.stream().mapToDouble(w -> w).toArray());
    }

    @Test
    void communitiesAreTakenOff() {
        // One eigenvalue for each community but the one of all, far above the others.
        Laplacian drawn = whole(communities(12, 12, 1), true);
        LaplacianMoments moments = LaplacianMoments.of(drawn, TWO);
        assertTrue(moments.apart() >= 11 && moments.apart() < 20, moments.apart() + " taken off");
        assertTrue(moments.high() < 0.5, "up to " + moments.high());
        assertWithin(byFactorisation(drawn), CurrentFlow.sums(moments.diagonal(), moments.timesOnes()), 1e-10, "drawn");
        // All alike, eigenvalues come in pairs of which one is seen: the moments of the other show.
        Laplacian alike = whole(communities(12, 12, 0), false);
        LaplacianMoments hidden = LaplacianMoments.of(alike, TWO);
        double[] diagonal = hidden.diagonal();
        assertEquals(0, hidden.apart());
        assertWithin(byFactorisation(alike), CurrentFlow.sums(diagonal, hidden.timesOnes()), 1e-9, "alike");
    }

    @Test
    void componentsAreByThemselvesAndConductanceScales() {
        Csr two = Csr.of(6, false, new int[] {0, 1, 3}, new int[] {1, 2, 4}, new double[] {2, 2, 4});
        assertArrayEquals(new double[] {1.5, 1, 1.5, 0.25, 0.25, 0}, farness(two, true), 1e-14);
        assertArrayEquals(new double[] {3, 2, 3, 1, 1, 0}, farness(two, false), 1e-14);
    }

    @Test
    void theIntervalHoldsTheEigenvaluesAndAnEigenvalueOutsideIsSeen() {
        // The normalised matrix of a complete graph has -1/(n-1) besides 1, that of a cycle cos(2 pi k / n).
        LaplacianMoments cycle = LaplacianMoments.of(whole(RandomGraphs.cycle(50, false), false), TWO);
        double second = Math.cos(2 * Math.PI / 50);
        assertTrue(cycle.high() >= second && cycle.high() < second + 0.03 * (1 - second), "" + cycle.high());
        assertTrue(cycle.low() <= -1 + 1e-9 && cycle.low() >= -1, "" + cycle.low());
        // From an interval that leaves eigenvalues out it finds the way back.
        Csr graph = connected(9, 80, 100);
        LaplacianMoments narrow = LaplacianMoments.of(whole(graph, true), TWO);
        narrow.interval(-0.3, 0.3);
        int before = narrow.rounds();
        double[] diagonal = narrow.diagonal();
        assertTrue(narrow.high() > 0.3);
        assertTrue(narrow.rounds() > before);
        assertWithin(dense(graph, true), CurrentFlow.sums(diagonal, narrow.timesOnes()), 1e-9, "narrow");
    }

    @Test
    void theNumberOfRoundsIsWhatTheBoundAsks() {
        LaplacianMoments moments = LaplacianMoments.of(whole(connected(3, 200, 2000), false), TWO);
        for (double high : new double[] {0.3, 0.6, 0.9, 0.99}) {
            moments.interval(-high, high);
            // On -h..h the coefficients are 2 q^k / (h s), and what is left off at most their sum from 2K on.
            double one = 1 / high;
            double root = Math.sqrt(one * one - 1);
            double q = one - root;
            int k = moments.rounds();
            assertTrue(2 * Math.pow(q, 2 * k) / (1 - q) / (high * root) <= 1.0001e-11, "" + high);
            assertTrue(2 * Math.pow(q, 2 * k - 2) / (1 - q) / (high * root) > 1e-11, "" + high);
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Csr graph = connected(4, 900, 8000);
        double[] one = CurrentFlow.farness(graph, true, Components.weak(graph), Workers.one());
        Workers eight = new Workers(8, Cancellation.NEVER, Progress.NONE);
        assertArrayEquals(one, CurrentFlow.farness(graph, true, Components.weak(graph), eight), 0);
        Csr sparse = RandomGraphs.cycle(450, false);
        one = CurrentFlow.farness(sparse, true, Components.weak(sparse), Workers.one());
        assertArrayEquals(one, CurrentFlow.farness(sparse, true, Components.weak(sparse), eight), 0);
    }

    /** Wherever it is in its work, it asks often enough whether it is still wanted. */
    @Test
    void stopsInTheMiddle() {
        for (Csr graph : new Csr[] {connected(4, 500, 6000), RandomGraphs.cycle(450, false)}) {
            AtomicInteger asked = new AtomicInteger();
            Workers counting = new Workers(1, () -> asked.incrementAndGet() < 0, Progress.NONE);
            CurrentFlow.farness(graph, false, Components.weak(graph), counting);
            int all = asked.get();
            assertTrue(all > 100, "asked " + all + " times");
            for (int share = 1; share <= 9; share++) {
                asked.set(0);
                int last = all * share / 10;
                Workers stopping = new Workers(1, () -> asked.incrementAndGet() > last, Progress.NONE);
                assertThrows(
                        CancellationException.class,
                        () -> CurrentFlow.farness(graph, false, Components.weak(graph), stopping));
                assertEquals(last + 1, asked.get());
            }
        }
    }
}
