package org.weft.graph.ego;

import org.junit.jupiter.api.Test;
import org.weft.graph.Csr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.weft.graph.ego.RandomGraphs.TWO;
import static org.weft.graph.ego.RandomGraphs.graph;

/** Burt's measures and weighted clustering against their definitions, read off the matrix. */
class StructuralHolesTest {
    private static double[][] both(double[][] matrix, boolean directed, boolean weighted) {
        int n = matrix.length;
        double[][] sums = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double there = weighted ? matrix[i][j] : Math.signum(matrix[i][j]);
                double back = weighted ? matrix[j][i] : Math.signum(matrix[j][i]);
                sums[i][j] = directed ? there + back : there;
            }
        }
        return sums;
    }

    /** The strengths within the network of i and its partners. */
    private static double[][] within(double[][] z, int i) {
        int n = z.length;
        double[][] ego = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                boolean in = (a == i || z[i][a] > 0) && (b == i || z[i][b] > 0);
                ego[a][b] = in ? z[a][b] : 0;
            }
        }
        return ego;
    }

    private static double sum(double[] row) {
        double sum = 0;
        for (double x : row) {
            sum += x;
        }
        return sum;
    }

    private static double most(double[] row) {
        double most = 0;
        for (double x : row) {
            most = Math.max(most, x);
        }
        return most;
    }

    private static void compare(double[][] matrix, boolean directed, boolean weighted, boolean ego, String at) {
        Csr graph = graph(matrix, directed);
        double[][] all = both(matrix, directed, weighted);
        StructuralHoles holes =
                new StructuralHoles(graph.underlying(), StructuralHoles.bothWays(graph, weighted, TWO), ego);
        double[] indirect = holes.indirect(TWO);
        double[] redundancy = holes.redundancy(TWO);
        double[] local = holes.localConstraint(indirect);
        double[] hierarchy = holes.hierarchy(local);
        int arc = 0;
        for (int i = 0; i < matrix.length; i++) {
            double[][] z = ego ? within(all, i) : all;
            int partners = 0;
            double constraint = 0;
            double entropy = 0;
            int first = arc;
            for (int j = 0; j < z.length; j++) {
                if (z[i][j] == 0) {
                    continue;
                }
                double through = 0;
                double overlap = 0;
                for (int q = 0; q < z.length; q++) {
                    if (q != i && q != j && z[i][q] > 0) {
                        through += z[i][q] / sum(z[i]) * z[q][j] / sum(z[q]);
                        overlap += z[i][q] / sum(z[i]) * z[j][q] / most(z[j]);
                    }
                }
                double c = Math.pow(z[i][j] / sum(z[i]) + through, 2);
                assertEquals(z[i][j] / sum(z[i]), holes.shares()[arc], 1e-12, at);
                assertEquals(through, indirect[arc], 1e-12, at);
                assertEquals(overlap, redundancy[arc], 1e-12, at);
                assertEquals(c, local[arc], 1e-12, at);
                constraint += c;
                partners++;
                arc++;
            }
            assertEquals(constraint, holes.sums(local)[i], 1e-12, at);
            for (int a = first; a < arc; a++) {
                double ratio = local[a] / (constraint / partners);
                entropy += ratio * Math.log(ratio);
            }
            double expected =
                    partners == 0 ? Double.NaN : partners == 1 ? 1 : entropy / (partners * Math.log(partners));
            assertEquals(expected, hierarchy[i], 1e-12, at);
            if (expected < 0) {
                assertEquals(0, hierarchy[i], 0, at);
            }
        }
        assertEquals(graph.underlying().arcs(), arc, at);
    }

    @Test
    void allModelsFollowTheDefinition() {
        RandomGraphs.each((matrix, seed) -> {
            boolean directed = RandomGraphs.directed(seed);
            for (boolean weighted : new boolean[] {false, true}) {
                compare(matrix, directed, weighted, false, "whole, seed " + seed);
                compare(matrix, directed, weighted, true, "ego, seed " + seed);
            }
        });
    }

    @Test
    void weightedClusteringFollowsTheDefinition() {
        for (long seed = 1; seed < 600; seed += 2) {
            double[][] w = RandomGraphs.matrix(seed, false);
            int n = w.length;
            Csr graph = graph(w, false);
            double largest = 0;
            for (double[] row : w) {
                largest = Math.max(largest, most(row));
            }
            double[] barrat = new double[n];
            double[] onnela = new double[n];
            for (int i = 0; i < n; i++) {
                double k = graph.degree(i);
                for (int j = 0; j < n; j++) {
                    for (int h = 0; h < n; h++) {
                        if (w[i][j] > 0 && w[i][h] > 0 && w[j][h] > 0) {
                            barrat[i] += (w[i][j] + w[i][h]) / 2 / (sum(w[i]) * (k - 1));
                            onnela[i] += Math.cbrt(w[i][j] * w[i][h] * w[j][h]) / largest / (k * (k - 1));
                        }
                    }
                }
                if (k < 2) {
                    barrat[i] = Double.NaN;
                    onnela[i] = Double.NaN;
                }
            }
            assertArrayEquals(barrat, WeightedClustering.barrat(graph, TWO), 1e-12, "seed " + seed);
            assertArrayEquals(onnela, WeightedClustering.onnela(graph, TWO), 1e-12, "seed " + seed);
        }
    }
}
