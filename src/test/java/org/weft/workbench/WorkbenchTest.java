package org.weft.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weft.drawing.Scene;
import org.weft.formats.ReadOptions;
import org.weft.measures.Budget;
import org.weft.network.Edit;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.store.DatasetInfo;
import org.weft.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The use cases, over a real store. */
class WorkbenchTest {
    @TempDir
    static Path data;

    private static Workbench weft;

    @BeforeAll
    static void open() {
        Settings settings = Settings.read(Map.of("data", data.toString()), Map.of());
        weft = new Workbench(settings, () -> Store.embedded(data));
        weft.openStore();
        weft.openSample("mount-st-helens", null).await();
        weft.openSample("childrens-services", "Northvale").await();
    }

    @AfterAll
    static void close() {
        weft.close();
    }

    private static Target sampleFiles(String id) {
        return new Target.Files(List.of(Path.of("src/main/samples", id)), ReadOptions.DEFAULT);
    }

    @Test
    void whatIsStoredScoresAsTheFilesDo() {
        for (String[] pair :
                new String[][] {{"mount-st-helens", "Mount St. Helens, 1980"}, {"childrens-services", "Northvale"}}) {
            Analysis files = weft.analyse(sampleFiles(pair[0]), View.DEFAULT, List.of(), weft.workers());
            Analysis stored = weft.analyse(Target.dataset(pair[1]), View.DEFAULT, List.of(), weft.workers());
            assertEquals(files.scores(), stored.scores(), pair[0]);
            assertEquals(files.network(), stored.network(), pair[0]);
            assertEquals(files.sets(), stored.sets(), pair[0]);
            assertEquals(files.view().ties(), stored.view().ties(), pair[0]);
        }
    }

    @Test
    void aScoreIsOneObjectOfTheDocumentedShape() {
        Analysis a = weft.analyse(
                Target.dataset("Mount St. Helens, 1980"),
                View.DEFAULT,
                List.of(
                        "betweenness,reach:k=2:direction=in",
                        "density",
                        "dependence",
                        "articulation-points",
                        "bridges"),
                weft.workers());
        JsonNode json = WeftJson.mapper().valueToTree(a);
        assertEquals(List.of("betweenness", "reach"), texts(json.get("scores"), "measure"));
        assertEquals(2, json.at("/scores/1/parameters/k").asInt());
        assertEquals("in", json.at("/scores/1/parameters/direction").asText());
        assertEquals(88.78863636363636, json.at("/scores/0/values/MSH16").asDouble(), 1e-10);
        assertTrue(texts(json.get("network"), "measure").contains("density"));
        assertEquals("articulation-points", json.at("/sets/0/measure").asText());
        assertEquals("MSH15", json.at("/sets/0/members/0").asText());
        List<String> measures = texts(json.get("ties"), "measure");
        assertTrue(measures.contains("dependence") && measures.contains("bridges"), measures.toString());
        assertEquals("{}", json.at("/view/json").toString());
        assertTrue(
                json.get("notes").toString().contains("scale not declared"),
                json.get("notes").toString());
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> found = new ArrayList<>();
        list.forEach(e -> {
            if (found.isEmpty()
                    || !found.get(found.size() - 1).equals(e.get(field).asText())) {
                found.add(e.get(field).asText());
            }
        });
        return found;
    }

    @Test
    void aProfileSaysWhoAndHowManyFirst() {
        Profile p = weft.profile(
                Target.dataset("Mount St. Helens, 1980"), View.DEFAULT, "MSH16", List.of(), weft.workers());
        assertEquals(
                "It contacts 18 of the 26 other agencies, and 8 contact it.",
                p.sentences().get(0));
        assertEquals(18, p.informs().size());
        assertEquals(8, p.informedBy().size());
        assertEquals(25, p.reach().get(1).count());
        assertEquals(1.0, p.dependents().get(0).share());
        assertTrue(p.dependents().get(0).soleSource());
        WeftException e = assertThrows(
                WeftException.class,
                () -> weft.profile(
                        Target.dataset("Mount St. Helens, 1980"), View.DEFAULT, "MSH61", List.of(), weft.workers()));
        assertEquals(ErrorKind.NOT_FOUND, e.kind());
        assertTrue(e.remedy().contains("MSH"), e.remedy());
    }

