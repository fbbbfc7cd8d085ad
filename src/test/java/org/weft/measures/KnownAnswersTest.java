package org.weft.measures;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Published and hand-computed values: a row of a table each, with where it comes from. */
class KnownAnswersTest {
    private static final String VECTOR = "A>B A>C B>C C>A C>D D>E F>G";

    record Answer(String sample, String kind, String address, String agency, double value, String source) {}

    static Stream<Answer> answers() throws IOException {
        List<Answer> answers = new ArrayList<>();
        try (Reader text = new InputStreamReader(
                        KnownAnswersTest.class.getResourceAsStream("/measures/known-answers.csv"),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(row -> answers.add(new Answer(
                    row.getField("sample"),
                    row.getField("kind"),
                    row.getField("address"),
                    row.getField("agency"),
                    Double.parseDouble(row.getField("value")),
                    row.getField("source"))));
        }
        return answers.stream();
    }

    private static Projection projection(Answer answer) {
        Network network = answer.sample().equals("vector")
                ? TestNetworks.arcs(VECTOR)
                : TestNetworks.sample(Path.of("src/main/samples", answer.sample()));
        return Projector.project(network, View.DEFAULT.withKinds(List.of(answer.kind())));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void agrees(Answer answer) {
        Projection projection = projection(answer);
        Scores scores = Measures.run(projection, List.of(MeasureCall.parse(answer.address())), Workers.one());
        double found;
        if (answer.agency().isEmpty()) {
            Double value = scores.network().get(0).value();
            assertNotNull(value, answer::source);
            found = value;
        } else {
            assertTrue(projection.nodeOf(answer.agency()) >= 0);
            found = scores.scores().get(0).values()[projection.nodeOf(answer.agency())];
        }
        assertEquals(answer.value(), found, 1e-9 * Math.max(1, Math.abs(answer.value())), answer::source);
    }

    @Test
    void theDefaultSetOfMountStHelensIsWhole() {
        Network network = TestNetworks.sample(Path.of("src/main/samples/mount-st-helens"));
        Scores scores = Measures.run(TestNetworks.project(network), Measures.DEFAULT_SET, Workers.one());
        assertEquals(6, scores.scores().size());
        assertTrue(scores.network().stream().allMatch(v -> v.value() != null));
        assertTrue(
                scores.notes().contains("scale not declared: strengths are used as given."), scores.notes()::toString);
        assertEquals(2, scores.ties().get(0).size());
    }
}
