package org.weft.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What each command prints, word for word. */
class GoldenOutputTest {
    private static final String SAMPLES = "src/main/samples/";

    @TempDir
    Path scratch;

    @ParameterizedTest
    @CsvSource(textBlock = """
            help.txt                        , --help
            analyse-help.txt                , analyse --help
            check-mount-st-helens.txt       , check src/main/samples/mount-st-helens
            check-childrens-services.txt    , check src/main/samples/childrens-services
            check-childrens-services.json   , check src/main/samples/childrens-services --json
            analyse-mount-st-helens.txt     , analyse src/main/samples/mount-st-helens --group-by sponsorship
            analyse-mount-st-helens.json    , analyse src/main/samples/mount-st-helens/flows.csv --measures betweenness;harmonic --json
            analyse-knoke.json              , analyse src/main/samples/knoke --json
            analyse-knoke-undirected.txt    , analyse src/main/samples/knoke --symmetrise max --kinds information --measures degree;reciprocity;bridges;eigenvector --explain
            analyse-knoke.csv               , analyse src/main/samples/knoke --measures betweenness;degree --csv
            analyse-childrens-services.txt  , analyse src/main/samples/childrens-services --wave w1 --filter agency.sector!=health --top 10
            analyse-dependence.txt          , analyse src/main/samples/childrens-services --kinds funding --measures dominance;dependence;reach:group=* --top 12
            analyse-representatives.txt     , analyse src/main/samples/childrens-services --level representatives --top 5
            measures.txt                    , measures
            measures.json                   , measures --json
            measures-betweenness.txt        , measures betweenness
            settings.txt                    , settings --data /somewhere --port 8000
            export-knoke.graphml            , export src/main/samples/knoke --format graphml --measures degree
            export-knoke-flows.csv          , export src/main/samples/knoke --what flows
            """)
    void prints(String file, String command) throws IOException {
        Program.Run run = new Program(scratch).run(command.replace(';', ',').split(" "));
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        Golden.assertSame(file, run.out());
    }

    @Test
    void explainsEveryBrokenInput() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/broken"))) {
            for (Path each : cases.filter(Files::isDirectory).sorted().toList()) {
                Path input = Files.exists(each.resolve("matrix.csv")) ? each.resolve("matrix.csv") : each;
                Program.Run run = new Program(scratch).run("check", input.toString());
                all.append("===== ").append(each.getFileName()).append('\n').append(run.all());
            }
        }
        Golden.assertSame("check-broken.txt", all.toString());
    }

    @Test
    void explainsEveryWrongCommand() throws IOException {
        String knoke = SAMPLES + "knoke";
        List<List<String>> commands = List.of(
                List.of("analize"),
                List.of("README.md"),
                List.of("flows.csv"),
                List.of("analyse", "--mesures", "degree", knoke),
                List.of("analyse", knoke, "--measures"),
                List.of("analyse", knoke, "--measures", "betweeness"),
                List.of("analyse", knoke, "--measures", "betweenness:wieght=strength"),
                List.of("analyse", knoke, "--measures", "reach:k=two"),
                List.of("analyse", knoke, "--top", "many"),
                List.of("analyse", knoke, "--top", "-1"),
                List.of("analyse", knoke, "--level", "agency"),
                List.of("analyse", knoke, "--kinds", "informaton"),
                List.of("analyse", knoke, "--wave", "w9"),
                List.of("analyse", knoke, "--filter", "sector"),
                List.of("analyse", knoke, "--filter", "flow.rung>3"),
                List.of("analyse", knoke, "--filter", "agency.sectr=health"),
                List.of("analyse", knoke, "--remove", "MAYOR"),
                List.of("analyse", knoke, "--min-strength", "-2"),
                List.of("analyse", knoke, "--view", "{"),
                List.of("analyse", knoke, "--view", "@0123456789ab"),
                List.of("analyse", knoke, "--view", "{\"wave\":[\"w1\"]}"),
                List.of("analyse", knoke, "--json", "--csv"),
                List.of("analyse", knoke, "--revision", "2"),
                List.of("analyse", knoke, SAMPLES + "nowhere"),
                List.of("analyse", SAMPLES + "knokee"),
                List.of("analyse", "nowhere/flows.csv"),
                List.of("analyse", "src/main/java"),
                List.of("analyse", ""),
                List.of("check", "/dev/null"),
                List.of("analyse", "src/test/resources/broken/unknown-agency"),
                List.of("analyse", "src/test/resources/broken/unknown-agency", "--json"),
                List.of("check"),
                List.of("check", "pom.xml"),
                List.of("check", "src/test/resources/broken/binary/flows.csv"),
                List.of("import", knoke),
                List.of("import", knoke, "--name", " "),
                List.of("export", knoke, "--format", "gml"),
                List.of("export", knoke, "--format", "svg", "--what", "flows"),
                List.of("export", knoke, "--format", "svg", "--width", "3"),
                List.of("export", knoke, "--output", "network.pdf"),
                List.of("export", knoke, "--output", "nowhere/knoke.csv"),
                List.of("export", knoke, "--output", "src"),
                List.of("template", "flows.csv"),
                List.of("template", "pom.xml"),
                List.of("template", knoke),
                List.of("measures", "harmonc"),
                List.of("measures", "--json", "--markdown"),
                List.of("settings", "--port", "99999"),
                List.of("settings", "--max-upload", "lots"),
                List.of("settings", "--require-token", "perhaps"),
                List.of("settings", "--prot", "1"),
                List.of("datasets", "shwo", "x"),
                List.of("datasets", "show"),
                List.of("serve", "--sample", "knokke"),
                List.of("measures", "one", "two"));
        StringBuilder all = new StringBuilder();
        for (List<String> command : commands) {
            Program.Run run = new Program(scratch).run(command.toArray(new String[0]));
            all.append("$ weft ").append(String.join(" ", command)).append('\n').append(run.all());
        }
        Golden.assertSame("errors.txt", all.toString());
    }
}
