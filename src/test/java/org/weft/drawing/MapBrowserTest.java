package org.weft.drawing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weft.network.Actor;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The map in a browser, under the strict policy: drawn, chosen, walked by keys, zoomed and read. */
class MapBrowserTest {
    private static Playwright playwright;
    private static Browser browser;
    private static MapPage server;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        Path chromium = chromium();
        boolean required = "1".equals(System.getenv("WEFT_REQUIRE_BROWSER"));
        assertFalse(required && chromium == null, "a browser is required and none was found");
        assumeTrue(chromium != null, "no Chromium: set WEFT_CHROMIUM or put chromium on the PATH");
        server = new MapPage();
        server.put("small", scene(Partnerships.made(30, 110, 5), true));
        server.put("large", scene(Partnerships.made(700, 6000, 5), true));
        server.put("few", Scenes.of(Partnerships.project(Partnerships.of(1, new int[0][])), SceneOptions.of(600, 560)));
        server.put(
                "none", Scenes.of(Partnerships.project(Partnerships.of(0, new int[0][])), SceneOptions.of(600, 560)));
        server.put("nasty", scene(nasty(), false));
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking")));
    }

    private static Path chromium() {
        String given = System.getenv("WEFT_CHROMIUM");
        if (given != null && !given.isEmpty()) {
            return Files.isExecutable(Path.of(given)) ? Path.of(given) : null;
        }
        for (String dir : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
                Path found = Path.of(dir, name);
                if (Files.isExecutable(found)) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Scene scene(Network network, boolean sized) {
        Projection p = Partnerships.project(network);
        SceneOptions options = SceneOptions.of(600, 560);
        return Scenes.of(p, sized ? options.sizedBy("Degree", Partnerships.degrees(p)) : options);
    }

    private static Network nasty() {
        String name = "<img src=x onerror=\"window.broken=1\"> & \"sons\"";
        Network.Builder b = new Network.Builder();
        b.add(new Actor.Agency("a\"]<b>", name, null, null, Map.of("sector", name)));
        b.add(new Actor.Agency("b", "Plain", null, null, Map.of("sector", "Health")));
        b.add(Kind.named("information", true));
        return b.flows(new Flows.Builder().add(0, 1, 0, 1).build()).build();
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() {
        page = browser.newPage();
        page.setViewportSize(800, 900);
        page.navigate(server.address());
        until("window.ready === true");
    }

    @AfterEach
    void nothingWasRefused() {
        try {
            assertEquals(List.of(), page.evaluate("said.refused"), "policy violations and errors");
        } finally {
            page.close();
        }
    }

    /** Waits for a condition frame by frame; Playwright's own way evaluates text in the page, which the policy refuses. */
    private void until(String condition) {
        page.evaluate("async () => { const end = performance.now() + 10000; while (!(" + condition + ")) {"
                + " if (performance.now() > end) throw new Error('waited in vain');"
                + " await new Promise((r) => requestAnimationFrame(r)); } }");
    }

    private void show(String name) {
        page.evaluate("name => open_(name)", name);
    }

    private String active() {
        return (String) page.evaluate(
                "document.getElementById(map.box.getAttribute('aria-activedescendant'))?.textContent ?? ''");
    }

    @Test
    void aSmallNetworkIsDrawnAsSvgAndChosenByPointer() {
        show("small");
        assertEquals(30, page.locator("#map svg .marks path.mark").count());
        assertTrue(page.locator("#map svg .labels text").count() > 20);
        page.evaluate("map.focus()");
        double[] at = place("A0");
        page.mouse().move(at[0], at[1]);
        until("said.pointed.at(-1) === 'A0'");
        page.mouse().click(at[0], at[1]);
        until("said.chosen.at(-1) === 'A0'");
        until("document.querySelectorAll('#map .rings .ring').length >= 1");
        // The ring may be that of pointing; the chosen agency's lines come with the next frame.
        until("document.querySelectorAll('#map .focus line').length >= 1");
        int flows = ((Number) page.evaluate("scene.ties.filter((t) => t.a === 0 || t.b === 0).length")).intValue();
        int lines = page.locator("#map .focus line").count();
        assertTrue(lines >= flows && lines <= 2 * flows, lines + " lines for " + flows + " ties");
        assertTrue(page.locator("#legend").textContent().contains("it informs"));
    }

    private double[] place(String id) {
        @SuppressWarnings("unchecked")
        List<Number> at = (List<Number>) page.evaluate(
                "id => { const i = map.index.get(id); const b = map.box.getBoundingClientRect(); return [b.left + map.at.x[i], b.top + map.at.y[i]]; }",
                id);
        return new double[] {at.get(0).doubleValue(), at.get(1).doubleValue()};
    }

    @Test
    void keysWalkChooseAndLetGo() {
        for (String name : List.of("small", "large")) {
            show(name);
            page.locator("#map .weft-map").focus();
            page.keyboard().press("Home");
            String first = active();
            assertTrue(first.contains("Degree"), first);
            page.keyboard().press("Enter");
            assertTrue(page.evaluate("said.chosen.at(-1)") instanceof String);
            Object chosen = page.evaluate("map.chosen");
            page.keyboard().press("n");
            String partner = active();
            assertNotEquals(first, partner);
            assertTrue(
                    (Boolean)
                            page.evaluate(
                                    "scene.ties.some((t) => (t.a === map.chosen || t.b === map.chosen) && t.a + t.b - map.chosen === map.pointed)"));
            page.keyboard().press("b");
            assertNotEquals(partner, active());
            page.keyboard().press("Escape");
            assertEquals(null, page.evaluate("said.chosen.at(-1)"));
            assertNotEquals(chosen, page.evaluate("map.chosen"));
            for (String way : List.of("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown")) {
                Number x = (Number) page.evaluate("map.at.x[map.pointed]");
                Number y = (Number) page.evaluate("map.at.y[map.pointed]");
                page.keyboard().press(way);
                Number dx = (Number) page.evaluate("x => map.at.x[map.pointed] - x", x);
                Number dy = (Number) page.evaluate("y => map.at.y[map.pointed] - y", y);
                double along = switch (way) {
                    case "ArrowLeft" -> -dx.doubleValue();
                    case "ArrowRight" -> dx.doubleValue();
                    case "ArrowUp" -> -dy.doubleValue();
                    default -> dy.doubleValue();
                };
                assertTrue(along >= 0, way + " went the other way");
            }
        }
    }

    @Test
    void zoomsByKeyAndBack() {
        show("small");
        page.locator("#map .weft-map").focus();
        page.keyboard().press("+");
        until("map.transform.k > 1.5");
        page.keyboard().press("0");
        until("map.transform.k === 1");
    }

    @Test
    void aLargeNetworkGoesToOneCanvasByGroups() {
        show("large");
        assertEquals(1, page.locator("#map canvas").count());
        assertEquals(0, page.locator("#map svg").count());
        String words = (String) page.evaluate("describe(scene)");
        assertTrue(words.contains("700 agencies") && words.contains("By group"), words);
        String rest = (String) page.evaluate("map.picture.node.toDataURL()");
        page.evaluate("map.choose('A3')");
        page.evaluate("before => { window.before_ = before; }", rest);
        until("map.picture.node.toDataURL() !== before_");
        double[] at = place("A9");
        page.mouse().click(at[0], at[1]);
        until("said.chosen.at(-1) === 'A9'");
        show("small");
        assertEquals(0, page.locator("#map canvas").count());
    }

    @Test
    void namesAreOnlyEverText() {
        show("nasty");
        page.evaluate("map.choose('a\"]<b>')");
        assertEquals(Boolean.TRUE, page.evaluate("window.broken === undefined && !document.querySelector('img')"));
        assertTrue(page.locator("#map .labels").textContent().contains("<img"));
    }

    @Test
    void emptyAndSingleNetworksAreNoError() {
        show("none");
        show("few");
        assertEquals(1, page.locator("#map svg .marks path.mark").count());
        page.evaluate("map.choose('nobody'); map.point(null); map.zoom('in');");
        page.evaluate("map.destroy()");
        assertEquals(0, page.locator("#map *").count());
    }

    @Test
    void placesAreKeptWhereTheNextSceneKnowsTheAgency() {
        show("small");
        double[] before = place("A4");
        page.evaluate("open_('small', { keepPositions: true })");
        double[] after = place("A4");
        assertEquals(before[0], after[0], 0.01);
        assertEquals(before[1], after[1], 0.01);
    }

    @Test
    void isAccessible() {
        for (String name : List.of("small", "large")) {
            show(name);
            page.locator("#map .weft-map").focus();
            page.keyboard().press("Home");
            List<String> serious = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(r -> r.getImpact().equals("serious")
                                    || r.getImpact().equals("critical"))
                            .map(r -> r.getId() + ": " + r.getHelp())
                            .toList();
            assertEquals(List.of(), serious);
        }
    }
}
