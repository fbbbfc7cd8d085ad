package org.weft.brief;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.comparison.Bounds;
import org.weft.comparison.Removal;
import org.weft.formats.Limits;
import org.weft.formats.ReadOptions;
import org.weft.measures.Budget;
import org.weft.network.Edit;
import org.weft.network.View;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.workbench.ExportFile;
import org.weft.workbench.Target;
import org.weft.workbench.Workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Briefs of the samples, as the command line makes them of files. */
class BriefTest {
    private static byte[] brief(String sample, String grouping, View view, String format) throws IOException {
        Path data = Files.createTempDirectory("weft-brief");
        try (Workbench workbench = Workbench.forFiles(Settings.read(Map.of("data", data.toString()), Map.of()))) {
            Target target = new Target.Files(
                    List.of(Path.of("src/main/samples").resolve(sample)),
                    new ReadOptions(null, false, grouping, Limits.DEFAULT));
            ExportFile file = workbench.brief(target, view, Map.of(), format, workbench.workers());
            byte[] bytes = Files.readAllBytes(file.file());
            Files.delete(file.file());
            return bytes;
        }
    }

    private static String text(String sample, String grouping, View view) throws IOException {
        return new String(brief(sample, grouping, view, "md"), java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mount-st-helens,sponsorship", "childrens-services,sector", "knoke,sector"})
    void thePageIsOnePage(String sample) throws IOException {
        String[] parts = sample.split(",");
        try (PDDocument pdf = Loader.loadPDF(brief(parts[0], parts[1], View.DEFAULT, "pdf"))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            String first = stripper.getText(pdf);
            assertTrue(first.contains("What stands out") && first.contains("What is not known"), first);
            assertTrue(
                    first.contains("The annex gives every number"), "the foot has slipped to the next page: " + first);
            assertFalse(first.contains("The findings and what they rest on"), first);
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            String second = stripper.getText(pdf);
            assertTrue(second.indexOf("The findings and what they rest on") < 20, second);
            assertTrue(second.contains("The findings and what they rest on"), second);
        }
    }

    @Test
    void theSameFilesGiveTheSameBytes() throws IOException {
        assertArrayEquals(
                brief("mount-st-helens", "sponsorship", View.DEFAULT, "pdf"),
                brief("mount-st-helens", "sponsorship", View.DEFAULT, "pdf"));
        assertArrayEquals(
                brief("childrens-services", "sector", View.DEFAULT, "html"),
                brief("childrens-services", "sector", View.DEFAULT, "html"));
    }

    @Test
    void mountStHelensIsSaidAsItIs() throws IOException {
        String text = text("mount-st-helens", "sponsorship", View.DEFAULT);
        assertTrue(text.contains("27 agencies in 5 groups by sponsorship."), text);
        assertTrue(text.contains("123 flows of reported contact join 95 pairs: 28 both ways, 67 one way."), text);
        assertTrue(text.contains("Lewis County Sheriff"), text);
        // Mean closeness and its best single gain, as computed from scratch for the drawing of this page.
        assertTrue(text.contains("| 26 | 0\\.366 |"), text);
        // What is said first is from an agency that reports something, and not this.
        assertTrue(
                text.contains(
                        "Of flows from agencies that report any, one from Lewis Civil Defense to Salvation Army would shorten"),
                text);
        assertTrue(text.contains("15 pairs of agencies would be fewer steps apart"), text);
        assertTrue(text.contains("mean closeness would rise from 0.347 to 0.351"), text);
        assertTrue(text.contains("Lewis County SAR, Army 593rd Support and Toledo Fire report no flow at all"), text);
        // The annex names every measure's convention, and what would be lost without each agency.
        assertTrue(text.contains("## Methods") && text.contains("betweenness"), text);
        assertTrue(text.contains("## If one agency left") && text.contains("| 27 |"), text);
        assertFalse(text.contains("NaN") || text.contains("null"), text);
    }

    /** Where agencies did not answer, what is lost has bounds; where nobody is known to have been asked, it is said. */
    @Test
    void whatIsLostHasItsBounds() throws IOException {
        String text = text("childrens-services", "sector", View.DEFAULT);
        assertTrue(text.contains("| Without | Pairs that lose their last way | At least | At most | Left with"), text);
        assertTrue(text.contains("did not answer. At least: pairs lost even if"), text);
        Path data = Files.createTempDirectory("weft-brief");
        try (Workbench workbench = Workbench.forFiles(Settings.read(Map.of("data", data.toString()), Map.of()))) {
            Target target =
                    new Target.Files(List.of(Path.of("src/main/samples/childrens-services")), ReadOptions.DEFAULT);
            Removal first = workbench
                    .removals(target, View.DEFAULT, false, Budget.ALL, workbench.workers())
                    .sweep()
                    .removals()
                    .get(0);
            Bounds.Range bounds = Objects.requireNonNull(first.bounds());
            assertTrue(bounds.certain() < bounds.possible(), first::toString);
            String row = String.format(
                    Locale.UK,
                    "| %,d | %,d | %,d | %d | %d |",
                    first.pairsLost(),
                    bounds.certain(),
                    bounds.possible(),
                    first.newlyIsolated().size(),
                    first.newlyUnreached().size());
            assertTrue(text.contains(row), row + " in " + text);
        }
        String unasked = text("mount-st-helens", "sponsorship", View.DEFAULT);
        assertTrue(unasked.contains("How sure: no bounds. The dataset does not say who was asked"), unasked);
        assertFalse(unasked.contains("| At least |"), unasked);
    }

    @Test
    void aChangedViewSaysThatItIsAndHow() throws IOException {
        View changed = View.DEFAULT.withEdits(
                List.of(new Edit.Remove(List.of("MSH16"), List.of()), new Edit.AddAgency("hub", "A hub", Map.of())));
        String text = text("mount-st-helens", "sponsorship", changed);
        assertTrue(text.contains("as it would be after 2 changes, which the annex says."), text);
        assertTrue(text.contains("1. Without Lewis County Sheriff's Department."), text);
        assertTrue(text.contains("2. With a new agency, A hub."), text);
        assertFalse(text("mount-st-helens", "sponsorship", View.DEFAULT).contains("What is changed"));
        try (PDDocument pdf = Loader.loadPDF(brief("mount-st-helens", "sponsorship", changed, "pdf"))) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertTrue(first.getText(pdf).contains("The annex gives every number"), "the page is one page");
        }
    }

    /** A network in which all deal with all has nothing to raise, and the page says so. */
    @Test
    void whereNothingStandsOutThePageSaysSo() throws IOException {
        Path folder = Files.createTempDirectory("weft-even");
        StringBuilder flows = new StringBuilder("source,target\n");
        for (int a = 0; a < 8; a++) {
            for (int b = 0; b < 8; b++) {
                flows.append(a == b ? "" : "A" + a + ",A" + b + "\n");
            }
        }
        Files.writeString(folder.resolve("flows.csv"), flows);
        try (Workbench workbench = Workbench.forFiles(Settings.read(Map.of("data", folder.toString()), Map.of()))) {
            Target target = new Target.Files(List.of(folder.resolve("flows.csv")), ReadOptions.DEFAULT);
            ExportFile file = workbench.brief(target, View.DEFAULT, Map.of(), "md", workbench.workers());
            String text = Files.readString(file.file());
            assertTrue(text.contains("No rule found anything to raise."), text);
            assertTrue(text.contains("Whichever one agency left"), text);
        }
    }

    @Test
    void aViewWithoutAgenciesIsRefused() {
        View forums = View.DEFAULT.withLevel(View.ViewLevel.FORUMS);
        WeftException e = assertThrows(WeftException.class, () -> brief("childrens-services", "sector", forums, "md"));
        assertEquals("Choose the level of agencies.", e.remedy());
        View small = View.DEFAULT.withEdits(List.of(new Edit.Remove(List.of("nobody"), List.of())));
        assertThrows(WeftException.class, () -> brief("mount-st-helens", "sponsorship", small, "md"));
        assertThrows(WeftException.class, () -> brief("mount-st-helens", "sponsorship", View.DEFAULT, "docx"));
    }
}
