package org.weft.graph.communities;

import org.junit.jupiter.api.Test;
import org.weft.graph.Csr;
import org.weft.graph.PairSums;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The steps of the methods of Louvain and Leiden, each against its definition without sums that are carried along. */
class CommunityStepsTest {
    private static Level level(long seed, int n, int ties) {
        return Level.of(PairSums.of(RandomGraphs.of(seed, n, ties, false), PairSums.Of.STRENGTHS, null));
    }

    private static double[][] matrix(Level level) {
        double[][] a = new double[level.n()][level.n()];
        for (int v = 0; v < level.n(); v++) {
            for (int e = level.offsets()[v]; e < level.offsets()[v + 1]; e++) {
                a[v][level.targets()[e]] = level.weights()[e];
            }
        }
        return a;
    }

    private static double modularity(Level level, int[] set, double resolution) {
        int[] numbered = set.clone();
        return level.modularity(numbered, Partition.renumber(numbered, level.n()), resolution);
    }

    /**
     * Moves never lose, and where a round over all nodes, made again, moves none, no node would gain in any other set or in
     * one of its own. (One round alone may leave such nodes: whose neighbours stay is not looked at again.)
     */
    @Test
    void movesEndWhereNoNodeGains() {
        int alone = 0;
        for (long seed = 1; seed <= 150; seed++) {
            Level level = level(seed, 14, 30);
            double resolution = 0.5 + seed % 4 * 0.5;
            SplittableRandom random = new SplittableRandom(seed);
            int[] set = new int[14];
            // Sets that are much too large, so that some nodes have to leave for one of their own.
            Arrays.setAll(set, v -> random.nextInt(2));
            double before = modularity(level, set, resolution);
            LocalMoving moving = new LocalMoving(14, resolution, () -> false);
            String at = "seed " + seed;
            double reached = before;
            int[] previous = {};
            for (int round = 0; !Arrays.equals(previous, set); round++) {
                assertTrue(round < 20, at);
                previous = set.clone();
                moving.improve(level, set, random);
                before = reached;
                reached = modularity(level, set, resolution);
                assertTrue(reached >= before - 1e-12, at);
            }
            alone += Arrays.stream(set).distinct().count() > 2 ? 1 : 0;
            for (int v = 0; v < 14; v++) {
                int own = set[v];
                for (int c = 0; c < 14; c++) {
                    set[v] = c;
                    assertTrue(modularity(level, set, resolution) <= reached + 1e-10, at + ", node " + v);
                }
                set[v] = own;
            }
        }
        assertTrue(alone > 50, alone + " times more sets than before");
    }

    /** Weight between some nodes and the others of their set. */
    private static double outward(double[][] a, int[] set, boolean[] in) {
        double sum = 0;
        for (int u = 0; u < a.length; u++) {
            for (int v = 0; v < a.length; v++) {
                sum += in[u] && !in[v] && set[u] == set[v] ? a[u][v] : 0;
            }
        }
        return sum;
    }

    private static boolean[] members(int[] part, int name) {
        boolean[] in = new boolean[part.length];
        for (int v = 0; v < part.length; v++) {
            in[v] = part[v] == name;
        }
        return in;
    }

    private static double strength(Level level, boolean[] in) {
        double sum = 0;
        for (int v = 0; v < in.length; v++) {
            sum += in[v] ? level.strengths()[v] : 0;
        }
        return sum;
    }

    private static boolean held(Level level, double[][] a, int[] set, boolean[] in, int of, double expected) {
        double own = strength(level, in);
        return outward(a, set, in) >= expected * own * (strength(level, members(set, set[of])) - own) - 1e-9;
    }

    /** Traag, Waltman and van Eck's refinement by its definition, of the same draws. */
    private static int[] refined(Level level, int[] set, double resolution, double mean, SplittableRandom random) {
        int n = level.n();
        double[][] a = matrix(level);
        double expected = resolution / level.whole();
        int[] part = IntStream.range(0, n).toArray();
        int[] order = new int[n];
        Shuffle.order(order, n, random);
        for (int v : order) {
            boolean[] own = members(part, part[v]);
            int size = (int) Arrays.stream(part).filter(p -> p == part[v]).count();
            if (size > 1 || outward(a, set, own) == 0 || !held(level, a, set, own, v, expected)) {
                continue;
            }
            List<Integer> parts = new ArrayList<>();
            List<Double> gains = new ArrayList<>();
            for (int u = 0; u < n; u++) {
                int p = part[u];
                if (a[v][u] > 0 && set[u] == set[v] && !parts.contains(p)) {
                    boolean[] in = members(part, p);
                    double toward = IntStream.range(0, n)
                            .mapToDouble(x -> in[x] ? a[v][x] : 0)
                            .sum();
                    double gain = toward - expected * level.strengths()[v] * strength(level, in);
                    if (gain >= -1e-9 && held(level, a, set, in, u, expected)) {
                        parts.add(p);
                        gains.add(gain);
                    }
                }
            }
            if (parts.size() == 1) {
                part[v] = parts.get(0);
            } else if (!parts.isEmpty()) {
                double most = gains.stream().mapToDouble(g -> g).max().orElseThrow();
                double[] chances = gains.stream()
                        .mapToDouble(g -> Math.exp((g - most) / (0.01 * mean)))
                        .toArray();
                double at = random.nextDouble() * Arrays.stream(chances).sum();
                int chosen = 0;
                for (double sum = chances[0]; sum <= at; sum += chances[chosen]) {
                    chosen++;
                }
                part[v] = parts.get(chosen);
            }
        }
        return part;
    }

