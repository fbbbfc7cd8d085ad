package org.weft.graph.paths;

import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.AsWeightedGraph;
import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.RandomGraphs;
import org.weft.graph.jgrapht.CsrGraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Strongest routes, against JGraphT and against every simple path of small graphs. */
class LengthRoutesTest {
    private static LengthRoutes from(Csr graph, int source) {
        boolean[] all = new boolean[graph.n()];
        Arrays.fill(all, true);
        all[source] = false;
        return LengthRoutes.from(graph, Lengths.of(graph), source, all, Cancellation.NEVER);
    }

    private static Csr graph(int n, double[]... arcs) {
        int[] source = Arrays.stream(arcs).mapToInt(a -> (int) a[0]).toArray();
        int[] target = Arrays.stream(arcs).mapToInt(a -> (int) a[1]).toArray();
        return Csr.of(
                n,
                true,
                source,
                target,
                Arrays.stream(arcs).mapToDouble(a -> a[2]).toArray());
    }

    @Test
    void strongStepsGoRoundAWeakOne() {
        // Straight from 0 to 3 at strength 1 takes 1; by 1 and 2 at strength 4 takes 3/4.
        Csr graph = graph(4, new double[][] {{0, 3, 1}, {0, 1, 4}, {1, 2, 4}, {2, 3, 4}});
        LengthRoutes routes = from(graph, 0);
        assertArrayEquals(new double[] {0, 0.25, 0.5, 0.75}, routes.length());
        assertArrayEquals(new int[] {0, 1, 2, 3}, routes.route(3));
        assertArrayEquals(new int[] {1, 3}, routes.first());
        assertArrayEquals(new int[] {2, 0}, routes.carries());
        assertArrayEquals(new int[] {2, 0}, routes.alone());
        assertEquals(false, routes.onRoute()[graph.arc(0, 3)]);
        assertArrayEquals(new int[0], from(graph, 3).route(0));
        assertTrue(Double.isNaN(from(graph, 3).length()[0]));
    }

    @Test
    void ofEquallyStrongRoutesTheOneOfFewestStepsIsShown() {
        // 1/6 + 1/3 is 1/2, which doubles do not say.
        Csr graph = graph(3, new double[][] {{0, 2, 2}, {0, 1, 6}, {1, 2, 3}});
        LengthRoutes routes = from(graph, 0);
        assertArrayEquals(new int[] {0, 2}, routes.route(2));
        assertArrayEquals(new int[] {1, 0}, routes.carries());
        assertArrayEquals(new int[] {0, 0}, routes.alone());
        assertEquals(true, routes.onRoute()[graph.arc(1, 2)]);
    }

    @Test
    void withEqualStrengthsItIsTheShortestBySteps() {
        Csr path = RandomGraphs.path(6, true);
        assertArrayEquals(
                StepRoutes.from(path, 0, 9, Cancellation.NEVER).route(5),
                from(path, 0).route(5));
        assertArrayEquals(new int[] {4}, from(path, 0).carries());
        // The far side of an even cycle is shared by both ways.
        assertArrayEquals(
                new int[] {2, 2}, from(RandomGraphs.cycle(6, false), 0).carries());
        assertArrayEquals(
                new int[] {1, 1}, from(RandomGraphs.cycle(6, false), 0).alone());
    }

    @Test
    void agreesWithJgraphtAndWithEverySimplePath() {
        for (long seed = 1; seed <= 60; seed++) {
            Csr graph = RandomGraphs.of(seed, 8, 18, seed % 2 == 0);
            int source = (int) (seed % graph.n());
            LengthRoutes routes = from(graph, source);
            CsrGraph seen = new CsrGraph(graph);
            var jgrapht = new DijkstraShortestPath<>(
                            new AsWeightedGraph<>(seen, arc -> 1 / graph.weights()[arc], false, false))
                    .getPaths(source);
            Lengths lengths = Lengths.of(graph);
            int[] carries = new int[routes.first().length];
            int[] alone = new int[routes.first().length];
            boolean[] onRoute = new boolean[graph.arcs()];
            for (int v = 0; v < graph.n(); v++) {
                String at = "seed " + seed + " to " + v;
                double expected = jgrapht.getWeight(v);
                if (Double.isInfinite(expected)) {
                    assertTrue(Double.isNaN(routes.length()[v]), at);
                    continue;
                }
                assertEquals(expected, routes.length()[v], 1e-12, at);
                List<List<Integer>> best = best(graph, source, v);
                assertEquals(best.stream().mapToInt(List::size).min().orElseThrow(), routes.route(v).length, at);
                assertTrue(best.contains(Arrays.stream(routes.route(v)).boxed().toList()), at);
                TreeSet<Integer> firsts = new TreeSet<>();
                for (List<Integer> route : best) {
                    for (int i = 1; i < route.size(); i++) {
                        onRoute[graph.arc(route.get(i - 1), route.get(i))] = true;
                    }
                    firsts.add(route.get(Math.min(1, route.size() - 1)));
                }
                for (int i = 0; i < carries.length && v != source; i++) {
                    int first = routes.first()[i];
                    carries[i] += first != v && firsts.contains(first) ? 1 : 0;
                    alone[i] += first != v && firsts.contains(first) && firsts.size() == 1 ? 1 : 0;
                }
            }
            assertArrayEquals(carries, routes.carries(), "seed " + seed);
            assertArrayEquals(alone, routes.alone(), "seed " + seed);
            assertArrayEquals(onRoute, routes.onRoute(), "seed " + seed);
            assertTrue(lengths.exact(), "seed " + seed);
        }
    }

    /** All simple paths of the least sum of 1/strength. */
    private static List<List<Integer>> best(Csr graph, int source, int target) {
        List<List<Integer>> all = new ArrayList<>();
        walk(graph, new ArrayList<>(List.of(source)), target, all);
        double least = all.stream().mapToDouble(p -> length(graph, p)).min().orElseThrow();
        return all.stream().filter(p -> length(graph, p) < least + 1e-9).toList();
    }

    private static void walk(Csr graph, List<Integer> path, int target, List<List<Integer>> all) {
        int u = path.get(path.size() - 1);
        if (u == target) {
            all.add(List.copyOf(path));
            return;
        }
        for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
            if (!path.contains(graph.targets()[a])) {
                path.add(graph.targets()[a]);
                walk(graph, path, target, all);
                path.remove(path.size() - 1);
            }
        }
    }

    private static double length(Csr graph, List<Integer> path) {
        double sum = 0;
        for (int i = 1; i < path.size(); i++) {
            sum += 1 / graph.weights()[graph.arc(path.get(i - 1), path.get(i))];
        }
        return sum;
    }

    @Test
    void countsOnlyThoseAskedFor() {
        boolean[] one = {false, false, true, false};
        Csr path = RandomGraphs.path(4, true);
        LengthRoutes routes = LengthRoutes.from(path, Lengths.of(path), 0, one, Cancellation.NEVER);
        assertArrayEquals(new int[] {1}, routes.carries());
        assertEquals(false, routes.onRoute()[path.arc(2, 3)]);
        assertThrows(CancellationException.class, () -> LengthRoutes.from(path, Lengths.of(path), 0, one, () -> true));
    }
}
