package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.weft.graph.Workers;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.Scale;
import org.weft.network.View;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Power beside what it would be by chance. */
class PowerByChanceTest {
    private static Scores run(Projection projection, String... addresses) {
        return Measures.run(
                projection, List.of(addresses).stream().map(MeasureCall::parse).toList(), Workers.one());
    }

    private static Map<String, Double> values(Projection projection, String address) {
        return run(projection, address).network().stream()
                .collect(Collectors.toMap(
                        v -> String.valueOf(v.parameters().getOrDefault("value", "observed")),
                        v -> Objects.requireNonNull(v.value(), v.toString())));
    }

    @Test
    void whatOneNetworkAloneCanBeIsNoMoreThanChance() {
        Projection star = TestNetworks.project(TestNetworks.arcs("C>a C>b C>c C>d"));
        for (String of : List.of("imbalance", "one-way")) {
            Map<String, Double> found = values(star, "imbalance-by-chance:permutations=20:of=" + of);
            assertEquals(1.0, found.get("observed"), of);
            assertEquals(1.0, found.get("expected"), of);
            assertEquals(0.0, found.get("deviation"), of);
            assertEquals(0.5, found.get("percentile"), of);
            assertEquals(1.0, found.get("p-greater"), of);
            assertEquals(1.0, found.get("p-less"), of);
        }
        assertEquals(0.8, values(star, "imbalance-by-chance:of=inequality").get("observed"), 1e-12);
    }

    @Test
    void pairsThatAllAnswerAreLessOneWayThanChanceWouldHaveThem() {
        StringBuilder text = new StringBuilder();
        for (int v = 0; v < 20; v++) {
            text.append("N%d>N%d N%d>N%d ".formatted(v, (v + 1) % 20, (v + 1) % 20, v));
        }
        Projection mutual =
                TestNetworks.project(TestNetworks.arcs(text.toString().strip()));
        Map<String, Double> found = values(mutual, "imbalance-by-chance:of=one-way");
        assertEquals(0.0, found.get("observed"));
        assertTrue(found.get("expected") > 0.7, found::toString);
        assertEquals(0.0, found.get("percentile"));
        assertEquals(1 / 201.0, found.get("p-less"), 1e-12);
    }

    @Test
    void theObservedValuesAreThoseOfTheOtherMeasures() {
        Projection knoke = Projector.project(
                TestNetworks.sample(Path.of("src/main/samples/knoke")), View.DEFAULT.withKinds(List.of("information")));
        Scores scores = run(knoke, "imbalance", "power-inequality", "one-way-share");
        double[] imbalances = scores.ties().get(0).values();
        double sum = 0;
        for (double each : imbalances) {
            sum += each;
        }
        assertEquals(
                sum / imbalances.length, values(knoke, "imbalance-by-chance").get("observed"), 1e-12);
        assertEquals(
                scores.network().get(0).value(),
                values(knoke, "imbalance-by-chance:of=inequality").get("observed"),
                1e-12);
        assertEquals(
                scores.network().get(1).value(),
                values(knoke, "imbalance-by-chance:of=one-way").get("observed"),
                1e-12);
    }

    @Test
    void byConstraintToo() {
        Projection knoke = Projector.project(
                TestNetworks.sample(Path.of("src/main/samples/knoke")), View.DEFAULT.withKinds(List.of("information")));
        double[] imbalances =
                run(knoke, "imbalance:form=constraint").ties().get(0).values();
        double sum = 0;
        for (double each : imbalances) {
            sum += each;
        }
        Map<String, Double> found = values(knoke, "imbalance-by-chance:form=constraint:permutations=50");
        assertEquals(sum / imbalances.length, found.get("observed"), 1e-12);
        Map<String, Double> shares = values(knoke, "imbalance-by-chance:permutations=50");
        assertTrue(Math.abs(found.get("expected") - shares.get("expected")) > 0.01, found + " and " + shares);
        // Of these numbers of flows there is one network alone, so every draw is the network itself.
        Projection star = TestNetworks.project(TestNetworks.arcs("C>a C>b C>c C>d"));
        Scores scores = run(
                star,
                "dependence-percentile:form=constraint:permutations=20",
                "dependence-percentile:form=constraint:of=imbalance:permutations=20",
                "imbalance-by-chance:form=constraint:permutations=20");
        assertEquals(8, scores.ties().get(0).size());
        for (TieValue ties : scores.ties()) {
            for (double value : ties.values()) {
                assertEquals(0.5, value, 1e-12, ties.convention());
            }
            assertTrue(ties.convention().contains("local constraint"), ties.convention());
        }
        // Each depends on the centre alone, c = 1, the centre on each of four alike, c = 1/16.
        assertEquals(1 - 1 / 16.0, scores.network().get(0).value());
        assertEquals(
                0.5,
                values(star, "imbalance-by-chance:form=constraint:permutations=20")
                        .get("percentile"));
    }

