package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.network.Projection;

import java.nio.file.Path;
import java.util.Objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Global reaching centrality by strength. */
class WeightedReachingTest {
    private static final String WEIGHTED = "global-reaching-centrality:weight=strength";

    private static NetworkValue value(Network network, String address) {
        Projection projection = TestNetworks.project(network);
        return Measures.run(projection, MeasureCall.parseAll(address), Workers.one())
                .network()
                .get(0);
    }

    /**
     * Numbers of {@code global_reaching_centrality(G, weight='weight')} of NetworkX 2.8.8 for networks in which no two
     * shortest ways are equally long; for direction=in of the network turned round.
     */
    @Test
    void isWhatNetworkxPrintsWhereNoWaysTie() {
        TestNetworks.each(Path.of("src/test/resources/measures/weighted-reaching.csv"), row -> {
            String text = row.getField("network");
            boolean directed = Boolean.parseBoolean(row.getField("directed"));
            NetworkValue ours = value(
                    directed ? TestNetworks.arcs(text) : TestNetworks.ties(text),
                    WEIGHTED + (row.getField("direction").equals("in") ? ":direction=in" : ""));
            double wanted = Double.parseDouble(row.getField("value"));
            assertEquals(wanted, Objects.requireNonNull(ours.value()), 1e-12, ours.convention());
        });
    }

    @Test
    void equalStrengthsGiveTheShareReached() {
        Network network = TestNetworks.arcs("A>B*3 A>C*3 B>C*3 C>A*3 C>D*3 D>E*3 F>G*3");
        assertEquals(
                Objects.requireNonNull(
                        value(network, "global-reaching-centrality").value()),
                Objects.requireNonNull(value(network, WEIGHTED).value()),
                1e-12);
    }

    /** A>C*3 is as long as A>B*6 B>C*6: of the two the one step counts. */
    @Test
    void ofWaysOfOneLengthThoseOfFewestStepsCount() {
        double mean = (3 + 6 + 6) / 3.0;
        double c = (6 + 3) / (2 * mean);
        double b = 6 / (2 * mean);
        assertEquals(
                ((c - b) + c) / 2,
                Objects.requireNonNull(
                        value(TestNetworks.arcs("A>C*3 A>B*6 B>C*6"), WEIGHTED).value()),
                1e-12);
        // A>B>D and A>C>D: 1/4 + 1/4 and 1/3 + 1/6 are one length.
        assertEquals(
                ((4 + 3 + (8 / 2.0 + 9 / 2.0) / 2) - 4 + (4 + 3 + 4.25) - 6 + (4 + 3 + 4.25)) / (3 * 17 / 4.0) / 3,
                Objects.requireNonNull(value(TestNetworks.arcs("A>B*4 B>D*4 A>C*3 C>D*6"), WEIGHTED)
                        .value()),
                1e-12);
    }

    @Test
    void hasNoValueWithoutFlows() {
        NetworkValue none = value(TestNetworks.arcs("A B"), WEIGHTED);
        assertNull(none.value());
        assertEquals("no flows", none.reason());
    }
}
