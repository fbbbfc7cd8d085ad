package org.weft.graph.core;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.PairSums;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CoreKernelsTest {
    private static PairSums cells(Csr graph) {
        return PairSums.of(graph, PairSums.Of.CELLS, null);
    }

    private static PairSums squares(Csr graph) {
        return PairSums.of(graph, PairSums.Of.SQUARES, null);
    }

    private static CoreSearch.Found search(Csr graph, CoreSearch.Form form, Workers workers) {
        return CoreSearch.search(cells(graph), squares(graph), form, 1, workers);
    }

    private static double[][] matrix(Csr graph) {
        double[][] m = new double[graph.n()][graph.n()];
        for (int v = 0; v < graph.n(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                m[v][graph.targets()[a]] = graph.weights()[a];
            }
        }
        return m;
    }

    /** Pearson's correlation of the cells that count, from its definition. */
    private static double naive(double[][] m, boolean[] core, CoreSearch.Form form) {
        int n = m.length;
        double[] x = new double[n * n];
        double[] y = new double[n * n];
        int cells = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean between = core[i] != core[j];
                if (i != j && !(between && form == CoreSearch.Form.IGNORE)) {
                    x[cells] = m[i][j];
                    y[cells++] = core[i] && core[j] || between && form == CoreSearch.Form.MAX ? 1 : 0;
                }
            }
        }
        return pearson(x, y, cells);
    }

    private static double pearson(double[] x, double[] y, int cells) {
        double meanX = 0;
        double meanY = 0;
        for (int c = 0; c < cells; c++) {
            meanX += x[c] / cells;
            meanY += y[c] / cells;
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int c = 0; c < cells; c++) {
            xx += (x[c] - meanX) * (x[c] - meanX);
            yy += (y[c] - meanY) * (y[c] - meanY);
            xy += (x[c] - meanX) * (y[c] - meanY);
        }
        return xx < 1e-12 || yy < 1e-12 ? Double.NEGATIVE_INFINITY : xy / Math.sqrt(xx * yy);
    }

    @Test
    void fitsAreAsDefinedAfterAnyCrossing() {
        for (long seed = 1; seed <= 200; seed++) {
            Csr graph = RandomGraphs.of(seed, 9, 30, seed % 2 == 0);
            double[][] m = matrix(graph);
            for (CoreSearch.Form form : CoreSearch.Form.values()) {
                Division division = new Division(cells(graph), squares(graph), form);
                SplittableRandom random = new SplittableRandom(seed);
                for (int step = 0; step < 12; step++) {
                    int v = random.nextInt(9);
                    double foretold = division.fitAfter(v);
                    division.cross(v);
                    double expected = naive(m, division.core, form);
                    assertEquals(expected, division.fit(), 1e-9, "seed " + seed + " " + form);
                    assertEquals(expected, foretold, 1e-9, "seed " + seed + " " + form);
                }
                swapAsForetold(division, m, form, "seed " + seed + " " + form);
            }
        }
    }

    private static void swapAsForetold(Division division, double[][] m, CoreSearch.Form form, String at) {
        for (int u = 0; u < 9; u++) {
            for (int v = 0; v < 9; v++) {
                if (division.core[u] && !division.core[v]) {
                    double sum = m[u][v] + m[v][u];
                    double square = m[u][v] * m[u][v] + m[v][u] * m[v][u];
                    double foretold = division.fitAfterSwap(u, v, sum, square);
                    division.cross(u);
                    division.cross(v);
                    assertEquals(naive(m, division.core, form), foretold, 1e-9, at);
                }
            }
        }
    }

    /** Every division by the definition, and the climbs alone: both reach the best of small networks. */
    @Test
    void findsTheBestOfAllDivisionsOfSmallNetworks() {
        for (long seed = 1; seed <= 40; seed++) {
            int n = 3 + (int) (seed % 6);
            Csr graph = RandomGraphs.of(seed, n, 2 * n, seed % 2 == 0);
            double[][] m = matrix(graph);
            for (CoreSearch.Form form : CoreSearch.Form.values()) {
                double best = Double.NEGATIVE_INFINITY;
                for (int mask = 0; mask < 1 << n; mask++) {
                    boolean[] core = new boolean[n];
                    for (int v = 0; v < n; v++) {
                        core[v] = (mask >> v & 1) == 1;
                    }
                    best = Math.max(best, naive(m, core, form));
                }
                CoreSearch.Found found = search(graph, form, Workers.one());
                assertTrue(found.exact());
                if (best == Double.NEGATIVE_INFINITY) {
                    assertTrue(found.cores().isEmpty(), "seed " + seed);
                    continue;
                }
                assertEquals(best, found.cores().get(0).fit(), 1e-9, "seed " + seed + " " + form);
                double climbed = Double.NEGATIVE_INFINITY;
                for (int s = 0; s < 60; s++) {
                    Division division = new Division(cells(graph), squares(graph), form);
                    new Climb(division, new SplittableRandom(s), Cancellation.NEVER).from(s);
                    climbed = Math.max(climbed, division.fit());
                }
                assertEquals(best, climbed, 1e-9, "seed " + seed + " " + form);
            }
        }
    }

    /** A clique of k whose every member has leaves of its own: an ideal core in the form that leaves ties between out. */
    @Test
    void cliqueWithLeavesIsItsOwnCore() {
        int k = 8;
        int[] source = new int[k * (k - 1) / 2 + 3 * k];
        int[] target = new int[source.length];
        int e = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                source[e] = i;
                target[e++] = j;
            }
            for (int leaf = 0; leaf < 3; leaf++) {
                source[e] = i;
                target[e++] = k + 3 * i + leaf;
            }
        }
        Csr graph = Csr.of(4 * k, false, source, target, null);
        CoreSearch.Found found = search(graph, CoreSearch.Form.IGNORE, Workers.one());
        assertEquals(1, found.cores().get(0).fit(), 1e-12);
        assertArrayEquals(
                new int[] {0, 1, 2, 3, 4, 5, 6, 7}, found.cores().get(0).members());
        assertTrue(found.near() > 100 && found.agreement() > 0.9, found.toString());
        CoreSearch.Found eight =
                search(graph, CoreSearch.Form.IGNORE, new Workers(8, Cancellation.NEVER, Progress.NONE));
        assertEquals(found.agreement(), eight.agreement(), 0);
        assertEquals(found.cores().size(), eight.cores().size());
        assertEquals(3.0 / 5, CoreSearch.jaccard(new int[] {1, 2, 3, 4}, new int[] {2, 3, 4, 5}), 1e-12);
        assertEquals(1, CoreSearch.jaccard(new int[0], new int[0]), 0);
        assertEquals(4, CoreSearch.starts(1_000_000, 1_000_000));
        assertEquals(200, CoreSearch.starts(30, 60));
    }

    /** The gradient of the squared residuals is 0, alike nodes are alike, and the fits are Pearson's. */
    @Test
    void corenessIsOfLeastSquares() {
        int settled = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Csr graph = RandomGraphs.of(seed, 20, 120, seed % 2 == 0);
            Coreness found = Coreness.of(cells(graph), squares(graph), Workers.one());
            double[] c = found.scores();
            if (c == null) {
                continue;
            }
            settled++;
            double[][] m = matrix(graph);
            double[] a = new double[400];
            double[] flows = new double[400];
            double[] products = new double[400];
            double scale = 0;
            double length = 0;
            for (int v = 0; v < 20; v++) {
                length += c[v] * c[v];
            }
            assertEquals(1, length, 1e-12);
            int cells = 0;
            for (int i = 0; i < 20; i++) {
                for (int j = 0; j < 20; j++) {
                    if (i != j) {
                        a[cells] = (m[i][j] + m[j][i]) / 2;
                        flows[cells] = m[i][j];
                        products[cells] = c[i] * c[j];
                        scale += a[cells] * products[cells++];
                    }
                }
            }
            double ofProducts = 0;
            for (int x = 0; x < cells; x++) {
                ofProducts += products[x] * products[x];
            }
            scale /= ofProducts;
            for (int i = 0; i < 20; i++) {
                double gradient = 0;
                for (int j = 0; j < 20; j++) {
                    gradient += i == j ? 0 : ((m[i][j] + m[j][i]) / 2 - scale * c[i] * c[j]) * c[j];
                }
                assertEquals(0, gradient, 1e-8, "seed " + seed);
            }
            assertEquals(pearson(a, products, cells), found.fit(), 1e-9, "seed " + seed);
            assertEquals(pearson(flows, products, cells), found.fitToFlows(), 1e-9, "seed " + seed);
        }
        assertTrue(settled > 90, settled + " settled");
    }

    /** More nodes than are taken at a time: a clique spread among many without ties has the coreness of the clique alone. */
    @Test
    void corenessOfManyNodes() {
        int n = 9000;
        int k = 30;
        List<int[]> ties = new ArrayList<>();
        for (int u = 0; u < k; u++) {
            for (int v = 0; v < u; v++) {
                ties.add(new int[] {300 * v + 7, 300 * u + 7});
            }
        }
        Csr graph = Csr.of(
                n,
                false,
                ties.stream().mapToInt(t -> t[0]).toArray(),
                ties.stream().mapToInt(t -> t[1]).toArray(),
                null);
        Coreness found = Coreness.of(cells(graph), squares(graph), Workers.one());
        double[] expected = new double[n];
        for (int u = 0; u < k; u++) {
            expected[300 * u + 7] = 1 / Math.sqrt(k);
        }
        assertNotNull(found.scores());
        assertArrayEquals(expected, found.scores(), 1e-12);
        assertEquals(1, found.fit(), 1e-9);
    }

    @Test
    void starHasNoCorenessAndCliqueNoFit() {
        Csr star = Csr.of(5, false, new int[] {0, 0, 0, 0}, new int[] {1, 2, 3, 4}, null);
        assertNull(Coreness.of(cells(star), squares(star), Workers.one()).scores());
        Csr clique = Csr.of(4, false, new int[] {0, 0, 0, 1, 1, 2}, new int[] {1, 2, 3, 2, 3, 3}, null);
        Coreness found = Coreness.of(cells(clique), squares(clique), Workers.one());
        assertNotNull(found.scores());
        assertArrayEquals(new double[] {.5, .5, .5, .5}, found.scores(), 1e-12);
        assertTrue(Double.isNaN(found.fit()) && Double.isNaN(found.fitToFlows()));
        assertTrue(search(clique, CoreSearch.Form.MAX, Workers.one()).cores().isEmpty());
    }

    @Test
    void stopsWhenAsked() {
        Csr graph = RandomGraphs.of(1, 19, 80, true);
        int[] asked = {0};
        Workers stopped = new Workers(1, () -> ++asked[0] > 20, Progress.NONE);
        assertThrows(CancellationException.class, () -> search(graph, CoreSearch.Form.MAX, stopped));
        EveryDivision every =
                new EveryDivision(new Division(cells(graph), squares(graph), CoreSearch.Form.MAX), stopped);
        assertThrows(CancellationException.class, () -> every.best(4));
        assertThrows(CancellationException.class, () -> Coreness.of(cells(graph), squares(graph), stopped));
    }
}
