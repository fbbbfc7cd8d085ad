package org.weft.graph.keyplayers;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;
import org.weft.graph.connectivity.Components;
import org.weft.graph.paths.Steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How sets are searched for where there are too many to compare, and how the best are kept. */
class KeySetSearchTest {
    private static Csr ties(int n, List<int[]> ties) {
        return Csr.of(
                n,
                false,
                ties.stream().mapToInt(t -> t[0]).toArray(),
                ties.stream().mapToInt(t -> t[1]).toArray(),
                null);
    }

    /** The ordered pairs that stay joined without some nodes. */
    private static long joined(Csr graph, int[] gone) {
        boolean[] out = new boolean[graph.n()];
        Arrays.stream(gone).forEach(v -> out[v] = true);
        List<int[]> left = new ArrayList<>();
        for (int u = 0; u < graph.n(); u++) {
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                int v = graph.targets()[a];
                if (u < v && !out[u] && !out[v]) {
                    left.add(new int[] {u, v});
                }
            }
        }
        return IntStream.of(Components.weak(ties(graph.n(), left)).sizes())
                .mapToLong(size -> size * (size - 1L))
                .sum();
    }

    private static int[] exchanged(int[] set, int place, int node) {
        int[] other = set.clone();
        other[place] = node;
        Arrays.sort(other);
        return other;
    }

    /** The set is no worse than the greedy one and than all it turns into by one exchange; the best of these follow it. */
    @Test
    void fragmentingSetsAreNoWorseThanTheirNeighbours() {
        int k = 6;
        int n = 120;
        for (long seed = 1; seed <= 8; seed++) {
            Csr graph = RandomGraphs.of(seed, n, 140 + 5 * (int) seed, false);
            String at = "seed " + seed;
            KeySets found = FragmentingSets.components(graph, k, seed, Workers.one());
            assertFalse(found.proven(), at);
            assertEquals(
                    found.sets().size(),
                    found.sets().stream().map(Arrays::toString).distinct().count(),
                    at);
            double pairs = (double) (n - k) * (n - k - 1);
            for (int i = 0; i < found.sets().size(); i++) {
                assertEquals(1 - joined(graph, found.sets().get(i)) / pairs, found.values()[i], 1e-12, at);
            }
            int[] best = found.sets().get(0);
            long least = joined(graph, best);
            int[] greedy = {};
            for (int i = 0; i < k; i++) {
                int[] base = Arrays.copyOf(greedy, i + 1);
                int size = i;
                int chosen = IntStream.range(0, n)
                        .filter(v -> IntStream.range(0, size).noneMatch(j -> base[j] == v))
                        .boxed()
                        .min(Comparator.comparingLong(v -> {
                            base[size] = v;
                            return joined(graph, base);
                        }))
                        .orElseThrow();
                base[size] = chosen;
                greedy = base;
            }
            assertTrue(least <= joined(graph, greedy), at);
            List<int[]> neighbours = new ArrayList<>();
            for (int i = 0; i < k; i++) {
                for (int v = 0; v < n; v++) {
                    if (Arrays.binarySearch(best, v) < 0) {
                        neighbours.add(exchanged(best, i, v));
                    }
                }
            }
            assertListed(found, best, neighbours, s -> -joined(graph, s), at);
        }
    }

    private static void assertListed(
            KeySets found, int[] best, List<int[]> neighbours, ToLongFunction<int[]> score, String at) {
        long[] scores = LongStream.concat(
                        LongStream.of(score.applyAsLong(best)),
                        neighbours.stream().mapToLong(score))
                .toArray();
        List<int[]> sets = new ArrayList<>(neighbours);
        sets.add(0, best);
        List<String> expected = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -scores[i])
                        .thenComparing(i -> sets.get(i), Arrays::compare))
                .map(i -> Arrays.toString(sets.get(i)))
                .limit(found.sets().size())
                .toList();
        assertEquals(scores[0], Arrays.stream(scores).max().orElseThrow(), at);
        assertEquals(Arrays.stream(scores).filter(s -> s == scores[0]).count(), found.count(), at);
        // Runners-up of equal value are those met first, which need not be the first by their nodes.
        List<String> listed = found.sets().stream().map(Arrays::toString).toList();
        assertEquals(expected.subList(0, found.listed()), listed.subList(0, found.listed()), at);
        long[] sorted = Arrays.stream(scores).map(s -> -s).sorted().map(s -> -s).toArray();
        for (int i = 1; i < listed.size(); i++) {
            long of = score.applyAsLong(found.sets().get(i));
            assertEquals(sorted[(int) Math.min(i + found.count() - found.listed(), sorted.length - 1)], of, at);
            assertTrue(
                    of < score.applyAsLong(found.sets().get(i - 1))
                            || Arrays.compare(
                                            found.sets().get(i - 1),
                                            found.sets().get(i))
                                    < 0,
                    at + ": those of one value in the order of their nodes");
        }
    }

    /** By distances, the 64 nodes of most ties are tried: no exchange for one of those is better. */
    @Test
    void fragmentingByDistancesIsNoWorseThanExchangesOfTheNodesTried() {
        int n = 140;
        int k = 3;
        Csr graph = RandomGraphs.of(5, n, 500, false);
        KeySets found = FragmentingSets.distances(graph, k, 1, Workers.one());
        assertFalse(found.proven());
        int[] byTies = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingInt((Integer v) -> -graph.degree(v)))
                .mapToInt(v -> v)
                .limit(FragmentingSets.CANDIDATES)
                .toArray();
        int[] best = found.sets().get(0);
        for (int v : best) {
            assertTrue(Arrays.stream(byTies).anyMatch(t -> t == v));
        }
        InverseSteps inverse = new InverseSteps(n);
        ResidualDistances left = new ResidualDistances(graph, inverse, Cancellation.NEVER);
        long least = left.without(marked(n, best));
        double pairs = (double) (n - k) * (n - k - 1) * inverse.one();
        assertEquals(1 - least / pairs, found.values()[0], 1e-12);
        for (int i = 0; i < k; i++) {
            for (int v : byTies) {
                if (Arrays.binarySearch(best, v) < 0) {
                    assertTrue(left.without(marked(n, exchanged(best, i, v))) >= least);
                }
            }
        }
    }

    private static boolean[] marked(int n, int[] set) {
        boolean[] gone = new boolean[n];
        Arrays.stream(set).forEach(v -> gone[v] = true);
        return gone;
    }

    /**
     * Stars whose centres are the last of many nodes: they are tried only because of what they could reach. Behind the
     * third there are more within two steps than the second has in all.
     */
    @Test
    void nodesThatCouldReachMostAreTried() {
        int n = 2400;
        List<int[]> all = new ArrayList<>();
        int next = 0;
        for (int hub = 1; hub <= 3; hub++) {
            for (int i = 0; i < 900 - 150 * hub; i++) {
                all.add(new int[] {n - hub, next++});
            }
        }
        for (int i = 0; i < 400; i++) {
            all.add(new int[] {next - 1 - i, next + i});
        }
        Csr graph = ties(n, all);
        for (int limit : new int[] {0, 1, 2, 4}) {
            KeySets found = limit == 0
                    ? ReachingSets.byDistance(graph, 3, 1, Workers.one())
                    : ReachingSets.within(graph, limit, 3, 1, Workers.one());
            int[] hubs = {n - 3, n - 2, n - 1};
            assertEquals(reached(graph, limit, hubs), found.values()[0], 1e-12, "limit " + limit);
            if (limit < 2) {
                // Within two steps of a leaf there is all that is near its centre, and as much.
                assertArrayEquals(hubs, found.sets().get(0), "limit " + limit);
            }
            assertEquals(
                    found.sets().size(),
                    found.sets().stream().map(Arrays::toString).distinct().count(),
                    "limit " + limit);
            for (int i = 0; i < found.sets().size(); i++) {
                assertEquals(reached(graph, limit, found.sets().get(i)), found.values()[i], 1e-12, "limit " + limit);
            }
        }
        KeySets one = ReachingSets.within(graph, 2, 1, 1, Workers.one());
        assertEquals(reached(graph, 2, one.sets().get(0)), one.values()[0]);
        assertArrayEquals(new int[] {n - 3}, one.sets().get(0));
    }

    private static double reached(Csr graph, int limit, int[] set) {
        int[][] steps = IntStream.of(set).mapToObj(v -> Steps.from(graph, v)).toArray(int[][]::new);
        double sum = 0;
        for (int v = 0; v < graph.n(); v++) {
            int near = Integer.MAX_VALUE;
            for (int[] row : steps) {
                near = row[v] < 0 ? near : Math.min(near, row[v]);
            }
            sum += limit > 0 ? near <= limit ? 1 : 0 : near == Integer.MAX_VALUE ? 0 : near == 0 ? 1 : 1.0 / near;
        }
        return limit > 0 ? sum : sum / graph.n();
    }

    /** Sets of many equal values, in parts of a search that are joined: 50 of the best, all counted, and the next ten. */
    @Test
    void leadersKeepTheBestAndTheNext() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            int n = 6 + random.nextInt(8);
            int values = 1 + random.nextInt(6);
            List<int[]> sets = new ArrayList<>();
            List<Long> scores = new ArrayList<>();
            Leaders all = new Leaders();
            Leaders joined = new Leaders();
            for (int a = 0; a < n; a++) {
                Leaders part = new Leaders();
                for (int b = a + 1; b < n; b++) {
                    for (int c = b + 1; c < n; c++) {
                        int[] set = {a, b, c};
                        long score = random.nextInt(values) - 2;
                        sets.add(set);
                        scores.add(score);
                        all.offer(score, set);
                        part.offer(score, new int[] {a, b}, 2, c);
                    }
                }
                joined.join(part);
            }
            long most = scores.stream().mapToLong(s -> s).max().orElseThrow();
            long count = scores.stream().filter(s -> s == most).count();
            List<Integer> order = IntStream.range(0, sets.size())
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer i) -> -scores.get(i)))
                    .toList();
            int listed = (int) Math.min(count, Leaders.BEST);
            List<Integer> kept = new ArrayList<>(order.subList(0, listed));
            kept.addAll(order.subList((int) count, (int) Math.min(order.size(), count + Leaders.RUNNERS_UP)));
            for (Leaders leaders : List.of(all, joined)) {
                KeySets found = leaders.sets(true);
                String at = "seed " + seed + (leaders == all ? "" : ", joined");
                assertEquals(count, found.count(), at);
                assertEquals(listed, found.listed(), at);
                assertEquals(
                        kept.stream().map(i -> Arrays.toString(sets.get(i))).toList(),
                        found.sets().stream().map(Arrays::toString).toList(),
                        at);
                assertArrayEquals(kept.stream().mapToDouble(scores::get).toArray(), found.values(), at);
            }
        }
    }

    @Test
    void countsSetsAndSteps() {
        assertEquals(1, FragmentingSets.choices(7, 0));
        assertEquals(7, FragmentingSets.choices(7, 1));
        assertEquals(21, FragmentingSets.choices(7, 2));
        assertEquals(35, FragmentingSets.choices(7, 3));
        assertEquals(1, FragmentingSets.choices(7, 7));
        assertEquals(0, FragmentingSets.choices(7, 8));
        assertEquals(628, FragmentingSets.searchSteps(128, 500));
        assertEquals(3 * 5 * 629, FragmentingSets.searchSteps(129, 500));
        assertTrue(ReachingSets.every(1500, 2));
        assertFalse(ReachingSets.every(1501, 1));
        assertFalse(ReachingSets.every(1500, 3));
    }

    private static int asked(java.util.function.Consumer<Workers> work) {
        AtomicInteger asked = new AtomicInteger();
        work.accept(new Workers(1, () -> asked.incrementAndGet() < 0, Progress.NONE));
        return asked.get();
    }

    /** Each long loop asks by itself whether to stop. */
    @Test
    void asksOftenEnough() {
        Csr path = RandomGraphs.path(40_000, false);
        assertTrue(asked(w -> Removals.components(path, w)) >= 3);
        Csr small = RandomGraphs.of(1, 100, 300, true);
        Csr large = RandomGraphs.of(1, 200, 600, true);
        int each = asked(w -> w.each("nothing", 100, () -> w, (same, i) -> {}));
        assertTrue(asked(w -> Removals.distances(small, w)) >= each + 100);
        // From each of four batches of sources, and for each step of the way.
        assertTrue(asked(w -> Removals.distances(large, w)) >= 200 * 4 * 3);
        assertTrue(asked(w -> Removals.reach(small, w)) >= 100);
        assertTrue(asked(w -> ReachingSets.within(small, 1, 2, 1, w)) >= 100 + 98);
    }
}
