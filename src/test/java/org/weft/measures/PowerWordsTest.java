package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.graph.Workers;
import org.weft.network.Actor.Agency;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Respondent;
import org.weft.network.Scale;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the measures of power say beside their values: the definition in use, why there is no value, what is left out. */
class PowerWordsTest {
    private static final Scale MONTHLY = new Scale(Scale.Type.COUNT, "per month", List.of());
    private static final Scale POUNDS = new Scale(Scale.Type.MONEY, "GBP", List.of());

    private static Kind kind(String id, Scale scale, Kind.Power power) {
        return new Kind(id, id, true, scale, Kind.End.SOURCE, power, false, "informs", "is informed by");
    }

    private static Scores run(Network network, String addresses) {
        return Measures.run(TestNetworks.project(network), MeasureCall.parseAll(addresses), Workers.one());
    }

    private static List<String> conventions(Scores scores) {
        return Stream.of(
                        scores.scores().stream().map(NodeScore::convention),
                        scores.network().stream().map(NetworkValue::convention),
                        scores.ties().stream().map(TieValue::convention))
                .flatMap(s -> s)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dependence",
                "imbalance",
                "mutual-dependence",
                "dominance",
                "dependence-received",
                "power-inequality"
            })
    void sayWhatStandsInThePlaceOfTheShare(String id) {
        Network network = TestNetworks.arcs("A>B*3 C>B*1 B>A*2", kind("information", MONTHLY, Kind.Power.GIVER));
        List<String> shares = conventions(run(network, id));
        assertEquals(List.of(MeasureCall.parse(id).measure().declaration().convention()), shares);
        assertEquals(
                List.of(shares.get(0)
                        + "; in place of the share D(i|j) Burt's local constraint c(i,j) = (p(i,j) + sum over q of"
                        + " p(i,q) p(q,j))², p of flows both ways added"),
                conventions(run(network, id + ":form=constraint")));
    }

    @Test
    void theShareOfImbalancedPairsNamesItsThreshold() {
        Network network = TestNetworks.arcs("A>B*3 C>B*1 B>A*2", kind("information", MONTHLY, Kind.Power.GIVER));
        assertEquals(
                List.of(
                        "pairs with |D(i|j) - D(j|i)| > 0.5 / pairs with a flow of which both sides are known",
                        "pairs with |D(i|j) - D(j|i)| > 0.25 / pairs with a flow of which both sides are known",
                        "pairs with |c(i,j) - c(j,i)|, c Burt's local constraint, > 0.5 / pairs with a flow of which"
                                + " both sides are known"),
                conventions(run(
                        network, "imbalanced-share,imbalanced-share:threshold=0.25,imbalanced-share:form=constraint")));
    }

    /** B takes three of four from A and all that A has is from B: 0.25 apart, which is not above 0.25. */
    @Test
    void pairsApartByJustTheThresholdAreNotAboveIt() {
        Network network = TestNetworks.arcs("A>B*3 C>B*1 B>A*2", kind("information", MONTHLY, Kind.Power.GIVER));
        List<Double> shares = run(
                        network,
                        "imbalanced-share:threshold=0.25,imbalanced-share:threshold=0.24,imbalanced-share:threshold=0")
                .network()
                .stream()
                .map(NetworkValue::value)
                .toList();
        assertEquals(List.of(0.0, 1.0, 1.0), shares);
    }

    @Test
    void aViewWithoutPowerSaysSo() {
        Network chat = TestNetworks.arcs("A>B B>C", kind("chat", MONTHLY, Kind.Power.NONE));
        Scores scores = run(
                chat,
                "dependence-received,dominance,sole-source-dependants,power-inequality,imbalanced-share,dependence,"
                        + "imbalance,mutual-dependence");
        for (NodeScore score : scores.scores()) {
            assertArrayEquals(new double[] {Double.NaN, Double.NaN, Double.NaN}, score.values(), score.address());
            assertEquals(
                    Map.of(0, Dependence.NO_POWER, 1, Dependence.NO_POWER, 2, Dependence.NO_POWER),
                    score.reasons(),
                    score.address());
        }
        assertEquals(3, scores.scores().size());
        assertEquals(2, scores.network().size());
        for (NetworkValue value : scores.network()) {
            assertNull(value.value(), value.address());
            assertEquals(Dependence.NO_POWER, value.reason(), value.address());
        }
        assertEquals(List.of(), scores.ties());
        assertEquals(List.of("Dependence: no kind of flow in the view bears on power."), scores.notes());
    }

    @Test
    void ordinalCodesHaveNoShareAndSayWhy() {
        Scale ordinal = new Scale(
                Scale.Type.ORDINAL, "", List.of(new Scale.Code(1, "low", null), new Scale.Code(3, "high", null)));
        Kind trust = kind("trust", ordinal, Kind.Power.GIVER);
        Scores scores = run(TestNetworks.arcs("A>B*3 B>C*1", trust), "imbalanced-share,power-inequality");
        for (NetworkValue value : scores.network()) {
            assertNull(value.value(), value.address());
            assertTrue(value.reason().contains("ordinal"), value.reason());
        }
        // Who the only source is needs no sums.
        assertArrayEquals(
                new double[] {1, 1, 0},
                run(TestNetworks.arcs("A>B*3 B>C*1", trust), "sole-source-dependants")
                        .scores()
                        .get(0)
                        .values());
    }

    /** Each of a, b and more hears from C alone; those named silent were asked and did not answer. */
    private static Network hearers(int agencies, int silent) {
        Network.Builder network = new Network.Builder();
        network.add(new Agency("C", "C", null, null, Map.of()));
        network.add(kind("information", MONTHLY, Kind.Power.GIVER));
        network.add(kind("money", POUNDS, Kind.Power.GIVER));
        network.add(new Respondent(0, Network.ALL_WAVES, Network.ALL_KINDS, true));
        Flows.Builder flows = new Flows.Builder();
        for (int v = 1; v <= agencies; v++) {
            network.add(new Agency("N" + v, "N" + v, null, null, Map.of()));
            network.add(new Respondent(v, Network.ALL_WAVES, Network.ALL_KINDS, v > silent));
            flows.add(0, v, 0, 1);
        }
        // Money goes the other way, and to nobody from C.
        flows.add(agencies, 0, 1, 100);
        return network.flows(flows.build()).build();
    }

    @Test
    void soleSourcesCountInTheirOwnKindsAndLeaveOutWhoIsSilent() {
        for (int silent = 0; silent < 3; silent++) {
            Network network = hearers(4, silent);
            Projection p = TestNetworks.project(network);
            Scores scores = run(network, "sole-source-dependants");
            assertEquals(2, scores.scores().size());
            double[] information = scores.scores().get(0).values();
            double[] money = scores.scores().get(1).values();
            assertEquals("information", scores.scores().get(0).parameters().get("kinds"));
            for (int v = 0; v < p.size(); v++) {
                assertEquals(p.id(v).equals("C") ? 4 - silent : 0, information[v], p.id(v));
                assertEquals(p.id(v).equals("N4") ? 1 : 0, money[v], p.id(v));
            }
            List<String> left = scores.notes().stream()
                    .filter(n -> n.startsWith("Sole-source"))
                    .toList();
            assertEquals(
                    silent == 0
                            ? List.of()
                            : List.of("Sole-source dependants leave out " + silent
                                    + (silent == 1 ? " agency" : " agencies") + " that did not answer."),
                    left);
        }
    }
}
