package org.weft.drawing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.weft.network.Actor;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.xml.sax.InputSource;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import java.io.StringReader;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SceneSvgTest {
    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static int count(Document d, String tag) {
        return d.getElementsByTagNameNS("http://www.w3.org/2000/svg", tag).getLength();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "2,1", "30,90", "200,900", "600,5000"})
    void isWellFormedAndHasNoScriptNorStyle(int n, int m) throws Exception {
        Projection p = Partnerships.project(Partnerships.made(n, m, 2));
        Scene scene = Scenes.of(p, SceneOptions.of(600, 560).sizedBy("Degree", Partnerships.degrees(p)));
        for (String chosen : new String[] {null, "A1", "nobody"}) {
            Document d = parse(SceneSvg.render(scene, chosen));
            assertEquals(0, count(d, "script") + count(d, "style") + count(d, "image") + count(d, "use"));
            assertEquals("img", d.getDocumentElement().getAttribute("role"));
            assertTrue(count(d, "title") >= 1);
            assertTrue(count(d, "path") >= n, "at least one outline for each mark");
            NodeList all = d.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element e = (Element) all.item(i);
                for (int a = 0; a < e.getAttributes().getLength(); a++) {
                    String name = e.getAttributes().item(a).getNodeName();
                    assertFalse(name.startsWith("on") || name.equals("style") || name.endsWith("href"), name);
                    String value = e.getAttributes().item(a).getNodeValue();
                    assertFalse(value.contains("NaN") || value.contains("Infinity"), name + "=" + value);
                }
            }
        }
    }

    @Test
    void namesCannotBreakOut() throws Exception {
        String nasty = "</text><script>alert(1)</script>\"'&]]>\u0000\u0008";
        Network.Builder b = new Network.Builder().grouping(nasty);
        b.add(new Actor.Agency("A", nasty, null, null, Map.of(nasty, "<b>" + nasty)));
        b.add(new Actor.Agency("B", "B & Sons", null, null, Map.of(nasty, "x")));
        b.add(new Kind(
                "k",
                nasty,
                true,
                org.weft.network.Scale.UNDECLARED,
                Kind.End.SOURCE,
                Kind.Power.GIVER,
                false,
                nasty,
                nasty));
        Projection p = Partnerships.project(
                b.flows(new Flows.Builder().add(0, 1, 0, 1).build()).build());
        Scene scene = Scenes.of(
                p,
                SceneOptions.of(600, 560)
                        .sizedBy(nasty, new double[] {1, Double.NaN})
                        .captioned(nasty));
        String svg = SceneSvg.render(scene, "A");
        assertFalse(svg.contains("<script"), svg);
        Document d = parse(svg);
        assertEquals(0, count(d, "script"));
        assertTrue(d.getDocumentElement().getTextContent().contains("B & Sons"));
    }

    @Test
    void everyShapeCoversTheSameArea() {
        for (Palette.Slot slot : Palette.Slot.values()) {
            if (!slot.shape().equals("circle")) {
                String path = Shapes.path(slot.shape(), 50, 50, 20);
                String[] points = path.substring(1, path.length() - 1).split("[L ]");
                double twice = 0;
                int n = points.length / 2;
                for (int i = 0; i < n; i++) {
                    int j = (i + 1) % n;
                    twice += Double.parseDouble(points[2 * i]) * Double.parseDouble(points[2 * j + 1])
                            - Double.parseDouble(points[2 * j]) * Double.parseDouble(points[2 * i + 1]);
                }
                assertEquals(Math.PI * 400, Math.abs(twice / 2), 2, slot.shape());
            }
        }
    }

    @Test
    void aGreatManySignsStayUnderTheWidthOfTheFigure() throws Exception {
        Projection p = Partnerships.project(Partnerships.made(60, 240, 8));
        Scene scene = Scenes.of(p, SceneOptions.of(320, 400).sizedBy("Degree", Partnerships.degrees(p)));
        Document d = parse(SceneSvg.render(scene));
        NodeList texts = d.getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element t = (Element) texts.item(i);
            if (t.getAttribute("text-anchor").isEmpty()) {
                double end = Double.parseDouble(t.getAttribute("x")) + Labels.width(t.getTextContent());
                assertTrue(end <= 320, t.getTextContent() + " ends at " + end);
            }
        }
    }
}
