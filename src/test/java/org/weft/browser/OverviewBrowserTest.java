package org.weft.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The overview: sort, size, choose, walk, filter, group; and the address that keeps it all. */
class OverviewBrowserTest extends PageTest {
    private String stHelens;

    @BeforeEach
    void sample() {
        stHelens = served.sample(ServedPage.ST_HELENS);
    }

    private Locator header(String text) {
        return page.locator("table.agencies thead th")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private void sortBy(String header) {
        header(header).getByRole(AriaRole.BUTTON).click();
    }

    @Test
    void sortsByAColumnBothWays() {
        openMap(stHelens, 27);
        assertThat(header("Betweenness")).hasAttribute("aria-sort", "descending");
        sortBy("Agency");
        assertThat(header("Agency")).hasAttribute("aria-sort", "ascending");
        List<String> names = rows().locator("th button").allInnerTexts();
        assertEquals(
                names.stream()
                        .sorted(Comparator.comparing(OverviewBrowserTest::padded))
                        .toList(),
                names);
        sortBy("Agency");
        assertThat(header("Agency")).hasAttribute("aria-sort", "descending");
        sortBy("Within");
        assertThat(header("Within")).hasAttribute("aria-sort", "descending");
        assertThat(page.locator("table.agencies thead th[aria-sort]")).hasCount(1);
        List<Integer> reach = rows().all().stream()
                .map(r -> Integer.valueOf(r.locator("td.n").nth(2).innerText()))
                .toList();
        assertEquals(reach.stream().sorted((a, b) -> Integer.compare(b, a)).toList(), reach, "largest first");
    }

    /** Numbers within names sort as numbers: 5th before 54th. */
    private static String padded(String name) {
        return Pattern.compile("\\d+")
                .matcher(name.toLowerCase(Locale.UK))
                .replaceAll(m -> "%09d".formatted(Integer.parseInt(m.group())));
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherMeasureResizesTheMarksAndTheLegendIsTrue() {
        openMap(stHelens, 27);
        Object before = outlines();
        page.locator(".mapbox .head").getByText("betweenness").click();
        page.getByRole(AriaRole.COMBOBOX).and(page.locator(".pop input")).fill("pagerank");
        page.keyboard().press("Enter");
        assertThat(page.locator(".legendbox")).containsText("PageRank");
        assertThat(page.locator(".legendbox")).not().containsText("Betweenness");
        assertThat(header("PageRank")).hasAttribute("aria-sort", "descending");
        assertThat(page).hasURL(Pattern.compile(".*measure=pagerank.*"));
        assertNotEquals(before, outlines());
        // What is drawn for each agency has the area that the legend's circles promise for its value.
        Map<String, Object> drawn = (Map<String, Object>) page.evaluate("""
                async () => {
                  const state = new URLSearchParams(location.search);
                  const answer = await fetch(`./api/datasets/${state.get('dataset')}/scores?measures=pagerank`);
                  const values = (await answer.json()).scores[0].values;
                  const radius = (d) => {
                    if (/a/.test(d)) return Number(d.match(/a([\\d.]+)/)[1]);
                    const p = [...d.matchAll(/(-?[\\d.]+) (-?[\\d.]+)/g)].map((m) => [Number(m[1]), Number(m[2])]);
                    const area = p.reduce((s, [x, y], i) => { const [u, v] = p[(i + 1) % p.length]; return s + x * v - u * y; }, 0) / 2;
                    return Math.sqrt(Math.abs(area) / Math.PI);
                  };
                  const marks = [...document.querySelectorAll('.marks path.mark')].map((m) => [values[m.dataset.id], radius(m.getAttribute('d'))]);
                  const circles = [...document.querySelectorAll('.legendbox circle.true')].map((c) => Number(c.getAttribute('r')));
                  return { marks, circles };
                }""");
        List<List<Number>> marks = (List<List<Number>>) drawn.get("marks");
        List<Number> circles = (List<Number>) drawn.get("circles");
        assertTrue(circles.size() >= 2, "a legend of sizes");
        List<Number> least =
                marks.stream().min((a, b) -> compare(a.get(0), b.get(0))).orElseThrow();
        List<Number> most =
                marks.stream().max((a, b) -> compare(a.get(0), b.get(0))).orElseThrow();
        assertEquals(
                most.get(1).doubleValue(),
                circles.stream().mapToDouble(Number::doubleValue).max().orElseThrow(),
                0.2,
                "the largest circle is the largest mark");
        double slope = (square(most.get(1)) - square(least.get(1)))
                / (most.get(0).doubleValue() - least.get(0).doubleValue());
        for (List<Number> mark : marks) {
            double due = square(least.get(1))
                    + slope * (mark.get(0).doubleValue() - least.get(0).doubleValue());
            assertEquals(Math.sqrt(due), mark.get(1).doubleValue(), 0.1, "r of the mark of " + mark);
        }
    }

    private static int compare(Number a, Number b) {
        return Double.compare(a.doubleValue(), b.doubleValue());
    }

    private static double square(Number r) {
        return r.doubleValue() * r.doubleValue();
    }

    @Test
    void anAgencyIsChosenInTheTableAndLetGo() {
        openMap(stHelens, 27);
        row("MSH01").getByRole(AriaRole.BUTTON).click();
        assertThat(profile().locator("h2")).hasText("US Forest Service Vancouver");
        assertThat(row("MSH01").getByRole(AriaRole.BUTTON)).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".marks ~ .rings .ring, .rings .ring")).not().hasCount(0);
        for (String heading : List.of("Who depends on it most", "On whom it depends")) {
            assertThat(profile()).containsText(heading);
        }
        assertThat(page).hasURL(Pattern.compile(".*agency=MSH01.*"));
        page.goBack();
        assertThat(profile().locator("h2")).hasText("The whole network");
        page.goForward();
        assertThat(profile().locator("h2")).hasText("US Forest Service Vancouver");
        press("Let go").click();
        assertThat(profile().locator("h2")).hasText("The whole network");
    }

