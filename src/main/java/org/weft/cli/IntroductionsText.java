package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.comparison.Introductions;
import org.weft.workbench.IntroductionsReport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who could be introduced to whom, for a reader. */
final class IntroductionsText {
    private final IntroductionsReport report;
    private final Prose prose;

    IntroductionsText(IntroductionsReport report, Console console) {
        this.report = report;
        this.prose = new Prose(console);
    }

    void print() {
        Introductions found = report.introductions();
        prose.title(report.dataset().name(), report.view().sentence());
        prose.paragraph("", found.label() + " today: " + Numerals.of(found.today()) + " " + found.unit() + ".");
        prose.heading("If they met");
        if (found.offers().isEmpty()) {
            prose.paragraph("", "No new flow makes it better.");
        } else {
            int decimals = Numerals.decimals(
                    found.offers().stream().map(o -> (Double) o.gain()).toList());
            boolean counted = found.goal() != Introductions.Goal.EVENNESS;
            TextTable table = new TextTable().left("From").left(report.view().directed() ? "To" : "And");
            if (counted) {
                table.right("Pairs");
            }
            table.right("Gain").right("After");
            for (Introductions.Offer o : found.offers()) {
                List<String> cells = new ArrayList<>(List.of(Prose.name(o.source()), Prose.name(o.target())));
                if (counted) {
                    cells.add(String.valueOf(o.pairs()));
                }
                cells.add(Numerals.of(o.gain(), decimals));
                cells.add(Numerals.of(o.after(), decimals));
                table.row(cells);
            }
            prose.table(table);
            if (counted) {
                prose.paragraph(
                        "",
                        "Pairs: " + (report.view().directed() ? "ordered pairs" : "pairs") + " of agencies that come "
                                + (found.goal() == Introductions.Goal.REACH ? "nearer." : "into one component."));
            }
            prose.paragraph(
                    "", (found.proven() ? "No" : "Perhaps some") + " other flow that may be offered gains more.");
        }
        meeting("A forum of", found.forum());
        meeting("A co-ordinator tied with", found.coordinator());
        prose.heading("How it is computed");
        prose.paragraph("", found.label() + ": " + found.convention() + ".");
        prose.paragraph("", report.caution());
        prose.notes(report.notes());
    }

    private void meeting(String words, Introductions.@Nullable Meeting meeting) {
        if (meeting != null) {
            String members = meeting.members().stream().map(Prose::name).collect(Collectors.joining(", "));
            prose.paragraph("", words + " " + members + ": gain " + Numerals.of(meeting.gain()) + ".");
        }
    }
}
