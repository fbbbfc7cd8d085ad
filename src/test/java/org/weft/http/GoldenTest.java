package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The main answers, kept as files: a change of them is seen before it is made. {@code -Dweft.golden.write=true} writes
 * them anew.
 */
class GoldenTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "weft", "http", "golden");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "samples | /api/samples",
                "scores | KNOKE/scores?measures=betweenness,degree:direction=in,density,reciprocity,dependence,bridges,isolates",
                "scores-default | KNOKE/scores",
                "view | NORTHVALE/view?view=%7B%22level%22%3A%22agencies%22%2C%22minimumStrength%22%3A2%7D",
                "pairs | KNOKE/pairs?limit=5",
                "agency | KNOKE/agencies/COUN",
                "options | NORTHVALE/options",
                "dataset | KNOKE",
                "problem | KNOKE/scores?measures=betweennes"
            })
    void answersStayAsTheyAre(String name, String address) throws IOException {
        String path = address.strip()
                .replace("KNOKE", TestServer.of(TestServer.KNOKE, ""))
                .replace("NORTHVALE", TestServer.of(TestServer.NORTHVALE, ""));
        Answer answer = SERVER.client.with("X-Request-Id", "golden-request").get(path);
        String now = stable(answer.json());
        Path file = FOLDER.resolve(name.strip() + ".json");
        if (Boolean.getBoolean("weft.golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, now);
        }
        assertEquals(Files.readString(file), now, () -> path + " answers otherwise than " + file);
    }

    /** Without what differs from run to run: ids of datasets, times, and addresses made from them. */
    private static String stable(JsonNode tree) throws IOException {
        String text = JSON.writeValueAsString(tree);
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UUID")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "TIME")
                        .replace("\r\n", "\n")
                + "\n";
    }
}
