package org.weft.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page of what if: changes made, said and taken back; both pictures; who loses, who gains; scenarios saved. */
class WhatIfBrowserTest extends PageTest {
    private static final String FLOWS =
            "source,target,kind,strength\nA,B,advice,2\nB,C,advice,1\nC,D,advice,1\nA,C,money,5\n";

    private Locator changes() {
        return page.locator("ol.changes li");
    }

    private void start(String name, String... more) {
        String dataset = served.dataset(name, Map.of("flows.csv", FLOWS));
        open(Stream.concat(Stream.of("dataset", dataset, "panel", "whatif"), Stream.of(more))
                .toArray(String[]::new));
        assertThat(press("Change something")).isVisible();
    }

    private void choose(String change) {
        press("Change something").click();
        option(change).click();
    }

    private void between(String source, String target) {
        page.getByLabel("From", EXACT).selectOption(source);
        page.getByLabel("To", EXACT).selectOption(target);
    }

    private static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);

    private Locator scenario(String name) {
        return section("Saved scenarios").locator("li").filter(new Locator.FilterOptions().setHasText(name));
    }

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
        assertThat(section("Who might leave")).containsText("How sure: no bounds.");
        assertAccessible("whom to take out");
        first.locator("button").click();
        assertThat(page).hasURL(Pattern.compile(".*edits=.*MSH16.*"));
        assertThat(changes()).hasText(new Pattern[] {Pattern.compile("^Without Lewis County Sheriff.*")});
        assertThat(section("Today").locator("svg").first()).isVisible();
        // The Sheriff's 20 partners: its place is a broken ring, and to each of them goes a dotted line.
        Locator after = section("Without Lewis County Sheriff's Department");
        assertThat(after.locator(".weft-map .lost-tie")).hasCount(20);
        assertThat(after.locator(".weft-map .gone")).hasCount(1);
        assertThat(after.locator(".weft-map .gone-name").first()).containsText("Lewis County");
        assertThat(after.locator("dl.legend")).containsText("flows no longer there");
        assertThat(section("Today").locator(".lost-tie")).hasCount(0);
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

    @Test
    void whereSomeDidNotAnswerEachRemovalHasItsBounds() {
        open("dataset", served.sample(ServedPage.NORTHVALE), "panel", "whatif");
        Locator leaving = section("Who might leave");
        assertThat(leaving.locator("thead th")).hasText(new String[] {
            "Without", "Pairs that lose their last way", "At least", "At most", "Left with no flow", "Reached by nobody"
        });
        assertThat(leaving).containsText(Pattern.compile("How sure: \\d+ agenc(y|ies) did not answer. At least:"));
        List<Integer> row = leaving.locator("tbody tr").first().locator("td").allInnerTexts().stream()
                .map(text -> Integer.valueOf(text.replace(",", "")))
                .toList();
        assertTrue(row.get(1) <= row.get(0) && row.get(0) < row.get(2), row::toString);
        leaving.locator("tbody button").first().click();
        assertThat(section("What changes")).containsText(Pattern.compile("did not answer. Certainly [\\d,]+ pairs"));
    }

    @Test
    void aLostWayIsDottedBesideTheOneThatStays() {
        String dataset = served.dataset("What if one way", Map.of("flows.csv", "source,target\nA,B\nB,A\nB,C\n"));
        open(
                "dataset",
                dataset,
                "panel",
                "whatif",
                "edits",
                "[{\"op\":\"remove-tie\",\"source\":\"A\",\"target\":\"B\"}]");
        Locator after = section("Without the flows from A to B");
        assertThat(after.locator(".weft-map .lost-tie")).hasCount(1);
        assertThat(after.locator("dl.legend")).containsText("flow no longer there");
        assertThat(after.locator(".weft-map .gone")).hasCount(0);
    }

    /** On the canvas too, which draws what is too large for SVG: rust is there where it was not. */
    @Test
    void whatIsLostIsDottedInLargeNetworksToo() {
        StringBuilder flows = new StringBuilder("source,target\n");
        for (int i = 0; i < 450; i++) {
            flows.append("N").append(i).append(",N").append((i + 1) % 450).append('\n');
            flows.append(i > 1 ? "N0,N" + i + "\n" : "");
        }
        String dataset = served.dataset("What if large", Map.of("flows.csv", flows.toString()));
        open("dataset", dataset, "panel", "whatif", "without", "N0");
        Locator after = section("Without N0");
        assertThat(after.locator(".weft-map canvas")).isVisible();
        assertThat(after.locator("dl.legend")).containsText("flows no longer there");
        assertThat(after.locator("dl.legend")).containsText("taken out");
        page.waitForCondition(() -> rust(after) > rust(section("Today")) + 200);
    }

    /** How many pixels of a canvas are of the colour of what is lost. */
    private static int rust(Locator part) {
        return ((Number) part.locator("canvas").evaluate("""
                (canvas) => {
                  const c = document.createElement('canvas').getContext('2d');
                  c.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--takes').trim();
                  c.fillRect(0, 0, 1, 1);
                  const [r, g, b] = c.getImageData(0, 0, 1, 1).data;
                  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                  let n = 0;
                  for (let i = 0; i < data.length; i += 4) {
                    if (data[i + 3] > 120 && Math.abs(data[i] - r) + Math.abs(data[i + 1] - g) + Math.abs(data[i + 2] - b) < 60) n++;
                  }
                  return n;
                }""")).intValue();
    }

    @Test
    void anOlderAddressStillNamesWhoLeaves() {
        open("dataset", served.sample(ServedPage.ST_HELENS), "panel", "whatif", "without", "MSH16");
        assertThat(changes()).hasText(new Pattern[] {Pattern.compile("^Without Lewis County Sheriff.*")});
    }

    @Test
    void flowsAndKindsAreChangedSaidAndTakenBack() {
        start("What if flows");
        choose("A kind of flow");
        option("money").click();
        press("Show these").click();
        assertThat(changes()).containsText(new String[] {"Without any flow of money."});
        assertThat(section("What changes")).containsText("Nothing is left of money.");
        assertThat(press("Change something")).isFocused();
        choose("Add a flow");
        assertAccessible("the form of a flow");
        between("D", "A");
        page.getByLabel("Kind", EXACT).selectOption("advice");
        press("Make the change").click();
        assertThat(changes())
                .containsText(new String[] {"Without any flow of money.", "With a new flow of advice from D to A"});
        assertThat(section("Who gains whom")).containsText("D");
        assertThat(section("Winners and losers").locator("tbody tr").first()).isVisible();
        choose("Strengthen or weaken");
        between("A", "B");
        page.getByLabel("Times (below 1 weakens)").fill("3");
        press("Make the change").click();
        assertThat(changes().nth(2)).containsText("With the flows from A to B times 3.");
        assertAccessible("three changes");
        press("Undo last").click();
        assertThat(changes()).hasCount(2);
        press("Take back: Without any flow of money.").click();
        assertThat(changes()).hasCount(1);
        assertThat(changes()).containsText(new String[] {"With a new flow of advice from D to A"});
        // The browser's own way back, and a reload, show the changes as they were.
        page.goBack();
        assertThat(changes()).hasCount(2);
        page.reload();
        assertThat(changes()).hasCount(2);
        press("Put all back").click();
        assertThat(section("Who might leave")).isVisible();
    }

    @Test
    void whatCannotBeDoneIsSaidAndWhatWasTypedStays() {
        expectFault("404");
        start("What if refused");
        choose("Strengthen or weaken");
        between("D", "A");
        page.getByLabel("Times (below 1 weakens)").fill("4");
        press("Make the change").click();
        assertThat(page.locator("#trouble")).containsText("There is no flow from 'D' to 'A' in this view.");
        assertThat(page.getByLabel("From", EXACT)).hasValue("D");
        assertThat(page.getByLabel("Times (below 1 weakens)")).hasValue("4");
        between("A", "B");
        press("Make the change").click();
        assertThat(changes()).containsText(new String[] {"With the flows from A to B times 4."});
        assertThat(page.locator("#trouble")).isHidden();
    }

    @Test
    void agenciesMergeAndOneIsAdded() {
        start("What if merged");
        choose("Merge agencies");
        page.getByLabel("Name of the one").fill("Both");
        press("Make the change").click();
        assertThat(page.locator("form.change [role=alert]")).hasText("Choose at least 2 agencies.");
        press("Choose who merges").click();
        option("A").click();
        option("B").click();
        press("Show these").click();
        press("Make the change").click();
        assertThat(changes()).containsText(new String[] {"With A and B merged into Both."});
        choose("Add an agency");
        page.getByLabel("Name", EXACT).fill("New hub");
        press("Make the change").click();
        assertThat(changes().nth(1)).containsText("With a new agency, New hub.");
        choose("Add a flow");
        between("new-hub", "C");
        press("Make the change").click();
        assertThat(changes().nth(2)).containsText("from New hub to C");
        // What a later change rests on cannot be taken back before it.
        expectFault("404");
        press("Take back: With a new agency, New hub.").click();
        assertThat(page.locator("#trouble")).containsText("A later change rests on this one");
        assertThat(changes()).hasCount(3);
    }

    @Test
    void aScenarioIsSavedOpenedTakenBackAndDeleted() {
        start("What if saved", "edits", "[{\"op\":\"remove\",\"actors\":[\"B\"]}]");
        Locator name = page.getByLabel("Name of the scenario");
        name.fill("B leaves");
        press("Save scenario").click();
        assertThat(scenario("B leaves")).containsText("1 change: Without B.");
        assertThat(scenario("B leaves")).containsText("first version");
        choose("A kind of flow");
        option("money").click();
        press("Show these").click();
        assertThat(changes()).hasCount(2);
        name.fill("B leaves");
        press("Save scenario").click();
        assertThat(scenario("B leaves")).containsText("version 2");
        press("Put all back").click();
        assertThat(section("Who might leave")).isVisible();
        assertAccessible("saved scenarios");
        linkTo("B leaves").click();
        assertThat(changes()).hasCount(2);
        press("Take B leaves back to its version before").click();
        assertThat(changes()).hasCount(1);
        assertThat(scenario("B leaves")).containsText("first version");
        press("Delete B leaves").click();
        assertThat(press("Delete it")).isFocused();
        press("Delete it").click();
        assertThat(section("Saved scenarios")).containsText("None yet.");
    }

    @Test
    void anIntroductionIsTriedAndVacantPostsAreDrawn() {
        open("dataset", served.sample(ServedPage.NORTHVALE), "panel", "whatif");
        press("Nearer to each other").click();
        Locator first = section("If they met").locator("tbody tr").first();
        assertThat(first).isVisible();
        press("1 in 5").click();
        assertThat(section("If posts fell vacant").locator("tbody tr")).hasCount(5);
        assertAccessible("introductions and turnover");
        first.locator("button").click();
        assertThat(changes()).hasCount(1);
        assertThat(changes().first()).containsText("With a new flow of");
    }

    @Test
    void aFindingLeadsToWhatWouldBeWithoutWhomItNames() {
        open("dataset", served.sample(ServedPage.NORTHVALE), "panel", "findings");
        page.locator("article.find[data-rule=\"single-post\"]")
                .first()
                .getByText("What if the post fell vacant")
                .click();
        assertThat(changes()).containsText(new String[] {"Without Community Connector"});
        assertThat(section("Who loses whom").locator("li").first()).isVisible();
    }

    @Test
    void itFitsATelephoneTheDarkAndPaper() {
        String dataset = served.sample(ServedPage.ST_HELENS);
        page.setViewportSize(400, 800);
        open("dataset", dataset, "panel", "whatif", "without", "MSH16");
        assertThat(changes()).hasCount(1);
        assertNoSidewaysScrolling();
        choose("Merge agencies");
        assertAccessible("a form on a telephone");
        assertNoSidewaysScrolling();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertAccessible("a form in the dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(press("Change something")).isHidden();
        assertThat(changes().first()).isVisible();
    }
}
