package org.weft.measures;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weft.graph.Workers;
import org.weft.network.Projection;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The smallest sets that reach a share, against the largest reach of one, two and three in the oracles. */
class SmallestReachingSetTest {
    static Stream<String> networks() {
        return OracleLines.networks().stream().filter(n -> !n.startsWith("hospital") && !n.startsWith("fema"));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void isTheFirstSizeWhoseBestSetReachesTheShare(String name) throws IOException {
        JsonNode oracle = OracleLines.oracle(name);
        Projection projection = TestNetworks.project(TestNetworks.read(
                TestNetworks.REFERENCE.resolve(name), oracle.get("directed").asBoolean(), "sector"));
        int n = projection.size();
        for (int steps = 1; steps <= 2; steps++) {
            for (String way : new String[] {"out", "undirected"}) {
                int before = 0;
                for (int k = 1; k <= 3; k++) {
                    JsonNode best = oracle.get("metrics")
                            .path("keyplayer.kpp_pos.m" + steps + "_reach_incl_set."
                                    + (way.equals("out") ? "out" : "undirected_projection") + ".size" + k + ".best");
                    if (best.isMissingNode()) {
                        continue;
                    }
                    int most = best.path("values").asInt();
                    if (most > before) {
                        String address = "smallest-reaching-set:steps=" + steps + ":direction=" + way + ":share="
                                + (double) most / n;
                        Scores scores = Measures.run(projection, List.of(MeasureCall.parse(address)), Workers.one());
                        assertEquals(k, scores.network().get(0).value(), name + " " + address);
                        MemberSet first = scores.sets().get(0);
                        assertEquals(most, first.value(), name + " " + address);
                        assertTrue(Boolean.TRUE.equals(first.proven()), name);
                    }
                    before = most;
                }
            }
        }
    }
}
