package org.weft.graph.core;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.PairSums;
import org.weft.graph.Progress;
import org.weft.graph.RandomGraphs;
import org.weft.graph.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the search does on its way; that its fits are those of the definition is {@link CoreKernelsTest}'s. */
class CoreSearchTest {
    private static final double ROUNDING = 1e-9;

    private static PairSums cells(Csr graph) {
        return PairSums.of(graph, PairSums.Of.CELLS, null);
    }

    private static PairSums squares(Csr graph) {
        return PairSums.of(graph, PairSums.Of.SQUARES, null);
    }

    private static Division division(Csr graph, CoreSearch.Form form) {
        return new Division(cells(graph), squares(graph), form);
    }

    private static Division climbed(Csr graph, CoreSearch.Form form, long seed, int start) {
        Division division = division(graph, form);
        new Climb(division, new SplittableRandom(seed), Cancellation.NEVER).from(start);
        return division;
    }

    private static double fit(Csr graph, CoreSearch.Form form, boolean[] members) {
        Division division = division(graph, form);
        division.set(members);
        return division.fit();
    }

    /** Wherever a climb begins, no crossing and no change of places is left that would improve what it reaches. */
    @Test
    void climbsEndWhereNothingImproves() {
        for (long seed = 1; seed <= 60; seed++) {
            // Of strengths that binary fractions do not have, so that sums keep traces of the way to them.
            Csr graph = RandomGraphs.reweighted(RandomGraphs.of(seed, 12, 40, seed % 2 == 0), w -> w / 7);
            for (CoreSearch.Form form : CoreSearch.Form.values()) {
                for (int start = 0; start < 4; start++) {
                    String at = "seed " + seed + " " + form + " start " + start;
                    Division reached = climbed(graph, form, seed, start);
                    boolean[] core = reached.core.clone();
                    assertEquals(fit(graph, form, core), reached.fit(), 0, at);
                    for (int u = 0; u < 12; u++) {
                        core[u] = !core[u];
                        assertTrue(fit(graph, form, core) <= reached.fit() + ROUNDING, at);
                        for (int v = 0; v < u; v++) {
                            if (core[u] == core[v]) {
                                core[v] = !core[v];
                                assertTrue(fit(graph, form, core) <= reached.fit() + ROUNDING, at);
                                core[v] = !core[v];
                            }
                        }
                        core[u] = !core[u];
                    }
                }
            }
        }
    }

