package org.weft.measures;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The numbers that UCINET 6.849 itself printed, by the measures that the tables in {@code measures/oracles} name. It
 * computes in single precision and prints 8 decimals; its snapshots have 3.
 */
class UcinetGoldensTest {
    private static final int PRINTED = 639;
    private static final OracleLines.Tolerance SINGLE_PRECISION = new OracleLines.Tolerance(2e-7, 1e-7, false);
    private static final OracleLines.Tolerance THREE_DECIMALS = new OracleLines.Tolerance(0, 0.000501, false);

    private final Map<String, OracleComparison> networks = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> without = new TreeSet<>();
    private int compared;
    private int awaited;

    @Test
    void everyPrintedNumberIsReproduced() throws IOException {
        JsonNode goldens = OracleLines.oracle("ucinet_goldens");
        compare(goldens.get("ucinet_8_decimals"), SINGLE_PRECISION);
        compare(goldens.get("three_decimals"), THREE_DECIMALS);
        networks.values().forEach(c -> wrong.addAll(c.wrong));
        System.out.println("UCINET: " + compared + " of " + PRINTED + " printed numbers reproduced, " + awaited
                + " without a measure " + without);
        assertEquals(List.of(), wrong);
        without.removeIf(m -> OracleLines.notCovered().stream()
                .anyMatch(e -> e.text().startsWith("being written") && e.covers("", m)));
        assertEquals(Set.of(), without, "without a measure");
        assertEquals(PRINTED, compared + awaited);
    }

    private void compare(JsonNode printed, OracleLines.Tolerance tolerance) throws IOException {
        for (Map.Entry<String, JsonNode> network : printed.properties()) {
            JsonNode oracle = OracleLines.oracle(network.getKey());
            OracleComparison comparison = networks.computeIfAbsent(
                    network.getKey(),
                    name -> new OracleComparison(TestNetworks.read(
                            TestNetworks.REFERENCE.resolve(name),
                            oracle.get("directed").asBoolean(),
                            oracle.path("sector_attribute").asText("sector"))));
            for (JsonNode shape : network.getValue()) {
                for (Map.Entry<String, JsonNode> metric : shape.properties()) {
                    compare(metric.getKey(), metric.getValue(), tolerance, oracle.get("notes"), comparison);
                }
            }
        }
    }

    private void compare(
            String metric,
            JsonNode values,
            OracleLines.Tolerance tolerance,
            JsonNode notes,
            OracleComparison comparison) {
        List<OracleLines> lines = OracleLines.all().stream()
                .filter(l -> l.metric().equals(metric))
                .toList();
        int numbers = values.isObject() ? values.size() : 1;
        if (lines.isEmpty()) {
            without.add(metric);
            awaited += numbers;
            return;
        }
        for (OracleLines line : lines) {
            OracleLines printed =
                    new OracleLines(metric, line.view(), line.address(), line.value(), tolerance, line.file());
            comparison.compare(printed, printed.address(notes), values, false);
        }
        compared += numbers;
    }
}
