package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.weft.graph.Workers;
import org.weft.network.Network;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The definitions and units that measures of groups and cores state, with direction and without, by strength or not. */
class GroupWordsTest {
    private static Scores run(boolean directed, String address) {
        Network network = TestNetworks.random(3, 25, 70, 5, directed);
        return Measures.run(TestNetworks.project(network), MeasureCall.parseAll(address), Workers.one());
    }

    private static void table(boolean directed, String address, String convention, String unit) {
        GroupTable table = run(directed, address).tables().get(0);
        assertEquals(List.of(convention, unit), List.of(table.convention(), table.unit()), address);
    }

    @Test
    void tablesOfGroups() {
        String from = " of flows from group to group";
        String pairs = " / ordered pairs of different agencies";
        table(true, "mixing-matrix", "number" + from, "flows");
        table(true, "mixing-matrix:weight=strength", "strength" + from, "strength");
        table(false, "mixing-matrix", "number of ties between groups", "ties");
        table(true, "density-by-group", "number" + from + pairs, "share");
        table(true, "density-by-group:weight=strength", "strength" + from + pairs, "mean strength");
        table(false, "density-by-group", "number of ties between groups / pairs of different agencies", "share");
    }

    private static String network(boolean directed, String address) {
        return run(directed, address).network().get(0).convention();
    }

    @Test
    void modularityAndCommunities() {
        assertEquals(
                "sum over groups of (flows within / m - flows sent / m times flows received / m), m the sum of all (Leicht"
                        + " and Newman)",
                network(true, "modularity"));
        assertEquals(
                "sum over groups of (strength within / m - (sum of degrees by strength / 2m)²), m the sum of all (Newman"
                        + " and Girvan)",
                network(false, "modularity:weight=strength"));
        assertEquals(
                "sum over groups of (ties within / m - (sum of degrees / 2m)²), m the sum of all (Newman and Girvan)",
                network(false, "modularity:weight=none"));
        for (boolean directed : new boolean[] {true, false}) {
            for (String weight : List.of("none", "strength")) {
                for (String method : List.of("leiden", "louvain")) {
                    assertEquals(
                            "partition of greatest modularity found by the method of "
                                    + (method.equals("leiden") ? "Leiden" : "Louvain")
                                    + ", Q = sum over communities of inside/2m - 1.0 (strength/2m)², on "
                                    + (weight.equals("none") ? "pairs, each 1" : directed ? "w_ij + w_ji" : "w")
                                    + "; numbered from the largest",
                            network(directed, "communities:method=" + method + ":weight=" + weight));
                }
            }
        }
    }

    @Test
    void cores() {
        for (boolean directed : new boolean[] {true, false}) {
            for (String weight : List.of("none", "strength")) {
                Scores scores = run(directed, "continuous-coreness:weight=" + weight);
                assertEquals(
                        "c of unit length whose products c_i c_j come nearest to " + (directed ? "(M + M')/2, " : "")
                                + (weight.equals("none") ? "flows of 1" : "the strengths")
                                + ", by least squares off the diagonal (MINRES, as UCINET)",
                        scores.scores().get(0).convention());
                assertEquals(directed ? 2 : 1, scores.network().size());
                assertEquals("correlation", scores.network().get(0).unit());
                assertEquals(
                        "division whose ideal matrix correlates best with the "
                                + (weight.equals("none") ? "flows, each 1" : "strengths")
                                + ": 1 within the core, 0 within the periphery, 0 between them",
                        network(directed, "core-periphery:form=block:weight=" + weight));
            }
        }
    }
}
