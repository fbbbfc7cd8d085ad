package org.weft.measures;

import com.fasterxml.jackson.databind.JsonNode;
import org.weft.graph.Cancellation;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Compares numbers of one reference network, in whatever shape, with those of our measures, and collects differences. */
final class OracleComparison {
    final List<String> wrong = new ArrayList<>();
    private final Network network;
    private final Map<View.Symmetrise, Projection> projections = new EnumMap<>(View.Symmetrise.class);
    private final Map<String, Scores> computed = new HashMap<>();

    OracleComparison(Network network) {
        this.network = network;
    }

    Projection projection(View.Symmetrise view) {
        return projections.computeIfAbsent(
                view,
                s -> Projector.project(
                        network, s == View.Symmetrise.NONE ? View.DEFAULT : View.DEFAULT.withSymmetrise(s)));
    }

    private Scores scores(View.Symmetrise view, String address) {
        return computed.computeIfAbsent(
                view + " " + address,
                key -> Measures.run(
                        projection(view),
                        List.of(MeasureCall.parse(address)),
                        new Workers(2, Cancellation.NEVER, Progress.NONE)));
    }

    /**
     * Compares every number of a metric.
     *
     * @return how many there were
     */
    int compare(OracleLines line, String address, JsonNode values, boolean undefined) {
        Projection projection = projection(line.view());
        Scores scores = scores(line.view(), address);
        String at = line.metric() + " as " + address;
        if (!values.isObject()) {
            check(at, values, networkValue(scores, line.value()), undefined, line.tolerance());
            return 1;
        }
        String first = values.fieldNames().hasNext() ? values.fieldNames().next() : "";
        if (first.contains("->") && !scores.ties().isEmpty()) {
            return ties(line, at, values, scores, projection);
        }
        if (first.contains("->")) {
            return table(line, at, values, scores);
        }
        NodeScore score = scores.scores().stream()
                .filter(s -> named(s.parameters(), line.value()))
                .findFirst()
                .orElse(null);
        if (score == null) {
            return named(line, at, values, undefined, scores);
        }
        for (int v = 0; v < projection.size(); v++) {
            JsonNode expected = values.get(projection.id(v));
            if (expected == null) {
                wrong.add(at + ": the oracle does not know " + projection.id(v));
                continue;
            }
            if (Double.isNaN(score.values()[v]) && score.reasons().get(v) == null) {
                wrong.add(at + ": no value and no reason for " + projection.id(v));
            }
            check(at + " of " + projection.id(v), expected, score.values()[v], undefined, line.tolerance());
        }
        return values.size();
    }

    private int ties(OracleLines line, String at, JsonNode values, Scores scores, Projection projection) {
        TieValue ties = scores.ties().stream()
                .filter(t -> named(t.parameters(), line.value()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(at + ": no entry '" + line.value() + "'"));
        Map<String, Double> found = new HashMap<>();
        for (int i = 0; i < ties.size(); i++) {
            String source = projection.id(ties.source()[i]);
            String target = projection.id(ties.target()[i]);
            found.put(source + "->" + target, ties.values()[i]);
            if (!projection.directed()) {
                found.put(target + "->" + source, ties.values()[i]);
            }
        }
        values.properties().forEach(e -> {
            Double value = found.get(e.getKey());
            if (value == null) {
                wrong.add(at + ": no value for the pair " + e.getKey());
            } else {
                check(at + " of " + e.getKey(), e.getValue(), value, false, line.tolerance());
            }
        });
        return values.size();
    }

    private int table(OracleLines line, String at, JsonNode values, Scores scores) {
        GroupTable table = scores.tables().stream()
                .filter(t -> named(t.parameters(), line.value()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(at + ": no table '" + line.value() + "'"));
        values.properties().forEach(e -> {
            String[] ends = e.getKey().split("->");
            int row = table.rows().indexOf(ends[0]);
            int column = table.columns().indexOf(ends[1]);
            if (row < 0 || column < 0) {
                wrong.add(at + ": no cell " + e.getKey());
            } else {
                check(at + " of " + e.getKey(), e.getValue(), table.values()[row][column], false, line.tolerance());
            }
        });
        return values.size();
    }

    /** A metric of several named numbers, each a value of the network: its key is that of a parameter. */
    private int named(OracleLines line, String at, JsonNode values, boolean undefined, Scores scores) {
        Map<String, String> renamed = new HashMap<>();
        for (String pair : line.value().split(" ")) {
            if (pair.contains("=")) {
                renamed.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        values.properties()
                .forEach(e -> check(
                        at + " of " + e.getKey(),
                        e.getValue(),
                        networkValue(scores, renamed.getOrDefault(e.getKey(), e.getKey())),
                        undefined,
                        line.tolerance()));
        return values.size();
    }

    static double networkValue(Scores scores, String value) {
        NetworkValue found = scores.network().stream()
                .filter(v -> named(v.parameters(), value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no value for the network called '" + value + "' among "
                        + scores.network().stream()
                                .map(NetworkValue::parameters)
                                .toList()));
        assertEquals(found.value() == null, found.reason() != null, found.toString());
        return Objects.requireNonNullElse(found.value(), Double.NaN);
    }

    static boolean named(Map<String, Object> parameters, String value) {
        return value.isBlank()
                || value.contains("=")
                || parameters.values().stream()
                        .anyMatch(v -> v.toString().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)));
    }

    void check(String what, JsonNode expected, double actual, boolean undefined, OracleLines.Tolerance tolerance) {
        boolean missing = undefined || expected.isNull() || expected.asText().equals("NaN");
        double wanted = missing ? Double.NaN : expected.asDouble(Double.NaN);
        if (!missing && Double.isNaN(wanted)) {
            wanted = Double.parseDouble(expected.asText());
        }
        if (!tolerance.holds(wanted, actual)) {
            wrong.add(what + ": " + actual + " for " + (undefined ? "not defined" : expected.asText()));
        }
    }
}
