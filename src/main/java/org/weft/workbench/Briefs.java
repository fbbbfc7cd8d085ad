package org.weft.workbench;

import org.weft.brief.Block;
import org.weft.brief.Brief;
import org.weft.brief.Document;
import org.weft.brief.HtmlForm;
import org.weft.brief.MarkdownForm;
import org.weft.brief.PdfForm;
import org.weft.comparison.Introductions;
import org.weft.comparison.RemovalSweep;
import org.weft.drawing.Scene;
import org.weft.drawing.SceneSvg;
import org.weft.findings.FindingRules;
import org.weft.findings.Findings;
import org.weft.findings.Thresholds;
import org.weft.graph.Workers;
import org.weft.measures.Budget;
import org.weft.measures.MeasureCall;
import org.weft.measures.Measures;
import org.weft.measures.NodeScore;
import org.weft.measures.Scores;
import org.weft.network.Projection;
import org.weft.network.View;
import org.weft.network.Wave;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes briefs. */
final class Briefs {
    /** Networks in which every single removal is tried. */
    private static final int SWEPT = 1000;

    /** Networks in which introductions are looked for, and how many. */
    private static final int INTRODUCED = 500;

    private static final Introductions.Wish MEETINGS = new Introductions.Wish(Introductions.Goal.REACH, 10, 5);

    private static final Introductions.Wish SURE = new Introductions.Wish(Introductions.Goal.REACH, 10, 0);

    private static final SceneRequest MAP = new SceneRequest("betweenness", 700, 215, 1);

    private final Library library;
    private final Analyses analyses;
    private final Scenery scenery;

    Briefs(Library library, Analyses analyses, Scenery scenery) {
        this.library = library;
        this.analyses = analyses;
        this.scenery = scenery;
    }

    /**
     * A brief as a file.
     *
     * @param date the date of the revision, as 2025-04-14; empty for that of the wave, if it has one
     */
    ExportFile file(
            Loaded loaded,
            View view,
            Thresholds thresholds,
            String date,
            String format,
            Path temporary,
            Budget budget,
            Workers workers) {
        String mediaType = switch (format) {
            case "html" -> "text/html;charset=utf-8";
            case "md" -> "text/markdown;charset=utf-8";
            case "pdf" -> "application/pdf";
            default ->
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "There is no brief as '" + format + "'.",
                        "Choose one of " + String.join(", ", Brief.FORMATS) + ".");
        };
        String name = Exports.fileName(loaded.ref().name()) + "-brief." + format;
        return Exports.made(temporary, name, mediaType, out -> {
            Document document = document(loaded, view, thresholds, date, budget, workers);
            if (format.equals("pdf")) {
                PdfForm.write(document, out);
            } else {
                String text = format.equals("html") ? HtmlForm.of(document) : MarkdownForm.of(document);
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private Document document(
            Loaded loaded, View view, Thresholds thresholds, String date, Budget budget, Workers workers) {
        Projection projection = library.project(loaded, view);
        if (projection.view().level() == View.ViewLevel.FORUMS
                || projection.view().level() == View.ViewLevel.REPRESENTATIVES) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "A brief speaks of agencies and their flows; this view shows something else.",
                    "Choose the level of agencies.");
        }
        Set<MeasureCall> calls = new LinkedHashSet<>(Measures.DEFAULT_SET);
        calls.addAll(FindingRules.MEASURES);
        Scores scores = analyses.scores(loaded, projection, List.copyOf(calls), budget, workers);
        FindingsReport found = FindingReports.report(loaded, projection, scores, thresholds, workers);
        Scene scene = scenery.scene(loaded, projection, MAP, sizes(scores), workers);
        List<Block.Point> terms = found.glossary().stream()
                .map(e -> new Block.Point(e.term() + ".", e.definition() + " (" + e.source() + ")"))
                .toList();
        boolean introduced = projection.size() <= INTRODUCED && projection.size() >= 3;
        return Brief.of(new Brief.Material(
                loaded.ref().name(),
                String.join(" · ", ViewSentence.inShort(loaded.network(), view)),
                EditSentences.of(loaded.network(), view.edits()),
                source(loaded, date),
                date.isEmpty() ? waveDate(loaded, projection) : date,
                projection,
                new Findings(found.findings(), found.notLookedAt(), found.unknown()),
                terms,
                scores,
                projection.size() > SWEPT ? null : RemovalSweep.of(projection, workers),
                introduced ? Introductions.of(projection, MEETINGS, workers) : null,
                introduced && projection.network().respondents().isEmpty()
                        ? Introductions.byReporters(projection, SURE, workers)
                        : null,
                SceneSvg.render(scene),
                scene.caption(),
                found.notes()));
    }

    private static NodeScore sizes(Scores scores) {
        return scores.scores().stream()
                .filter(s -> s.address().equals(MAP.size()))
                .findFirst()
                .orElseThrow();
    }

    private static String source(Loaded loaded, String date) {
        Integer revision = loaded.ref().revision();
        String source = loaded.ref().source();
        return (source.isEmpty() ? "" : "Source: " + source + ". ")
                + (revision == null ? "" : "Revision " + revision + (date.isEmpty() ? "" : " of " + date) + ".");
    }

    private static String waveDate(Loaded loaded, Projection projection) {
        return projection.waves().stream()
                .map(w -> loaded.network().waves().get(w))
                .map(Wave::date)
                .filter(d -> d != null)
                .map(Object::toString)
                .max(String::compareTo)
                .orElse("");
    }
}