    @Test
    void aProfileOfAPartnershipKnowsItsForumsAndPosts() {
        Profile p = weft.profile(
                Target.dataset("Northvale"), View.DEFAULT, "childrens-social-care", List.of(), weft.workers());
        assertFalse(p.forums().isEmpty());
        assertFalse(p.representatives().isEmpty());
        assertEquals(10, p.reachByGroup().size());
        assertFalse(p.dependents().isEmpty());
    }

    @Test
    void pairsFallOnTheSidesOfTheThresholds() {
        PairsReport report =
                weft.pairs(Target.dataset("Mount St. Helens, 1980"), View.DEFAULT, PairQuery.DEFAULT, weft.workers());
        PairsReport.Group g = report.groups().get(0);
        assertEquals(95, g.total());
        assertEquals(67, g.oneWay());
        assertEquals(new PairsReport.Summary(0.25, 0.5, 6, 19, 1, 69, 0), g.summary());
        assertEquals("MSH16", g.dominance().get(0).id());
        assertEquals(5.158856860822133, g.dominance().get(0).value(), 1e-12);
    }

    @Test
    void theSamePictureComesOutTwice() {
        Target target = Target.dataset("Northvale");
        Scene one = weft.scene(target, View.DEFAULT, SceneRequest.DEFAULT, weft.workers());
        assertEquals(one, weft.scene(target, View.DEFAULT, SceneRequest.DEFAULT, weft.workers()));
        View health = View.DEFAULT.withKinds(List.of("information"));
        Scene other = weft.scene(target, health, SceneRequest.DEFAULT, weft.workers());
        assertEquals(one.marks().get(3).x(), other.marks().get(3).x(), "a filter moves nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "csv,agencies,.csv,betweenness",
        "csv,flows,.csv,MSH01",
        "csv,pairs,.csv,who_leans",
        "graphml,all,.graphml,<graphml",
        "svg,all,.svg,<svg",
        "json,all,.json,\"scores\""
    })
    void exportsAreWholeFiles(String format, String what, String ending, String holds) throws IOException {
        ExportFile file = export(format, what);
        assertTrue(file.name().startsWith("mount-st-helens-1980"), file.name());
        assertTrue(file.name().endsWith(ending), file.name());
        String text = Files.readString(file.file());
        assertTrue(text.contains(holds), text.substring(0, Math.min(300, text.length())));
        Files.delete(file.file());
    }

    private static ExportFile export(String format, String what) {
        return weft.export(
                Target.dataset("Mount St. Helens, 1980"),
                View.DEFAULT,
                new ExportRequest(format, what, List.of(), SceneRequest.DEFAULT),
                weft.workers());
    }

    @ParameterizedTest
    @CsvSource({"weft", "xlsx"})
    void whatIsExportedReadsBackTheSame(String format) throws IOException {
        ExportFile file = weft.export(
                Target.dataset("Northvale"),
                View.DEFAULT,
                new ExportRequest(format, "all", List.of(), SceneRequest.DEFAULT),
                weft.workers());
        Path named = Files.move(file.file(), file.file().resolveSibling("back-" + file.name()));
        Analysis back = weft.analyse(
                new Target.Files(List.of(named), ReadOptions.DEFAULT), View.DEFAULT, List.of(), weft.workers());
        Analysis there = weft.analyse(Target.dataset("Northvale"), View.DEFAULT, List.of(), weft.workers());
        assertEquals(there.scores(), back.scores());
        assertEquals(there.network(), back.network());
        Files.delete(named);
    }

