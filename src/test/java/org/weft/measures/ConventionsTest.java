package org.weft.measures;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every convention of another program against what that program printed: {@code printed.csv} holds the numbers of igraph
 * and NetworkX for two samples (made by {@code src/test/python/conventions.py}), and {@code metrics.csv} says which
 * numbers of the reference networks are those of sna and UCINET, and of functions that need groups.
 */
class ConventionsTest {
    private static final OracleLines.Tolerance EXACT = new OracleLines.Tolerance(1e-8, 1e-8, false);
    /** UCINET prints single precision, and some of it with 3 decimals. */
    private static final OracleLines.Tolerance PRINTED = new OracleLines.Tolerance(2e-7, 1e-7, false);

    private static final OracleLines.Tolerance THREE_DECIMALS = new OracleLines.Tolerance(0, 0.000501, false);

    private final Map<String, Projection> projections = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private static List<NamedCsvRecord> rows(String file) {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(
                                ConventionsTest.class.getResourceAsStream("/measures/conventions/" + file)),
                        StandardCharsets.UTF_8))) {
            reader.forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The call of one convention of a program, be it the usual one of the measure or not. */
    private static MeasureCall asItIs(Tool tool, Convention convention) {
        MeasureCall call = MeasureCall.parse(convention.address());
        return AsTool.all(tool).stream()
                .filter(c -> c.id().equals(call.id()) && c.parameters().equals(call.parameters()))
                .findFirst()
                .orElseThrow();
    }

    private static Convention convention(NamedCsvRecord row) {
        return Tool.of(row.getField("tool")).conventions().stream()
                .filter(c -> c.name().equals(row.getField("name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no convention " + row));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void everyAddressIsOneAndShortest(Tool tool) {
        Set<String> seen = new HashSet<>();
        for (Convention each : tool.conventions()) {
            assertEquals(each.address(), MeasureCall.parse(each.address()).address());
            Measures.find(each.of());
            assertTrue(seen.add(each.of() + " " + each.address()), each.address() + " stands twice");
            MeasureCall again = asItIs(tool, each);
            assertEquals(MeasureCall.parse(each.address()).parameters(), again.parameters());
            assertEquals(again, MeasureCall.parse(again.address()));
            assertTrue(each.differs().isEmpty() || each.differs().endsWith("."), each.differs());
        }
        assertTrue(tool.conventions().size() <= 60, "more than may be asked for at once");
    }

    /** Each is compared below, or says that it follows documentation alone. */
    @Test
    void everyConventionIsCompared() {
        Set<String> compared = new HashSet<>();
        rows("printed.csv").forEach(r -> compared.add(r.getField("tool") + " " + r.getField("name")));
        rows("metrics.csv").forEach(r -> compared.add(r.getField("tool") + " " + r.getField("name")));
        List<String> saidOnly = new ArrayList<>();
        for (Tool tool : Tool.values()) {
            for (Convention each : tool.conventions()) {
                String what = tool.id() + " " + each.name();
                assertEquals(each.compared(), compared.contains(what), what);
                if (!each.compared()) {
                    saidOnly.add(what);
                }
            }
        }
        assertEquals(
                List.of(
                        "ucinet Beta centrality (Bonacich power)",
                        "ucinet Beta reach",
                        "ucinet Information",
                        "ucinet Krackhardt GTD: Connectedness",
                        "ucinet Krackhardt GTD: Hierarchy",
                        "ucinet Krackhardt GTD: Efficiency",
                        "ucinet Krackhardt GTD: LUB",
                        "ucinet G&F brokerage roles",
                        "ucinet Triad census",
                        "sna hierarchy()",
                        "igraph alpha_centrality(alpha=0.85/lambda), in R",
                        "igraph community_multilevel(weights='weight')",
                        "igraph community_leiden(objective_function='modularity', weights='weight')",
                        "networkx global_reaching_centrality(weight='weight')"),
                saidOnly);
    }

    private Projection projection(String name) {
        return projections.computeIfAbsent(name, n -> {
            Network sample = TestNetworks.sample(Path.of("src/main/samples", n.replace("/max", "")));
            View view = n.startsWith("knoke") ? View.DEFAULT.withKinds(List.of("information")) : View.DEFAULT;
            return Projector.project(sample, n.endsWith("/max") ? view.withSymmetrise(View.Symmetrise.MAX) : view);
        });
    }

    @Test
    void givesWhatIgraphAndNetworkxPrint() {
        int numbers = 0;
        for (NamedCsvRecord row : rows("printed.csv")) {
            Projection projection = projection(row.getField("network"));
            MeasureCall call = asItIs(Tool.of(row.getField("tool")), convention(row));
            String address = call.address();
            Scores scores = Measures.run(projection, List.of(call), Workers.one());
            String what = row.getField("network") + " " + address;
            String[] printed = row.getField("numbers").split(" ");
            numbers += printed.length;
            if (!scores.scores().isEmpty()) {
                each(what, printed, scores.scores().get(0), projection);
            } else if (!row.getField("numbers").contains("=")) {
                double ours = OracleComparison.networkValue(scores, "");
                check(what, Double.parseDouble(printed[0]), ours);
            } else {
                Map<String, Double> ties = ties(scores, projection);
                for (String part : printed) {
                    String name = part.substring(0, part.indexOf('='));
                    double wanted = Double.parseDouble(part.substring(part.indexOf('=') + 1));
                    check(
                            what + " " + name,
                            wanted,
                            name.contains("->") ? ties.get(name) : OracleComparison.networkValue(scores, name));
                }
            }
        }
        assertEquals(List.of(), wrong);
        System.out.println("conventions: " + numbers + " numbers of igraph and NetworkX compared");
    }

    private void each(String what, String[] printed, NodeScore ours, Projection projection) {
        assertEquals(printed.length, projection.size(), what);
        for (int v = 0; v < printed.length; v++) {
            double wanted = Double.parseDouble(printed[v]);
            double value = ours.values()[v];
            // NetworkX's constraint and effective size are undefined for receivers, which the convention says.
            boolean receiver = what.matches(".*networkx/(constraint|effective-size).*") && Double.isNaN(wanted);
            // igraph's and NetworkX's eccentricity of one that reaches nobody is 0, which the convention says.
            boolean alone = what.contains("eccentricity") && wanted == 0 && Double.isNaN(value);
            if (!receiver && !alone) {
                check(what + " of " + projection.id(v), wanted, value);
            }
        }
    }

    private static Map<String, Double> ties(Scores scores, Projection projection) {
        Map<String, Double> found = new HashMap<>();
        for (TieValue tie : scores.ties()) {
            for (int i = 0; i < tie.size(); i++) {
                String source = projection.id(tie.source()[i]);
                String target = projection.id(tie.target()[i]);
                found.put(source + "->" + target, tie.values()[i]);
                if (!projection.directed()) {
                    found.put(target + "->" + source, tie.values()[i]);
                }
            }
        }
        return found;
    }

    private void check(String what, double wanted, double ours) {
        if (!EXACT.holds(wanted, ours)) {
            wrong.add(what + ": " + ours + " for " + wanted);
        }
    }

    /** Numbers of sna, and others that need groups, on every reference network where the program confirmed the metric. */
    @Test
    void givesWhatSnaPrints() throws IOException {
        Set<String> unused = new TreeSet<>();
        int numbers = 0;
        for (NamedCsvRecord row : rows("metrics.csv")) {
            unused.add(row.getField("name"));
        }
        List<String> networks = OracleLines.networks();
        if (networks.isEmpty()) {
            OracleLines.oracle("karate");
        }
        for (String name : networks) {
            JsonNode oracle = OracleLines.oracle(name);
            // Without direction sna counts triples twice, and larger networks take their time in the tests of oracles.
            if (!oracle.get("directed").asBoolean() || oracle.get("nodes").asInt() > 80) {
                continue;
            }
            OracleComparison comparison = comparison(name, oracle);
            for (NamedCsvRecord row : rows("metrics.csv")) {
                JsonNode metric = oracle.get("metrics").get(row.getField("metric"));
                if (metric == null
                        || row.getField("tool").equals("ucinet")
                        || !confirmed(metric, row.getField("tool"))) {
                    continue;
                }
                // Closeness centralization is not defined unless all reach all, which the convention says.
                if (!row.getField("name").equals("centralization(closeness)") || name.equals("knoke_info")) {
                    numbers += compare(comparison, row, metric.get("values"), EXACT);
                }
                unused.remove(row.getField("name"));
            }
            wrong.addAll(comparison.wrong.stream().map(w -> name + " " + w).toList());
        }
        assertEquals(List.of(), wrong);
        rows("metrics.csv").stream()
                .filter(r -> r.getField("tool").equals("ucinet"))
                .forEach(r -> unused.remove(r.getField("name")));
        assertEquals(Set.of(), unused, "confirmed by no program");
        System.out.println("conventions: " + numbers + " numbers of sna, and of groups, compared");
    }

    private static boolean confirmed(JsonNode metric, String tool) {
        String programs = metric.get("source").asText() + " " + metric.path("confirmed_by");
        return metric.get("status").asText().equals("confirmed")
                        && programs.toLowerCase(Locale.ROOT).contains(tool)
                || metric.get("source").asText().toLowerCase(Locale.ROOT).contains(tool)
                        && !metric.get("status").asText().equals("undefined");
    }

    @Test
    void givesWhatUcinetPrints() throws IOException {
        JsonNode goldens = OracleLines.oracle("ucinet_goldens");
        int numbers = 0;
        for (NamedCsvRecord row : rows("metrics.csv")) {
            if (!row.getField("tool").equals("ucinet")) {
                continue;
            }
            int of = 0;
            for (String network : List.of("campnet", "krackhardt_advice", "krackhardt_friendship")) {
                OracleComparison comparison = comparison(network, OracleLines.oracle(network));
                for (String precision : List.of("ucinet_8_decimals", "three_decimals")) {
                    for (JsonNode shape : goldens.get(precision).path(network)) {
                        JsonNode values = shape.get(row.getField("metric"));
                        if (values != null) {
                            of += compare(
                                    comparison, row, values, precision.startsWith("three") ? THREE_DECIMALS : PRINTED);
                        }
                    }
                }
                wrong.addAll(comparison.wrong);
            }
            assertTrue(of > 0, () -> row + " has no number of UCINET");
            numbers += of;
        }
        assertEquals(List.of(), wrong);
        System.out.println("conventions: " + numbers + " numbers of UCINET compared");
    }

    private static OracleComparison comparison(String name, JsonNode oracle) {
        return new OracleComparison(TestNetworks.read(
                TestNetworks.REFERENCE.resolve(name),
                oracle.get("directed").asBoolean(),
                oracle.path("sector_attribute").asText("sector")));
    }

    private static int compare(
            OracleComparison comparison, NamedCsvRecord row, JsonNode values, OracleLines.Tolerance tolerance) {
        String metric = row.getField("metric");
        String value = OracleLines.all().stream()
                .filter(l -> l.metric().equals(metric))
                .map(OracleLines::value)
                .findFirst()
                .orElse("");
        // The many roles of a broker are those of one function.
        if (metric.startsWith("brokerage.") && !metric.contains("totals")) {
            value = "liaison";
        }
        OracleLines line =
                new OracleLines(metric, View.Symmetrise.NONE, convention(row).address(), value, tolerance, "");
        String address = asItIs(Tool.of(row.getField("tool")), convention(row)).address();
        return comparison.compare(line, address, values, false);
    }

    @Test
    void putsItsOwnVariantForAnIdAlone() {
        for (String[] each : new String[][] {
            {"igraph/closeness", "closeness:form=reachable"},
            {"NetworkX/harmonic", "distance-weighted-reach:direction=in"},
            {"igraph/closeness:direction=in", "closeness:form=reachable:direction=in"},
            {"ucinet/degree", "degree:direction=out"},
            {"ucinet/degree:direction=in", "degree:direction=in"},
            {"sna/reciprocity", "reciprocity:form=all-dyads"},
            {"sna/reciprocity:form=arc", "reciprocity"}
        }) {
            MeasureCall theirs = MeasureCall.parse(each[0]);
            MeasureCall ours = MeasureCall.parse(each[1]);
            assertEquals(ours.id(), theirs.id());
            assertEquals(ours.parameters(), theirs.parameters(), each[0]);
            assertEquals(
                    each[0].toLowerCase(Locale.ROOT).split("/")[0],
                    theirs.as().tool().id());
        }
    }

    @Test
    void leavesAsAskedWhatAProgramDoesNotHave() {
        Projection projection = projection("knoke");
        Scores scores = Measures.run(
                projection,
                MeasureCall.parseAll("igraph/dominance,igraph/closeness:form=gil-schmidt,igraph/closeness"),
                Workers.one());
        assertEquals("Dominance", scores.scores().get(0).label());
        assertTrue(
                scores.notes().stream().anyMatch(n -> n.startsWith("igraph has no such measure as Dominance")),
                scores.notes().toString());
        assertFalse(scores.scores().get(1).label().contains("igraph"));
        assertTrue(
                scores.notes().stream().anyMatch(n -> n.contains("(closeness:form=gil-schmidt) is as asked for")),
                scores.notes().toString());
        NodeScore theirs = scores.scores().get(2);
        assertTrue(theirs.label().endsWith(", as igraph: closeness(mode='out')"), theirs.label());
        assertTrue(
                theirs.convention().startsWith("As igraph: closeness(mode='out'). The mean is"), theirs.convention());
        assertEquals("igraph/closeness:form=reachable", theirs.address());
        assertTrue(
                scores.notes().stream().anyMatch(n -> n.startsWith("igraph closeness(mode='out'): The mean")),
                scores.notes().toString());
    }

    @Test
    void givesOursBesideTheirs() {
        Scores scores = Measures.run(
                projection("knoke"),
                MeasureCall.parseAll("density,sna/density,sna/reciprocity:form=arc"),
                Workers.one());
        assertEquals(
                List.of("density", "sna/density", "sna/reciprocity:form=arc"),
                scores.network().stream().map(NetworkValue::address).toList());
    }

    @Test
    void givesEverythingOfAProgramForItsNameAlone() {
        List<MeasureCall> all = MeasureCall.parseAll("networkx/");
        assertEquals(
                Tool.NETWORKX.conventions().stream()
                        .map(Convention::address)
                        .distinct()
                        .count(),
                all.size());
        assertEquals(MeasureCall.as(Tool.SNA, List.of()), List.of("sna/"));
        assertEquals(MeasureCall.as(Tool.SNA, List.of("a, b", "c")), List.of("sna/a", "sna/b", "sna/c"));
        assertNull(MeasureCall.parse("degree").as());
    }

    @Test
    void namesTheNearestProgram() {
        WeftException e = assertThrows(WeftException.class, () -> MeasureCall.parse("igrph/closeness"));
        assertEquals(ErrorKind.BAD_REQUEST, e.kind());
        assertTrue(e.getMessage().contains("igrph"), e.getMessage());
        assertTrue(e.remedy().startsWith("Did you mean 'igraph'?"), e.remedy());
    }
}
