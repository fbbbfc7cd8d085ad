package org.weft.measures;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.graph.Cancellation;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.View;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The measures against other programs on networks of 37 and 326 thousand nodes; the longer part is tagged slow. */
class LargeOracleTest {
    private static final Pattern EVERY = Pattern.compile("sum over (\\d+) sampled nodes \\(every (\\d+)-th id.*");
    private static final List<OracleLines> LINES = OracleLines.lines("/measures/large");
    private static final List<OracleLines.Exempt> NOT_COVERED =
            OracleLines.exempt("/measures/large", "not-covered", "reason");

    private static Map<String, double[]> columns(String name, Projection projection) {
        Map<String, double[]> columns = new HashMap<>();
        TestNetworks.each(OracleLines.ORACLES.resolve(name + ".nodes.csv"), row -> {
            int node = projection.nodeOf(row.getField("id"));
            row.getFieldsAsMap().forEach((column, value) -> {
                double[] values = columns.computeIfAbsent(column, c -> {
                    double[] none = new double[projection.size()];
                    Arrays.fill(none, Double.NEGATIVE_INFINITY);
                    return none;
                });
                values[node] = value.isBlank() ? Double.NEGATIVE_INFINITY : Double.parseDouble(value);
            });
        });
        return columns;
    }

    private static void compare(String name, String file) throws IOException {
        JsonNode oracle = OracleLines.oracle(name);
        Network network = TestNetworks.read(
                TestNetworks.REFERENCE.resolve(name), oracle.get("directed").asBoolean(), "sector");
        OracleComparison comparison = new OracleComparison(network);
        Projection told = comparison.projection(View.Symmetrise.NONE);
        Map<String, double[]> columns = columns(name, told);
        int numbers = 0;
        for (OracleLines line : LINES) {
            if (!line.file().equals(file)) {
                continue;
            }
            JsonNode scalar = oracle.get("scalars").get(line.metric());
            Scores scores = Measures.run(
                    comparison.projection(line.view()),
                    List.of(MeasureCall.parse(line.address())),
                    new Workers(2, Cancellation.NEVER, Progress.NONE));
            if (columns.containsKey(line.metric())) {
                numbers += nodes(line, columns.get(line.metric()), scores, comparison);
                numbers += checksum(line, oracle.get("scalars").get("checksum." + line.metric()), scores, comparison);
            } else if (scalar.has("values")) {
                numbers += sample(line, scalar.get("values"), scores, told, comparison);
            } else if (line.metric().endsWith("sample_sum")) {
                numbers += sampleSum(line, scalar, scores, comparison);
            } else {
                double value = OracleComparison.networkValue(scores, line.value());
                comparison.check(line.metric(), scalar.get("value"), value, false, line.tolerance());
                numbers++;
            }
        }
        System.out.println("oracle " + file + ": " + numbers + " numbers compared");
        assertEquals(
                List.of(),
                comparison.wrong.stream().limit(20).toList(),
                () -> comparison.wrong.size() + " numbers of " + name + " differ");
        assertTrue(numbers > 0);
    }

    private static double[] values(OracleLines line, Scores scores) {
        return scores.scores().stream()
                .filter(s -> OracleComparison.named(s.parameters(), line.value()))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static int nodes(OracleLines line, double[] expected, Scores scores, OracleComparison comparison) {
        double[] values = values(line, scores);
        int numbers = 0;
        for (int v = 0; v < values.length; v++) {
            if (expected[v] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            numbers++;
            if (!line.tolerance().holds(expected[v], values[v])) {
                comparison.wrong.add(line.metric() + " of node " + v + ": " + values[v] + " for " + expected[v]);
            }
        }
        return numbers;
    }

    /** Sum, sum of squares and largest over all nodes, where the table of nodes holds only some. */
    private static int checksum(OracleLines line, JsonNode checksum, Scores scores, OracleComparison comparison) {
        double sum = 0;
        double squares = 0;
        double max = 0;
        for (double value : values(line, scores)) {
            sum += value;
            squares += value * value;
            max = Math.max(max, value);
        }
        OracleLines.Tolerance tolerance = new OracleLines.Tolerance(1e-8, 1e-12, false);
        comparison.check(line.metric() + " in sum", checksum.get("sum"), sum, false, tolerance);
        comparison.check(line.metric() + " squared", checksum.get("sum_of_squares"), squares, false, tolerance);
        comparison.check(line.metric() + " at most", checksum.get("max"), max, false, tolerance);
        return 3;
    }

    private static int sample(
            OracleLines line, JsonNode expected, Scores scores, Projection projection, OracleComparison comparison) {
        double[] values = values(line, scores);
        expected.properties()
                .forEach(e -> comparison.check(
                        line.metric() + " of " + e.getKey(),
                        e.getValue(),
                        values[projection.nodeOf(e.getKey())],
                        false,
                        line.tolerance()));
        return expected.size();
    }

    private static int sampleSum(OracleLines line, JsonNode scalar, Scores scores, OracleComparison comparison) {
        Matcher every = EVERY.matcher(scalar.get("note").asText());
        assertTrue(every.matches(), scalar.toString());
        double[] values = values(line, scores);
        double sum = 0;
        for (int i = 0; i < Integer.parseInt(every.group(1)); i++) {
            sum += values[i * Integer.parseInt(every.group(2))];
        }
        comparison.check(line.metric(), scalar.get("value"), sum, false, line.tolerance());
        return 1;
    }

    @Test
    void agreesOnEnronMail() throws IOException {
        compare("email_enron", "email_enron.csv");
    }

    @Test
    @Tag("slow")
    void agreesOnEnronMailOverAllPairs() throws IOException {
        compare("email_enron", "email_enron.slow.csv");
    }

    @Test
    @Tag("slow")
    void agreesOnTheWebOfAResearchCouncil() throws IOException {
        compare("cnr_2000", "cnr_2000.slow.csv");
    }

    /** No number may be passed over: those of nodes and of the network are compared, or said not to be and why. */
    @ParameterizedTest
    @ValueSource(strings = {"email_enron", "cnr_2000"})
    void everyMetricIsComparedOrSaidNotToBe(String name) throws IOException {
        JsonNode oracle = OracleLines.oracle(name);
        Set<String> mapped = new TreeSet<>();
        LINES.stream().filter(l -> l.file().startsWith(name + ".")).forEach(l -> mapped.add(l.metric()));
        Set<String> metrics = new TreeSet<>();
        oracle.get("scalars").fieldNames().forEachRemaining(s -> metrics.add(s.replaceFirst("^checksum\\.", "")));
        List<String> passedOver = new ArrayList<>(metrics);
        passedOver.removeIf(m -> mapped.contains(m) || NOT_COVERED.stream().anyMatch(e -> e.covers(name, m)));
        assertEquals(List.of(), passedOver);
        mapped.removeAll(metrics);
        assertEquals(Set.of(), mapped, "lines of metrics that are not there");
    }
}