    @Test
    void oneWeakSourceIsJustWhatOneSourceMakesIt() {
        // B's only source gives little, and D's four sources give alike but for one.
        Projection p = TestNetworks.project(TestNetworks.arcs("A>B*1 A>D*9 C>D*1 E>D*1 F>D*1 D>A*1"));
        Scores scores = run(p, "dependence-percentile");
        TieValue ties = scores.ties().get(0);
        for (int i = 0; i < ties.size(); i++) {
            String pair = p.id(ties.source()[i]) + p.id(ties.target()[i]);
            double value = ties.values()[i];
            if (pair.equals("BA")) {
                assertEquals(0.5, value, "D = 1 whatever the source");
            } else if (pair.equals("DA")) {
                assertTrue(value > 0.5, "leans on A more than on most: " + value);
            } else if (pair.equals("DC")) {
                assertTrue(value < 0.5, "leans on C less than on most: " + value);
            } else if (pair.equals("CD")) {
                assertTrue(Double.isNaN(value) && ties.reasons().get(i).equals("receives nothing"));
            }
        }
    }

    /** Of these numbers of ties there is one network alone, whoever has the strong tie. */
    @Test
    void withoutDirectionNumbersOfTiesAreKept() {
        Projection star = TestNetworks.project(TestNetworks.ties("A>B*2 A>C*2 A>D*2"));
        Map<String, Double> values = values(star, "imbalance-by-chance:permutations=50");
        assertEquals(2.0 / 3, values.get("observed"), 1e-12);
        assertEquals(2.0 / 3, values.get("expected"), 1e-12);
        assertEquals(0.5, values.get("percentile"), 1e-12);
        // Four pairs of partners in a path: drawn as a star with a lone pair they would be more uneven.
        Projection path = TestNetworks.project(TestNetworks.ties("A>B B>C C>D D>E E>A A>C"));
        Map<String, Double> drawn = values(path, "imbalance-by-chance:permutations=200");
        assertTrue(drawn.get("deviation") > 0, drawn::toString);
        TieValue leaning =
                run(star, "dependence-percentile:permutations=50").ties().get(0);
        for (double value : leaning.values()) {
            assertEquals(0.5, value, 1e-12, "every draw is the network itself");
        }
    }

    @Test
    void whatHasNoBaselineSaysWhy() {
        Projection ties = TestNetworks.project(TestNetworks.ties("A>B B>C"));
        NetworkValue none =
                run(ties, "imbalance-by-chance:of=one-way").network().get(0);
        assertNull(none.value());
        assertTrue(String.valueOf(none.reason()).contains("no direction"), none::toString);
        Kind grants = new Kind(
                "grant",
                "grant",
                true,
                new Scale(Scale.Type.MONEY, "GBP", List.of()),
                Kind.End.SOURCE,
                Kind.Power.GIVER,
                true,
                "funds",
                "is funded by");
        Network money = TestNetworks.arcs("A>B*5 C>B*2 A>D*1", grants);
        NetworkValue oneWay = run(TestNetworks.project(money), "imbalance-by-chance:of=one-way")
                .network()
                .get(0);
        assertEquals("a kind of flow is one-way by nature", oneWay.reason());
    }
}
