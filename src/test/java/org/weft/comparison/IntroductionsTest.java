package org.weft.comparison;

import org.junit.jupiter.api.Test;
import org.weft.comparison.Introductions.Goal;
import org.weft.comparison.Introductions.Offer;
import org.weft.comparison.Introductions.Wish;
import org.weft.graph.Workers;
import org.weft.measures.PairTable;
import org.weft.network.Edit;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IntroductionsTest {
    private static Introductions ask(Network network, Goal goal, int offers, int members) {
        return Introductions.of(Networks.project(network), new Wish(goal, offers, members), Workers.one());
    }

    @Test
    void thePathClosesIntoACycle() {
        Introductions found = ask(Networks.arcs("A>B B>C C>D D>E"), Goal.REACH, 1, 0);
        assertEquals("E", found.offers().get(0).source().id());
        assertEquals("A", found.offers().get(0).target().id());
        assertTrue(found.proven());
        // Of 5 around: 4 x (1 + 1/2 + 1/3 + 1/4) each way round, less what the path had.
        double path = 4 + 3 / 2.0 + 2 / 3.0 + 1 / 4.0;
        double cycle = 5 * (1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0);
        assertEquals((cycle - path) / 5, found.offers().get(0).gain(), 1e-10);
        assertEquals(cycle / 5, found.offers().get(0).after(), 1e-10);
    }

    @Test
    void theLargestPartsAreJoinedByTheLeastBurdened() {
        Introductions found = ask(Networks.ties("A>B A>C B>C C>D X>Y Y>Z P>Q"), Goal.FRAGMENTATION, 3, 0);
        Offer first = found.offers().get(0);
        assertEquals(24.0 / 72, first.gain(), 1e-15);
        assertEquals("D", first.source().id());
        assertEquals("X", first.target().id());
        Introductions whole = ask(Networks.ties("A>B B>C"), Goal.FRAGMENTATION, 3, 0);
        assertEquals(List.of(), whole.offers());
        assertTrue(whole.notes().stream().anyMatch(n -> n.startsWith("All are in one component")));
    }

    @Test
    void whoDidNotAnswerIsLeftOutAndCounted() {
        Introductions found = ask(Networks.arcs("A>B B>C C>D D>E", "E"), Goal.REACH, 5, 0);
        assertEquals(4, found.unknown());
        assertEquals(12, found.candidates());
        assertTrue(found.offers().stream().noneMatch(o -> o.source().id().equals("E")));
    }

    @Test
    void everyOfferIsTheBestThatIsLeft() {
        int offered = 0;
        for (int round = 0; round < 150; round++) {
            long seed = 70_000 + round;
            Projection p = Networks.project(Networks.random(seed));
            Introductions found = Introductions.of(
                    p, new Wish(Goal.REACH, 4, 3), new Workers(1 + round % 2, () -> false, (w, d, t) -> {}));
            String said = "seed " + seed;
            boolean[][] arcs = Naive.arcs(p);
            double today = Naive.inverse(Naive.steps(arcs));
            assertEquals(today / p.size(), found.today(), 1e-12, said);
            Absent absent = new Absent(p);
            Map<String, Double> gains = new HashMap<>();
            for (int a = 0; a < p.size(); a++) {
                for (int b = 0; b < p.size(); b++) {
                    if (absent.is(a, b)) {
                        double then = Naive.inverse(Naive.steps(with(arcs, p.directed(), a, b)));
                        gains.put(p.id(a) + ">" + p.id(b), (then - today) / p.size());
                    }
                }
            }
            Set<String> busy = new HashSet<>();
            found.busy().forEach(b -> busy.add(b.id()));
            Set<String> seen = new HashSet<>();
            for (Offer o : found.offers()) {
                String key = o.source().id() + ">" + o.target().id();
                double best = gains.entrySet().stream()
                        .filter(e -> Arrays.stream(e.getKey().split(">"))
                                .noneMatch(id -> busy.contains(id) && seen.contains(id)))
                        .mapToDouble(Map.Entry::getValue)
                        .max()
                        .orElse(0);
                assertEquals(gains.get(key), o.gain(), 1e-9, said);
                assertEquals(best, o.gain(), 1e-9, said + " " + key);
                assertEquals(nearer(p, arcs, o), o.pairs(), said + " " + key);
                gains.remove(key);
                seen.add(o.source().id());
                seen.add(o.target().id());
                offered++;
            }
            meetings(said, p, found, arcs, today);
        }
        assertTrue(offered > 300, "offered " + offered);
    }

    private static long nearer(Projection p, boolean[][] arcs, Offer o) {
        int[][] now = Naive.steps(arcs);
        int[][] then = Naive.steps(with(
                arcs,
                p.directed(),
                p.nodeOf(o.source().id()),
                p.nodeOf(o.target().id())));
        long nearer = 0;
        for (int s = 0; s < now.length; s++) {
            for (int t = 0; t < now.length; t++) {
                nearer += then[s][t] > 0 && (now[s][t] == 0 || then[s][t] < now[s][t]) ? 1 : 0;
            }
        }
        return p.directed() ? nearer : nearer / 2;
    }

    private static boolean[][] with(boolean[][] arcs, boolean directed, int a, int b) {
        boolean[][] more = Arrays.stream(arcs).map(boolean[]::clone).toArray(boolean[][]::new);
        more[a][b] = true;
        more[b][a] |= !directed;
        return more;
    }

    private static void meetings(String said, Projection p, Introductions found, boolean[][] arcs, double today) {
        Introductions.Meeting forum = found.forum();
        if (found.offers().isEmpty()) {
            return;
        }
        assertNotNull(forum, said);
        boolean[][] met = Arrays.stream(arcs).map(boolean[]::clone).toArray(boolean[][]::new);
        for (Named u : forum.members()) {
            for (Named v : forum.members()) {
                met[p.nodeOf(u.id())][p.nodeOf(v.id())] |= !u.equals(v);
            }
        }
        assertEquals((Naive.inverse(Naive.steps(met)) - today) / p.size(), forum.gain(), 1e-9, said);
        assertTrue(forum.gain() >= found.offers().get(0).gain() - 1e-9, said);
        noExchangeGainsMore(said, p, forum, arcs, today);
        Introductions.Meeting between = found.coordinator();
        if (between != null) {
            int n = p.size();
            boolean[][] more = new boolean[n + 1][];
            for (int v = 0; v < n; v++) {
                more[v] = Arrays.copyOf(arcs[v], n + 1);
            }
            more[n] = new boolean[n + 1];
            for (Named u : between.members()) {
                more[n][p.nodeOf(u.id())] = true;
                more[p.nodeOf(u.id())][n] = true;
            }
            int[][] steps = Naive.steps(more);
            double own = 0;
            for (int v = 0; v < n; v++) {
                own += (steps[v][n] > 0 ? 1.0 / steps[v][n] : 0) + (steps[n][v] > 0 ? 1.0 / steps[n][v] : 0);
            }
            assertEquals((Naive.inverse(steps) - own - today) / n, between.gain(), 1e-9, said);
        }
    }

    private static void noExchangeGainsMore(
            String said, Projection p, Introductions.Meeting forum, boolean[][] arcs, double today) {
        List<Integer> members =
                forum.members().stream().map(m -> p.nodeOf(m.id())).toList();
        for (int i = 0; i < members.size(); i++) {
            for (int v = 0; v < p.size(); v++) {
                if (!members.contains(v)) {
                    List<Integer> others = new ArrayList<>(members);
                    others.set(i, v);
                    boolean[][] met = Arrays.stream(arcs).map(boolean[]::clone).toArray(boolean[][]::new);
                    others.forEach(a -> others.forEach(b -> met[a][b] |= !a.equals(b)));
                    double gain = (Naive.inverse(Naive.steps(met)) - today) / p.size();
                    assertTrue(gain <= forum.gain() + 1e-9, said + ": " + others + " in place of " + members);
                }
            }
        }
    }

    @Test
    void evennessIsThatOfThePictureWithTheFlow() {
        int checked = 0;
        for (int round = 0; round < 150; round++) {
            long seed = 80_000 + round;
            Network network = Networks.random(seed);
            Projection p = Networks.project(network);
            Introductions found;
            try {
                found = Introductions.of(p, new Wish(Goal.EVENNESS, 3, 0), Workers.one());
            } catch (WeftException e) {
                assertTrue(e.remedy().length() > 5);
                continue;
            }
            assertEquals(imbalance(p), found.today(), 1e-12, "seed " + seed);
            for (Offer o : found.offers()) {
                String kind = Objects.requireNonNull(found.kind()).id();
                double strength = Objects.requireNonNull(found.strength());
                Projection after = Networks.project(
                        network, new Edit.AddTie(o.source().id(), o.target().id(), kind, strength));
                assertEquals(imbalance(after), o.after(), 1e-9, "seed " + seed);
                assertTrue(o.gain() > 0);
                checked++;
            }
        }
        assertTrue(checked > 100, "checked " + checked);
    }

    private static double imbalance(Projection p) {
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
        return sum / pairs;
    }

    @Test
    void whoGivesNothingMayNotHaveBeenAsked() {
        Network silentEnd = Networks.arcs("A>B B>C C>D D>E");
        Projection p = Networks.project(silentEnd);
        Introductions all = Introductions.of(p, new Wish(Goal.REACH, 5, 0), Workers.one());
        Introductions sure = Introductions.byReporters(p, new Wish(Goal.REACH, 5, 0), Workers.one());
        assertEquals("E", all.offers().get(0).source().id());
        assertEquals(16, all.candidates());
        assertEquals(0, all.unknown());
        assertTrue(sure.offers().stream().noneMatch(o -> o.source().id().equals("E")));
        assertEquals("D", sure.offers().get(0).source().id());
        assertEquals("A", sure.offers().get(0).target().id());
        // To A from D, C and B too come A, B, C, D nearer, who could not reach it, and each other: not E, who reaches
        // nobody.
        assertEquals(12 - 6, sure.offers().get(0).pairs());
        assertEquals(12, sure.candidates());
        assertEquals(4, sure.unknown());
        assertTrue(all.notes().stream().anyMatch(n -> n.contains("1 agency gives no flow")), all.notes()::toString);
        Projection asked = Networks.project(Networks.arcs("A>B B>C C>D D>E", "A"));
        assertEquals(
                Introductions.of(asked, new Wish(Goal.REACH, 5, 0), Workers.one()),
                Introductions.byReporters(asked, new Wish(Goal.REACH, 5, 0), Workers.one()));
    }

    @Test
    void everyOfferJoinsOrEvensAsMuchAsAnyThatIsLeft() {
        int offered = 0;
        for (int round = 0; round < 200; round++) {
            long seed = 90_000 + round;
            Network network = Networks.random(seed);
            Projection p = Networks.project(network);
            Absent absent = new Absent(p);
            for (Goal goal : List.of(Goal.FRAGMENTATION, Goal.EVENNESS)) {
                String said = "seed " + seed + " " + goal;
                Introductions found;
                try {
                    found = Introductions.of(p, new Wish(goal, 3, 0), Workers.one());
                } catch (WeftException e) {
                    assertTrue(e.remedy().length() > 5);
                    continue;
                }
                long absentPairs = 0;
                long unknownPairs = 0;
                List<Absent.Candidate> all = new ArrayList<>();
                for (int a = 0; a < p.size(); a++) {
                    for (int b = 0; b < p.size(); b++) {
                        boolean once = a != b && (p.directed() || Units.BY_ID.compare(p.id(a), p.id(b)) < 0);
                        if (once && p.graph().arc(a, b) < 0) {
                            boolean known = absent.is(a, b);
                            absentPairs += known ? 1 : 0;
                            unknownPairs += known ? 0 : 1;
                            double gain = known ? gain(found, network, p, absent, a, b) : 0;
                            if (gain > 1e-12) {
                                all.add(Absent.Candidate.of(a, b, gain));
                            }
                        }
                    }
                }
                assertEquals(absentPairs, found.candidates(), said);
                assertEquals(unknownPairs, found.unknown(), said);
                all.sort(absent.best(
                        c -> goal == Goal.EVENNESS ? 0 : absent.partners(c.source()) + absent.partners(c.target())));
                List<Absent.Candidate> best = absent.chosen(all, 3);
                assertEquals(best.size(), found.offers().size(), said);
                for (int i = 0; i < best.size(); i++) {
                    assertEquals(best.get(i).gain(), found.offers().get(i).gain(), 1e-9, said);
                    if (goal == Goal.FRAGMENTATION) {
                        assertEquals(
                                found.offers().get(i).gain() * p.size() * (p.size() - 1.0),
                                (p.directed() ? 1 : 2) * found.offers().get(i).pairs(),
                                1e-9,
                                said);
                        assertEquals(
                                p.id(best.get(i).source()),
                                found.offers().get(i).source().id(),
                                said);
                        assertEquals(
                                p.id(best.get(i).target()),
                                found.offers().get(i).target().id(),
                                said);
                    }
                    offered++;
                }
            }
        }
        assertTrue(offered > 300, "offered " + offered);
    }

    /** From scratch, with the flow there. */
    private static double gain(Introductions found, Network network, Projection p, Absent absent, int a, int b) {
        if (found.goal() == Goal.EVENNESS) {
            return absent.unanswered(a) || absent.unanswered(b)
                    ? 0
                    : found.today()
                            - imbalance(Networks.project(
                                    network,
                                    new Edit.AddTie(
                                            p.id(a),
                                            p.id(b),
                                            Objects.requireNonNull(found.kind()).id(),
                                            Objects.requireNonNull(found.strength()))));
        }
        boolean[][] ties = Naive.bothWays(with(Naive.arcs(p), p.directed(), a, b));
        double pairs = p.size() * (p.size() - 1.0);
        return found.today() - (1 - Naive.reached(Naive.steps(ties)) / pairs);
    }

    @Test
    void amongManyWhatPromisesMostIsComputed() {
        StringBuilder stars = new StringBuilder("L0>H R0>K");
        for (int i = 1; i < 1_020; i++) {
            stars.append(" L").append(i).append(">H R").append(i).append(">K");
        }
        stars.append(" H>P1 P60>K");
        for (int i = 1; i < 60; i++) {
            stars.append(" P").append(i).append(">P").append(i + 1);
        }
        Introductions found = ask(Networks.ties(stars.toString()), Goal.REACH, 2, 0);
        assertTrue(!found.proven() && found.notes().stream().anyMatch(n -> n.contains("drawn with a fixed seed")));
        Offer first = found.offers().get(0);
        assertEquals("HK", first.source().id() + first.target().id());
        // Leaf to leaf, leaf to the other centre, centre to centre, then along the chain, both ways each.
        double between = 0;
        for (int steps = 0; steps < 2; steps++) {
            double sign = steps == 0 ? 1 : -1;
            int apart = steps == 0 ? 1 : 61;
            between += sign * 2 * (1020.0 * 1020 / (apart + 2) + 2 * 1020.0 / (apart + 1) + 1.0 / apart);
        }
        double chain = 0;
        for (int i = 1; i <= 60; i++) {
            int far = 61 - i;
            chain += 2 * 2 * (1 / (Math.min(far, i + 1.0)) - 1.0 / far);
            chain += 2 * 2 * 1020 * (1 / (Math.min(far, i + 1.0) + 1) - 1 / (far + 1.0));
            for (int j = i + 1; j <= 60; j++) {
                chain += 2 * (1.0 / Math.min(j - i, 62 - (j - i)) - 1.0 / (j - i));
            }
        }
        assertEquals((between + chain) / 2_102, first.gain(), 1e-7);
    }

    @Test
    void threadsAndTheOrderOfAgenciesDoNotMatter() {
        Introductions one = ask(Networks.arcs("A>B B>C C>D D>E F>G G>A E>B"), Goal.REACH, 5, 4);
        assertEquals(one, ask(Networks.arcs("E>B G>A F>G D>E C>D B>C A>B"), Goal.REACH, 5, 4));
        assertEquals(
                one,
                Introductions.of(
                        Networks.project(Networks.arcs("A>B B>C C>D D>E F>G G>A E>B")),
                        new Wish(Goal.REACH, 5, 4),
                        new Workers(8, () -> false, (w, d, t) -> {})));
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThrows(WeftException.class, () -> new Wish(Goal.REACH, 0, 0));
        assertThrows(WeftException.class, () -> new Wish(Goal.REACH, 5, 21));
        assertThrows(WeftException.class, () -> ask(Networks.arcs("A>B"), Goal.REACH, 5, 0));
        assertThrows(WeftException.class, () -> ask(Networks.ties("A>B B>C"), Goal.EVENNESS, 5, 0));
    }
}
