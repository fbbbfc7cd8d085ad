package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.weft.graph.Workers;
import org.weft.network.Actor.Agency;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.Respondent;
import org.weft.network.Scale;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Dependence, imbalance, mutual dependence, dominance and sole-source dependants. */
class PairMeasuresTest {
    private static final Scale POUNDS = new Scale(Scale.Type.MONEY, "GBP", List.of());
    private static final Scale MONTHLY = new Scale(Scale.Type.COUNT, "per month", List.of());

    private static Kind kind(String id, Scale scale, Kind.End provider, Kind.Power power) {
        return new Kind(id, id, true, scale, provider, power, false, "informs", "is informed by");
    }

    private static Scores run(Projection projection, String addresses) {
        return Measures.run(projection, MeasureCall.parseAll(addresses), Workers.one());
    }

    private static int entry(Projection p, TieValue ties, String source, String target) {
        for (int i = 0; i < ties.size(); i++) {
            if (p.id(ties.source()[i]).equals(source) && p.id(ties.target()[i]).equals(target)) {
                return i;
            }
        }
        throw new AssertionError("no entry " + source + ", " + target);
    }

    private static double value(Projection p, TieValue ties, String source, String target) {
        return ties.values()[entry(p, ties, source, target)];
    }

    private static double value(Projection p, NodeScore score, String id) {
        return score.values()[p.nodeOf(id)];
    }

    @Test
    void outStar() {
        Projection p = TestNetworks.project(TestNetworks.arcs("C>a C>b C>c C>d"));
        Scores scores = run(p, "dependence,imbalance,mutual-dependence,dominance,sole-source-dependants");
        TieValue dependence = scores.ties().get(0);
        TieValue imbalance = scores.ties().get(1);
        assertEquals(8, dependence.size());
        assertEquals(4, imbalance.size());
        for (String leaf : List.of("a", "b", "c", "d")) {
            assertEquals(1, value(p, dependence, leaf, "C"));
            int ofCentre = entry(p, dependence, "C", leaf);
            assertTrue(Double.isNaN(dependence.values()[ofCentre]));
            assertEquals("receives nothing", dependence.reasons().get(ofCentre));
            // The leaf depends, so it is the source of the entry.
            int pair = entry(p, imbalance, leaf, "C");
            assertEquals(1, imbalance.values()[pair]);
            assertTrue(imbalance.reasons().get(pair).startsWith("pure source: C"), imbalance.reasons()::toString);
            assertEquals(1, scores.ties().get(2).values()[pair]);
            assertEquals(-1, value(p, scores.scores().get(0), leaf));
            assertEquals(0, value(p, scores.scores().get(1), leaf));
        }
        assertEquals(4, value(p, scores.scores().get(0), "C"));
        assertEquals(4, value(p, scores.scores().get(1), "C"));
    }

    @Test
    void sharesOfWhatIsReceived() {
        Projection p = TestNetworks.project(TestNetworks.arcs("A>B*3 C>B*1 B>A*2 D"));
        Scores scores = run(p, "dependence,imbalance,mutual-dependence,dominance");
        TieValue dependence = scores.ties().get(0);
        assertEquals(0.75, value(p, dependence, "B", "A"));
        assertEquals(1, value(p, dependence, "A", "B"));
        assertEquals(0.25, value(p, dependence, "B", "C"));
        assertTrue(Double.isNaN(value(p, dependence, "C", "B")));
        assertEquals(0.25, value(p, scores.ties().get(1), "A", "B"));
        assertEquals(1.75, value(p, scores.ties().get(2), "A", "B"));
        assertEquals(-0.25, value(p, scores.scores().get(0), "A"));
        assertEquals(0, value(p, scores.scores().get(0), "B"), 1e-15);
        assertEquals(0.25, value(p, scores.scores().get(0), "C"));
        assertEquals(0, value(p, scores.scores().get(0), "D"));
        assertEquals(Map.of(), scores.scores().get(0).reasons());
        assertTrue(scores.notes().contains("scale not declared: strengths are used as given."));
    }

    @Test
    void theSideOfWhoDidNotAnswerIsUnknown() {
        Network.Builder network = new Network.Builder();
        int c = network.add(new Agency("C", "C", null, null, Map.of()));
        int a = network.add(new Agency("a", "a", null, null, Map.of()));
        int b = network.add(new Agency("b", "b", null, null, Map.of()));
        network.add(kind("information", MONTHLY, Kind.End.SOURCE, Kind.Power.GIVER));
        network.add(new Respondent(c, Network.ALL_WAVES, Network.ALL_KINDS, false));
        network.add(new Respondent(a, Network.ALL_WAVES, Network.ALL_KINDS, true));
        network.add(new Respondent(b, Network.ALL_WAVES, Network.ALL_KINDS, true));
        Flows flows = new Flows.Builder()
                .add(c, a, 0, 1)
                .add(c, b, 0, 1)
                .add(a, b, 0, 3)
                .build();
        Projection p = TestNetworks.project(network.flows(flows).build());
        Scores scores = run(p, "dependence,imbalance,dominance,sole-source-dependants");
        TieValue dependence = scores.ties().get(0);
        assertEquals(1, value(p, dependence, "a", "C"));
        int ofC = entry(p, dependence, "C", "a");
        assertTrue(Double.isNaN(dependence.values()[ofC]));
        assertTrue(dependence.reasons().get(ofC).contains("did not answer"));
        TieValue imbalance = scores.ties().get(1);
        int unknown = entry(p, imbalance, "C", "a");
        assertTrue(Double.isNaN(imbalance.values()[unknown]), "the null of who did not answer does not count as 0");
        assertTrue(imbalance.reasons().get(unknown).contains("C did not answer"));
        assertEquals(0.75, value(p, imbalance, "b", "a"));
        NodeScore dominance = scores.scores().get(0);
        assertTrue(Double.isNaN(value(p, dominance, "C")));
        assertTrue(dominance.reasons().get(p.nodeOf("C")).contains("did not answer"));
        assertEquals(0.75, value(p, dominance, "a"));
        assertEquals(-0.75, value(p, dominance, "b"));
        assertEquals(1, value(p, scores.scores().get(1), "C"));
        assertTrue(scores.notes().stream().anyMatch(n -> n.contains("2 pairs")), scores.notes()::toString);
    }

