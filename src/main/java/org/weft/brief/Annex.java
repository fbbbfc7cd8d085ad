package org.weft.brief;

import org.weft.comparison.Bounds;
import org.weft.comparison.Introductions;
import org.weft.comparison.Removal;
import org.weft.comparison.RemovalSweep;
import org.weft.findings.Evidence;
import org.weft.findings.Finding;
import org.weft.findings.Findings;
import org.weft.findings.Source;
import org.weft.findings.Sureness;
import org.weft.measures.NetworkValue;
import org.weft.measures.NodeScore;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What stands behind the page: every finding with its numbers, the tables, what was not looked at, methods and words. */
final class Annex {
    private static final int MOST_REMOVALS = 20;
    private static final int MOST_AGENCIES = 200;

    private final Brief.Material material;
    private final List<Block> blocks = new ArrayList<>();

    private Annex(Brief.Material material) {
        this.material = material;
    }

    static List<Block> of(Brief.Material material) {
        Annex annex = new Annex(material);
        annex.changes();
        annex.findings();
        annex.network();
        annex.agencies();
        annex.removals();
        annex.introductions();
        annex.limits();
        annex.methods();
        annex.terms();
        return annex.blocks;
    }

    private void heading(int level, String text) {
        blocks.add(new Block.Heading(level, text));
    }

    private void plain(String text) {
        blocks.add(new Block.Paragraph(Block.Weight.PLAIN, text));
    }

    private void small(String text) {
        blocks.add(new Block.Paragraph(Block.Weight.SMALL, text));
    }

    /** A table of numbers, each with its unit and with how it is computed. */
    private void numbers(String caption, String what, List<List<String>> rows) {
        blocks.add(new Block.Grid(
                caption,
                List.of(
                        new Block.Head(what, false),
                        new Block.Head("Value", true),
                        new Block.Head("Unit", false),
                        new Block.Head("How it is computed", false)),
                rows));
    }

    private void changes() {
        if (!material.changes().isEmpty()) {
            heading(2, "What is changed");
            blocks.add(new Block.Points(
                    true,
                    material.changes().stream()
                            .map(change -> new Block.Point("", change))
                            .toList()));
            small("Nothing is changed in the data.");
        }
    }

    private void findings() {
        heading(2, "The findings and what they rest on");
        int number = 0;
        for (Finding f : material.findings().findings()) {
            heading(3, ++number + ". " + f.title());
            plain(f.sentence());
            List<List<String>> rows = new ArrayList<>();
            for (Evidence e : f.evidence()) {
                rows.add(List.of(
                        e.name(), Figures.text(e.value()), e.unit(), e.reason() == null ? e.convention() : e.reason()));
            }
            if (!rows.isEmpty()) {
                numbers("The numbers", "What", rows);
            }
            List<Block.Point> points = new ArrayList<>();
            points.add(new Block.Point("Rule.", f.stated()));
            points.add(new Block.Point(
                    "How sure.",
                    sure(f.sureness().level()) + " "
                            + String.join(" ", f.sureness().reasons())));
            points.add(new Block.Point(
                    "Why it matters.",
                    f.backing().barrier() + " (" + cited(f.backing().barrierSource()) + ")"));
            points.add(new Block.Point(
                    "What answers it.",
                    f.backing().factor() + " (" + cited(f.backing().factorSource()) + ")"));
            blocks.add(new Block.Points(false, points));
        }
        if (number == 0) {
            plain("No rule found anything to raise.");
        }
    }

    private static String sure(Sureness.Level level) {
        return switch (level) {
            case CERTAIN -> "Certain, as far as the answers go.";
            case AS_REPORTED -> "As far as was reported.";
            case CANNOT_SAY -> "It cannot be said.";
        };
    }

    private static String cited(Source source) {
        return source.authors() + " " + source.year() + ", " + source.place();
    }

    private void network() {
        List<List<String>> rows = new ArrayList<>();
        for (NetworkValue v : material.scores().network()) {
            Double value = v.value();
            rows.add(List.of(
                    v.label(),
                    Figures.text(value),
                    v.unit(),
                    value == null && v.reason() != null ? v.reason() : v.convention()));
        }
        if (!rows.isEmpty()) {
            heading(2, "The network as a whole");
            numbers("Numbers of the network", "Measure", rows);
        }
    }

