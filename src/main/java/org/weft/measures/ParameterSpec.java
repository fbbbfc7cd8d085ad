package org.weft.measures;

import org.weft.network.Nearest;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A parameter of a measure.
 *
 * @param name its name, as "direction"
 * @param help what it chooses, in a sentence
 * @param type what its values are
 * @param allowed the words allowed, where it is a word; those that stand for a number, where it is one
 * @param defaultValue the value where none is given; empty where the parameter is then left out
 * @param min smallest number allowed
 * @param max largest number allowed
 * @param synonyms other words that are taken for an allowed one
 */
public record ParameterSpec(
        String name,
        String help,
        Type type,
        List<String> allowed,
        String defaultValue,
        double min,
        double max,
        Map<String, String> synonyms) {
    /** What values are. */
    public enum Type {
        /** One of the allowed words. */
        WORD,
        /** A whole number. */
        INTEGER,
        /** A number. */
        NUMBER,
        /** true or false. */
        FLAG,
        /** A name out of the data. */
        NAME
    }

    /** Freezes the lists. */
    public ParameterSpec {
        allowed = List.copyOf(allowed);
        synonyms = Map.copyOf(synonyms);
    }

    static ParameterSpec words(String name, String help, String... allowedFirstIsDefault) {
        List<String> words = List.of(allowedFirstIsDefault);
        return new ParameterSpec(name, help, Type.WORD, words, words.get(0), 0, 0, Map.of());
    }

    static ParameterSpec integer(String name, String help, int defaultValue, int min, int max) {
        return new ParameterSpec(name, help, Type.INTEGER, List.of(), "" + defaultValue, min, max, Map.of());
    }

    static ParameterSpec number(String name, String help, double defaultValue, double min, double max) {
        return new ParameterSpec(name, help, Type.NUMBER, List.of(), "" + defaultValue, min, max, Map.of());
    }

    /** A number, or a word for one that follows from the network; the first word is the default. */
    static ParameterSpec numberOr(String name, String help, double min, double max, String... words) {
        return new ParameterSpec(name, help, Type.NUMBER, List.of(words), words[0], min, max, Map.of());
    }

    static ParameterSpec flag(String name, String help) {
        return new ParameterSpec(name, help, Type.FLAG, List.of("false", "true"), "false", 0, 0, Map.of());
    }

    static ParameterSpec named(String name, String help) {
        return new ParameterSpec(name, help, Type.NAME, List.of(), "", 0, 0, Map.of());
    }

    ParameterSpec withSynonyms(Map<String, String> more) {
        return new ParameterSpec(name, help, type, allowed, defaultValue, min, max, more);
    }

    /** The value in its one spelling. */
    String canonical(String measure, String given) {
        String value = synonyms.getOrDefault(given.strip(), given.strip());
        if (type == Type.NAME) {
            return value;
        }
        if (type == Type.WORD || type == Type.FLAG) {
            if (!allowed.contains(value)) {
                throw wrong(measure, given);
            }
            return value;
        }
        if (allowed.contains(value)) {
            return value;
        }
        double number;
        try {
            number = type == Type.INTEGER ? Integer.parseInt(value) : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw wrong(measure, given);
        }
        if (!(number >= min && number <= max)) {
            throw wrong(measure, given);
        }
        return type == Type.INTEGER ? Integer.toString((int) number) : Double.toString(number);
    }

    private WeftException wrong(String measure, String given) {
        return new WeftException(
                ErrorKind.BAD_REQUEST,
                "Parameter '" + name + "' of measure '" + measure + "' cannot be '" + given + "'.",
                "Give " + values() + "." + meant(given));
    }

    private String meant(String given) {
        List<String> known = new ArrayList<>(allowed);
        known.addAll(synonyms.keySet());
        String nearest = Nearest.of(given, known);
        return nearest == null ? "" : " Did you mean '" + synonyms.getOrDefault(nearest, nearest) + "'?";
    }

    /** The values allowed, in words. */
    public String values() {
        return switch (type) {
            case WORD, FLAG -> "one of " + String.join(", ", allowed);
            case INTEGER -> "a whole number from " + (int) min + " to " + (int) max;
            case NUMBER ->
                "a number from " + min + " to " + max
                        + (allowed.isEmpty() ? "" : ", or one of " + String.join(", ", allowed));
            case NAME -> "a name out of the data";
        };
    }

    /** The value as JSON has it: a number, a truth value or a text. */
    Object json(String value) {
        return switch (type) {
            case WORD, NAME -> value;
            case INTEGER -> Integer.valueOf(value);
            case NUMBER -> allowed.contains(value) ? value : Double.valueOf(value);
            case FLAG -> Boolean.valueOf(value);
        };
    }

    /** How a value that is not the default shows in a label. */
    String phrase(String value) {
        if (type == Type.FLAG) {
            return name.equals("norm") ? "normalised" : name;
        }
        if (name.equals("weight")) {
            return value.equals("none") ? "unweighted" : "weighted by strength";
        }
        if (type == Type.INTEGER || type == Type.NUMBER) {
            return name + " = " + value;
        }
        return value;
    }
}
