package org.weft.graph.spectral;

import org.jgrapht.alg.scoring.KatzCentrality;
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
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sums over walks, the spectral radius, hubs and authorities, against dense matrices and closed forms. */
class WalksAndHitsTest {
    private static final int SEEDS = 300;
    private static final Workers TWO = threads(2);

    private static Workers threads(int count) {
        return new Workers(count, Cancellation.NEVER, Progress.NONE);
    }

    private static Csr graph(long seed) {
        int n = 1 + (int) (seed * 7 % 25);
        return RandomGraphs.of(seed, n, (int) (seed * 5 % (3 * n + 1)), seed % 3 != 0);
    }

    private static double[][] matrix(Csr graph, boolean weighted) {
        double[][] matrix = new double[graph.n()][graph.n()];
        for (int v = 0; v < graph.n(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                matrix[v][graph.targets()[a]] = weighted ? graph.weights()[a] : 1;
            }
        }
        return matrix;
    }

    private static double[][] product(double[][] a, double[][] b) {
        int n = a.length;
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double[][] transposed(double[][] a) {
        double[][] b = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                b[j][i] = a[i][j];
            }
        }
        return b;
    }

    /** By Gelfand: the norm of the 2^50th power of I + A tells the radius of I + A, which is one more than that of A. */
    private static double radius(double[][] a) {
        double[][] power = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            power[i] = a[i].clone();
            power[i][i] += 1;
        }
        double logarithm = 0;
        for (int k = 0; k < 50; k++) {
            power = product(power, power);
            double largest =
                    Arrays.stream(power).flatMapToDouble(Arrays::stream).max().orElse(1);
            for (double[] row : power) {
                for (int j = 0; j < row.length; j++) {
                    row[j] /= largest;
                }
            }
            logarithm = 2 * logarithm + Math.log(largest);
        }
        return Math.exp(logarithm / Math.pow(2, 50)) - 1;
    }

    /** Solves (I - f A) x = b by elimination with pivots. */
    private static double[] solve(double[][] a, double f, double[] b) {
        int n = a.length;
        double[][] m = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m[i][j] = (i == j ? 1 : 0) - f * a[i][j];
            }
            m[i][n] = b[i];
        }
        for (int p = 0; p < n; p++) {
            int best = p;
            for (int r = p; r < n; r++) {
                best = Math.abs(m[r][p]) > Math.abs(m[best][p]) ? r : best;
            }
            double[] row = m[p];
            m[p] = m[best];
            m[best] = row;
            for (int r = 0; r < n; r++) {
                double factor = m[r][p] / m[p][p];
                for (int c = p; r != p && c <= n; c++) {
                    m[r][c] -= factor * m[p][c];
                }
            }
        }
        double[] x = new double[n];
        Arrays.setAll(x, i -> m[i][n] / m[i][i]);
        return x;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void theRadiusIsThatOfTheDenseMatrix() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Csr graph = graph(seed);
            boolean weighted = seed % 2 == 0;
            double expected = radius(matrix(graph, weighted));
            double found = Eigenvector.radius(graph, weighted, TWO);
            assertEquals(expected, found, 1e-9 * (1 + expected), "seed " + seed);
            assertEquals(found == 0, expected < 1e-9, "seed " + seed);
        }
    }

    @Test
    void sumsOverWalksSolveTheirEquations() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Csr graph = graph(seed);
            int n = graph.n();
            boolean weighted = seed % 2 == 0;
            double[][] a = matrix(graph, weighted);
            double radius = Eigenvector.radius(graph, weighted, TWO);
            for (double share : new double[] {0.85, 0.5, -0.5, 0.999, -0.99}) {
                String at = "seed " + seed + ", share " + share;
                double f = radius == 0 ? Math.copySign(0.1, share) : share / radius;
                double[] katz = solve(a, Math.abs(f), ones(n));
                if (share > 0) {
                    WalkSums.Found known = WalkSums.ofOnesBelowLimit(graph, weighted, f, TWO);
                    // Close to the limit it does not prove by itself that there are sums.
                    WalkSums.Found alone = share > 0.9 ? known : WalkSums.ofOnes(graph, weighted, f, TWO);
                    double largest = Arrays.stream(katz).max().orElse(1);
                    double bound = Math.max(1e-12, 1.01e-15 * largest);
                    for (int v = 0; v < n; v++) {
                        // The elimination itself is off by the condition, at most about 1e4 here, times the rounding.
                        double within = (bound + 1e-11) * katz[v];
                        assertEquals(katz[v], Objects.requireNonNull(known.values(), at)[v], within, at);
                        assertEquals(katz[v], Objects.requireNonNull(alone.values(), at)[v], within, at);
                    }
                }
                double[] strengths = new double[n];
                Arrays.setAll(strengths, i -> Arrays.stream(a[i]).sum());
                double[] power = solve(a, f, strengths);
                WalkSums.Found found = WalkSums.ofStrengths(graph, weighted, f, TWO);
                for (int v = 0; v < n; v++) {
                    double within = found.residual() * katz[v] + 1e-11 * (1 + Math.abs(power[v]));
                    assertEquals(power[v], Objects.requireNonNull(found.values(), at)[v], within, at);
                }
            }
        }
    }

    @Test
    void beyondTheLimitThereAreNone() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Csr graph = graph(seed);
            double radius = Eigenvector.radius(graph, true, TWO);
            for (double share : new double[] {1.0001, 1.05, 2, 30}) {
                if (radius > 0) {
                    assertNull(WalkSums.ofOnes(graph, true, share / radius, TWO).values(), "seed " + seed);
                }
            }
        }
    }

    @Test
    void katzIsThatOfJgrapht() {
        for (long seed = 1; seed <= 20; seed++) {
            Csr graph = graph(seed);
            double f = 0.5 / Math.max(1, Eigenvector.radius(graph, true, TWO));
            var theirs = new KatzCentrality<>(new CsrGraph(graph), f, 10_000, 1e-14);
            double[] ours = Objects.requireNonNull(
                    WalkSums.ofOnesBelowLimit(graph.transpose(), true, f, TWO).values());
            for (int v = 0; v < graph.n(); v++) {
                assertEquals(theirs.getVertexScore(v), ours[v], 1e-9, "seed " + seed);
            }
        }
    }

    /** Eigenvalues, descending, and vectors of a symmetric matrix, by Jacobi's rotations. */
    private static double[][] eigen(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < 30; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    double angle = Math.atan2(2 * a[p][q], a[p][p] - a[q][q]) / 2;
                    double c = Math.cos(angle);
                    double s = Math.sin(angle);
                    for (int i = 0; i < n; i++) {
                        double x = a[i][p];
                        a[i][p] = c * x + s * a[i][q];
                        a[i][q] = c * a[i][q] - s * x;
                    }
                    for (int i = 0; i < n; i++) {
                        double x = a[p][i];
                        a[p][i] = c * x + s * a[q][i];
                        a[q][i] = c * a[q][i] - s * x;
                        double y = vectors[p][i];
                        vectors[p][i] = c * y + s * vectors[q][i];
                        vectors[q][i] = c * vectors[q][i] - s * y;
                    }
                }
            }
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (x, y) -> Double.compare(a[y][y], a[x][x]));
        double[][] found = new double[n + 1][];
        found[0] = Arrays.stream(order).mapToDouble(i -> a[i][i]).toArray();
        for (int i = 0; i < n; i++) {
            found[i + 1] = vectors[order[i]];
        }
        return found;
    }

    @Test
    void hubsAndAuthoritiesAreSingularVectors() {
        int defined = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Csr graph = graph(seed);
            boolean weighted = seed % 2 == 0;
            double[][] a = matrix(graph, weighted);
            double[][] ofHubs = eigen(product(a, transposed(a)));
            double[][] ofAuthorities = eigen(product(transposed(a), a));
            double first = ofHubs[0][0];
            double second = graph.n() == 1 ? 0 : ofHubs[0][1];
            Hits found = Hits.of(graph, weighted, TWO);
            String at = "seed " + seed;
            if (graph.arcs() == 0) {
                assertEquals("no flows, so the spectral radius is 0", found.undefined(), at);
            } else if (first - second < 1e-9 * first) {
                assertNull(found.hubs(), at);
                assertTrue(String.valueOf(found.undefined()).contains("not simple"), at);
            } else {
                defined++;
                for (int v = 0; v < graph.n(); v++) {
                    double within = 1e-9 + 1e-13 * first / (first - second);
                    assertEquals(Math.abs(ofHubs[1][v]), Objects.requireNonNull(found.hubs(), at)[v], within, at);
                    assertEquals(
                            Math.abs(ofAuthorities[1][v]),
                            Objects.requireNonNull(found.authorities(), at)[v],
                            within,
                            at);
                }
            }
        }
        assertTrue(defined > 150, defined + " defined");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 400})
    void familiesHaveTheirHubs(int n) {
        Hits star = Hits.of(RandomGraphs.star(n, true), false, TWO);
        assertEquals(1, Objects.requireNonNull(star.hubs())[0], 1e-15);
        assertEquals(0, star.hubs()[n - 1]);
        assertEquals(0, Objects.requireNonNull(star.authorities())[0]);
        assertEquals(1 / Math.sqrt(n - 1), star.authorities()[n - 1], 1e-14);
        if (n > 2) {
            Hits complete = Hits.of(RandomGraphs.complete(n), false, TWO);
            assertEquals(1 / Math.sqrt(n), Objects.requireNonNull(complete.hubs())[n / 2], 1e-13);
            assertNotNull(
                    Hits.of(RandomGraphs.cycle(2 * n - 1, false), false, TWO).hubs());
            for (Csr shared : List.of(
                    RandomGraphs.cycle(n, true),
                    RandomGraphs.path(n, true),
                    RandomGraphs.star(n, false),
                    RandomGraphs.cycle(2 * n, false))) {
                Hits none = Hits.of(shared, false, TWO);
                assertNull(none.authorities());
                assertTrue(String.valueOf(none.undefined()).contains("not simple"));
            }
        }
    }

    @Test
    void tridiagonalPairsAreEigenpairs() {
        Random random = new Random(4);
        for (int k = 1; k <= 60; k++) {
            double[] diagonal = random.doubles(k, -1, 1).toArray();
            double[] beside = random.doubles(k, 0, 1).map(x -> x < 0.1 ? 0 : x).toArray();
            Tridiagonal matrix = new Tridiagonal(diagonal, beside);
            Tridiagonal.Pairs pairs = matrix.pairs();
            for (int i = 0; i < k; i++) {
                assertEquals(matrix.eigenvalue(i + 1), pairs.values()[i], 1e-13, "k " + k);
                double[] x = pairs.vectors()[i];
                for (int r = 0; r < k; r++) {
                    double sum = diagonal[r] * x[r]
                            + (r > 0 ? beside[r - 1] * x[r - 1] : 0)
                            + (r + 1 < k ? beside[r] * x[r + 1] : 0);
                    assertEquals(pairs.values()[i] * x[r], sum, 1e-13, "k " + k);
                }
                for (int j = 0; j <= i; j++) {
                    assertEquals(i == j ? 1 : 0, Lanczos.dot(x, pairs.vectors()[j]), 1e-13, "k " + k);
                }
            }
        }
    }

    /** What each kernel gives. */
    private static List<Function<Workers, double[]>> kernels(Csr graph) {
        double f = 0.5 / Eigenvector.radius(graph, false, TWO);
        return List.of(
                workers -> Objects.requireNonNull(Hits.of(graph, true, workers).authorities()),
                workers -> Objects.requireNonNull(Eigenvector.symmetric(graph.underlying(), false, workers)
                        .vector()),
                workers -> Objects.requireNonNull(
                        Eigenvector.directed(graph, true, workers).vector()),
                workers -> Objects.requireNonNull(
                        WalkSums.ofOnes(graph, false, f, workers).values()),
                workers -> Objects.requireNonNull(
                        WalkSums.ofStrengths(graph, false, -f, workers).values()));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        for (Function<Workers, double[]> kernel : kernels(RandomGraphs.of(7, 40_000, 200_000, true))) {
            double[] one = kernel.apply(Workers.one());
            assertArrayEquals(one, kernel.apply(TWO), 0);
            assertArrayEquals(one, kernel.apply(threads(8)), 0);
        }
    }

    @Test
    void stopsInTheMiddle() {
        for (Function<Workers, double[]> kernel : kernels(RandomGraphs.of(7, 400, 2000, true))) {
            AtomicInteger asked = new AtomicInteger();
            Workers counting = new Workers(1, () -> asked.incrementAndGet() < 0, Progress.NONE);
            assertArrayEquals(kernel.apply(Workers.one()), kernel.apply(counting), 0);
            int all = asked.get();
            assertTrue(all > 10, "asked " + all + " times");
            for (int share = 1; share <= 9; share += 4) {
                asked.set(0);
                int last = all * share / 10;
                Workers stopping = new Workers(1, () -> asked.incrementAndGet() > last, Progress.NONE);
                assertThrows(CancellationException.class, () -> kernel.apply(stopping));
                assertEquals(last + 1, asked.get());
            }
        }
    }
}
