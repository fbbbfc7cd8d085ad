package org.weft.measures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.weft.network.View;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Which measure of ours gives which metric of the reference networks: the lines of {@code measures/oracles/*.csv}.
 *
 * @param metric the metric's name
 * @param view symmetrised or as told
 * @param address the measure; {@code {note}} and {@code {factor*note}} stand for a number out of the network's notes
 * @param value what names the entry among several of the measure; {@code a=b} pairs rename keys of a metric of several
 *     values; blank: the first entry
 * @param tolerance how far apart numbers may be
 * @param file where the line stands
 */
record OracleLines(
        String metric, View.Symmetrise view, String address, String value, Tolerance tolerance, String file) {
    static final Path ORACLES = TestNetworks.REFERENCE.resolve("oracles");
    private static final Pattern NOTE = Pattern.compile("\\{(?:([-0-9.]+)\\*)?([^}]+)}");

    /**
     * How far a number may be from the oracle's.
     *
     * @param relative to the oracle's number
     * @param absolute allowed also where that is less
     * @param atLeast whether any greater number passes too: the oracle is the best that was found
     */
    record Tolerance(double relative, double absolute, boolean atLeast) {
        static Tolerance of(String text, String metric) {
            if (text.startsWith(">=")) {
                return new Tolerance(0, Double.parseDouble(text.substring(2)), true);
            }
            if (!text.isBlank()) {
                double given = Double.parseDouble(text);
                return new Tolerance(given, given > 1e-9 ? given : 1e-12, false);
            }
            boolean spectral = metric.startsWith("eigenvector") || metric.startsWith("pagerank");
            return spectral ? new Tolerance(1e-8, 1e-8, false) : new Tolerance(1e-9, 1e-12, false);
        }

        boolean holds(double wanted, double actual) {
            if (Double.isNaN(wanted)) {
                return Double.isNaN(actual);
            }
            double room = Math.max(absolute, relative * Math.abs(wanted));
            return actual == wanted || actual - wanted >= -room && (atLeast || actual - wanted <= room);
        }
    }

    /**
     * Metrics that no line maps.
     *
     * @param pattern of metric, or of network/metric
     * @param text the reason for not comparing them, or the test that compares them
     */
    record Exempt(Pattern pattern, String text) {
        boolean covers(String network, String metric) {
            return pattern.matcher(metric).matches()
                    || ofNetworks() && pattern.matcher(network + "/" + metric).matches();
        }

        /** Whether it speaks of single networks. */
        boolean ofNetworks() {
            return pattern.pattern().contains("/");
        }
    }

    /** The address with the numbers of the notes filled in. */
    String address(JsonNode notes) {
        Matcher note = NOTE.matcher(address);
        StringBuilder filled = new StringBuilder();
        while (note.find()) {
            double factor = note.group(1) == null ? 1 : Double.parseDouble(note.group(1));
            note.appendReplacement(
                    filled, Double.toString(factor * notes.get(note.group(2)).asDouble()));
        }
        return note.appendTail(filled).toString();
    }

    /** Every line of every part. */
    static List<OracleLines> all() {
        return lines("/measures/oracles");
    }

    static List<OracleLines> lines(String folder) {
        List<OracleLines> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(resource(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("not-covered") || name.startsWith("own-test")) {
                    continue;
                }
                for (NamedCsvRecord row : rows(file)) {
                    String metric = row.getField("metric");
                    lines.add(new OracleLines(
                            metric,
                            row.getField("view").equals("told")
                                    ? View.Symmetrise.NONE
                                    : View.Symmetrise.valueOf(
                                            row.getField("view").toUpperCase(Locale.ROOT)),
                            row.getField("address"),
                            row.getField("value"),
                            Tolerance.of(row.getField("tolerance"), metric),
                            name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    static List<Exempt> notCovered() {
        return exempt("/measures/oracles", "not-covered", "reason");
    }

    static List<Exempt> ownTest() {
        return exempt("/measures/oracles", "own-test", "test");
    }

    /** The lines of every file of a folder whose name begins so. */
    static List<Exempt> exempt(String folder, String prefix, String column) {
        try (Stream<Path> files = Files.list(resource(folder))) {
            return files.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .flatMap(f -> rows(f).stream())
                    .map(row -> new Exempt(Pattern.compile(row.getField("pattern")), row.getField(column)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resource(String folder) {
        try {
            return Path.of(OracleLines.class.getResource(folder).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<NamedCsvRecord> rows(Path file) {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            reader.forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The oracle file of a network; skips the test where the reference networks are not there. */
    static JsonNode oracle(String name) throws IOException {
        Path file = ORACLES.resolve(name + ".json");
        assumeTrue(Files.exists(file), "skipped: no reference networks at " + TestNetworks.REFERENCE.toAbsolutePath());
        return new ObjectMapper().readTree(file.toFile());
    }

    /** Names of the networks that have metrics. */
    static List<String> networks() {
        if (!Files.exists(ORACLES)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(ORACLES)) {
            List<String> names = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                String name = file.getFileName().toString().replace(".json", "");
                if (oracle(name).has("metrics")) {
                    names.add(name);
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
