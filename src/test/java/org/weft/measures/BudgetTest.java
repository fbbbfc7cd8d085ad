package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.graph.Workers;
import org.weft.network.Projection;
import org.weft.problem.ErrorKind;
import org.weft.problem.Excess;
import org.weft.problem.WeftException;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is computed, refused and estimated under a budget, and what estimates say of themselves. */
class BudgetTest {
    private static final Forecast.Size MILLION = new Forecast.Size(1_000_000, 10_000_000, true, 1);

    private static List<MeasureCall> calls(String addresses) {
        return MeasureCall.parseAll(addresses);
    }

    private static Budget budget(double seconds, Budget.Over over) {
        return new Budget(seconds, 1L << 40, over);
    }

    private static Plan plan(String addresses, double seconds, Budget.Over over) {
        return Plan.of(calls(addresses), MILLION, new Budget(seconds, Long.MAX_VALUE, over));
    }

    private static Excess refused(String addresses, Budget budget) {
        WeftException e = assertThrows(WeftException.class, () -> Plan.of(calls(addresses), MILLION, budget));
        assertEquals(ErrorKind.OVER_BUDGET, e.kind());
        assertFalse(e.remedy().isEmpty());
        assertTrue(e.remedy().contains("smaller view"), e.remedy());
        Excess excess = e.excess();
        assertNotNull(excess);
        excess.over().forEach(way -> assertTrue(e.remedy().contains("over=" + way), e.remedy()));
        return excess;
    }

    @Test
    void whatFitsIsExactWhateverIsSaid() {
        for (Budget.Over over : Budget.Over.values()) {
            Plan plan = plan("degree,density,strength", 5, over);
            assertEquals("", plan.key());
            assertNull(plan.precision());
            assertFalse(plan.estimates(calls("degree").get(0)));
        }
    }

    @Test
    void aRefusalNamesTheDearestMeasureTheEstimateAndTheWaysOut() {
        Excess excess = refused("degree,betweenness,density", budget(10, Budget.Over.REFUSE));
        assertEquals("betweenness", excess.measure());
        assertEquals(List.of("run", "queue", "approximate"), excess.over());
        assertEquals(10, excess.budgetSeconds());
        assertTrue(excess.seconds() > 10_000, excess.toString());
        WeftException e = assertThrows(
                WeftException.class, () -> Plan.of(calls("betweenness"), MILLION, budget(10, Budget.Over.REFUSE)));
        assertTrue(e.what().startsWith("Betweenness is estimated to take "), e.what());
        assertTrue(e.what().contains("1,000,000 agencies and 10,000,000 flows"), e.what());
        assertTrue(e.what().endsWith("the budget is 10 s."), e.what());
    }

    @Test
    void memoryIsBoundWhateverIsSaid() {
        for (Budget.Over over : List.of(Budget.Over.REFUSE, Budget.Over.RUN)) {
            Excess excess = refused("pagerank", new Budget(1e6, 1 << 20, over));
            assertEquals(1 << 20, excess.budgetBytes());
            assertTrue(excess.bytes() > 1 << 20);
            assertEquals(List.of(), excess.over());
        }
        assertEquals("", plan("betweenness", 1, Budget.Over.RUN).key());
        // Never more than Java has left, though the budget allows it.
        Forecast.Size vast = new Forecast.Size(1L << 36, 1L << 38, true, 1);
        WeftException e = assertThrows(
                WeftException.class,
                () -> Plan.of(calls("degree"), vast, new Budget(1e9, Long.MAX_VALUE, Budget.Over.RUN)));
        assertTrue(e.what().contains("of memory may be used now"), e.what());
        assertTrue(e.remedy().contains("-Xmx"), e.remedy());
    }

    @Test
    void onlyTheDearestAreEstimated() {
        Plan plan =
                plan("degree,betweenness,harmonic,density,centralization:of=betweenness", 20, Budget.Over.APPROXIMATE);
        assertTrue(plan.estimates(calls("betweenness").get(0)));
        assertTrue(plan.estimates(calls("harmonic").get(0)));
        assertFalse(plan.estimates(calls("degree").get(0)));
        assertFalse(plan.estimates(calls("density").get(0)));
        assertFalse(plan.key().isEmpty());
    }

    @Test
    void whatCannotBeEstimatedIsRefusedAllTheSame() {
        Measure dear = new Measure() {
            @Override
            public Declaration declaration() {
                return Measures.find("gini").declaration();
            }

            @Override
            public Cost cost(Parameters parameters) {
                return Cost.EVERY_SOURCE.onOneThread();
            }

            @Override
            public Outcome compute(Workings workings, Parameters parameters) {
                throw new AssertionError("past the budget");
            }
        };
        List<MeasureCall> both = List.of(
                new MeasureCall(dear, calls("gini").get(0).chosen(), null),
                calls("betweenness").get(0));
        WeftException e =
                assertThrows(WeftException.class, () -> Plan.of(both, MILLION, budget(10, Budget.Over.APPROXIMATE)));
        assertNotNull(e.excess());
        assertEquals(List.of("run", "queue"), e.excess().over());
    }

