package org.weft.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.weft.problem.ErrorKind;
import org.weft.problem.Excess;
import org.weft.problem.Problem;
import org.weft.problem.WeftException;
import org.weft.workbench.Analysis;
import org.weft.workbench.WeftJson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads back the records that the API writes. */
final class Answers {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("weft-answers").addDeserializer(Instant.class, new Instants()))
            .addMixIn(Analysis.ViewInfo.class, RawView.class)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addHandler(new Hyphens())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Answers() {}

    /** The view's JSON is an object in JSON, and its text in the record. */
    private abstract static class RawView {
        @JsonDeserialize(using = Raw.class)
        abstract String json();
    }

    private static final class Raw extends JsonDeserializer<String> {
        @Override
        public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode tree = in.readValueAsTree();
            return tree.toString();
        }
    }

    /** A constant of two words is written with a hyphen. */
    private static final class Hyphens extends DeserializationProblemHandler {
        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String text, String failure) {
            String name = text.replace('-', '_').toUpperCase(Locale.ROOT);
            for (Object constant : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
            return NOT_HANDLED;
        }
    }

    private static final class Instants extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Instant.parse(in.getText());
        }
    }

    static byte[] bytes(Object json) {
        try {
            return WeftJson.mapper().writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request is always JSON", e);
        }
    }

    /** A part of an answer as JSON on one line. */
    static String text(Object json) {
        return new String(bytes(json), StandardCharsets.UTF_8);
    }

    static <T> T read(byte[] body, Class<T> type) {
        try {
            return MAPPER.readValue(body, type);
        } catch (IOException e) {
            throw new WeftException(
                    ErrorKind.UNAVAILABLE,
                    "The running server gave an answer that this command does not understand.",
                    "Is the server of another version? Stop it and start this one.",
                    e);
        }
    }

    static <T> T convert(Object tree, Class<T> type) {
        return read(bytes(tree), type);
    }

    /** A problem of the API as the exception that it was on the other side. */
    static WeftException problem(int status, byte[] body) {
        JsonNode problem;
        try {
            problem = MAPPER.readTree(body);
        } catch (IOException e) {
            problem = MAPPER.createObjectNode();
        }
        return problem(status, problem);
    }

    static WeftException problem(int status, JsonNode problem) {
        String detail = problem.path("detail").asText();
        if (detail.isEmpty()) {
            detail = "The running server answers with status " + status + ".";
        }
        List<Problem> problems = new ArrayList<>();
        for (JsonNode each : problem.path("problems")) {
            problems.add(read(bytes(each), Problem.class));
        }
        if (problem.hasNonNull("excess")) {
            return new WeftException(
                    convert(problem.path("excess"), Excess.class),
                    detail,
                    problem.path("remedy").asText());
        }
        return new WeftException(
                kind(problem.path("type").asText(), status),
                detail,
                problem.path("remedy").asText(),
                problems,
                null);
    }

    private static ErrorKind kind(String type, int status) {
        String word = type.substring(type.lastIndexOf(':') + 1)
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
        return Arrays.stream(ErrorKind.values())
                .filter(k -> k.name().equals(word))
                .findFirst()
                .orElse(status >= 500 ? ErrorKind.UNAVAILABLE : ErrorKind.BAD_REQUEST);
    }
}
