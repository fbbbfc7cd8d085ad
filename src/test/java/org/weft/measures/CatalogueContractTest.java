package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weft.graph.Cancellation;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.network.Flow;
import org.weft.network.Flows;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every measure of the catalogue keeps to, in every variant. */
class CatalogueContractTest {
    /** Measures of pairs whose order matters. */
    private static final Set<String> ORDERED = Set.of("dependence", "dependence-percentile", "local-constraint");

    /** Every combination of the words and flags of every measure, and reach by group. */
    static Stream<MeasureCall> variants() {
        List<String> addresses = new ArrayList<>();
        for (Measure measure : Measures.all()) {
            List<String> of = List.of(measure.declaration().id());
            for (ParameterSpec spec : measure.declaration().parameters()) {
                List<String> more = new ArrayList<>(of);
                for (String value : spec.allowed()) {
                    of.forEach(address -> more.add(address + ":" + spec.name() + "=" + value));
                }
                of = more;
            }
            addresses.addAll(of);
        }
        addresses.addAll(List.of("reach:group=each", "reach:group=*:form=count:k=1", "reach:k=7:direction=in"));
        addresses.add("pagerank:damping=0.5");
        addresses.addAll(List.of(
                "assortativity:of=number:by=size",
                "brokerage:value=z:by=size",
                "breadth-of-reach:by=size:k=1",
                "density-by-group:by=size",
                "dominance-by-group:by=size",
                "ei-index:by=size",
                "network-ei-index:by=size:permutations=50:seed=3",
                "modularity:by=size",
                "partner-diversity:by=size",
                "imbalanced-share:threshold=0.25"));
        return addresses.stream().map(MeasureCall::parse).distinct();
    }

    /** Whether a call names a group or an attribute, which hand-written networks do not have. */
    private static boolean namesGroups(MeasureCall call) {
        return call.parameters().containsKey("group") || call.parameters().containsKey("by");
    }

    private static Scores run(Network network, MeasureCall call) {
        return Measures.run(TestNetworks.project(network), List.of(call), Workers.one());
    }

    /** Every number that a run gave, under a name that does not depend on the order of the agencies. */
    private static Map<String, Double> numbers(Network network, MeasureCall call) {
        Projection projection = TestNetworks.project(network);
        Scores scores = Measures.run(projection, List.of(call), Workers.one());
        Map<String, Double> numbers = new HashMap<>();
        for (NodeScore score : scores.scores()) {
            for (int v = 0; v < projection.size(); v++) {
                numbers.put(score.address() + " " + score.parameters() + " " + projection.id(v), score.values()[v]);
            }
        }
        for (NetworkValue value : scores.network()) {
            numbers.put(value.measure() + value.parameters(), value.value() == null ? Double.NaN : value.value());
        }
        for (TieValue ties : scores.ties()) {
            for (int i = 0; i < ties.size(); i++) {
                List<String> ends = Stream.of(projection.id(ties.source()[i]), projection.id(ties.target()[i]))
                        .sorted(ordered(ties, projection) ? (a, b) -> 0 : String::compareTo)
                        .toList();
                numbers.put(ties.measure() + ends, ties.values()[i]);
            }
        }
        for (GroupTable table : scores.tables()) {
            for (int r = 0; r < table.rows().size(); r++) {
                for (int c = 0; c < table.columns().size(); c++) {
                    String cell = table.rows().get(r) + " " + table.columns().get(c);
                    numbers.put(table.address() + " " + table.parameters() + " " + cell, table.values()[r][c]);
                }
            }
        }
        for (MemberSet set : scores.sets()) {
            numbers.put(
                    set.measure()
                            + Arrays.stream(set.members())
                                    .mapToObj(projection::id)
                                    .sorted()
                                    .toList(),
                    1.0);
        }
        return numbers;
    }

    /** Whether the two ways of a pair are two entries; else either end may come first. */
    private static boolean ordered(TieValue ties, Projection projection) {
        return ORDERED.contains(ties.measure()) || ties.measure().equals("edge-betweenness") && projection.directed();
    }

