package org.weft.network;

import org.junit.jupiter.api.Test;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.weft.network.PartnershipFixture.CONTACT;
import static org.weft.network.PartnershipFixture.FUNDING;
import static org.weft.network.PartnershipFixture.INFORMATION;
import static org.weft.network.PartnershipFixture.MET;
import static org.weft.network.PartnershipFixture.RATED;
import static org.weft.network.PartnershipFixture.REFERRAL;
import static org.weft.network.PartnershipFixture.weight;

class ViewStepsTest {
    private final PartnershipFixture f = new PartnershipFixture();

    @Test
    void theLatestWaveIsLookedAtAndWavesAreAddedUpOnlyWhenAsked() {
        f.network.add(new Wave("w1", "2024", "2024"));
        f.network.add(new Wave("w2", "2025", "2025"));
        f.network.add(new Presence(f.c, 1, Map.of("sector", "police")));
        f.flows.add(f.a, f.b, INFORMATION, 3).wave(0);
        f.flows.add(f.a, f.b, INFORMATION, 5).wave(1);
        f.flows.add(f.b, f.a, INFORMATION, 7);
        Network network = f.build();
        Projection latest = Projector.project(network, View.DEFAULT);
        assertEquals(5, weight(latest, "A", "B"));
        assertEquals(7, weight(latest, "B", "A"));
        assertEquals("police", latest.group(latest.nodeOf("C")));
        Projection first = Projector.project(network, View.DEFAULT.withWaves(List.of("w1")));
        assertEquals(3, weight(first, "A", "B"));
        assertEquals(-1, first.nodeOf("C"), "joined in wave 2, so no isolate of wave 1");
        Projection both = Projector.project(network, View.DEFAULT.withWaves(List.of("*")));
        assertEquals(8, weight(both, "A", "B"));
    }

    @Test
    void aPostThatMovesRollsUpToTheAgencyItHadThen() {
        f.network.add(new Wave("w1", "2024", null));
        f.network.add(new Wave("w2", "2025", null));
        f.network.add(new Representation(f.x, f.a, 0, null));
        f.network.add(new Representation(f.x, f.b, 1, null));
        f.flows.add(f.x, f.c, INFORMATION, 4);
        Network network = f.build();
        assertEquals(4, weight(Projector.project(network, View.DEFAULT.withWaves(List.of("w1"))), "A", "C"));
        assertEquals(4, weight(Projector.project(network, View.DEFAULT), "B", "C"));
    }

    @Test
    void unlikeUnitsAreNeverSummed() {
        f.flows.add(f.a, f.b, INFORMATION, 3);
        f.flows.add(f.a, f.b, REFERRAL, 4);
        f.flows.add(f.a, f.b, FUNDING, 900);
        Network network = f.build();
        Projection like = Projector.project(network, View.DEFAULT.withKinds(List.of("information", "referral")));
        assertEquals(7, weight(like, "A", "B"));
        Projection all = Projector.project(network, View.DEFAULT);
        assertEquals(1, weight(all, "A", "B"));
        assertEquals(3, weight(Projector.project(network, View.DEFAULT.withCollapse(View.Collapse.KINDS)), "A", "B"));
        WeftException refused = assertThrows(
                WeftException.class, () -> Projector.project(network, View.DEFAULT.withCollapse(View.Collapse.SUM)));
        assertEquals(ErrorKind.BAD_REQUEST, refused.kind());
        assertTrue(refused.what().contains("not of one unit"), refused.what());
    }

    @Test
    void ordinalCodesWithoutAmountsHaveNoSum() {
        f.flows.add(f.a1, f.b, RATED, 1);
        f.flows.add(f.a2, f.b, RATED, 3);
        Projection p = Projector.project(f.build(), View.DEFAULT);
        assertEquals(3, weight(p, "A", "B"));
        assertNotNull(p.strengthRefused());
    }