    @Test
    void theBudgetDecidesHowGoodAnEstimateIs() {
        Precision poor =
                plan("harmonic,betweenness", 1, Budget.Over.APPROXIMATE).precision();
        Precision good =
                plan("harmonic,betweenness", 1000, Budget.Over.APPROXIMATE).precision();
        assertNotNull(poor);
        assertNotNull(good);
        assertTrue(good.bits() > poor.bits() && good.sources() > poor.sources(), poor + " " + good);
        assertTrue(poor.sources() >= 200, poor.toString());
        long bytes = 2_000_000_000L;
        Precision small = Precision.within(1e6, bytes, java.util.Set.of(Approximation.BALLS), MILLION);
        assertTrue(Approximation.BALLS.cost(small).space().bytes(1_000_000, 10_000_000, 1) <= bytes, small.toString());
    }

    @Test
    void aSearchThatSeveralShareIsCountedOnce() {
        double one = Forecast.of(calls("harmonic"), MILLION).seconds();
        assertEquals(
                one,
                Forecast.of(calls("harmonic,reach,reach:k=3,average-path-length"), MILLION)
                        .seconds(),
                1e-9 * one);
        assertTrue(Forecast.of(calls("harmonic,betweenness"), MILLION).seconds() > 2 * one);
        double linear = Forecast.of(calls("degree"), MILLION).seconds();
        assertEquals(
                3 * linear,
                Forecast.of(calls("degree,strength,degree:direction=in"), MILLION)
                        .seconds(),
                1e-9);
        double more = new Forecast.Size(1000, 1000, true, 64).seconds(Cost.LINEAR);
        assertEquals(more, new Forecast.Size(1000, 1000, true, 1).seconds(Cost.LINEAR), 0, "one thread does it");
    }

    @Test
    void reachWithinFewStepsIsCheapUnlessItComesWithAllPairs() {
        double harmonic = Forecast.of(calls("harmonic"), MILLION).seconds();
        double reaching =
                Forecast.of(calls("global-reaching-centrality"), MILLION).seconds();
        assertTrue(reaching < harmonic / 7, "bits along flows between strong components: " + reaching);
        Forecast.Size undirected = new Forecast.Size(1_000_000, 10_000_000, false, 1);
        assertEquals(
                harmonic,
                Forecast.of(calls("global-reaching-centrality"), undirected).seconds(),
                "harmonic closeness");
        assertTrue(
                Forecast.of(calls("global-reaching-centrality:weight=strength"), MILLION)
                                .seconds()
                        > harmonic,
                "by length");
        double two = Forecast.of(calls("reach"), MILLION).seconds();
        double three = Forecast.of(calls("reach:k=3"), MILLION).seconds();
        assertTrue(two < harmonic / 1000, two + " " + harmonic);
        assertTrue(two < three, two + " " + three);
        assertTrue(three < harmonic / 2, three + " " + harmonic);
        assertEquals(harmonic, Forecast.of(calls("reach:k=8"), MILLION).seconds());
        assertEquals(
                three,
                Forecast.of(calls("reach,reach:k=3,breadth-of-reach"), MILLION).seconds());
        assertEquals(
                three + two,
                Forecast.of(calls("reach:k=3,reach:direction=in"), MILLION).seconds(),
                1e-9 * three);
        assertEquals(
                harmonic,
                Forecast.of(calls("reach:k=3,harmonic,reach:direction=in"), MILLION)
                        .seconds());
    }

