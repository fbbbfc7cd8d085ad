package org.weft.brief;

import org.jspecify.annotations.Nullable;
import org.weft.comparison.Introductions;
import org.weft.comparison.RemovalSweep;
import org.weft.findings.Finding;
import org.weft.findings.Findings;
import org.weft.measures.Scores;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.List;

/**
 * The brief of a view: a page for a meeting (what the network is, what stands out, the map, what would help most, what is
 * not known), then an annex with the numbers, rules and methods behind it.
 */
public final class Brief {
    /** What a brief is written as: a page, Markdown, or a file to print. */
    public static final List<String> FORMATS = List.of("html", "md", "pdf");

    private static final int STANDING_OUT = 5;
    private static final int MOST_HELP = 2;
    private static final int MOST_UNKNOWN = 3;

    /** Lines of a column beneath the map on A4, and the letters of a line in each column. */
    private static final double LINES = 26;

    private static final double LEFT_LETTERS = 56;
    private static final double RIGHT_LETTERS = 41;
    private static final double GAP_LINES = 0.4;
    private static final double HEADING_LINES = 2;
    private static final String HELPS = "introduction";

    private static final String CAUTION =
            "Findings are prompts for a talk with the agencies concerned, not verdicts; their"
                    + " thresholds and weights are Weft's own, and more links are not always better.";

    /**
     * What a brief is made of, all of one view.
     *
     * @param name the name of the dataset
     * @param looking what the view shows, in a few words: level, kinds, wave
     * @param changes what the view changes in the data, each as a sentence
     * @param source where the data come from, with the revision; empty where nothing is known
     * @param date the date of the revision, as 2025-04-14; empty where there is none
     * @param projection the view applied
     * @param findings what the rules say
     * @param terms the glossary's entries that findings use: term, then definition with its source
     * @param scores what was measured, conventions with it
     * @param removals what becomes of the others without each agency; null where the network is too large for all of them
     * @param introductions who could be introduced to whom for more reach; null where the network is too large
     * @param byReporters the same by flows from agencies that report some; null where the data say who was asked, or
     *     where the network is too large
     * @param map the map as SVG
     * @param mapWords what the map shows, in words
     * @param notes what a reader must know of the data, as sentences
     */
    public record Material(
            String name,
            String looking,
            List<String> changes,
            String source,
            String date,
            Projection projection,
            Findings findings,
            List<Block.Point> terms,
            Scores scores,
            @Nullable RemovalSweep removals,
            @Nullable Introductions introductions,
            @Nullable Introductions byReporters,
            String map,
            String mapWords,
            List<String> notes) {
        /** Freezes the lists. */
        public Material {
            changes = List.copyOf(changes);
            terms = List.copyOf(terms);
            notes = List.copyOf(notes);
        }
    }

    private Brief() {}

    /** The document. The same material gives the same document. */
    public static Document of(Material material) {
        List<Finding> help = new ArrayList<>();
        List<Finding> rest = new ArrayList<>();
        material.findings().findings().forEach(f -> (f.rule().equals(HELPS) ? help : rest).add(f));
        List<Block> page = new ArrayList<>();
        page.add(new Block.Paragraph(Block.Weight.LEAD, Opening.of(material.projection()) + tried(material.changes())));
        page.add(new Block.Figure(material.map(), material.mapWords()));
        Introductions introductions = material.introductions();
        List<String> helps = introductions == null
                ? help.stream().map(Finding::sentence).toList()
                : new Helping(material.projection(), introductions, material.byReporters()).sentences();
        page.add(new Block.Columns(standingOut(rest), beside(helps, material.findings())));
        return new Document(
                "Brief for discussion · " + material.looking(),
                material.name(),
                page,
                foot(material),
                Annex.of(material),
                material.date());
    }

    /** That the page shows what would be, not what is: short, for the page is one page. */
    private static String tried(List<String> changes) {
        int n = changes.size();
        return n == 0
                ? ""
                : " This is not the network as it is, but as it would be after " + Figures.count(n)
                        + (n == 1 ? " change, which" : " changes, which") + " the annex says.";
    }

    private static List<Block> standingOut(List<Finding> findings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "What stands out"));
        if (findings.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Block.Weight.PLAIN, "No rule found anything to raise. The annex says what was looked for."));
            return blocks;
        }
        List<Block.Point> points = new ArrayList<>();
        double room = LINES - HEADING_LINES;
        for (Finding f : findings) {
            Block.Point point = new Block.Point(stopped(f.title()), f.sentence());
            room -= lines(point.lead().length() + point.text().length(), LEFT_LETTERS);
            if (points.size() == STANDING_OUT || room < 0 && !points.isEmpty()) {
                break;
            }
            points.add(point);
        }
        blocks.add(new Block.Points(true, points));
        int more = findings.size() - points.size();
        if (more > 0) {
            blocks.add(new Block.Paragraph(
                    Block.Weight.SMALL,
                    more == 1 ? "One more finding is in the annex." : more + " more findings are in the annex."));
        }
        return blocks;
    }

    /** Lines that a text takes on the page, with the gap after it; letters are as wide as they are on average. */
    private static double lines(int letters, double aLine) {
        return Math.ceil(letters / aLine) + GAP_LINES;
    }

    private static List<Block> beside(List<String> help, Findings findings) {
        List<Block> blocks = new ArrayList<>();
        double room = LINES - 2 * HEADING_LINES - 2;
        blocks.add(new Block.Heading(2, "What would help most"));
        List<String> helps = help.isEmpty()
                ? List.of("No single new contact would bring the agencies much nearer to each other.")
                : help;
        room = fill(blocks, helps, MOST_HELP, room);
        blocks.add(new Block.Heading(2, "What is not known"));
        List<String> unknown = findings.unknown().isEmpty()
                ? List.of("Every agency answered. What nobody was asked, and what a link is worth, is not in the data.")
                : findings.unknown();
        int before = blocks.size();
        fill(blocks, unknown, MOST_UNKNOWN, room);
        List<String> rest = new ArrayList<>();
        if (blocks.size() - before < unknown.size()) {
            rest.add("More that is not known is in the annex.");
        }
        int not = findings.notLookedAt().size();
        if (not > 0) {
            rest.add((not == 1 ? "One rule" : not + " rules") + " could not look, for want of data: see the annex.");
        }
        if (!rest.isEmpty()) {
            blocks.add(new Block.Paragraph(Block.Weight.SMALL, String.join(" ", rest)));
        }
        return blocks;
    }

    /** Adds what there is room for, the first whatever it takes; returns the room that is left. */
    private static double fill(List<Block> blocks, List<String> texts, int most, double room) {
        double left = room;
        for (int i = 0; i < Math.min(most, texts.size()); i++) {
            left -= lines(texts.get(i).length(), RIGHT_LETTERS);
            if (i > 0 && left < 0) {
                break;
            }
            blocks.add(new Block.Paragraph(Block.Weight.PLAIN, texts.get(i)));
        }
        return left;
    }

    private static List<String> foot(Material material) {
        List<String> foot = new ArrayList<>();
        String size = material.scores().scores().stream()
                .filter(s -> s.address().equals("betweenness"))
                .map(s -> s.label() + ": " + s.convention() + ". ")
                .findFirst()
                .orElse("");
        foot.add(size + CAUTION);
        foot.add((material.source().isEmpty() ? "" : material.source().strip() + " ")
                + "The annex gives every number with its convention.");
        return foot;
    }

    /** A title as the beginning of a sentence ends. */
    private static String stopped(String title) {
        return title.endsWith(".") || title.endsWith("?") ? title : title + ".";
    }
}
