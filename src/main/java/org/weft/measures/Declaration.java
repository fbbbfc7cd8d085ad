package org.weft.measures;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * All that is to be said of a measure. The API, the command line, the page and the README read it.
 *
 * @param id the field's term, by which it is addressed
 * @param label the name for people
 * @param family what it gives a value to
 * @param question what it tells a manager, as a plain question
 * @param high what a high value means, as a sentence for a manager
 * @param convention the definition in use with the default parameters
 * @param unit unit of the values
 * @param range between which values lie
 * @param direction how it reads the direction of flows, and what becomes of it without
 * @param weight what it takes strengths for
 * @param undefined when there is no value
 * @param cost time, in n agencies and m flows
 * @param memory memory beyond the network itself
 * @param parameters its parameters, in the order of its address
 * @param sources where it comes from
 * @param work time and memory as functions
 */
public record Declaration(
        String id,
        String label,
        Family family,
        String question,
        String high,
        String convention,
        String unit,
        String range,
        String direction,
        String weight,
        String undefined,
        String cost,
        String memory,
        List<ParameterSpec> parameters,
        List<String> sources,
        Cost work) {
    /** What a measure gives values to. */
    public enum Family {
        /** Each agency. */
        NODE,
        /** The network as a whole. */
        NETWORK,
        /** Pairs of agencies. */
        PAIR,
        /** A set of agencies, with their number. */
        SET
    }

    /** Freezes the lists. */
    public Declaration {
        parameters = List.copyOf(parameters);
        sources = List.copyOf(sources);
    }

    /** Elementary steps on a network of n agencies and m flows; a core does some 300 million a second. */
    public double estimate(long n, long m) {
        return work.time().steps(n, m);
    }

    /** The parameter of a name, or null. */
    public @Nullable ParameterSpec parameter(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The label of a variant: with the parameters that are not the default. */
    String labelled(Parameters chosen) {
        String variant = parameters.stream()
                .filter(p -> !chosen.word(p.name()).equals(p.defaultValue()))
                .map(p -> p.phrase(chosen.word(p.name())))
                .collect(Collectors.joining(", "));
        return variant.isEmpty() ? label : label + " (" + variant + ")";
    }

    static Builder of(Family family, String id, String label) {
        return new Builder(family, id, label);
    }

    /** Collects a declaration in words that can be read. */
    static final class Builder {
        private final Family family;
        private final String id;
        private final String label;
        private @Nullable String question;
        private @Nullable String high;
        private @Nullable String convention;
        private String unit = "";
        private @Nullable String range;
        private @Nullable String direction;
        private String weight = "strengths are not used";
        private String undefined = "never";
        private String cost = "O(n + m)";
        private String memory = "O(n)";
        private Cost work = Cost.LINEAR;
        private final List<ParameterSpec> parameters = new ArrayList<>();
        private final List<String> sources = new ArrayList<>();

        private Builder(Family family, String id, String label) {
            this.family = family;
            this.id = id;
            this.label = label;
        }

        Builder question(String text) {
            question = text;
            return this;
        }

        Builder high(String text) {
            high = text;
            return this;
        }

        Builder convention(String text) {
            convention = text;
            return this;
        }

        Builder unit(String text) {
            unit = text;
            return this;
        }

        Builder range(String text) {
            range = text;
            return this;
        }

        Builder direction(String text) {
            direction = text;
            return this;
        }

        Builder weight(String text) {
            weight = text;
            return this;
        }

        Builder undefined(String text) {
            undefined = text;
            return this;
        }

        Builder cost(String time, String space, Cost steps) {
            cost = time;
            memory = space;
            work = steps;
            return this;
        }

        Builder parameter(ParameterSpec spec) {
            parameters.add(spec);
            return this;
        }

        Builder source(String text) {
            sources.add(text);
            return this;
        }

        Declaration build() {
            return new Declaration(
                    id,
                    label,
                    family,
                    Objects.requireNonNull(question),
                    Objects.requireNonNull(high),
                    Objects.requireNonNull(convention),
                    unit,
                    Objects.requireNonNull(range),
                    Objects.requireNonNull(direction),
                    weight,
                    undefined,
                    cost,
                    memory,
                    parameters,
                    sources,
                    work);
        }
    }
}
