package org.weft.findings;

import java.util.List;

/**
 * All that is to be said of a rule. The API, the command line and the page read it.
 *
 * @param id its name, by which its thresholds are addressed
 * @param title what it looks for, in a few words
 * @param rule when it says something; {@code {threshold}} stands for a threshold's value, {@code [term]} for a term that
 *     the glossary explains
 * @param thresholds from where on
 * @param backing why it matters
 */
public record RuleDeclaration(String id, String title, String rule, List<Threshold> thresholds, Backing backing) {
    /** Freezes the list. */
    public RuleDeclaration {
        thresholds = List.copyOf(thresholds);
    }

    Threshold threshold(String name) {
        return thresholds.stream()
                .filter(t -> t.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rule " + id + " has no threshold " + name));
    }

    /** The rule with its thresholds' values in their places; terms stay marked. */
    String stated(Thresholds values) {
        String words = rule;
        for (Threshold t : thresholds) {
            double value = values.value(this, t.id());
            boolean share = t.most() == 1 && !t.whole();
            words = words.replace("{" + t.id() + "}", share ? Words.percent(value) : Words.number(value));
        }
        return words;
    }
}
