package org.weft.comparison;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weft.graph.Workers;
import org.weft.measures.PairTable;
import org.weft.network.Edit;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RemovalSweepTest {
    private static RemovalSweep sweep(Network network) {
        return RemovalSweep.of(Networks.project(network), Workers.one());
    }

    private static Removal without(RemovalSweep sweep, String id) {
        return sweep.removals().stream()
                .filter(r -> r.agency().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStarHasOneCentre() {
        RemovalSweep sweep = sweep(Networks.ties("C>A C>B C>D C>E"));
        Removal centre = sweep.removals().get(0);
        assertEquals("C", centre.agency().id());
        assertEquals(6, centre.pairsLost());
        assertEquals(1.0, centre.fragmentation());
        assertEquals(1.0, centre.distanceFragmentation());
        assertEquals(-0.5, centre.closenessChange());
        assertEquals(4, centre.newlyIsolated().size());
        Removal leaf = without(sweep, "A");
        assertEquals(0, leaf.pairsLost());
        assertEquals(0.0, leaf.fragmentationChange());
        assertEquals(0.0, leaf.closenessChange());
        assertEquals(List.of(), leaf.newlyIsolated());
    }

    @Test
    void aPathBreaksWhereItIsCut() {
        // Without the i-th of n on a path, (i - 1)(n - i) of the pairs of others are parted.
        RemovalSweep sweep = sweep(Networks.ties("A>B B>C C>D D>E E>F F>G"));
        for (int i = 1; i <= 7; i++) {
            assertEquals(
                    (i - 1) * (7 - i), without(sweep, "" + (char) ('A' + i - 1)).pairsLost());
        }
    }

    @Test
    void ofATreeEveryBranchIsParted() {
        Removal root = without(sweep(Networks.ties("R>A R>B A>C A>D B>E B>F")), "R");
        assertEquals(9, root.pairsLost());
        assertEquals(1 - 12.0 / 30, root.fragmentation(), 1e-15);
        Removal branch = without(sweep(Networks.ties("R>A R>B A>C A>D B>E B>F")), "A");
        assertEquals(9, branch.pairsLost());
        assertEquals(2, branch.newlyIsolated().size());
    }

    @Test
    void cyclesAndCliquesHoldTogether() {
        for (Removal r : sweep(Networks.ties("A>B B>C C>D D>E E>A")).removals()) {
            assertEquals(0, r.pairsLost());
            // A path of 4 in place of a cycle of 5: (3 + 2/2 + 1/3) / 6 against (3 + 3/2) / 6.
            assertEquals(13.0 / 18 - 4.5 / 6, r.closenessChange(), 1e-15);
        }
        for (Removal r : sweep(Networks.ties("A>B A>C A>D B>C B>D C>D")).removals()) {
            assertEquals(0, r.pairsLost());
            assertEquals(0.0, r.closenessChange());
            assertEquals(0.0, r.fragmentationChange());
        }
    }

    @Test
    void bridgedCliquesHangOnTheBridge() {
        RemovalSweep sweep = sweep(Networks.ties("A>B A>C B>C C>X X>D D>E D>F E>F"));
        assertEquals(9, without(sweep, "X").pairsLost());
        assertEquals(2 * 4, without(sweep, "C").pairsLost());
        assertEquals(0, without(sweep, "A").pairsLost());
        assertEquals("X", sweep.removals().get(0).agency().id());
    }

    @Test
    void whoHeardFromOneAloneIsUnreached() {
        RemovalSweep sweep = sweep(Networks.arcs("A>B B>C C>A A>D"));
        Removal a = without(sweep, "A");
        assertEquals(
                List.of("B", "D"), a.newlyUnreached().stream().map(Named::id).toList());
        assertEquals(List.of("D"), a.newlyIsolated().stream().map(Named::id).toList());
    }

    @Test
    void ofTwoNothingIsLeftToCount() {
        Removal r = sweep(Networks.arcs("A>B")).removals().get(0);
        assertEquals(0, r.pairsLost());
        assertNull(r.closenessChange());
        assertNull(r.fragmentation());
    }

    @Test
    void everyRemovalIsThatOfANewProjection() {
        View[] views = {
            View.DEFAULT,
            View.DEFAULT.withLevel(View.ViewLevel.AGENCIES),
            View.DEFAULT.withLevel(View.ViewLevel.REPRESENTATIVES),
            View.DEFAULT.withSymmetrise(View.Symmetrise.MAX),
            View.DEFAULT.withMinimumStrength(1.5)
        };
        int compared = 0;
        for (int round = 0; round < 500; round++) {
            long seed = 9_000 + round;
            Network network = Networks.random(seed);
            Projection today = Projector.project(network, views[round % views.length]);
            RemovalSweep sweep = RemovalSweep.of(today, new Workers(1 + round % 2, () -> false, (w, d, t) -> {}));
            assertEquals(today.size(), sweep.removals().size());
            for (Removal r : sweep.removals()) {
                check("seed " + seed + ", without " + r.agency().id(), today, r);
                compared++;
            }
        }
        assertTrue(compared > 2_500, "compared " + compared);
    }

    private static void check(String said, Projection today, Removal r) {
        Projection after = Projector.project(
                today.network(),
                today.view()
                        .withEdits(List.of(new Edit.Remove(List.of(r.agency().id()), List.of()))));
        int[][] was = Naive.steps(Naive.arcs(today));
        int[][] is = Naive.steps(Naive.arcs(after));
        int n = today.size();
        int gone = today.nodeOf(r.agency().id());
        long lost = 0;
        double closeness = 0;
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                if (s != t && s != gone && t != gone) {
                    int then = is[after.nodeOf(today.id(s))][after.nodeOf(today.id(t))];
                    lost += was[s][t] > 0 && then == 0 ? 1 : 0;
                    closeness += (then > 0 ? 1.0 / then : 0) - (was[s][t] > 0 ? 1.0 / was[s][t] : 0);
                }
            }
        }
        int half = today.directed() ? 1 : 2;
        assertEquals(lost / half, r.pairsLost(), said);
        checkBounds(said, today, after, r);
        assertEquals(Naive.reached(is) / half, r.reachingAfter(), said);
        if (n > 2) {
            double pairs = (n - 1.0) * (n - 2.0);
            assertEquals(closeness / pairs, r.closenessChange(), 1e-12, said);
            int[][] ties = Naive.steps(Naive.bothWays(Naive.arcs(after)));
            int[][] tiesToday = Naive.steps(Naive.bothWays(Naive.arcs(today)));
            assertEquals(1 - Naive.reached(ties) / pairs, r.fragmentation(), 1e-12, said);
            assertEquals(1 - Naive.inverse(ties) / pairs, r.distanceFragmentation(), 1e-12, said);
            assertEquals(
                    r.fragmentation() - (1 - Naive.reached(tiesToday) / (n * (n - 1.0))),
                    r.fragmentationChange(),
                    1e-12,
                    said);
            assertEquals(
                    r.distanceFragmentation() - (1 - Naive.inverse(tiesToday) / (n * (n - 1.0))),
                    r.distanceFragmentationChange(),
                    1e-12,
                    said);
        }
        Double before = imbalance(today);
        Double then = imbalance(after);
        if (before == null || then == null) {
            assertNull(r.imbalanceChange(), said);
        } else {
            assertEquals(then - before, r.imbalanceChange(), 1e-12, said);
        }
        assertEquals(newly(today, after, false), r.newlyIsolated(), said);
        assertEquals(newly(today, after, true), r.newlyUnreached(), said);
    }

    /** By a plain search with every unknown flow there. */
    private static void checkBounds(String said, Projection today, Projection after, Removal r) {
        Unknown unknown = Unknown.of(today);
        if (!unknown.told()) {
            assertNull(r.bounds(), said);
            return;
        }
        int[][] was = Naive.steps(Naive.arcs(today));
        int[][] is = Naive.steps(Naive.arcs(after));
        int[][] could = Naive.steps(Naive.withUnknown(today, unknown));
        int[][] couldStill = Naive.steps(Naive.withUnknown(after, Unknown.of(after)));
        long certain = 0;
        long lost = 0;
        long possible = 0;
        for (int s = 0; s < after.size(); s++) {
            for (int t = 0; t < after.size(); t++) {
                if (s != t) {
                    int x = today.nodeOf(after.id(s));
                    int y = today.nodeOf(after.id(t));
                    certain += was[x][y] > 0 && couldStill[s][t] == 0 ? 1 : 0;
                    lost += was[x][y] > 0 && is[s][t] == 0 ? 1 : 0;
                    possible += could[x][y] > 0 && is[s][t] == 0 ? 1 : 0;
                }
            }
        }
        int half = today.directed() ? 1 : 2;
        assertEquals(new Bounds.Range(certain / half, lost / half, possible / half), r.bounds(), said);
    }

    @Test
    void whateverThoseWhoDidNotAnswerWouldHaveToldLiesWithinTheBounds() {
        int wide = 0;
        for (int round = 0; round < 60; round++) {
            long seed = 700 + round;
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("A B C D E");
            for (int i = 0; i < 6; i++) {
                char source = (char) ('A' + random.nextInt(5));
                char target = (char) ('A' + random.nextInt(5));
                text.append(source == target ? "" : " " + source + ">" + target);
            }
            boolean[][] known = Naive.arcs(Networks.project(Networks.arcs(text.toString())));
            for (Removal r : sweep(Networks.arcs(text.toString(), "B")).removals()) {
                Bounds.Range bounds = Objects.requireNonNull(r.bounds());
                int gone = r.agency().id().charAt(0) - 'A';
                for (int told = 0; told < 1 << 5; told++) {
                    boolean[][] arcs =
                            Arrays.stream(known).map(boolean[]::clone).toArray(boolean[][]::new);
                    for (int v = 0; v < 5; v++) {
                        arcs[1][v] |= v != 1 && (told >> v & 1) == 1;
                    }
                    long lost = lostWithout(arcs, gone);
                    String said = "seed " + seed + ", without " + r.agency().id() + ", told " + told + ": " + lost;
                    assertTrue(bounds.certain() <= lost && lost <= bounds.possible(), said);
                }
                wide += bounds.certain() < bounds.possible() ? 1 : 0;
            }
        }
        assertTrue(wide > 100, "bounds that lie apart: " + wide);
    }

    private static long lostWithout(boolean[][] arcs, int gone) {
        int[][] was = Naive.steps(arcs);
        boolean[][] left = Arrays.stream(arcs).map(boolean[]::clone).toArray(boolean[][]::new);
        for (int v = 0; v < arcs.length; v++) {
            left[v][gone] = false;
            left[gone][v] = false;
        }
        int[][] is = Naive.steps(left);
        long lost = 0;
        for (int s = 0; s < arcs.length; s++) {
            for (int t = 0; t < arcs.length; t++) {
                lost += s != gone && t != gone && was[s][t] > 0 && is[s][t] == 0 ? 1 : 0;
            }
        }
        return lost;
    }

    @Test
    void anAnswerThatIsMissingWidensTheBounds() {
        // D may inform anybody, today too. Without B, A comes to nobody any more, and of the 6 pairs C>D alone is
        // known.
        Removal b = without(sweep(Networks.arcs("A>B B>C C>D", "D")), "B");
        assertEquals(new Bounds.Range(2, 2, 5), b.bounds());
        // Without D nothing is unknown, and nobody else loses a way; today D may have brought everybody everywhere.
        Removal d = without(sweep(Networks.arcs("A>B B>C C>D", "D")), "D");
        assertEquals(new Bounds.Range(0, 0, 3), d.bounds());
        RemovalSweep untold = sweep(Networks.arcs("A>B B>C"));
        assertNotNull(untold.unbounded());
        assertNull(untold.removals().get(0).bounds());
    }

    /** By the table of pairs, which is tested by definition. */
    private static @Nullable Double imbalance(Projection p) {
        double sum = 0;
        int pairs = 0;
        for (PairTable table : PairTable.of(p)) {
            for (int i = 0; i < table.size(); i++) {
                if (!Double.isNaN(table.imbalance(i))) {
                    sum += table.imbalance(i);
                    pairs++;
                }
            }
        }
        return pairs == 0 ? null : (Double) (sum / pairs);
    }

    private static List<Named> newly(Projection today, Projection after, boolean unreached) {
        boolean[][] was = Naive.arcs(today);
        boolean[][] is = Naive.arcs(after);
        return IntStream.range(0, after.size())
                .filter(v -> bare(is, v, unreached) && !bare(was, today.nodeOf(after.id(v)), unreached))
                .mapToObj(v -> new Named(after.id(v), after.name(v)))
                .sorted(Comparator.comparing(Named::id, Units.BY_ID))
                .toList();
    }

    private static boolean bare(boolean[][] arcs, int v, boolean unreached) {
        return IntStream.range(0, arcs.length).noneMatch(u -> arcs[u][v] || !unreached && arcs[v][u]);
    }
}
