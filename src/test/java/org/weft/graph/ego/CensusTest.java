package org.weft.graph.ego;

import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.Workers;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.weft.graph.ego.RandomGraphs.TWO;
import static org.weft.graph.ego.RandomGraphs.graph;
import static org.weft.graph.ego.RandomGraphs.tied;

/** Triangles, dyads and triads against their definitions, read off the matrix. */
class CensusTest {
    private static long[] census(double[][] matrix) {
        Csr graph = graph(matrix, true);
        return Triads.of(graph, Dyads.of(graph, TWO), Triangles.of(graph, TWO));
    }

    @Test
    void trianglesAreThoseOfTheMatrix() {
        RandomGraphs.each((matrix, seed) -> {
            int n = matrix.length;
            Csr graph = graph(matrix, RandomGraphs.directed(seed));
            Triangles triangles = Triangles.of(graph, TWO);
            Triangles plain = Triangles.of(graph.underlying(), TWO);
            long all = 0;
            for (int i = 0; i < n; i++) {
                long at = 0;
                long arcs = 0;
                long ways = 0;
                for (int j = 0; j < n; j++) {
                    for (int k = 0; k < n; k++) {
                        boolean partners = j != k && tied(matrix, i, j) && tied(matrix, i, k);
                        arcs += partners && matrix[j][k] > 0 ? 1 : 0;
                        if (partners && j < k && tied(matrix, j, k)) {
                            at++;
                            ways += (long) ways(matrix, i, j) * ways(matrix, i, k) * ways(matrix, j, k);
                        }
                    }
                }
                assertEquals(at, triangles.at()[i], "seed " + seed + ", node " + i);
                assertEquals(at, plain.at()[i], "seed " + seed + ", node " + i);
                assertEquals(arcs, triangles.arcsAmongNeighbours(i), "seed " + seed + ", node " + i);
                assertEquals(ways, triangles.directedAt(i), "seed " + seed + ", node " + i);
                all += at;
            }
            assertEquals(all / 3, triangles.count(), "seed " + seed);
            assertEquals(all / 3, plain.count(), "seed " + seed);
        });
    }

    private static int ways(double[][] matrix, int i, int j) {
        return (matrix[i][j] > 0 ? 1 : 0) + (matrix[j][i] > 0 ? 1 : 0);
    }

