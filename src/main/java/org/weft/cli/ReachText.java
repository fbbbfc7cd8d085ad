package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.workbench.ReachReport;
import org.weft.workbench.ReachReport.Carrier;
import org.weft.workbench.ReachReport.GroupReach;
import org.weft.workbench.ReachReport.Member;
import org.weft.workbench.ReachReport.OfAgency;
import org.weft.workbench.ReachReport.OfGroup;
import org.weft.workbench.ReachReport.Ring;
import org.weft.workbench.ReachReport.Standing;
import org.weft.workbench.ReachReport.Strongest;
import org.weft.workbench.ReachReport.Who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report on reach for a reader. */
final class ReachText {
    private static final int NAMED = 6;
    private static final int STANDINGS = 25;
    private static final int LINE = 96;

    private final ReachReport report;
    private final Console console;
    private final Map<String, String> names = new HashMap<>();

    ReachText(ReachReport report, Console console) {
        this.report = report;
        this.console = console;
    }

    void print() {
        console.line(console.strong(ProblemText.printable(report.dataset().name()), Console.Stream.OUT));
        console.line(ProblemText.printable(report.view().sentence()));
        OfAgency agency = report.agency();
        if (agency != null) {
            agency(agency);
        }
        gaps();
        standings(agency);
        if (!report.notes().isEmpty()) {
            heading("Notes");
            report.notes().forEach(note -> paragraph("- ", note));
        }
    }

    private void agency(OfAgency agency) {
        boolean out = report.direction().equals("out");
        names.put(agency.who().id(), name(agency.who()));
        agency.rings().forEach(r -> r.members().forEach(m -> names.put(m.who().id(), name(m.who()))));
        heading((out ? "Reach of " : "Who reaches ") + name(agency.who()));
        agency.sentences().forEach(s -> paragraph("", s));
        console.line("Distance-weighted reach, the sum of 1/steps: " + Numerals.of(agency.distanceWeighted()) + ".");
        for (Ring ring : agency.rings()) {
            if (ring.members().isEmpty()) {
                continue;
            }
            heading(Numerals.count(ring.steps(), "step", "steps") + ": "
                    + Numerals.count(ring.members().size(), "agency", "agencies") + ", " + ring.within()
                    + " within");
            boolean strongest = report.routes().equals("strongest");
            TextTable table = strongest
                    ? new TextTable()
                            .left("")
                            .left("Shortest")
                            .mayShrink()
                            .left("Strongest")
                            .right("Sum of 1/strength")
                    : new TextTable().left("").left("").mayShrink();
            for (Member member : ring.members()) {
                Strongest strong = member.strongest();
                String shortest = ring.steps() == 1 ? "" : route(member.route());
                if (strong == null) {
                    table.row(name(member.who()), shortest);
                } else {
                    table.row(name(member.who()), shortest, route(strong.route()), Numerals.of(strong.length()));
                }
            }
            AnalysisText.print(table, console);
        }
        if (!agency.unreached().isEmpty()) {
            heading("Further away, or not reached: " + agency.unreached().size());
            paragraph("", listed(agency.unreached().stream().map(f -> f.who()).toList()));
        }
        byGroup(agency);
        carriers(agency);
    }

    private String route(List<String> route) {
        List<String> between = new ArrayList<>();
        for (String id : route.subList(1, route.size() - 1)) {
            between.add(names.getOrDefault(id, ProblemText.printable(id)));
        }
        return between.isEmpty() ? "straight" : "by " + String.join(" → ", between);
    }

    private void byGroup(OfAgency agency) {
        if (agency.groups().stream().noneMatch(g -> g.group() != null)) {
            return;
        }
        heading("By " + report.groupLabel().toLowerCase(Locale.ROOT));
        TextTable table = new TextTable().left(report.groupLabel()).mayShrink().right("Others");
        for (int k = 1; k <= report.steps(); k++) {
            table.right(Numerals.count(k, "step", "steps"));
        }
        for (GroupReach group : agency.groups()) {
            String called = group.group();
            List<String> row = new ArrayList<>();
            row.add(called == null ? "not recorded" : ProblemText.printable(called));
            row.add(Integer.toString(group.others()));
            group.within().forEach(n -> row.add(Integer.toString(n)));
            table.row(row);
        }
        AnalysisText.print(table, console);
    }