    @Test
    void refinementIsThatOfTheDefinition() {
        int joined = 0;
        for (long seed = 1; seed <= 300; seed++) {
            int n = 16;
            Level level = level(seed, n, 45);
            SplittableRandom random = new SplittableRandom(seed);
            // Resolutions that leave no gain at exactly 0, and mean weights at which also the second best is drawn.
            double resolution = 0.31 + random.nextDouble() * 2;
            double mean = seed % 3 == 0 ? 1 : 200;
            int[] set = new int[n];
            Arrays.setAll(set, v -> random.nextInt(2));
            int[] part = new int[n];
            Refinement refinement = new Refinement(n, resolution, () -> false);
            for (int turn = 0; turn < 2; turn++) {
                // Twice, because what one level leaves behind must not show in the next.
                refinement.refine(level, set, part, mean, new SplittableRandom(seed + turn));
                assertArrayEquals(
                        refined(level, set, resolution, mean, new SplittableRandom(seed + turn)),
                        part,
                        "seed " + seed + ", turn " + turn);
            }
            joined += Arrays.stream(part).distinct().count() < n ? 1 : 0;
        }
        assertTrue(joined > 150, joined + " with joined nodes");
    }

    @Test
    void aggregatesOfAggregatesKeepModularity() {
        for (long seed = 1; seed <= 100; seed++) {
            Level level = level(seed, 30, 80);
            SplittableRandom random = new SplittableRandom(seed);
            int[] set = new int[30];
            Arrays.setAll(set, v -> random.nextInt(10));
            int count = Partition.renumber(set, 30);
            int[] above = new int[count];
            Arrays.setAll(above, c -> random.nextInt(3));
            int fewer = Partition.renumber(above, count);
            Level second = level.aggregate(set, count, () -> false).aggregate(above, fewer, () -> false);
            int[] whole = new int[30];
            Arrays.setAll(whole, v -> above[set[v]]);
            assertEquals(
                    level.modularity(whole, fewer, 1.5),
                    second.modularity(IntStream.range(0, fewer).toArray(), fewer, 1.5),
                    1e-12,
                    "seed " + seed);
            assertEquals(
                    level.whole(),
                    Arrays.stream(second.inside()).sum()
                            + Arrays.stream(second.weights()).sum(),
                    1e-9,
                    "seed " + seed);
        }
    }

    @Test
    void manyStartsForSmallNetworks() {
        assertEquals(64, CommunitySearch.starts(100, 367));
        assertEquals(63, CommunitySearch.starts(100, 375));
        assertEquals(2, CommunitySearch.starts(4999, 10_000));
        assertEquals(1, CommunitySearch.starts(5000, 10_000));
        assertEquals(1, CommunitySearch.starts(1_000_000, 1_000_000));
    }

    /** Of partitions that are equally good, that of the first start. */
    @Test
    void theFirstOfEqualPartitionsIsGiven() {
        for (int n = 5; n <= 12; n++) {
            PairSums cycle = PairSums.of(RandomGraphs.cycle(n, false), PairSums.Of.STRENGTHS, null);
            List<Partition> runs = CommunitySearch.runs(
                    cycle, CommunitySearch.Method.LEIDEN, 1, 3, CommunitySearch.starts(n, 2 * n), Workers.one());
            double most = runs.stream().mapToDouble(Partition::modularity).max().orElseThrow();
            Partition first = runs.stream()
                    .filter(r -> r.modularity() >= most - 1e-12)
                    .findFirst()
                    .orElseThrow();
            assertArrayEquals(
                    first.of(),
                    CommunitySearch.search(cycle, CommunitySearch.Method.LEIDEN, 1, 3, Workers.one())
                            .of(),
                    n + " nodes");
        }
    }

    @Test
    void asksInEveryLongLoop() {
        Level level = level(1, 5000, 20_000);
        int[] asked = {0};
        int[] set = IntStream.range(0, 5000).toArray();
        new LocalMoving(5000, 1, () -> ++asked[0] < 0).improve(level, set, new SplittableRandom(1));
        assertTrue(asked[0] >= 5000 / 1024, asked[0] + " times while nodes move");
        asked[0] = 0;
        new Refinement(5000, 1, () -> ++asked[0] < 0).refine(level, set, new int[5000], 3, new SplittableRandom(1));
        assertEquals(5, asked[0], "times while sets are refined");
        asked[0] = 0;
        level.aggregate(IntStream.range(0, 5000).toArray(), 5000, () -> ++asked[0] < 0);
        assertEquals(5, asked[0], "times while nodes are joined");
        PairSums none = PairSums.of(Csr.of(3, true, new int[0], new int[0], null), PairSums.Of.PAIRS, null);
        Workers stopped = new Workers(1, () -> true, Progress.NONE);
        assertThrows(
                CancellationException.class,
                () -> CommunitySearch.search(none, CommunitySearch.Method.LEIDEN, 1, 1, stopped));
    }
}
