package org.weft.bench;

import org.weft.graph.Csr;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A directed network drawn from a seed, with what real partnerships have: a few agencies with very many flows, and
 * communities in which four of five flows stay. Activity and attraction follow a power law of exponent 2.5, cut off at
 * the square root of n; three of ten flows are answered; strengths are 1 to 5, the weak ones common.
 *
 * @param graph the network
 * @param community the community that each agency was drawn into
 */
record GeneratedNetwork(Csr graph, int[] community) {
    private static final double INSIDE = 0.8;
    private static final double ANSWERED = 0.3;

    /** Draws n agencies and m flows; O(m log n). */
    static GeneratedNetwork of(int n, int m, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int communities = Math.max(2, (int) Math.round(Math.sqrt(n) / 2));
        int[] first = new int[communities + 1];
        double[] shares = new double[communities];
        double whole = 0;
        for (int c = 0; c < communities; c++) {
            shares[c] = 0.3 + random.nextDouble();
            whole += shares[c];
        }
        double upTo = 0;
        for (int c = 0; c < communities; c++) {
            upTo += shares[c] / whole;
            first[c + 1] = c + 1 == communities ? n : (int) Math.round(upTo * n);
        }
        double[] sends = cumulative(n, random);
        double[] attracts = cumulative(n, random);
        int[] community = new int[n];
        for (int c = 0; c < communities; c++) {
            Arrays.fill(community, first[c], first[c + 1], c);
        }
        long[] arcs = new long[m];
        int size = 0;
        while (size < m) {
            while (size < m) {
                int u = draw(sends, 0, n, random);
                int c = community[u];
                int v = random.nextDouble() < INSIDE
                        ? draw(attracts, first[c], first[c + 1], random)
                        : draw(attracts, 0, n, random);
                if (u != v) {
                    arcs[size++] = (long) u << 32 | v;
                    if (size < m && random.nextDouble() < ANSWERED) {
                        arcs[size++] = (long) v << 32 | u;
                    }
                }
            }
            Arrays.parallelSort(arcs);
            int kept = 0;
            for (int i = 0; i < m; i++) {
                if (i == 0 || arcs[i] != arcs[i - 1]) {
                    arcs[kept++] = arcs[i];
                }
            }
            size = kept;
        }
        return new GeneratedNetwork(shuffled(n, arcs, community, random), community);
    }

    /** Numbers the agencies by chance, so that no kernel profits from the order in which they were drawn. */
    private static Csr shuffled(int n, long[] arcs, int[] community, SplittableRandom random) {
        int[] number = new int[n];
        for (int v = 0; v < n; v++) {
            int at = random.nextInt(v + 1);
            number[v] = number[at];
            number[at] = v;
        }
        int[] moved = new int[n];
        for (int v = 0; v < n; v++) {
            moved[number[v]] = community[v];
        }
        System.arraycopy(moved, 0, community, 0, n);
        int[] source = new int[arcs.length];
        int[] target = new int[arcs.length];
        double[] strength = new double[arcs.length];
        for (int i = 0; i < arcs.length; i++) {
            source[i] = number[(int) (arcs[i] >>> 32)];
            target[i] = number[(int) arcs[i]];
            strength[i] = 1 + Math.min(random.nextInt(5), random.nextInt(5));
        }
        return Csr.of(n, true, source, target, strength);
    }

    private static double[] cumulative(int n, SplittableRandom random) {
        double[] sums = new double[n + 1];
        double most = Math.sqrt(n);
        for (int v = 0; v < n; v++) {
            sums[v + 1] = sums[v] + Math.min(most, Math.pow(1 - random.nextDouble(), -1 / 1.5));
        }
        return sums;
    }

    private static int draw(double[] sums, int from, int to, SplittableRandom random) {
        double at = sums[from] + random.nextDouble() * (sums[to] - sums[from]);
        int found = Arrays.binarySearch(sums, from, to + 1, at);
        int v = found >= 0 ? found : -found - 2;
        return Math.min(to - 1, Math.max(from, v));
    }

    /** Writes the flows as Weft and the peers read them: {@code source,target,strength}, agencies as numbers. */
    static void write(Csr graph, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("source,target,strength\n");
            for (int v = 0; v < graph.n(); v++) {
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    if (!graph.directed() && graph.targets()[a] < v) {
                        continue;
                    }
                    out.write(v + "," + graph.targets()[a] + "," + (int) graph.weights()[a] + "\n");
                }
            }
        }
    }

    /** Writes a network to a file: n, m, the file, and a seed if it is not 1. */
    public static void main(String[] args) throws IOException {
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        write(of(Integer.parseInt(args[0]), Integer.parseInt(args[1]), seed).graph(), Path.of(args[2]));
    }
}