    @Test
    void importReplacesAddsAndGoesBack(@TempDir Path files) throws IOException {
        Path first = Files.writeString(files.resolve("flows.csv"), "source,target,wave\nA,B,w1\nB,C,w1\n");
        imported("Waves", first, false);
        Path second = Files.writeString(files.resolve("flows.csv"), "source,target,wave\nA,C,w2\n");
        imported("Waves", second, true);
        DatasetInfo both = weft.dataset("waves");
        assertEquals(2, both.revision());
        assertEquals(2, both.counts().waves());
        assertEquals(3, both.counts().flows());
        assertEquals(1, weft.undo("Waves").revision());
        assertEquals(
                1,
                weft.analyse(Target.dataset("Waves"), View.DEFAULT, List.of(), weft.workers())
                        .dataset()
                        .revision());
        assertEquals("Ways", weft.rename("Waves", "Ways").name());
        weft.delete("Ways");
        WeftException gone = assertThrows(WeftException.class, () -> weft.dataset("Ways"));
        assertEquals(ErrorKind.NOT_FOUND, gone.kind());
    }

    private static Imported imported(String name, Path file, boolean add) {
        return (Imported)
                weft.importFiles(new ImportRequest(name, List.of(file), ReadOptions.DEFAULT, add, "test"), null)
                        .await();
    }

    @Test
    void badDataIsRefusedAndNothingIsStored(@TempDir Path files) throws IOException {
        Path bad = Files.writeString(files.resolve("flows.csv"), "source,target,strength\nA,B,weekly\nB,C,-1\n");
        WeftException e = assertThrows(WeftException.class, () -> imported("Bad", bad, false));
        assertEquals(ErrorKind.BAD_DATA, e.kind());
        assertEquals(2, e.problems().size());
        assertEquals(2, e.problems().get(0).line());
        assertTrue(weft.datasets().stream().noneMatch(d -> d.name().equals("Bad")));
        SheetReport report = weft.check(List.of(bad), ReadOptions.DEFAULT);
        assertEquals(2, report.errors());
        assertFalse(report.excerpts().isEmpty());
    }

    @Test
    void scenariosAndThresholdsTravelWithTheDataset(@TempDir Path files) throws IOException {
        Path flows = Files.writeString(files.resolve("flows.csv"), "source,target\nA,B\nB,C\nC,D\n");
        imported("Travels", flows, false);
        ExportRequest weftZip = new ExportRequest("weft", "agencies", List.of(), SceneRequest.DEFAULT);
        Path plain = weft.export(Target.dataset("Travels"), View.DEFAULT, weftZip, weft.workers())
                .file();
        assertEquals("", weft.savedWork("Travels"));
        List<Edit> edits = List.of(new Edit.Remove(List.of("B"), List.of()));
        weft.saveScenario("Travels", "Without B", View.DEFAULT.withSymmetrise(View.Symmetrise.MAX), edits);
        weft.saveScenario("Travels", "without b", View.DEFAULT, edits);
        weft.setThresholds("Travels", Map.of("dominant.share", 0.9));
        Path zip = files.resolve("travels.weft.zip");
        Files.move(
                weft.export(Target.dataset("Travels"), View.DEFAULT, weftZip, weft.workers())
                        .file(),
                zip);
        assertTrue(Files.size(zip) > Files.size(plain));
        Files.delete(plain);

        Target file = new Target.Files(List.of(zip), ReadOptions.DEFAULT);
        assertEquals(
                weft.findings(Target.dataset("Travels"), View.DEFAULT, Map.of(), weft.workers())
                        .findings(),
                weft.findings(file, View.DEFAULT, Map.of(), weft.workers()).findings());
        assertEquals(
                weft.findings(file, View.DEFAULT, Map.of("dominant.share", 0.9), weft.workers())
                        .findings(),
                weft.findings(file, View.DEFAULT, Map.of(), weft.workers()).findings());
        assertNotEquals(
                weft.findings(file, View.DEFAULT, Map.of("dominant.share", 0.2), weft.workers())
                        .findings(),
                weft.findings(file, View.DEFAULT, Map.of(), weft.workers()).findings());
        assertEquals(
                weft.whatIf(Target.dataset("Travels"), "Without B", Budget.ALL, weft.workers())
                        .comparison(),
                weft.whatIf(file, "without  b", Budget.ALL, weft.workers()).comparison());
        WeftException unknown =
                assertThrows(WeftException.class, () -> weft.whatIf(file, "Without A", Budget.ALL, weft.workers()));
        assertEquals("There is no scenario 'Without A' of this dataset.", unknown.what());
        assertEquals("Did you mean 'without b'?", unknown.remedy());
        Path again = weft.export(file, View.DEFAULT, weftZip, weft.workers()).file();
        assertEquals(-1, Files.mismatch(zip, again), "what travels goes on travelling");
        Files.delete(again);

        Imported there = imported("Arrived", zip, false);
        assertEquals(List.of(1, 1), List.of(there.thresholds(), there.scenarios()));
        assertTrue(there.check().notes() == 0, there.check()::toString);
        Scenario arrived = weft.scenario("Arrived", "Without B");
        assertEquals(weft.scenario("Travels", "Without B").edits(), arrived.edits());
        assertEquals(1, arrived.version());
        assertEquals(weft.savedWork("Travels"), weft.savedWork("Arrived"));
        assertEquals(weft.thresholds("Travels"), weft.thresholds("Arrived"));

        // Once more it is the next version; added to what is there, what is saved stays.
        imported("Arrived", zip, false);
        assertEquals(2, weft.scenario("Arrived", "Without B").version());
        Path more = Files.writeString(files.resolve("more.csv"), "source,target,kind\nA,B,advice\n");
        assertEquals(0, imported("Arrived", more, true).scenarios());
        assertEquals(2, weft.scenario("Arrived", "Without B").version());
        weft.delete("Travels");
        weft.delete("Arrived");
    }

