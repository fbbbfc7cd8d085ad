package org.weft.formats;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;
import org.weft.problem.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every folder of broken inputs gives what its index promises: the gravest severity, and a problem at each place. */
class BrokenInputsTest {
    private static final Path BROKEN = Path.of("src/test/resources/broken");

    /** A line of the index. */
    private record Promise(String severity, String file, String line, String column, String value) {
        boolean keptBy(Problem p) {
            return p.file().equals(file)
                    && p.severity().name().equalsIgnoreCase(severity)
                    && (line.isEmpty() || line.equals(String.valueOf(p.line())))
                    && (column.isEmpty() || column.equals(p.column()))
                    && (value.isEmpty() || p.value() != null && p.value().contains(value));
        }
    }

    private static Map<String, List<Promise>> index() throws IOException {
        Map<String, List<Promise>> cases = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(BROKEN.resolve("index.csv"))) {
            for (NamedCsvRecord r : reader) {
                cases.computeIfAbsent(r.getField("case"), c -> new ArrayList<>())
                        .add(new Promise(
                                r.getField("severity"),
                                r.getField("file"),
                                r.getField("line"),
                                r.getField("column"),
                                r.getField("value")));
            }
        }
        return cases;
    }

    static Stream<String> cases() throws IOException {
        return index().keySet().stream();
    }

    private static Reading read(String name) throws IOException {
        Path folder = BROKEN.resolve(name);
        Path matrix = folder.resolve("matrix.csv");
        return NetworkReader.read(Files.exists(matrix) ? matrix : folder, ReadOptions.DEFAULT);
    }

    private static Network network(String name) throws IOException {
        return Objects.requireNonNull(read(name).network(), name);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesWhatTheIndexPromises(String name) throws IOException {
        Reading reading = read(name);
        List<Problem> problems = reading.problems().listed();
        List<Promise> promises = Objects.requireNonNull(index().get(name));
        String gravest = reading.problems().errors() > 0
                ? "error"
                : reading.problems().warnings() > 0
                        ? "warning"
                        : reading.problems().notes() > 0 ? "note" : "clean";
        String promised = promises.get(0).severity();
        if (promised.equals("clean")) {
            assertTrue(Set.of("clean", "note").contains(gravest), problems.toString());
        } else {
            assertEquals(promised, gravest, problems.toString());
            for (Promise p : promises) {
                if (!p.file().isEmpty()) {
                    assertTrue(problems.stream().anyMatch(p::keptBy), p + " is not among " + problems);
                }
            }
        }
        assertEquals(
                gravest.equals("error"), reading.network() == null, "a network if and only if there are no errors");
        for (Problem p : problems) {
            assertTrue(!p.what().isBlank() && !p.remedy().isBlank(), p.toString());
        }
    }

    @Test
    void everyFolderIsInTheIndex() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN).filter(Files::isDirectory)) {
            Set<String> there =
                    folders.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(there, new TreeSet<>(index().keySet()));
        }
    }

    @Test
    void encodingsComeThrough() throws IOException {
        assertEquals(Set.of("Dysgu Tŷ Gwyrdd", "Gofal yr Ŵyl", "Heddlu’r Dyffryn"), names("utf-16"));
        assertEquals(Set.of("Café René", "Children’s Trust – East", "€uro Advice"), names("windows-1252"));
        assertEquals(
                Set.of("Council Social Care", "Police", "Housing Options", "Youth Justice Service"),
                names("utf-8-bom"));
        assertEquals(names("utf-8-bom"), names("old-line-ends"));
        assertTrue(names("formula-names").contains("=HYPERLINK(\"http://example.invalid\",\"Council\")"));
    }

    private static Set<String> names(String name) throws IOException {
        return network(name).actors().stream().map(a -> a.name()).collect(Collectors.toSet());
    }

    @Test
    void strengthsAreWhatTheIndexSays() throws IOException {
        assertEquals("[2.5, 0.75, 1.0]", strengths("semicolons"));
        assertEquals("[3.0, 2.0, 1.0]", strengths("tabs"));
        assertEquals("[5.0, 2.0, 1.0]", strengths("same-flow-twice"));
        assertEquals("[3.0, 2.0, 1.0]", strengths("zero-strength"));
    }

    private static String strengths(String name) throws IOException {
        Network n = network(name);
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < n.flows().size(); i++) {
            found.add(n.flows().strength(i));
        }
        return found.toString();
    }

    @Test
    void aReversedPairIsOneTieOfTheirMean() throws IOException {
        Projection p = Projector.project(network("reversed-pair"), View.DEFAULT);
        int arc = p.graph().arc(p.nodeOf("CSC"), p.nodeOf("POL"));
        assertEquals(2, p.graph().ties());
        assertEquals(5, p.graph().weights()[arc]);
    }

    @Test
    void valuesThatLookLikeServiceUsersAreNotRepeated() throws IOException {
        for (Problem p : read("service-users").problems().listed()) {
            String said = p.toString().toLowerCase(Locale.ROOT);
            assertTrue(!said.contains("9997771230") && !said.contains("999 123 4578"), said);
        }
    }
}
