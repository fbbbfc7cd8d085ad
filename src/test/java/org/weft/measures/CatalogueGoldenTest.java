package org.weft.measures;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weft.graph.Workers;
import org.weft.network.Actor.Agency;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Respondent;
import org.weft.network.Scale;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Every word and number of every variant on a few small networks, as files have them: a name, unit or convention that
 * changes is seen by whoever changes it. After a change that is meant, {@code -Dweft.golden=write} writes them anew; that
 * numbers are right is for other tests to show.
 */
class CatalogueGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/measures/golden");
    private static final int SETS = 5;
    private static final Map<String, Projection> NETWORKS = networks();
    private static final Map<String, List<MeasureCall>> VARIANTS = CatalogueContractTest.variants()
            .collect(Collectors.groupingBy(c -> c.measure().declaration().id(), TreeMap::new, Collectors.toList()));

    private static Map<String, Projection> networks() {
        Map<String, Projection> networks = new LinkedHashMap<>();
        networks.put("directed", TestNetworks.project(TestNetworks.random(11, 7, 15, 4, true)));
        networks.put("undirected", TestNetworks.project(TestNetworks.random(12, 7, 8, 3, false)));
        networks.put("all reach all", TestNetworks.project(TestNetworks.random(15, 6, 22, 3, true)));
        networks.put("all joined", TestNetworks.project(TestNetworks.ties("A>B*2 B>C C>D*3 D>E E>C*2 A>F")));
        networks.put("codes without amounts", TestNetworks.project(TestNetworks.arcs("A>B*2 B>C C>A*3 B>D", codes())));
        networks.put("one answer missing", TestNetworks.project(unanswered()));
        networks.put("hardly any", TestNetworks.project(TestNetworks.arcs("A B>C")));
        networks.put("nobody", TestNetworks.project(TestNetworks.arcs("")));
        return networks;
    }

    private static Kind codes() {
        Scale codes = new Scale(
                Scale.Type.ORDINAL, "", List.of(new Scale.Code(1, "seldom", null), new Scale.Code(3, "often", null)));
        return new Kind("tell", "tell", true, codes, Kind.End.SOURCE, Kind.Power.GIVER, false, "tells", "hears");
    }

    /** Two kinds of flow that bear on power apart, and one of five agencies that did not answer. */
    private static Network unanswered() {
        Network.Builder network = new Network.Builder();
        Scale counts = new Scale(Scale.Type.COUNT, "per month", List.of());
        network.add(new Kind("tell", "tell", true, counts, Kind.End.SOURCE, Kind.Power.GIVER, false, "tells", "hears"));
        network.add(new Kind(
                "report", "report", true, counts, Kind.End.SOURCE, Kind.Power.RECEIVER, false, "reports", "is told"));
        for (int v = 0; v < 5; v++) {
            Map<String, String> attributes = Map.of("sector", v < 2 ? "health" : "housing", "size", "" + v);
            int actor = network.add(new Agency("N" + v, "N" + v, null, null, attributes));
            network.add(new Respondent(actor, Network.ALL_WAVES, Network.ALL_KINDS, v != 2));
        }
        Flows.Builder flows = new Flows.Builder();
        int[][] told = {{0, 1, 3}, {1, 0, 1}, {0, 3, 2}, {3, 4, 1}, {4, 1, 1}, {0, 2, 4}};
        for (int[] flow : told) {
            flows.add(flow[0], flow[1], 0, flow[2]);
        }
        int[][] reported = {{1, 0, 2}, {3, 0, 1}, {4, 3, 5}};
        for (int[] flow : reported) {
            flows.add(flow[0], flow[1], 1, flow[2]);
        }
        return network.flows(flows.build()).build();
    }

    static Stream<String> measures() {
        return VARIANTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void saysAndGivesWhatItDid(String measure) throws IOException {
        Text text = new Text();
        for (MeasureCall call : VARIANTS.get(measure)) {
            text.line("# " + call);
            text.line("by steps " + number(call.cost(true).time().steps(1000, 10_000)) + ", without direction "
                    + number(call.cost(false).time().steps(1000, 10_000)) + ", bytes "
                    + number(call.cost(true).space().bytes(1000, 10_000, 2)) + ", estimated "
                    + call.measure().approximation(call.chosen()));
            NETWORKS.forEach((name, network) -> {
                text.line("## " + name);
                append(text, network, call);
            });
        }
        Path file = FOLDER.resolve(measure + ".txt");
        if ("write".equals(System.getProperty("weft.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text.written());
        }
        assertEquals(
                Files.readString(file),
                text.written(),
                "differs from " + file + "; if meant, run with -Dweft.golden=write");
    }

    /** Lines, in which what was said of a result once has a number after that. */
    private static final class Text {
        private final StringBuilder lines = new StringBuilder();
        private final Map<String, Integer> said = new HashMap<>();

        void line(String line) {
            lines.append(line).append('\n');
        }

        void result(String address, List<String> words, String values, Map<Integer, String> reasons) {
            String of = String.join(" | ", words);
            Integer known = said.get(of);
            if (known == null) {
                known = said.size() + 1;
                said.put(of, known);
                line("= " + known + ": " + of);
            }
            line(address + " = " + known + ": " + values + places(reasons));
        }

        private static String places(Map<Integer, String> reasons) {
            Map<String, String> places = new TreeMap<>();
            new TreeMap<>(reasons).forEach((at, reason) -> places.merge(reason, " " + at, String::concat));
            StringBuilder text = new StringBuilder();
            places.forEach(
                    (reason, at) -> text.append(";").append(at).append(": ").append(reason));
            return text.toString();
        }

        String written() {
            return lines.toString();
        }
    }

    private static void append(Text text, Projection network, MeasureCall call) {
        Scores scores;
        try {
            scores = Measures.run(network, List.of(call), Workers.one());
        } catch (WeftException e) {
            text.line("refused: " + e.getMessage());
            return;
        }
        for (NodeScore s : scores.scores()) {
            text.result(s.address(), List.of(s.label(), s.unit(), s.convention()), numbers(s.values()), s.reasons());
        }
        for (NetworkValue v : scores.network()) {
            String value = v.value() == null ? "- " + v.reason() : number(v.value());
            String address = v.address() + " " + v.parameters().get("value");
            text.result(address, List.of(v.label(), v.unit(), v.convention()), value, Map.of());
        }
        for (TieValue t : scores.ties()) {
            String pairs = IntStream.range(0, t.size())
                    .mapToObj(i ->
                            network.id(t.source()[i]) + ">" + network.id(t.target()[i]) + " " + number(t.values()[i]))
                    .collect(Collectors.joining(", "));
            text.result(t.address(), List.of(t.label(), t.unit(), t.convention()), pairs, t.reasons());
        }
        for (GroupTable t : scores.tables()) {
            String cells = t.rows() + " " + t.columns() + " "
                    + Arrays.stream(t.values())
                            .map(CatalogueGoldenTest::numbers)
                            .toList();
            text.result(t.address(), List.of(t.label(), t.unit(), t.convention()), cells, t.reasons());
        }
        for (MemberSet s : scores.sets().subList(0, Math.min(SETS, scores.sets().size()))) {
            String members = Arrays.stream(s.members()).mapToObj(network::id).toList() + " "
                    + (s.value() == null ? "" : number(s.value())) + " " + s.proven();
            text.result(s.address() + " " + new TreeMap<>(s.parameters()), List.of(s.label()), members, Map.of());
        }
        if (!scores.sets().isEmpty()) {
            text.line("sets: " + scores.sets().size());
        }
        scores.notes().forEach(n -> text.line("note: " + n));
    }

    private static String numbers(double[] values) {
        return Arrays.stream(values).mapToObj(CatalogueGoldenTest::number).collect(Collectors.joining(" "));
    }

    /** Five digits, because what iterates stops at its own tolerance; what rounds to nothing is nothing. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return String.format(Locale.ROOT, "%.5g", Math.abs(value) < 1e-9 ? 0.0 : value);
    }
}
