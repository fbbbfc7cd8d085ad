package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.weft.graph.Workers;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Estimates that have bounds in place of an error, those of ties, and that whatever can be estimated is. */
class EstimatedMeasuresTest {
    /** Estimates all that can be, however small the network: by as few registers and sources as there are. */
    private static Scores estimated(Projection p, String addresses) {
        List<MeasureCall> calls = MeasureCall.parseAll(addresses);
        Plan plan = Plan.of(
                calls,
                new Forecast.Size(1_000_000, 10_000_000, true, 1),
                new Budget(1e-9, Long.MAX_VALUE, Budget.Over.APPROXIMATE));
        calls.forEach(c -> assertTrue(plan.estimates(c), c.toString()));
        return Measures.run(p, plan, Workers.one());
    }

    private static Scores exact(Projection p, String addresses) {
        return Measures.run(p, MeasureCall.parseAll(addresses), Workers.one());
    }

    private static double value(NetworkValue v) {
        return Objects.requireNonNull(v.value());
    }

    @Test
    void distancesToTheFurthestLieBetweenTheirBounds() {
        for (boolean directed : new boolean[] {true, false}) {
            Projection p = TestNetworks.project(TestNetworks.random(11, 1500, 4500, 5, directed));
            for (String weight : new String[] {"", ":weight=strength"}) {
                for (String direction : new String[] {"", ":direction=in"}) {
                    String address = "eccentricity" + weight + direction;
                    NodeScore e = estimated(p, address).scores().get(0);
                    double[] truth = exact(p, address).scores().get(0).values();
                    double[] margins = e.estimate() == null
                            ? new double[p.size()]
                            : e.estimate().margins();
                    assertNotNull(margins);
                    for (int v = 0; v < p.size(); v++) {
                        assertEquals(truth[v], e.values()[v], margins[v] + 1e-9, address + ", node " + v);
                    }
                    if (e.estimate() != null) {
                        assertTrue(e.estimate().error().contains("of 1,500 agencies exactly known"), e.convention());
                        assertTrue(e.label().endsWith(", estimated"));
                    }
                }
                NetworkValue diameter =
                        estimated(p, "diameter" + weight).network().get(0);
                double truth = value(exact(p, "diameter" + weight).network().get(0));
                if (diameter.estimate() == null) {
                    assertEquals(truth, value(diameter), 1e-9);
                } else {
                    assertTrue(value(diameter) <= truth + 1e-9, diameter.convention());
                    assertTrue(diameter.estimate().error().contains("no two are further apart than"));
                }
            }
        }
    }

    @Test
    void boundsThatMeetAreNoEstimate() {
        Projection path = TestNetworks.project(TestNetworks.ties(
                IntStream.range(1, 40).mapToObj(i -> "N" + (i - 1) + ">N" + i).collect(Collectors.joining(" "))));
        Scores scores = estimated(path, "diameter,radius,eccentricity,diameter:weight=strength");
        for (NetworkValue v : scores.network()) {
            boolean share = v.measure().equals("reachable-share");
            assertEquals(share, v.estimate() != null, v.label());
            assertEquals(share, v.convention().contains("estimated by HyperBall"), v.convention());
        }
        assertEquals(39, value(scores.network().get(0)));
        assertNull(scores.scores().get(0).estimate());
        assertEquals(20, scores.scores().get(0).values()[20]);
        Projection apart = TestNetworks.project(TestNetworks.random(1, 30, 0, 2, true));
        Scores none = estimated(apart, "diameter,radius");
        assertTrue(none.network().stream()
                .filter(v -> !v.measure().equals("reachable-share"))
                .allMatch(v -> v.value() == null && v.estimate() == null && v.reason() != null));
    }

    @Test
    void tiesHaveIntervals() {
        for (boolean directed : new boolean[] {true, false}) {
            Projection p = TestNetworks.project(TestNetworks.random(5, 600, 2400, 5, directed));
            for (String address :
                    new String[] {"edge-betweenness", "edge-betweenness:norm=true", "edge-betweenness:weight=strength"
                    }) {
                TieValue e = estimated(p, address).ties().get(0);
                TieValue x = exact(p, address).ties().get(0);
                assertNull(x.estimate());
                assertNotNull(e.estimate());
                assertTrue(e.label().endsWith(", estimated"), e.label());
                assertTrue(e.convention().endsWith(e.estimate().words()), e.convention());
                double[] margins = Objects.requireNonNull(e.estimate().margins());
                int within = 0;
                for (int i = 0; i < e.size(); i++) {
                    assertEquals(x.source()[i], e.source()[i]);
                    assertEquals(x.target()[i], e.target()[i]);
                    within += Math.abs(x.values()[i] - e.values()[i]) <= margins[i] + 1e-12 ? 1 : 0;
                }
                assertTrue(within >= 0.9 * e.size(), address + ": " + within + " of " + e.size());
            }
        }
    }

    @Test
    void hierarchyAndDistributionsAreNear() {
        Projection p = TestNetworks.project(TestNetworks.random(3, 1200, 1500, 5, true));
        String addresses = "krackhardt-hierarchy,global-reaching-centrality,fragmentation:form=reach,"
                + "centralization:of=closeness-out";
        List<NetworkValue> e = estimated(p, addresses).network();
        List<NetworkValue> x = exact(p, addresses).network();
        for (int i = 0; i < x.size(); i++) {
            Double truth = x.get(i).value();
            assertEquals(truth == null, e.get(i).value() == null, x.get(i).address());
            if (truth != null) {
                assertEquals(truth, value(e.get(i)), 0.5 * truth, x.get(i).address());
                assertNotNull(e.get(i).estimate());
            }
        }
        for (NetworkValue v : estimated(p, "path-length-distribution").network()) {
            assertNotNull(v.estimate(), v.label());
            if (Objects.equals(v.parameters().get("value"), "within-3")) {
                double truth = exact(p, "path-length-distribution").network().stream()
                        .filter(t -> Objects.equals(t.parameters().get("value"), "within-3"))
                        .mapToDouble(EstimatedMeasuresTest::value)
                        .sum();
                assertEquals(truth, value(v), 0.2 * truth);
            }
        }
        NetworkValue parts = estimated(
                        TestNetworks.project(TestNetworks.random(3, 90, 60, 5, false)), "fragmentation:form=reach")
                .network()
                .get(0);
        assertNull(parts.estimate(), "without direction it is known");
    }

    @Test
    void breadthIsNeverTooLarge() {
        Projection p = TestNetworks.project(TestNetworks.random(3, 1200, 3000, 5, true));
        double[] e = estimated(p, "breadth-of-reach:k=3").scores().get(0).values();
        double[] x = exact(p, "breadth-of-reach:k=3").scores().get(0).values();
        int same = 0;
        for (int v = 0; v < e.length; v++) {
            assertTrue(e[v] <= x[v] + 1e-12);
            same += Math.abs(e[v] - x[v]) < 1e-12 ? 1 : 0;
        }
        assertTrue(same > 0.8 * e.length, same + " of " + e.length);
    }

    @Test
    void whateverRestsOnASharedSearchIsEstimated() {
        List<String> refused = new ArrayList<>();
        for (Measure measure : Measures.all()) {
            Declaration d = measure.declaration();
            MeasureCall call = MeasureCall.parse(d.id());
            boolean shared = Approximation.of(measure.cost(call.chosen()), d.work()) != null;
            if (shared && measure.approximation(call.chosen()) == null) {
                refused.add(d.id());
            }
        }
        assertEquals(List.of(), refused);
        assertFalse(Approximation.BOUNDS.method().isEmpty());
    }
}
