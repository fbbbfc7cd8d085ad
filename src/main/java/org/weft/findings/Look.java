package org.weft.findings;

import org.weft.findings.Finding.Subject;
import org.weft.findings.Finding.SubjectKind;
import org.weft.network.Actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one rule is given, and where it puts down what it sees. */
final class Look {
    private final RuleDeclaration rule;
    private final Thresholds thresholds;
    private final Picture picture;
    private final String stated;
    final List<Finding> found = new ArrayList<>();
    final List<Findings.NotLookedAt> notLookedAt = new ArrayList<>();
    final List<String> unknown = new ArrayList<>();

    Look(RuleDeclaration rule, Thresholds thresholds, Picture picture) {
        this.rule = rule;
        this.thresholds = thresholds;
        this.picture = picture;
        this.stated = rule.stated(thresholds);
    }

    double value(String threshold) {
        return thresholds.value(rule, threshold);
    }

    /** Says that the rule does not look, as the end of a sentence that begins "because". */
    void notLookedAt(String because) {
        notLookedAt.add(new Findings.NotLookedAt(rule.id(), rule.title(), because));
    }

    /** Says what missing answers leave open. */
    void unknown(String sentence) {
        unknown.add(sentence);
    }

    /** Begins a finding; terms of the glossary are marked [so]. */
    Draft find(String title, String sentence) {
        return new Draft(title, sentence);
    }

    /** A finding being written. */
    final class Draft {
        private final String title;
        private final String sentence;
        private final List<Subject> subjects = new ArrayList<>();
        private final List<Evidence> evidence = new ArrayList<>();
        private final List<Integer> select = new ArrayList<>();
        private Weight weight = Weight.of(Consequence.UNEVEN, 0, 0);

        private Draft(String title, String sentence) {
            this.title = title;
            this.sentence = sentence;
        }

        /** Whom it speaks of, and what the map shows. */
        Draft of(Collection<Integer> agencies) {
            agencies.forEach(v -> subjects.add(new Subject(SubjectKind.AGENCY, picture.id(v), picture.name(v))));
            select.addAll(agencies);
            return this;
        }

        Draft post(Actor post) {
            subjects.add(new Subject(SubjectKind.POST, post.id(), post.name()));
            return this;
        }

        Draft sector(String name, Collection<Integer> members) {
            subjects.add(new Subject(SubjectKind.SECTOR, name, name));
            select.addAll(members);
            return this;
        }

        /** What the map shows besides. */
        Draft showing(Collection<Integer> agencies) {
            select.addAll(agencies);
            return this;
        }

        Draft evidence(Evidence... numbers) {
            evidence.addAll(List.of(numbers));
            return this;
        }

        Draft weighs(Consequence consequence, long pairs) {
            weight = Weight.of(consequence, pairs, picture.n);
            return this;
        }

        void sure(Sureness sureness) {
            Set<String> terms = new TreeSet<>(Glossary.terms(title + " " + sentence + " " + stated));
            evidence.forEach(e -> terms.addAll(Glossary.terms(e.name() + " " + e.convention())));
            found.add(new Finding(
                    rule.id(),
                    Glossary.plain(title),
                    Glossary.plain(sentence),
                    subjects,
                    evidence.stream()
                            .map(e -> new Evidence(
                                    Words.capital(Glossary.plain(e.name())),
                                    e.value(),
                                    e.unit(),
                                    e.address(),
                                    Glossary.plain(e.convention()),
                                    e.reason()))
                            .toList(),
                    Glossary.plain(stated),
                    StatedRule.thresholds(rule, thresholds),
                    weight,
                    sureness,
                    rule.backing(),
                    List.copyOf(terms),
                    picture.sorted(new TreeSet<>(select)).stream()
                            .map(picture::id)
                            .toList()));
        }
    }
}