    private static Network moneyAndInformation() {
        Network.Builder network = new Network.Builder();
        int a = network.add(new Agency("A", "A", null, null, Map.of()));
        int b = network.add(new Agency("B", "B", null, null, Map.of()));
        int information = network.add(kind("information", MONTHLY, Kind.End.SOURCE, Kind.Power.GIVER));
        int money = network.add(kind("money", POUNDS, Kind.End.SOURCE, Kind.Power.GIVER));
        int advice = network.add(kind("advice", MONTHLY, Kind.End.TARGET, Kind.Power.GIVER));
        int chat = network.add(kind("chat", MONTHLY, Kind.End.SOURCE, Kind.Power.NONE));
        Flows flows = new Flows.Builder()
                .add(a, b, information, 4)
                .add(b, a, money, 100)
                .add(a, b, advice, 2)
                .add(b, a, chat, 50)
                .build();
        return network.flows(flows).build();
    }

    @Test
    void kindsOfDifferentMeaningStayApart() {
        Projection p = Projector.project(moneyAndInformation(), View.DEFAULT);
        Scores scores = run(p, "dependence,dominance");
        // Who seeks advice is given it: B gives A two, A gives B four; money is a group of its own, chat in none.
        assertEquals(2, scores.ties().size());
        TieValue monthly = scores.ties().get(0);
        assertEquals("information+advice", monthly.parameters().get("kinds"));
        assertEquals(1, value(p, monthly, "A", "B"));
        assertEquals(1, value(p, monthly, "B", "A"));
        TieValue money = scores.ties().get(1);
        assertEquals("money", money.parameters().get("kinds"));
        assertEquals("dependence:kinds=money", money.address());
        assertEquals(1, value(p, money, "A", "B"));
        assertEquals(1, run(p, "dominance:kinds=money").scores().get(0).values()[p.nodeOf("B")]);
        assertFalse(scores.notes().stream().anyMatch(n -> n.contains("not declared")));
        WeftException unknown = assertThrows(WeftException.class, () -> run(p, "dominance:kinds=mony"));
        assertEquals(ErrorKind.NOT_FOUND, unknown.kind());
        assertTrue(unknown.remedy().contains("'money'"), unknown.remedy());
        Projection one = Projector.project(moneyAndInformation(), View.DEFAULT.withKinds(List.of("money")));
        assertNull(run(one, "dependence").ties().get(0).parameters().get("kinds"));
        Projection none = Projector.project(moneyAndInformation(), View.DEFAULT.withKinds(List.of("chat")));
        Scores nothing = run(none, "dominance,dependence,sole-source-dependants");
        assertEquals(List.of(), nothing.ties());
        assertEquals(Dependence.NO_POWER, nothing.scores().get(0).reasons().get(0));
    }

    @Test
    void ordinalCodesHaveNoSumAndNoLength() {
        Scale ordinal = new Scale(
                Scale.Type.ORDINAL, "", List.of(new Scale.Code(1, "low", null), new Scale.Code(3, "high", null)));
        Projection p = TestNetworks.project(
                TestNetworks.arcs("A>B*3 B>C*1 C>A*1", kind("trust", ordinal, Kind.End.SOURCE, Kind.Power.GIVER)));
        Scores scores = run(
                p,
                "strength,harmonic:weight=strength,betweenness:weight=strength,distance-weighted-reach:weight=strength,"
                        + "pagerank,eigenvector,dominance,density:weight=strength,gini,average-path-length:weight=strength,"
                        + "dependence,imbalance");
        for (NodeScore score : scores.scores()) {
            for (int v = 0; v < 3; v++) {
                assertTrue(Double.isNaN(score.values()[v]), score.address());
                assertTrue(score.reasons().get(v).contains("ordinal"), score.address());
            }
        }
        for (NetworkValue value : scores.network()) {
            if (!value.measure().equals("reachable-share")) {
                assertNull(value.value(), value.address());
                assertTrue(value.reason().contains("ordinal"), value.address());
            }
        }
        for (TieValue ties : scores.ties()) {
            for (int i = 0; i < ties.size(); i++) {
                assertTrue(
                        Double.isNaN(ties.values()[i]) && ties.reasons().get(i).contains("ordinal"));
            }
        }
        Scores counts =
                run(p, "degree,betweenness,harmonic,pagerank:weight=none,eigenvector:weight=none,gini:of=degree");
        counts.scores().forEach(s -> assertFalse(Double.isNaN(s.values()[0]), s.address()));
    }
}
