package org.weft.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.weft.network.Network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Every reference network reads as it is, with the counts that its own description gives. */
class SharedNetworksTest {
    private static final Path NETWORKS = Path.of(System.getProperty("weft.networks", "../shared/networks"));

    @TestFactory
    Stream<DynamicTest> readAsTheyAre() throws IOException {
        assumeTrue(Files.isDirectory(NETWORKS), "the reference networks are not here: " + NETWORKS);
        try (Stream<Path> folders = Files.list(NETWORKS)) {
            List<Path> found = folders.filter(f -> Files.exists(f.resolve("meta.json")))
                    .sorted()
                    .toList();
            assertEquals(15, found.size());
            return found.stream()
                    .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
        }
    }

    private static void check(Path folder) throws IOException {
        JsonNode meta = new ObjectMapper().readTree(folder.resolve("meta.json").toFile());
        boolean directed = meta.get("directed").asBoolean();
        ReadOptions options = directed ? ReadOptions.DEFAULT : ReadOptions.DEFAULT.asUndirected();
        Reading reading = NetworkReader.read(folder, options);
        assertEquals(
                0,
                reading.problems().errors(),
                () -> reading.problems().listed().toString());
        Network network = reading.orThrow();
        assertNotNull(network);
        assertEquals(meta.get("nodes").asInt(), network.agencyCount());
        assertEquals(meta.get("edges").asInt(), network.flows().size());
        assertEquals(directed, network.kinds().get(0).directed());
        double least = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int i = 0; i < network.flows().size(); i++) {
            least = Math.min(least, network.flows().strength(i));
            largest = Math.max(largest, network.flows().strength(i));
        }
        assertEquals(meta.get("weight_min").asDouble(), least);
        assertEquals(meta.get("weight_max").asDouble(), largest);
    }
}