    @Test
    void whatTravelsIsReadStrictlyAndNothingIsStored(@TempDir Path files) throws IOException {
        Files.writeString(files.resolve("flows.csv"), "source,target\nA,B\n");
        Files.writeString(files.resolve("weft.json"), "{\"weft\":1,\"threshold\":{}}");
        Target read = new Target.Files(List.of(files), ReadOptions.DEFAULT);
        for (Runnable reading : List.<Runnable>of(
                () -> imported("Strict", files, false),
                () -> weft.check(List.of(files), ReadOptions.DEFAULT),
                () -> weft.findings(read, View.DEFAULT, Map.of(), weft.workers()))) {
            WeftException e = assertThrows(WeftException.class, reading::run);
            assertEquals(ErrorKind.BAD_DATA, e.kind());
            assertEquals("'weft.json' has a key 'threshold' that is not known.", e.what());
            assertEquals("Did you mean 'thresholds'?", e.remedy());
        }
        assertTrue(weft.datasets().stream().noneMatch(d -> d.name().equals("Strict")));
    }

    @Test
    void viewsAreKeptUnderTheirHash() {
        View view = View.DEFAULT.withKinds(List.of("information")).withMinimumStrength(12);
        String hash = weft.storeView(view);
        assertEquals(view, weft.resolveView("@" + hash));
        assertEquals(view, weft.resolveView(view.toJson()));
        assertEquals(View.DEFAULT, weft.resolveView(null));
        WeftException e = assertThrows(WeftException.class, () -> weft.resolveView("@0123456789ab"));
        assertEquals(ErrorKind.NOT_FOUND, e.kind());
    }

    @Test
    void optionsSayWhatCanBeChosen() {
        DatasetOptions o = weft.options(Target.dataset("Northvale"));
        assertEquals(8, o.kinds().size());
        assertEquals(2, o.waves().size());
        assertTrue(o.respondents() && o.reporters());
        assertTrue(o.levels().contains("forums"));
        assertTrue(o.groupings().stream().anyMatch(g -> g.attribute().equals("partner_kind")));
    }

    @Test
    void aMistypedDatasetIsNamed() {
        WeftException e = assertThrows(WeftException.class, () -> weft.dataset("Nortvale"));
        assertTrue(e.remedy().contains("Northvale"), e.remedy());
    }

    @Test
    void aStoppedJobSaysSo() {
        Job job = weft.jobs()
                .start(
                        "wait",
                        workers -> {
                            while (true) {
                                workers.cancellation().check();
                                Thread.onSpinWait();
                            }
                        },
                        null);
        job.cancel();
        WeftException e = assertThrows(WeftException.class, job::await);
        assertEquals(ErrorKind.CANCELLED, e.kind());
        assertEquals(JobState.State.CANCELLED, job.state().state());
        assertNotNull(weft.jobs().job(job.id()));
    }
}
