package org.weft.browser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A newcomer: nothing there, a sample, files of one's own, files with faults. */
class FirstStepsBrowserTest extends PageTest {
    private static final Path BROKEN = Path.of("src/test/resources/broken");

    @BeforeEach
    void nothingThere() {
        served.clear();
    }

    @Test
    void anEmptyWeftOffersASampleAndShowsIt() {
        open();
        assertThat(sentence()).hasText("Nothing here yet. Open a sample to see what Weft can tell you.");
        assertThat(page).hasTitle("Nothing here yet: Weft");
        press("Open Mount St. Helens, 1980").click();
        assertThat(marks()).hasCount(27);
        assertThat(rows()).hasCount(27);
        assertThat(sentence()).containsText("You are looking at Mount St. Helens, 1980");
        assertThat(page.locator("#meta")).containsText("27 agencies");
        assertThat(profile().locator("h2")).hasText("The whole network");
        assertEquals(List.of("Mount St. Helens, 1980"), served.names());
    }

    @Test
    void filesAreCheckedBroughtInAndShown() {
        Path folder = served.folder(Map.of(
                "agencies.csv",
                        "id,name,sector\nPOL,Police,police and justice\nHOU,Housing Options,housing\nCSC,Social Care,social care\n",
                "representatives.csv", "id,name,agency\nR1,Link officer,POL\n",
                "flows.csv", "source,target,strength\nR1,HOU,2\nHOU,CSC,4\nCSC,POL,1\nPOL,CSC,3\n"));
        open("panel", "data");
        chooseFiles(folder.resolve("agencies.csv"), folder.resolve("representatives.csv"), folder.resolve("flows.csv"));
        assertThat(sentence()).containsText("from three files");
        assertThat(page.locator("table.files tbody tr")).hasCount(3);
        assertEquals(List.of(), served.names(), "nothing is stored by checking");
        nameIt("Northern partnership");
        press("Bring it in").click();
        assertThat(marks()).hasCount(3);
        assertThat(rows()).hasCount(3);
        assertThat(sentence()).containsText("Northern partnership");
        assertEquals(List.of("Northern partnership"), served.names());

        // The same name again is a second revision, after one that can be had back.
        linkTo("Data").click();
        chooseFiles(folder.resolve("flows.csv"));
        nameIt("Northern partnership");
        assertThat(press("Replace it")).isEnabled();
    }

    @Test
    void faultsAreListedWithTheCellOutlinedAndNothingIsStored() {
        open("panel", "data");
        chooseFiles(BROKEN.resolve("unknown-agency/agencies.csv"), BROKEN.resolve("unknown-agency/flows.csv"));
        assertThat(sentence()).containsText("One error stops it.");
        var problem = page.locator("table.problems tr[data-problem=\"0\"]");
        assertThat(problem).containsText("flows.csv");
        assertThat(problem).containsText("Pollice");
        assertThat(problem).containsText("Police");
        assertThat(page.locator(".excerpt td.bad")).hasText("Pollice");
        assertThat(press("Bring it in")).hasCount(0);
        assertEquals(List.of(), served.names());
        String csv = read(download(() -> press("Download as CSV").click()));
        assertEquals(
                List.of("error", "flows.csv", "5", "target", "Pollice"),
                List.of(csv.split("\r\n")[1].split(",")).subList(0, 5));
        press("Cancel").click();
        assertThat(sentence()).containsText("Nothing here yet");
    }

    @Test
    void everyFaultyFolderIsSaidToBeFaulty() {
        open("panel", "data");
        for (String name : List.of("duplicate-id", "text-strength", "negative-strength", "unclosed-quote")) {
            chooseFiles(BROKEN.resolve(name + "/agencies.csv"), BROKEN.resolve(name + "/flows.csv"));
            assertThat(page.locator("table.problems tr.grp").first()).containsText("the import");
            assertThat(page.locator("table.problems svg.sev.error").first()).isVisible();
            press("Cancel").click();
            assertThat(page.locator("table.problems")).hasCount(0);
        }
        assertEquals(List.of(), served.names());
    }

    @Test
    void filesThatAreNoSheetsAreRefusedInWords() {
        open("panel", "data");
        chooseFiles(Path.of("web/fonts/source-sans-3.woff2"));
        assertThat(page.locator("table.problems")).containsText("The file is not text");
        assertThat(press("Bring it in")).hasCount(0);
        assertEquals(List.of(), served.names());
    }

    @Test
    void textFromTheDataIsOnlyEverText() {
        String script = "<script>window.broken=1</script>";
        String image = "<img src=x onerror=window.broken=1>";
        Path folder = served.folder(Map.of(
                "agencies.csv",
                "id,name,sector\na,\"" + script + "\",health\nb,\"" + image + " & \"\"sons\"\"\",\"<b>bold</b>\"\n"
                        + "c,🌊 Wave's Trust,housing\nd,وكالة الأطفال,education\n",
                "flows.csv",
                "source,target\na,b\nb,c\nc,d\nd,a\n"));
        open("panel", "data");
        chooseFiles(folder.resolve("agencies.csv"), folder.resolve("flows.csv"));
        nameIt("\"><script>window.broken=1</script> 🌊");
        press("Bring it in").click();
        assertThat(rows()).hasCount(4);
        assertThat(sentence()).containsText("\"><script>window.broken=1</script> 🌊");
        assertThat(row("a")).containsText(script);
        assertThat(row("b")).containsText(image + " & \"sons\"");
        assertThat(row("c")).containsText("🌊 Wave's Trust");
        assertThat(row("d")).containsText("وكالة الأطفال");
        assertThat(page.locator(".legendbox")).containsText("<b>bold</b>");
        row("a").getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
        assertThat(profile().locator("h2")).hasText(script);
        for (String panel : List.of("Table", "Pairs")) {
            linkTo(panel).click();
            assertThat(page.locator("main")).containsText(script);
        }
        linkTo("Data").click();
        assertThat(page.locator("table.datasets")).containsText("<script>");
        assertEquals(
                true,
                page.evaluate(
                        "window.broken === undefined && !document.querySelector('main script, main img, h1 script, main b')"));
    }

    private static String read(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