    @Test
    void providerFirstTurnsWhatTheTargetProvides() {
        Kind advice = new Kind(
                "advice",
                "advice",
                true,
                Scale.UNDECLARED,
                Kind.End.TARGET,
                Kind.Power.GIVER,
                false,
                "seeks advice from",
                "advises");
        int k = f.network.add(advice);
        f.flows.add(f.a, f.b, k, 2);
        f.flows.add(f.a, f.c, INFORMATION, 2);
        Network network = f.build();
        View view = View.DEFAULT.withKinds(List.of("advice"));
        assertEquals(2, weight(Projector.project(network, view), "A", "B"));
        Projection turned = Projector.project(network, view.withOrient(View.Orientation.PROVIDER));
        assertEquals(2, weight(turned, "B", "A"));
        for (Projection p : List.of(Projector.project(network, view), turned)) {
            assertEquals(1, p.powerGroups().size());
            assertTrue(p.powerGroups().get(0).graph().arc(p.nodeOf("B"), p.nodeOf("A")) >= 0, "B gives, A depends");
        }
    }

    @Test
    void powerGroupsKeepUnitsAndPowerDirectionsApart() {
        Scale monthly = new Scale(Scale.Type.COUNT, "per month", List.of());
        int reports = f.network.add(new Kind(
                "reports",
                "reports",
                true,
                monthly,
                Kind.End.SOURCE,
                Kind.Power.RECEIVER,
                true,
                "reports to",
                "monitors"));
        int cc = f.network.add(new Kind(
                "copies",
                "copies",
                true,
                monthly,
                Kind.End.SOURCE,
                Kind.Power.NONE,
                false,
                "copies to",
                "is copied by"));
        f.flows.add(f.a, f.b, INFORMATION, 3);
        f.flows.add(f.c, f.b, REFERRAL, 1);
        f.flows.add(f.a, f.b, reports, 9);
        f.flows.add(f.a, f.b, cc, 5);
        f.flows.add(f.a, f.b, FUNDING, 100);
        Projection p = Projector.project(f.build(), View.DEFAULT);
        assertEquals(
                List.of(List.of("information", "referral"), List.of("funding"), List.of("reports")),
                p.powerGroups().stream().map(PowerGroup::kinds).toList());
        PowerGroup reporting = p.powerGroups().get(2);
        assertTrue(reporting.graph().arc(p.nodeOf("B"), p.nodeOf("A")) >= 0, "giving subordinates: turned round");
    }

    @Test
    void twoStatementsOfOneTieAreReconciled() {
        f.flows.add(f.a, f.b, INFORMATION, 4).reportedBy(f.a);
        f.flows.add(f.a, f.b, INFORMATION, 8).reportedBy(f.b1);
        f.flows.add(f.a, f.c, INFORMATION, 2).reportedBy(f.c);
        f.flows.add(f.c, f.b, INFORMATION, 6);
        Network network = f.build();
        Projection either = Projector.project(network, View.DEFAULT);
        assertEquals(6, weight(either, "A", "B"), "two strengths become their mean");
        assertEquals(2, weight(either, "A", "C"));
        assertTrue(either.confirmed(0, 1));
        assertFalse(either.confirmed(0, 2));
        assertEquals(2, either.flowsOf(0, 1).length);
        Projection confirmed = Projector.project(network, View.DEFAULT.withReconcile(View.Reconciliation.CONFIRMED));
        assertEquals(1, confirmed.graph().arcs());
        assertEquals(6, weight(confirmed, "A", "B"));
        Projection reported = Projector.project(network, View.DEFAULT.withReconcile(View.Reconciliation.REPORTED));
        assertEquals(4, weight(reported, "A", "B"), "the provider's statement alone");
        assertEquals(0, weight(reported, "A", "C"));
        assertEquals(6, weight(reported, "C", "B"), "a blank counts as the end that provides");
    }

