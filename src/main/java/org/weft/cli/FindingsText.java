package org.weft.cli;

import org.weft.findings.Evidence;
import org.weft.findings.Finding;
import org.weft.findings.Findings;
import org.weft.findings.Source;
import org.weft.findings.StatedRule;
import org.weft.workbench.FindingsReport;
import org.weft.workbench.ThresholdsReport;

import java.util.List;

/** Findings for a reader: sentence first; numbers, rule, how sure, why it matters; then what was not looked at. */
final class FindingsText {
    private static final int LABEL = 12;
    private static final int NARROWEST = 40;
    private static final int USUAL = 100;

    private final FindingsReport report;
    private final Console console;
    private final int top;

    /**
     * @param top how many findings to show; 0 for all
     */
    FindingsText(FindingsReport report, Console console, int top) {
        this.report = report;
        this.console = console;
        this.top = top;
    }

    void print() {
        console.line(console.strong(ProblemText.printable(report.dataset().name()), Console.Stream.OUT));
        console.line(ProblemText.printable(report.view().sentence()));
        List<Finding> all = report.findings();
        int shown = top == 0 ? all.size() : Math.min(top, all.size());
        if (all.isEmpty()) {
            console.line("");
            console.line("No rule finds anything here.");
        }
        for (int f = 0; f < shown; f++) {
            finding(f + 1, all.get(f));
        }
        if (shown < all.size()) {
            console.line("");
            console.line("… and " + Numerals.count(all.size() - shown, "more finding", "more findings"));
        }
        section("Not known", report.unknown());
        section(
                "Not looked at",
                report.notLookedAt().stream().map(FindingsText::because).toList());
        section("Notes", report.notes());
        section(
                "Words",
                report.glossary().stream()
                        .filter(e -> all.subList(0, shown).stream()
                                .anyMatch(f -> f.terms().contains(e.term())))
                        .map(e -> e.term() + ": " + e.definition())
                        .toList());
        console.line("");
        wrapped(report.caution(), 0);
    }

    private static String because(Findings.NotLookedAt rule) {
        return rule.title() + ", because " + rule.because() + ".";
    }

    private void finding(int number, Finding f) {
        console.line("");
        console.line(console.strong(number + ". " + ProblemText.printable(f.title()), Console.Stream.OUT));
        wrapped(f.sentence(), 3);
        for (int e = 0; e < f.evidence().size(); e++) {
            labelled(e == 0 ? "Numbers" : "", evidence(f.evidence().get(e)));
        }
        labelled("Rule", f.stated() + " (" + f.thresholds().get(0).basis() + ")");
        for (int t = 0; t < f.thresholds().size(); t++) {
            labelled(
                    "",
                    f.thresholds().get(t).address() + "="
                            + plain(f.thresholds().get(t).value()));
        }
        labelled("How sure", String.join(" ", f.sureness().reasons()));
        labelled("Why", f.backing().barrier() + " (" + source(f.backing().barrierSource()) + ")");
        labelled("What helps", f.backing().factor() + " (" + source(f.backing().factorSource()) + ")");
        labelled(
                "Weight",
                Numerals.of(f.weight().value(), 2) + " of 100: "
                        + f.weight().consequence().words() + " for "
                        + f.weight().pairs() + " of " + f.weight().of() + " ordered pairs");
    }

    private static String evidence(Evidence e) {
        String value = e.value() == null ? Numerals.UNDEFINED + " (" + e.reason() + ")" : Numerals.of(e.value());
        return e.name() + ": " + value + " (" + e.unit() + ")" + (e.address() == null ? "" : " [" + e.address() + "]");
    }

    private static String source(Source source) {
        return source.authors() + " " + source.year() + ", " + source.place();
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private void section(String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        console.line("");
        console.line(console.strong(heading, Console.Stream.OUT));
        lines.forEach(l -> wrapped(l, 0));
    }

    private void labelled(String label, String text) {
        List<String> lines = TextTable.wrap(ProblemText.printable(text), width() - LABEL - 3);
        for (int l = 0; l < lines.size(); l++) {
            String head = l == 0 ? label : "";
            console.line("   " + head + " ".repeat(LABEL - head.length()) + lines.get(l));
        }
    }

    private void wrapped(String text, int indent) {
        for (String line : TextTable.wrap(ProblemText.printable(text), width() - indent)) {
            console.line(" ".repeat(indent) + line);
        }
    }

    private int width() {
        return console.width() <= 0 ? USUAL : Math.max(NARROWEST, Math.min(USUAL, console.width()));
    }

    /** The rules and their thresholds. */
    static void rules(ThresholdsReport report, Console console) {
        for (StatedRule rule : report.rules()) {
            console.line(console.strong(rule.title(), Console.Stream.OUT) + "  " + rule.id());
            for (String line : TextTable.wrap(rule.stated(), USUAL - 2)) {
                console.line("  " + line);
            }
            for (Finding.ThresholdValue t : rule.thresholds()) {
                console.line("  " + t.address() + "=" + plain(t.value()) + "  " + t.words() + ", " + plain(t.least())
                        + " to " + plain(t.most()));
            }
            console.line("");
        }
        console.line(
                "Thresholds are " + report.rules().get(0).thresholds().get(0).basis() + ".");
    }
}
