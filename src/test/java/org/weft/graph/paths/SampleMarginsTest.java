package org.weft.graph.paths;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;
import org.weft.graph.paths.StepDependencies.Sum;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Estimates and their margins on a directed path, where what each draw tells of each node can be written down. */
class SampleMarginsTest {
    private static final int N = 300;

    @Test
    void betweennessOfAPath() {
        Csr path = RandomGraphs.path(N, true);
        for (int size : new int[] {2, 40, 150, 299}) {
            int[] sources = Samples.of(N, size, 7);
            SampledBetweenness found = SampledBetweenness.of(path, Sum.NODES, null, size, 7, Workers.one());
            assertEquals(size, found.sources());
            double left = Math.sqrt(1 - size / (double) N);
            for (int v = 0; v < N; v++) {
                int node = v;
                // From each source before it, whoever comes after it.
                double[] seen = Arrays.stream(sources)
                        .mapToDouble(s -> s < node ? N - 1 - node : 0)
                        .toArray();
                double mean = Arrays.stream(seen).average().orElseThrow();
                double variance = Arrays.stream(seen)
                        .map(x -> (x - mean) * (x - mean))
                        .average()
                        .orElseThrow();
                double most = Math.max(1, Arrays.stream(seen).max().orElseThrow());
                String at = size + " sources, node " + v;
                assertEquals(N * mean, found.values()[v], 1e-7, at);
                assertEquals(
                        v == 0 || v == N - 1 ? 0 : left * N * (1.96 * Math.sqrt(variance / size) + 3 * most / size),
                        found.margins()[v],
                        1e-6,
                        at);
            }
        }
        SampledBetweenness none = SampledBetweenness.of(path, Sum.NODES, null, 0, 7, Workers.one());
        assertArrayEquals(new double[N], none.values());
        assertArrayEquals(new double[N], none.margins());
        assertEquals(
                0,
                SampledBetweenness.of(RandomGraphs.path(0, true), Sum.NODES, null, 5, 1, Workers.one())
                        .values()
                        .length);
    }

    @Test
    void sumsByLengthOfAPath() {
        Csr path = RandomGraphs.reweighted(RandomGraphs.path(N, true), w -> 2);
        Csr turned = path.transpose();
        for (int size : new int[] {1, 2, 40, 150, 299}) {
            int[] sources = Samples.of(N, size, 11);
            SampledDistances.Weighted found =
                    SampledDistances.byLength(turned, Lengths.of(turned), size, 11, Workers.one());
            for (int v = 0; v < N; v++) {
                int node = v;
                // The length to each of the sample but itself, half a step each; to those before it there is no way.
                double[] lengths = Arrays.stream(sources)
                        .filter(s -> s != node)
                        .mapToDouble(s -> s > node ? (s - node) / 2.0 : Double.POSITIVE_INFINITY)
                        .toArray();
                int drawn = lengths.length;
                double scale = drawn == 0 ? 0 : (N - 1.0) / drawn;
                double[] inverse = Arrays.stream(lengths).map(l -> 1 / l).toArray();
                double sum = Arrays.stream(inverse).sum();
                String at = size + " sources, node " + v;
                WeightedAllPairs pairs = found.pairs();
                double[] reached = Arrays.stream(lengths)
                        .filter(l -> l < Double.POSITIVE_INFINITY)
                        .toArray();
                assertEquals(sum * scale, pairs.inverse()[v], 1e-9, at);
                assertEquals(Arrays.stream(reached).sum() * scale, pairs.total()[v], 1e-6, at);
                assertEquals(Math.round(reached.length * scale), pairs.reached()[v], at);
                assertEquals(Arrays.stream(reached).max().orElse(0), pairs.furthest()[v], 1e-12, at);
                double margin = 0;
                if (drawn > 1) {
                    double mean = sum / drawn;
                    double variance = Arrays.stream(inverse)
                                    .map(x -> (x - mean) * (x - mean))
                                    .sum()
                            / (drawn - 1);
                    double most = Arrays.stream(inverse).max().orElseThrow();
                    // Where none was reached, the strength of the node's own arc.
                    double unseen = 3 * (most > 0 ? most : v == N - 1 ? 0 : 2) / drawn;
                    margin = (N - 1)
                            * Math.sqrt(Math.max(0, 1 - drawn / (N - 1.0)))
                            * (1.96 * Math.sqrt(variance / drawn) + unseen);
                }
                assertEquals(margin, found.margins()[v], 1e-6, at);
            }
        }
    }

