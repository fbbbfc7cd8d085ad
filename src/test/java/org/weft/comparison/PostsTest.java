package org.weft.comparison;

import org.junit.jupiter.api.Test;
import org.weft.graph.Workers;
import org.weft.network.Actor.Agency;
import org.weft.network.Actor.Representative;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.Representation;
import org.weft.network.Respondent;
import org.weft.network.View;
import org.weft.problem.WeftException;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What rests on single posts, and what remains while posts are vacant. */
class PostsTest {
    /** A>B told by agencies; B's post P gives to C, and C's post Q to D; E has nothing. */
    private static Network network() {
        Network.Builder network = new Network.Builder();
        network.add(Kind.named("informs", true));
        int[] agency = new int[5];
        for (int i = 0; i < 5; i++) {
            String id = "" + (char) ('A' + i);
            agency[i] = network.add(new Agency(id, "Agency " + id, null, null, Map.of()));
        }
        int p = network.add(new Representative("P", "Post P", Map.of()));
        int q = network.add(new Representative("Q", "Post Q", Map.of()));
        network.add(new Representation(p, agency[1], Network.ALL_WAVES, null));
        network.add(new Representation(q, agency[2], Network.ALL_WAVES, null));
        Flows.Builder flows = new Flows.Builder();
        flows.add(agency[0], agency[1], 0, 1);
        flows.add(p, agency[2], 0, 1);
        flows.add(q, agency[3], 0, 1);
        return network.flows(flows.build()).build();
    }

    private static Workers threads(int threads) {
        return new Workers(threads, () -> false, (what, done, total) -> {});
    }

    @Test
    void aPostThatHoldsTheOnlyLinkIsNamedWithWhatRestsOnIt() {
        SinglePosts found = SinglePosts.of(Networks.project(network()), Workers.one());
        assertEquals(
                List.of("P", "Q"),
                found.posts().stream().map(p -> p.post().id()).toList());
        SinglePosts.Post p = found.posts().get(0);
        assertEquals(4, p.pairsLost());
        assertEquals(1, p.linksCount());
        assertEquals("B", p.links().get(0).source().id());
        assertEquals("C", p.links().get(0).target().id());
        assertEquals(1.0, p.agencies().get(0).share());
        assertEquals(
                List.of("A>C", "A>D", "B>C", "B>D"),
                p.lost().stream()
                        .map(l -> l.source().id() + ">" + l.target().id())
                        .toList());
        SinglePosts.Post q = found.posts().get(1);
        assertEquals(3, q.pairsLost());
        assertEquals(1.0, q.agencies().get(0).share());
    }

    @Test
    void aLinkBetweenTwoPostsRestsOnEach() {
        for (boolean turned : new boolean[] {false, true}) {
            Network.Builder network = new Network.Builder();
            network.add(Kind.named("informs", true));
            int a = network.add(new Agency("A", "Agency A", null, null, Map.of()));
            int b = network.add(new Agency("B", "Agency B", null, null, Map.of()));
            int p = network.add(new Representative(turned ? "Q" : "P", "Post", Map.of()));
            int q = network.add(new Representative(turned ? "P" : "Q", "Post", Map.of()));
            network.add(new Representation(p, a, Network.ALL_WAVES, null));
            network.add(new Representation(q, b, Network.ALL_WAVES, null));
            Network between =
                    network.flows(new Flows.Builder().add(p, q, 0, 1).build()).build();
            SinglePosts found = SinglePosts.of(Networks.project(between), Workers.one());
            assertEquals(
                    List.of("P 1", "Q 1"),
                    found.posts().stream()
                            .map(post -> post.post().id() + " " + post.linksCount())
                            .toList());
        }
    }

    @Test
    void withoutPostsItSaysWhyThereIsNothing() {
        SinglePosts none = SinglePosts.of(Networks.project(Networks.arcs("A>B")), Workers.one());
        assertNotNull(none.reason());
        Projection people = Projector.project(network(), View.DEFAULT.withLevel(View.ViewLevel.REPRESENTATIVES));
        assertNotNull(SinglePosts.of(people, Workers.one()).reason());
    }

