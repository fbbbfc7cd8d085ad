package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a server answered. */
record Answer(int status, HttpHeaders headers, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(text(), e);
        }
    }

    /** Asserts the status, and shows the body where it is another. */
    Answer is(int expected) {
        assertEquals(expected, status, this::text);
        return this;
    }

    /** Asserts that this is a whole problem of that status and kind, with a remedy; answers its detail and remedy. */
    String problem(int expected, String kind) {
        assertEquals(expected, status, this::text);
        assertEquals("application/problem+json", header("Content-Type"));
        JsonNode p = json();
        assertEquals("urn:weft:problem:" + kind, p.path("type").asText());
        assertEquals(expected, p.path("status").asInt());
        for (String member : new String[] {"title", "detail", "remedy"}) {
            assertFalse(p.path(member).asText().isBlank(), member + " is missing: " + text());
        }
        assertTrue(p.path("problems").isArray(), "problems is missing: " + text());
        return p.path("detail").asText() + " " + p.path("remedy").asText();
    }
}
