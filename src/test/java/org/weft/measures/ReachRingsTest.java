package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.graph.paths.Steps;
import org.weft.network.Actor.Agency;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rings around an agency, and who from outside reaches a group. */
class ReachRingsTest {
    private static Rings rings(Projection p, String agency, boolean outward, int steps) {
        return Rings.around(p, p.nodeOf(agency), outward, steps, Cancellation.NEVER);
    }

    @Test
    void theRedCrossReachesTwoThenElevenThenAll() {
        Network network = TestNetworks.sample(Path.of("src/main/samples/mount-st-helens"));
        Projection p = TestNetworks.project(network);
        int redCross = -1;
        for (int v = 0; v < p.size(); v++) {
            redCross = p.name(v).contains("Red Cross") ? v : redCross;
        }
        Rings rings = rings(p, p.id(redCross), true, 3);
        assertEquals(List.of(2, 11, 26), List.of(rings.within(1), rings.within(2), rings.within(3)));
        assertEquals(2, rings.carriers().size());
        Rings.Carrier first = rings.carriers().get(0);
        Rings.Carrier second = rings.carriers().get(1);
        assertTrue(p.name(first.node()).contains("Cowlitz County Sheriff"), p.name(first.node()));
        assertArrayEquals(
                new int[] {22, 5, 19, 2}, new int[] {first.onRoute(), first.alone(), second.onRoute(), second.alone()});
        assertEquals(2 + 9 / 2.0 + 15 / 3.0, rings.distanceWeighted(), 1e-12);
        for (int v = 0; v < p.size(); v++) {
            int[] route = rings.route(v);
            assertEquals(redCross, route[0]);
            assertEquals(v, route[route.length - 1]);
        }
    }

    @Test
    void groupsAddUpAndRoutesRunAsFlowsDo() {
        for (long seed = 1; seed <= 20; seed++) {
            Projection p = TestNetworks.project(TestNetworks.random(seed, 30, 80, 5, seed % 3 > 0));
            for (boolean outward : new boolean[] {true, false}) {
                Rings rings = rings(p, "N3", outward, 4);
                String at = "seed " + seed + (outward ? " out" : " in");
                assertArrayEquals(Steps.from(outward ? p.graph() : p.graph().transpose(), 3), rings.steps(), at);
                for (int k = 1; k <= 4; k++) {
                    int at2 = k - 1;
                    assertEquals(
                            rings.within(k),
                            rings.groups().stream()
                                    .mapToInt(g -> g.within()[at2])
                                    .sum(),
                            at);
                }
                for (int v = 0; v < p.size(); v++) {
                    int[] route = rings.route(v);
                    for (int i = 1; i < route.length; i++) {
                        assertTrue(p.graph().arc(route[i - 1], route[i]) >= 0, at);
                    }
                }
            }
        }
    }

    @Test
    void routesDoNotDependOnHowAgenciesAreStored() {
        Network network = TestNetworks.random(8, 30, 90, 5, true);
        Network.Builder turned = new Network.Builder();
        network.kinds().forEach(turned::add);
        int n = network.actors().size();
        for (int v = n - 1; v >= 0; v--) {
            turned.add(network.actors().get(v));
        }
        Flows.Builder flows = new Flows.Builder();
        for (int f = 0; f < network.flows().size(); f++) {
            var flow = network.flow(f);
            flows.add(n - 1 - flow.source(), n - 1 - flow.target(), flow.kind(), flow.strength());
        }
        Projection p = TestNetworks.project(network);
        Projection q = TestNetworks.project(turned.flows(flows.build()).build());
        for (int v = 0; v < n; v++) {
            assertEquals(
                    ids(p, rings(p, "N7", true, 3).route(v)),
                    ids(q, rings(q, "N7", true, 3).route(q.nodeOf(p.id(v)))));
        }
    }

    private static List<String> ids(Projection p, int[] nodes) {
        return Arrays.stream(nodes).mapToObj(p::id).toList();
    }

    /** Agencies of sectors by their first letter: h1 and h2 are of h. */
    private static Projection sectors(String text) {
        Network.Builder network = new Network.Builder();
        network.add(Kind.named("flow", true));
        Flows.Builder flows = new Flows.Builder();
        Map<String, Integer> index = new LinkedHashMap<>();
        for (String word : text.split(" ")) {
            String[] ends = word.split(">");
            for (String end : ends) {
                index.computeIfAbsent(
                        end, id -> network.add(new Agency(id, id, null, null, Map.of("sector", id.substring(0, 1)))));
            }
            if (ends.length == 2) {
                flows.add(index.get(ends[0]), index.get(ends[1]), 0, 1);
            }
        }
        return TestNetworks.project(network.flows(flows.build()).build());
    }

    private static GroupGaps gap(Projection p, String group, boolean outward, int k) {
        return GroupGaps.of(p, outward, k, Cancellation.NEVER).stream()
                .filter(g -> g.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sectorsThatNobodyReachesOrOnlyThroughOneAreNamed() {
        Projection p = sectors("h1>h2 h2>h1 h2>s1 s1>s2 h1>p1 c1>c2 u1");
        GroupGaps social = gap(p, "s", true, 1);
        assertEquals(List.of("h2"), names(p, social.doors()));
        assertEquals(List.of("s1"), names(p, social.entries()));
        assertEquals(List.of("s2"), names(p, social.unreached()));
        assertEquals(1, social.reaching());
        GroupGaps further = gap(p, "s", true, 2);
        assertEquals(List.of(), further.unreached());
        assertEquals(2, further.reaching());
        GroupGaps community = gap(p, "c", true, 9);
        assertTrue(community.doors().isEmpty() && community.served());
        assertEquals(0, community.reaching());
        assertEquals(List.of("c1", "c2"), names(p, community.unreached()));
        assertFalse(gap(p, "u", true, 9).served());
        GroupGaps heard = gap(p, "h", false, 1);
        assertEquals(List.of("p1", "s1"), names(p, heard.doors()));
        assertEquals(List.of("h1", "h2"), names(p, heard.entries()));
    }

    private static List<String> names(Projection p, List<Integer> nodes) {
        return nodes.stream().map(p::id).toList();
    }

    @Test
    void whoReachesAGroupIsWhoReachesAMember() {
        for (long seed = 1; seed <= 20; seed++) {
            Projection p = TestNetworks.project(TestNetworks.random(seed, 25, 45, 5, true));
            int k = 1 + (int) (seed % 3);
            for (GroupGaps gap : GroupGaps.of(p, true, k, Cancellation.NEVER)) {
                TreeSet<Integer> reaching = new TreeSet<>();
                List<Integer> unreached = new ArrayList<>(gap.members());
                for (int u = 0; u < p.size(); u++) {
                    int[] steps = Steps.from(p.graph(), u);
                    for (int member : gap.members()) {
                        if (!gap.members().contains(u) && steps[member] > 0 && steps[member] <= k) {
                            reaching.add(u);
                            unreached.remove((Integer) member);
                        }
                    }
                }
                assertEquals(reaching.size(), gap.reaching(), "seed " + seed);
                assertEquals(new TreeSet<>(unreached), new TreeSet<>(gap.unreached()), "seed " + seed);
            }
        }
    }
}
