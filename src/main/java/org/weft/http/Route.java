package org.weft.http;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One row of the route table: what is asked, what is answered, who may ask.
 *
 * @param verb the HTTP method
 * @param path the path with {@code {name}} for what varies
 * @param id its name in the OpenAPI document
 * @param tag the chapter of the documentation
 * @param summary one line
 * @param about what a caller must know beyond the summary; may be empty
 * @param parameters all that the path, the query and the form hold; others are refused
 * @param body the record of a JSON body; null where there is none
 * @param bodyExample an example of the JSON body
 * @param status the status of success
 * @param answers by media type, the record answered; {@link Void} for bytes
 * @param rank the least rank that may ask
 * @param needsStore whether it waits for the store
 * @param fails the statuses with which it may fail, beyond those that every route has
 * @param action what answers
 */
record Route(
        Verb verb,
        String path,
        String id,
        String tag,
        String summary,
        String about,
        List<Parameter> parameters,
        @Nullable Class<?> body,
        @Nullable String bodyExample,
        int status,
        Map<String, Class<?>> answers,
        Rank rank,
        boolean needsStore,
        List<Integer> fails,
        Action action) {
    /** The methods in use. */
    enum Verb {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE
    }

    /** Answers one call. */
    @FunctionalInterface
    interface Action {
        Reply answer(Call call) throws Exception;
    }

    /** Whether parameters not listed here are let through unread: the page keeps its own state in its address. */
    boolean letsThrough() {
        return path.equals("/");
    }

    boolean hasForm() {
        return parameters.stream().anyMatch(p -> p.where() == Parameter.Where.FORM);
    }

    @Nullable
    Parameter parameter(String name) {
        for (Parameter each : parameters) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    static Draft get(String path, String id) {
        return new Draft(Verb.GET, path, id);
    }

    static Draft post(String path, String id) {
        return new Draft(Verb.POST, path, id).needs(Rank.EDIT);
    }

    static Draft put(String path, String id) {
        return new Draft(Verb.PUT, path, id).needs(Rank.EDIT);
    }

    static Draft patch(String path, String id) {
        return new Draft(Verb.PATCH, path, id).needs(Rank.EDIT);
    }

    static Draft delete(String path, String id) {
        return new Draft(Verb.DELETE, path, id).needs(Rank.EDIT);
    }

    /** A row being written. */
    static final class Draft {
        private final Verb verb;
        private final String path;
        private final String id;
        private String tag = "system";
        private String summary = "";
        private String about = "";
        private final List<Parameter> parameters = new ArrayList<>();
        private @Nullable Class<?> body;
        private @Nullable String bodyExample;
        private int status = 200;
        private Map<String, Class<?>> answers = Map.of();
        private Rank rank = Rank.READ;
        private boolean needsStore;
        private List<Integer> fails = List.of();

        private Draft(Verb verb, String path, String id) {
            this.verb = verb;
            this.path = path;
            this.id = id;
        }

        Draft in(String chapter) {
            tag = chapter;
            return this;
        }

        Draft says(String line) {
            summary = line;
            return this;
        }

        Draft more(String text) {
            about = text;
            return this;
        }

        Draft with(Parameter... more) {
            parameters.addAll(List.of(more));
            return this;
        }

        Draft reads(Class<?> type, String example) {
            body = type;
            bodyExample = example;
            return this;
        }

        Draft gives(Class<?> type) {
            return gives(200, "application/json", type);
        }

        Draft gives(int code, Class<?> type) {
            return gives(code, "application/json", type);
        }

        Draft gives(int code, String mediaType, Class<?> type) {
            status = code;
            answers = Map.of(mediaType, type);
            return this;
        }

        Draft givesFile(String... mediaTypes) {
            answers = new java.util.LinkedHashMap<>();
            for (String type : mediaTypes) {
                answers.put(type, Void.class);
            }
            return this;
        }

        Draft needs(Rank least) {
            rank = least;
            return this;
        }

        Draft onStore() {
            needsStore = true;
            return this;
        }

        Draft failsWith(Integer... codes) {
            fails = List.of(codes);
            return this;
        }

        Route does(Action action) {
            return new Route(
                    verb,
                    path,
                    id,
                    tag,
                    summary,
                    about,
                    List.copyOf(parameters),
                    body,
                    bodyExample,
                    answers.isEmpty() && body == null && status == 200 && verb == Verb.DELETE ? 204 : status,
                    answers,
                    rank,
                    needsStore,
                    fails,
                    action);
        }
    }
}
