package org.weft.measures;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weft.graph.Workers;
import org.weft.graph.paths.Steps;
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

    private static Scores run(Projection projection, String address) {
        return Measures.run(projection, List.of(MeasureCall.parse(address)), Workers.one());
    }

    @Test
    void inwardsItHearsFromThoseWhoReachIt() {
        // A tells everybody, so A alone reaches all; to hear from all, each of the three who tell nobody is asked.
        Projection star = TestNetworks.project(TestNetworks.arcs("A>B A>C A>D"));
        assertEquals(
                1.0, run(star, "smallest-reaching-set:share=1").network().get(0).value());
        Scores in = run(star, "smallest-reaching-set:share=1:direction=in");
        assertEquals(3.0, in.network().get(0).value());
        assertEquals(1, in.sets().size());
        assertEquals(
                "smallest number of agencies such that from 1.0 of all one of them is within 2 steps along flows, they"
                        + " themselves included",
                in.network().get(0).convention());
        Projection chain = TestNetworks.project(TestNetworks.arcs("A>B B>C C>D"));
        assertEquals(
                1.0,
                run(chain, "smallest-reaching-set:share=1:steps=3:direction=in")
                        .network()
                        .get(0)
                        .value());
    }

    @Test
    void inwardsNoSmallerSetHearsFromTheShare() {
        for (long seed = 1; seed <= 25; seed++) {
            Projection p = TestNetworks.project(TestNetworks.random(seed, 11, 18, 3, true));
            int steps = 1 + (int) (seed % 3);
            double share = 0.5 + seed % 5 / 10.0;
            int needed = (int) Math.ceil(share * p.size() - 1e-9);
            Scores scores = run(p, "smallest-reaching-set:direction=in:steps=" + steps + ":share=" + share);
            int smallest = Integer.MAX_VALUE;
            for (int set = 1; set < 1 << p.size(); set++) {
                if (heardFrom(p, set, steps) >= needed) {
                    smallest = Math.min(smallest, Integer.bitCount(set));
                }
            }
            assertEquals(smallest, scores.network().get(0).value(), "seed " + seed);
            for (MemberSet found : scores.sets()) {
                int set = 0;
                for (int v : found.members()) {
                    set |= 1 << v;
                }
                assertEquals(heardFrom(p, set, steps), found.value(), "seed " + seed);
            }
        }
    }

    /** From how many a member is within the steps along flows, by a search from each. */
    private static int heardFrom(Projection p, int set, int steps) {
        int heard = 0;
        for (int v = 0; v < p.size(); v++) {
            int[] from = Steps.from(p.graph(), v);
            boolean comes = false;
            for (int w = 0; w < p.size(); w++) {
                comes |= (set >> w & 1) == 1 && from[w] >= 0 && from[w] <= steps;
            }
            heard += comes ? 1 : 0;
        }
        return heard;
    }
}
