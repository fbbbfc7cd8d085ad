package org.weft.findings;

import org.jspecify.annotations.Nullable;
import org.weft.network.Nearest;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values of all thresholds: those of the rules, and those that somebody set instead. Immutable. */
public final class Thresholds {
    /** Every threshold at the value that its rule gives it. */
    public static final Thresholds DEFAULT = new Thresholds(new TreeMap<>());

    private final Map<String, Double> changed;

    private Thresholds(TreeMap<String, Double> changed) {
        this.changed = Collections.unmodifiableMap(changed);
    }

    /**
     * Thresholds of which some are set, each under {@code rule.threshold}.
     *
     * @throws WeftException (bad request) where there is no such threshold, which names the nearest, or where a value is
     *     outside its range
     */
    public static Thresholds of(Map<String, ? extends @Nullable Double> values) {
        TreeMap<String, Double> set = new TreeMap<>();
        values.forEach((key, value) -> {
            Threshold threshold = named(key);
            if (value == null) {
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "The threshold '" + key + "' has no value.",
                        "Leave it out, and it is as its rule has it.");
            }
            check(key, threshold, value);
            if (value != threshold.byDefault()) {
                set.put(key, value);
            }
        });
        return new Thresholds(set);
    }

    /**
     * Values as a line has them, each as {@code rule.threshold=value}; whether there are such thresholds is not asked yet.
     *
     * @throws WeftException (bad request) where one is not written so
     */
    public static Map<String, Double> parse(List<String> given) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String each : given) {
            int equals = each.indexOf('=');
            try {
                values.put(
                        each.substring(0, Math.max(0, equals)).strip(),
                        Double.valueOf(each.substring(equals + 1).strip()));
            } catch (NumberFormatException e) {
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "A threshold cannot be '" + each + "'.",
                        "Write it as rule.threshold=value, as one-way.share=0.6.",
                        e);
            }
        }
        return values;
    }

    /** These with others set, which win. */
    public Thresholds with(Map<String, Double> values) {
        TreeMap<String, Double> all = new TreeMap<>(changed);
        all.putAll(values);
        return of(all);
    }

    /** Those that differ from their rules' values, by {@code rule.threshold}. */
    public Map<String, Double> changed() {
        return changed;
    }

    /** The value of a rule's threshold. */
    double value(RuleDeclaration rule, String id) {
        Double set = changed.get(rule.id() + "." + id);
        return set == null ? rule.threshold(id).byDefault() : set;
    }

    private static Threshold named(String key) {
        List<String> known = FindingRules.declarations().stream()
                .flatMap(r -> r.thresholds().stream().map(t -> r.id() + "." + t.id()))
                .toList();
        int at = known.indexOf(key);
        if (at < 0) {
            String nearest = Nearest.of(key, known);
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "There is no threshold '" + key + "'.",
                    nearest == null
                            ? "A threshold is named rule.threshold, as " + known.get(0)
                                    + "; 'weft findings --rules' lists" + " them."
                            : "Did you mean '" + nearest + "'?");
        }
        int dot = key.indexOf('.');
        return FindingRules.declarations().stream()
                .filter(r -> r.id().equals(key.substring(0, dot)))
                .findFirst()
                .orElseThrow()
                .threshold(key.substring(dot + 1));
    }

    private static void check(String key, Threshold t, double value) {
        boolean inside = value >= t.least() && value <= t.most();
        if (!inside || t.whole() && value != Math.rint(value)) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "The threshold '" + key + "' cannot be " + Words.number(value) + ".",
                    "Give a " + (t.whole() ? "whole " : "") + "number from " + Words.number(t.least()) + " to "
                            + Words.number(t.most()) + ".");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thresholds t && t.changed.equals(changed);
    }

    @Override
    public int hashCode() {
        return changed.hashCode();
    }

    @Override
    public String toString() {
        return changed.toString();
    }
}