    private void agencies() {
        Projection p = material.projection();
        List<NodeScore> scores = material.scores().scores();
        List<Block.Head> heads = new ArrayList<>();
        heads.add(new Block.Head("Agency", false));
        heads.add(new Block.Head("Group", false));
        scores.forEach(s -> heads.add(new Block.Head(s.label(), true)));
        List<List<String>> rows = IntStream.range(0, p.size())
                .boxed()
                .sorted(Comparator.comparing((Integer v) -> p.name(v)).thenComparing(p::id))
                .limit(MOST_AGENCIES)
                .map(v -> {
                    List<String> row = new ArrayList<>();
                    row.add(p.name(v));
                    String group = p.group(v);
                    row.add(group == null ? Figures.UNKNOWN : group);
                    scores.forEach(s -> row.add(Figures.text(s.values()[v])));
                    return row;
                })
                .toList();
        heading(2, "The agencies");
        blocks.add(new Block.Grid("Agencies and their scores", heads, rows));
        small("A dash means that the number is not known or not defined for this agency."
                + (p.size() > MOST_AGENCIES
                        ? " The first " + MOST_AGENCIES + " of " + Figures.count(p.size())
                                + " by name; an export has all of them."
                        : ""));
    }

    private void removals() {
        RemovalSweep sweep = material.removals();
        if (sweep == null) {
            return;
        }
        boolean bounded = sweep.unanswered() > 0;
        List<List<String>> rows = sweep.removals().stream()
                .filter(r -> r.pairsLost() > 0)
                .limit(MOST_REMOVALS)
                .map(r -> removal(r, bounded))
                .toList();
        heading(2, "If one agency left");
        if (rows.isEmpty()) {
            plain("Whichever one agency left, all others who reach each other today still would.");
            small(sure(sweep));
            return;
        }
        List<Block.Head> heads = new ArrayList<>();
        heads.add(new Block.Head("Without", false));
        heads.add(new Block.Head("Pairs that lose their last way", true));
        if (bounded) {
            heads.add(new Block.Head("At least", true));
            heads.add(new Block.Head("At most", true));
        }
        heads.add(new Block.Head("Left with no flow", true));
        heads.add(new Block.Head("Reached by nobody", true));
        blocks.add(new Block.Grid("Without each agency in turn", heads, rows));
        small("Pairs are " + (sweep.ordered() ? "ordered (from one agency to another)" : "counted once")
                + " and counted among those that remain; today " + Figures.count(sweep.reachingToday())
                + " reach each other. Agencies without which no pair loses its way"
                + (bounded ? " by what was reported" : "") + " are left out. " + sure(sweep));
    }

    private static List<String> removal(Removal r, boolean bounded) {
        List<String> row = new ArrayList<>();
        row.add(r.agency().name());
        row.add(Figures.count(r.pairsLost()));
        if (bounded) {
            Bounds.Range range = r.bounds();
            row.add(range == null ? Figures.UNKNOWN : Figures.count(range.certain()));
            row.add(range == null ? Figures.UNKNOWN : Figures.count(range.possible()));
        }
        row.add(Figures.count(r.newlyIsolated().size()));
        row.add(Figures.count(r.newlyUnreached().size()));
        return row;
    }

    private static String sure(RemovalSweep sweep) {
        if (sweep.unbounded() != null) {
            return "How sure: no bounds. " + sweep.unbounded();
        }
        int silent = sweep.unanswered();
        return silent == 0
                ? "Every agency that was asked answered."
                : "How sure: " + Figures.count(silent) + (silent == 1 ? " agency" : " agencies")
                        + " did not answer. At least: pairs lost even if every flow were there that they could have told"
                        + " of. At most: pairs that such flows may join today. All else is by what was reported.";
    }

    private void introductions() {
        Introductions introductions = material.introductions();
        if (introductions != null && !introductions.offers().isEmpty()) {
            blocks.addAll(new Helping(material.projection(), introductions, material.byReporters()).annex());
        }
    }

    private void limits() {
        List<Findings.NotLookedAt> not = material.findings().notLookedAt();
        List<String> unknown = material.findings().unknown();
        if (not.isEmpty() && unknown.isEmpty() && material.notes().isEmpty()) {
            return;
        }
        heading(2, "What is not known, and what was not looked at");
        List<Block.Point> points = new ArrayList<>();
        unknown.forEach(u -> points.add(new Block.Point("", u)));
        not.forEach(n -> points.add(new Block.Point(n.title() + ":", "not looked at, because " + n.because() + ".")));
        material.notes().forEach(n -> points.add(new Block.Point("", n)));
        blocks.add(new Block.Points(false, points));
    }

    private void methods() {
        Map<String, Block.Point> methods = new LinkedHashMap<>();
        for (NodeScore s : material.scores().scores()) {
            methods.putIfAbsent(
                    s.address(),
                    new Block.Point(s.label() + ".", s.convention() + " (" + s.address() + ", in " + s.unit() + ")."));
        }
        if (!methods.isEmpty()) {
            heading(2, "Methods");
            blocks.add(new Block.Points(false, List.copyOf(methods.values())));
        }
    }

    private void terms() {
        if (!material.terms().isEmpty()) {
            heading(2, "Words");
            blocks.add(new Block.Points(false, material.terms()));
        }
    }
}
