package org.weft.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every panel in both themes and two widths: no serious finding of axe-core, no scrolling sideways. */
class AccessBrowserTest extends PageTest {
    private void dress(int width, String theme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    private void examine(String where) {
        assertNoSidewaysScrolling();
        assertAccessible(where);
    }

    @ParameterizedTest
    @CsvSource({"1280,light", "1280,dark", "400,light", "400,dark"})
    void panelsAreAccessible(int width, String theme) {
        String dataset = served.sample(ServedPage.ST_HELENS);
        dress(width, theme);
        openMap(dataset, 27);
        examine("map");
        openMap(dataset, 27, "agency", "MSH01");
        assertThat(profile().locator("h2")).hasText("US Forest Service Vancouver");
        examine("map with an agency chosen");
        open("dataset", dataset, "panel", "table");
        assertThat(page.locator("table.flows tbody tr").first()).isVisible();
        examine("tables");
        open("dataset", dataset, "panel", "pairs");
        assertThat(page.locator("table.pairs tbody tr").first()).isVisible();
        examine("pairs");
        open("panel", "measures");
        assertThat(page.locator("#m-betweenness")).isVisible();
        examine("measures");
        open("panel", "data");
        assertThat(page.locator("table.datasets")).isVisible();
        examine("data");
    }

    @ParameterizedTest
    @CsvSource({"1280,light", "1280,dark", "400,light", "400,dark"})
    void theEmptyPageIsAccessible(int width, String theme) {
        served.clear();
        dress(width, theme);
        open();
        assertThat(sentence()).containsText("Nothing here yet.");
        examine("empty");
    }

    @ParameterizedTest
    @CsvSource({"1280,light", "400,dark"})
    void openMenusAndProblemsAreAccessible(int width, String theme) {
        dress(width, theme);
        openMap(served.sample(ServedPage.NORTHVALE), 40);
        sentence().locator("button").nth(3).click();
        assertThat(page.locator(".pop[role=dialog]")).isVisible();
        examine("menu of kinds");
        page.keyboard().press("Escape");
        press("Export").click();
        assertThat(page.locator(".pop[role=dialog]")).isVisible();
        examine("menu of exports");
        page.keyboard().press("Escape");
        assertThat(press("Export")).isFocused();
        open("panel", "data");
        chooseFiles(java.nio.file.Path.of("src/test/resources/broken/text-strength/flows.csv"));
        assertThat(page.locator(".excerpt td.bad").first()).isVisible();
        examine("problems");
    }

    @Test
    void aNarrowPageHasItsPanelsInOneMenu() {
        dress(400, "light");
        openMap(served.sample(ServedPage.ST_HELENS), 27);
        assertThat(page.locator("#panels")).isHidden();
        page.locator("#menu").click();
        option("Pairs").click();
        assertThat(page.locator("table.pairs tbody tr").first()).isVisible();
        assertNoSidewaysScrolling();
        assertThat(page.locator("#menu")).hasText("Pairs");
        page.locator("#menu").click();
        option("Map").click();
        assertThat(marks()).hasCount(27);
        assertThat(page.locator("table.agencies thead th:visible")).hasCount(4);
    }

    @Test
    void theThemeIsChosenAndKept() {
        openMap(served.sample(ServedPage.ST_HELENS), 27);
        Object light = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper')");
        page.locator("#theme").click();
        option("Dark").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertEquals(
                false,
                light.equals(page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper')")));
    }

    @Test
    void thePageIsWorkedByKeysAlone() {
        openMap(served.sample(ServedPage.ST_HELENS), 27);
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip")).isFocused();
        page.keyboard().press("g");
        page.keyboard().press("p");
        assertThat(page.locator("table.pairs tbody tr").first()).isVisible();
        page.keyboard().press("g");
        page.keyboard().press("m");
        assertThat(marks()).hasCount(27);
        page.keyboard().press("Shift+?");
        assertThat(page.locator("dialog")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        Locator part = sentence().locator("button").first();
        part.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".pop[role=dialog]")).isVisible();
        page.keyboard().press("Escape");
        assertThat(part).isFocused();
    }
}
