package org.weft.graph.ego;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.Workers;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Small graphs drawn from a seed, as matrices that naive definitions read, and as what kernels read. */
final class RandomGraphs {
    static final Workers TWO = new Workers(2, Cancellation.NEVER, Progress.NONE);

    private RandomGraphs() {}

    /** A matrix of strengths 1 to 4, symmetric where undirected, of any density. */
    static double[][] matrix(long seed, boolean directed) {
        Random random = new Random(seed);
        int n = random.nextInt(13);
        double density = random.nextDouble();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && (directed || i < j) && random.nextDouble() < density) {
                    matrix[i][j] = 1 + random.nextInt(4);
                    if (!directed) {
                        matrix[j][i] = matrix[i][j];
                    }
                }
            }
        }
        return matrix;
    }

    /** Calls with every one of four hundred matrices, half of them symmetric, and its seed. */
    static void each(BiConsumer<double[][], Long> use) {
        for (long seed = 1; seed <= 400; seed++) {
            use.accept(matrix(seed, directed(seed)), seed);
        }
    }

    static boolean directed(long seed) {
        return seed % 2 == 0;
    }

    static Csr graph(double[][] matrix, boolean directed) {
        int n = matrix.length;
        int[] cells = IntStream.range(0, n * n)
                .filter(c -> matrix[c / n][c % n] > 0 && (directed || c / n < c % n))
                .toArray();
        return Csr.of(
                n,
                directed,
                Arrays.stream(cells).map(c -> c / n).toArray(),
                Arrays.stream(cells).map(c -> c % n).toArray(),
                Arrays.stream(cells).mapToDouble(c -> matrix[c / n][c % n]).toArray());
    }

    static double[][] transposed(double[][] matrix) {
        int n = matrix.length;
        double[][] turned = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                turned[j][i] = matrix[i][j];
            }
        }
        return turned;
    }

    static double[][] complement(double[][] matrix) {
        int n = matrix.length;
        double[][] others = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                others[i][j] = i != j && matrix[i][j] == 0 ? 1 : 0;
            }
        }
        return others;
    }

    /** Whether something runs between two nodes in either direction. */
    static boolean tied(double[][] matrix, int i, int j) {
        return matrix[i][j] > 0 || matrix[j][i] > 0;
    }
}
