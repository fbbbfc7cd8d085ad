package org.weft.measures;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.weft.network.Actor.Agency;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.Scale;
import org.weft.network.View;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Networks for tests: read from reference folders, written as arcs, or drawn from a seed. */
final class TestNetworks {
    static final Path REFERENCE = Path.of(System.getProperty("weft.networks", "../shared/networks"));

    private TestNetworks() {}

    /** A network of reference: agencies.csv and flows.csv of its folder, or the same packed as gz. */
    static Network read(Path folder, boolean directed, String grouping) {
        Network.Builder network = new Network.Builder().grouping(grouping);
        Map<String, Integer> index = new LinkedHashMap<>();
        each(folder.resolve("agencies.csv"), row -> {
            Map<String, String> attributes = new LinkedHashMap<>(row.getFieldsAsMap());
            attributes.values().removeIf(String::isBlank);
            String id = row.getField("id");
            index.put(id, network.add(new Agency(id, row.getField("name"), null, null, attributes)));
        });
        int kind = network.add(Kind.named("flow", directed));
        Flows.Builder flows = new Flows.Builder();
        each(
                folder.resolve("flows.csv"),
                row -> flows.add(
                        index.get(row.getField("source")),
                        index.get(row.getField("target")),
                        kind,
                        Double.parseDouble(row.getField("weight"))));
        return network.flows(flows.build()).build();
    }

    /** A sample that Weft brings along: agencies.csv, and flows.csv with a column for the kind. */
    static Network sample(Path folder) {
        Network.Builder network = new Network.Builder();
        Map<String, Integer> index = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows(folder.resolve("agencies.csv"))) {
            index.put(
                    row.getField("id"),
                    network.add(new Agency(row.getField("id"), row.getField("name"), null, null, Map.of())));
        }
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Flows.Builder flows = new Flows.Builder();
        for (NamedCsvRecord row : rows(folder.resolve("flows.csv"))) {
            int kind = kinds.computeIfAbsent(row.getField("kind"), id -> network.add(Kind.named(id, true)));
            flows.add(
                    index.get(row.getField("source")),
                    index.get(row.getField("target")),
                    kind,
                    Double.parseDouble(row.getField("strength")));
        }
        return network.flows(flows.build()).build();
    }

    private static List<NamedCsvRecord> rows(Path file) {
        List<NamedCsvRecord> rows = new ArrayList<>();
        each(file, rows::add);
        return rows;
    }

    /** Every row of a table; where there is no such file, of the same packed as gz. */
    static void each(Path file, Consumer<NamedCsvRecord> use) {
        Path packed = file.resolveSibling(file.getFileName() + ".gz");
        try (InputStream bytes = Files.exists(file)
                        ? Files.newInputStream(file)
                        : new GZIPInputStream(Files.newInputStream(packed));
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            reader.forEach(use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Projection project(Network network) {
        return Projector.project(network, View.DEFAULT);
    }

    /** Agencies A, B, C... as they appear in "A>B A>C*2.5"; a single name is an agency without flows. */
    static Network arcs(String text) {
        return arcs(text, Kind.named("flow", true));
    }

    /** The same without direction. */
    static Network ties(String text) {
        return arcs(text, Kind.named("flow", false));
    }

    static Network arcs(String text, Kind kind) {
        Network.Builder network = new Network.Builder();
        network.add(kind);
        Flows.Builder flows = new Flows.Builder();
        Map<String, Integer> index = new LinkedHashMap<>();
        for (String word : text.isBlank() ? new String[0] : text.split(" ")) {
            String[] strength = word.split("\\*");
            String[] ends = strength[0].split(">");
            for (String end : ends) {
                index.computeIfAbsent(end, id -> network.add(new Agency(id, id, null, null, Map.of())));
            }
            if (ends.length == 2) {
                double value = strength.length > 1 ? Double.parseDouble(strength[1]) : 1;
                flows.add(index.get(ends[0]), index.get(ends[1]), 0, value);
            }
        }
        return network.flows(flows.build()).build();
    }

    /** A network of n agencies in three sectors and up to m flows between them, of strengths 1 to {@code most}. */
    static Network random(long seed, int n, int m, int most, boolean directed) {
        Random random = new Random(seed);
        Network.Builder network = new Network.Builder();
        Scale counts = new Scale(Scale.Type.COUNT, "per month", List.of());
        network.add(new Kind(
                "flow", "flow", directed, counts, Kind.End.SOURCE, Kind.Power.GIVER, false, "informs", "hears"));
        String[] sectors = {"health", "housing", "police"};
        for (int v = 0; v < n; v++) {
            String id = "N" + v;
            network.add(new Agency(
                    id, id, null, null, Map.of("sector", sectors[random.nextInt(3)], "size", "" + (1 + v % 4))));
        }
        Flows.Builder flows = new Flows.Builder();
        for (int e = 0; e < m && n > 1; e++) {
            int source = random.nextInt(n);
            int target = random.nextInt(n);
            if (source != target) {
                flows.add(source, target, 0, 1 + random.nextInt(most));
            }
        }
        return network.flows(flows.build()).build();
    }
}
