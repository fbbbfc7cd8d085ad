package org.weft.cli;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.weft.http.WeftServer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Commands on datasets: through the server that {@code serve} runs, then, once it has stopped, on the store itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatasetCommandsTest {
    private static final String KNOKE = "Knoke's bureaucracies";
    private static final String NORTHERN = "Northern partnership";

    @TempDir
    static Path scratch;

    private static final Watched OUT = new Watched("Ready.");
    private static final ByteArrayOutputStream ERR = new ByteArrayOutputStream();
    private static Path data = Path.of("");
    private static Cli serving = new Program(data).cli(OUT, ERR);
    private static CompletableFuture<Integer> ended = new CompletableFuture<>();
    private static String servedJson = "";
    private static String servedScenario = "";
    private static String servedFindings = "";

    /** Collects what is written and tells when a word has come. */
    private static final class Watched extends OutputStream {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private final String word;
        private final CompletableFuture<String> seen = new CompletableFuture<>();

        Watched(String word) {
            this.word = word;
        }

        @Override
        public synchronized void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            all.write(bytes, from, length);
            if (text().contains(word)) {
                seen.complete(text());
            }
        }

        synchronized String text() {
            return all.toString(StandardCharsets.UTF_8);
        }
    }

    @BeforeAll
    static void serve() throws Exception {
        data = scratch.resolve("data");
        serving = new Program(data, DatasetCommandsTest::http).cli(OUT, ERR);
        ended = CompletableFuture.supplyAsync(() -> serving.run("serve", "--port", "0", "--sample", "knoke"));
        CompletableFuture.anyOf(OUT.seen, ended).get(5, TimeUnit.MINUTES);
        assertTrue(OUT.seen.isDone(), () -> OUT.text() + ERR.toString(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() throws Exception {
        serving.stop();
        ended.get(1, TimeUnit.MINUTES);
    }

    private static HttpFace.Served http(org.weft.workbench.Workbench workbench, org.weft.settings.Settings settings) {
        WeftServer server = WeftServer.start(settings, workbench);
        return new HttpFace.Served() {
            @Override
            public String address() {
                return server.addressToOpen().toString();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    private static Program.Run weft(String... arguments) {
        return new Program(data).run(arguments);
    }

    private static Program.Run fine(String... arguments) {
        Program.Run run = weft(arguments);
        assertEquals(0, run.code(), run.all());
        return run;
    }

    @Test
    @Order(1)
    void printsTheAddressFirst() {
        String[] lines = OUT.text().split("\n");
        assertTrue(lines[0].matches("Weft is at http://127\\.0\\.0\\.1:\\d+/"), lines[0]);
        assertEquals("'" + KNOKE + "' is loaded.", lines[1]);
        assertTrue(Files.exists(data.resolve("log/weft.log")));
    }

    @Test
    @Order(2)
    void theOnlyDatasetNeedsNoName() {
        String analysed = fine("analyse").out();
        assertTrue(analysed.startsWith(KNOKE + "\n"), analysed);
        assertTrue(analysed.contains("Star-News newspaper"), analysed);
    }

    @Test
    @Order(3)
    void importsAndListsThroughTheServer() {
        Program.Run first =
                fine("import", "src/main/samples/mount-st-helens", "--name", NORTHERN, "--group-by", "sponsorship");
        assertEquals("Stored '" + NORTHERN + "', a new dataset: 27 agencies, 123 flows of 1 kind.\n", first.out());
        Program.Run second =
                fine("import", "src/main/samples/mount-st-helens/flows.csv", "--name", "northern  partnership");
        assertTrue(second.out().contains("revision 2"), second.out());
        String listed = fine("datasets").out();
        assertTrue(listed.contains(NORTHERN + "  ") && listed.contains(KNOKE), listed);
        String revisions = fine("datasets", "revisions", NORTHERN).out();
        assertTrue(revisions.contains("2  current"), revisions);
        Program.Run undone = fine("datasets", "undo", NORTHERN);
        assertTrue(undone.out().contains("shows revision 1 again"), undone.out());
        assertTrue(fine("datasets", "show", NORTHERN).out().contains("sponsorship"));
    }

    @Test
    @Order(4)
    void aDryRunChangesNothing() {
        Program.Run run = fine("import", "src/main/samples/knoke", "--name", NORTHERN, "--dry-run");
        assertTrue(run.out().contains("It would be revision"), run.out());
        assertTrue(fine("datasets", "show", NORTHERN).out().contains("27 agencies"));
    }

    @Test
    @Order(5)
    void errorsBlockAnImportAndListTheirRows() {
        Program.Run run = weft("import", "src/test/resources/broken/unknown-agency", "--name", "Broken");
        assertEquals(3, run.code(), run.all());
        assertTrue(run.err().contains("flows.csv:5, target: error"), run.err());
        assertFalse(fine("datasets").out().contains("Broken"));
    }

    @Test
    @Order(6)
    void tellsWhichIsMissing() {
        Program.Run near = weft("analyse", "Northern partnersip");
        assertEquals(4, near.code());
        assertTrue(near.err().contains("There is neither a file nor a dataset 'Northern partnersip'."), near.err());
        assertTrue(near.err().contains("Did you mean '" + NORTHERN + "'?"), near.err());
        Program.Run two = weft("analyse");
        assertEquals(2, two.code());
        assertTrue(two.err().contains("there are 2 datasets"), two.err());
        assertEquals(4, weft("analyse", NORTHERN, "--revision", "77").code());
        assertEquals(4, weft("analyse", NORTHERN, "--measures", "nonsense").code());
        assertEquals(2, weft("analyse", NORTHERN, "--undirected").code());
        assertEquals(5, weft("datasets", "rename", NORTHERN, KNOKE).code());
    }

    @Test
    @Order(7)
    void aDatasetScoresAsItsFilesDo() {
        String files =
                fine("analyse", "src/main/samples/mount-st-helens", "--csv").out();
        assertEquals(files, fine("analyse", NORTHERN, "--csv").out());
        servedJson = fine("analyse", "dataset:" + NORTHERN, "--json", "--level", "agencies")
                .out();
        assertTrue(servedJson.startsWith("{\"dataset\":{\"id\":\""), servedJson);
        assertTrue(servedJson.contains("\"json\":{\"level\":\"agencies\"}"), servedJson);
        String view = "{\"symmetrise\":\"max\"}";
        String whole = fine("analyse", NORTHERN, "--view", view).out();
        assertTrue(whole.contains("without direction (the larger way)"), whole);
    }

    @Test
    @Order(7)
    void aDatasetHasTheFindingsOfItsFiles() {
        String files = fine("findings", "src/main/samples/mount-st-helens", "--group-by", "sponsorship")
                .out();
        String served = fine("findings", NORTHERN).out();
        assertEquals(files.substring(files.indexOf("1. ")), served.substring(served.indexOf("1. ")));
        assertTrue(served.contains("1. Two agencies hang on Lewis County Sheriff alone"), served);
        servedFindings = fine("findings", NORTHERN, "--json", "--threshold", "one-way.share=0.75")
                .out();
        assertTrue(servedFindings.contains("\"thresholds\":{\"one-way.share\":0.75}"), servedFindings);
        assertFalse(servedFindings.contains("\"rule\":\"one-way\""), servedFindings);
        Program.Run wrong = weft("findings", NORTHERN, "--threshold", "one-way.shares=0.5");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("Did you mean 'one-way.share'?"), wrong.err());
    }

    @Test
    @Order(7)
    void keepsScenariosAndReplaysThem() throws IOException {
        String each = fine("simulate", NORTHERN, "--each", "--json").out();
        String id = each.replaceAll("(?s).*\"removals\":\\[\\{\"agency\":\\{\"id\":\"([^\"]+)\".*", "$1");
        fine("scenarios", NORTHERN, "Someone leaves", "--save", "--remove", id);
        Program.Run saved =
                fine("scenarios", NORTHERN, "someone leaves", "--save", "--remove", id, "--level", "agencies");
        assertTrue(saved.out().startsWith("Saved 'someone leaves' ("), saved.out());
        assertTrue(fine("scenarios", NORTHERN).out().contains("someone leaves"), "the list has it");
        String shown = fine("scenarios", NORTHERN, "someone leaves").out();
        assertTrue(shown.contains("version 2") && shown.contains("- Without "), shown);
        fine("scenarios", NORTHERN, "someone leaves", "--undo");
        servedScenario = fine("simulate", NORTHERN, "--scenario", "someone leaves", "--json")
                .out();
        String changed = fine("simulate", NORTHERN, "--remove", id, "--json").out();
        assertEquals(changed, servedScenario);
        assertEquals(
                2,
                weft("simulate", NORTHERN, "--scenario", "someone leaves", "--level", "agencies")
                        .code());
        assertEquals(2, weft("scenarios", NORTHERN, "other", "--remove", id).code());
        assertEquals(4, weft("scenarios", NORTHERN, "other", "--undo").code());
        assertEquals(
                4,
                weft("simulate", "src/main/samples/mount-st-helens", "--scenario", "x")
                        .code());
    }

    @Test
    @Order(8)
    void repeatsASavedScenarioFromARecipe() throws IOException {
        Path recipe = Files.writeString(
                scratch.resolve("again.json"),
                "{\"recipe\":1,\"data\":{\"dataset\":\"" + NORTHERN + "\"},\"view\":{\"symmetrise\":\"max\"},"
                        + "\"steps\":[{\"do\":\"what-if\",\"scenario\":\"someone leaves\"},{\"do\":\"removals\"}]}");
        fine("run", recipe.toString());
        Path folder = scratch.resolve("again-results");
        assertEquals(
                fine("simulate", NORTHERN, "--scenario", "someone leaves", "--json")
                        .out()
                        .strip(),
                Files.readString(folder.resolve("1-what-if.json")).strip());
        String removals = Files.readString(folder.resolve("2-removals.json"));
        assertTrue(removals.contains("\"ordered\":false"), "the recipe's view");
        Program.Run onFiles = weft("run", recipe.toString(), "src/main/samples/mount-st-helens");
        assertTrue(onFiles.err().contains("There is no scenario 'someone leaves' of this dataset."), onFiles.all());
    }

    @Test
    @Order(9)
    void exportsThroughTheServer() throws IOException {
        Path svg = scratch.resolve("map.svg");
        fine("export", NORTHERN, "-o", svg.toString());
        assertTrue(Files.readString(svg).contains("<svg"), svg.toString());
        Path zip = scratch.resolve("all.zip");
        fine("export", NORTHERN, "--format", "weft", "-o", zip.toString());
        assertEquals(
                fine("analyse", NORTHERN, "--csv").out(),
                fine("analyse", zip.toString(), "--csv").out());
    }

    @Test
    @Order(10)
    void asksBeforeItDeletes() {
        Program.Run nobody = weft("datasets", "delete", KNOKE);
        assertEquals(2, nobody.code());
        assertTrue(nobody.err().contains("--yes"), nobody.err());
        Program.Run no = new Program(data).onTerminal("no\n").run("datasets", "delete", KNOKE);
        assertEquals(7, no.code(), no.all());
        fine("datasets", "rename", KNOKE, "Indianapolis");
        Program.Run yes = new Program(data).onTerminal("yes\n").run("datasets", "delete", "Indianapolis");
        assertEquals(0, yes.code(), yes.all());
        assertFalse(fine("datasets").out().contains("Indianapolis"));
    }

    @Test
    @Order(10)
    void refusesASecondServer() {
        Program.Run second = new Program(data, DatasetCommandsTest::http).run("serve", "--port", "0");
        assertEquals(5, second.code(), second.all());
        assertTrue(second.err().contains("already, at http://127.0.0.1:"), second.err());
    }

    @Test
    @Order(11)
    void refusesAPortInUse() {
        String port = OUT.text().replaceAll("(?s).*127\\.0\\.0\\.1:(\\d+)/.*", "$1");
        Program.Run run = new Program(scratch.resolve("other"), DatasetCommandsTest::http).run("serve", "--port", port);
        assertEquals(5, run.code(), run.all());
        assertTrue(run.err().contains("Port " + port) && run.err().contains("--port 0"), run.err());
    }

    @Test
    @Order(12)
    void refusesADataDirectoryBeneathAFile() throws IOException {
        Path file = Files.writeString(scratch.resolve("a file"), "");
        Program.Run serve = new Program(file.resolve("data"), DatasetCommandsTest::http).run("serve", "--port", "0");
        assertEquals(6, serve.code(), serve.all());
        assertTrue(serve.err().contains("Choose another with --data"), serve.err());
        Program.Run list = new Program(file.resolve("data")).run("datasets");
        assertEquals(6, list.code(), list.all());
    }

    @Test
    @Order(13)
    void stopsWhenAskedAndLeavesTheDataToOthers() throws Exception {
        serving.stop();
        assertEquals(0, ended.get(1, TimeUnit.MINUTES), ERR.toString(StandardCharsets.UTF_8));
        assertFalse(Files.exists(data.resolve("server.json")));
        assertEquals(
                servedJson,
                fine("analyse", NORTHERN, "--json", "--level", "agencies").out());
        assertEquals(
                servedFindings,
                fine("findings", NORTHERN, "--json", "--threshold", "one-way.share=0.75")
                        .out());
        assertEquals(
                servedScenario,
                fine("simulate", NORTHERN, "--scenario", "someone leaves", "--json")
                        .out());
        fine("scenarios", NORTHERN, "someone leaves", "--delete");
        assertTrue(fine("scenarios", NORTHERN).out().contains("No scenario is saved"), "it is gone");
    }
}
