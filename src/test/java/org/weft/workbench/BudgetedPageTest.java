package org.weft.workbench;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.drawing.Scene;
import org.weft.formats.ReadOptions;
import org.weft.measures.Budget;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a page shows where a measure is past the budget of the settings: an estimate, or something cheaper. */
class BudgetedPageTest {
    @TempDir
    static Path data;

    private static Target ring;

    @BeforeAll
    static void write() throws IOException {
        StringBuilder flows = new StringBuilder("source,target,strength\n");
        for (int i = 0; i < 300; i++) {
            for (int k : new int[] {1, 7, 31}) {
                flows.append('a').append(i).append(",a").append((i + k) % 300).append(",1\n");
            }
        }
        Path file = Files.writeString(data.resolve("flows.csv"), flows);
        ring = new Target.Files(List.of(file), ReadOptions.DEFAULT);
    }

    private static Workbench weft(String... settings) {
        Map<String, String> all = new java.util.HashMap<>(Map.of("data", data.toString(), "threads", "1"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return Workbench.forFiles(Settings.read(all, Map.of()));
    }

    @Test
    void sizesAreEstimatedAndTheCaptionSaysSo() {
        try (Workbench weft = weft("budget", "0.0001")) {
            Scene scene = weft.scene(ring, View.DEFAULT, SceneRequest.DEFAULT, weft.workers());
            assertTrue(scene.caption().endsWith("Sizes are estimates from 200 sources."), scene.caption());
            assertNotNull(scene.legend().size());
            assertEquals("Betweenness, estimated", scene.legend().size().label());
        }
    }

    @Test
    void aCheapMeasureTakesThePlaceOfOneThatCannotBeEstimated() {
        try (Workbench weft = weft("budget", "0.00005")) {
            SceneRequest request = new SceneRequest("eigenvector", 720, 620, 1);
            Scene scene = weft.scene(ring, View.DEFAULT, request, weft.workers());
            assertTrue(scene.caption().endsWith("Marks are sized by degree instead."), scene.caption());
            assertTrue(scene.caption().contains("the budget is"), scene.caption());
            assertEquals("Degree", scene.legend().size().label());
        }
    }

    @Test
    void aProfileLeavesOpenWhatIsPastTheBudget() {
        try (Workbench weft = weft("budget", "0.00005")) {
            Profile profile = weft.profile(
                    ring, View.DEFAULT, "a1", List.of("degree", "eigenvector", "betweenness"), weft.workers());
            assertEquals(3, profile.scores().size());
            assertEquals(6.0, profile.scores().get(0).value());
            assertNull(profile.scores().get(1).value());
            assertTrue(profile.scores().get(1).reason().contains("estimated to take"));
            assertEquals("Betweenness, estimated", profile.scores().get(2).label());
            assertNotNull(profile.scores().get(2).value());
        }
    }

    @Test
    void theSettingsBoundMemoryToo() {
        try (Workbench weft = weft("budget-memory", "1KB")) {
            Budget all = weft.budget().with(Budget.Over.RUN);
            WeftException e = assertThrows(
                    WeftException.class,
                    () -> weft.analyse(ring, View.DEFAULT, List.of("degree"), all, weft.workers()));
            assertEquals(ErrorKind.OVER_BUDGET, e.kind());
        }
        try (Workbench weft = weft()) {
            assertEquals(new Budget(10, Long.MAX_VALUE, Budget.Over.REFUSE), weft.budget());
        }
    }
}
