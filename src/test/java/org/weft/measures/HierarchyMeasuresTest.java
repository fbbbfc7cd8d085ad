package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;

import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Measures of hierarchy on trees, circuits and networks counted by hand. */
class HierarchyMeasuresTest {
    /** A over B and C, B over D and E, C over F and G. */
    private static final Network TREE = TestNetworks.arcs("A>B A>C B>D B>E C>F C>G");

    private static NetworkValue entry(Projection projection, String address) {
        return Measures.run(projection, MeasureCall.parseAll(address), Workers.one())
                .network()
                .get(0);
    }

    private static double value(Network network, String address) {
        Double value = entry(TestNetworks.project(network), address).value();
        return value == null ? Double.NaN : value;
    }

    private static String reason(Network network, String address) {
        return entry(TestNetworks.project(network), address).reason();
    }

    @Test
    void anOutTreeIsAWholeHierarchy() {
        for (String id : List.of("connectedness", "hierarchy", "efficiency", "lub")) {
            assertEquals(1, value(TREE, "krackhardt-" + id), id);
        }
        assertEquals(1, value(TREE, "krackhardt-efficiency:form=arcs"));
        assertEquals(1, value(TREE, "krackhardt-lub:form=sna"));
        assertEquals(1, value(TREE, "flow-hierarchy"));
        // A reaches 6, B and C 2 each: (0 + 4 + 4 + 4 * 6) / 6^2.
        assertEquals(32 / 36.0, value(TREE, "global-reaching-centrality"), 1e-15);
        // All but A are reached, D to G by 2 each, B and C by 1: (2 + 2 * 1 + 4 * 0) / 6^2.
        assertEquals(4 / 36.0, value(TREE, "global-reaching-centrality:direction=in"), 1e-15);
    }

    @Test
    void reportsAreReadAgainstTheirFlow() {
        Network reports = TestNetworks.arcs("B>A C>A D>B E>B F>C G>C");
        assertEquals(1, value(reports, "krackhardt-lub:direction=in"));
        // 10 of 21 pairs are one above the other; of the 11 others each lacks a bound, of 15 possible.
        assertEquals(1 - 11 / 15.0, value(reports, "krackhardt-lub"), 1e-15);
    }

    @Test
    void smallestCounterExamples() {
        Network join = TestNetworks.arcs("A>C B>C C>D");
        assertEquals(2 / 3.0, value(join, "krackhardt-lub"), 1e-15);
        assertEquals(1 / 3.0, value(join, "krackhardt-lub:form=sna"), 1e-15);
        Network diamond = TestNetworks.arcs("A>B A>C B>D B>E C>D C>E");
        assertEquals(5 / 6.0, value(diamond, "krackhardt-lub"), 1e-15);
        assertEquals(1, value(diamond, "krackhardt-lub:form=sna"));
    }

    @Test
    void aCircuitHasNoHierarchy() {
        Network circuit = TestNetworks.arcs("A>B B>C C>D D>A");
        assertEquals(0, value(circuit, "krackhardt-hierarchy"));
        assertEquals(2 / 3.0, value(circuit, "krackhardt-hierarchy:form=reciprocity"), 1e-15);
        assertEquals(1, value(circuit, "krackhardt-lub"));
        assertEquals(2 / 3.0, value(circuit, "krackhardt-efficiency"), 1e-15);
        assertEquals(8 / 9.0, value(circuit, "krackhardt-efficiency:form=arcs"), 1e-15);
        assertEquals(0, value(circuit, "flow-hierarchy"));
        assertEquals(0, value(circuit, "global-reaching-centrality"));
        assertEquals(0, value(circuit, "component-ratio:form=strong"));
    }

    @Test
    void flowHierarchyByStrength() {
        Network network = TestNetworks.arcs("A>B*2 B>A*3 B>C*5");
        assertEquals(1 / 3.0, value(network, "flow-hierarchy"), 1e-15);
        assertEquals(0.5, value(network, "flow-hierarchy:weight=strength"));
    }