    @Test
    void dyadsAreThoseOfTheMatrix() {
        RandomGraphs.each((matrix, seed) -> {
            int n = matrix.length;
            Dyads dyads = Dyads.of(graph(matrix, RandomGraphs.directed(seed)), TWO);
            long[] found = new long[3];
            int[] mutualAt = new int[n];
            double answered = 0;
            double all = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    found[ways(matrix, i, j)] += i < j ? 1 : 0;
                    mutualAt[i] += ways(matrix, i, j) == 2 ? 1 : 0;
                    answered += Math.min(matrix[i][j], matrix[j][i]);
                    all += matrix[i][j];
                }
            }
            assertArrayEquals(found, new long[] {dyads.none(), dyads.asymmetric(), dyads.mutual()}, "seed " + seed);
            assertArrayEquals(mutualAt, dyads.mutualAt(), "seed " + seed);
            if (RandomGraphs.directed(seed)) {
                double[] weights = Dyads.answeredWeight(graph(matrix, true), TWO);
                assertArrayEquals(new double[] {answered, all}, weights, "seed " + seed);
            }
        });
    }

    /** The type by its name: numbers of pairs, then how the arcs of those that are one-way lie. */
    private static String type(double[][] matrix, int[] three) {
        int[] pairs = new int[3];
        int[] out = new int[3];
        int[] in = new int[3];
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                boolean sends = matrix[three[a]][three[b]] > 0;
                pairs[ways(matrix, three[a], three[b])] += a < b ? 1 : 0;
                out[a] += sends ? 1 : 0;
                in[b] += sends ? 1 : 0;
            }
        }
        String name = "" + pairs[2] + pairs[1] + pairs[0];
        boolean source = Arrays.stream(out).anyMatch(d -> d == 2);
        boolean sink = Arrays.stream(in).anyMatch(d -> d == 2);
        boolean pureSource = IntStream.range(0, 3).anyMatch(v -> out[v] == 2 && in[v] == 0);
        boolean pureSink = IntStream.range(0, 3).anyMatch(v -> in[v] == 2 && out[v] == 0);
        return switch (name) {
            case "021" -> name + (source ? "D" : sink ? "U" : "C");
            // A<->B<-C: B receives from both; A<->B->C: B sends to both.
            case "111" -> name + (sink ? "D" : "U");
            case "030" -> name + (source ? "T" : "C");
            case "120" -> name + (pureSource ? "D" : pureSink ? "U" : "C");
            default -> name;
        };
    }

    @Test
    void triadsAreThoseOfTheMatrix() {
        RandomGraphs.each((matrix, seed) -> {
            int n = matrix.length;
            long[] expected = new long[16];
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    for (int k = j + 1; k < n; k++) {
                        expected[Triads.TYPES.indexOf(type(matrix, new int[] {i, j, k}))]++;
                    }
                }
            }
            Csr graph = graph(matrix, RandomGraphs.directed(seed));
            long[] census = Triads.of(graph, Dyads.of(graph, TWO), Triangles.of(graph, TWO));
            assertArrayEquals(expected, census, "seed " + seed);
        });
    }

    @Test
    void closedPathsAreThoseOfTheMatrix() {
        RandomGraphs.each((matrix, seed) -> {
            int n = matrix.length;
            long paths = 0;
            long closed = 0;
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    for (int c = 0; c < n; c++) {
                        if (a != c && matrix[a][b] > 0 && matrix[b][c] > 0) {
                            paths++;
                            closed += matrix[a][c] > 0 ? 1 : 0;
                        }
                    }
                }
            }
            Csr graph = graph(matrix, RandomGraphs.directed(seed));
            assertEquals(paths, Triads.paths(graph, Dyads.of(graph, TWO)), "seed " + seed);
            assertEquals(closed, Triads.closedPaths(Triangles.of(graph, TWO)), "seed " + seed);
        });
    }

    @Test
    void theComplementAndTheReversalTurnTypesIntoTheirOpposites() {
        Map<String, String> complements = Map.ofEntries(
                Map.entry("003", "300"),
                Map.entry("012", "210"),
                Map.entry("102", "201"),
                Map.entry("021D", "120U"),
                Map.entry("021U", "120D"),
                Map.entry("021C", "120C"),
                Map.entry("111D", "111D"),
                Map.entry("111U", "111U"),
                Map.entry("030T", "030T"),
                Map.entry("030C", "030C"));
        Map<String, String> reversals = Map.of("021D", "021U", "111D", "111U", "120D", "120U");
        for (long seed = 2; seed <= 600; seed += 2) {
            double[][] matrix = RandomGraphs.matrix(seed, true);
            long[] census = census(matrix);
            long[] complement = census(RandomGraphs.complement(matrix));
            long[] reversal = census(RandomGraphs.transposed(matrix));
            for (int type = 0; type < 16; type++) {
                String name = Triads.TYPES.get(type);
                String at = name + ", seed " + seed;
                if (complements.containsKey(name) && !name.startsWith("111")) {
                    assertEquals(census[type], complement[Triads.TYPES.indexOf(complements.get(name))], at);
                }
                if (reversals.containsKey(name)) {
                    assertEquals(census[type], reversal[Triads.TYPES.indexOf(reversals.get(name))], at);
                }
            }
            assertEquals(census[6] + census[7], complement[6] + complement[7], "111, seed " + seed);
        }
    }

    @Test
    void localClusteringIsThatOfJgrapht() {
        for (long seed = 1; seed < 1000; seed += 2) {
            double[][] matrix = RandomGraphs.matrix(seed, false);
            Graph<Integer, DefaultEdge> other = jgrapht(matrix);
            Csr graph = graph(matrix, false);
            Triangles triangles = Triangles.of(graph, TWO);
            Map<Integer, Double> scores = new ClusteringCoefficient<>(other).getScores();
            for (int v = 0; v < matrix.length; v++) {
                double pairs = graph.degree(v) * (graph.degree(v) - 1) / 2.0;
                if (pairs > 0) {
                    assertEquals(scores.get(v), triangles.at()[v] / pairs, 1e-12, "seed " + seed + ", node " + v);
                }
            }
        }
    }

    static Graph<Integer, DefaultEdge> jgrapht(double[][] matrix) {
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        for (int v = 0; v < matrix.length; v++) {
            graph.addVertex(v);
        }
        for (int i = 0; i < matrix.length; i++) {
            for (int j = i + 1; j < matrix.length; j++) {
                if (matrix[i][j] > 0) {
                    graph.addEdge(i, j);
                }
            }
        }
        return graph;
    }

    /** A complete graph large enough that a thread has to ask on its way. */
    static Csr complete(int n) {
        int[] source = new int[n * (n - 1) / 2];
        int[] target = new int[source.length];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                source[at] = i;
                target[at++] = j;
            }
        }
        return Csr.of(n, false, source, target, null);
    }

    /** Stops once it was asked so many times more than there are chunks. */
    static Workers stopping(int chunks) {
        AtomicInteger asked = new AtomicInteger();
        return new Workers(1, () -> asked.incrementAndGet() > chunks, Progress.NONE);
    }

    @Test
    void longWorkIsStoppedOnTheWay() {
        Csr complete = complete(420);
        int chunks = Chunks.of(complete).count();
        assertThrows(CancellationException.class, () -> Triangles.of(complete, stopping(2 * chunks)));
        assertThrows(CancellationException.class, () -> CommonNeighbours.counts(complete, stopping(chunks)));
        assertThrows(CancellationException.class, () -> EgoBetweenness.of(complete, stopping(chunks)));
        assertEquals(420L * 419 * 418 / 6, Triangles.of(complete, TWO).count());
        assertEquals(418, CommonNeighbours.counts(complete, TWO)[complete.arcs() - 1]);
    }

    @Test
    void anyNumberOfThreadsCountsAlike() {
        Csr wheel = complete(150);
        Workers eight = new Workers(8, Cancellation.NEVER, Progress.NONE);
        assertArrayEquals(
                Triangles.of(wheel, Workers.one()).at(),
                Triangles.of(wheel, eight).at());
        assertEquals(149 * 148 / 2, Triangles.of(wheel, eight).at()[7]);
    }

    @Test
    void threesAreExactForMillions() {
        for (int n : new int[] {2_000_000, 2_000_001, 2_000_002}) {
            Csr empty = Csr.of(n, true, new int[0], new int[0], null);
            long all = Triads.of(
                    empty, Dyads.of(empty, TWO), Triangles.of(Csr.of(0, true, new int[0], new int[0], null), TWO))[0];
            BigInteger product = BigInteger.valueOf(n)
                    .multiply(BigInteger.valueOf(n - 1))
                    .multiply(BigInteger.valueOf(n - 2))
                    .divide(BigInteger.valueOf(6));
            assertEquals(product.longValueExact(), all);
        }
    }
}
