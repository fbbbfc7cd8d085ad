package org.weft.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A test with a page of its own. After each, nothing may have gone wrong behind the picture: no violation of the
 * policy, no error on the console, no request that failed, other than those the test said it would cause.
 */
@Tag("browser")
@ExtendWith(BrowserTests.class)
abstract class PageTest {
    private static final String LISTEN = """
            window.refused = [];
            document.addEventListener('securitypolicyviolation', (e) => window.refused.push(e.violatedDirective + ' ' + e.blockedURI));
            """;

    ServedPage served;
    Page page;
    private BrowserContext context;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> expected = new ArrayList<>();

    @BeforeEach
    void openContext() {
        Browser browser = Chromium.shared();
        served = ServedPage.shared();
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"));
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        context.addInitScript(LISTEN);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (isFault(message)) {
                faults.add(message.type() + ": " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> faults.add("uncaught: " + error));
        page.onRequestFailed(request -> {
            // The page itself breaks off what a newer state has overtaken, and the browser what it downloads.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                faults.add("failed: " + request.url() + " " + request.failure());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                faults.add("answered " + response.status() + ": " + response.url());
            }
        });
    }

    /** An error or a warning; not the hint that a slow machine used a preloaded font late, which says nothing wrong. */
    private static boolean isFault(ConsoleMessage message) {
        boolean late = message.text().contains("was preloaded using link preload but not used within a few seconds");
        return message.type().equals("error") || message.type().equals("warning") && !late;
    }

    @AfterEach
    void nothingWentWrongBehind() {
        if (context == null) {
            return;
        }
        try {
            assertEquals(List.of(), refusals(), "violations of the content security policy");
            assertEquals(
                    List.of(),
                    faults.stream()
                            .filter(f -> expected.stream().noneMatch(f::contains))
                            .toList(),
                    "errors behind the page");
        } finally {
            context.close();
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> refusals() {
        return page.url().startsWith("http") ? (List<String>) page.evaluate("window.refused") : List.of();
    }

    /** Says that this test causes faults whose text has this part. */
    void expectFault(String part) {
        expected.add(part);
    }

    /** Opens the page in a state, given as names and values in turn. */
    void open(String... state) {
        StringBuilder address = new StringBuilder(served.address());
        for (int i = 0; i < state.length; i += 2) {
            address.append(i == 0 ? '?' : '&').append(state[i]).append('=').append(encoded(state[i + 1]));
        }
        page.navigate(address.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Opens the overview of a dataset and waits until all its agencies are drawn. */
    void openMap(String dataset, int agencies, String... state) {
        open(Stream.concat(Stream.of("dataset", dataset), Stream.of(state)).toArray(String[]::new));
        assertThat(marks()).hasCount(agencies);
        assertThat(rows()).hasCount(agencies);
    }

    Locator marks() {
        return page.locator(".mapbox svg .marks path.mark");
    }

    /** The rows of the table of agencies. */
    Locator rows() {
        return page.locator("table.agencies tbody tr");
    }

    Locator row(String agency) {
        return page.locator("table.agencies tbody tr[data-agency=\"" + agency + "\"]");
    }

    Locator profile() {
        return page.locator(".profile");
    }

    Locator sentence() {
        return page.locator("#say");
    }

    Locator press(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator linkTo(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The entry of the open menu whose words begin so. */
    Locator option(String label) {
        return page.locator(".pop [role=option] > span, .pop .item")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label, Pattern.CASE_INSENSITIVE)))
                .first();
    }

    /** The sentence, the table and the profile as text: what a person sees of a state, the picture apart. */
    List<String> seen() {
        return List.of(
                page.title(),
                sentence().innerText(),
                page.locator(".tablebox").innerText(),
                profile().innerText(),
                page.locator(".legendbox").innerText());
    }

    /** The outlines of all marks by agency. */
    Object outlines() {
        return page.evaluate("Object.fromEntries([...document.querySelectorAll('.marks path.mark')]"
                + ".map((p) => [p.dataset.id, p.getAttribute('d')]))");
    }

    Path download(Runnable how) {
        Download download = page.waitForDownload(how);
        return download.path();
    }

    /** Chooses files in the data panel. */
    void chooseFiles(Path... files) {
        page.waitForFileChooser(() -> press("Choose files").click()).setFiles(files);
    }

    /** Names the network that is brought in, once its files have been checked. */
    void nameIt(String name) {
        assertThat(sentence().locator(".keep")).isVisible();
        Locator box = page.getByLabel("Name of the network");
        box.fill(name);
        box.press("Tab");
    }

    void assertNoSidewaysScrolling() {
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) over).intValue(), "the page is wider than the window at " + page.url());
    }

    /** Fails where axe-core finds something serious or critical. */
    void assertAccessible(String where) {
        // What is in order need not be told node by node, which takes most of the time.
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        List<Rule> found = new AxeBuilder(page).options(violations).analyze().getViolations();
        String grave = found.stream()
                .filter(r -> r.getImpact().equals("serious") || r.getImpact().equals("critical"))
                .map(r -> r.getId() + ": " + r.getHelp() + " "
                        + r.getNodes().stream().map(n -> n.getHtml()).limit(3).toList())
                .collect(Collectors.joining("\n"));
        assertEquals("", grave, where);
    }
}
