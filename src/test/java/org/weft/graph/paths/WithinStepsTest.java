package org.weft.graph.paths;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Searches that end after few steps count what searches over all pairs count. */
class WithinStepsTest {
    private static final Workers TWO = new Workers(2, Cancellation.NEVER, Progress.NONE);

    private static int[] groups(int n) {
        int[] group = new int[n];
        Arrays.setAll(group, v -> v % 4 - 1);
        return group;
    }

    private static void check(Csr graph, Workers workers, String at, int... steps) {
        AllPairs.Question alone = new AllPairs.Question(steps, new int[0], 0);
        AllPairs.Question grouped = new AllPairs.Question(steps, groups(graph.n()), 3);
        AllPairs all = AllPairs.search(graph, grouped, TWO);
        WithinSteps found = WithinSteps.of(graph, alone, workers);
        assertArrayEquals(all.within(), found.within(), at);
        assertArrayEquals(new int[steps.length][0][], found.withinGroup(), at);
        WithinSteps byGroup = WithinSteps.of(graph, grouped, workers);
        assertArrayEquals(all.within(), byGroup.within(), at);
        assertArrayEquals(all.withinGroup(), byGroup.withinGroup(), at);
        AllPairs together =
                AllPairs.within(graph, grouped, Arrays.stream(steps).max().orElse(0), workers);
        assertArrayEquals(all.within(), together.within(), at);
        assertArrayEquals(all.withinGroup(), together.withinGroup(), at);
    }

    @Test
    void theyCountWhatTheWholeSearchCounts() {
        for (long seed = 1; seed <= 60; seed++) {
            Csr graph = RandomGraphs.of(seed);
            for (Csr way : new Csr[] {graph, graph.transpose()}) {
                check(way, TWO, "seed " + seed, 1);
                check(way, TWO, "seed " + seed, 2);
                check(way, TWO, "seed " + seed, 1, 3, 4);
                check(way, TWO, "seed " + seed, 2, 7, 1_000_000);
            }
        }
    }

    @Test
    void oneThreadSearchesFromMoreNodesThanThereAreMarks() {
        check(RandomGraphs.of(3, 1400, 4000, true), Workers.one(), "sparse", 1, 2, 3);
        check(RandomGraphs.path(700, true), Workers.one(), "path", 1, 5);
        check(RandomGraphs.star(600, false), Workers.one(), "star", 1, 2);
    }

    @Test
    void whereWalksAreManyAllAreSearchedTogether() {
        check(RandomGraphs.of(4, 1400, 14_000, true), Workers.one(), "dense", 2, 4);
        check(RandomGraphs.of(4, 1400, 14_000, false), TWO, "ties", 1, 5);
    }

    @Test
    void theyEndWhenTheyAreNoLongerWanted() {
        Csr graph = RandomGraphs.of(5, 300, 900, true);
        Workers stopped = new Workers(2, () -> true, Progress.NONE);
        for (int k : new int[] {1, 2, 6}) {
            AllPairs.Question question = new AllPairs.Question(new int[] {k}, new int[0], 0);
            assertThrows(CancellationException.class, () -> WithinSteps.of(graph, question, stopped));
        }
    }
}
