package org.weft.brief;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import javax.xml.parsers.DocumentBuilderFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Calendar;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The three forms of a document, on one that has everything in it, names that are markup among them. */
class FormsTest {
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"50\" viewBox=\"0 0 200 50\""
                    + " font-family=\"&quot;Source Sans 3&quot;, sans-serif\"><text x=\"5\" y=\"20\">Ŵales</text></svg>\n";

    private static final Document WHOLE = new Document(
            "Brief for discussion · agencies",
            "<b>Health & Housing</b>",
            List.of(
                    new Block.Paragraph(Block.Weight.LEAD, "Three agencies. Ŵyn → ŷ − 2."),
                    new Block.Figure(SVG, "A map"),
                    new Block.Columns(
                            List.of(
                                    new Block.Heading(2, "What stands out"),
                                    new Block.Points(
                                            true,
                                            List.of(
                                                    new Block.Point("One.", "It is *alone*."),
                                                    new Block.Point("", "2. Not a list")))),
                            List.of(new Block.Paragraph(Block.Weight.SMALL, "Not | known")))),
            List.of("Ours."),
            List.of(
                    new Block.Heading(2, "Annex"),
                    new Block.Grid(
                            "Scores",
                            List.of(new Block.Head("Agency", false), new Block.Head("Degree", true)),
                            List.of(List.of("A|B", "3"), List.of("_C_", "–")))),
            "2025-04");

    private static byte[] pdf(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfForm.write(document, out);
        return out.toByteArray();
    }

    @Test
    void htmlIsXmlAndEveryNameIsText() throws Exception {
        String html = HtmlForm.of(WHOLE);
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)))
                .getDocumentElement();
        assertEquals("en-GB", root.getAttribute("lang"));
        assertEquals(
                "<b>Health & Housing</b>",
                root.getElementsByTagName("h1").item(0).getTextContent());
        assertEquals(2, root.getElementsByTagName("li").getLength());
        assertEquals("A|B", root.getElementsByTagName("td").item(0).getTextContent());
        assertEquals("number", ((Element) root.getElementsByTagName("td").item(1)).getAttribute("class"));
        assertEquals(0, root.getElementsByTagName("script").getLength());
        assertFalse(html.contains("style=\""), "a strict policy forbids styles on elements");
        assertFalse(html.replace("http://www.w3.org/", "").contains("http:"), "nothing comes from elsewhere");
    }

    @Test
    void markdownShowsMarkupAsText() {
        assertEquals("""
                # \\<b\\>Health & Housing\\</b\\>

                *Brief for discussion · agencies*

                Three agencies. Ŵyn → ŷ − 2.

                *Map.* A map

                ## What stands out

                1. **One.** It is \\*alone\\*.
                2. 2\\. Not a list

                Not \\| known

                ---

                Ours.

                ---

                ## Annex

                **Scores**

                | Agency | Degree |
                |---|---:|
                | A\\|B | 3 |
                | \\_C\\_ | – |
                """, MarkdownForm.of(WHOLE));
    }

    @Test
    void pdfIsTheSameEveryTimeAndTaggedWithFontsOfItsOwn() throws Exception {
        byte[] first = pdf(WHOLE);
        assertArrayEquals(first, pdf(WHOLE));
        try (PDDocument pdf = Loader.loadPDF(first)) {
            assertEquals(2, pdf.getNumberOfPages(), "the annex begins on a page of its own");
            assertEquals(
                    "Brief: <b>Health & Housing</b>",
                    pdf.getDocumentInformation().getTitle());
            assertEquals(2025, pdf.getDocumentInformation().getCreationDate().get(Calendar.YEAR));
            assertNotNull(pdf.getDocumentCatalog().getStructureTreeRoot(), "screen readers need the tags");
            assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded() && font.getName().contains("Source"), font.getName());
                }
            }
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Three agencies. Ŵyn → ŷ − 2."), text);
            assertTrue(text.contains("<b>Health & Housing</b>"), text);
        }
    }

    @Test
    void withoutADateThereIsNone() throws Exception {
        Document undated = new Document(WHOLE.kicker(), WHOLE.title(), WHOLE.page(), WHOLE.foot(), List.of(), "");
        try (PDDocument pdf = Loader.loadPDF(pdf(undated))) {
            assertEquals(1, pdf.getNumberOfPages());
            assertNull(pdf.getDocumentInformation().getCreationDate());
        }
    }

    @Test
    void aRowHasACellForEveryColumn() {
        List<Block.Head> one = List.of(new Block.Head("a", false));
        List<List<String>> two = List.of(List.of("1", "2"));
        assertThrows(IllegalArgumentException.class, () -> new Block.Grid("x", one, two));
    }
}
