package org.weft.http;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The documentation page in a browser, under the policy that allows nothing inline. */
class DocsBrowserTest {
    private static final TestServer SERVER = TestServer.shared();

    @Test
    void documentationOpensAndTriesARouteWithoutBreakingThePolicy() {
        Path chromium = chromium();
        assertFalse("1".equals(System.getenv("WEFT_REQUIRE_BROWSER")) && chromium == null, "no browser was found");
        assumeTrue(chromium != null, "no Chromium: set WEFT_CHROMIUM or put chromium on the PATH");
        List<String> complaints = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of(
                                        "--no-sandbox", "--disable-quic", "--disable-background-networking")))) {
            Page page = browser.newPage();
            page.onConsoleMessage(m -> {
                if (m.type().equals("error") || m.text().contains("Content Security Policy")) {
                    complaints.add(m.text());
                }
            });
            page.onPageError(complaints::add);
            page.onRequest(r -> {
                if (!r.url().startsWith(SERVER.server.address().toString())
                        && !r.url().startsWith("data:")) {
                    elsewhere.add(r.url());
                }
            });
            page.navigate(SERVER.server.address().resolve("/docs").toString());
            page.locator(".opblock").first().waitFor();
            assertTrue(
                    page.locator(".opblock").count() > 30,
                    "only " + page.locator(".opblock").count());
            assertTrue(page.locator(".info .title").first().innerText().contains("Weft"));

            Locator status = page.locator("#operations-system-status");
            status.locator(".opblock-summary-control").click();
            status.locator(".try-out__btn").click();
            status.locator(".execute").click();
            Locator answer =
                    status.locator(".live-responses-table .response-col_status").last();
            answer.waitFor();
            assertTrue(answer.innerText().startsWith("200"), answer.innerText());
        }
        assertEquals(List.of(), complaints);
        assertEquals(List.of(), elsewhere);
    }

    private static Path chromium() {
        String given = System.getenv("WEFT_CHROMIUM");
        if (given != null && !given.isEmpty()) {
            return Files.isExecutable(Path.of(given)) ? Path.of(given) : null;
        }
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
                Path found = Path.of(directory, name);
                if (Files.isExecutable(found)) {
                    return found;
                }
            }
        }
        return null;
    }
}
