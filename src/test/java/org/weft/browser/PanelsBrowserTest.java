package org.weft.browser;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The other panels: tables, pairs, measures, the networks that are kept; and what is taken away as files. */
class PanelsBrowserTest extends PageTest {
    @Test
    void pairsSayWhoLeansOnWhom() {
        String dataset = served.sample(ServedPage.ST_HELENS);
        open("dataset", dataset, "panel", "pairs");
        assertThat(page.locator("main h2").filter(new Locator.FilterOptions().setHasText("Who leans on whom")))
                .isVisible();
        Locator pairs = page.locator("table.pairs tbody tr");
        assertThat(pairs.first()).isVisible();
        List<Double> gaps = pairs.all().stream()
                .map(r -> Double.valueOf(r.locator("td.strong").innerText()))
                .toList();
        assertEquals(gaps.stream().sorted((a, b) -> Double.compare(b, a)).toList(), gaps);
        page.locator("table.pairs thead").getByText("Sources it has").click();
        assertThat(page.locator("table.pairs th[aria-sort=descending]")).containsText("Sources it has");
        assertThat(page.locator("section[aria-label=Dominance] li").first()).isVisible();
        // A larger threshold leaves fewer pairs out of balance.
        String before = page.locator("dl.four").innerText();
        page.locator("#t-imbalance").fill("0.9");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*imbalance=0.9.*"));
        assertThat(page.locator("dl.four")).not().hasText(before);
        // An agency narrows the table to its own pairs.
        page.locator("table.pairs tbody th button").first().click();
        assertThat(page.locator(".tablebox h2")).containsText("Pairs of");
        press("All pairs").click();
        assertThat(page.locator(".tablebox h2")).hasText("Pairs");
    }

    @Test
    void kindsOfUnlikePowerAreKeptApart() {
        open("dataset", served.sample(ServedPage.NORTHVALE), "panel", "pairs");
        Locator groups = page.locator("section[aria-label='Who leans on whom'] .head .opts button.kinds");
        assertThat(groups.first()).isVisible();
        assertTrue(groups.count() > 1, "several groups of kinds");
        String before = page.locator("table.pairs").innerText();
        groups.nth(1).click();
        assertThat(groups.nth(1)).hasAttribute("aria-pressed", "true");
        assertNotEquals(before, page.locator("table.pairs").innerText());
    }

    @Test
    void everyMeasureIsExplained() {
        open("panel", "measures");
        Locator articles = page.locator(".catalogue article");
        assertThat(page.locator("#m-betweenness")).isVisible();
        assertTrue(articles.count() >= 20, "the catalogue has " + articles.count());
        for (Locator article : articles.all()) {
            String text = article.innerText();
            assertTrue(
                    text.contains("Convention") && text.contains("Undefined") && text.contains("Range"),
                    () -> "incomplete: " + text);
            assertTrue(article.locator(".ask").innerText().length() > 20, text);
        }
        served.sample(ServedPage.ST_HELENS);
        page.locator("#m-pagerank").getByText("Size the map by it").click();
        assertThat(page.locator(".legendbox")).containsText("PageRank");
        assertThat(page).hasURL(Pattern.compile(".*measure=pagerank.*"));
    }

    @Test
    void theTablesHoldWhatTheMapShows() {
        String dataset = served.sample(ServedPage.KNOKE);
        openMap(dataset, 10);
        int ties = ((Number) page.evaluate("""
                async () => (await (await fetch(`./api/datasets/${new URLSearchParams(location.search).get('dataset')}/scene?size=betweenness&width=600&height=560`)).json())
                  .ties.reduce((n, t) => n + (t.ab > 0) + (t.ba > 0), 0)""")).intValue();
        linkTo("Table").click();
        assertThat(rows()).hasCount(10);
        assertThat(page.locator("table.flows tbody tr")).hasCount(ties);
    }

