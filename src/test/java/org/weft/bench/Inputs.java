package org.weft.bench;

import org.weft.graph.Csr;
import org.weft.network.Actor.Agency;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A network to measure, in memory and as a file that the peers can read.
 *
 * @param name short, as "10^4/10^5"
 * @param graph its flows
 * @param projection the same as measures see it
 * @param file source,target,strength
 */
record Inputs(String name, Csr graph, Projection projection, Path file) {
    private static final Path REFERENCE = Path.of(System.getProperty("weft.networks", "../shared/networks"));

    /**
     * A generated network, written as n/m; or the name of a reference network.
     *
     * @throws IOException where a file cannot be read or written
     */
    static Inputs of(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        Path file = folder.resolve(name.replace('/', '-') + ".csv");
        if (!name.contains("/")) {
            Csr graph = reference(name);
            GeneratedNetwork.write(graph, file);
            return new Inputs(name, graph, projection(graph, new int[graph.n()]), file);
        }
        String[] size = name.split("/");
        GeneratedNetwork made = GeneratedNetwork.of(Integer.parseInt(size[0]), Integer.parseInt(size[1]), 1);
        if (!Files.exists(file)) {
            GeneratedNetwork.write(made.graph(), file);
        }
        return new Inputs(name, made.graph(), projection(made.graph(), made.community()), file);
    }

    /** The network as Weft holds it; each agency's sector is its community. */
    private static Projection projection(Csr graph, int[] community) {
        Network.Builder network = new Network.Builder().grouping("sector");
        for (int v = 0; v < graph.n(); v++) {
            network.add(new Agency("a" + v, "Agency " + v, null, null, Map.of("sector", "s" + community[v] % 12)));
        }
        int kind = network.add(Kind.named("informs", graph.directed()));
        Flows.Builder flows = new Flows.Builder();
        for (int v = 0; v < graph.n(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                if (graph.directed() || v < graph.targets()[a]) {
                    flows.add(v, graph.targets()[a], kind, graph.weights()[a]);
                }
            }
        }
        return Projector.project(network.flows(flows.build()).build(), View.DEFAULT);
    }

    private static Csr reference(String name) throws IOException {
        Path folder = REFERENCE.resolve(name);
        boolean directed = Files.readString(folder.resolve("meta.json")).matches("(?s).*\"directed\"\\s*:\\s*true.*");
        Map<String, Integer> index = new HashMap<>();
        for (String[] row : rows(folder.resolve("agencies.csv.gz"))) {
            index.put(row[0], index.size());
        }
        List<String[]> rows = rows(folder.resolve("flows.csv.gz"));
        int[] source = rows.stream().mapToInt(r -> index.get(r[0])).toArray();
        int[] target = rows.stream().mapToInt(r -> index.get(r[1])).toArray();
        return Csr.of(index.size(), directed, source, target, null);
    }

    /** Rows of the large reference networks, whose cells hold no commas. */
    private static List<String[]> rows(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(line.split(",", 3));
            }
        }
        return rows;
    }
}
