package org.weft.findings;

import org.junit.jupiter.api.Test;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.network.Level;
import org.weft.network.Network;
import org.weft.network.Projector;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds of all rules: thresholds, glossary, ranking, missing answers, views that they cannot read. */
class FindingRulesTest {
    private static WeftException refused(Map<String, Double> values) {
        WeftException e = assertThrows(WeftException.class, () -> Thresholds.of(values));
        assertEquals(ErrorKind.BAD_REQUEST, e.kind());
        return e;
    }

    @Test
    void anUnknownThresholdNamesTheNearest() {
        WeftException e = refused(Map.of("one-way.shares", 0.4));
        assertEquals("There is no threshold 'one-way.shares'.", e.what());
        assertEquals("Did you mean 'one-way.share'?", e.remedy());
    }

    @Test
    void aThresholdKeepsToItsRange() {
        assertEquals(
                "Give a number from 0 to 1.",
                refused(Map.of("one-way.share", 1.5)).remedy());
        assertEquals(
                "Give a whole number from 1 to 1000.",
                refused(Map.of("one-way.links", 2.5)).remedy());
        assertEquals(
                "The threshold 'one-way.share' cannot be not a number.",
                refused(Map.of("one-way.share", Double.NaN)).what());
    }

    @Test
    void onlyWhatIsChangedIsKept() {
        Thresholds set = Thresholds.of(Map.of("one-way.share", 0.5, "silo.share", 0.7));
        assertEquals(Map.of("silo.share", 0.7), set.changed());
        assertEquals(Map.of(), set.with(Map.of("silo.share", 0.6)).changed());
    }

    @Test
    void aThresholdDecides() {
        Network network = Samples.mountStHelens();
        Findings strict = Partnership.findings(network, View.DEFAULT, Map.of("one-way.share", 0.75));
        assertEquals(List.of(), Partnership.of(strict, "one-way"));
        Finding loose =
                Partnership.one(Partnership.findings(network, View.DEFAULT, Map.of("one-way.share", 0.7)), "one-way");
        assertTrue(loose.stated().startsWith("More than 70 % of the links go one way"), loose.stated());
        assertEquals(0.7, loose.thresholds().get(0).value());
        assertEquals(
                "ours, no basis in the literature", loose.thresholds().get(0).basis());
    }

    @Test
    void everyMarkedTermHasItsEntry() {
        String all =
                FindingRules.declarations().stream().map(RuleDeclaration::rule).collect(Collectors.joining(" "));
        assertTrue(!Glossary.plain(all).contains("["), Glossary.plain(all));
        Set<String> used = new HashSet<>(Glossary.terms(all));
        for (Network network : List.of(Samples.northvale(), Samples.mountStHelens())) {
            Findings found = Partnership.findings(network, View.DEFAULT, Map.of());
            for (Finding f : found.findings()) {
                String text = f.title()
                        + f.sentence()
                        + f.stated()
                        + f.evidence().stream()
                                .map(e -> e.name() + e.convention())
                                .toList();
                assertTrue(!text.replaceAll("^\\[|, |\\]$", "").matches(".*\\[[a-z -]+(\\|[a-z -]+)?\\].*"), text);
                f.terms().forEach(t -> assertTrue(Glossary.find(t) != null, t));
                used.addAll(f.terms());
            }
        }
        List<String> entries =
                Glossary.entries().stream().map(Glossary.Entry::term).toList();
        assertEquals(entries.stream().sorted().toList(), entries, "in order");
        assertEquals(new HashSet<>(entries), used, "no entry that nothing uses");
        assertTrue(Glossary.entries().stream()
                .allMatch(e -> e.definition().endsWith(".") && !e.source().isBlank()));
    }

    @Test
    void aTermWithoutEntryStaysAsItIs() {
        assertEquals("Agency [north] has ties", Glossary.plain("Agency [north] has [ties|tie]"));
        assertEquals(List.of("tie"), Glossary.terms("Agency [north] has [ties|tie]"));
    }

    @Test
    void everyRuleSaysWhyItMattersAndWhere() {
        for (RuleDeclaration rule : FindingRules.declarations()) {
            assertTrue(rule.backing().barrier().endsWith("."), rule.id());
            assertTrue(rule.backing().factor().endsWith("."), rule.id());
            for (Source source :
                    List.of(rule.backing().barrierSource(), rule.backing().factorSource())) {
                assertTrue(
                        Set.of(2006, 2007, 2008, 2024).contains(source.year())
                                && !source.place().isBlank(),
                        rule.id());
            }
            assertTrue(!rule.thresholds().isEmpty(), rule.id());
            for (Threshold t : rule.thresholds()) {
                assertTrue(rule.rule().contains("{" + t.id() + "}"), rule.id() + "." + t.id());
                assertTrue(t.least() <= t.byDefault() && t.byDefault() <= t.most(), rule.id() + "." + t.id());
            }
        }
    }

    @Test
    void theHeaviestComesFirst() {
        List<Double> weights = Partnership.findings(Samples.northvale(), View.DEFAULT, Map.of()).findings().stream()
                .map(f -> f.weight().value())
                .toList();
        assertEquals(weights.stream().sorted((a, b) -> Double.compare(b, a)).toList(), weights);
    }