    /** Start 0 is at least as good as the best cut through the nodes in the order of their strength. */
    @Test
    void firstStartCutsTheOrderOfStrengthWhereTheFitIsBest() {
        for (long seed = 1; seed <= 60; seed++) {
            Csr graph = RandomGraphs.of(seed, 30, 100, seed % 2 == 0);
            Division strengths = division(graph, CoreSearch.Form.MAX);
            List<Integer> order = IntStream.range(0, 30)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer v) -> -strengths.total(v)))
                    .toList();
            for (CoreSearch.Form form : CoreSearch.Form.values()) {
                double reached = climbed(graph, form, seed, 0).fit();
                boolean[] core = new boolean[30];
                for (int v : order) {
                    core[v] = true;
                    assertTrue(fit(graph, form, core) <= reached + ROUNDING, "seed " + seed + " " + form);
                }
            }
        }
    }

    /**
     * A clique whose members have leaves, 3,000 nodes: beyond those that change places. The order of strength has the
     * clique, the last of the nodes, first, so the climb goes through all nodes, back through the periphery, and once more
     * to see that nothing improves; it asks before every 1,024 nodes.
     */
    @Test
    void asksAllAlongALongClimb() {
        int k = 8;
        int n = 3000;
        List<int[]> ties = new ArrayList<>();
        for (int u = 0; u < k; u++) {
            for (int v = 0; v < u; v++) {
                ties.add(new int[] {n - 1 - u, n - 1 - v});
            }
        }
        for (int leaf = 0; leaf < n - k; leaf++) {
            ties.add(new int[] {n - 1 - leaf % k, leaf});
        }
        Csr graph = Csr.of(
                n,
                false,
                ties.stream().mapToInt(t -> t[0]).toArray(),
                ties.stream().mapToInt(t -> t[1]).toArray(),
                null);
        int[] asked = {0};
        Division division = division(graph, CoreSearch.Form.IGNORE);
        new Climb(division, new SplittableRandom(1), () -> {
                    asked[0]++;
                    return false;
                })
                .from(0);
        assertArrayEquals(
                IntStream.range(n - k, n).toArray(), CoreSearch.core(division).members());
        assertEquals(3 + 2 + 3, asked[0]);
    }

    @Test
    void asksBeforeEveryNodeThatMayChangePlaces() {
        int[] asked = {0};
        Division division = division(RandomGraphs.of(1, 100, 400, true), CoreSearch.Form.MAX);
        new Climb(division, new SplittableRandom(1), () -> {
                    asked[0]++;
                    return false;
                })
                .from(0);
        assertTrue(asked[0] >= 100, asked[0] + " times");
    }

    /** The best of all divisions, in order, each once, as a list of all of them says. */
    @Test
    void everyDivisionGivesTheBestInOrder() {
        for (long seed = 1; seed <= 60; seed++) {
            int n = 2 + (int) (seed % 7);
            Csr graph = RandomGraphs.of(seed, n, 3 * n, seed % 2 == 0);
            for (CoreSearch.Form form : CoreSearch.Form.values()) {
                String at = "seed " + seed + " " + form;
                List<Double> fits = new ArrayList<>();
                for (int mask = 0; mask < 1 << n; mask++) {
                    boolean[] members = new boolean[n];
                    for (int v = 0; v < n; v++) {
                        members[v] = (mask >> v & 1) == 1;
                    }
                    fits.add(fit(graph, form, members));
                }
                fits.removeIf(f -> f == Double.NEGATIVE_INFINITY);
                fits.sort(Comparator.reverseOrder());
                for (int count = 1; count <= 5; count++) {
                    List<CoreSearch.Core> best = new EveryDivision(division(graph, form), Workers.one()).best(count);
                    assertEquals(Math.min(count, fits.size()), best.size(), at);
                    for (int i = 0; i < best.size(); i++) {
                        int[] found = best.get(i).members();
                        assertEquals(fits.get(i), best.get(i).fit(), ROUNDING, at);
                        boolean[] members = new boolean[n];
                        Arrays.stream(found).forEach(v -> members[v] = true);
                        assertEquals(fit(graph, form, members), best.get(i).fit(), ROUNDING, at);
                        for (int j = 0; j < i; j++) {
                            assertFalse(Arrays.equals(found, best.get(j).members()), at);
                        }
                    }
                }
            }
        }
    }

    /** On a cycle many divisions fit alike: of those, the ones that are met first, node 0 crossing over every other time. */
    @Test
    void ofEqualDivisionsThoseMetFirst() {
        int n = 6;
        Csr cycle = RandomGraphs.reweighted(RandomGraphs.cycle(n, false), w -> w / 7);
        for (CoreSearch.Form form : CoreSearch.Form.values()) {
            List<int[]> met = new ArrayList<>();
            List<Double> fits = new ArrayList<>();
            for (int i = 1; i < 1 << n; i++) {
                boolean[] members = new boolean[n];
                for (int v = 0; v < n; v++) {
                    members[v] = ((i ^ i >> 1) >> v & 1) == 1;
                }
                double fit = fit(cycle, form, members);
                if (fit != Double.NEGATIVE_INFINITY) {
                    met.add(IntStream.range(0, n).filter(v -> members[v]).toArray());
                    fits.add(Math.rint(fit * 1e9));
                }
            }
            List<String> expected = IntStream.range(0, met.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -fits.get(i)))
                    .map(i -> Arrays.toString(met.get(i)))
                    .toList();
            for (int count = 1; count <= 12; count++) {
                List<String> best = new EveryDivision(division(cycle, form), Workers.one())
                        .best(count).stream()
                                .map(c -> Arrays.toString(c.members()))
                                .toList();
                assertEquals(expected.subList(0, count), best, form + ", the best " + count);
            }
        }
    }

    @Test
    void twentyNodesAreTheMostOfWhichEveryDivisionIsTried() {
        for (int n : new int[] {20, 21}) {
            Csr graph = RandomGraphs.of(4, n, 60, true);
            assertEquals(
                    n == 20,
                    CoreSearch.search(cells(graph), squares(graph), CoreSearch.Form.MAX, 1, Workers.one())
                            .exact());
        }
    }

    @Test
    void everyDivisionAsksEveryFourThousand() {
        int[] asked = {0};
        Workers counting = new Workers(
                1,
                () -> {
                    asked[0]++;
                    return false;
                },
                Progress.NONE);
        Csr graph = RandomGraphs.of(3, 15, 60, true);
        new EveryDivision(division(graph, CoreSearch.Form.MAX), counting).best(1);
        assertTrue(asked[0] >= 7, asked[0] + " times");
    }

    /** Which cores are listed, how many starts came near and how much they agree, from what each start reaches. */
    @Test
    void listsWhatTheStartsReach() {
        int several = 0;
        int apart = 0;
        for (long seed = 1; seed <= 12; seed++) {
            Csr graph = RandomGraphs.of(seed, 24, 60, seed % 2 == 0);
            for (CoreSearch.Form form : CoreSearch.Form.values()) {
                String at = "seed " + seed + " " + form;
                CoreSearch.Found found = CoreSearch.search(cells(graph), squares(graph), form, seed, Workers.one());
                assertFalse(found.exact(), at);
                assertEquals(CoreSearch.starts(24, cells(graph).targets().length), found.starts(), at);
                List<CoreSearch.Core> reached = new ArrayList<>();
                for (int s = 0; s < found.starts(); s++) {
                    reached.add(CoreSearch.core(climbed(graph, form, seed * 1_000_003L + s, s)));
                }
                double best =
                        reached.stream().mapToDouble(CoreSearch.Core::fit).max().orElseThrow();
                assertEquals(best, found.cores().get(0).fit(), ROUNDING, at);
                assertListed(found.cores(), reached, best, at);
                List<CoreSearch.Core> near =
                        reached.stream().filter(c -> c.fit() >= best - 0.01).toList();
                assertEquals(near.size(), found.near(), at);
                assertEquals(
                        near.stream()
                                .mapToDouble(c -> CoreSearch.jaccard(
                                        c.members(), found.cores().get(0).members()))
                                .average()
                                .orElseThrow(),
                        found.agreement(),
                        1e-12,
                        at);
                several += found.cores().size() > 1 ? 1 : 0;
                apart += found.near() < found.starts() ? 1 : 0;
            }
        }
        assertTrue(several > 5 && apart > 5, several + " with others, " + apart + " with starts that fell short");
    }

    private static void assertListed(
            List<CoreSearch.Core> listed, List<CoreSearch.Core> reached, double best, String at) {
        List<String> distinct = reached.stream()
                .filter(c -> c.fit() >= best - 0.01)
                .map(c -> Arrays.toString(c.members()))
                .distinct()
                .toList();
        assertEquals(Math.min(4, distinct.size()), listed.size(), at);
        List<String> names =
                listed.stream().map(c -> Arrays.toString(c.members())).toList();
        assertEquals(names.size(), names.stream().distinct().count(), at);
        assertTrue(distinct.containsAll(names), at);
        for (int i = 1; i < listed.size(); i++) {
            CoreSearch.Core before = listed.get(i - 1);
            CoreSearch.Core after = listed.get(i);
            assertTrue(before.fit() >= after.fit() - ROUNDING, at);
            if (Math.abs(before.fit() - after.fit()) < ROUNDING / 100) {
                assertTrue(Arrays.compare(before.members(), after.members()) < 0, at);
            }
        }
        double last = listed.get(listed.size() - 1).fit();
        for (CoreSearch.Core each : reached) {
            assertTrue(
                    names.contains(Arrays.toString(each.members()))
                            || each.fit() <= last + ROUNDING
                            || listed.size() < 4 && each.fit() < best - 0.01,
                    at);
        }
    }

    /** Nobody, one node, nothing between them: no core, and nothing to agree on. */
    @Test
    void emptyNetworksHaveNoCore() {
        for (int n = 0; n < 4; n++) {
            Csr graph = Csr.of(n, true, new int[0], new int[0], null);
            for (CoreSearch.Form form : CoreSearch.Form.values()) {
                CoreSearch.Found found = CoreSearch.search(cells(graph), squares(graph), form, 1, Workers.one());
                assertEquals(List.of(), found.cores());
                assertTrue(Double.isNaN(found.agreement()));
                assertEquals(0, found.near());
            }
        }
    }

    /** What runs in the network doubles: nothing changes but the sums. */
    @Test
    void strengthsInAnyUnitGiveTheSameCores() {
        for (long seed = 1; seed <= 20; seed++) {
            Csr graph = RandomGraphs.of(seed, 25, 80, true);
            Csr doubled = RandomGraphs.reweighted(graph, w -> 2 * w);
            CoreSearch.Found one =
                    CoreSearch.search(cells(graph), squares(graph), CoreSearch.Form.MAX, seed, Workers.one());
            CoreSearch.Found two =
                    CoreSearch.search(cells(doubled), squares(doubled), CoreSearch.Form.MAX, seed, Workers.one());
            assertEquals(one.near(), two.near(), "seed " + seed);
            assertArrayEquals(one.cores().get(0).members(), two.cores().get(0).members(), "seed " + seed);
        }
    }
}
