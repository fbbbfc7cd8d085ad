package org.weft.cli;

import org.weft.comparison.Turnover;
import org.weft.workbench.TurnoverReport;

import java.util.Arrays;
import java.util.List;

/** What remains while posts are vacant, for a reader. */
final class TurnoverText {
    private final TurnoverReport report;
    private final Prose prose;

    TurnoverText(TurnoverReport report, Console console) {
        this.report = report;
        this.prose = new Prose(console);
    }

    void print() {
        Turnover t = report.turnover();
        prose.title(report.dataset().name(), report.view().sentence());
        prose.paragraph(
                "",
                "Each of " + Numerals.count(t.posts(), "post", "posts") + " vacant with probability "
                        + Numerals.of(t.probability()) + ", drawn " + t.repeats() + " times with seed " + t.seed()
                        + ".");
        prose.heading("What remains");
        TextTable table = new TextTable()
                .left("")
                .right("Today")
                .right("Mean")
                .right("5 %")
                .right("Median")
                .right("95 %")
                .left("");
        for (Turnover.Spread s : List.of(t.vacant(), t.reachable(), t.closeness(), t.fragmentation(), t.isolated())) {
            int decimals = Numerals.decimals(Arrays.asList(s.today(), s.mean(), s.low(), s.median(), s.high()));
            table.row(
                    s.label(),
                    Numerals.of(s.today(), decimals),
                    Numerals.of(s.mean(), decimals),
                    Numerals.of(s.low(), decimals),
                    Numerals.of(s.median(), decimals),
                    Numerals.of(s.high(), decimals),
                    s.unit());
        }
        prose.table(table);
        t.sure().forEach(sentence -> prose.paragraph("", sentence));
        prose.paragraph("", report.convention());
        prose.notes(report.notes());
    }
}
