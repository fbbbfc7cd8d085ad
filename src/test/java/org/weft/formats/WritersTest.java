package org.weft.formats;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.weft.network.Actor;
import org.weft.network.Column;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.Table;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import javax.xml.parsers.DocumentBuilderFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tables and GraphML as other programs see them. */
class WritersTest {
    @TempDir
    Path folder;

    private static String csv(Column... columns) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.csv(new Table("agencies", List.of(columns)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tablesAreQuotedAndNumbersFull() {
        String text = csv(
                Column.text("name", Arrays.asList("a,b", "say \"x\"", "two\nlines", null, " padded ")),
                Column.numbers("score", "", "", new double[] {1, 1.0 / 3, 1e-12, Double.NaN, 1e20}));
        assertEquals(
                "name,score\r\n\"a,b\",1\r\n\"say \"\"x\"\"\",0.3333333333333333\r\n\"two\nlines\",1.0E-12\r\n,\r\n padded ,1.0E20\r\n",
                text);
    }

    @Test
    void numbersReadBackTheSame() {
        double[] values = {
            0.1, 1.0 / 3, 123456789.123456789, 5e-324, Double.MAX_VALUE, 1e15, 999999999999999.9, 0, -2.5e-7
        };
        for (double value : values) {
            assertEquals(value, Double.parseDouble(TableWriter.number(value)));
            assertEquals(value, Double.parseDouble(Numbers.plain(value)));
        }
    }

    @Test
    void textsDoNotRunAsFormulas() {
        String text = csv(Column.text(
                "note", List.of("=1+1", "+44", "-x", "-3", "@SUM(A1)", "\tx", "'=x", "'quoted'", "a=b", "-")));
        assertEquals(
                "note\r\n'=1+1\r\n'+44\r\n'-x\r\n-3\r\n'@SUM(A1)\r\n'\tx\r\n''=x\r\n'quoted'\r\na=b\r\n'-\r\n", text);
        for (String each : List.of("=1+1", "'=x", "''=x", "-3", "'quoted'", "-", "'", "", "'-3")) {
            assertEquals(each, CellGuard.unguard(CellGuard.guard(each)));
        }
    }

    @Test
    void exportedFlowsReadAsTheSameNetwork() throws Exception {
        Table flows = new Table(
                "flows",
                List.of(
                        Column.text("source", List.of("=A", "B, C", "-")),
                        Column.text("target", List.of("B, C", "-", "=A")),
                        Column.text("kind", List.of("advice", "advice", "advice")),
                        Column.numbers("strength", "", "", new double[] {0.1, 2, 1e20})));
        Path file = folder.resolve("flows.csv");
        try (var out = Files.newOutputStream(file)) {
            TableWriter.csv(flows, out);
        }
        Network network = NetworkReader.read(file, ReadOptions.DEFAULT).orThrow();
        assertEquals(
                List.of("=A", "B, C", "-"),
                network.actors().stream().map(Actor::id).toList());
        assertEquals(1e20, network.flows().strength(2));
    }

    private static Network awkward(boolean directed, String... ids) {
        Network.Builder b = new Network.Builder();
        b.add(Kind.named("info & advice", directed));
        for (String id : ids) {
            b.add(new Actor.Agency(
                    id,
                    "<" + id + "> \u0001 \"Büro\"\uD800",
                    null,
                    null,
                    Map.of("budget", "12.5", "name", "clash", "code", "007")));
        }
        Flows.Builder flows = new Flows.Builder();
        flows.add(0, 1, 0, 2.5);
        flows.add(1, 2, 0, 1);
        return b.flows(flows.build()).build();
    }

    private static Document graphml(Projection projection, List<Table> scores, List<String> notes) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        notes.addAll(GraphMlWriter.write(projection, scores, out));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Map<String, String> data(Document xml, Element element) {
        Map<String, String> names = new HashMap<>();
        NodeList keys = xml.getElementsByTagNameNS("*", "key");
        for (int i = 0; i < keys.getLength(); i++) {
            Element key = (Element) keys.item(i);
            names.put(key.getAttribute("id"), key.getAttribute("attr.name") + ":" + key.getAttribute("attr.type"));
        }
        Map<String, String> found = new HashMap<>();
        NodeList data = element.getElementsByTagNameNS("*", "data");
        for (int i = 0; i < data.getLength(); i++) {
            found.put(
                    names.get(((Element) data.item(i)).getAttribute("key")),
                    data.item(i).getTextContent());
        }
        return found;
    }

    @Test
    void graphMlHoldsNodesScoresAndTies() throws Exception {
        Projection projection = Projector.project(awkward(true, "A", "B-1", "C"), View.DEFAULT);
        Table scores = new Table(
                "scores",
                List.of(
                        Column.text("id", List.of("C", "A")),
                        Column.numbers("betweenness", "", "", new double[] {0.5, Double.NaN})));
        List<String> notes = new java.util.ArrayList<>();
        Document xml = graphml(projection, List.of(scores), notes);
        Element graph = (Element) xml.getElementsByTagNameNS("http://graphml.graphdrawing.org/xmlns", "graph")
                .item(0);
        assertEquals("directed", graph.getAttribute("edgedefault"));
        NodeList nodes = graph.getElementsByTagNameNS("*", "node");
        assertEquals(3, nodes.getLength());
        Element c = (Element) nodes.item(2);
        assertEquals("C", c.getAttribute("id"));
        assertEquals(
                Map.of(
                        "weft_id:string", "C",
                        "name:string", "<C>  \"Büro\"",
                        "actor:string", "agency",
                        "budget:double", "12.5",
                        "code:string", "007",
                        "name_2:string", "clash",
                        "betweenness:double", "0.5"),
                data(xml, c));
        NodeList edges = graph.getElementsByTagNameNS("*", "edge");
        assertEquals(2, edges.getLength());
        assertEquals(
                Map.of("strength:double", "2.5", "kind:string", "info & advice"), data(xml, (Element) edges.item(0)));
        assertEquals(List.of("6 control characters that XML does not allow were left out."), notes);
    }

    /** A place without space. */
    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
    }

    @Test
    void aFullDiskIsSaid() throws IOException {
        Network network = awkward(true, "A", "B", "C");
        Projection projection = Projector.project(network, View.DEFAULT);
        Table table = new Table("t", List.of(Column.text("id", List.of("x"))));
        List<Executable> writers = List.of(
                () -> NetworkWriter.writeZip(network, full()),
                () -> NetworkWriter.writeWorkbook(network, full()),
                () -> TableWriter.csv(table, full()),
                () -> GraphMlWriter.write(projection, List.of(), full()),
                () -> Template.zip(full()),
                () -> Template.writeWorkbook(full()));
        for (Executable writer : writers) {
            WeftException e = assertThrows(WeftException.class, writer);
            assertEquals(ErrorKind.STORAGE, e.kind());
            assertTrue(e.what().contains("No space left on device"), e.what());
        }
        Path file = Files.writeString(folder.resolve("file"), "");
        for (Path place : List.of(file, file.resolve("below"))) {
            WeftException made = assertThrows(WeftException.class, () -> NetworkWriter.writeFolder(network, place));
            assertEquals(ErrorKind.STORAGE, made.kind());
            WeftException template = assertThrows(WeftException.class, () -> Template.writeFolder(place));
            assertEquals(ErrorKind.STORAGE, template.kind());
        }
    }

    @Test
    void undirectedTiesStandOnceAndIdsThatXmlRefusesAreReplaced() throws Exception {
        List<String> notes = new java.util.ArrayList<>();
        Document xml = graphml(Projector.project(awkward(false, "A 1", "B", "C"), View.DEFAULT), List.of(), notes);
        Element graph = (Element) xml.getElementsByTagNameNS("*", "graph").item(0);
        assertEquals("undirected", graph.getAttribute("edgedefault"));
        Element edge = (Element) graph.getElementsByTagNameNS("*", "edge").item(0);
        assertEquals(2, graph.getElementsByTagNameNS("*", "edge").getLength());
        assertEquals("n0", edge.getAttribute("source"));
        assertEquals(
                "A 1",
                data(xml, (Element) graph.getElementsByTagNameNS("*", "node").item(0))
                        .get("weft_id:string"));
        assertTrue(notes.get(0).contains("weft_id"), notes::toString);
    }
}
