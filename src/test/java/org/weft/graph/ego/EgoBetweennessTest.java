package org.weft.graph.ego;

import org.junit.jupiter.api.Test;
import org.weft.graph.Csr;
import org.weft.graph.paths.Betweenness;

import java.util.Arrays;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.weft.graph.ego.RandomGraphs.TWO;
import static org.weft.graph.ego.RandomGraphs.graph;
import static org.weft.graph.ego.RandomGraphs.tied;

/** Ego betweenness against betweenness in each ego network, cut out. */
class EgoBetweennessTest {
    private static double cutOut(double[][] matrix, boolean directed, int ego) {
        int[] members = IntStream.range(0, matrix.length)
                .filter(v -> v == ego || tied(matrix, ego, v))
                .toArray();
        double[][] part = new double[members.length][members.length];
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < members.length; j++) {
                part[i][j] = matrix[members[i]][members[j]];
            }
        }
        double value = Betweenness.ofSteps(graph(part, directed), TWO)[Arrays.binarySearch(members, ego)];
        return directed ? value : value / 2;
    }

    @Test
    void isBetweennessInTheEgoNetwork() {
        RandomGraphs.each((matrix, seed) -> {
            boolean directed = RandomGraphs.directed(seed);
            double[] values = EgoBetweenness.of(graph(matrix, directed), TWO);
            double[] expected = new double[values.length];
            for (int v = 0; v < values.length; v++) {
                expected[v] = cutOut(matrix, directed, v);
            }
            assertArrayEquals(expected, values, 1e-9, "seed " + seed);
        });
    }

    /** A hub that two partners of many ties share: the hub's row is the shorter, and is walked through instead. */
    @Test
    void partnersWithManyTiesOfTheirOwnAreLookedUp() {
        int n = 300;
        int[] source = new int[n + 1];
        int[] target = new int[n + 1];
        // 0 to 1 to 2, and 0 to 2 through 3; 0 has many more.
        int[][] first = {{0, 1}, {1, 2}, {0, 3}, {3, 2}, {1, 3}};
        for (int e = 0; e < first.length; e++) {
            source[e] = first[e][0];
            target[e] = first[e][1];
        }
        for (int e = first.length; e <= n; e++) {
            target[e] = e - 1;
        }
        double[] values = EgoBetweenness.of(Csr.of(n + 1, true, source, target, null), TWO);
        assertEquals(0.5, values[1], 0);
        assertEquals(0.5, values[3], 0);
        assertEquals(0, values[0], 0);
    }

    @Test
    void aStarStandsBetweenAllItsLeaves() {
        int leaves = 30_000;
        int[] centre = new int[leaves];
        int[] leaf = IntStream.rangeClosed(1, leaves).toArray();
        double[] values = EgoBetweenness.of(Csr.of(leaves + 1, false, centre, leaf, null), TWO);
        assertEquals(leaves * (leaves - 1.0) / 2, values[0], 0);
        assertEquals(0, values[1], 0);
    }
}
