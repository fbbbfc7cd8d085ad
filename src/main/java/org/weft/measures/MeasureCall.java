package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.network.Nearest;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A measure with the values of its parameters. Its address is {@code id[:parameter=value]...}; in a value the signs
 * {@code % : ,} may be written as {@code %25 %3A %2C}.
 *
 * @param measure the measure
 * @param chosen the value of every parameter
 */
public record MeasureCall(Measure measure, Parameters chosen) {

    /**
     * Reads an address.
     *
     * @throws WeftException (not found) where there is no such measure, (bad request) where a parameter or its value is
     *     not allowed; either names the nearest that is
     */
    public static MeasureCall parse(String address) {
        List<String> parts = new ArrayList<>();
        for (String part : address.strip().split(":", -1)) {
            // A colon inside a value is taken for what it is as long as what follows is no parameter.
            if (parts.size() > 1 && part.indexOf('=') < 0) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + ":" + part);
            } else {
                parts.add(part);
            }
        }
        Measure measure = Measures.find(parts.get(0).strip());
        Declaration declaration = measure.declaration();
        Map<String, String> given = new LinkedHashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "'" + part + "' in '" + address + "' is not a parameter with a value.",
                        "Write it as " + declaration.id() + ":name=value. " + known(declaration));
            }
            ParameterSpec spec = spec(declaration, part.substring(0, equals).strip());
            String value = spec.canonical(declaration.id(), decoded(part.substring(equals + 1)));
            if (given.put(spec.name(), value) != null) {
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "Parameter '" + spec.name() + "' is given twice in '" + address + "'.",
                        "Give it once, or ask for two scores.");
            }
        }
        return new MeasureCall(measure, effective(declaration, given));
    }

    /** Reads a list of addresses with commas between them; blank ones are skipped. */
    public static List<MeasureCall> parseAll(String addresses) {
        List<MeasureCall> calls = new ArrayList<>();
        for (String address : addresses.split(",")) {
            if (!address.isBlank()) {
                calls.add(parse(address));
            }
        }
        return List.copyOf(calls);
    }

    private static Parameters effective(Declaration declaration, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ParameterSpec spec : declaration.parameters()) {
            String value = given.getOrDefault(spec.name(), spec.defaultValue());
            if (!value.isEmpty()) {
                values.put(spec.name(), value);
            }
        }
        return new Parameters(values);
    }

    private static ParameterSpec spec(Declaration declaration, String name) {
        ParameterSpec spec = declaration.parameter(name);
        if (spec != null) {
            return spec;
        }
        String nearest = Nearest.of(
                name, declaration.parameters().stream().map(ParameterSpec::name).toList());
        throw new WeftException(
                ErrorKind.BAD_REQUEST,
                "Measure '" + declaration.id() + "' has no parameter '" + name + "'.",
                (nearest == null ? "" : "Did you mean '" + nearest + "'? ") + known(declaration));
    }

    private static String known(Declaration declaration) {
        if (declaration.parameters().isEmpty()) {
            return "It has no parameters.";
        }
        return "It has "
                + String.join(
                        ", ",
                        declaration.parameters().stream()
                                .map(p -> p.name() + " (" + p.values() + ")")
                                .toList())
                + ".";
    }

    private static String decoded(String value) {
        return value.replace("%2C", ",")
                .replace("%2c", ",")
                .replace("%3A", ":")
                .replace("%3a", ":")
                .replace("%25", "%");
    }

    private static String encoded(String value) {
        return value.replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
    }

    static String address(Declaration declaration, Parameters parameters) {
        StringBuilder address = new StringBuilder(declaration.id());
        for (ParameterSpec spec : declaration.parameters()) {
            @Nullable String value = parameters.values().get(spec.name());
            if (value != null && !value.equals(spec.defaultValue())) {
                address.append(':').append(spec.name()).append('=').append(encoded(value));
            }
        }
        return address.toString();
    }

    /** The shortest address that means the same: parameters in the order declared, defaults left out. */
    public String address() {
        return address(measure.declaration(), chosen);
    }

    /** The id of the measure. */
    public String id() {
        return measure.declaration().id();
    }

    /** The value of every parameter, in the order declared. */
    public Map<String, String> parameters() {
        return chosen.values();
    }

    /** The name of the variant for people. */
    public String label() {
        return measure.declaration().labelled(chosen);
    }

    /** Elementary steps of this variant on n agencies and m flows; a core does some 300 million a second. */
    public double estimate(long n, long m) {
        return measure.cost(chosen).time().steps(n, m);
    }

    /** Bytes that this variant takes beyond the network, on n agencies and m flows. */
    public double memory(long n, long m, int threads) {
        return measure.cost(chosen).space().bytes(n, m, threads);
    }

    /** Two calls are equal where they mean the same. */
    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof MeasureCall other && address().equals(other.address());
    }

    @Override
    public int hashCode() {
        return address().hashCode();
    }

    @Override
    public String toString() {
        return address();
    }
}
