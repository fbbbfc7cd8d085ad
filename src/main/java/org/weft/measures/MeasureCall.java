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
 * <p>Before the id may stand a program and a slash, as in {@code igraph/closeness}: the measure as that program gives it.
 *
 * @param measure the measure
 * @param chosen the value of every parameter
 * @param as whose convention was asked for, and which that is; null where nobody asked
 */
public record MeasureCall(
        Measure measure, Parameters chosen, @Nullable AsTool as) {
    private static final char AS = '/';

    /**
     * Reads an address.
     *
     * @throws WeftException (not found) where there is no such measure, (bad request) where a parameter or its value is
     *     not allowed; either names the nearest that is
     */
    public static MeasureCall parse(String address) {
        int slash = slash(address);
        return slash < 0
                ? parseOwn(address)
                : AsTool.call(Tool.of(address.substring(0, slash)), address.substring(slash + 1));
    }

    /** Where the slash behind a program's name is, and not one within a value; -1 where there is none. */
    private static int slash(String address) {
        int slash = address.indexOf(AS);
        int colon = address.indexOf(':');
        return colon >= 0 && colon < slash ? -1 : slash;
    }

    /** Reads an address without a program. */
    static MeasureCall parseOwn(String address) {
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
        return new MeasureCall(measure, effective(declaration, given), null);
    }

    /**
     * Reads a list of addresses with commas between them; blank ones are skipped. A program and a slash alone stand for
     * all that the program has.
     */
    public static List<MeasureCall> parseAll(String addresses) {
        List<MeasureCall> calls = new ArrayList<>();
        for (String address : addresses.split(",")) {
            if (address.strip().indexOf(AS) == address.strip().length() - 1 && !address.isBlank()) {
                calls.addAll(AsTool.all(
                        Tool.of(address.strip().substring(0, address.strip().length() - 1))));
            } else if (!address.isBlank()) {
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

    /**
     * The shortest address that means the same: parameters in the order declared, defaults left out. Behind a program's
     * name they are left out only where it has the same ones.
     */
    public String address() {
        String brief = address(measure.declaration(), chosen);
        if (as == null) {
            return brief;
        }
        MeasureCall read = AsTool.call(as.tool(), brief);
        if (read.id().equals(id()) && read.chosen().equals(chosen)) {
            return as.tool().id() + AS + brief;
        }
        StringBuilder full = new StringBuilder(as.tool().id()).append(AS).append(id());
        chosen.values()
                .forEach((name, value) ->
                        full.append(':').append(name).append('=').append(encoded(value)));
        return full.toString();
    }

    /** These addresses as a program gives them; all that it has where there are none. */
    public static List<String> as(Tool tool, List<String> addresses) {
        List<String> all = new ArrayList<>();
        for (String list : addresses) {
            for (String address : list.split(",")) {
                if (!address.isBlank()) {
                    all.add(tool.id() + AS + address.strip());
                }
            }
        }
        return all.isEmpty() ? List.of(tool.id() + AS) : List.copyOf(all);
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

    /** How the work of this variant grows on a network with or without direction. */
    Cost cost(boolean directed) {
        return measure.cost(chosen, directed);
    }

    /** Elementary steps of this variant on n agencies and m directed flows; a core does some 300 million a second. */
    public double estimate(long n, long m) {
        return cost(true).time().steps(n, m);
    }

    /** Bytes that this variant takes beyond the network, on n agencies and m directed flows. */
    public double memory(long n, long m, int threads) {
        return cost(true).space().bytes(n, m, threads);
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
