package org.weft.browser;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The page of what would be if some left: whom it would matter most, both pictures, changes, losses, who takes the load. */
class WhatIfBrowserTest extends PageTest {
    private Locator section(String name) {
        return page.locator("section[aria-label=\"" + name + "\"]");
    }

    @Test
    void whoeverIsTakenOutIsComparedWithToday() {
        String dataset = served.sample(ServedPage.ST_HELENS);
        open("dataset", dataset, "panel", "whatif");
        Locator first = section("Who might leave").locator("tbody tr").first();
        assertThat(first).containsText("Lewis County Sheriff");
        assertThat(first.locator("td").first()).hasText("27");
        assertAccessible("whom to take out");
        first.locator("button").click();
        assertThat(page).hasURL(Pattern.compile(".*without=MSH16.*"));
        assertThat(section("Today").locator("svg").first()).isVisible();
        Locator reach = section("What changes")
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText("Pairs that can reach each other"));
        assertThat(reach.locator("td")).hasText(new Pattern[] {
            Pattern.compile("350"), Pattern.compile("323"), Pattern.compile("−27"), Pattern.compile(".*650.*")
        });
        assertThat(section("Who loses whom")).containsText("Forest Service Randle");
        assertThat(section("Who loses whom")).containsText("and so by nobody");
        assertThat(section("Betweenness")).containsText("Army 5th Cavalry");
        assertAccessible("without the Sheriff");
        // Saved under a name; put back, the page asks again who might leave.
        page.getByLabel("Name of the scenario").fill("The Sheriff leaves");
        press("Save scenario").click();
        assertThat(page.locator("[aria-live]").first()).containsText("saved with this network");
        press("Put all back").click();
        assertThat(section("Who might leave")).isVisible();
    }
}
