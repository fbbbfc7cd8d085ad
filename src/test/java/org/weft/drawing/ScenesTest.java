package org.weft.drawing;

import org.junit.jupiter.api.Test;
import org.weft.graph.Workers;
import org.weft.network.Actor;
import org.weft.network.Edit;
import org.weft.network.Flows;
import org.weft.network.Forum;
import org.weft.network.Kind;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.Representation;
import org.weft.network.Respondent;
import org.weft.network.View;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScenesTest {
    private static final SceneOptions FRAME = SceneOptions.of(600, 560);

    private static Scene made(int n, int m) {
        Projection p = Partnerships.project(Partnerships.made(n, m, 3));
        return Scenes.of(p, FRAME.sizedBy("Degree", Partnerships.degrees(p)));
    }

    @Test
    void areaIsFloorPlusAFactorTimesTheValueAndTheLegendIsTrueToIt() {
        Scene scene = made(50, 200);
        Scene.SizeKey key = scene.legend().size();
        assertNotNull(key);
        Scene.Circle low = key.circles().get(0);
        Scene.Circle high = key.circles().get(key.circles().size() - 1);
        assertEquals(0, low.value());
        double factor = (high.r() * high.r() - low.r() * low.r()) / (high.value() - low.value());
        assertTrue(factor > 0);
        for (Scene.Mark m : scene.marks()) {
            Double size = m.size();
            assertNotNull(size);
            assertEquals(low.r() * low.r() + factor * size, m.r() * m.r(), 0.05 + 0.01 * m.r() * m.r(), m.id());
        }
        for (Scene.Circle c : key.circles()) {
            assertEquals(low.r() * low.r() + factor * c.value(), c.r() * c.r(), 0.05 + 0.01 * c.r() * c.r());
        }
        double largest = scene.marks().stream().mapToDouble(Scene.Mark::r).max().orElse(0);
        assertEquals(largest, high.r(), "the largest circle is the largest mark");
    }

    @Test
    void negativeValuesStartAtTheLeast() {
        Projection p = Partnerships.project(Partnerships.of(3, new int[][] {{0, 1}, {1, 2}}));
        Scene scene = Scenes.of(p, FRAME.sizedBy("Dominance", new double[] {-2, 0, 4}));
        List<Scene.Mark> marks = scene.marks();
        assertTrue(marks.get(0).r() < marks.get(1).r()
                && marks.get(1).r() < marks.get(2).r());
        assertEquals(
                List.of(-2.0, 0.0, 4.0),
                scene.legend().size().circles().stream()
                        .map(Scene.Circle::value)
                        .toList());
        assertEquals("\u22122", scene.legend().size().circles().get(0).text());
    }

    @Test
    void undefinedIsTheSmallestMarkOutlinedAndSaidSo() {
        Projection p = Partnerships.project(Partnerships.of(3, new int[][] {{0, 1}, {1, 2}}));
        Scene scene = Scenes.of(p, FRAME.sizedBy("Closeness", new double[] {Double.NaN, 1, 4}));
        assertNull(scene.marks().get(0).size());
        assertTrue(scene.marks().get(0).undefined());
        assertFalse(scene.marks().get(1).undefined());
        assertEquals("closeness not defined", scene.legend().undefined());
        assertTrue(scene.marks().get(0).r() < scene.marks().get(1).r());
        assertThrows(IllegalArgumentException.class, () -> Scenes.of(p, FRAME.sizedBy("Closeness", new double[2])));
    }

    @Test
    void theLegendCountsTheGroupsOfThePictureAndGivesEachItsOwnSign() {
        Scene scene = made(120, 400);
        Map<String, Integer> counts = new HashMap<>();
        scene.marks().forEach(m -> counts.merge(m.group(), 1, Integer::sum));
        Set<String> signs = new HashSet<>();
        for (Scene.GroupKey g : scene.legend().groups()) {
            assertEquals(counts.remove(g.group()), g.count());
            assertTrue(signs.add(g.sector()), g.sector() + " stands once");
            scene.marks().stream()
                    .filter(m -> m.group().equals(g.group()))
                    .forEach(m -> assertEquals(g.sector() + g.shape(), m.sector() + m.shape()));
        }
        assertEquals(Map.of(), counts);
    }

    @Test
    void knownSectorsKeepTheirColoursAndOthersTakeWhatIsLeftBySize() {
        Map<String, Integer> counts = new HashMap<>();
        counts.put("NHS Health trust", 3);
        counts.put("VOL", 2);
        counts.put("Children's social care", 1);
        counts.put("Federal", 9);
        counts.put("County", 5);
        Palette palette = Palette.of(counts);
        assertEquals(Palette.Slot.HEALTH, palette.slot("NHS Health trust"));
        assertEquals(Palette.Slot.VOLUNTARY, palette.slot("VOL"));
        assertEquals(Palette.Slot.SOCIAL, palette.slot("Children's social care"));
        assertEquals(Palette.Slot.POLICE, palette.slot("Federal"));
        assertEquals(Palette.Slot.COMMUNITY, palette.slot("County"));
    }

    @Test
    void categoriesBeyondThePaletteAreOther() {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 14; i++) {
            counts.put("Zone " + (char) ('A' + i), 20 - i);
        }
        Palette palette = Palette.of(counts);
        Set<Palette.Slot> first = new HashSet<>();
        for (int i = 0; i < 9; i++) {
            first.add(palette.slot("Zone " + (char) ('A' + i)));
        }
        assertEquals(9, first.size());
        assertFalse(first.contains(Palette.Slot.OTHER));
        assertEquals(Palette.Slot.OTHER, palette.slot("Zone M"));
    }

    @Test
    void eachPairStandsOnceWithBothStrengthsAndFourWidths() {
        Scene scene = made(60, 500);
        Projection p = Partnerships.project(Partnerships.made(60, 500, 3));
        int arcs = 0;
        Set<Integer> widths = new HashSet<>();
        for (Scene.Tie t : scene.ties()) {
            assertTrue(t.a() < t.b());
            int ab = p.graph().arc(t.a(), t.b());
            int ba = p.graph().arc(t.b(), t.a());
            assertEquals(ab < 0 ? 0 : p.graph().weights()[ab], t.ab());
            assertEquals(ba < 0 ? 0 : p.graph().weights()[ba], t.ba());
            assertEquals(t.ab() > 0, t.widthAb() > 0);
            arcs += (ab < 0 ? 0 : 1) + (ba < 0 ? 0 : 1);
            for (int[] w : new int[][] {{ab, t.widthAb()}, {ba, t.widthBa()}}) {
                if (w[0] >= 0) {
                    widths.add(w[1]);
                    double strength = p.graph().weights()[w[0]];
                    Scene.WidthKey key = scene.legend().widths().stream()
                            .filter(k -> k.width() == w[1])
                            .findFirst()
                            .orElseThrow();
                    assertTrue(strength >= key.from() && strength <= key.to(), "the legend holds for " + strength);
                }
            }
        }
        assertEquals(p.graph().arcs(), arcs);
        assertEquals(Set.of(1, 2, 3, 4), widths);
    }

    @Test
    void filtersAndScenariosLeaveAgenciesWhereTheyAre() {
        Network network = Partnerships.made(40, 160, 9);
        Layout layout = Layout.of(Projector.project(network, Layout.basis(View.DEFAULT)), 1, Workers.one());
        Scene all = Scenes.of(Projector.project(network, View.DEFAULT), layout, FRAME);
        View less = View.DEFAULT
                .withMinimumStrength(6)
                .withEdits(List.of(
                        new Edit.Remove(List.of("A0"), List.of()),
                        new Edit.AddAgency("NEW", "New hub", Map.of("sector", "Health")),
                        new Edit.AddTie("NEW", "A1", "information", 9)));
        Scene some = Scenes.of(Projector.project(network, less), layout, FRAME);
        assertEquals(40, some.marks().size());
        Map<String, Scene.Mark> before = new HashMap<>();
        all.marks().forEach(m -> before.put(m.id(), m));
        for (Scene.Mark m : some.marks()) {
            Scene.Mark was = before.get(m.id());
            if (m.id().equals("NEW")) {
                assertTrue(m.x() > 0 && m.x() < 600 && m.y() > 0 && m.y() < 560);
                assertTrue(some.marks().stream()
                        .filter(o -> !o.id().equals("NEW"))
                        .allMatch(o -> Math.hypot(o.x() - m.x(), o.y() - m.y()) > o.r() + m.r()));
            } else {
                assertEquals(was.x(), m.x());
                assertEquals(was.y(), m.y());
                assertEquals(was.sector(), m.sector());
            }
        }
    }

    private static Network partnership(boolean respondents) {
        Network.Builder b = new Network.Builder();
        for (String id : List.of("A", "B", "C")) {
            b.add(new Actor.Agency(id, "Agency " + id, null, null, Map.of()));
        }
        int post = b.add(new Actor.Representative("P", "Liaison officer", Map.of()));
        b.add(new Representation(post, 0, Network.ALL_WAVES, 1.0));
        b.add(Kind.named("information", true));
        int forum = b.add(new Forum("F", "Board", null, null, Network.NOBODY, Map.of()));
        b.add(new Membership(forum, 0, null, Network.ALL_WAVES));
        b.add(new Membership(forum, 2, null, Network.ALL_WAVES));
        if (respondents) {
            b.add(new Respondent(0, Network.ALL_WAVES, Network.ALL_KINDS, true));
            b.add(new Respondent(1, Network.ALL_WAVES, Network.ALL_KINDS, false));
            b.add(new Respondent(2, Network.ALL_WAVES, Network.ALL_KINDS, true));
        }
        return b.flows(new Flows.Builder()
                        .add(post, 1, 0, 1)
                        .add(1, 2, 0, 2)
                        .add(2, 1, 0, 1)
                        .build())
                .build();
    }

    @Test
    void beadsHullsAndHollowMarksSayWhatTheDataSays() {
        Scene scene = Scenes.of(Partnerships.project(partnership(true)), FRAME);
        assertEquals("Liaison officer", scene.ties().get(0).bead());
        assertNull(scene.ties().get(1).bead());
        assertEquals("rests on one post", scene.legend().bead());
        assertEquals(List.of(new Scene.Hull("F", "Board", List.of(0, 2))), scene.hulls());
        assertEquals(
                List.of(false, true, false),
                scene.marks().stream().map(Scene.Mark::hollow).toList());
        assertEquals("did not answer", scene.legend().hollow());
        assertNull(Scenes.of(Partnerships.project(partnership(false)), FRAME)
                .legend()
                .hollow());
        assertNull(scene.legend().unconfirmed());
        assertNull(scene.legend().size());
        assertEquals(new Scene.Verbs("informs", "informs it"), scene.legend().verbs());
    }

    @Test
    void largeNetworksAreCountedByGroup() {
        Projection p = Partnerships.project(Partnerships.made(600, 5000, 4));
        Scene scene = Scenes.of(p, FRAME);
        Scene.Aggregate aggregate = scene.aggregate();
        assertNotNull(aggregate);
        assertEquals(
                600,
                aggregate.groups().stream().mapToInt(Scene.GroupDisc::count).sum());
        int arcs = aggregate.groups().stream().mapToInt(Scene.GroupDisc::within).sum()
                + aggregate.ties().stream().mapToInt(t -> t.ab() + t.ba()).sum();
        assertEquals(p.graph().arcs(), arcs);
        for (Scene.GroupDisc g : aggregate.groups()) {
            for (Scene.Mark m : scene.marks()) {
                boolean inside = Math.hypot(m.x() - g.x(), m.y() - g.y()) <= g.r();
                assertEquals(g.group().equals(m.group()), inside, m.id() + " and " + g.group());
            }
        }
        assertTrue(scene.caption().contains("counted by sector"), scene.caption());
        assertNull(made(60, 500).aggregate());
    }

    @Test
    void everyLabelHasASideAndARankOfItsOwn() {
        Scene scene = made(80, 300);
        int[] ranks = scene.marks().stream()
                .mapToInt(Scene.Mark::labelPriority)
                .sorted()
                .toArray();
        int[] expected = new int[80];
        Arrays.setAll(expected, i -> i + 1);
        assertEquals(Arrays.toString(expected), Arrays.toString(ranks));
        scene.marks().forEach(m -> assertTrue(List.of(LabelPlacement.SIDES).contains(m.labelSide())));
        assertNotEquals(
                1, scene.marks().stream().map(Scene.Mark::labelSide).distinct().count());
    }

    @Test
    void namesBreakBetweenWords() {
        assertEquals("Red Cross", String.join("|", Labels.wrap("Red Cross")));
        assertEquals("Lewis County|Civil Defense", String.join("|", Labels.wrap("Lewis County Civil Defense")));
        assertEquals("A B", String.join("|", Labels.wrap(" A \n\tB ")));
        assertEquals(
                List.of("0", "1", "12.5", "88", "1,235", "\u22120.123"),
                List.of(
                        Numbers.text(0),
                        Numbers.text(1),
                        Numbers.text(12.5),
                        Numbers.text(88),
                        Numbers.text(1234.6),
                        Numbers.text(-0.1234)));
    }
}
