package org.weft.browser;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Random;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the page does when a thing is not there, does not answer, or is very large; and the page of the API. */
class TroubleBrowserTest extends PageTest {
    @Test
    void aNetworkThatIsGoneGivesWayToOneThatIsThere() {
        served.sample(ServedPage.ST_HELENS);
        open("dataset", "00000000-0000-0000-0000-000000000000", "agency", "nobody");
        assertThat(sentence()).containsText("You are looking at");
        assertThat(page.locator("#live")).containsText("is not here any more");
    }

    @Test
    void anAgencyThatIsNotInTheViewIsSaidSo() {
        expectFault("answered 404");
        expectFault("status of 404");
        openMap(served.sample(ServedPage.ST_HELENS), 27, "agency", "MSH99");
        assertThat(profile().locator("h2")).hasText("No agency “MSH99” here");
        assertThat(profile()).containsText("MSH0");
        press("Let go").click();
        assertThat(profile().locator("h2")).hasText("The whole network");
    }

    @Test
    void aViewThatCannotBeReadIsSaidSoWithAWayOut() {
        expectFault("answered 400");
        expectFault("status of 400");
        open("dataset", served.sample(ServedPage.ST_HELENS), "view", "{\"kinds\":[");
        assertThat(page.locator("#trouble")).isVisible();
        press("Start afresh").click();
        assertThat(marks()).hasCount(27);
        assertThat(page.locator("#trouble")).isHidden();
    }

    @Test
    void aServerThatDoesNotAnswerLeavesThePictureAndIsTriedAgain() {
        expectFault("ERR_CONNECTION_REFUSED");
        openMap(served.sample(ServedPage.ST_HELENS), 27);
        Object drawn = outlines();
        page.route("**/api/**", route -> route.abort("connectionrefused"));
        page.locator(".mapbox .head").getByText("betweenness").click();
        page.locator(".pop input").fill("pagerank");
        page.keyboard().press("Enter");
        assertThat(page.locator("#trouble")).containsText("Weft does not answer.");
        assertThat(page.locator("#trouble")).containsText("still works");
        assertThat(press("Try now")).isVisible();
        assertEquals(drawn, outlines(), "the old picture stays");
        assertThat(rows()).hasCount(27);
        page.unroute("**/api/**");
        press("Try now").click();
        assertThat(page.locator("#trouble")).isHidden();
        assertThat(page.locator(".legendbox")).containsText("PageRank");
    }

    @Test
    void aStoreThatCannotBeReachedIsWaitedFor() {
        expectFault("answered 503");
        expectFault("status of 503");
        served.sample(ServedPage.ST_HELENS);
        page.route(
                "**/api/datasets",
                route -> route.fulfill(
                        new com.microsoft.playwright.Route.FulfillOptions()
                                .setStatus(503)
                                .setContentType("application/problem+json")
                                .setBody(
                                        "{\"title\":\"Unavailable\",\"status\":503,\"detail\":\"Weft cannot reach its database.\"}")));
        open();
        assertThat(page.locator("#trouble")).containsText("Weft cannot reach its database.");
        page.unroute("**/api/datasets");
        assertThat(page.locator("#trouble")).isHidden();
        assertThat(rows().first()).isVisible();
    }

    @Test
    void aLargeNetworkIsDrawnOnACanvas() {
        long seed = 20_260_117;
        Random random = new Random(seed);
        int agencies = 900;
        StringBuilder sheet = new StringBuilder("id,name,sector\n");
        List<String> sectors = List.of("health", "housing", "education", "voluntary", "police and justice");
        for (int i = 0; i < agencies; i++) {
            sheet.append("a")
                    .append(i)
                    .append(",Agency ")
                    .append(i)
                    .append(',')
                    .append(sectors.get(i % 5))
                    .append('\n');
        }
        StringBuilder flows = new StringBuilder("source,target,strength\n");
        for (int i = 0; i < agencies; i++) {
            for (int k = 0; k < 5; k++) {
                int j = (i + 1 + k * 17 + random.nextInt(16)) % agencies;
                flows.append("a")
                        .append(i)
                        .append(",a")
                        .append(j)
                        .append(',')
                        .append(1 + random.nextInt(4))
                        .append('\n');
            }
        }
        String dataset =
                served.dataset("Large", Map.of("agencies.csv", sheet.toString(), "flows.csv", flows.toString()));
        open("dataset", dataset);
        assertThat(page.locator(".mapbox canvas")).isVisible();
        assertThat(page.locator("#meta")).containsText("900 agencies");
        assertEquals(true, page.evaluate("""
                () => { const c = document.querySelector('.mapbox canvas');
                  return c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some((v, i) => i % 4 === 3 && v > 0); }"""));
        assertThat(rows()).hasCount(250);
        press("Show the rest").click();
        assertThat(rows()).hasCount(agencies);
        page.locator(".weft-map").focus();
        page.keyboard().press("Home");
        page.keyboard().press("Enter");
        assertThat(profile().locator("h2")).containsText("Agency ");
        served.remove("Large");
    }

    @Test
    void theApiIsDocumentedOnAPage() {
        page.navigate(served.address() + "docs");
        assertThat(page.locator(".swagger-ui .opblock").first()).isVisible();
        assertTrue(page.locator(".swagger-ui .opblock").count() > 15, "the routes are listed");
        page.locator(".opblock-summary").first().click();
        assertThat(page.locator(".opblock-body").first()).isVisible();
    }
}
