package org.weft.graph.paths;

import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.RandomGraphs;
import org.weft.graph.jgrapht.CsrGraph;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Routes are shortest, and first steps carry what counting over every shortest route says. */
class StepRoutesTest {
    private static StepRoutes from(Csr graph, int source, int furthest) {
        return StepRoutes.from(graph, source, furthest, Cancellation.NEVER);
    }

    @Test
    void aPathHasOneFirstStepThatCarriesAll() {
        StepRoutes routes = from(RandomGraphs.path(6, true), 0, 99);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, routes.steps());
        assertArrayEquals(new int[] {1}, routes.first());
        assertArrayEquals(new int[] {4}, routes.carries());
        assertArrayEquals(new int[] {4}, routes.alone());
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, routes.route(5));
        assertArrayEquals(new int[] {2}, from(RandomGraphs.path(6, true), 0, 3).carries());
        assertArrayEquals(new int[0], from(RandomGraphs.path(6, true), 3, 99).route(0));
    }

    @Test
    void onAnEvenCycleTheFarSideIsSharedByBothWays() {
        StepRoutes routes = from(RandomGraphs.cycle(6, false), 0, 99);
        assertArrayEquals(new int[] {2, 2}, routes.carries());
        assertArrayEquals(new int[] {1, 1}, routes.alone());
        StepRoutes star = from(RandomGraphs.star(7, true), 0, 99);
        assertArrayEquals(new int[6], star.carries());
    }

    @Test
    void agreesWithJgraphtAndWithEveryFirstStepByItself() {
        for (long seed = 1; seed <= 60; seed++) {
            Csr graph = RandomGraphs.of(seed);
            int source = (int) (seed % graph.n());
            int furthest = 2 + (int) (seed % 4);
            StepRoutes routes = from(graph, source, furthest);
            String at = "seed " + seed;
            assertArrayEquals(Steps.from(graph, source), routes.steps(), at);
            var jgrapht = new BFSShortestPath<>(new CsrGraph(graph)).getPaths(source);
            for (int v = 0; v < graph.n(); v++) {
                var path = jgrapht.getPath(v);
                assertEquals(path == null ? -1 : path.getLength(), routes.steps()[v], at);
                int[] route = routes.route(v);
                for (int i = 1; i < route.length; i++) {
                    assertTrue(graph.arc(route[i - 1], route[i]) >= 0, at);
                }
            }
            for (int i = 0; i < routes.first().length; i++) {
                int carries = 0;
                int alone = 0;
                for (int v = 0; v < graph.n(); v++) {
                    if (routes.steps()[v] > 1 && routes.steps()[v] <= furthest) {
                        Set<Integer> firsts = firsts(graph, routes, v);
                        carries += firsts.contains(routes.first()[i]) ? 1 : 0;
                        alone += firsts.equals(Set.of(routes.first()[i])) ? 1 : 0;
                    }
                }
                assertEquals(carries, routes.carries()[i], at);
                assertEquals(alone, routes.alone()[i], at);
            }
        }
    }

    /** First steps whose distance to a node is one less than that of the source. */
    private static Set<Integer> firsts(Csr graph, StepRoutes routes, int node) {
        Set<Integer> found = new HashSet<>();
        for (int first : routes.first()) {
            if (Steps.from(graph, first)[node] == routes.steps()[node] - 1) {
                found.add(first);
            }
        }
        return found;
    }

    @Test
    void manyFirstStepsAreHandedOnInBatches() {
        // 0 sends to 150 nodes, each of which sends to the same last one, and the 100th to one of its own.
        int n = 153;
        int[] source = new int[301];
        int[] target = new int[301];
        for (int i = 0; i < 150; i++) {
            source[i] = 0;
            target[i] = i + 1;
            source[150 + i] = i + 1;
            target[150 + i] = 151;
        }
        source[300] = 100;
        target[300] = 152;
        StepRoutes routes = from(Csr.of(n, true, source, target, null), 0, 9);
        for (int i = 0; i < 150; i++) {
            assertEquals(i == 99 ? 2 : 1, routes.carries()[i]);
            assertEquals(i == 99 ? 1 : 0, routes.alone()[i]);
        }
    }

    @Test
    void stopsWhenAsked() {
        assertThrows(CancellationException.class, () -> StepRoutes.from(RandomGraphs.path(9, true), 0, 9, () -> true));
    }
}