    @Test
    void aReversedPairOfAnUndirectedKindIsOneTieSaidTwice() {
        f.flows.add(f.a, f.b, MET, 1).reportedBy(f.a);
        f.flows.add(f.b, f.a, MET, 1).reportedBy(f.b);
        f.flows.add(f.c, f.b, MET, 1);
        Network network = f.build();
        Projection p = Projector.project(network, View.DEFAULT);
        assertFalse(p.directed());
        assertEquals("every kind of flow in the view is without direction", p.undirectedBecause());
        assertEquals(2, p.graph().ties());
        assertEquals(1, weight(p, "A", "B"));
        Projection confirmed = Projector.project(network, View.DEFAULT.withReconcile(View.Reconciliation.CONFIRMED));
        assertEquals(1, confirmed.graph().ties());
    }

    @Test
    void anUndirectedTieBesideDirectedKindsBecomesTwoArcs() {
        f.flows.add(f.a, f.b, MET, 1);
        f.flows.add(f.b, f.c, CONTACT, 1);
        Projection p = Projector.project(f.build(), View.DEFAULT);
        assertTrue(p.directed());
        assertEquals(3, p.graph().arcs());
        assertEquals(1, weight(p, "B", "A"));
        assertEquals(0, weight(p, "C", "B"));
    }

    @Test
    void editsRemoveAddStrengthenAndMerge() {
        f.flows.add(f.a1, f.b, INFORMATION, 3);
        f.flows.add(f.ab, f.c, INFORMATION, 4);
        f.flows.add(f.b, f.c, INFORMATION, 5);
        Network network = f.build();
        Projection removed = edited(network, new Edit.Remove(List.of("A"), List.of()));
        assertEquals(2, removed.size());
        assertEquals(9, weight(removed, "B", "C"), "the post of both goes on for B alone; those of A alone go");
        assertEquals(1, removed.graph().arcs());
        Projection added = edited(
                network,
                new Edit.AddAgency("D", "New", Map.of()),
                new Edit.AddTie("D", "A", "information", 2),
                new Edit.Strengthen("B", "C", "information", 10));
        assertEquals(2, weight(added, "D", "A"));
        assertEquals(50 + 1, weight(added, "B", "C"));
        Projection merged = edited(network, new Edit.Merge(List.of("A", "B"), "AB", "A and B"));
        assertEquals(9, weight(merged, "AB", "C"));
        assertEquals(1, merged.selfFlows());
        assertEquals("A and B", merged.name(merged.nodeOf("AB")));
        Projection cut = edited(network, new Edit.RemoveTie("B", "C", null));
        assertEquals(1, weight(cut, "B", "C"));
        WeftException unknown =
                assertThrows(WeftException.class, () -> edited(network, new Edit.Remove(List.of("AA"), List.of())));
        assertEquals(ErrorKind.NOT_FOUND, unknown.kind());
    }

    @Test
    void aKindThatIsTakenOutIsUnknownOrInTheView() {
        f.flows.add(f.a, f.b, INFORMATION, 3);
        f.flows.add(f.b, f.c, REFERRAL, 1);
        Network network = f.build();
        Projection cut = edited(network, new Edit.RemoveKind("referral"));
        assertEquals(3, weight(cut, "A", "B"));
        assertEquals(1, cut.graph().arcs());
        assertFalse(cut.kinds().contains(REFERRAL));
        WeftException unknown =
                assertThrows(WeftException.class, () -> edited(network, new Edit.RemoveKind("gossiping")));
        assertEquals(ErrorKind.NOT_FOUND, unknown.kind());
        assertEquals("There is no kind of flow 'gossiping'.", unknown.getMessage());
        assertEquals("Known are: information, referral, funding, contact, rated, met.", unknown.remedy());
        WeftException twice = assertThrows(
                WeftException.class,
                () -> edited(network, new Edit.RemoveKind("referral"), new Edit.RemoveKind("referral")));
        assertEquals(ErrorKind.BAD_REQUEST, twice.kind());
        assertEquals("In the view are: information, funding, contact, rated, met.", twice.remedy());
    }

