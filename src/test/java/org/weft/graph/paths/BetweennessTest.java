package org.weft.graph.paths;

import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;
import org.weft.graph.jgrapht.CsrGraph;
import org.weft.graph.paths.StepDependencies.Sum;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Betweenness of nodes and arcs, and stress, against their definitions with counts of any size, against JGraphT, and
 * against closed forms.
 */
class BetweennessTest {
    private static final Workers TWO = new Workers(2, Cancellation.NEVER, Progress.NONE);
    private static final MathContext DIGITS = new MathContext(40);

    /**
     * By the definition: for every pair the number of shortest paths through a node or along an arc is a product of
     * counts, and their share is rounded at 40 digits. Lengths are 1 or 12/strength.
     */
    private static final class Definition {
        final int n;
        final long[][] distance;
        final BigInteger[][] paths;
        final BigDecimal[] betweenness;
        final BigInteger[] stress;
        final BigDecimal[] arcs;

        Definition(Csr graph, boolean weighted) {
            n = graph.n();
            long[] length = new long[graph.arcs()];
            for (int a = 0; a < length.length; a++) {
                length[a] = weighted ? Math.round(12 / graph.weights()[a]) : 1;
            }
            distance = new long[n][n];
            paths = new BigInteger[n][n];
            for (int s = 0; s < n; s++) {
                measure(graph, length, s);
            }
            betweenness = new BigDecimal[n];
            Arrays.fill(betweenness, BigDecimal.ZERO);
            stress = new BigInteger[n];
            Arrays.fill(stress, BigInteger.ZERO);
            arcs = new BigDecimal[graph.arcs()];
            Arrays.fill(arcs, BigDecimal.ZERO);
            for (int s = 0; s < n; s++) {
                for (int t = 0; t < n; t++) {
                    if (s != t && distance[s][t] < Long.MAX_VALUE) {
                        pair(graph, length, s, t);
                    }
                }
            }
        }

