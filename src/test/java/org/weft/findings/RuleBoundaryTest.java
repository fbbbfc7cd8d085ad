package org.weft.findings;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.weft.network.Level;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every rule has a small network on which it says something, and one just below its threshold on which it does not. */
class RuleBoundaryTest {
    /** A network on which a rule says something, and one on which it does not. */
    private record Boundary(Supplier<Partnership> at, Supplier<Partnership> below) {}

    private static final Map<String, Boundary> BOUNDARIES = new LinkedHashMap<>();

    static {
        on("isolated", () -> alone(false), () -> alone(true));
        on("in-parts", () -> parts(2), () -> parts(1));
        on("falls-apart", () -> hanging(2), () -> hanging(1));
        on("on-the-edge", () -> tail(3), () -> tail(1));
        on("one-source", () -> oneSource("a0"), () -> oneSource("a0", "a1"));
        on("one-way-out", () -> oneWayOut("a0"), () -> oneWayOut("a0", "a1"));
        on("single-post", () -> post("a2", "a3", "a4"), () -> post("a2", "a3"));
        on("silo", () -> silo(8), () -> silo(9));
        on("gatekeeper", () -> gatekeeper(8), () -> gatekeeper(9));
        on("community-reached", () -> community("a0"), () -> community("a0", "a1"));
        on("dominant", () -> source(2), () -> source(1));
        on("carried-by-few", () -> few(18), () -> few(19));
        on("overloaded", () -> star(9), () -> star(8));
        on("co-ordinators", () -> path("a0"), () -> path("a1"));
        on("one-way", () -> oneWay(6), () -> oneWay(5));
        on("not-heard", () -> uneven(5, 1), () -> uneven(4, 1));
        on("unanswered", () -> uneven(1, 5), () -> uneven(1, 4));
        on("money-against-information", () -> funder(4, 1), () -> funder(4, 2));
        on("not-in-the-room", () -> forum(3), () -> forum(4));
        on("no-say", () -> say(2), () -> say(1));
        on("level-gap", () -> levels("b0"), () -> levels("b0", "a1"));
        on("reports-disagree", () -> told(30, 3), () -> told(31, 3));
        on("introduction", () -> Partnership.ring(12, 1), RuleBoundaryTest::nearlyComplete);
    }

    private static void on(String rule, Supplier<Partnership> at, Supplier<Partnership> below) {
        BOUNDARIES.put(rule, new Boundary(at, below));
    }

    private static Partnership alone(boolean tied) {
        Partnership made = Partnership.of(4).both("a0", "a1").both("a1", "a2");
        return tied ? made.informs("a2", "a3") : made;
    }

    private static Partnership parts(int second) {
        Partnership made = Partnership.ring(5, 1);
        IntStream.range(0, second).forEach(i -> made.agency("x" + i, Map.of()));
        return second > 1 ? made.informs("x0", "x1") : made;
    }

    private static Partnership hanging(int length) {
        Partnership made = Partnership.of(4 + length);
        IntStream.range(0, 4).forEach(i -> IntStream.range(0, i).forEach(j -> made.both("a" + i, "a" + j)));
        IntStream.range(3, 3 + length).forEach(i -> made.both("a" + i, "a" + (i + 1)));
        return made;
    }

    private static Partnership tail(int length) {
        Partnership made = Partnership.ring(12, 3);
        String last = "a0";
        for (int i = 0; i < length; i++) {
            made.agency("x" + i, Map.of()).both(last, "x" + i);
            last = "x" + i;
        }
        return made;
    }

    private static Partnership oneSource(String... sources) {
        Partnership made = Partnership.ring(6, 2).agency("x", Map.of()).informs("x", "a1", "a2");
        Stream.of(sources).forEach(s -> made.informs(s, "x"));
        return made;
    }

    private static Partnership oneWayOut(String... partners) {
        return Partnership.ring(6, 2)
                .agency("x", Map.of())
                .informs("a1", "x")
                .informs("a2", "x")
                .informs("x", partners);
    }

    private static Partnership post(String... partners) {
        return Partnership.ring(8, 1).post("p", "a0").informs("p", partners);
    }

    private static Partnership twoSectors(int first, int second) {
        Partnership made = new Partnership();
        IntStream.range(0, first).forEach(i -> made.agency("a" + i, Map.of("sector", "one")));
        IntStream.range(0, second).forEach(i -> made.agency("b" + i, Map.of("sector", "two")));
        return made;
    }

