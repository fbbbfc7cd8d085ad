package org.weft.browser;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the page offers where measures are past the budget. */
class BudgetBrowserTest extends PageTest {
    private static final int AGENCIES = 400;

    /** A network whose betweenness takes longer than a thousandth of a second, which is all that is allowed here. */
    private String dataset(String name) {
        StringBuilder flows = new StringBuilder("source,target,strength\n");
        for (int i = 0; i < AGENCIES; i++) {
            for (int k : new int[] {1, 7, 31, 92}) {
                flows.append('a')
                        .append(i)
                        .append(",a")
                        .append((i + k) % AGENCIES)
                        .append(",1\n");
            }
        }
        page.route(
                Pattern.compile(".*/scores\\?.*"),
                route -> route.resume(
                        new Route.ResumeOptions().setUrl(route.request().url() + "&budget=0.001")));
        expectFault("answered 413");
        expectFault("status of 413");
        return served.dataset(name, Map.of("flows.csv", flows.toString()));
    }

    @Test
    void whatIsRefusedCanBeEstimated() {
        open("dataset", dataset("Estimated"));
        assertThat(page.locator("#trouble")).containsText("estimated to take");
        assertThat(page.locator("#trouble")).containsText("the budget is 0.001");
        assertThat(press("Compute it in the background")).isVisible();
        assertAccessible("refused");
        press("Estimate it").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#trouble")).isHidden();
        assertThat(rows().first()).isVisible();
        assertThat(page.locator("table.agencies thead")).containsText("Betweenness, estimated");
        assertThat(page.locator(".tablebox")).containsText("sampled sources (Brandes and Pich 2007)");
        assertThat(page.locator(".tablebox td[title*='in 19 cases of 20']").first())
                .isVisible();
        assertEquals("main", page.evaluate("document.activeElement.id"), "where the focus went");
        assertAccessible("estimated");
        // It stays so for this view of the network.
        page.locator("th button[data-key=sort-name]").click();
        assertThat(page.locator("table.agencies thead")).containsText("Betweenness, estimated");
    }

    @Test
    void whatIsRefusedCanBeComputedInTheBackground() {
        open("dataset", dataset("In the background"));
        press("Compute it in the background").focus();
        List<String> asked = new java.util.concurrent.CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.keyboard().press("Enter");
        assertThat(page.locator("#trouble")).isHidden();
        assertThat(rows().first()).isVisible();
        assertThat(page.locator("table.agencies thead")).containsText("Betweenness");
        assertThat(page.locator("table.agencies thead")).not().containsText("estimated");
        assertTrue(asked.stream().anyMatch(u -> u.matches(".*/api/jobs/[0-9a-f]+/events")), asked::toString);
        assertTrue(asked.stream().anyMatch(u -> u.contains("over=queue")), asked::toString);
    }
}
