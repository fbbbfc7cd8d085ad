package org.weft.graph.paths;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;
import org.weft.graph.paths.StepDependencies.Sum;

import java.util.Arrays;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Estimates from samples: that they are exact where the sample is everything, and keep to their intervals else. */
class SampledPathsTest {
    private static final Workers EIGHT = new Workers(8, Cancellation.NEVER, Progress.NONE);

    @Test
    void aSampleOfAllIsExact() {
        for (long seed = 1; seed <= 40; seed++) {
            Csr graph = RandomGraphs.of(seed);
            int n = graph.n();
            Lengths lengths = Lengths.of(graph);
            String at = "seed " + seed;
            SampledBetweenness steps = SampledBetweenness.of(graph, Sum.NODES, null, n, seed, Workers.one());
            assertArrayEquals(Betweenness.ofSteps(graph, Workers.one()), steps.values(), 1e-9 * n * n, at);
            assertArrayEquals(new double[n], steps.margins(), at);
            SampledBetweenness weighted = SampledBetweenness.of(graph, Sum.NODES, lengths, n + 5, seed, Workers.one());
            assertArrayEquals(
                    WeightedBetweenness.of(graph, lengths, Workers.one()), weighted.values(), 1e-9 * n * n, at);
            assertEquals(n, weighted.sources(), at);
            SampledBetweenness stress = SampledBetweenness.of(graph, Sum.STRESS, null, n, seed, Workers.one());
            assertArrayEquals(Stress.ofSteps(graph, Workers.one()), stress.values(), 1e-9 * n * n, at);
            for (boolean byLength : new boolean[] {false, true}) {
                double[] arcs = byLength
                        ? WeightedBetweenness.ofArcs(graph, lengths, Workers.one())
                        : EdgeBetweenness.ofSteps(graph, Workers.one());
                SampledBetweenness ofArcs =
                        SampledBetweenness.of(graph, Sum.ARCS, byLength ? lengths : null, n, seed, Workers.one());
                assertArrayEquals(arcs, ofArcs.values(), 1e-9 * n * n, at);
                assertArrayEquals(new double[graph.arcs()], ofArcs.margins(), at);
            }
            Csr turned = graph.transpose();
            SampledDistances.Weighted sums =
                    SampledDistances.byLength(turned, Lengths.of(turned), n, seed, Workers.one());
            WeightedAllPairs exact = WeightedAllPairs.search(graph, lengths, Workers.one());
            assertArrayEquals(exact.inverse(), sums.pairs().inverse(), 1e-9 * n * 12, at);
            assertArrayEquals(exact.total(), sums.pairs().total(), 1e-9 * n * 12, at);
            assertArrayEquals(exact.furthest(), sums.pairs().furthest(), 1e-9 * n, at);
            assertArrayEquals(exact.reached(), sums.pairs().reached(), at);
            assertArrayEquals(new double[n], sums.margins(), 1e-9, at);
            assertArrayEquals(new double[n], sums.totalMargins(), 1e-9, at);
        }
    }

    @Test
    void betweennessLiesInTheIntervalForNineNodesInTen() {
        for (long seed = 1; seed <= 10; seed++) {
            int n = 400;
            Csr graph = RandomGraphs.of(seed, n, seed % 2 == 0 ? 600 : 2000, seed % 3 != 0);
            boolean byLength = seed > 5;
            Lengths lengths = Lengths.of(graph);
            double[] exact = byLength
                    ? WeightedBetweenness.of(graph, lengths, Workers.one())
                    : Betweenness.ofSteps(graph, Workers.one());
            SampledBetweenness sampled =
                    SampledBetweenness.of(graph, Sum.NODES, byLength ? lengths : null, 200, seed, Workers.one());
            int covered = 0;
            double width = 0;
            double all = 0;
            for (int v = 0; v < n; v++) {
                covered += Math.abs(exact[v] - sampled.values()[v]) <= sampled.margins()[v] ? 1 : 0;
                width += sampled.margins()[v];
                all += exact[v];
            }
            assertTrue(covered >= 0.9 * n, "seed " + seed + ": the intervals hold " + covered + " of " + n);
            assertTrue(width < all, "seed " + seed + ": the intervals are wider than what they estimate");
        }
    }

    @Test
    void stressAndArcsLieInTheirIntervals() {
        for (long seed = 1; seed <= 6; seed++) {
            int n = 400;
            Csr graph = RandomGraphs.of(seed, n, 1600, seed % 2 == 0);
            boolean stress = seed > 3;
            double[] exact =
                    stress ? Stress.ofSteps(graph, Workers.one()) : EdgeBetweenness.ofSteps(graph, Workers.one());
            SampledBetweenness sampled =
                    SampledBetweenness.of(graph, stress ? Sum.STRESS : Sum.ARCS, null, 200, seed, Workers.one());
            int covered = 0;
            double width = 0;
            double all = 0;
            for (int i = 0; i < exact.length; i++) {
                covered += Math.abs(exact[i] - sampled.values()[i]) <= sampled.margins()[i] ? 1 : 0;
                width += sampled.margins()[i];
                all += exact[i];
            }
            assertTrue(covered >= 0.9 * exact.length, "seed " + seed + ": " + covered + " of " + exact.length);
            assertTrue(
                    width < (stress ? 1 : 2) * all,
                    "seed " + seed + ": the intervals are wider than what they estimate");
        }
    }

