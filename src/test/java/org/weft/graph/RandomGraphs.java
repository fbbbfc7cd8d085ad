package org.weft.graph;

import java.util.Arrays;
import java.util.Random;

/** Graphs drawn from a seed, and families with closed forms. */
public final class RandomGraphs {
    /** Strengths whose lengths 12/w are whole, so that JGraphT can count equal paths too. */
    private static final double[] DIVISORS = {1, 2, 3, 4, 6, 12};

    private RandomGraphs() {}

    /** A seed, a size and a density drawn from it. */
    public static Csr of(long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(60);
        return of(seed, n, random.nextInt(4 * n + 1), random.nextBoolean());
    }

    /** n nodes and up to m arcs or ties, of strengths that divide 12. */
    public static Csr of(long seed, int n, int m, boolean directed) {
        Random random = new Random(seed);
        long[] pairs = new long[n < 2 ? 0 : m];
        for (int e = 0; e < pairs.length; e++) {
            int u = random.nextInt(n);
            int v = (u + 1 + random.nextInt(n - 1)) % n;
            pairs[e] = directed ? (long) u << 32 | v : (long) Math.min(u, v) << 32 | Math.max(u, v);
        }
        pairs = Arrays.stream(pairs).distinct().toArray();
        int[] source = Arrays.stream(pairs).mapToInt(p -> (int) (p >>> 32)).toArray();
        int[] target = Arrays.stream(pairs).mapToInt(p -> (int) p).toArray();
        double[] weight = Arrays.stream(pairs)
                .mapToDouble(p -> DIVISORS[random.nextInt(DIVISORS.length)])
                .toArray();
        return Csr.of(n, directed, source, target, weight);
    }

    /** The same arcs, each with another weight. */
    public static Csr reweighted(Csr graph, java.util.function.DoubleUnaryOperator weight) {
        int m = graph.arcs();
        int[] source = new int[m];
        double[] weights = new double[m];
        int[] target = new int[m];
        int size = 0;
        for (int v = 0; v < graph.n(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                if (graph.directed() || v < graph.targets()[a]) {
                    source[size] = v;
                    target[size] = graph.targets()[a];
                    weights[size++] = weight.applyAsDouble(graph.weights()[a]);
                }
            }
        }
        return Csr.of(
                graph.n(),
                graph.directed(),
                Arrays.copyOf(source, size),
                Arrays.copyOf(target, size),
                Arrays.copyOf(weights, size));
    }

    public static Csr path(int n, boolean directed) {
        int[] source = new int[Math.max(0, n - 1)];
        int[] target = new int[source.length];
        Arrays.setAll(source, i -> i);
        Arrays.setAll(target, i -> i + 1);
        return Csr.of(n, directed, source, target, null);
    }

    public static Csr cycle(int n, boolean directed) {
        int[] source = new int[n];
        int[] target = new int[n];
        Arrays.setAll(source, i -> i);
        Arrays.setAll(target, i -> (i + 1) % n);
        return Csr.of(n, directed, source, target, null);
    }

    /** Node 0 sends to all others. */
    public static Csr star(int n, boolean directed) {
        int[] source = new int[n - 1];
        int[] target = new int[n - 1];
        Arrays.setAll(target, i -> i + 1);
        return Csr.of(n, directed, source, target, null);
    }

    public static Csr complete(int n) {
        int[] source = new int[n * (n - 1) / 2];
        int[] target = new int[source.length];
        int e = 0;
        for (int u = 0; u < n; u++) {
            for (int v = u + 1; v < n; v++) {
                source[e] = u;
                target[e++] = v;
            }
        }
        return Csr.of(n, false, source, target, null);
    }
}
