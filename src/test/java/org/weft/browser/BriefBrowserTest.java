package org.weft.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.weft.workbench.Recipe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The brief on the page and as PDF, and the recipe of what is shown. */
class BriefBrowserTest extends PageTest {
    @Test
    void theBriefIsShownAndTakenAwayAsPdf() throws IOException {
        String dataset = served.sample(ServedPage.ST_HELENS);
        open("dataset", dataset, "panel", "brief");
        Locator brief = page.locator("article.brief");
        assertThat(brief.locator("header .lead")).containsText("123 flows of reported contact join 95 pairs");
        assertThat(brief.locator(".left ol > li")).hasCount(5);
        assertThat(brief.locator(".left ol > li").first()).containsText("27 cases of one agency losing its last way");
        assertThat(brief.locator(".figure svg")).isVisible();
        assertThat(brief.locator(".annex")).containsText("What answers it.");
        assertAccessible("the brief");
        Download pdf = page.waitForDownload(() -> linkTo("Save as PDF").click());
        byte[] bytes = Files.readAllBytes(pdf.path());
        assertEquals("%PDF", new String(bytes, 0, 4, StandardCharsets.US_ASCII));
        assertTrue(pdf.suggestedFilename().endsWith("-brief.pdf"), pdf.suggestedFilename());
        Download again = page.waitForDownload(() -> linkTo("Save as PDF").click());
        assertEquals(-1, Files.mismatch(pdf.path(), again.path()), "the same revision gives the same bytes");
    }

    @Test
    void theRecipeOfWhatIsShownCanBeRead() {
        String dataset = served.sample(ServedPage.NORTHVALE);
        open(
                "dataset",
                dataset,
                "panel",
                "recipe",
                "view",
                "{\"symmetrise\":\"max\"}",
                "goal",
                "reach",
                "vacant",
                "0.2",
                "edits",
                "[{\"op\":\"remove-kind\",\"kind\":\"funding\"}]");
        String text = page.locator("pre.recipe").textContent();
        Recipe recipe = Recipe.read(text);
        assertEquals("max", recipe.view().symmetrise().name().toLowerCase(java.util.Locale.ROOT));
        assertEquals("measures", recipe.steps().get(0).task());
        assertEquals(
                List.of(
                        "measures",
                        "pairs",
                        "reach",
                        "what-if",
                        "introductions",
                        "turnover",
                        "findings",
                        "brief",
                        "export"),
                recipe.steps().stream().map(Recipe.Step::task).toList());
        assertTrue(String.valueOf(recipe.dataset()).startsWith("Northvale"), text);
        assertAccessible("the recipe");
        Download saved = page.waitForDownload(() -> page.getByText("Save", new Page.GetByTextOptions().setExact(true))
                .click());
        assertEquals("recipe.json", saved.suggestedFilename());
    }
}