    @Test
    void timesAreInUnitsThatFit() {
        assertEquals("0.30 s", Plan.time(0.3));
        assertEquals("10 s", Plan.time(10));
        assertEquals("5 minutes", Plan.time(300));
        assertEquals("3 hours", Plan.time(3 * 3600));
        assertEquals("12 days", Plan.time(12 * 86_400));
        assertThrows(IllegalArgumentException.class, () -> new Budget(0, 1, Budget.Over.RUN));
        assertThrows(IllegalArgumentException.class, () -> new Budget(1, 0, Budget.Over.RUN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harmonic",
                "harmonic:direction=in",
                "harmonic:weight=strength",
                "harmonic:weight=strength:direction=in",
                "reach:k=3",
                "reach:direction=in:k=4",
                "reach:group=each",
                "reach:group=each:direction=in",
                "distance-weighted-reach",
                "distance-weighted-reach:weight=strength",
                "average-path-length",
                "average-path-length:weight=strength",
                "compactness",
                "reachable-share",
                "betweenness",
                "betweenness:norm=true",
                "betweenness:weight=strength",
                "betweenness:weight=strength:norm=true",
                "centralization:of=betweenness",
                "gini:of=betweenness",
                "herfindahl:of=betweenness",
                "stress",
                "closeness",
                "farness:direction=in",
                "closeness:form=wasserman-faust",
                "closeness:form=wasserman-faust:weight=strength",
                "closeness:form=reachable:direction=in",
                "closeness:form=gil-schmidt:weight=strength",
                "closeness:form=unreachable-max",
                "closeness:form=valente-foreman:direction=in",
                "farness:unreachable=left-out",
                "farness:unreachable=left-out:weight=strength",
                "beta-reach",
                "beta-reach:beta=0.3:direction=in",
                "breadth-of-reach",
                "global-reaching-centrality",
                "wiener-index",
                "wiener-index:weight=strength",
                "dependency-sum",
                "fragmentation:form=breadth",
                "fragmentation:form=distance-weighted"
            })
    void estimatesAreNearAndSayThatTheyAre(String address) {
        for (boolean directed : new boolean[] {true, false}) {
            Projection p = TestNetworks.project(TestNetworks.random(3, 1200, 6000, 5, directed));
            List<MeasureCall> calls = calls(address + ",degree");
            Plan plan = Measures.plan(p, calls, new Budget(1e-4, 1 << 30, Budget.Over.APPROXIMATE), 2);
            assertTrue(plan.estimates(calls.get(0)), plan.key());
            Scores estimated = Measures.run(p, plan, Workers.one());
            Scores exact = Measures.run(p, calls, Workers.one());
            assertEquals(exact.scores().size(), estimated.scores().size());
            assertEquals(exact.network().size(), estimated.network().size());
            for (int s = 0; s < exact.scores().size(); s++) {
                NodeScore e = estimated.scores().get(s);
                NodeScore x = exact.scores().get(s);
                if (e.measure().equals("degree")) {
                    assertNull(e.estimate());
                    assertArrayEquals(x.values(), e.values());
                    continue;
                }
                said(e.estimate(), e.label(), e.convention());
                assertEquals(x.address(), e.address());
                double off = 0;
                double all = 0;
                int within = 0;
                double[] margins = e.estimate() == null ? null : e.estimate().margins();
                for (int v = 0; v < p.size(); v++) {
                    if (Double.isNaN(x.values()[v])) {
                        assertTrue(Double.isNaN(e.values()[v]), address);
                        assertEquals(x.reasons().get(v), e.reasons().get(v), address);
                        within++;
                        continue;
                    }
                    double difference = Math.abs(e.values()[v] - x.values()[v]);
                    off += difference;
                    all += x.values()[v];
                    within += margins != null && difference <= margins[v] + 1e-9 ? 1 : 0;
                }
                assertTrue(off <= 0.5 * all, address + ": off by " + off / all);
                if (margins != null) {
                    assertTrue(within >= 0.85 * p.size(), address + ": margins hold " + within);
                }
                boolean hasMargins = address.startsWith("betweenness")
                        || address.startsWith("stress")
                        || address.contains("weight=strength");
                assertEquals(hasMargins, margins != null, address);
            }
            for (int i = 0; i < exact.network().size(); i++) {
                NetworkValue e = estimated.network().get(i);
                said(e.estimate(), e.label(), e.convention());
                double truth =
                        java.util.Objects.requireNonNull(exact.network().get(i).value());
                assertEquals(truth, java.util.Objects.requireNonNull(e.value()), 0.5 * truth, e.address());
            }
        }
    }

    private static void said(Estimate estimate, String label, String convention) {
        assertNotNull(estimate, label);
        assertTrue(label.endsWith(", estimated"), label);
        assertTrue(convention.endsWith(estimate.words()), convention);
        assertTrue(estimate.words().startsWith("estimated by "), convention);
        assertFalse(estimate.error().isBlank());
    }

    @Test
    void theSameEstimateComesAgain() {
        Projection p = TestNetworks.project(TestNetworks.random(3, 900, 4000, 5, true));
        Plan plan =
                Measures.plan(p, calls("betweenness,harmonic"), new Budget(1e-3, 1 << 30, Budget.Over.APPROXIMATE), 1);
        assertArrayEquals(
                Measures.run(p, plan, Workers.one()).scores().get(0).values(),
                Measures.run(p, plan, Workers.all()).scores().get(0).values(),
                0);
    }
}