    @Test
    void whoDidNotAnswerMayHaveMoreThanOnePost() {
        Network.Builder asked = new Network.Builder();
        asked.add(Kind.named("informs", true));
        int a = asked.add(new Agency("A", "Agency A", null, null, Map.of()));
        int b = asked.add(new Agency("B", "Agency B", null, null, Map.of()));
        int c = asked.add(new Agency("C", "Agency C", null, null, Map.of()));
        int p = asked.add(new Representative("P", "Post P", Map.of()));
        asked.add(new Representation(p, a, Network.ALL_WAVES, null));
        for (int v : new int[] {a, b, c}) {
            asked.add(new Respondent(v, Network.ALL_WAVES, Network.ALL_KINDS, v != c));
        }
        Flows.Builder flows = new Flows.Builder().add(p, b, 0, 1);
        flows.add(p, c, 0, 1);
        SinglePosts found =
                SinglePosts.of(Networks.project(asked.flows(flows.build()).build()), Workers.one());
        SinglePosts.Post post = found.posts().get(0);
        assertEquals(2, post.linksCount());
        assertEquals(1, post.linksCertain());
        // C may inform anybody, A among them, so B may be reached by C, and C brings nobody to itself.
        assertEquals(new Bounds.Range(2, 2, 4), post.bounds());
        assertTrue(found.sure().startsWith("1 agency did not answer"), found.sure());
        assertTrue(SinglePosts.of(Networks.project(network()), Workers.one())
                .sure()
                .contains("cannot be said"));
    }

    @Test
    void turnoverSaysHowSureItIs() {
        Turnover t = Turnover.of(Networks.project(network()), 0.3, 400, 7, Workers.one());
        assertEquals(0, t.unanswered());
        assertTrue(t.sure().get(0).contains("does not say who was asked"), t.sure()::toString);
        // Half of the width is twice the standard error, which is at most half of the range over the root of 400.
        double width = Double.parseDouble(t.sure().get(1).replaceAll(".*±([0-9.]+) .*", "$1"));
        assertTrue(width > 0 && width <= 2 * (5.0 / 20) / 2 / 20 * 1.01, "seed 7: " + width);
    }

    @Test
    void nobodyLeavesAtZeroAndEverybodyAtOne() {
        Projection today = Networks.project(network());
        Turnover none = Turnover.of(today, 0, 20, 1, Workers.one());
        assertEquals(6.0 / 20, none.reachable().today());
        assertEquals(6.0 / 20, none.reachable().low());
        assertEquals(6.0 / 20, none.reachable().high());
        assertEquals(0.0, none.vacant().high());
        assertEquals(1.0, none.isolated().mean());
        Turnover all = Turnover.of(today, 1, 20, 1, Workers.one());
        assertEquals(1.0 / 20, all.reachable().mean(), 1e-12);
        assertEquals(2.0, all.vacant().low());
        assertEquals(3.0, all.isolated().median());
        assertEquals(3, all.withoutPosts());
    }

    @Test
    void theMeanIsThatOfTheFourCases() {
        // Pairs without P: 2 (A>B, C>D); without Q: 3; without both: 1; with both: 6.
        double p = 0.3;
        double expected = (6 * 0.49 + 0.21 * 2 + 0.21 * 3 + 0.09) / 20;
        Turnover t = Turnover.of(Networks.project(network()), p, 20_000, 7, Workers.one());
        assertEquals(expected, t.reachable().mean(), 0.004, "seed 7");
        assertEquals(0.6, t.vacant().mean(), 0.02, "seed 7");
        assertEquals(1.0 / 20, t.reachable().low());
        assertEquals(6.0 / 20, t.reachable().high());
    }

    @Test
    void threadsDoNotMatterAndSeedsDo() {
        Projection today = Networks.project(network());
        Turnover one = Turnover.of(today, 0.4, 300, 5, threads(1));
        assertEquals(one, Turnover.of(today, 0.4, 300, 5, threads(8)));
        assertTrue(!one.equals(Turnover.of(today, 0.4, 300, 6, threads(1))));
    }

    @Test
    void whatCannotBeDrawnIsRefusedWithARemedy() {
        Projection today = Networks.project(network());
        for (Runnable wrong : List.<Runnable>of(
                () -> Turnover.of(today, 1.5, 10, 1, Workers.one()),
                () -> Turnover.of(today, 0.5, 0, 1, Workers.one()),
                () -> Turnover.of(Networks.project(Networks.arcs("A>B")), 0.5, 10, 1, Workers.one()),
                () -> Turnover.of(
                        Projector.project(network(), View.DEFAULT.withLevel(View.ViewLevel.AGENCIES)),
                        0.5,
                        10,
                        1,
                        Workers.one()))) {
            WeftException e = assertThrows(WeftException.class, wrong::run);
            assertTrue(e.remedy().length() > 10, e.what());
        }
    }
}
