package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.comparison.Bounds;
import org.weft.comparison.Comparison;
import org.weft.comparison.KindChange;
import org.weft.comparison.Named;
import org.weft.comparison.NetworkChange;
import org.weft.comparison.Shift;
import org.weft.comparison.WayChange;
import org.weft.workbench.WhatIfReport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What would be different, for a reader: what changes, who loses whom, on whom the load falls. */
final class WhatIfText {
    private static final int SHIFTS = 5;

    private final WhatIfReport report;
    private final Comparison comparison;
    private final Prose prose;
    private final int top;

    WhatIfText(WhatIfReport report, Console console, int top) {
        this.report = report;
        this.comparison = report.comparison();
        this.prose = new Prose(console);
        this.top = top;
    }

    void print() {
        prose.title(report.dataset().name(), report.today().sentence());
        report.changes().forEach(change -> prose.paragraph("", change));
        prose.paragraph("", "Nothing is changed in the data.");
        prose.heading("What changes");
        network();
        bounds("lost", comparison.bounds().lost());
        bounds("gained", comparison.bounds().gained());
        String open = comparison.bounds().reason();
        if (open != null) {
            prose.paragraph("", "How sure: no bounds. " + open);
        }
        ways("Who loses whom", comparison.lost(), true);
        ways("Who gains whom", comparison.gained(), false);
        kinds();
        comparison.shifts().forEach(this::shift);
        prose.notes(report.notes());
    }

    private void network() {
        TextTable table = new TextTable()
                .left("Measure")
                .mayShrink()
                .right("Today")
                .right("After")
                .right("Change")
                .left("");
        for (NetworkChange row : comparison.network()) {
            int decimals = Numerals.decimals(Arrays.asList(row.today(), row.after()));
            String reason = row.reason();
            table.row(
                    row.label(),
                    Numerals.of(row.today(), decimals),
                    Numerals.of(row.after(), decimals),
                    Prose.signed(row.change(), decimals),
                    reason != null ? reason : row.agencies().isEmpty() ? row.unit() : Prose.names(row.agencies()));
        }
        prose.table(table);
        String pairs = comparison.pairs() + (comparison.ordered() ? " ordered pairs" : " pairs");
        prose.paragraph("", "Pairs are the " + pairs + " among the " + comparison.agencies() + " in both pictures.");
    }

    private void bounds(String what, Bounds.@Nullable Range range) {
        if (range != null && range.certain() != range.possible()) {
            prose.paragraph(
                    "",
                    "Pairs " + what + ": certainly " + range.certain() + ", by what was reported " + range.reported()
                            + ", possibly " + range.possible() + "; "
                            + Numerals.count(comparison.bounds().unanswered(), "agency", "agencies")
                            + " did not answer.");
        }
    }

    private void ways(String heading, List<WayChange> changes, boolean lost) {
        if (changes.isEmpty()) {
            return;
        }
        prose.heading(heading);
        int shown = Prose.shown(top, changes.size());
        for (WayChange w : changes.subList(0, shown)) {
            List<String> parts = new ArrayList<>();
            if (w.fromCount() > 0) {
                String nobody = lost && w.reachedByAfter() == 0 ? "can be reached by nobody; " : "";
                parts.add(nobody + (lost ? "no way left from " : "new ways from ") + told(w.from(), w.fromCount()));
            }
            if (w.toCount() > 0) {
                String nobody = lost && w.reachesAfter() == 0 ? "reaches nobody; " : "";
                parts.add(nobody + (lost ? "no way left to " : "new ways to ") + told(w.to(), w.toCount()));
            }
            prose.paragraph("- ", w.agency().name() + ": " + String.join("; ", parts) + ".");
        }
        prose.more(shown, changes.size());
    }

    private static String told(List<Named> named, int count) {
        return count + (named.isEmpty() ? "" : " (" + Prose.names(named) + ")");
    }

    private void kinds() {
        List<KindChange> changed = comparison.kinds().stream()
                .filter(k -> k.lost() > 0 || k.gained() > 0)
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        prose.heading("Flows");
        TextTable table = new TextTable()
                .left("Kind")
                .mayShrink()
                .right("Today")
                .right("After")
                .right("Lost")
                .right("Gained")
                .left("");
        for (KindChange k : changed) {
            table.row(
                    ProblemText.printable(k.label()),
                    Long.toString(k.today()),
                    Long.toString(k.after()),
                    Long.toString(k.lost()),
                    Long.toString(k.gained()),
                    k.whollyLost() ? "none left" : "");
        }
        prose.table(table);
    }

    /** The largest gains and losses; all rows are in the JSON. */
    private void shift(Shift shift) {
        List<Shift.Row> up = changed(shift, 1);
        List<Shift.Row> down = changed(shift, -1);
        if (up.isEmpty() && down.isEmpty()) {
            return;
        }
        prose.heading(shift.label() + ": who gains and who loses");
        int decimals = Numerals.decimals(java.util.stream.Stream.concat(up.stream(), down.stream())
                .map(Shift.Row::after)
                .collect(Collectors.toCollection(ArrayList::new)));
        TextTable table = new TextTable()
                .left("Agency")
                .mayShrink()
                .right("Today")
                .right("After")
                .right("Change");
        for (List<Shift.Row> rows : List.of(up, down)) {
            for (Shift.Row r : rows.subList(0, Math.min(SHIFTS, rows.size()))) {
                table.row(
                        Prose.name(r.agency()),
                        Numerals.of(r.today(), decimals),
                        Numerals.of(r.after(), decimals),
                        Prose.signed(r.change(), decimals));
            }
        }
        prose.table(table);
    }

    private static List<Shift.Row> changed(Shift shift, int sign) {
        return shift.rows().stream()
                .filter(r -> {
                    Double change = r.change();
                    return change != null && Math.signum(change) == sign;
                })
                .toList();
    }
}