        /** Distances by relaxing until nothing changes, then counts in order of distance. */
        private void measure(Csr graph, long[] length, int s) {
            long[] d = distance[s];
            Arrays.fill(d, Long.MAX_VALUE);
            d[s] = 0;
            for (boolean changed = true; changed; ) {
                changed = false;
                for (int u = 0; u < n; u++) {
                    for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                        if (d[u] < Long.MAX_VALUE && d[u] + length[a] < d[graph.targets()[a]]) {
                            d[graph.targets()[a]] = d[u] + length[a];
                            changed = true;
                        }
                    }
                }
            }
            Arrays.fill(paths[s], BigInteger.ZERO);
            paths[s][s] = BigInteger.ONE;
            List<Integer> order = new ArrayList<>();
            for (int v = 0; v < n; v++) {
                if (d[v] < Long.MAX_VALUE) {
                    order.add(v);
                }
            }
            order.sort((u, v) -> Long.compare(d[u], d[v]));
            for (int u : order) {
                for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                    int v = graph.targets()[a];
                    if (d[u] + length[a] == d[v]) {
                        paths[s][v] = paths[s][v].add(paths[s][u]);
                    }
                }
            }
        }

        private void pair(Csr graph, long[] length, int s, int t) {
            BigDecimal all = new BigDecimal(paths[s][t]);
            for (int v = 0; v < n; v++) {
                if (distance[s][v] == Long.MAX_VALUE) {
                    continue;
                }
                if (v != s && v != t && goesOn(s, v, t, 0, v)) {
                    BigInteger through = paths[s][v].multiply(paths[v][t]);
                    stress[v] = stress[v].add(through);
                    betweenness[v] = betweenness[v].add(new BigDecimal(through).divide(all, DIGITS));
                }
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    int w = graph.targets()[a];
                    if (goesOn(s, v, t, length[a], w)) {
                        BigDecimal along = new BigDecimal(paths[s][v].multiply(paths[w][t]));
                        arcs[a] = arcs[a].add(along.divide(all, DIGITS));
                    }
                }
            }
        }

        private boolean goesOn(int s, int v, int t, long step, int w) {
            return distance[w][t] < Long.MAX_VALUE && distance[s][v] + step + distance[w][t] == distance[s][t];
        }
    }

    private static void assertNear(BigDecimal[] expected, double[] actual, String at) {
        assertEquals(expected.length, actual.length, at);
        for (int i = 0; i < actual.length; i++) {
            double wanted = expected[i].doubleValue();
            assertEquals(wanted, actual[i], 1e-12 * Math.max(1, wanted), at + ", " + i);
        }
    }

    private static BigDecimal[] decimals(BigInteger[] values) {
        return Arrays.stream(values).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    private static void check(Csr graph, String at) {
        Definition steps = new Definition(graph, false);
        assertNear(steps.betweenness, Betweenness.ofSteps(graph, TWO), "betweenness, " + at);
        assertNear(decimals(steps.stress), Stress.ofSteps(graph, TWO), "stress, " + at);
        assertNear(steps.arcs, EdgeBetweenness.ofSteps(graph, TWO), "arcs, " + at);
        assertNear(
                new Definition(graph, true).betweenness,
                WeightedBetweenness.of(graph, Lengths.of(graph), TWO),
                "weighted, " + at);
    }

    @Test
    void isThatOfTheDefinition() {
        for (long seed = 1; seed <= 150; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(14);
            check(RandomGraphs.of(seed, n, random.nextInt(3 * n + 1), seed % 2 == 0), "seed " + seed);
        }
    }

    /** A core, leaves and chains that hang from it, nodes with the same neighbours, a second component, isolates. */
    private static Csr likeCollaboration(long seed, boolean directed) {
        Random random = new Random(seed);
        int core = 3 + random.nextInt(6);
        List<int[]> ties = new ArrayList<>();
        for (int u = 0; u < core; u++) {
            for (int v = u + 1; v < core; v++) {
                if (random.nextInt(3) > 0) {
                    ties.add(new int[] {u, v});
                }
            }
        }
        int n = core;
        for (int leaves = random.nextInt(6); leaves > 0; leaves--) {
            ties.add(new int[] {random.nextInt(n), n++});
        }
        int alike = random.nextInt(core - 1);
        for (int twins = random.nextInt(4); twins > 0; twins--) {
            ties.add(new int[] {alike, n});
            ties.add(new int[] {n++, alike + 1});
        }
        int apart = n;
        n += 4;
        ties.add(new int[] {apart, apart + 1});
        ties.add(new int[] {apart + 1, apart + 2});
        ties.add(new int[] {apart + 2, apart});
        ties.add(new int[] {apart + 2, apart + 3});
        n += random.nextInt(3);
        int[] number = new Random(seed).ints(0, 1 << 20).distinct().limit(n).toArray();
        int[] rank = new int[n];
        for (int v = 0; v < n; v++) {
            int at = v;
            rank[v] = (int) Arrays.stream(number).filter(k -> k < number[at]).count();
        }
        boolean[] turned = new boolean[ties.size()];
        for (int e = 0; e < turned.length; e++) {
            turned[e] = directed && random.nextBoolean();
        }
        int[] source = new int[ties.size()];
        int[] target = new int[ties.size()];
        double[] weight = new double[ties.size()];
        for (int e = 0; e < turned.length; e++) {
            source[e] = rank[ties.get(e)[turned[e] ? 1 : 0]];
            target[e] = rank[ties.get(e)[turned[e] ? 0 : 1]];
            weight[e] = new double[] {1, 2, 3, 4, 6, 12}[random.nextInt(6)];
        }
        return Csr.of(n, directed, source, target, weight);
    }

    @Test
    void isThatOfTheDefinitionWithLeavesTwinsAndComponents() {
        for (long seed = 1; seed <= 120; seed++) {
            check(likeCollaboration(seed, seed % 3 == 0), "seed " + seed);
        }
    }

    private static void assertClose(Map<Integer, Double> expected, double[] actual, double factor, String at) {
        for (int v = 0; v < actual.length; v++) {
            double wanted = expected.get(v) * factor;
            assertEquals(wanted, actual[v], 1e-9 * Math.max(1, Math.abs(wanted)), at + ", node " + v);
        }
    }

    @Test
    void isThatOfJgrapht() {
        for (long seed = 1001; seed <= 1400; seed++) {
            Csr graph = RandomGraphs.of(seed, 2 + (int) (seed % 50), (int) (seed * 7 % 170), seed % 2 == 0);
            double factor = graph.directed() ? 1 : 2;
            assertClose(
                    new BetweennessCentrality<>(new CsrGraph(RandomGraphs.reweighted(graph, w -> 1))).getScores(),
                    Betweenness.ofSteps(graph, TWO),
                    factor,
                    "steps, seed " + seed);
            assertClose(
                    new BetweennessCentrality<>(new CsrGraph(RandomGraphs.reweighted(graph, w -> 12 / w))).getScores(),
                    WeightedBetweenness.of(graph, Lengths.of(graph), TWO),
                    factor,
                    "lengths, seed " + seed);
        }
    }

    /** The same strengths in a scale whose lengths are too long for buckets, so that the heap is used. */
    @Test
    void bucketsAndTheHeapAgree() {
        for (long seed = 1; seed <= 60; seed++) {
            Csr graph = RandomGraphs.of(seed);
            int n = graph.n();
            Lengths lengths = Lengths.of(graph);
            double[] buckets = WeightedBetweenness.of(graph, lengths, TWO);
            Csr wide = withFarPair(graph);
            Lengths far = Lengths.of(wide);
            assertTrue(far.exact());
            assertNull(LengthNetwork.of(wide, far), "seed " + seed);
            double[] heap = WeightedBetweenness.of(wide, far, TWO);
            assertArrayEquals(buckets, Arrays.copyOf(heap, n), 1e-9, "seed " + seed);
        }
    }

    /** A graph and two more nodes with a tie of a strength that makes a common unit of lengths small. */
    private static Csr withFarPair(Csr graph) {
        List<Integer> source = new ArrayList<>();
        List<Integer> target = new ArrayList<>();
        List<Double> weight = new ArrayList<>();
        for (int u = 0; u < graph.n(); u++) {
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                if (graph.directed() || u < graph.targets()[a]) {
                    source.add(u);
                    target.add(graph.targets()[a]);
                    weight.add(graph.weights()[a]);
                }
            }
        }
        for (int i = 0; i < 2; i++) {
            source.add(graph.n() + i);
            target.add(graph.n() + 1 + i);
            weight.add(i == 0 ? 1.0 : 1_000_003.0);
        }
        return Csr.of(
                graph.n() + 3,
                graph.directed(),
                source.stream().mapToInt(v -> v).toArray(),
                target.stream().mapToInt(v -> v).toArray(),
                weight.stream().mapToDouble(w -> w).toArray());
    }

    /** Diamonds in a row: 2^k shortest paths lead over k of them. */
    private static Csr diamonds(int count, boolean directed) {
        int[] source = new int[4 * count];
        int[] target = new int[4 * count];
        for (int i = 0; i < count; i++) {
            int from = 3 * i;
            int[][] arcs = {{from, from + 1}, {from, from + 2}, {from + 1, from + 3}, {from + 2, from + 3}};
            for (int a = 0; a < 4; a++) {
                source[4 * i + a] = arcs[a][0];
                target[4 * i + a] = arcs[a][1];
            }
        }
        return Csr.of(3 * count + 1, directed, source, target, null);
    }

    @Test
    void countsBeyondWholeDoubles() {
        check(diamonds(12, true), "12 diamonds");
        Csr row = diamonds(80, true);
        double[] steps = Betweenness.ofSteps(row, TWO);
        double[] lengths = WeightedBetweenness.of(row, Lengths.of(row), TWO);
        double[] arcs = EdgeBetweenness.ofSteps(row, TWO);
        double[] stress = Stress.ofSteps(row, TWO);
        int n = row.n();
        for (int i = 1; i < 80; i++) {
            double joint = 3.0 * i * (n - 1 - 3 * i);
            assertEquals(joint, steps[3 * i], 1e-9 * joint);
            assertEquals(joint, lengths[3 * i], 1e-9 * joint);
            double side = (3.0 * i + 1) * (n - 3 * i - 3) / 2;
            assertEquals(side, steps[3 * i + 1], 1e-9 * side);
            assertEquals(side, lengths[3 * i + 2], 1e-9 * side);
            // Into the upper side of a diamond and out of it: half of what passes the sides, and what begins or ends
            // there.
            assertEquals((3.0 * i + 1) * (1 + (n - 3 * i - 3) / 2.0), arcs[row.arc(3 * i, 3 * i + 1)], 1e-9 * side);
        }
        // From the first node 2^i paths lead to joint i; the sides of the diamonds add as many each.
        double before = 0;
        for (int i = 1; i <= 40; i++) {
            before += Math.scalb(1.0, i) + 2 * Math.scalb(1.0, i - 1);
        }
        assertEquals(before * before, stress[3 * 40], 1e-12 * before * before);
    }

    @Test
    void countsBeyondDoublesAreNotGiven() {
        Csr row = diamonds(1100, true);
        assertTrue(Arrays.stream(Betweenness.ofSteps(row, TWO)).allMatch(Double::isNaN));
        assertTrue(Arrays.stream(Stress.ofSteps(row, TWO)).allMatch(Double::isNaN));
        assertTrue(Arrays.stream(EdgeBetweenness.ofSteps(row, TWO)).allMatch(Double::isNaN));
        assertTrue(
                Arrays.stream(WeightedBetweenness.of(row, Lengths.of(row), TWO)).allMatch(Double::isNaN));
        Csr ties = diamonds(1100, false);
        assertTrue(Arrays.stream(Stress.ofSteps(ties, TWO)).allMatch(Double::isNaN));
        // Block by block no count is large;
        // and a joint lies between the two ends beside it and has half of the pair of sides of each diamond.
        double joint = 2 * 3.0 * 550 * (ties.n() - 1 - 3 * 550) + 2;
        assertEquals(joint, Betweenness.ofSteps(ties, TWO)[3 * 550], 1e-9 * joint);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 7, 40})
    void familiesHaveTheirClosedForms(int n) {
        double[] path = EdgeBetweenness.ofSteps(RandomGraphs.path(n, true), TWO);
        Csr ties = RandomGraphs.path(n, false);
        double[] undirected = EdgeBetweenness.ofSteps(ties, TWO);
        for (int v = 0; v < n - 1; v++) {
            assertEquals((v + 1.0) * (n - 1 - v), path[v]);
            assertEquals((v + 1.0) * (n - 1 - v), undirected[ties.arc(v, v + 1)]);
            assertEquals((v + 1.0) * (n - 1 - v), undirected[ties.arc(v + 1, v)]);
        }
        for (double e : EdgeBetweenness.ofSteps(RandomGraphs.star(n, false), TWO)) {
            assertEquals(n - 1, e);
        }
        for (double e : EdgeBetweenness.ofSteps(RandomGraphs.complete(n), TWO)) {
            assertEquals(1, e);
        }
        for (double e : EdgeBetweenness.ofSteps(RandomGraphs.cycle(n, true), TWO)) {
            assertEquals(n * (n - 1.0) / 2, e);
        }
        assertEquals((n - 1.0) * (n - 2), Stress.ofSteps(RandomGraphs.star(n, false), TWO)[0]);
        assertEquals(n - 2.0, Stress.ofSteps(RandomGraphs.path(n, true), TWO)[1]);
        assertEquals(0, Stress.ofSteps(RandomGraphs.complete(n), TWO)[n - 1]);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        for (boolean directed : new boolean[] {true, false}) {
            Csr graph = RandomGraphs.of(17, 900, 2500, directed);
            Lengths lengths = Lengths.of(graph);
            for (int threads : new int[] {2, 8}) {
                Workers many = new Workers(threads, Cancellation.NEVER, Progress.NONE);
                assertArrayEquals(Betweenness.ofSteps(graph, Workers.one()), Betweenness.ofSteps(graph, many), 0);
                assertArrayEquals(Stress.ofSteps(graph, Workers.one()), Stress.ofSteps(graph, many), 0);
                assertArrayEquals(
                        EdgeBetweenness.ofSteps(graph, Workers.one()), EdgeBetweenness.ofSteps(graph, many), 0);
                assertArrayEquals(
                        WeightedBetweenness.of(graph, lengths, Workers.one()),
                        WeightedBetweenness.of(graph, lengths, many),
                        0);
            }
        }
    }

    /** What is asked for together comes out of one search, to the bits that it has by itself. */
    @Test
    void sumsAreTheSameWhateverIsAskedForWithThem() {
        for (int seed = 0; seed < 40; seed++) {
            Csr graph = RandomGraphs.of(seed, 10 + 5 * seed, 20 + 12 * seed, seed % 2 == 0);
            String at = "seed " + seed;
            double[] nodes = Betweenness.ofSteps(graph, TWO);
            double[] stress = Stress.ofSteps(graph, TWO);
            double[] arcs = EdgeBetweenness.ofSteps(graph, TWO);
            for (int some = 0; some < 8; some++) {
                EnumSet<Sum> sums = EnumSet.noneOf(Sum.class);
                for (Sum sum : Sum.values()) {
                    if ((some >> sum.ordinal() & 1) == 1) {
                        sums.add(sum);
                    }
                }
                StepDependencies found = StepDependencies.of(graph, sums, TWO);
                double[] none = {};
                assertArrayEquals(sums.contains(Sum.NODES) ? nodes : none, found.nodes(), 0, at + ", nodes, " + sums);
                assertArrayEquals(
                        sums.contains(Sum.STRESS) ? stress : none, found.stress(), 0, at + ", stress, " + sums);
                assertArrayEquals(sums.contains(Sum.ARCS) ? arcs : none, found.arcs(), 0, at + ", arcs, " + sums);
            }
        }
    }

    /** One source alone asks many times whether it is still wanted, and stops at the first no. */
    @Test
    void stopsWithinASource() {
        Csr path = RandomGraphs.path(400, true);
        List<Consumer<Workers>> kernels = List.of(
                w -> Betweenness.ofSteps(path, w),
                w -> Stress.ofSteps(path, w),
                w -> EdgeBetweenness.ofSteps(path, w),
                w -> WeightedBetweenness.of(path, Lengths.of(path), w));
        for (Consumer<Workers> kernel : kernels) {
            AtomicInteger asked = new AtomicInteger();
            Workers stopped = new Workers(1, () -> asked.incrementAndGet() > 300, Progress.NONE);
            assertThrows(CancellationException.class, () -> kernel.accept(stopped));
            assertEquals(301, asked.get());
        }
    }
}
