package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.network.Column;
import org.weft.network.Projection;
import org.weft.network.Table;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a projection as GraphML: nodes with name, attributes and scores, ties with strength and kinds. A tie without
 * direction stands once and the graph is undirected. Missing values have no element.
 */
public final class GraphMlWriter {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final Projection projection;
    private final XMLStreamWriter xml;
    private final List<Key> keys = new ArrayList<>();
    private final Set<String> nodeKeyNames = new HashSet<>();
    private final boolean ownIds;
    private long removed;

    /** A declared property: its key, the element it belongs to, and for nodes its values in node order. */
    private record Key(
            String id,
            boolean ofNode,
            String name,
            boolean numeric,
            @Nullable Object[] values) {}

    private GraphMlWriter(Projection projection, XMLStreamWriter xml) {
        this.projection = projection;
        this.xml = xml;
        boolean tokens = true;
        for (int v = 0; v < projection.size(); v++) {
            tokens &= isToken(projection.id(v));
        }
        ownIds = tokens;
    }

    /**
     * Writes the file in UTF-8; does not close the stream. O(nodes × columns + ties).
     *
     * @param scores tables of node scores: either with a text column id, by which rows find their nodes, or with one row
     *     for each node in the projection's order
     * @return sentences about what could not be written as it is
     * @throws WeftException STORAGE where it cannot be written
     */
    public static List<String> write(Projection projection, List<Table> scores, OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(new NetworkWriter.Unclosed(out), "UTF-8");
            GraphMlWriter writer = new GraphMlWriter(projection, xml);
            writer.declareNodes(scores);
            writer.writeAll();
            xml.close();
            return writer.notes();
        } catch (XMLStreamException e) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "The GraphML file cannot be written: " + e.getMessage() + ".",
                    "Check that there is space and that the place may be written to.",
                    e);
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!ownIds) {
            notes.add("Some ids have characters that GraphML does not allow in ids: nodes are called n0, n1 and so on, "
                    + "and their ids stand in the property weft_id.");
        }
        if (removed > 0) {
            notes.add(Texts.count(removed, "control character", "control characters")
                    + " that XML does not allow were left out.");
        }
        return notes;
    }

    /** Whether a text can be an id in XML: an NMTOKEN of letters, digits, point, hyphen, underscore and colon. */
    static boolean isToken(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean allowed = c < 0x80
                    ? Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c == ':'
                    : Character.isLetter(c) && c < 0xD800;
            if (!allowed) {
                return false;
            }
        }
        return !id.isEmpty();
    }

    private void declareNodes(List<Table> scores) {
        int n = projection.size();
        @Nullable Object[] ids = new Object[n];
        @Nullable Object[] names = new Object[n];
        @Nullable Object[] types = new Object[n];
        for (int v = 0; v < n; v++) {
            ids[v] = projection.id(v);
            names[v] = projection.name(v);
            types[v] = projection.isAgency(v) ? "agency" : "representative";
        }
        declare("weft_id", false, ids);
        declare("name", false, names);
        declare("actor", false, types);
        for (String attribute : projection.attributeNames()) {
            @Nullable Object[] values = new Object[n];
            for (int v = 0; v < n; v++) {
                values[v] = projection.attribute(v, attribute);
            }
            declare(attribute, projection.network().isNumeric(attribute), values);
        }
        scores.forEach(this::declare);
    }

    private void declare(Table table) {
        int[] rowOf = rows(table);
        for (Column column : table.columns()) {
            if (column.name().equals("id") || column.name().equals("name")) {
                continue;
            }
            @Nullable Object[] values = new Object[rowOf.length];
            for (int v = 0; v < rowOf.length; v++) {
                values[v] = rowOf[v] < 0 ? null : column.values().get(rowOf[v]);
            }
            declare(column.name(), column.type() == Column.Type.NUMBER, values);
        }
    }

    private int[] rows(Table table) {
        int[] rowOf = new int[projection.size()];
        Map<Object, Integer> rowOfId = new HashMap<>();
        boolean byId = false;
        for (Column column : table.columns()) {
            if (column.name().equals("id") && column.type() == Column.Type.TEXT) {
                byId = true;
                for (int r = 0; r < table.rows(); r++) {
                    Object id = column.values().get(r);
                    if (id != null) {
                        rowOfId.put(id, r);
                    }
                }
            }
        }
        if (!byId && table.rows() != rowOf.length) {
            throw new IllegalArgumentException("table " + table.name() + " has " + table.rows() + " rows for "
                    + rowOf.length + " nodes and no column id");
        }
        for (int v = 0; v < rowOf.length; v++) {
            rowOf[v] = byId ? rowOfId.getOrDefault(projection.id(v), -1) : v;
        }
        return rowOf;
    }

    private void declare(String name, boolean numeric, @Nullable Object[] values) {
        String unique = name;
        for (int i = 2; !nodeKeyNames.add(unique); i++) {
            unique = name + "_" + i;
        }
        keys.add(new Key("d" + keys.size(), true, unique, numeric, values));
    }

    private void writeAll() throws XMLStreamException {
        String strength = "d" + keys.size();
        String kinds = "d" + (keys.size() + 1);
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        line();
        for (Key key : keys) {
            writeKey(key.id(), "node", key.name(), key.numeric() ? "double" : "string");
        }
        writeKey(strength, "edge", "strength", "double");
        writeKey(kinds, "edge", "kind", "string");
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "weft");
        xml.writeAttribute("edgedefault", projection.directed() ? "directed" : "undirected");
        line();
        for (int v = 0; v < projection.size(); v++) {
            writeNode(v);
        }
        writeEdges(strength, kinds);
        xml.writeEndElement();
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
        xml.flush();
    }

    private void writeKey(String id, String of, String name, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", id);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", legal(name));
        xml.writeAttribute("attr.type", type);
        line();
    }

    private String nodeId(int node) {
        return ownIds ? projection.id(node) : "n" + node;
    }

    private void writeNode(int node) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", nodeId(node));
        for (Key key : keys) {
            Object value = key.values()[node];
            if (value != null) {
                writeData(
                        key.id(),
                        value instanceof Number number ? TableWriter.number(number.doubleValue()) : value.toString());
            }
        }
        xml.writeEndElement();
        line();
    }

    private void writeEdges(String strength, String kinds) throws XMLStreamException {
        Csr graph = projection.graph();
        for (int u = 0; u < graph.n(); u++) {
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                int v = graph.targets()[a];
                if (!graph.directed() && v < u) {
                    continue;
                }
                xml.writeStartElement("edge");
                xml.writeAttribute("source", nodeId(u));
                xml.writeAttribute("target", nodeId(v));
                writeData(strength, TableWriter.number(graph.weights()[a]));
                List<String> labels = new ArrayList<>();
                projection
                        .kindsOf(u, v)
                        .forEach(k ->
                                labels.add(projection.network().kinds().get(k).id()));
                if (!labels.isEmpty()) {
                    writeData(kinds, String.join(";", labels));
                }
                xml.writeEndElement();
                line();
            }
        }
    }

    private void writeData(String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(legal(value));
        xml.writeEndElement();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /** The text without what XML 1.0 does not allow: control characters, lone surrogates, U+FFFE and U+FFFF. */
    private String legal(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean allowed =
                    c >= 0x20 && c < 0xD800 || c == '\t' || c == '\n' || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
            if (allowed) {
                kept.appendCodePoint(c);
            } else {
                removed++;
            }
        }
        return kept.toString();
    }
}
