package org.weft.http;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One parameter of a route: enough to check what is sent and to document it.
 *
 * @param name its name in the path, the query or the form
 * @param where where it stands
 * @param type what it holds
 * @param about what it means, for a reader of the documentation
 * @param byDefault the text taken when it is absent; null where absence is a value of its own
 * @param required whether the request is refused without it
 * @param least the smallest number allowed
 * @param most the largest number allowed, or the greatest length of a text
 * @param choices the words allowed; empty where any is
 * @param example a value that works
 */
record Parameter(
        String name,
        Where where,
        Type type,
        String about,
        @Nullable String byDefault,
        boolean required,
        double least,
        double most,
        List<String> choices,
        @Nullable String example) {
    /** Longest text that a parameter may hold, unless it says otherwise. */
    static final int LONGEST = 2_000;

    /** Where a parameter stands. */
    enum Where {
        PATH,
        QUERY,
        FORM
    }

    /** What a parameter holds. */
    enum Type {
        TEXT,
        INTEGER,
        NUMBER,
        BOOLEAN,
        FILES
    }

    static Parameter path(String name, String about, String example) {
        return new Parameter(name, Where.PATH, Type.TEXT, about, null, true, 0, LONGEST, List.of(), example);
    }

    static Parameter text(String name, String about, String example) {
        return new Parameter(name, Where.QUERY, Type.TEXT, about, null, false, 0, LONGEST, List.of(), example);
    }

    static Parameter text(String name, String about, String example, int longest) {
        return new Parameter(name, Where.QUERY, Type.TEXT, about, null, false, 0, longest, List.of(), example);
    }

    static Parameter choice(String name, String about, @Nullable String byDefault, String... words) {
        return new Parameter(
                name, Where.QUERY, Type.TEXT, about, byDefault, false, 0, LONGEST, List.of(words), words[0]);
    }

    static Parameter choice(String name, String about, @Nullable String byDefault, List<String> words) {
        return choice(name, about, byDefault, words.toArray(String[]::new));
    }

    static Parameter integer(String name, String about, @Nullable String byDefault, long least, long most) {
        return new Parameter(
                name, Where.QUERY, Type.INTEGER, about, byDefault, false, least, most, List.of(), byDefault);
    }

    static Parameter number(String name, String about, @Nullable String byDefault, double least, double most) {
        return new Parameter(
                name, Where.QUERY, Type.NUMBER, about, byDefault, false, least, most, List.of(), byDefault);
    }

    static Parameter flag(String name, String about) {
        return new Parameter(name, Where.QUERY, Type.BOOLEAN, about, "false", false, 0, 5, List.of(), null);
    }

    /** The same as a field of a form. */
    Parameter inForm() {
        return new Parameter(name, Where.FORM, type, about, byDefault, required, least, most, choices, example);
    }

    /** The same, refused when absent. */
    Parameter needed() {
        return new Parameter(name, where, type, about, byDefault, true, least, most, choices, example);
    }

    static Parameter files(String name, String about) {
        return new Parameter(name, Where.FORM, Type.FILES, about, null, true, 1, 100, List.of(), null);
    }
}
