package org.weft.drawing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.weft.network.Actor;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Networks to draw in tests: real ones from files, and made ones of any size. */
final class Partnerships {
    private Partnerships() {}

    static Path folder() {
        return Path.of(System.getProperty("weft.networks", "../shared/networks"));
    }

    static boolean has(String name) {
        return Files.isRegularFile(folder().resolve(name).resolve("flows.csv"));
    }

    static Network read(String name, String grouping, String strength) {
        Network.Builder b = new Network.Builder();
        Map<String, Integer> index = new LinkedHashMap<>();
        for (NamedCsvRecord r : rows(name, "agencies.csv")) {
            Map<String, String> attributes = new LinkedHashMap<>();
            r.getFieldsAsMap().forEach((k, v) -> {
                if (!k.equals("id") && !k.equals("name") && !v.isEmpty()) {
                    attributes.put(k, v);
                }
            });
            String id = r.getField("id");
            String label = r.findField("name").filter(s -> !s.isEmpty()).orElse(id);
            index.put(id, b.add(new Actor.Agency(id, label, null, null, attributes)));
        }
        b.add(Kind.named("contact", true));
        Flows.Builder flows = new Flows.Builder();
        for (NamedCsvRecord r : rows(name, "flows.csv")) {
            double w = r.findField(strength).map(Double::parseDouble).orElse(1.0);
            int s = index.get(r.getField("source"));
            int t = index.get(r.getField("target"));
            if (w > 0 && s != t) {
                flows.add(s, t, 0, w);
            }
        }
        return b.flows(flows.build()).grouping(grouping).build();
    }

    private static List<NamedCsvRecord> rows(String name, String file) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(folder().resolve(name).resolve(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final String[] SECTORS = {
        "Health",
        "Social care",
        "Education",
        "Police",
        "Housing",
        "Council",
        "Voluntary",
        "Private",
        "Community",
        "Other"
    };

    /** A network with sectors that keep to themselves for the most part, and a few hubs. */
    static Network made(int n, int m, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Network.Builder b = new Network.Builder();
        List<Integer> sector = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            int s = (int) (SECTORS.length * Math.pow(random.nextDouble(), 1.6));
            sector.add(s);
            b.add(new Actor.Agency("A" + v, SECTORS[s] + " agency " + v, null, null, Map.of("sector", SECTORS[s])));
        }
        b.add(Kind.named("information", true));
        Flows.Builder flows = new Flows.Builder();
        java.util.Set<Long> seen = new java.util.HashSet<>();
        long tries = 0;
        while (flows.size() < m && tries++ < 60L * m) {
            int u = (int) (n * Math.pow(random.nextDouble(), 2));
            int v = random.nextInt(n);
            boolean home = sector.get(u).equals(sector.get(v));
            if (u != v && (home || random.nextDouble() < 0.25) && seen.add((long) u * n + v)) {
                flows.add(u, v, 0, 1 + random.nextInt(12));
            }
        }
        return b.flows(flows.build()).build();
    }

    /** Agencies without names of their own and ties given as pairs of positions, of strength 1. */
    static Network of(int n, int[][] ties) {
        Network.Builder b = new Network.Builder();
        for (int v = 0; v < n; v++) {
            b.add(new Actor.Agency("A" + v, "Agency " + v, null, null, Map.of()));
        }
        b.add(Kind.named("information", true));
        Flows.Builder flows = new Flows.Builder();
        for (int[] t : ties) {
            flows.add(t[0], t[1], 0, 1);
        }
        return b.flows(flows.build()).build();
    }

    static Projection project(Network network) {
        return Projector.project(network, View.DEFAULT);
    }

    /** Total degree of each node: something to size marks by. */
    static double[] degrees(Projection p) {
        double[] degrees = new double[p.size()];
        for (int v = 0; v < degrees.length; v++) {
            degrees[v] = p.graph().degree(v) + p.graph().transpose().degree(v);
        }
        return degrees;
    }
}
