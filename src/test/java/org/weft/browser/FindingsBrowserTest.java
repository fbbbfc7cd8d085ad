package org.weft.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The page of findings: sentence first, the way to the map, thresholds that are changed in place. */
class FindingsBrowserTest extends PageTest {
    private Locator findings() {
        return page.locator("article.find");
    }

    private Locator finding(String rule) {
        return page.locator("article.find[data-rule=\"" + rule + "\"]");
    }

    @Test
    void aFindingLeadsToItsAgenciesOnTheMap() {
        String dataset = served.sample(ServedPage.NORTHVALE);
        open("dataset", dataset, "panel", "findings");
        assertThat(findings().first().locator("h3")).hasText("Four agencies hang on one post: Community Connector");
        assertThat(findings().first().locator("dt"))
                .hasText(new String[] {"Numbers", "Rule", "How sure", "Why it matters", "What helps", "Weight"});
        assertThat(page).hasTitle(Pattern.compile("^Findings of Northvale.*"));
        findings().first().getByText("Show on the map").click();
        assertThat(page).hasURL(Pattern.compile(".*select=community-alliance,community-pantry,early-help.*"));
        assertThat(page.locator(".mapbox svg .rings circle.told")).hasCount(5);
        assertThat(page.locator(".ringed")).containsText("Ringed: Community Alliance, Community Pantry, Early Help");
        assertThat(page.locator(".legendbox")).containsText("what a finding speaks of");
        for (String name : new String[] {"Faith", "Pantry", "Alliance"}) {
            assertThat(page.locator(".mapbox svg .labels")).containsText(name);
        }
        assertAccessible("the map with rings");
        // A reload shows the same; letting go takes the rings off, and the back button brings them back.
        page.reload();
        assertThat(page.locator(".mapbox svg .rings circle.told")).hasCount(5);
        press("Let go of the rings").click();
        assertThat(page.locator(".mapbox svg .rings circle.told")).hasCount(0);
        page.goBack();
        assertThat(page.locator(".mapbox svg .rings circle.told")).hasCount(5);
        linkTo("Back to the findings").click();
        assertThat(findings().first()).isVisible();
    }

    @Test
    void aThresholdIsChangedInPlaceAndKept() {
        String dataset = served.sample(ServedPage.ST_HELENS);
        open("dataset", dataset, "panel", "findings");
        assertThat(finding("one-way")).isVisible();
        Locator box = finding("one-way").locator("input[data-threshold=\"one-way.share\"]");
        box.fill("0.7");
        box.press("Enter");
        assertThat(finding("one-way")).containsText("More than 70 % of the links");
        assertThat(finding("one-way").locator("input[data-threshold=\"one-way.share\"]"))
                .isFocused();
        box.fill("0.75");
        box.press("Enter");
        assertThat(finding("one-way")).hasCount(0);
        page.reload();
        assertThat(findings().first()).isVisible();
        assertThat(finding("one-way")).hasCount(0);
        // The rule stays beside, where it is set back.
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("rules and their thresholds"))
                .click();
        press("Back to 0.50").click();
        assertThat(finding("one-way")).isVisible();
        assertThat(finding("one-way").locator("input[data-threshold=\"one-way.share\"]"))
                .hasValue("0.5");
    }

    @Test
    void aThresholdOutsideItsRangeIsRefusedInWords() {
        String dataset = served.sample(ServedPage.ST_HELENS);
        expectFault("400");
        open("dataset", dataset, "panel", "findings");
        Locator box = finding("one-way").locator("input[data-threshold=\"one-way.share\"]");
        box.fill("7");
        box.press("Enter");
        assertThat(page.locator("#trouble")).containsText("Give a number from 0 to 1.");
        assertThat(finding("one-way").locator("input[data-threshold=\"one-way.share\"]"))
                .hasValue("0.5");
    }

    @Test
    void whatIsNotKnownAndNotLookedAtStandsBeside() {
        open("dataset", served.sample(ServedPage.ST_HELENS), "panel", "findings");
        Locator aside = page.locator("aside");
        assertThat(aside).containsText("of 27 agencies twelve report no flow to anybody.");
        assertThat(aside).containsText("One post holds the link, because the data name no posts.");
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("explained"))
                .click();
        assertThat(aside.locator("dl.words")).containsText("A chain of flows, each in its direction");
    }

    @Test
    void itIsReachedByKeysAndReadByAll() {
        openMap(served.sample(ServedPage.NORTHVALE), 40);
        page.keyboard().press("g");
        page.keyboard().press("f");
        assertThat(findings().first()).isVisible();
        assertAccessible("findings");
        assertNoSidewaysScrolling();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertAccessible("findings in the dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(400, 800);
        assertAccessible("findings on a telephone");
        assertNoSidewaysScrolling();
        page.setViewportSize(1000, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".limits").first()).isHidden();
        assertThat(findings().first().locator(".say-it")).isVisible();
    }
}
