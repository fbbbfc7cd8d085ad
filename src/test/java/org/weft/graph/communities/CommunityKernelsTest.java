package org.weft.graph.communities;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.PairSums;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CommunityKernelsTest {
    private static final CommunitySearch.Method LEIDEN = CommunitySearch.Method.LEIDEN;
    private static final CommunitySearch.Method LOUVAIN = CommunitySearch.Method.LOUVAIN;

    /** Cliques of one size; tied in a ring by their first nodes, or, where two, by one tie. */
    private static PairSums ringOfCliques(int cliques, int size) {
        int inside = size * (size - 1) / 2;
        int bridges = cliques == 2 ? 1 : cliques == 1 ? 0 : cliques;
        int[] source = new int[cliques * inside + bridges];
        int[] target = new int[source.length];
        int e = 0;
        for (int c = 0; c < cliques; c++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    source[e] = c * size + i;
                    target[e++] = c * size + j;
                }
            }
        }
        for (int c = 0; c < bridges; c++) {
            source[e] = c * size;
            target[e++] = (c + 1) % cliques * size + 1;
        }
        Csr graph = Csr.of(cliques * size, false, source, target, null);
        return PairSums.of(graph, PairSums.Of.STRENGTHS, null);
    }

    private static Partition search(PairSums sums, CommunitySearch.Method method, double resolution) {
        return CommunitySearch.search(sums, method, resolution, 1, Workers.one());
    }

    /** Modularity by its definition, cell by cell. */
    private static double naive(PairSums sums, int[] set, double resolution) {
        int n = sums.n();
        double[][] a = new double[n][n];
        double[] k = new double[n];
        double whole = 0;
        for (int v = 0; v < n; v++) {
            for (int e = sums.offsets()[v]; e < sums.offsets()[v + 1]; e++) {
                a[v][sums.targets()[e]] = sums.weights()[e];
                k[v] += sums.weights()[e];
                whole += sums.weights()[e];
            }
        }
        double q = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (set[i] == set[j]) {
                    q += (a[i][j] - resolution * k[i] * k[j] / whole) / whole;
                }
            }
        }
        return q;
    }

    /** The greatest modularity of all partitions, each as a string that grows by restricted growth. */
    private static double best(PairSums sums, int[] set, int v, int used) {
        if (v == set.length) {
            return naive(sums, set, 1);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int c = 0; c <= used; c++) {
            set[v] = c;
            best = Math.max(best, best(sums, set, v + 1, Math.max(used, c + 1)));
        }
        return best;
    }

    private static boolean connected(PairSums sums, int[] members) {
        boolean[] in = new boolean[sums.n()];
        Arrays.stream(members).forEach(v -> in[v] = true);
        int[] queue = new int[members.length];
        int size = 1;
        queue[0] = members[0];
        in[members[0]] = false;
        for (int head = 0; head < size; head++) {
            for (int e = sums.offsets()[queue[head]]; e < sums.offsets()[queue[head] + 1]; e++) {
                int u = sums.targets()[e];
                if (in[u]) {
                    in[u] = false;
                    queue[size++] = u;
                }
            }
        }
        return size == members.length;
    }

    @Test
    void bridgedCliquesAreTwo() {
        for (CommunitySearch.Method method : CommunitySearch.Method.values()) {
            Partition found = search(ringOfCliques(2, 5), method, 1);
            assertEquals(2, found.count());
            assertArrayEquals(new int[] {0, 1, 2, 3, 4}, found.members()[0]);
            assertArrayEquals(new int[] {5, 6, 7, 8, 9}, found.members()[1]);
            assertEquals(20.0 / 21 - 0.5, found.modularity(), 1e-12);
        }
    }

    /** Fortunato and Barthélemy (2007): 30 cliques of 5 are joined two by two, and a higher resolution parts them. */
    @Test
    void ringOfCliquesShowsTheResolutionLimit() {
        PairSums ring = ringOfCliques(30, 5);
        Partition found = search(ring, LEIDEN, 1);
        assertEquals(315.0 / 330 - 1.0 / 15, found.modularity(), 1e-12);
        assertEquals(15, found.count());
        assertEquals(30, search(ring, LEIDEN, 4).count());
        assertEquals(1, search(ring, LEIDEN, 0).count());
    }

    @Test
    void starIsOneAndPartsAreTheirOwn() {
        Csr star = Csr.of(6, false, new int[] {0, 0, 0, 0, 0}, new int[] {1, 2, 3, 4, 5}, null);
        Partition found = search(PairSums.of(star, PairSums.Of.STRENGTHS, null), LEIDEN, 1);
        assertEquals(1, found.count());
        assertEquals(0, found.modularity(), 1e-12);
        Csr parts = Csr.of(6, false, new int[] {0, 3, 1}, new int[] {1, 4, 2}, null);
        found = search(PairSums.of(parts, PairSums.Of.STRENGTHS, null), LEIDEN, 1);
        assertArrayEquals(new int[] {0, 0, 0, 1, 1, 2}, found.of());
        found = search(PairSums.of(Csr.of(3, true, new int[0], new int[0], null), PairSums.Of.PAIRS, null), LEIDEN, 1);
        assertArrayEquals(new int[] {0, 1, 2}, found.of());
        assertTrue(Double.isNaN(found.modularity()));
    }

    @Test
    void findsTheBestOfAllPartitionsOfSmallNetworks() {
        for (long seed = 1; seed <= 60; seed++) {
            int n = 3 + (int) (seed % 6);
            Csr graph = RandomGraphs.of(seed, n, 2 * n, seed % 2 == 0);
            PairSums sums = PairSums.of(graph, PairSums.Of.STRENGTHS, null);
            if (graph.arcs() > 0) {
                double best = best(sums, new int[n], 0, 0);
                assertEquals(best, search(sums, LEIDEN, 1).modularity(), 1e-12, "seed " + seed);
            }
        }
    }

    @Test
    void modularityIsAsDefinedAndLeidensCommunitiesAreConnected() {
        for (long seed = 1; seed <= 300; seed++) {
            Csr graph = RandomGraphs.of(seed);
            PairSums sums = PairSums.of(graph, PairSums.Of.STRENGTHS, null);
            double resolution = 0.5 + seed % 4 * 0.5;
            if (graph.arcs() == 0) {
                continue;
            }
            for (CommunitySearch.Method method : CommunitySearch.Method.values()) {
                for (Partition found : CommunitySearch.runs(sums, method, resolution, seed, 2, Workers.one())) {
                    assertEquals(naive(sums, found.of(), resolution), found.modularity(), 1e-12, "seed " + seed);
                    int larger = sums.n();
                    for (int[] members : found.members()) {
                        assertTrue(members.length > 0 && members.length <= larger, "seed " + seed);
                        larger = members.length;
                        assertTrue(method == LOUVAIN || connected(sums, members), "seed " + seed);
                    }
                }
            }
        }
    }

    /** Parts lie within their sets, hold together, and are numbered by a member. */
    @Test
    void refinementSplitsSetsIntoConnectedParts() {
        for (long seed = 1; seed <= 300; seed++) {
            PairSums sums = PairSums.of(RandomGraphs.of(seed, 40, 100, false), PairSums.Of.STRENGTHS, null);
            Level level = Level.of(sums);
            SplittableRandom random = new SplittableRandom(seed);
            int[] set = new int[40];
            Arrays.setAll(set, v -> random.nextInt(4));
            int[] part = new int[40];
            new Refinement(40, 1, Cancellation.NEVER).refine(level, set, part, 3, random);
            boolean joined = false;
            for (int p = 0; p < 40; p++) {
                int name = p;
                int[] members =
                        IntStream.range(0, 40).filter(v -> part[v] == name).toArray();
                if (members.length > 0) {
                    assertEquals(p, part[p], "seed " + seed);
                    assertTrue(connected(sums, members), "seed " + seed);
                    assertTrue(Arrays.stream(members).allMatch(v -> set[v] == set[name]), "seed " + seed);
                    joined |= members.length > 1;
                }
            }
            assertTrue(joined, "seed " + seed);
        }
    }

    @Test
    void aggregatesKeepModularity() {
        for (long seed = 1; seed <= 100; seed++) {
            Level level = Level.of(PairSums.of(RandomGraphs.of(seed, 30, 80, true), PairSums.Of.STRENGTHS, null));
            SplittableRandom random = new SplittableRandom(seed);
            int[] set = new int[30];
            Arrays.setAll(set, v -> random.nextInt(6));
            int count = Partition.renumber(set, 30);
            Level above = level.aggregate(set, count, Cancellation.NEVER);
            int[] own = new int[count];
            Arrays.setAll(own, c -> c);
            assertEquals(level.modularity(set, count, 1.5), above.modularity(own, count, 1.5), 1e-12, "seed " + seed);
            assertEquals(level.whole(), Arrays.stream(above.strengths()).sum(), 1e-9);
        }
    }

    @Test
    void setsThatNothingJoinsAreSplit() {
        PairSums sums =
                PairSums.of(Csr.of(5, false, new int[] {0, 2}, new int[] {1, 3}, null), PairSums.Of.STRENGTHS, null);
        int[] set = {0, 0, 0, 0, 1};
        Connected.split(Level.of(sums), set);
        assertArrayEquals(new int[] {0, 0, 2, 2, 4}, set);
    }

    @Test
    void anySeedAndNumberOfThreadsIsRepeated() {
        PairSums sums = PairSums.of(RandomGraphs.of(7, 300, 1500, true), PairSums.Of.STRENGTHS, null);
        Workers eight = new Workers(8, Cancellation.NEVER, Progress.NONE);
        Partition one = CommunitySearch.search(sums, LEIDEN, 1, 5, Workers.one());
        Partition other = CommunitySearch.search(sums, LEIDEN, 1, 5, eight);
        assertArrayEquals(one.of(), other.of());
        assertEquals(one.modularity(), other.modularity(), 0);
        int[] first = CommunitySearch.runs(sums, LOUVAIN, 1, 1, 1, eight).get(0).of();
        int[] second =
                CommunitySearch.runs(sums, LOUVAIN, 1, 2, 1, eight).get(0).of();
        assertFalse(Arrays.equals(first, second));
    }

    @Test
    void largeNetworksAreSearchedOnceWithProgressAndMayBeStopped() {
        PairSums sums = PairSums.of(RandomGraphs.of(3, 6000, 30_000, true), PairSums.Of.STRENGTHS, null);
        assertEquals(1, CommunitySearch.starts(sums.n(), sums.targets().length));
        assertEquals(64, CommunitySearch.starts(10, 20));
        long[] last = {-1, 0};
        Workers told = new Workers(1, Cancellation.NEVER, (what, done, total) -> {
            assertTrue(done >= last[0] || total == 1, done + " after " + last[0]);
            last[0] = done;
            last[1]++;
        });
        CommunitySearch.search(sums, LEIDEN, 1, 1, told);
        assertTrue(last[1] > 3);
        int[] asked = {0};
        Workers stopped = new Workers(1, () -> ++asked[0] > 10, Progress.NONE);
        assertThrows(CancellationException.class, () -> CommunitySearch.search(sums, LEIDEN, 1, 1, stopped));
    }

    /** Hubert and Arabie's index and Meilă's distance worked by hand. */
    @Test
    void agreementOfPartitions() {
        Agreement same = Agreement.of(new int[] {0, 0, 1, 1}, new int[] {3, 3, 2, 2});
        assertEquals(1, same.adjustedRand(), 1e-12);
        assertEquals(0, same.variation(), 1e-12);
        Agreement crossed = Agreement.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1});
        assertEquals(-0.5, crossed.adjustedRand(), 1e-12);
        assertEquals(1, crossed.variation(), 1e-12);
        // Pairs together: 4 in the one, 2 in the other, 1 in both, of 10.
        Agreement some = Agreement.of(new int[] {0, 0, 0, 1, 1}, new int[] {0, 0, 1, 1, 2});
        assertEquals((1 - 0.8) / (3 - 0.8), some.adjustedRand(), 1e-12);
        Agreement whole = Agreement.of(new int[3], new int[3]);
        assertEquals(1, whole.adjustedRand(), 1e-12);
        assertEquals(1, Agreement.of(new int[] {0, 1, 2}, new int[] {2, 1, 0}).adjustedRand(), 1e-12);
    }

    @Test
    void agreementIsThatOfCountingPairsAndOfEntropies() {
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            int n = 2 + random.nextInt(40);
            int[] a = random.ints(n, 0, 1 + random.nextInt(n)).toArray();
            int[] b = random.ints(n, 0, 1 + random.nextInt(n)).toArray();
            double inA = 0;
            double inB = 0;
            double inBoth = 0;
            double entropies = 0;
            for (int u = 0; u < n; u++) {
                double sizeA = 0;
                double sizeB = 0;
                double sizeBoth = 0;
                for (int v = 0; v < n; v++) {
                    sizeA += a[u] == a[v] ? 1 : 0;
                    sizeB += b[u] == b[v] ? 1 : 0;
                    sizeBoth += a[u] == a[v] && b[u] == b[v] ? 1 : 0;
                }
                inA += (sizeA - 1) / 2;
                inB += (sizeB - 1) / 2;
                inBoth += (sizeBoth - 1) / 2;
                entropies += (Math.log(sizeA) + Math.log(sizeB) - 2 * Math.log(sizeBoth)) / n;
            }
            double expected = inA * inB / (n * (n - 1) / 2.0);
            double most = (inA + inB) / 2;
            Agreement found = Agreement.of(a, b);
            assertEquals(
                    most == expected ? 1 : (inBoth - expected) / (most - expected),
                    found.adjustedRand(),
                    1e-12,
                    "seed " + seed);
            assertEquals(entropies / Math.log(n), found.variation(), 1e-12, "seed " + seed);
        }
    }

    @Test
    void eachSearchOfALargeNetworkIsTheOneThatFindsItsCommunities() {
        PairSums sums = PairSums.of(RandomGraphs.of(3, 6000, 30_000, true), PairSums.Of.STRENGTHS, null);
        Partition alone = CommunitySearch.search(sums, LEIDEN, 1, 1, Workers.one());
        Partition first =
                CommunitySearch.runs(sums, LEIDEN, 1, 1, 2, Workers.one()).get(0);
        assertArrayEquals(alone.of(), first.of());
        assertEquals(alone.modularity(), first.modularity(), 0);
    }
}
