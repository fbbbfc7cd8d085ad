package org.weft.findings;

import java.util.List;

/**
 * Something that a manager may want to talk about with those concerned: a prompt, not a verdict.
 *
 * @param rule id of the rule
 * @param title a few words, as a heading
 * @param sentence what the data show, in plain words, who and how many before any score
 * @param subjects whom it speaks of
 * @param evidence the numbers behind it
 * @param stated the rule in words, with the values of its thresholds
 * @param thresholds those thresholds
 * @param weight what it weighs, by which findings are ranked
 * @param sureness how sure it is
 * @param backing the barrier that it is evidence for, and the factor that answers it
 * @param terms ids of the glossary's entries for what is not plain English in it
 * @param select ids of the agencies to be shown on the map
 */
public record Finding(
        String rule,
        String title,
        String sentence,
        List<Subject> subjects,
        List<Evidence> evidence,
        String stated,
        List<ThresholdValue> thresholds,
        Weight weight,
        Sureness sureness,
        Backing backing,
        List<String> terms,
        List<String> select) {
    /** Freezes the lists. */
    public Finding {
        subjects = List.copyOf(subjects);
        evidence = List.copyOf(evidence);
        thresholds = List.copyOf(thresholds);
        terms = List.copyOf(terms);
        select = List.copyOf(select);
    }

    /** What a subject is. */
    public enum SubjectKind {
        /** An agency. */
        AGENCY,
        /** A post that speaks for agencies; never a judgement of who holds it. */
        POST,
        /** A group of agencies, as a sector. */
        SECTOR
    }

    /** One of whom a finding speaks. */
    public record Subject(SubjectKind kind, String id, String name) {}

    /**
     * A threshold as it was set.
     *
     * @param address by which it is set: {@code rule.threshold}
     * @param words what it bounds
     * @param value its value now
     * @param byDefault its value unless somebody sets another
     * @param least the smallest value allowed
     * @param most the largest value allowed
     * @param whole whether only whole numbers make sense
     * @param basis where the value comes from
     */
    public record ThresholdValue(
            String address,
            String words,
            double value,
            double byDefault,
            double least,
            double most,
            boolean whole,
            String basis) {}
}
