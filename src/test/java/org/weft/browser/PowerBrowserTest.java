package org.weft.browser;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Power between agencies and how far they reach: the quadrant, the tables beneath it, and the rings. */
class PowerBrowserTest extends PageTest {
    private Locator spots() {
        return page.locator("svg.rings .spot");
    }

    private Locator lead() {
        return page.locator(".ringbox .lead").first();
    }

    @Test
    void theRingsOfTheRedCrossAreTwoNineAndFifteen() {
        open("dataset", served.sample(ServedPage.ST_HELENS), "panel", "reach", "agency", "MSH14");
        assertThat(lead())
                .hasText(
                        "It contacts two agencies itself, and reaches 11 within two steps, all 26 within three steps.");
        assertThat(spots()).hasCount(27);
        assertEquals(
                List.of("1 step: 2", "2 steps: 9", "3 steps: 15"),
                page.locator("svg.rings .count-of-ring").allTextContents());
        assertThat(page.locator("svg.rings line.r1")).hasCount(2);
        assertTrue(page.locator("svg.rings line.r2").count() >= 9);
        Locator carriers = page.locator("table.carriers tbody tr");
        assertThat(carriers).hasCount(2);
        assertThat(carriers.first()).containsText("Cowlitz County Sheriff");
        assertThat(carriers.first().locator("td").first()).hasText("22");
        // The table has every agency of the picture.
        assertThat(page.locator("table.routes tbody tr")).hasCount(26);
        assertThat(page.locator("ol.standings li.me")).containsText("Red Cross");
        assertThat(page.locator(".standings ~ .note")).containsText("12 agencies are left out");
        assertAccessible("rings");
        assertNoSidewaysScrolling();
    }

    @Test
    void theRingsAreWalkedByKeysAndTurnedRound() {
        open("dataset", served.sample(ServedPage.ST_HELENS), "panel", "reach", "agency", "MSH14");
        assertThat(spots()).hasCount(27);
        page.locator("svg.rings .spot[tabindex='0']").focus();
        page.keyboard().press("ArrowUp");
        Locator focused = page.locator("svg.rings .spot:focus");
        assertThat(focused).hasAttribute("aria-label", Pattern.compile(".*: 1 step$"));
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowRight");
        assertThat(focused).hasAttribute("aria-label", Pattern.compile(".*: 2 steps by .*"));
        String id = focused.getAttribute("data-agency");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*agency=" + id + "(&.*)?$"));
        assertThat(page.locator(".ringbox h2")).not().containsText("Red Cross");
        page.locator("[data-key=way]").click();
        assertThat(page.locator(".ringbox h2")).containsText("Who reaches");
        assertThat(page).hasURL(Pattern.compile(".*way=in.*"));
        String two = lead().innerText();
        page.locator("[data-key=steps]").click();
        option("1 step").click();
        assertThat(page.locator("svg.rings .count-of-ring")).hasCount(1);
        assertNotEquals(two, lead().innerText());
    }

    @Test
    void theStrongestRoutesGoRoundAWeakOne() {
        String dataset = served.dataset(
                "Strengths", Map.of("flows.csv", "source,target,strength\nA,D,1\nA,B,4\nB,C,4\nC,D,4\n"));
        open("dataset", dataset, "panel", "reach", "agency", "A");
        Locator row = page.locator("table.routes tbody tr").filter(new Locator.FilterOptions().setHasText("D"));
        assertThat(row.locator("td")).hasText(new String[] {"1", "straight"});
        page.locator("[data-key=routes]").click();
        assertThat(page).hasURL(Pattern.compile(".*routes=strongest.*"));
        assertThat(row.locator("td")).hasText(new String[] {"1", "straight", "B → C", "0.750"});
        assertThat(page.locator("[data-key=routes]")).hasText("strongest");
        assertThat(page.locator("table.carriers thead")).containsText("On a strongest route to");
        assertThat(page.locator("#meta")).containsText("least sum of 1/strength");
        assertAccessible("strongest routes");
        page.locator("[data-key=routes]").click();
        assertThat(row.locator("td")).hasCount(2);
    }

    @Test
    void gapsOfTheNetworkAreSaidInWords() {
        String dataset = served.dataset(
                "Gaps",
                Map.of(
                        "agencies.csv",
                        "id,name,sector\nh1,Ward,health\nh2,Clinic,health\ns1,Care,social care\nu1,Carers,community\n",
                        "flows.csv",
                        "source,target\nh1,h2\nh2,s1\n"));
        open("dataset", dataset, "panel", "reach");
        Locator said = page.locator("ul.gaps li");
        assertThat(said.filter(new Locator.FilterOptions().setHasText("'community'")))
                .containsText("Nothing from outside comes to 'community', nor from within it.");
        assertThat(said.filter(new Locator.FilterOptions().setHasText("'social care'")))
                .containsText("comes through Clinic");
        assertThat(page.locator(".ringbox h2")).hasText("Reach of Ward");
        assertAccessible("gaps");
    }

    @Test
    void powerBetweenGroupsAndAgainstChanceStandsBeneathThePairs() {
        open("dataset", served.sample(ServedPage.NORTHVALE), "panel", "pairs");
        Locator matrix = page.locator("table.matrix");
        assertThat(matrix.locator("tbody tr").first()).isVisible();
        int groups = matrix.locator("tbody tr").count();
        assertEquals(groups * groups, matrix.locator("tbody td").count());
        page.locator("[data-key=by]").click();
        option("Statutory").click();
        assertThat(matrix.locator("tbody tr")).hasCount(2);
        page.locator("[data-key=matrix-dominance]").click();
        assertThat(page.locator("section.between h2")).hasText("Between groups: dominance");
        List<String> cells = matrix.locator("tbody td").allInnerTexts();
        // What one holds over the other is what the other lacks.
        assertEquals(cells.get(1).replace("−", ""), cells.get(2).replace("−", ""));
        assertThat(page.locator("table.concentration tbody tr").first()).isVisible();
        Locator chance = page.locator("table.chance tbody tr");
        assertThat(chance).hasCount(3);
        assertThat(chance.first().locator("td").last())
                .hasText(Pattern.compile("(more|less) than chance|as by chance"));
        assertThat(page.locator("section.funding .lead")).containsText("informed without informing back");
        assertThat(page.locator("table.funds tbody tr").first()).isVisible();
        assertAccessible("power beneath the pairs");
        assertNoSidewaysScrolling();
    }

    @Test
    void substitutesChangeWhoLeansOnWhom() {
        open("dataset", served.sample(ServedPage.KNOKE), "panel", "pairs");
        Locator table = page.locator("table.pairs");
        assertThat(table.locator("tbody tr").first()).isVisible();
        assertThat(page.locator("svg.plot circle.pt").first()).isVisible();
        String shares = table.innerText();
        page.locator("[data-key=form]").click();
        assertThat(page.locator("[data-key=form]")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#meta")).containsText("Constraint");
        assertNotEquals(shares, table.innerText());
        assertAccessible("pairs by constraint");
    }

    @Test
    void bothPagesFitANarrowScreen() {
        String dataset = served.sample(ServedPage.NORTHVALE);
        page.setViewportSize(400, 800);
        open("dataset", dataset, "panel", "pairs");
        assertThat(page.locator("section.funding table")).isVisible();
        assertNoSidewaysScrolling();
        assertAccessible("pairs on a narrow screen");
        open("dataset", dataset, "panel", "reach");
        assertThat(spots().first()).isVisible();
        assertNoSidewaysScrolling();
        assertAccessible("rings on a narrow screen");
    }
}
