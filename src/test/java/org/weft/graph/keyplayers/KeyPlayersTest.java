package org.weft.graph.keyplayers;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.graph.paths.Steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Removals and key players against the definitions, worked out set by set. */
class KeyPlayersTest {
    private static final Workers WORKERS = new Workers(2, Cancellation.NEVER, Progress.NONE);

    private static Csr random(long seed, int most) {
        Random random = new Random(seed);
        int n = 5 + random.nextInt(most - 4);
        boolean directed = random.nextBoolean();
        double p = 0.1 + 0.3 * random.nextDouble();
        List<int[]> arcs = new ArrayList<>();
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                if (u != v && (directed || u < v) && random.nextDouble() < p) {
                    arcs.add(new int[] {u, v});
                }
            }
        }
        return graph(n, directed, arcs);
    }

    private static Csr graph(int n, boolean directed, List<int[]> arcs) {
        return Csr.of(
                n,
                directed,
                arcs.stream().mapToInt(a -> a[0]).toArray(),
                arcs.stream().mapToInt(a -> a[1]).toArray(),
                null);
    }

    private static Csr ties(int n, int... ends) {
        List<int[]> arcs = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            arcs.add(new int[] {ends[i], ends[i + 1]});
        }
        return graph(n, false, arcs);
    }

    /** Steps between all pairs without some nodes, by Floyd's method; infinite where there is no way. */
    private static double[][] steps(Csr graph, int[] gone) {
        int n = graph.n();
        double[][] d = new double[n][n];
        boolean[] out = new boolean[n];
        Arrays.stream(gone).forEach(v -> out[v] = true);
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                boolean here = !out[u] && !out[v];
                d[u][v] = here && u == v ? 0 : here && graph.arc(u, v) >= 0 ? 1 : Double.POSITIVE_INFINITY;
            }
        }
        for (int w = 0; w < n; w++) {
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    d[u][v] = Math.min(d[u][v], d[u][w] + d[w][v]);
                }
            }
        }
        return d;
    }

    private static double fragmentation(Csr graph, boolean distances, int... gone) {
        double[][] d = steps(graph, gone);
        double sum = 0;
        for (int u = 0; u < d.length; u++) {
            for (int v = 0; v < d.length; v++) {
                if (u != v) {
                    sum += distances ? 1 / d[u][v] : d[u][v] < Double.POSITIVE_INFINITY ? 1 : 0;
                }
            }
        }
        double left = d.length - gone.length;
        return 1 - sum / (left * (left - 1));
    }

    private static double reach(Csr graph, int steps, int... set) {
        double[][] d = steps(graph, new int[0]);
        double sum = 0;
        for (int v = 0; v < d.length; v++) {
            double near = Double.POSITIVE_INFINITY;
            for (int s : set) {
                near = Math.min(near, d[s][v]);
            }
            sum += steps > 0 ? near <= steps ? 1 : 0 : near == 0 ? 1 : 1 / near;
        }
        return steps > 0 ? sum : sum / d.length;
    }

    @Test
    void removalsAreThoseOfTheGraphWithoutTheNode() {
        for (long seed = 1; seed <= 500; seed++) {
            Csr graph = random(seed, 14);
            double[] components = Removals.components(graph, WORKERS);
            double[] reach = Removals.reach(graph, WORKERS);
            double[] distances = Removals.distances(graph, WORKERS);
            for (int v = 0; v < graph.n(); v++) {
                String at = "seed " + seed + ", node " + v;
                assertEquals(fragmentation(graph.underlying(), false, v), components[v], 1e-12, at);
                assertEquals(fragmentation(graph, false, v), reach[v], 1e-12, at);
                assertEquals(fragmentation(graph, true, v), distances[v], 1e-12, at);
            }
        }
    }

    @Test
    void removalsOfMoreThanOneBatchOfSources() {
        List<int[]> arcs = new ArrayList<>();
        Random random = new Random(7);
        for (int v = 1; v < 150; v++) {
            arcs.add(new int[] {random.nextInt(v), v});
            if (v % 3 == 0) {
                arcs.add(new int[] {v, arcs.get(arcs.size() - 1)[0]});
            }
        }
        Csr graph = graph(150, true, arcs);
        double[] reach = Removals.reach(graph, WORKERS);
        double[] distances = Removals.distances(graph, WORKERS);
        for (int v = 0; v < 150; v += 13) {
            assertEquals(fragmentation(graph, false, v), reach[v], 1e-12, "node " + v);
            assertEquals(fragmentation(graph, true, v), distances[v], 1e-12, "node " + v);
        }
    }

    /** Compares with the list of every set by value, then by its nodes. */
    private static void assertBest(Csr graph, int k, ToDoubleFunction<int[]> value, KeySets found, String at) {
        List<int[]> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << graph.n(); bits++) {
            if (Integer.bitCount(bits) == k) {
                int mask = bits;
                sets.add(IntStream.range(0, graph.n())
                        .filter(v -> (mask >> v & 1) == 1)
                        .toArray());
            }
        }
        double[] values = sets.stream()
                .mapToDouble(value)
                .map(x -> Math.rint(x * 1e9) / 1e9)
                .toArray();
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> values[a] != values[b]
                        ? Double.compare(values[b], values[a])
                        : Arrays.compare(sets.get(a), sets.get(b)));
        int best = 0;
        while (best < order.length && values[order[best]] == values[order[0]]) {
            best++;
        }
        assertTrue(found.proven(), at);
        assertEquals(best, found.count(), at);
        assertEquals(Math.min(best, Leaders.BEST), found.listed(), at);
        int listed = found.listed() + Math.min(Leaders.RUNNERS_UP, order.length - best);
        assertEquals(listed, found.sets().size(), at);
        for (int i = 0; i < listed; i++) {
            int which = order[i < found.listed() ? i : best + i - found.listed()];
            assertArrayEquals(sets.get(which), found.sets().get(i), at + ", set " + i);
            assertEquals(values[which], found.values()[i], 1e-8, at);
        }
    }

    @Test
    void everyObjectiveIsThatOfTheDefinition() {
        for (long seed = 1; seed <= 48; seed++) {
            Csr graph = random(seed, seed % 12 == 0 ? 12 : 9);
            for (int k = 1; k <= 3; k++) {
                String at = "seed " + seed + ", k " + k;
                assertBest(
                        graph,
                        k,
                        s -> fragmentation(graph.underlying(), false, s),
                        FragmentingSets.components(graph, k, 1, WORKERS),
                        at + ", components");
                assertBest(
                        graph,
                        k,
                        s -> fragmentation(graph, true, s),
                        FragmentingSets.distances(graph, k, 1, WORKERS),
                        at + ", distances");
                assertBest(graph, k, s -> reach(graph, 1, s), ReachingSets.within(graph, 1, k, 1, WORKERS), at + ", 1");
                assertBest(graph, k, s -> reach(graph, 2, s), ReachingSets.within(graph, 2, k, 1, WORKERS), at + ", 2");
                assertBest(
                        graph, k, s -> reach(graph, 0, s), ReachingSets.byDistance(graph, k, 1, WORKERS), at + ", d");
            }
        }
    }

    @Test
    void distancesOfMoreThanAWordOfNodes() {
        for (int n : new int[] {64, 65, 128, 129}) {
            Random random = new Random(n);
            List<int[]> arcs = new ArrayList<>();
            for (int v = 1; v < n; v++) {
                arcs.add(new int[] {v, random.nextInt(v)});
                arcs.add(new int[] {random.nextInt(v), v});
            }
            for (boolean directed : new boolean[] {true, false}) {
                Csr graph =
                        directed ? graph(n, true, arcs) : graph(n, true, arcs).underlying();
                double[] removed = Removals.distances(graph, WORKERS);
                for (int v = 0; v < n; v += 1 + n / 3) {
                    assertEquals(fragmentation(graph, true, v), removed[v], 1e-12, n + " nodes without " + v);
                }
                KeySets found = FragmentingSets.distances(graph, 1, 1, WORKERS);
                assertTrue(found.proven());
                double[] sorted = Arrays.stream(removed)
                        .boxed()
                        .sorted((a, b) -> Double.compare(b, a))
                        .mapToDouble(x -> x)
                        .toArray();
                assertArrayEquals(Arrays.copyOf(sorted, found.values().length), found.values(), 1e-12, n + " nodes");
                if (n == 65) {
                    KeySets pairs = FragmentingSets.distances(graph, 2, 1, WORKERS);
                    assertEquals(
                            fragmentation(graph, true, pairs.sets().get(0)), pairs.values()[0], 1e-12, n + " nodes");
                }
            }
        }
    }

    /** With as many nodes as are tried, no other choice is better by itself, and none of the greedy way is better. */
    @Test
    void searchIsAsGoodAsGreedyAndNoExchangeIsBetter() {
        for (int limit : new int[] {0, 1, 2, 4}) {
            for (long seed = 1; seed <= 3; seed++) {
                Csr graph = sparse(120, seed, limit == 2);
                int[][] steps = IntStream.range(0, 120)
                        .mapToObj(v -> Steps.from(graph, v))
                        .toArray(int[][]::new);
                int k = 5;
                KeySets found = limit == 0
                        ? ReachingSets.byDistance(graph, k, seed, WORKERS)
                        : ReachingSets.within(graph, limit, k, seed, WORKERS);
                String at = "limit " + limit + ", seed " + seed;
                assertFalse(found.proven(), at);
                double scale = limit == 0 ? graph.n() : 1;
                int[] greedy = {};
                for (int i = 0; i < k; i++) {
                    int[] set = Arrays.copyOf(greedy, i + 1);
                    double most = -1;
                    for (int v = 0; v < graph.n(); v++) {
                        set[i] = v;
                        if (reached(steps, limit, set) > most) {
                            most = reached(steps, limit, set);
                            greedy = set.clone();
                        }
                    }
                }
                assertTrue(found.values()[0] * scale >= reached(steps, limit, greedy) - 1e-9, at);
                for (int i = 0; i < found.sets().size(); i++) {
                    int[] set = found.sets().get(i);
                    assertEquals(k, Arrays.stream(set).distinct().count(), at);
                    assertEquals(reached(steps, limit, set) / scale, found.values()[i], 1e-12, at + ", set " + i);
                }
                int[] best = found.sets().get(0);
                for (int i = 0; i < k; i++) {
                    int[] other = best.clone();
                    for (int v = 0; v < graph.n(); v++) {
                        other[i] = v;
                        assertTrue(reached(steps, limit, other) / scale <= found.values()[0] + 1e-9, at);
                    }
                }
                assertArrayEquals(
                        found.values(),
                        (limit == 0
                                        ? ReachingSets.byDistance(graph, k, seed, Workers.one())
                                        : ReachingSets.within(graph, limit, k, seed, Workers.one()))
                                .values(),
                        at);
            }
        }
    }

    private static Csr sparse(int n, long seed, boolean directed) {
        Random random = new Random(seed);
        List<int[]> arcs = new ArrayList<>();
        for (int u = 0; u < n; u++) {
            for (int v = u + 1; v < n; v++) {
                if (random.nextDouble() < 2.5 / n) {
                    arcs.add(new int[] {u, v});
                }
            }
        }
        Csr graph = graph(n, true, arcs);
        return directed ? graph : graph.underlying();
    }

    @Test
    void closedForms() {
        Csr star = ties(6, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5);
        assertArrayEquals(new double[] {1, 0, 0, 0, 0, 0}, Removals.components(star, WORKERS), 1e-15);
        KeySets centre = FragmentingSets.components(star, 1, 1, WORKERS);
        assertArrayEquals(new int[] {0}, centre.sets().get(0));
        assertEquals(1, centre.count());
        Csr path = ties(7, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6);
        KeySets middle = FragmentingSets.components(path, 1, 1, WORKERS);
        assertArrayEquals(new int[] {3}, middle.sets().get(0));
        assertEquals(1 - 12 / 30.0, middle.values()[0], 1e-15);
        // Two triangles joined by 2-3: either end of the bridge leaves parts of 2 and 3.
        Csr bridged = ties(6, 0, 1, 0, 2, 1, 2, 2, 3, 3, 4, 3, 5, 4, 5);
        KeySets ends = FragmentingSets.components(bridged, 1, 1, WORKERS);
        assertEquals(2, ends.count());
        assertEquals(1 - 8 / 20.0, ends.values()[0], 1e-15);
        assertArrayEquals(
                new int[] {2, 3},
                ReachingSets.within(bridged, 1, 2, 1, WORKERS).sets().stream()
                        .filter(s -> s[0] == 2)
                        .findFirst()
                        .orElseThrow());
        assertEquals(6, ReachingSets.within(bridged, 1, 2, 1, WORKERS).values()[0]);
    }

    /** Three stars of 600, 500 and 400 whose centres are joined in a row, and a tail of ten behind the last. */
    private static Csr stars() {
        List<int[]> arcs = new ArrayList<>();
        int next = 3;
        for (int hub = 0; hub < 3; hub++) {
            for (int i = 0; i < 600 - 100 * hub; i++) {
                arcs.add(new int[] {hub, next++});
            }
        }
        arcs.add(new int[] {0, 1});
        arcs.add(new int[] {1, 2});
        int before = 2;
        for (int i = 0; i < 10; i++) {
            arcs.add(new int[] {before, next});
            before = next++;
        }
        return graph(next, false, arcs);
    }

    @Test
    void searchesWhereThereAreTooManySets() {
        Csr stars = stars();
        double n = stars.n();
        KeySets fragmenting = FragmentingSets.components(stars, 3, 1, WORKERS);
        assertFalse(fragmenting.proven());
        assertArrayEquals(new int[] {0, 1, 2}, fragmenting.sets().get(0));
        assertEquals(1 - 90 / ((n - 3) * (n - 4)), fragmenting.values()[0], 1e-15);
        assertEquals(1, fragmenting.count());
        assertEquals(1 + Leaders.RUNNERS_UP, fragmenting.sets().size());
        assertTrue(fragmenting.values()[1] < fragmenting.values()[0]);
        KeySets near = ReachingSets.within(stars, 1, 3, 1, WORKERS);
        assertFalse(near.proven());
        assertArrayEquals(new int[] {0, 1, 2}, near.sets().get(0));
        assertEquals(1504, near.values()[0]);
        KeySets distant = ReachingSets.byDistance(stars, 3, 1, WORKERS);
        assertArrayEquals(new int[] {0, 1, 2}, distant.sets().get(0));
        double tail = 0;
        for (int d = 1; d <= 10; d++) {
            tail += 1.0 / d;
        }
        assertEquals((3 + 1500 + tail) / n, distant.values()[0], 1e-12);
        for (int i = 0; i < 4; i++) {
            assertEquals(reached(stars, 1, near.sets().get(i)), near.values()[i], "set " + i);
            assertEquals(reached(stars, 0, distant.sets().get(i)) / n, distant.values()[i], 1e-12, "set " + i);
        }
        assertEquals(
                reached(
                        stars,
                        4,
                        ReachingSets.within(stars, 4, 2, 1, WORKERS).sets().get(0)),
                ReachingSets.within(stars, 4, 2, 1, WORKERS).values()[0]);
    }

    private static double reached(Csr graph, int limit, int... set) {
        return reached(
                IntStream.range(0, graph.n())
                        .mapToObj(v -> IntStream.of(set).anyMatch(s -> s == v) ? Steps.from(graph, v) : new int[0])
                        .toArray(int[][]::new),
                limit,
                set);
    }

    /** By the steps from each node to each, -1 where there is no way. */
    private static double reached(int[][] steps, int limit, int... set) {
        double sum = 0;
        for (int v = 0; v < steps.length; v++) {
            double near = Double.POSITIVE_INFINITY;
            for (int s : set) {
                near = steps[s][v] < 0 ? near : Math.min(near, steps[s][v]);
            }
            sum += limit > 0 ? near <= limit ? 1 : 0 : near == 0 ? 1 : 1 / near;
        }
        return sum;
    }

    @Test
    void distancesTriesTheNodesOfMostTies() {
        // Two hubs of 100 leaves each, joined through a go-between: 200 leaves make too many sets of 4.
        List<int[]> arcs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            arcs.add(new int[] {i % 2, 3 + i});
        }
        arcs.add(new int[] {0, 2});
        arcs.add(new int[] {1, 2});
        KeySets found = FragmentingSets.distances(graph(203, false, arcs), 4, 1, WORKERS);
        assertFalse(found.proven());
        assertEquals(1, found.values()[0], 1e-12);
        assertEquals(0, found.sets().get(0)[0]);
        assertEquals(1, found.sets().get(0)[1]);
    }

    @Test
    void stopsAmidTheWork() {
        for (int after : new int[] {1, 20}) {
            AtomicInteger asked = new AtomicInteger();
            Workers stopped = new Workers(1, () -> asked.incrementAndGet() > after, Progress.NONE);
            Csr graph = stars();
            assertThrows(CancellationException.class, () -> Removals.distances(graph, stopped));
            asked.set(0);
            assertThrows(CancellationException.class, () -> FragmentingSets.components(graph, 2, 1, stopped));
            asked.set(0);
            assertThrows(CancellationException.class, () -> ReachingSets.within(graph, 1, 2, 1, stopped));
        }
    }
}