    /** The margin is that of the group least of which was drawn; a share of each is drawn, at least so many. */
    @Test
    void groupsOfAPath() {
        int n = 2400;
        Csr path = RandomGraphs.path(n, true);
        int[] groupOf = IntStream.range(0, n)
                .map(v -> v % 8 == 7 ? -1 : v % 6 == 0 ? 1 : 0)
                .toArray();
        int[] all = new int[2];
        Arrays.stream(groupOf).filter(g -> g >= 0).forEach(g -> all[g]++);
        AllPairs.Question question = new AllPairs.Question(new int[] {1, 30}, groupOf, 2);
        for (int size : new int[] {300, 900}) {
            int[] sources = Samples.ofEach(groupOf, 2, size, SampledDistances.LEAST_OF_GROUP, 5);
            int[] drawn = new int[2];
            boolean[] isDrawn = new boolean[n];
            for (int s : sources) {
                drawn[groupOf[s]]++;
                isDrawn[s] = true;
            }
            assertEquals(Math.max(SampledDistances.LEAST_OF_GROUP, (long) size * all[0] / n), drawn[0]);
            assertEquals(Math.min(all[1], SampledDistances.LEAST_OF_GROUP), drawn[1]);
            SampledDistances.Groups found = SampledDistances.byGroup(path, question, size, 5, Workers.one());
            double least =
                    drawn[0] == all[0] ? 0 : Math.sqrt(Math.log(40) * (1 - (drawn[0] - 1.0) / all[0]) / (2 * drawn[0]));
            double other =
                    drawn[1] == all[1] ? 0 : Math.sqrt(Math.log(40) * (1 - (drawn[1] - 1.0) / all[1]) / (2 * drawn[1]));
            assertEquals(Math.max(least, other), found.margin(), 1e-12);
            for (int q = 0; q < 2; q++) {
                int steps = q == 0 ? 1 : 30;
                for (int g = 0; g < 2; g++) {
                    int group = g;
                    for (int v = 0; v < n; v += 7) {
                        int member = groupOf[v] == g ? 1 : 0;
                        long near = IntStream.rangeClosed(v + 1, Math.min(n - 1, v + steps))
                                .filter(u -> isDrawn[u] && groupOf[u] == group)
                                .count();
                        int others = drawn[g] - (member == 1 && isDrawn[v] ? 1 : 0);
                        assertEquals(
                                near * (all[g] - member) / (double) others,
                                found.within()[q][g][v],
                                1e-9,
                                size + " draws, " + steps + " steps, group " + g + ", node " + v);
                    }
                }
            }
        }
    }

    @Test
    void samplesAreAscendingAndEachNodeIsAsLikely() {
        int[] times = new int[20];
        for (long seed = 0; seed < 4000; seed++) {
            int[] some = Samples.of(20, 5, seed);
            assertArrayEquals(Arrays.stream(some).sorted().distinct().toArray(), some, "seed " + seed);
            assertEquals(5, some.length);
            Arrays.stream(some).forEach(v -> times[v]++);
        }
        for (int v = 0; v < 20; v++) {
            // Five standard deviations of 4,000 draws of one in four.
            assertEquals(1000, times[v], 5 * Math.sqrt(4000 * 0.25 * 0.75), "node " + v);
        }
        assertArrayEquals(IntStream.range(0, 4).toArray(), Samples.of(4, 9, 1));
    }

    @Test
    void asksBeforeEverySource() {
        AtomicInteger asked = new AtomicInteger();
        Workers counting = new Workers(1, () -> asked.incrementAndGet() < 0, Progress.NONE);
        Csr path = RandomGraphs.path(200, true);
        SampledBetweenness.of(path, Sum.NODES, null, 150, 1, counting);
        assertTrue(asked.get() >= 150, asked + " times");
        asked.set(0);
        SampledDistances.byLength(path, Lengths.of(path), 150, 1, counting);
        assertTrue(asked.get() >= 150, asked + " times");
        assertEquals(
                SampledBetweenness.of(path, Sum.NODES, null, 150, 1, Workers.one())
                        .values()[10],
                SampledBetweenness.of(path, Sum.NODES, null, 150, 1, new Workers(2, Cancellation.NEVER, Progress.NONE))
                        .values()[10]);
    }
}