    @Test
    void theTableFollowsTheConventionsOfAnotherProgram() {
        String dataset = served.sample(ServedPage.KNOKE);
        open("dataset", dataset, "panel", "table", "columns", "degree:direction=out,closeness,dominance");
        Locator choice = page.getByLabel("Conventions");
        assertThat(choice).hasValue("");
        assertEquals(
                List.of("Weft", "UCINET", "sna", "igraph", "NetworkX"),
                choice.locator("option").allInnerTexts());
        assertThat(page.locator("section.conventions")).hasCount(0);
        choice.selectOption("networkx");
        assertThat(page).hasURL(Pattern.compile(".*[?&]as=networkx.*"));
        Locator heads = page.locator("table.agencies thead th");
        Locator closeness = heads.filter(new Locator.FilterOptions().setHasText("Closeness"));
        assertThat(closeness).containsText("NetworkX");
        assertThat(closeness).hasAttribute("title", Pattern.compile("^As NetworkX: closeness_centrality\\(\\)\\. .*"));
        assertThat(heads.filter(new Locator.FilterOptions().setHasText("Dominance"))
                        .first())
                .not()
                .containsText("NetworkX");
        Locator notes = page.locator("section.conventions");
        assertThat(notes).containsText("closeness_centrality()");
        assertThat(notes).containsText("Distances are those of incoming paths");
        assertThat(notes).containsText("NetworkX has no such measure");
        assertThat(notes).containsText("out_degree() The same as Weft’s.");
        // It survives a reload, and its own conventions come back.
        page.reload();
        assertThat(choice).hasValue("networkx");
        assertThat(notes).isVisible();
        assertAccessible("the table as NetworkX prints it");
        assertNoSidewaysScrolling();
        choice.selectOption("");
        assertThat(notes).hasCount(0);
        assertThat(closeness).not().containsText("NetworkX");
    }

    @Test
    void exportsAreDownloadedAndReadable() throws IOException {
        openMap(served.sample(ServedPage.ST_HELENS), 27);
        List<String> agencies = Files.readAllLines(export("Agencies with all scores"));
        assertEquals(28, agencies.size(), "a header and a row for each agency");
        assertTrue(agencies.get(0).contains("betweenness"), agencies.get(0));
        int columns = agencies.get(0).split(",").length;
        assertTrue(columns > 10, agencies.get(0));
        assertEquals(124, Files.readAllLines(export("Flows")).size(), "a header and a row for each flow");
        Document graph = xml(export("GraphML"));
        assertEquals(27, graph.getElementsByTagName("node").getLength());
        assertEquals(123, graph.getElementsByTagName("edge").getLength());
        Document picture = xml(export("The map as it stands"));
        assertEquals("svg", picture.getDocumentElement().getNodeName());
        try (ZipFile all = new ZipFile(export("All tables").toFile());
                ZipFile sheets = new ZipFile(export("Weft files").toFile());
                ZipFile book = new ZipFile(export("Workbook").toFile())) {
            assertTrue(all.size() >= 3, "tables in the zip");
            assertTrue(sheets.getEntry("flows.csv") != null, "flows.csv in the Weft form");
            assertTrue(book.getEntry("xl/workbook.xml") != null, "a workbook");
        }
    }

    private Path export(String label) {
        press("Export").click();
        return download(() -> option(label).click());
    }

    private static Document xml(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    @Test
    void networksAreRenamedUndoneAndDeleted() {
        served.remove("Two agencies");
        served.remove("Two services");
        Path folder = served.folder(Map.of("flows.csv", "source,target\na,b\n"));
        Path more = served.folder(Map.of("flows.csv", "source,target\na,b\nb,a\n"));
        for (Path sheets : List.of(folder, more)) {
            open("panel", "data");
            chooseFiles(sheets.resolve("flows.csv"));
            nameIt("Two agencies");
            press(sheets == folder ? "Bring it in" : "Replace it").click();
            assertThat(rows()).hasCount(2);
        }
        assertThat(page.locator("#meta")).containsText("2 ties");
        linkTo("Data").click();
        Locator line = lineOf("Two agencies");
        assertThat(line.locator("td").nth(4)).hasText("2");
        line.getByText("Revisions").click();
        press("Undo the last import").click();
        assertThat(lineOf("Two agencies").locator("[data-what=flows]")).hasText("1");

        lineOf("Two agencies").getByText("Rename").click();
        page.getByLabel("New name").fill("Two services");
        page.keyboard().press("Enter");
        assertThat(lineOf("Two services")).isVisible();
        assertTrue(served.names().contains("Two services"));

        lineOf("Two services").getByText("Delete").click();
        press("Delete it").click();
        assertThat(lineOf("Two services")).hasCount(0);
        assertTrue(!served.names().contains("Two services"));
    }

    private Locator lineOf(String name) {
        return page.locator("table.datasets > tbody > tr:not(.below)")
                .filter(new Locator.FilterOptions().setHas(linkTo(name)));
    }

    @Test
    void emptySheetsAreToBeHad() throws IOException {
        open("panel", "data");
        try (ZipFile sheets = new ZipFile(
                        download(() -> linkTo("CSV files (zip)").click()).toFile());
                ZipFile book = new ZipFile(
                        download(() -> linkTo("Workbook (XLSX)").click()).toFile())) {
            assertTrue(sheets.getEntry("flows.csv") != null && sheets.getEntry("agencies.csv") != null);
            assertTrue(book.getEntry("xl/workbook.xml") != null);
        }
    }
}
