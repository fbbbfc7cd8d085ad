package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Checks JSON against the schemas of an OpenAPI document: the keywords that the document uses. */
final class SchemaCheck {
    private final JsonNode document;

    SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** What of the value the schema does not allow; empty where it fits. */
    List<String> faults(JsonNode schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        check(schema, value, "$", faults);
        return faults;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
        if (schema.has("$ref")) {
            JsonNode target = document.at(schema.path("$ref").asText().substring(1));
            if (target.isMissingNode()) {
                faults.add(at + ": dangling " + schema.path("$ref"));
                return;
            }
            check(target, value, at, faults);
        }
        if (schema.has("anyOf")) {
            for (JsonNode each : schema.path("anyOf")) {
                if (faults(each, value).isEmpty()) {
                    return;
                }
            }
            faults.add(at + ": fits none of " + schema.path("anyOf"));
        }
        if (schema.has("type") && !isOfType(schema.path("type"), value)) {
            faults.add(at + ": " + abbreviated(value) + " is not " + schema.path("type"));
            return;
        }
        if (schema.has("enum")) {
            boolean found = false;
            for (JsonNode each : schema.path("enum")) {
                found |= each.equals(value);
            }
            if (!found) {
                faults.add(at + ": " + value + " is none of " + schema.path("enum"));
            }
        }
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                faults.add(at + ": lacks " + name);
            }
        }
        for (int i = 0; i < value.size() && value.isArray() && schema.has("items"); i++) {
            check(schema.path("items"), value.get(i), at + "[" + i + "]", faults);
        }
        if (value.isObject() && (schema.has("properties") || schema.has("additionalProperties"))) {
            value.fields().forEachRemaining(member -> {
                JsonNode known = schema.path("properties").path(member.getKey());
                if (known.isMissingNode()) {
                    known = schema.path("additionalProperties");
                }
                if (known.isMissingNode()) {
                    faults.add(at + ": has undescribed " + member.getKey());
                } else {
                    check(known, member.getValue(), at + "." + member.getKey(), faults);
                }
            });
        }
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (isOfType(each, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static String abbreviated(JsonNode value) {
        String text = value.toString();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
