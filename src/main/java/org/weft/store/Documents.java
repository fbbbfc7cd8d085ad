package org.weft.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.neo4j.driver.Record;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is saved beside a dataset. */
final class Documents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Bolt bolt;

    Documents(Bolt bolt) {
        this.bolt = bolt;
    }

    private static Map<String, Object> address(String dataset, String type, String key) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("dataset", dataset);
        parameters.put("type", type);
        parameters.put("key", key);
        return parameters;
    }

    void put(String dataset, String type, String key, String json) {
        Map<String, Object> parameters = address(dataset, type, key);
        parameters.put("json", json);
        bolt.write(tx -> Query.DOCUMENT_PUT.on(tx, parameters).consume());
    }

    Optional<StoredDocument> get(String dataset, String type, String key) {
        return bolt
                .read(tx ->
                        Query.DOCUMENT_GET.on(tx, address(dataset, type, key)).list())
                .stream()
                .map(Documents::document)
                .findFirst();
    }

    List<StoredDocument> list(String dataset, String type) {
        return bolt
                .read(tx -> Query.DOCUMENTS
                        .on(tx, Map.of("dataset", dataset, "type", type))
                        .list())
                .stream()
                .map(Documents::document)
                .toList();
    }

    boolean remove(String dataset, String type, String key) {
        return bolt.write(tx -> Query.DOCUMENT_REMOVE
                        .on(tx, address(dataset, type, key))
                        .single()
                        .get("removed")
                        .asInt())
                > 0;
    }

    private static StoredDocument document(Record row) {
        return new StoredDocument(
                row.get("key").asString(),
                row.get("json").asString(),
                Instant.ofEpochMilli(row.get("changedAt").asLong()));
    }

    /** Puts a pseudonym in a dataset's documents, and removes those of no dataset that name the person. */
    int erase(String dataset, String id, String name, String pseudonym) {
        int changed = 0;
        for (String owner : List.of(dataset, Store.SHARED)) {
            for (Record row : bolt.read(
                    tx -> Query.DOCUMENTS_ALL.on(tx, Map.of("dataset", owner)).list())) {
                String before = row.get("json").asString();
                String after = redactJson(before, id, name, pseudonym);
                if (!after.equals(before)) {
                    changed++;
                    String type = row.get("type").asString();
                    String key = row.get("key").asString();
                    if (owner.equals(Store.SHARED)) {
                        remove(owner, type, key);
                    } else {
                        put(owner, type, key, after);
                    }
                }
            }
        }
        return changed;
    }

    /** The JSON with the person's id and name replaced in every text; unchanged to the letter where they do not occur. */
    static String redactJson(String json, String id, String name, String pseudonym) {
        try {
            JsonNode before = JSON.readTree(json);
            JsonNode after = redacted(before, id, name, pseudonym);
            return after.equals(before) ? json : JSON.writeValueAsString(after);
        } catch (JsonProcessingException e) {
            return Pseudonyms.redact(json, id, name, pseudonym);
        }
    }

    private static JsonNode redacted(JsonNode node, String id, String name, String pseudonym) {
        if (node.isTextual()) {
            return TextNode.valueOf(Pseudonyms.redact(node.textValue(), id, name, pseudonym));
        }
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(each -> array.add(redacted(each, id, name, pseudonym)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            node.properties()
                    .forEach(e -> object.set(
                            Pseudonyms.redact(e.getKey(), id, name, pseudonym),
                            redacted(e.getValue(), id, name, pseudonym)));
            return object;
        }
        return node;
    }
}
