package org.weft.network;

import org.weft.network.Actor.Agency;
import org.weft.network.Actor.Representative;

import java.util.Map;

/**
 * Three agencies A, B and C; posts a1 and a2 of A, b1 of B, ab of A (three quarters) and B (a quarter), and x of none.
 * Kinds: information (count a month), referral (count a month), funding (money), contact (binary), rated (codes 1 to 3
 * without amounts), met (undirected, binary).
 */
final class PartnershipFixture {
    static final int INFORMATION = 0;
    static final int REFERRAL = 1;
    static final int FUNDING = 2;
    static final int CONTACT = 3;
    static final int RATED = 4;
    static final int MET = 5;

    final Network.Builder network = new Network.Builder();
    final Flows.Builder flows = new Flows.Builder();
    final int a = agency("A", "health");
    final int b = agency("B", "housing");
    final int c = agency("C", "health");
    final int a1 = post("a1");
    final int a2 = post("a2");
    final int b1 = post("b1");
    final int ab = post("ab");
    final int x = post("x");

    PartnershipFixture() {
        Scale monthly = new Scale(Scale.Type.COUNT, "per month", java.util.List.of());
        network.add(kind("information", true, monthly));
        network.add(kind("referral", true, monthly));
        network.add(kind("funding", true, new Scale(Scale.Type.MONEY, "GBP", java.util.List.of())));
        network.add(kind("contact", true, new Scale(Scale.Type.BINARY, "", java.util.List.of())));
        network.add(kind(
                "rated",
                true,
                new Scale(
                        Scale.Type.ORDINAL,
                        "",
                        java.util.List.of(
                                new Scale.Code(1, "low", null),
                                new Scale.Code(2, "middle", null),
                                new Scale.Code(3, "high", null)))));
        network.add(kind("met", false, new Scale(Scale.Type.BINARY, "", java.util.List.of())));
        network.add(new Representation(a1, a, Network.ALL_WAVES, null));
        network.add(new Representation(a2, a, Network.ALL_WAVES, null));
        network.add(new Representation(b1, b, Network.ALL_WAVES, null));
        network.add(new Representation(ab, a, Network.ALL_WAVES, 0.75));
        network.add(new Representation(ab, b, Network.ALL_WAVES, 0.25));
    }

    static Kind kind(String id, boolean directed, Scale scale) {
        return new Kind(id, id, directed, scale, Kind.End.SOURCE, Kind.Power.GIVER, false, "informs", "is informed by");
    }

    private int agency(String id, String sector) {
        return network.add(new Agency(id, "Agency " + id, null, null, Map.of("sector", sector)));
    }

    private int post(String id) {
        return network.add(new Representative(id, "Post " + id, Map.of("level", "strategic")));
    }

    Network build() {
        return network.flows(flows.build()).build();
    }

    /** The weight of the arc between two ids, 0 where there is none. */
    static double weight(Projection p, String from, String to) {
        int arc = p.graph().arc(p.nodeOf(from), p.nodeOf(to));
        return arc < 0 ? 0 : p.graph().weights()[arc];
    }
}