    @Test
    void oneWithoutAnswerIsUnknownNotAlone() {
        Partnership made = Partnership.ring(4, 1).agency("a4", Map.of()).agency("a5", Map.of());
        Findings found = made.allAnsweredBut("a5").findings();
        assertEquals(List.of("a4"), Partnership.one(found, "isolated").select());
        assertTrue(
                found.unknown()
                        .contains("a5 did not answer, and nobody reports a tie with it: not known whether it has any."),
                () -> found.unknown().toString());
    }

    @Test
    void aNarrowedViewSaysSo() {
        View funding = View.DEFAULT.withKinds(List.of("funding"));
        View withoutPosts = View.DEFAULT.withLevel(View.ViewLevel.AGENCIES);
        for (View view : List.of(funding, withoutPosts)) {
            Findings found = Partnership.findings(Samples.northvale(), view, Map.of());
            Finding alone = Partnership.one(found, "isolated");
            assertTrue(alone.title().endsWith("have no tie in this view"), alone.title());
            assertTrue(
                    alone.sentence().endsWith("of the flows and agencies that this view looks at."), alone.sentence());
        }
    }

    @Test
    void whatIsReceivedIsKnownFromThoseWhoGiveUnlessItIsSaidWhoStatedIt() {
        Partnership made = Partnership.ring(5, 2).agency("x", Map.of()).informs("x", "a1", "a2");
        made.allAnsweredBut("a3").answered(true, "x");
        Finding given = Partnership.one(made.informs("a0", "x").findings(), "one-source");
        assertEquals(Sureness.Level.AS_REPORTED, given.sureness().level());
        Partnership told = Partnership.ring(5, 2).agency("x", Map.of()).informs("x", "a1", "a2");
        told.allAnsweredBut("a3").answered(true, "x").said("a0", "x", 1, "x", Level.PROCESS);
        Finding said = Partnership.one(told.findings(), "one-source");
        assertEquals(Sureness.Level.CERTAIN, said.sureness().level());
        assertTrue(said.sureness().reasons().contains("Only one end reports it."), said.sureness()::toString);
    }

    @Test
    void oneThatWasNotAskedIsUnknownToo() {
        Partnership made = Partnership.ring(4, 1).agency("a4", Map.of());
        made.answered(true, "a0", "a1", "a2", "a3");
        assertEquals(List.of(), made.of("isolated"));
    }

    @Test
    void silenceCountsOnlyWhereItIsRecordedAsAnAnswer() {
        Partnership quiet = Partnership.of(8);
        for (int i = 1; i <= 5; i++) {
            quiet.informs("a" + i, "a0");
        }
        assertEquals(List.of(), quiet.of("not-heard"));
        Finding said = Partnership.one(quiet.allAnsweredBut().findings(), "not-heard");
        assertEquals("a0 is informed by five agencies and informs none.", said.sentence());
        assertEquals(Sureness.Level.CERTAIN, said.sureness().level());
    }

    @Test
    void missingAnswersOfOthersLeaveALossAsReported() {
        Partnership made = Partnership.ring(4, 1).agency("x", Map.of()).agency("y", Map.of());
        made.both("a0", "x").both("x", "y").allAnsweredBut("a2").answered(true, "x", "y");
        Finding apart = Partnership.one(made.findings(), "falls-apart");
        assertEquals(Sureness.Level.AS_REPORTED, apart.sureness().level());
        assertEquals(
                List.of("One agency of 6 did not answer; a tie that only they could report is missing."),
                apart.sureness().reasons());
        assertEquals(
                List.of("x", "y"),
                apart.select().stream().filter(id -> !id.startsWith("a")).toList());
    }

    @Test
    void postsAndForumsAreNotJudgedByRulesForAgencies() {
        Network network = Samples.northvale();
        for (View.ViewLevel level : List.of(View.ViewLevel.REPRESENTATIVES, View.ViewLevel.FORUMS)) {
            Findings found = Partnership.findings(network, View.DEFAULT.withLevel(level), Map.of());
            assertEquals(List.of(), found.findings());
            assertEquals(FindingRules.declarations().size(), found.notLookedAt().size());
        }
    }

    @Test
    void aViewWithoutDirectionSaysWhatItCannotTell() {
        Findings found = Partnership.findings(
                Samples.mountStHelens(), View.DEFAULT.withSymmetrise(View.Symmetrise.MAX), Map.of());
        List<String> not =
                found.notLookedAt().stream().map(Findings.NotLookedAt::rule).toList();
        assertTrue(
                not.containsAll(
                        List.of("one-source", "one-way-out", "one-way", "dominant", "not-heard", "carried-by-few")),
                not::toString);
    }

    @Test
    void aNetworkOfNothingHasNoFindings() {
        assertEquals(List.of(), Partnership.of(0).findings().findings());
        assertEquals(
                FindingRules.declarations().size(),
                Partnership.of(2).findings().notLookedAt().size());
        assertEquals(
                List.of("isolated"),
                Partnership.of(3).findings().findings().stream()
                        .map(Finding::rule)
                        .toList());
    }

    @Test
    void itStopsWhenAsked() {
        Network network = Samples.mountStHelens();
        assertThrows(
                CancellationException.class,
                () -> FindingRules.find(
                        Projector.project(network, View.DEFAULT),
                        Thresholds.DEFAULT,
                        new Workers(1, () -> true, Progress.NONE)));
    }
}
