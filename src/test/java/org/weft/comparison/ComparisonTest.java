package org.weft.comparison;

import org.junit.jupiter.api.Test;
import org.weft.graph.Workers;
import org.weft.network.Edit;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ComparisonTest {
    private static Comparison compare(Network network, Edit... edits) {
        return Comparison.of(Networks.project(network), Networks.project(network, edits), Workers.one());
    }

    private static NetworkChange row(Comparison c, String id) {
        return c.network().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private static Map<String, Shift.Row> shift(Comparison c, String id) {
        Map<String, Shift.Row> rows = new TreeMap<>();
        c.shifts().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow()
                .rows()
                .forEach(r -> rows.put(r.agency().id(), r));
        return rows;
    }

    private static List<String> ids(List<Named> named) {
        return named.stream().map(Named::id).toList();
    }

    @Test
    void aPathWithoutItsMiddleLosesEveryPairAcross() {
        Comparison c = compare(Networks.arcs("A>B B>C C>D"), Networks.remove("B"));
        assertEquals(List.of("B"), ids(c.removed()));
        assertEquals(3, c.agencies());
        assertEquals(6, c.pairs());
        assertEquals(2, c.pairsLost());
        assertEquals(0, c.pairsGained());
        assertEquals(3.0, row(c, "reachable-pairs").today());
        assertEquals(1.0, row(c, "reachable-pairs").after());
        assertEquals((0.5 + 1.0 / 3 + 1) / 6, row(c, "closeness").today(), 1e-15);
        assertEquals(1.0 / 6, row(c, "closeness").after(), 1e-15);
        assertEquals(List.of("A"), ids(c.newlyIsolated()));
        assertEquals(List.of("C"), ids(c.newlyUnreached()));
        WayChange first = c.lost().get(0);
        assertEquals("C", first.agency().id());
        assertEquals(List.of("A"), ids(first.from()));
        assertEquals(0, first.reachedByAfter());
        WayChange last = c.lost().get(2);
        assertEquals("A", last.agency().id());
        assertEquals(List.of("C", "D"), ids(last.to()));
        assertEquals(0, last.reachesAfter());
        assertNull(c.bounds().lost());
        assertNotNull(c.bounds().reason());
    }

    @Test
    void aStarFallsApartAndACliqueDoesNot() {
        Comparison star = compare(Networks.ties("C>A C>B C>D C>E"), Networks.remove("C"));
        assertFalse(star.ordered());
        assertEquals(6, star.pairs());
        assertEquals(6, star.pairsLost());
        assertEquals(4, star.newlyIsolated().size());
        assertEquals(1.0, row(star, "fragmentation").after());
        assertEquals(List.of(), star.lost().get(0).to());
        Comparison clique = compare(Networks.ties("A>B A>C A>D B>C B>D C>D"), Networks.remove("A"));
        assertEquals(0, clique.pairsLost());
        assertEquals(0, clique.longer());
        assertEquals(0.0, row(clique, "closeness").change());
    }

    @Test
    void aCycleOfFlowsGoesTheLongWayNoMore() {
        // Of n around, who is left reaches only those after it: (n-1)(n-2)/2 of the pairs.
        Comparison c = compare(Networks.arcs("A>B B>C C>D D>E E>A"), Networks.remove("C"));
        assertEquals(12, c.pairs());
        assertEquals(6, c.pairsLost());
        Comparison ties = compare(Networks.ties("A>B B>C C>D D>E E>A"), Networks.remove("C"));
        assertEquals(0, ties.pairsLost());
        assertEquals(1, ties.longer());
    }

    @Test
    void addedFlowsGainPairsByName() {
        Comparison c = compare(Networks.arcs("A>B C>D"), new Edit.AddTie("B", "C", "flow", 2));
        assertEquals(4, c.pairsGained());
        assertEquals("C", c.gained().get(0).agency().id());
        assertEquals(List.of("A", "B"), ids(c.gained().get(0).from()));
        assertEquals(1, c.flowsGained().size());
        assertEquals("B", c.flowsGained().get(0).source().id());
        assertEquals(0, c.kinds().get(0).lost());
        assertEquals(1, c.kinds().get(0).gained());
        assertEquals(
                4.0,
                shift(c, "betweenness").get("B").change()
                        + shift(c, "betweenness").get("C").change());
    }

    @Test
    void kindsThatGoWhollyAreSaidSo() {
        Comparison c = compare(Networks.arcs("A>B C>A"), Networks.remove("A"));
        assertTrue(c.kinds().get(0).whollyLost());
        assertEquals(2, c.kinds().get(0).lost());
        assertEquals(
                List.of("A>B", "C>A"),
                c.flowsLost().stream()
                        .map(f -> f.source().id() + ">" + f.target().id())
                        .sorted()
                        .toList());
    }

    @Test
    void aKindTakenOutIsAsIfTheViewNeverHadIt() {
        for (int round = 0; round < 200; round++) {
            long seed = 7_000 + round;
            Network network = Networks.random(seed);
            Projection today = Networks.project(network);
            Projection after = Networks.project(network, new Edit.RemoveKind("informs"));
            Projection other = Projector.project(network, View.DEFAULT.withKinds(List.of("meets")));
            Comparison c = Comparison.of(today, after, Workers.one());
            Comparison plain = Comparison.of(today, other, Workers.one());
            assertEquals(plain, c, "seed " + seed);
            check(seed, today, after, c);
            for (KindChange kind : c.kinds()) {
                assertEquals(kind.kind().equals("informs") ? kind.today() : 0, kind.lost(), "seed " + seed);
                assertEquals(kind.kind().equals("informs"), kind.whollyLost(), "seed " + seed);
            }
        }
    }

    @Test
    void withoutItsOnlyKindANetworkHasNothingLeftThatAnybodyCouldTell() {
        Comparison c = compare(Networks.arcs("A>B B>C A>D", "D"), new Edit.RemoveKind("flow"));
        assertTrue(c.kinds().get(0).whollyLost());
        assertEquals(3, c.flowsLost().size());
        assertEquals(4, c.pairsLost());
        assertEquals(new Bounds.Range(4, 4, 7), c.bounds().lost());
        assertEquals(4, c.newlyIsolated().size());
    }

    @Test
    void mergedAgenciesStandForTheirParts() {
        Network network = Networks.arcs("A>B B>C D>A C>E");
        Comparison c = compare(network, new Edit.Merge(List.of("A", "B"), "M", "Merged"));
        assertEquals(1, c.merged().size());
        assertEquals("M", c.merged().get(0).into().id());
        assertEquals(List.of("A", "B"), ids(c.merged().get(0).of()));
        assertEquals(List.of(), c.removed());
        assertEquals(List.of(), c.added());
        assertEquals(4, c.agencies());
        assertEquals(0, c.pairsLost());
        // D came to C by A and B; by M it is a step less.
        assertEquals(2, c.shorter());
        assertEquals(1, c.kinds().get(0).lost());
        assertEquals(List.of(), c.flowsLost());
        assertNull(shift(c, "betweenness").get("M").today());
        assertTrue(
                c.notes().stream().anyMatch(n -> n.startsWith("Merged stands for Agency A and Agency B")),
                () -> "" + c.notes());
        Comparison into = compare(network, new Edit.Merge(List.of("A", "B"), "A", "A"));
        assertEquals(List.of("A", "B"), ids(into.merged().get(0).of()));
    }

    @Test
    void mergersOfMergersAreFollowed() {
        Comparison c = compare(
                Networks.arcs("A>B B>C C>D D>A"),
                new Edit.Merge(List.of("A", "B"), "M", "M"),
                new Edit.Merge(List.of("M", "C"), "C", "C"));
        assertEquals(List.of("A", "B", "C"), ids(c.merged().get(0).of()));
        assertEquals(2, c.agencies());
    }

    @Test
    void missingAnswersWidenTheBounds() {
        // D did not answer: it may inform C, and then A reaches C without B; it may inform A and C through B today.
        Comparison c = compare(Networks.arcs("A>B B>C A>D", "D"), Networks.remove("B"));
        assertEquals(1, c.bounds().unanswered());
        assertEquals(1, c.pairsLost());
        assertEquals(new Bounds.Range(0, 1, 3), c.bounds().lost());
        assertNull(c.bounds().reason());
        Comparison all = compare(Networks.arcs("A>B B>C A>D", "nobody"), Networks.remove("B"));
        assertEquals(new Bounds.Range(1, 1, 1), all.bounds().lost());
    }

    @Test
    void everyNumberIsThatOfAPlainSearch() {
        for (int round = 0; round < 300; round++) {
            long seed = 4_000 + round;
            Network network = Networks.random(seed);
            Projection today = Networks.project(network);
            Projection after = Networks.project(network, edits(network, today, seed));
            check(
                    seed,
                    today,
                    after,
                    Comparison.of(today, after, new Workers(1 + round % 3, () -> false, (w, d, t) -> {})));
        }
    }

    private static Edit[] edits(Network network, Projection today, long seed) {
        Random random = new Random(seed);
        List<Edit> edits = new ArrayList<>();
        if (random.nextBoolean()) {
            edits.add(Networks.remove(today.id(random.nextInt(today.size()))));
        }
        Projection left = Networks.project(network, edits.toArray(Edit[]::new));
        if (random.nextBoolean() && left.size() > 1) {
            edits.add(new Edit.AddTie(left.id(0), left.id(left.size() - 1), "informs", 1));
        }
        if (random.nextInt(4) == 0) {
            edits.add(new Edit.AddAgency("Z", "New", Map.of()));
            edits.add(new Edit.AddTie("Z", left.id(0), "meets", 1));
        }
        return edits.toArray(Edit[]::new);
    }

    private static void check(long seed, Projection today, Projection after, Comparison c) {
        String said = "seed " + seed;
        Unknown before = Unknown.of(today);
        Unknown then = Unknown.of(after);
        int[][] was = Naive.steps(Naive.arcs(today));
        int[][] is = Naive.steps(Naive.arcs(after));
        int[][] couldBefore = Naive.steps(Naive.withUnknown(today, before));
        int[][] couldThen = Naive.steps(Naive.withUnknown(after, then));
        long[] counts = new long[9];
        double[] close = new double[2];
        for (int s = 0; s < today.size(); s++) {
            for (int t = 0; t < today.size(); t++) {
                int s2 = after.nodeOf(today.id(s));
                int t2 = after.nodeOf(today.id(t));
                if (s == t || s2 < 0 || t2 < 0) {
                    continue;
                }
                int a = was[s][t];
                int b = is[s2][t2];
                counts[0]++;
                counts[1] += a > 0 && b == 0 ? 1 : 0;
                counts[2] += a == 0 && b > 0 ? 1 : 0;
                counts[3] += a > 0 && b > a ? 1 : 0;
                counts[4] += b > 0 && a > b ? 1 : 0;
                counts[5] += a > 0 && couldThen[s2][t2] == 0 ? 1 : 0;
                counts[6] += couldBefore[s][t] > 0 && b == 0 ? 1 : 0;
                counts[7] += b > 0 && couldBefore[s][t] == 0 ? 1 : 0;
                counts[8] += couldThen[s2][t2] > 0 && a == 0 ? 1 : 0;
                close[0] += a > 0 ? 1.0 / a : 0;
                close[1] += b > 0 ? 1.0 / b : 0;
                boolean named = c.lost().stream()
                        .anyMatch(w -> w.agency().id().equals(after.id(t2))
                                && ids(w.from()).contains(after.id(s2)));
                assertEquals(a > 0 && b == 0, named, said);
            }
        }
        int half = c.ordered() ? 1 : 2;
        assertEquals(counts[0] / half, c.pairs(), said);
        assertEquals(counts[1] / half, c.pairsLost(), said);
        assertEquals(counts[2] / half, c.pairsGained(), said);
        assertEquals(counts[3] / half, c.longer(), said);
        assertEquals(counts[4] / half, c.shorter(), said);
        if (counts[0] > 0) {
            assertEquals(close[0] / counts[0], row(c, "closeness").today(), 1e-12, said);
            assertEquals(close[1] / counts[0], row(c, "closeness").after(), 1e-12, said);
        }
        if (before.told()) {
            assertEquals(
                    new Bounds.Range(counts[5] / half, counts[1] / half, counts[6] / half),
                    c.bounds().lost(),
                    said);
            assertEquals(
                    new Bounds.Range(counts[7] / half, counts[2] / half, counts[8] / half),
                    c.bounds().gained(),
                    said);
        }
        assertEquals(c.kinds().stream().mapToLong(KindChange::after).sum(), after.flowCount(), said);
        c.kinds().forEach(k -> assertEquals(k.after(), k.today() - k.lost() + k.gained(), said));
    }

    @Test
    void anyNumberOfThreadsAndAnyOrderGivesTheSame() {
        Network network = Networks.arcs("N9>N10 N10>N2 N2>N30 N30>N9 N2>N4 N4>N5*3");
        Network turned = Networks.arcs("N4>N5*3 N2>N4 N30>N9 N2>N30 N10>N2 N9>N10");
        Comparison one = compare(network, Networks.remove("N2"));
        assertEquals(one, compare(turned, Networks.remove("N2")));
        assertEquals(
                one,
                Comparison.of(
                        Networks.project(network),
                        Networks.project(network, Networks.remove("N2")),
                        new Workers(8, () -> false, (w, d, t) -> {})));
        assertEquals(
                List.of("N4", "N5", "N9", "N10", "N30"),
                one.lost().stream()
                        .map(w -> w.agency().id())
                        .sorted(Units.BY_ID)
                        .toList());
    }
}
