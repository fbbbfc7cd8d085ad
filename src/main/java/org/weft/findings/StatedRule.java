package org.weft.findings;

import java.util.List;

/**
 * A rule with the values of its thresholds.
 *
 * @param id its name
 * @param title what it looks for, in a few words
 * @param stated when it says something, in words
 * @param thresholds its thresholds
 * @param backing why it matters
 * @param terms ids of the glossary's entries for what is not plain English in it
 */
public record StatedRule(
        String id,
        String title,
        String stated,
        List<Finding.ThresholdValue> thresholds,
        Backing backing,
        List<String> terms) {
    /** Freezes the lists. */
    public StatedRule {
        thresholds = List.copyOf(thresholds);
        terms = List.copyOf(terms);
    }

    static StatedRule of(RuleDeclaration rule, Thresholds values) {
        String stated = rule.stated(values);
        return new StatedRule(
                rule.id(),
                rule.title(),
                Glossary.plain(stated),
                thresholds(rule, values),
                rule.backing(),
                Glossary.terms(stated));
    }

    static List<Finding.ThresholdValue> thresholds(RuleDeclaration rule, Thresholds values) {
        return rule.thresholds().stream()
                .map(t -> new Finding.ThresholdValue(
                        rule.id() + "." + t.id(),
                        t.words(),
                        values.value(rule, t.id()),
                        t.byDefault(),
                        t.least(),
                        t.most(),
                        t.whole(),
                        Threshold.BASIS))
                .toList();
    }
}