    @Test
    void theMapIsWalkedByKeys() {
        openMap(stHelens, 27);
        Locator map = page.locator(".weft-map");
        map.focus();
        page.keyboard().press("Home");
        String first = pointedAt();
        page.keyboard().press("ArrowLeft");
        String left = pointedAt();
        page.keyboard().press("ArrowUp");
        assertNotEquals(left, pointedAt());
        page.keyboard().press("Home");
        assertEquals(first, pointedAt());
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*agency=MSH.*"));
        assertThat(profile().locator("h2")).not().hasText("The whole network");
        page.keyboard().press("n");
        String along = pointedAt();
        assertNotEquals(first, along);
        page.keyboard().press("n");
        assertNotEquals(along, pointedAt());
        page.keyboard().press("b");
        assertEquals(along, pointedAt());
        page.keyboard().press("Escape");
        assertThat(profile().locator("h2")).hasText("The whole network");
    }

    private String pointedAt() {
        return (String)
                page.evaluate(
                        "document.getElementById(document.querySelector('.weft-map').getAttribute('aria-activedescendant')).textContent");
    }

    @Test
    void anAddressShowsTheSameAgain() {
        openMap(stHelens, 27);
        page.locator(".mapbox .head").getByText("betweenness").click();
        page.locator(".pop input").fill("harmonic");
        page.keyboard().press("Enter");
        assertThat(page.locator(".legendbox")).containsText("Harmonic");
        sortBy("Agency");
        row("MSH03").getByRole(AriaRole.BUTTON).click();
        assertThat(profile().locator("h2")).hasText("US Army 593rd Support Group");
        assertThat(header("Agency")).hasAttribute("aria-sort", "ascending");
        List<String> before = seen();
        Object drawn = outlines();
        page.reload();
        assertThat(profile().locator("h2")).hasText("US Army 593rd Support Group");
        assertThat(rows()).hasCount(27);
        assertEquals(before, seen());
        assertEquals(drawn, outlines(), "the same network always looks the same");
        linkTo("Pairs").click();
        assertThat(page.locator("table.pairs")).isVisible();
        page.goBack();
        assertThat(rows()).hasCount(27);
        assertEquals(before, seen());
    }

    @Test
    void waveKindLevelAndStrengthAreChosenInTheSentence() {
        openMap(served.sample(ServedPage.NORTHVALE), 40);
        String all = page.locator("#meta").innerText();
        part("Spring 2025").click();
        option("Spring 2024").click();
        assertThat(sentence()).containsText("Spring 2024");
        assertThat(page.locator("#meta")).not().hasText(all);

        part("all 8 kinds of flow").click();
        for (String kind : List.of(
                "consultation",
                "referral",
                "joint assessment",
                "joint training",
                "co-located",
                "funding",
                "commissioning")) {
            option(kind).click();
        }
        press("Show these").click();
        assertThat(sentence()).containsText("information sharing");
        assertThat(page).hasURL(Pattern.compile(".*view=.*information.*"));
        int ties = ties();
        part("any frequency").click();
        option("Frequency weekly or more").click();
        assertThat(sentence()).containsText("weekly or more");
        assertTrue(ties() < ties, "fewer ties where they must be stronger");

        part("agencies").click();
        option("posts").click();
        assertThat(sentence()).containsText("posts");
        assertThat(page.locator("#meta")).containsText("posts");
        assertThat(rows().first()).isVisible();
        List<String> before =
                List.of(sentence().innerText(), page.locator("#meta").innerText());
        page.reload();
        assertThat(sentence()).hasText(before.get(0));
        assertThat(page.locator("#meta")).hasText(before.get(1));
    }

    private Locator part(String text) {
        return sentence().getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText(text));
    }

    private int ties() {
        var found =
                Pattern.compile("([\\d,]+) ties?").matcher(page.locator("#meta").innerText());
        assertTrue(found.find(), "the number of ties is said");
        return Integer.parseInt(found.group(1).replace(",", ""));
    }

    @Test
    void groupsByAnotherAttribute() {
        openMap(stHelens, 27);
        assertThat(page.locator(".legendbox")).containsText("Sponsorship");
        page.locator(".mapbox .head").getByText("sponsorship").click();
        option("Location").click();
        assertThat(page.locator(".legendbox")).containsText("non-local");
        assertThat(page).hasURL(Pattern.compile(".*group=location.*"));
        assertThat(marks()).hasCount(27);
    }

    @Test
    void findsAnAgencyAndSaysTheNearestWhereThereIsNone() {
        openMap(stHelens, 27);
        page.keyboard().press("/");
        page.keyboard().type("cavalry");
        page.keyboard().press("Enter");
        assertThat(profile().locator("h2")).hasText("US Army 3rd Squadron 5th Cavalry");
        page.getByLabel("Find an agency").fill("qqqq");
        assertThat(page.locator("#found")).containsText("No agency called “qqqq”");
    }
}