    @Test
    void nodesThatLieOnNoWayHaveNoMargin() {
        Csr path = Csr.of(
                60,
                true,
                java.util.stream.IntStream.range(0, 59).toArray(),
                java.util.stream.IntStream.range(1, 60).toArray(),
                null);
        SampledBetweenness sampled = SampledBetweenness.of(path, Sum.NODES, null, 20, 1, Workers.one());
        assertEquals(0, sampled.margins()[0]);
        assertEquals(0, sampled.margins()[59]);
        assertTrue(sampled.margins()[30] > 0);
    }

    @Test
    void sumsByLengthLieInTheirIntervals() {
        for (long seed = 1; seed <= 6; seed++) {
            int n = 500;
            Csr graph = RandomGraphs.of(seed, n, 2500, seed % 2 == 0);
            WeightedAllPairs pairs = WeightedAllPairs.search(graph, Lengths.of(graph), Workers.one());
            double[] exact = pairs.inverse();
            int totals = 0;
            Csr turned = graph.transpose();
            SampledDistances.Weighted sampled =
                    SampledDistances.byLength(turned, Lengths.of(turned), 120, seed, Workers.one());
            int covered = 0;
            for (int v = 0; v < n; v++) {
                covered += Math.abs(exact[v] - sampled.pairs().inverse()[v]) <= sampled.margins()[v] + 1e-9 ? 1 : 0;
                totals += Math.abs(pairs.total()[v] - sampled.pairs().total()[v]) <= sampled.totalMargins()[v] + 1e-9
                        ? 1
                        : 0;
            }
            assertTrue(totals >= 0.9 * n, "seed " + seed + ": the intervals of totals hold " + totals + " of " + n);
            assertTrue(covered >= 0.9 * n, "seed " + seed + ": the intervals hold " + covered + " of " + n);
        }
    }

    @Test
    void groupsAreCountedWithinTheirMarginAndSmallOnesExactly() {
        for (long seed = 1; seed <= 4; seed++) {
            int n = 3000;
            Csr graph = RandomGraphs.of(seed, n, 9000, seed % 2 == 0);
            int[] groupOf = new int[n];
            for (int v = 0; v < n; v++) {
                groupOf[v] = v % 10 == 0 ? 1 : v % 501 == 1 ? 2 : v % 7 == 3 ? -1 : 0;
            }
            AllPairs.Question question = new AllPairs.Question(new int[] {2, 5}, groupOf, 3);
            AllPairs exact = AllPairs.search(graph, question, Workers.one());
            SampledDistances.Groups sampled = SampledDistances.byGroup(graph, question, 600, seed, Workers.one());
            assertTrue(sampled.margin() > 0 && sampled.margin() < 0.1, "margin " + sampled.margin());
            int[] sizes = new int[3];
            Arrays.stream(groupOf).filter(g -> g >= 0).forEach(g -> sizes[g]++);
            for (int q = 0; q < 2; q++) {
                for (int g = 0; g < 3; g++) {
                    int covered = 0;
                    for (int v = 0; v < n; v++) {
                        double off = Math.abs(sampled.within()[q][g][v] - exact.withinGroup()[q][g][v]);
                        covered += off <= sampled.margin() * sizes[g] ? 1 : 0;
                        assertTrue(g != 2 || off < 1e-9, "a group of " + sizes[g] + " is counted exactly");
                    }
                    assertTrue(covered >= 0.95 * n, "seed " + seed + ", group " + g + ": " + covered);
                }
            }
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Csr graph = RandomGraphs.of(5, 700, 2800, true);
        Csr turned = graph.transpose();
        Lengths lengths = Lengths.of(turned);
        SampledBetweenness one = SampledBetweenness.of(graph, Sum.NODES, null, 150, 3, Workers.one());
        SampledBetweenness eight = SampledBetweenness.of(graph, Sum.NODES, null, 150, 3, EIGHT);
        assertArrayEquals(one.values(), eight.values(), 0);
        assertArrayEquals(one.margins(), eight.margins(), 0);
        assertArrayEquals(
                SampledDistances.byLength(turned, lengths, 150, 3, Workers.one())
                        .pairs()
                        .inverse(),
                SampledDistances.byLength(turned, lengths, 150, 3, EIGHT)
                        .pairs()
                        .inverse(),
                0);
    }
}
