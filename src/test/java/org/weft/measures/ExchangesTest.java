package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.weft.graph.Cancellation;
import org.weft.measures.Exchanges.Exchange;
import org.weft.measures.Exchanges.Way;
import org.weft.network.Actor.Agency;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Respondent;
import org.weft.network.Scale;
import org.weft.problem.WeftException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who funds whom against who informs whom. */
class ExchangesTest {
    private static final Scale GBP = new Scale(Scale.Type.MONEY, "GBP", List.of());

    /** Agencies a to d: a funds b, c and d, and is informed by b without informing back; d did not answer. */
    private static Projection four() {
        Network.Builder network = new Network.Builder();
        for (String id : List.of("a", "b", "c", "d")) {
            int actor = network.add(new Agency(id, id, null, null, Map.of()));
            network.add(new Respondent(actor, Network.ALL_WAVES, Network.ALL_KINDS, !id.equals("d")));
        }
        int grants = network.add(new Kind(
                "grant", "grant", true, GBP, Kind.End.SOURCE, Kind.Power.GIVER, true, "funds", "is funded by"));
        int told = network.add(Kind.named("information", true));
        Flows.Builder flows = new Flows.Builder();
        flows.add(0, 1, grants, 30);
        flows.add(2, 1, grants, 10);
        flows.add(0, 2, grants, 5);
        flows.add(0, 3, grants, 5);
        flows.add(1, 0, told, 1);
        flows.add(2, 0, told, 3);
        flows.add(0, 2, told, 2);
        return TestNetworks.project(network.flows(flows.build()).build());
    }

    @Test
    void theFundedInformWithoutBeingInformed() {
        Projection p = four();
        assertEquals(List.of("grant"), Exchanges.usuallyGiven(p));
        assertEquals(List.of("information"), Exchanges.usuallyBeside(p, List.of("grant")));
        Exchanges found = Exchanges.of(p, List.of("grant"), List.of("information"), Cancellation.NEVER);
        assertEquals(4, found.pairs().size());
        Exchange first = found.pairs().stream()
                .filter(e -> e.giver() == 0 && e.receiver() == 1)
                .findFirst()
                .orElseThrow();
        assertEquals(0.75, first.dependence());
        assertEquals(2, first.sources());
        assertEquals(0.25, first.giverOnReceiver());
        assertTrue(Double.isNaN(first.receiverOnGiver()), "b is told nothing at all");
        assertEquals(Way.TO_GIVER, first.way());
        assertEquals(1, found.count(Way.BOTH));
        assertEquals(1, found.count(Way.NEITHER));
        assertEquals(1, found.count(Way.UNKNOWN));
    }

    @Test
    void knokesMoneyRunsBesideInformation() {
        Projection p = TestNetworks.project(TestNetworks.sample(Path.of("src/main/samples/knoke")));
        Exchanges found = Exchanges.of(p, List.of("money"), List.of("information"), Cancellation.NEVER);
        assertEquals(
                List.of(9, 6, 2, 5),
                List.of(
                        found.count(Way.BOTH),
                        found.count(Way.TO_GIVER),
                        found.count(Way.TO_RECEIVER),
                        found.count(Way.NEITHER)));
    }

    @Test
    void whereNothingIsGivenItSaysSo() {
        Projection p = TestNetworks.project(TestNetworks.arcs("A>B B>C"));
        Exchanges none = Exchanges.of(p, Exchanges.usuallyGiven(p), List.of("flow"), Cancellation.NEVER);
        assertNotNull(none.reason());
        assertThrows(WeftException.class, () -> Exchanges.of(p, List.of("gold"), List.of("flow"), Cancellation.NEVER));
    }
}
