package org.weft.formats;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.graph.Csr;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.Response;
import org.weft.network.Scale;
import org.weft.network.View;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** That the sample networks read cleanly, and that the trouble is in them which their READMEs promise. */
class SampleNetworksTest {
    private static final Path SAMPLES = Path.of("src/main/samples");

    private static Network network(String id) throws IOException {
        Reading reading = NetworkReader.read(SAMPLES.resolve(id), ReadOptions.DEFAULT);
        assertEquals(0, reading.problems().errors(), reading.problems().toString());
        return Objects.requireNonNull(reading.network());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mount-st-helens", "knoke", "childrens-services"})
    void readsWithoutErrors(String id) throws IOException {
        assertNotNull(network(id));
    }

    @Test
    void mountStHelensHas27AgenciesAnd123Contacts() throws IOException {
        Network n = network("mount-st-helens");
        assertEquals(27, n.agencyCount());
        assertEquals(123, n.flows().size());
        assertEquals("contacts", n.kinds().get(0).verb());
        assertEquals(Scale.Type.UNDECLARED, n.kinds().get(0).scale().type());
        assertTrue(
                n.agencyAttributes().contains("sponsorship"),
                n.agencyAttributes().toString());
        assertTrue(n.actors().stream().anyMatch(a -> a.name().equals("Lewis County Sheriff's Department")));
        for (int i = 0; i < n.flows().size(); i++) {
            assertEquals(
                    n.flows().strength(i),
                    5 - Double.parseDouble(n.flow(i).attributes().get("frequency_code")));
        }
    }

    @Test
    void knokeHas49FlowsOfInformationAnd22OfMoney() throws IOException {
        Network n = network("knoke");
        assertEquals(10, n.agencyCount());
        assertEquals(
                49,
                Projector.project(n, View.DEFAULT.withKinds(List.of("information")))
                        .graph()
                        .arcs());
        Projection money = Projector.project(n, View.DEFAULT.withKinds(List.of("money")));
        assertEquals(22, money.graph().arcs());
        assertEquals(List.of("WRO"), isolates(money));
    }

    @Test
    void childrensServicesHasWhatItsReadmeCounts() throws IOException {
        Network n = network("childrens-services");
        assertEquals(41, n.agencyCount());
        assertEquals(90, n.actors().size() - 41);
        assertEquals(6, n.forums().size());
        assertEquals(2, n.waves().size());
        assertEquals(8, n.kinds().size());
        assertEquals(4, n.kinds().stream().map(k -> k.scale().type()).distinct().count());
        assertTrue(n.kinds().stream().anyMatch(k -> k.provider() == Kind.End.TARGET));
        assertEquals(3, n.kinds().stream().map(Kind::power).distinct().count());
        Set<String> sectors = new TreeSet<>();
        Projection latest = Projector.project(n, View.DEFAULT);
        for (int v = 0; v < latest.size(); v++) {
            sectors.add(latest.group(v));
        }
        assertEquals(10, sectors.size(), sectors.toString());
        assertEquals(40, latest.size());
        assertEquals(40, wave(n, "w1").size());
    }

    @Test
    void anIsolatedCharityAnsweredAndOneAgencyDriftedAway() throws IOException {
        Network n = network("childrens-services");
        assertEquals(List.of("child-bereavement"), isolates(wave(n, "w1")));
        Projection latest = wave(n, "w2");
        assertEquals(List.of("child-bereavement", "fire-rescue"), isolates(latest));
        assertEquals(Response.ANSWERED, latest.response(latest.nodeOf("child-bereavement")));
        assertEquals(Response.NOT_ANSWERED, latest.response(latest.nodeOf("gp-federation")));
        assertEquals(-1, latest.nodeOf("youth-counselling"));
        assertEquals(-1, wave(n, "w1").nodeOf("family-hub"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"w1", "w2"})
    void onePostAloneJoinsEastNorthvaleToTheRest(String wave) throws IOException {
        Projection p = wave(network("childrens-services"), wave);
        int alliance = p.nodeOf("community-alliance");
        int earlyHelp = p.nodeOf("early-help");
        assertEquals(List.of("community-connector"), p.singlePosts(alliance, earlyHelp));
        assertEquals(List.of("community-connector"), p.singlePosts(earlyHelp, alliance));
        Set<String> east = reachedWithout(p, alliance, earlyHelp);
        assertEquals(Set.of("community-alliance", "refugee-support", "community-pantry", "faith-network"), east);
    }

    @ParameterizedTest
    @ValueSource(strings = {"w1", "w2"})
    void healthKeepsToItselfAndOneAgencyLeads(String wave) throws IOException {
        Projection p = wave(network("childrens-services"), wave);
        Csr graph = p.graph();
        int inside = 0;
        int outside = 0;
        for (int u = 0; u < p.size(); u++) {
            for (int a = graph.offsets()[u]; "health".equals(p.group(u)) && a < graph.offsets()[u + 1]; a++) {
                if ("health".equals(p.group(graph.targets()[a]))) {
                    inside++;
                } else {
                    outside++;
                }
            }
        }
        assertTrue(inside > 2 * outside, inside + " inside, " + outside + " outside");
        int leader = IntStream.range(0, p.size())
                .boxed()
                .max((u, v) -> Integer.compare(graph.degree(u), graph.degree(v)))
                .orElseThrow();
        assertEquals("childrens-social-care", p.id(leader));
    }

    @Test
    void theFunderInformsNoneOfThoseWhoReportToIt() throws IOException {
        Network n = network("childrens-services");
        for (String wave : List.of("w1", "w2")) {
            View view = View.DEFAULT.withWaves(List.of(wave));
            Projection money = Projector.project(n, view.withKinds(List.of("funding")));
            Projection word = Projector.project(n, view.withKinds(List.of("information")));
            int funder = money.nodeOf("commissioning");
            Csr graph = money.graph();
            int informedByFunded = 0;
            for (int a = graph.offsets()[funder]; a < graph.offsets()[funder + 1]; a++) {
                int funded = graph.targets()[a];
                if (Set.of("voluntary", "private").contains(money.group(funded))) {
                    assertTrue(word.graph().arc(funder, funded) < 0, money.id(funded));
                    informedByFunded += word.graph().arc(funded, funder) >= 0 ? 1 : 0;
                }
            }
            assertTrue(informedByFunded >= 6, wave + ": " + informedByFunded);
        }
    }

    private static Projection wave(Network n, String wave) {
        return Projector.project(n, View.DEFAULT.withWaves(List.of(wave)));
    }

    private static List<String> isolates(Projection p) {
        boolean[] tied = new boolean[p.size()];
        Csr graph = p.graph();
        for (int u = 0; u < p.size(); u++) {
            tied[u] |= graph.degree(u) > 0;
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                tied[graph.targets()[a]] = true;
            }
        }
        List<String> alone = new ArrayList<>();
        IntStream.range(0, p.size()).filter(v -> !tied[v]).forEach(v -> alone.add(p.id(v)));
        return alone;
    }

    /** Whom a node reaches in the underlying graph without the link to a neighbour. */
    private static Set<String> reachedWithout(Projection p, int start, int neighbour) {
        Csr graph = p.graph().underlying();
        Set<Integer> seen = new HashSet<>(List.of(start));
        ArrayDeque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            int u = open.remove();
            for (int v : Arrays.copyOfRange(graph.targets(), graph.offsets()[u], graph.offsets()[u + 1])) {
                if (!(u == start && v == neighbour) && seen.add(v)) {
                    open.add(v);
                }
            }
        }
        return seen.stream().map(p::id).collect(Collectors.toSet());
    }
}