    private static Projection edited(Network network, Edit... edits) {
        return Projector.project(network, View.DEFAULT.withEdits(List.of(edits)));
    }

    @Test
    void minimumStrengthAndSymmetriseComeLast() {
        f.flows.add(f.a, f.b, INFORMATION, 3);
        f.flows.add(f.b, f.a, INFORMATION, 5);
        f.flows.add(f.a, f.c, INFORMATION, 2);
        Network network = f.build();
        View view = View.DEFAULT;
        assertEquals(
                1,
                Projector.project(network, view.withMinimumStrength(4)).graph().arcs());
        assertEquals(5, weight(symmetrised(network, View.Symmetrise.MAX), "A", "B"));
        assertEquals(3, weight(symmetrised(network, View.Symmetrise.MIN), "A", "B"));
        assertEquals(8, weight(symmetrised(network, View.Symmetrise.SUM), "B", "A"));
        assertEquals(1, symmetrised(network, View.Symmetrise.MIN).graph().ties());
        assertEquals(2, symmetrised(network, View.Symmetrise.MAX).graph().ties());
        assertEquals(
                "the view is symmetrised",
                symmetrised(network, View.Symmetrise.MAX).undirectedBecause());
    }

    private static Projection symmetrised(Network network, View.Symmetrise how) {
        return Projector.project(network, View.DEFAULT.withSymmetrise(how));
    }

    @Test
    void filtersKeepWhatMatches() {
        f.flows.add(f.a, f.c, INFORMATION, 3).rung(2);
        f.flows.add(f.c, f.a, INFORMATION, 3).rung(4);
        f.flows.add(f.a, f.b, INFORMATION, 3);
        Network network = f.build();
        Filter health = new Filter(Filter.On.AGENCY, "sector", List.of("health"), List.of(), null, null);
        assertEquals(2, filtered(network, health).size());
        Filter deep = new Filter(Filter.On.FLOW, "rung", List.of(), List.of(), 3.0, null);
        assertEquals(1, filtered(network, deep).graph().arcs());
        Filter notHousing = new Filter(Filter.On.AGENCY, "sector", List.of(), List.of("housing"), null, null);
        assertEquals(-1, filtered(network, notHousing).nodeOf("B"));
    }

    private static Projection filtered(Network network, Filter filter) {
        return Projector.project(network, View.DEFAULT.withFilters(List.of(filter)));
    }

    @Test
    void aLinkThatRestsOnOnePostIsFound() {
        f.flows.add(f.a1, f.b, INFORMATION, 3);
        f.flows.add(f.c, f.a1, INFORMATION, 3);
        f.flows.add(f.a2, f.c, INFORMATION, 3);
        Projection p = Projector.project(f.build(), View.DEFAULT);
        assertEquals(List.of("a1"), p.singlePosts(p.nodeOf("B"), p.nodeOf("A")));
        assertEquals(List.of(), p.singlePosts(p.nodeOf("A"), p.nodeOf("C")));
    }

    @Test
    void whoAnsweredIsKnownOnlyWhereItWasRecorded() {
        Network unknown = f.build();
        assertEquals(
                Response.NOT_RECORDED, Projector.project(unknown, View.DEFAULT).response(0));
        f.network.add(new Respondent(f.a1, Network.ALL_WAVES, Network.ALL_KINDS, true));
        f.network.add(new Respondent(f.b, Network.ALL_WAVES, INFORMATION, false));
        Projection p = Projector.project(f.build(), View.DEFAULT);
        assertEquals(Response.ANSWERED, p.response(p.nodeOf("A")));
        assertEquals(Response.NOT_ANSWERED, p.response(p.nodeOf("B")));
        assertEquals(Response.NOT_ASKED, p.response(p.nodeOf("C")));
    }
}
