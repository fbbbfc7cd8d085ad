package org.weft.cli;

import org.weft.formats.SheetSummary;
import org.weft.problem.Problem;
import org.weft.store.Counts;
import org.weft.workbench.SheetReport;

import java.util.ArrayList;
import java.util.List;

/** What a check found, in words: the sheets, the problems with errors first, and what follows from them. */
final class SheetReportText {
    private SheetReportText() {}

    static void print(SheetReport report, Console console) {
        TextTable sheets =
                new TextTable().left("Sheet").right("Rows").left("Read as").left("Found");
        for (SheetSummary s : report.sheets()) {
            sheets.row(
                    ProblemText.printable(s.file()),
                    Integer.toString(s.rows()),
                    s.readAs().isEmpty() ? "not read" : s.readAs(),
                    found(s.errors(), s.warnings()));
        }
        if (!report.sheets().isEmpty()) {
            AnalysisText.print(sheets, console);
        }
        for (Problem.Severity severity : Problem.Severity.values()) {
            List<Problem> some = report.problems().stream()
                    .filter(p -> p.severity() == severity)
                    .toList();
            if (!some.isEmpty()) {
                console.line("");
            }
            for (Problem p : some) {
                ProblemText.lines(p, console, Console.Stream.OUT).forEach(console::line);
            }
        }
        if (report.unlisted() > 0) {
            console.line("… and " + report.unlisted() + " more");
        }
        console.line("");
        console.line(verdict(report));
    }

    private static String found(int errors, int warnings) {
        List<String> parts = new ArrayList<>();
        if (errors > 0) {
            parts.add(Numerals.count(errors, "error", "errors"));
        }
        if (warnings > 0) {
            parts.add(Numerals.count(warnings, "warning", "warnings"));
        }
        return String.join(", ", parts);
    }

    private static String verdict(SheetReport report) {
        String counts = Numerals.count(report.errors(), "error", "errors") + ", "
                + Numerals.count(report.warnings(), "warning", "warnings") + ", "
                + Numerals.count(report.notes(), "note", "notes") + ". ";
        Counts found = report.counts();
        if (found == null) {
            return counts + (report.errors() == 1 ? "Mend the error" : "Mend the errors")
                    + ", then check again: errors block an import.";
        }
        return counts + "Ready to import: " + inWords(found) + ".";
    }

    /** As "27 agencies, 123 flows of 1 kind". */
    static String inWords(Counts counts) {
        List<String> parts = new ArrayList<>();
        parts.add(Numerals.count(counts.agencies(), "agency", "agencies"));
        if (counts.representatives() > 0) {
            parts.add(Numerals.count(counts.representatives(), "representative", "representatives"));
        }
        parts.add(Numerals.count(counts.flows(), "flow", "flows") + " of "
                + Numerals.count(counts.kinds(), "kind", "kinds"));
        if (counts.waves() > 1) {
            parts.add(Numerals.count(counts.waves(), "wave", "waves"));
        }
        if (counts.forums() > 0) {
            parts.add(Numerals.count(counts.forums(), "forum", "forums"));
        }
        return String.join(", ", parts);
    }
}