    @Test
    void withoutDirectionNobodyIsAbove() {
        Projection ties = Projector.project(TREE, View.DEFAULT.withSymmetrise(View.Symmetrise.MAX));
        assertEquals(0.0, entry(ties, "krackhardt-hierarchy").value());
        assertEquals(0.0, entry(ties, "krackhardt-hierarchy:form=reciprocity").value());
        assertEquals(1.0, entry(ties, "krackhardt-lub").value());
        assertEquals(1.0, entry(ties, "krackhardt-efficiency").value());
        assertEquals(5 / 6.0, entry(ties, "krackhardt-efficiency:form=arcs").value(), 1e-15);
        assertEquals(0.0, entry(ties, "flow-hierarchy").value());
        assertEquals(0.0, entry(ties, "component-ratio:form=strong").value());
        // Sums of 1/d: A 4; B and C 3 + 1/2 + 2/3; each leaf 1 + 2/2 + 1/3 + 2/4.
        double leaf = 2.5 + 1 / 3.0;
        double middle = 3.5 + 2 / 3.0;
        double expected = (middle - 4 + 4 * (middle - leaf)) / 36;
        assertEquals(
                expected, entry(ties, "global-reaching-centrality:direction=in").value(), 1e-15);
    }

    @Test
    void componentRatioCountsParts() {
        Network parts = TestNetworks.arcs("A>B B>A C>D E");
        assertEquals(0.5, value(parts, "component-ratio"));
        assertEquals(0.75, value(parts, "component-ratio:form=strong"));
        assertEquals(0.2, value(parts, "krackhardt-connectedness"));
    }

    @Test
    void whatIsNotDefinedSaysWhy() {
        assertEquals("fewer than 2 agencies", reason(TestNetworks.arcs("A"), "krackhardt-connectedness"));
        assertEquals("fewer than 2 agencies", reason(TestNetworks.arcs("A"), "krackhardt-hierarchy:form=reciprocity"));
        assertEquals("fewer than 2 agencies", reason(TestNetworks.arcs("A"), "global-reaching-centrality"));
        assertEquals("fewer than 2 agencies", reason(TestNetworks.arcs("A"), "component-ratio"));
        assertEquals("no agency reaches another", reason(TestNetworks.arcs("A B C"), "krackhardt-hierarchy"));
        assertEquals("no component has 3 agencies", reason(TestNetworks.arcs("A>B C"), "krackhardt-lub"));
        assertEquals(
                "no component can have more ties than it needs",
                reason(TestNetworks.arcs("A>B C"), "krackhardt-efficiency"));
        assertEquals(1, value(TestNetworks.arcs("A>B C"), "krackhardt-efficiency:form=arcs"));
        assertEquals("no flows", reason(TestNetworks.arcs("A B"), "flow-hierarchy"));
    }

    @Test
    void bicomponentsAreListedLargestFirst() {
        Projection p = TestNetworks.project(TestNetworks.arcs("A>B B>C C>D D>B D>E F"));
        Scores scores = Measures.run(p, MeasureCall.parseAll("bicomponents"), Workers.one());
        assertEquals(3.0, scores.network().get(0).value());
        assertEquals("largest", scores.network().get(1).parameters().get("value"));
        assertEquals(3.0, scores.network().get(1).value());
        assertEquals(
                List.of("[1, 2, 3]", "[0, 1]", "[3, 4]"),
                scores.sets().stream().map(s -> Arrays.toString(s.members())).toList());
        assertEquals("1", scores.sets().get(0).parameters().get("bicomponent").toString());
        Scores none = Measures.run(
                TestNetworks.project(TestNetworks.arcs("A B")), MeasureCall.parseAll("bicomponents"), Workers.one());
        assertEquals(0.0, none.network().get(1).value());
        assertTrue(none.sets().isEmpty());
    }

    @Test
    void longListsAreCutWithANote() {
        StringBuilder star = new StringBuilder();
        for (int i = 0; i < 1001; i++) {
            star.append("C>L").append(i).append(' ');
        }
        Scores scores = Measures.run(
                TestNetworks.project(TestNetworks.arcs(star.toString().strip())),
                MeasureCall.parseAll("bicomponents"),
                Workers.one());
        assertEquals(1000, scores.sets().size());
        assertEquals(List.of("Bicomponents: the largest 1000 of 1001 are listed."), scores.notes());
    }
}