    private void carriers(OfAgency agency) {
        if (agency.carriers().isEmpty()) {
            return;
        }
        heading("Who carries it");
        TextTable table = new TextTable()
                .left("First step")
                .mayShrink()
                .right("On a " + report.routes() + " route to")
                .right("The only first step to");
        for (Carrier carrier : agency.carriers()) {
            table.row(name(carrier.who()), Integer.toString(carrier.onRoute()), Integer.toString(carrier.alone()));
        }
        AnalysisText.print(table, console);
    }

    private void gaps() {
        if (report.groups().isEmpty()) {
            return;
        }
        boolean out = report.direction().equals("out");
        heading(out ? "Who from outside reaches each group" : "Who outside hears of each group");
        TextTable table = new TextTable()
                .left(report.groupLabel())
                .mayShrink()
                .right("Members")
                .right("Outside within " + Numerals.count(report.steps(), "step", "steps"))
                .right(out ? "Straight from" : "Straight to")
                .right("Members not reached");
        for (OfGroup group : report.groups()) {
            table.row(
                    ProblemText.printable(group.group()),
                    Integer.toString(group.members()),
                    group.reaching() + " of " + group.outside(),
                    Integer.toString(group.doors().size()),
                    Integer.toString(group.unreached().size()));
        }
        AnalysisText.print(table, console);
        for (OfGroup group : report.groups()) {
            String sentence = group.sentence();
            if (sentence != null) {
                paragraph("- ", sentence);
            }
            if (!group.unreached().isEmpty() && group.reaching() > 0) {
                paragraph(
                        "- ",
                        "Of '" + group.group() + "' nobody outside " + (out ? "reaches " : "hears of ")
                                + listed(group.unreached()) + ".");
            }
        }
    }

    private void standings(@Nullable OfAgency agency) {
        if (report.standings().isEmpty()) {
            return;
        }
        heading("Against the others");
        TextTable table = new TextTable().left("Agency").mayShrink();
        for (int k = 1; k <= report.steps(); k++) {
            table.right(Numerals.count(k, "step", "steps"));
        }
        table.right("Sum of 1/steps");
        int shown = 0;
        for (Standing standing : report.standings()) {
            boolean asked =
                    agency != null && agency.who().id().equals(standing.who().id());
            if (shown++ < STANDINGS || asked) {
                List<String> row = new ArrayList<>();
                row.add((asked ? "* " : "") + name(standing.who()));
                standing.within().forEach(n -> row.add(Integer.toString(n)));
                row.add(Numerals.of(standing.distanceWeighted(), 2));
                table.row(row);
            }
        }
        AnalysisText.print(table, console);
        if (report.standings().size() > STANDINGS) {
            console.line("… and " + (report.standings().size() - STANDINGS) + " more");
        }
        if (report.beyond() > 0) {
            boolean out = report.direction().equals("out");
            console.line(Numerals.count(report.beyond(), "agency is", "agencies are") + " left out: "
                    + (out ? "nothing runs from them." : "nothing runs to them."));
        }
    }

    private static String listed(List<Who> all) {
        List<String> names = new ArrayList<>();
        all.stream().limit(NAMED).forEach(w -> names.add(name(w)));
        if (all.size() > NAMED) {
            names.add(all.size() - NAMED + " more");
        }
        return String.join(", ", names);
    }

    private static String name(Who who) {
        return ProblemText.printable(who.name());
    }

    private void paragraph(String sign, String text) {
        List<String> lines = TextTable.wrap(ProblemText.printable(text), LINE);
        for (int i = 0; i < lines.size(); i++) {
            console.line((i == 0 ? sign : " ".repeat(sign.length())) + lines.get(i));
        }
    }

    private void heading(String text) {
        console.line("");
        console.line(console.strong(text, Console.Stream.OUT));
    }
}