    private static Partnership silo(int out) {
        Partnership made = twoSectors(4, 8);
        IntStream.range(0, 4).forEach(i -> IntStream.range(0, i).forEach(j -> made.both("a" + i, "a" + j)));
        IntStream.range(0, out).forEach(i -> made.informs("a" + i % 4, "b" + i % 8));
        return out > 8 ? made.informs("a1", "b7") : made;
    }

    private static Partnership gatekeeper(int flows) {
        Partnership made = twoSectors(4, 8).informs("a0", "b0", "b1", "b2", "b3");
        made.informs("a1", "b4").informs("a2", "b5").informs("a3", "b6").informs("b7", "a1");
        return flows > 8 ? made.informs("b7", "a2") : made;
    }

    private static Partnership community(String... reaching) {
        Partnership made = Partnership.ring(4, 1);
        made.agency("c0", Map.of("partner_kind", "community or users"))
                .agency("c1", Map.of("partner_kind", "community or users"));
        Stream.of(reaching).forEach(r -> made.informs(r, "c0", "c1"));
        return made;
    }

    private static Partnership source(int dependants) {
        Partnership made = Partnership.of(11);
        IntStream.rangeClosed(1, dependants).forEach(i -> made.informs("a0", "a" + i));
        IntStream.range(dependants + 1, 11).forEach(i -> made.both("a" + i, "a" + (i == 10 ? dependants + 1 : i + 1)));
        return made;
    }

    private static Partnership few(int others) {
        Partnership made = Partnership.of(20);
        IntStream.range(0, 3).forEach(i -> IntStream.range(4, 8).forEach(j -> made.informs("a" + i, "a" + j)));
        for (int k = 0; k < others; k++) {
            int from = 3 + k % 17;
            made.informs("a" + from, "a" + (from + 1 + k / 17) % 20);
        }
        return made;
    }

    private static Partnership star(int n) {
        Partnership made = Partnership.of(n);
        IntStream.range(1, n).forEach(i -> made.informs("a0", "a" + i));
        return made;
    }

    private static Partnership path(String coordinator) {
        Partnership made = new Partnership();
        IntStream.range(0, 5)
                .forEach(i ->
                        made.agency("a" + i, ("a" + i).equals(coordinator) ? Map.of("coordinator", "yes") : Map.of()));
        IntStream.range(0, 4).forEach(i -> made.both("a" + i, "a" + (i + 1)));
        return made;
    }

    private static Partnership oneWay(int unreturned) {
        Partnership made = star(11);
        IntStream.range(unreturned + 1, 11).forEach(i -> made.informs("a" + i, "a0"));
        return made;
    }

    private static Partnership uneven(int takes, int gives) {
        Partnership made = Partnership.of(8);
        IntStream.rangeClosed(1, takes).forEach(i -> made.informs("a" + i, "a0"));
        IntStream.rangeClosed(1, gives).forEach(i -> made.informs("a0", "a" + i));
        return made;
    }

    private static Partnership funder(int funded, int informed) {
        Partnership made = Partnership.of(8).both("a6", "a7");
        IntStream.rangeClosed(1, funded).forEach(i -> made.funds("a0", "a" + i));
        IntStream.rangeClosed(1, informed).forEach(i -> made.informs("a0", "a" + i));
        return made;
    }

    private static Partnership forum(int seats) {
        return Partnership.ring(4, 1)
                .forum(
                        "board",
                        false,
                        IntStream.range(0, seats).mapToObj(i -> "a" + i).toArray(String[]::new));
    }

    private static Partnership say(int members) {
        return twoSectors(3, members).both("a0", "b0").forum("board", true, "a0", "a1");
    }

    private static Partnership levels(String... strategic) {
        Partnership made = twoSectors(4, 1);
        IntStream.range(0, 4).forEach(i -> made.said("a" + i, "a" + (i + 1) % 4, 1, "a" + i, Level.FRONTLINE));
        Stream.of(strategic).forEach(s -> made.said("a0", s, 1, "a0", Level.STRATEGIC));
        return made;
    }

    private static Partnership told(int flows, int differing) {
        Partnership made = Partnership.of(8);
        for (int k = 0; k < flows; k++) {
            String source = "a" + k / 7;
            String target = "a" + (k / 7 + 1 + k % 7) % 8;
            made.said(source, target, 1, source, Level.PROCESS);
            made.said(source, target, k < differing ? 2 : 1, target, Level.PROCESS);
        }
        return made;
    }