    private static void assertSame(Map<String, Double> expected, Map<String, Double> actual, String at) {
        assertEquals(expected.keySet(), actual.keySet(), at);
        expected.forEach((name, value) -> {
            double tolerance = value.isNaN() ? 0 : 1e-9 * Math.max(1, Math.abs(value));
            assertEquals(value, actual.get(name), tolerance, at + ": " + name);
        });
    }

    private static void assertDefinedOrExplained(Scores scores, int n, MeasureCall call, String at) {
        double largest = Ranges.of(call.id()).largest(n, call.chosen()) * (1 + 1e-12);
        double least = Ranges.of(call.id()).least(n, call.chosen()) * (1 + 1e-12);
        for (NodeScore score : scores.scores()) {
            assertEquals(n, score.values().length, at);
            for (int v = 0; v < n; v++) {
                double value = score.values()[v];
                assertTrue(
                        Double.isNaN(value) ? score.reasons().get(v) != null : value >= least && value <= largest,
                        at + ": " + value + " of node " + v);
            }
        }
        for (NetworkValue value : scores.network()) {
            assertEquals(value.value() == null, value.reason() != null, at);
            assertTrue(
                    value.value() == null || !value.measure().equals(call.id()) || value.value() >= least,
                    at + ": " + value);
            if (value.measure().equals(call.id()) && value.value() != null) {
                assertTrue(value.value() <= largest, at + ": " + value);
            }
        }
        for (GroupTable table : scores.tables()) {
            int columns = table.columns().size();
            assertEquals(table.rows().size(), table.values().length, at);
            for (int cell = 0; cell < table.rows().size() * columns; cell++) {
                double value = table.values()[cell / columns][cell % columns];
                assertEquals(Double.isNaN(value), table.reasons().get(cell) != null, at + ": " + table);
                assertTrue(Double.isNaN(value) || value >= least && value <= largest, at + ": " + value);
            }
        }
        for (TieValue ties : scores.ties()) {
            double most = call.id().equals("bridges") ? n / 2 : largest;
            for (int i = 0; i < ties.size(); i++) {
                double value = ties.values()[i];
                assertTrue(
                        Double.isNaN(value) ? ties.reasons().get(i) != null : value >= least && value <= most,
                        at + ": " + value);
                assertTrue(ties.source()[i] != ties.target()[i], at);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void isDefinedOrSaysWhyNot(MeasureCall call) {
        Map<String, Network> networks = new HashMap<>();
        networks.put("no agencies", TestNetworks.arcs(""));
        networks.put("one agency", TestNetworks.arcs("A"));
        networks.put("two agencies, no flows", TestNetworks.arcs("A B"));
        networks.put("two agencies", TestNetworks.arcs("A>B"));
        networks.put("three agencies, no flows", TestNetworks.arcs("A B C"));
        networks.put("only a self-flow", TestNetworks.arcs("A>A B C"));
        networks.put("disconnected", TestNetworks.arcs("A>B*2 B>A*3 C>D*5 E>F*0.1 G"));
        networks.put("two ties", TestNetworks.ties("A>B*2 C>D*2 E"));
        networks.put("out-star", TestNetworks.arcs("C>a C>b C>c C>d"));
        networks.put("cycle", TestNetworks.arcs("A>B B>C C>A"));
        for (long seed = 1; seed <= 4; seed++) {
            networks.put("seed " + seed, TestNetworks.random(seed, 25, 70, 7, seed % 2 == 0));
        }
        networks.forEach((name, network) -> {
            if (namesGroups(call) && network.agencyCount() < 25) {
                return;
            }
            Projection projection = TestNetworks.project(network);
            Scores scores = Measures.run(projection, List.of(call), Workers.one());
            assertDefinedOrExplained(scores, projection.size(), call, call + " on " + name);
        });
    }

    @ParameterizedTest
    @MethodSource("variants")
    void doesNotDependOnTheOrderOfAgencies(MeasureCall call) {
        for (long seed = 11; seed <= 14; seed++) {
            Network network = TestNetworks.random(seed, 30, 90, 6, seed % 2 == 0);
            Network.Builder turned = new Network.Builder();
            network.kinds().forEach(turned::add);
            int n = network.actors().size();
            for (int v = n - 1; v >= 0; v--) {
                turned.add(network.actors().get(v));
            }
            Flows.Builder flows = new Flows.Builder();
            for (int f = network.flows().size() - 1; f >= 0; f--) {
                Flow flow = network.flow(f);
                flows.add(n - 1 - flow.source(), n - 1 - flow.target(), flow.kind(), flow.strength());
            }
            Network relabelled = turned.flows(flows.build()).build();
            assertSame(numbers(network, call), numbers(relabelled, call), call + ", seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void dropsSelfFlowsAndJoinsParallelOnes(MeasureCall call) {
        if (namesGroups(call)) {
            return;
        }
        Network plain = TestNetworks.arcs("A>B*5 B>C*2 C>A*1 C>D*4 D>E*1");
        Network doubled = TestNetworks.arcs("A>B*2 A>B*3 B>B*9 B>C*2 C>A*1 C>D*1 C>D*2 C>D*1 D>E*1 E>E*4");
        assertSame(numbers(plain, call), numbers(doubled, call), call.toString());
    }

    @ParameterizedTest
    @MethodSource("variants")
    void viewsThatLeaveWeakFlowsOutAreAnswered(MeasureCall call) {
        View strong = View.DEFAULT.withMinimumStrength(5);
        View bothWays = View.DEFAULT.withSymmetrise(View.Symmetrise.MIN);
        for (View view : List.of(strong, bothWays)) {
            Network network = TestNetworks.random(7, 25, 110, 9, true);
            Projection projection = Projector.project(network, view);
            assertTrue(projection.graph().arcs() < 2 * 110, "some flows are left out");
            answered(projection, call);
        }
    }

    private static void answered(Projection projection, MeasureCall call) {
        try {
            Measures.run(projection, List.of(call), Workers.one());
        } catch (WeftException e) {
            assertTrue(e.getMessage().endsWith("."), "refused in words: " + e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void anyNumberOfThreadsGivesTheSameBits(MeasureCall call) {
        int n = 700;
        while (n > 40 && call.estimate(n, 4L * n) > 1e9) {
            n /= 2;
        }
        Projection projection = TestNetworks.project(TestNetworks.random(5, n, 4 * n, 9, true));
        List<double[]> runs = new ArrayList<>();
        for (int threads : new int[] {1, 2, 8}) {
            Workers workers = new Workers(threads, Cancellation.NEVER, Progress.NONE);
            Scores scores = Measures.run(projection, List.of(call), workers);
            runs.add(Stream.of(
                            scores.scores().stream().map(NodeScore::values),
                            scores.ties().stream().map(TieValue::values),
                            scores.tables().stream().flatMap(t -> Arrays.stream(t.values())),
                            Stream.of(scores.network().stream()
                                    .mapToDouble(v -> v.value() == null ? Double.NaN : v.value())
                                    .toArray()))
                    .flatMap(s -> s)
                    .flatMapToDouble(Arrays::stream)
                    .toArray());
        }
        assertArrayEquals(runs.get(0), runs.get(1), 0, call.toString());
        assertArrayEquals(runs.get(0), runs.get(2), 0, call.toString());
    }

    @ParameterizedTest
    @MethodSource("variants")
    void addressesReadBackAsTheSameCall(MeasureCall call) {
        assertEquals(call, MeasureCall.parse(call.address()));
        assertEquals(call.parameters(), MeasureCall.parse(call.address()).parameters());
        Network network = TestNetworks.random(3, 20, 60, 5, true);
        for (NodeScore score : run(network, call).scores()) {
            Scores again = run(network, MeasureCall.parse(score.address()));
            assertEquals(score.parameters(), again.scores().get(0).parameters(), score.address());
            assertArrayEquals(score.values(), again.scores().get(0).values(), 0, score.address());
        }
        for (GroupTable table : run(network, call).tables()) {
            GroupTable again =
                    run(network, MeasureCall.parse(table.address())).tables().get(0);
            assertEquals(table.parameters(), again.parameters(), table.address());
            assertArrayEquals(table.values(), again.values(), table.address());
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void stopsWhenAsked(MeasureCall call) {
        Projection projection = TestNetworks.project(TestNetworks.random(5, 40, 200, 9, true));
        Workers stopped = new Workers(2, () -> true, Progress.NONE);
        assertThrows(CancellationException.class, () -> Measures.run(projection, List.of(call), stopped));
    }

    static Stream<Declaration> declarations() {
        return Measures.all().stream().map(Measure::declaration);
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void isDeclaredWhole(Declaration declaration) {
        for (String text : List.of(
                declaration.id(),
                declaration.label(),
                declaration.question(),
                declaration.high(),
                declaration.convention(),
                declaration.unit(),
                declaration.range(),
                declaration.direction(),
                declaration.weight(),
                declaration.undefined(),
                declaration.cost(),
                declaration.memory())) {
            assertFalse(text.isBlank(), declaration.id());
        }
        assertTrue(declaration.question().endsWith("?"), declaration.id());
        assertTrue(declaration.high().endsWith("."), declaration.id());
        assertTrue(declaration.id().matches("[a-z]+(-[a-z]+)*"), declaration.id());
        assertFalse(declaration.sources().isEmpty(), declaration.id());
        declaration.sources().forEach(s -> assertTrue(s.matches(".*\\(\\d{4}\\).*"), s));
        assertTrue(
                declaration.sources().stream().anyMatch(s -> s.contains("doi:10.")),
                declaration.id() + " names no source with a DOI");
        assertTrue(declaration.estimate(1000, 10_000) > 0);
        assertTrue(declaration.estimate(10_000, 100_000) > declaration.estimate(1000, 10_000), declaration.id());
        assertTrue(Ranges.knows(declaration.id()), "the range of " + declaration.id() + " is not tested");
        for (ParameterSpec spec : declaration.parameters()) {
            assertFalse(spec.help().isBlank(), declaration.id() + " " + spec.name());
            String value = spec.defaultValue();
            assertEquals(value, spec.canonical(declaration.id(), value), declaration.id() + " " + spec.name());
        }
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void refusesWhatItDoesNotKnow(Declaration declaration) {
        WeftException unknown =
                assertThrows(WeftException.class, () -> MeasureCall.parse(declaration.id() + ":wieght=strength"));
        assertEquals(ErrorKind.BAD_REQUEST, unknown.kind());
        if (declaration.parameter("weight") != null) {
            assertTrue(unknown.remedy().contains("'weight'"), unknown.remedy());
        }
        for (ParameterSpec spec : declaration.parameters()) {
            if (spec.type() != ParameterSpec.Type.NAME) {
                String address = declaration.id() + ":" + spec.name() + "=strenght";
                WeftException wrong = assertThrows(WeftException.class, () -> MeasureCall.parse(address));
                assertEquals(ErrorKind.BAD_REQUEST, wrong.kind());
                assertTrue(wrong.remedy().contains(spec.values()), wrong.remedy());
            }
        }
    }

    @Test
    void idsAreUniqueAndTheDefaultSetIsOfThem() {
        List<String> ids = declarations().map(Declaration::id).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
        assertEquals(
                Measures.DEFAULT_SET.size(),
                Measures.DEFAULT_SET.stream().distinct().count());
        assertEquals(Ranges.ids(), ids.stream().collect(Collectors.toSet()));
    }

    @Test
    void progressRisesToTheEnd() {
        AtomicLong last = new AtomicLong(-1);
        AtomicLong end = new AtomicLong();
        Workers workers = new Workers(1, Cancellation.NEVER, (what, done, total) -> {
            assertNotNull(what);
            assertTrue(done >= last.getAndSet(done) && done <= total, what + " " + done + " of " + total);
            end.set(total);
        });
        Measures.run(TestNetworks.project(TestNetworks.random(5, 1200, 5000, 9, true)), Measures.DEFAULT_SET, workers);
        assertEquals(end.get(), last.get());
    }
}
