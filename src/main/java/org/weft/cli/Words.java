package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.network.Nearest;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Values of options that are one of a few words. */
final class Words {
    private Words() {}

    /** The word for a constant: lower case with hyphens. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that a word stands for. */
    static <E extends Enum<E>> E constant(String option, String given, E[] values) {
        String word =
                oneOf(option, given, Arrays.stream(values).map(Words::word).toList());
        return Arrays.stream(values)
                .filter(v -> word(v).equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The word itself, if it is one of those allowed. */
    static String oneOf(String option, String given, List<String> allowed) {
        String word = given.strip().toLowerCase(Locale.ROOT);
        if (allowed.contains(word)) {
            return word;
        }
        @Nullable String nearest = Nearest.of(word, allowed);
        throw new WeftException(
                ErrorKind.BAD_REQUEST,
                option + " cannot be '" + given + "'.",
                (nearest == null ? "" : "Did you mean '" + nearest + "'? ") + "Give one of "
                        + String.join(", ", allowed) + ".");
    }
}