    private static Partnership nearlyComplete() {
        Partnership made = Partnership.of(8);
        IntStream.range(2, 8).forEach(i -> IntStream.range(0, i).forEach(j -> made.both("a" + i, "a" + j)));
        return made;
    }

    @Test
    void everyRuleHasItsBoundary() {
        assertEquals(
                FindingRules.declarations().stream().map(RuleDeclaration::id).toList(),
                List.copyOf(BOUNDARIES.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> eachSaysSomethingAtItsThresholdAndNothingBelow() {
        return BOUNDARIES.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    List<Finding> at = e.getValue().at().get().of(e.getKey());
                    assertEquals(1, at.size(), at::toString);
                    complete(at.get(0));
                    assertEquals(List.of(), e.getValue().below().get().of(e.getKey()), "below its threshold");
                }));
    }

    private static void complete(Finding f) {
        assertTrue(f.sentence().endsWith(".") && f.sentence().length() > 30, f.sentence());
        assertTrue(!(f.title() + f.sentence() + f.stated()).matches(".*[\\[\\]{}].*"), f.sentence() + f.stated());
        assertTrue(f.weight().value() > 0 && f.weight().value() <= 100, f.weight()::toString);
        assertTrue(!f.evidence().isEmpty() && !f.select().isEmpty() || f.rule().equals("one-way"), f::toString);
        assertTrue(
                f.evidence().stream()
                        .allMatch(e -> e.value() != null && !e.convention().isBlank()),
                f::toString);
        assertTrue(!f.thresholds().isEmpty() && !f.sureness().reasons().isEmpty(), f::toString);
    }

    @Test
    void aPostThatCutsSomebodyOffIsNamedWhateverItHolds() {
        Partnership made =
                Partnership.ring(5, 1).agency("x", Map.of()).post("p", "a0").informs("p", "x");
        Finding found = Partnership.one(made.findings(), "single-post");
        assertEquals(2L * 5, found.weight().pairs());
        assertEquals(Consequence.LOST, found.weight().consequence());
        assertEquals(List.of(), made.informs("a3", "x").of("single-post"));
    }

    @Test
    void ofSeveralPartsTheSmallOnesAreNamed() {
        Partnership made = Partnership.ring(5, 1).agency("z", Map.of());
        for (String id : List.of("x0", "x1", "y0", "y1", "y2")) {
            made.agency(id, Map.of());
        }
        made.informs("x0", "x1").informs("y0", "y1").informs("y2", "y1");
        Finding found = Partnership.one(made.findings(), "in-parts");
        assertEquals("The network is in three parts", found.title());
        assertEquals(
                "Two parts have ties within themselves and none with each other or with the five agencies of the largest:"
                        + " y0, y1 and y2; x0 and x1.",
                found.sentence());
        assertEquals(List.of("x0", "x1", "y0", "y1", "y2"), found.select());
        assertEquals(3.0, found.evidence().get(0).value());
        // Of the 90 ordered pairs of these ten, 20 + 6 + 2 lie in one part; the one without a tie is not counted.
        assertEquals(62, found.weight().pairs());
        assertEquals(62.0 / 90, found.evidence().get(2).value(), 1e-15);
        assertEquals(Sureness.Level.AS_REPORTED, found.sureness().level());
        assertEquals(
                List.of(),
                Partnership.of(made.informs("y1", "x1").informs("x0", "a3").findings(), "in-parts"));
    }

    @Test
    void whoDidNotAnswerMayJoinTheParts() {
        Partnership made = Partnership.ring(5, 1).agency("ax", Map.of()).agency("ay", Map.of());
        made.informs("ax", "ay").allAnsweredBut("a3");
        Finding found = Partnership.one(made.findings(), "in-parts");
        assertEquals(
                "ax and ay have ties with each other and none with the five agencies of the largest part: nobody is"
                        + " reached across.",
                found.sentence());
        assertEquals(Sureness.Level.AS_REPORTED, found.sureness().level());
        Partnership whole = Partnership.ring(5, 1).agency("ax", Map.of()).agency("ay", Map.of());
        whole.informs("ax", "ay").allAnsweredBut();
        assertEquals(
                Sureness.Level.CERTAIN,
                Partnership.one(whole.findings(), "in-parts").sureness().level());
    }
}
