package org.weft.network;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.weft.network.PartnershipFixture.CONTACT;
import static org.weft.network.PartnershipFixture.INFORMATION;
import static org.weft.network.PartnershipFixture.weight;

/** The README's table: what each combination of endpoints becomes at each level. One case a row and level. */
class RollUpTableTest {
    private static final String LEFT_OUT = "left out";
    private static final String SELF = "self-flow";

    static Stream<Arguments> rows() {
        ToIntFunction<PartnershipFixture> a = f -> f.a;
        ToIntFunction<PartnershipFixture> b = f -> f.b;
        ToIntFunction<PartnershipFixture> a1 = f -> f.a1;
        ToIntFunction<PartnershipFixture> a2 = f -> f.a2;
        ToIntFunction<PartnershipFixture> b1 = f -> f.b1;
        ToIntFunction<PartnershipFixture> x = f -> f.x;
        return Stream.of(
                // row of the table, source, target, agencies, rolled up, representatives
                Arguments.of("agency to agency", a, b, "A>B", "A>B", LEFT_OUT),
                Arguments.of("agency to itself", a, a, SELF, SELF, LEFT_OUT),
                Arguments.of("agency to representative", a, b1, LEFT_OUT, "A>B", LEFT_OUT),
                Arguments.of("agency to its own representative", a, a1, LEFT_OUT, SELF, LEFT_OUT),
                Arguments.of("representative to agency", a1, b, LEFT_OUT, "A>B", LEFT_OUT),
                Arguments.of("representatives of two agencies", a1, b1, LEFT_OUT, "A>B", "a1>b1"),
                Arguments.of("representatives of one agency", a1, a2, LEFT_OUT, SELF, "a1>a2"),
                Arguments.of("representative of no agency", x, b, LEFT_OUT, LEFT_OUT, LEFT_OUT),
                Arguments.of("representative of no agency to one of some", x, b1, LEFT_OUT, LEFT_OUT, "x>b1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void becomes(
            String row,
            ToIntFunction<PartnershipFixture> source,
            ToIntFunction<PartnershipFixture> target,
            String agencies,
            String rolledUp,
            String representatives) {
        PartnershipFixture f = new PartnershipFixture();
        f.flows.add(source.applyAsInt(f), target.applyAsInt(f), INFORMATION, 8);
        Network network = f.build();
        expect(network, View.ViewLevel.AGENCIES, agencies);
        expect(network, View.ViewLevel.ROLLED_UP, rolledUp);
        expect(network, View.ViewLevel.REPRESENTATIVES, representatives);
        expect(network, View.ViewLevel.FORUMS, LEFT_OUT);
    }

    private static void expect(Network network, View.ViewLevel level, String becomes) {
        Projection p = Projector.project(network, View.DEFAULT.withLevel(level));
        switch (becomes) {
            case LEFT_OUT -> {
                assertEquals(0, p.graph().arcs(), level.name());
                assertEquals(0, p.selfFlows(), level.name());
                assertTrue(
                        p.notes().toString().matches(".*(left out|not used).*"),
                        p.notes().toString());
            }
            case SELF -> {
                assertEquals(0, p.graph().arcs(), level.name());
                assertEquals(1, p.selfFlows(), level.name());
            }
            default -> {
                String[] ends = becomes.split(">");
                assertEquals(8, weight(p, ends[0], ends[1]), level.name());
                assertEquals(1, p.graph().arcs(), level.name());
            }
        }
    }

    @Test
    void countsAreSplitByShareAndOtherScalesKeptWhole() {
        PartnershipFixture f = new PartnershipFixture();
        f.flows.add(f.ab, f.c, INFORMATION, 8);
        f.flows.add(f.c, f.ab, CONTACT, 1);
        Network network = f.build();
        Projection information = Projector.project(network, View.DEFAULT.withKinds(java.util.List.of("information")));
        assertEquals(6, weight(information, "A", "C"));
        assertEquals(2, weight(information, "B", "C"));
        Projection contact = Projector.project(network, View.DEFAULT.withKinds(java.util.List.of("contact")));
        assertEquals(1, weight(contact, "C", "A"));
        assertEquals(1, weight(contact, "C", "B"));
    }

    @Test
    void aPostOfBothEndsGivesEachWayAndOneSelfFlow() {
        PartnershipFixture f = new PartnershipFixture();
        f.flows.add(f.ab, f.a, INFORMATION, 8);
        Projection p = Projector.project(f.build(), View.DEFAULT);
        assertEquals(2, weight(p, "B", "A"));
        assertEquals(1, p.selfFlows());
    }

    @Test
    void forumsTieAgenciesByTheForumsTheyShare() {
        PartnershipFixture f = new PartnershipFixture();
        int board = f.network.add(new Forum("F1", "Board", Level.GOVERNANCE, true, f.a, java.util.Map.of()));
        int panel = f.network.add(new Forum("F2", "Panel", null, null, Network.NOBODY, java.util.Map.of()));
        for (int member : new int[] {f.a, f.a1, f.b1, f.c}) {
            f.network.add(new Membership(board, member, null, Network.ALL_WAVES));
        }
        f.network.add(new Membership(panel, f.a2, null, Network.ALL_WAVES));
        f.network.add(new Membership(panel, f.b, null, Network.ALL_WAVES));
        Projection p = Projector.project(f.build(), View.DEFAULT.withLevel(View.ViewLevel.FORUMS));
        assertFalse(p.directed());
        assertEquals(2, weight(p, "A", "B"));
        assertEquals(2, weight(p, "B", "A"));
        assertEquals(1, weight(p, "A", "C"));
        assertEquals(3, p.graph().ties());
    }
}
