package org.weft.network;

import org.junit.jupiter.api.Test;
import org.weft.network.Actor.Agency;
import org.weft.network.Actor.Representative;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AdditionsTest {
    private static Network wave(String wave, String kind, Map<String, String> ofA, String... agencies) {
        Network.Builder b = new Network.Builder();
        int k = b.add(Kind.named(kind, true));
        int w = wave.isEmpty() ? Network.ALL_WAVES : b.add(new Wave(wave, wave, null));
        for (String id : agencies) {
            b.add(new Agency(id, id, null, null, id.equals("A") ? ofA : Map.of()));
        }
        Flows.Builder flows = new Flows.Builder();
        for (int i = 1; i < agencies.length; i++) {
            flows.add(0, i, k, i).wave(w);
        }
        return b.flows(flows.build()).build();
    }

    @Test
    void aNewWaveKeepsTheEarlierOneAsItWas() {
        Network first = wave("w1", "information", Map.of("size", "10"), "A", "B", "C");
        Network second = wave("w2", "information", Map.of("size", "12"), "A", "B", "D");
        Network both = Additions.add(first, second);
        assertEquals(List.of("w1", "w2"), both.waves().stream().map(Wave::id).toList());
        Projection earlier = Projector.project(both, View.DEFAULT.withWaves(List.of("w1")));
        Projection later = Projector.project(both, View.DEFAULT);
        assertEquals("10", earlier.attribute(earlier.nodeOf("A"), "size"));
        assertEquals("12", later.attribute(later.nodeOf("A"), "size"));
        assertEquals(-1, earlier.nodeOf("D"), "new with wave 2");
        assertTrue(later.nodeOf("C") >= 0, "was never bound to a wave");
        assertEquals(2, earlier.graph().arcs());
        assertEquals(2, later.graph().arcs());
    }

    @Test
    void aNewKindStandsBesideTheOldOne() {
        Network both =
                Additions.add(wave("", "information", Map.of(), "A", "B"), wave("", "money", Map.of(), "A", "C"));
        assertEquals(
                List.of("information", "money"),
                both.kinds().stream().map(Kind::id).toList());
        assertEquals(3, both.actors().size());
        assertEquals(2, both.flows().size());
    }

    @Test
    void whatIsThereAlreadyIsNotAddedTwice() {
        Network first = wave("w1", "information", Map.of(), "A", "B");
        refused(first, wave("w1", "information", Map.of(), "A", "C"), "already");
        refused(
                wave("", "information", Map.of(), "A", "B"),
                wave("w2", "information", Map.of(), "A", "B"),
                "has no waves");
        Network.Builder post = new Network.Builder();
        post.add(new Representative("A", "A", Map.of()));
        refused(first, post.build(), "representative");
    }

    private static void refused(Network base, Network more, String because) {
        WeftException e = assertThrows(WeftException.class, () -> Additions.add(base, more));
        assertEquals(ErrorKind.CONFLICT, e.kind());
        assertTrue(e.what().contains(because), e.what());
    }
}
