package org.weft.brief;

import org.weft.drawing.SceneSvg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A document as one HTML file that is also XML: style sheet and pictures inside, no script, nothing from elsewhere. It
 * prints on A4 as the PDF does.
 */
public final class HtmlForm {
    private static final String SHEET = "/web/css/brief.css";

    private final StringBuilder out = new StringBuilder();

    private HtmlForm() {}

    /** The whole file. */
    public static String of(Document document) {
        return of(document, "");
    }

    /** The whole file, with further rules before the style sheet's. */
    static String of(Document document, String rules) {
        HtmlForm form = new HtmlForm();
        form.out.append("<!DOCTYPE html>\n<html lang=\"en-GB\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n");
        form.out.append("<meta charset=\"utf-8\"/>\n");
        form.out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        form.out.append("<meta name=\"generator\" content=\"Weft\"/>\n");
        form.out
                .append("<title>Brief: ")
                .append(SceneSvg.escape(document.title()))
                .append("</title>\n");
        form.out.append("<style>\n").append(rules).append(style()).append("</style>\n</head>\n<body>\n");
        form.main(document);
        form.out.append("</body>\n</html>\n");
        return form.out.toString();
    }

    private static String style() {
        try (InputStream in = HtmlForm.class.getResourceAsStream(SHEET)) {
            if (in == null) {
                throw new IllegalStateException(SHEET + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void main(Document document) {
        out.append("<main class=\"brief\">\n<div class=\"sheet\">\n<header>\n");
        out.append("<p class=\"kicker\">")
                .append(SceneSvg.escape(document.kicker()))
                .append("</p>\n");
        out.append("<h1>").append(SceneSvg.escape(document.title())).append("</h1>\n");
        List<Block> page = document.page();
        int next = 0;
        while (next < page.size() && page.get(next) instanceof Block.Paragraph p && p.weight() == Block.Weight.LEAD) {
            block(p);
            next++;
        }
        out.append("</header>\n");
        blocks(page.subList(next, page.size()));
        out.append("<footer>\n");
        document.foot()
                .forEach(line -> out.append("<p>").append(SceneSvg.escape(line)).append("</p>\n"));
        out.append("</footer>\n</div>\n");
        if (!document.annex().isEmpty()) {
            out.append("<div class=\"annex\">\n");
            blocks(document.annex());
            out.append("</div>\n");
        }
        out.append("</main>\n");
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Heading h) {
            out.append("<h").append(h.level()).append('>').append(SceneSvg.escape(h.text()));
            out.append("</h").append(h.level()).append(">\n");
        } else if (block instanceof Block.Paragraph p) {
            out.append(
                    switch (p.weight()) {
                        case LEAD -> "<p class=\"lead\">";
                        case PLAIN -> "<p>";
                        case SMALL -> "<p class=\"small\">";
                    });
            out.append(SceneSvg.escape(p.text())).append("</p>\n");
        } else if (block instanceof Block.Points p) {
            points(p);
        } else if (block instanceof Block.Columns c) {
            out.append("<div class=\"columns\">\n<div class=\"left\">\n");
            blocks(c.left());
            out.append("</div>\n<div class=\"right\">\n");
            blocks(c.right());
            out.append("</div>\n</div>\n");
        } else if (block instanceof Block.Figure f) {
            out.append("<div class=\"figure\">\n").append(f.svg()).append("</div>\n");
        } else if (block instanceof Block.Grid g) {
            grid(g);
        }
    }

    private void points(Block.Points points) {
        String list = points.numbered() ? "ol" : "ul";
        out.append('<').append(list).append(">\n");
        for (Block.Point point : points.points()) {
            out.append("<li>");
            if (!point.lead().isEmpty()) {
                out.append("<b>").append(SceneSvg.escape(point.lead())).append("</b> ");
            }
            out.append(SceneSvg.escape(point.text())).append("</li>\n");
        }
        out.append("</").append(list).append(">\n");
    }

    private void grid(Block.Grid grid) {
        out.append("<table>\n<caption>").append(SceneSvg.escape(grid.caption())).append("</caption>\n<thead><tr>");
        for (Block.Head head : grid.columns()) {
            out.append(head.number() ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
            out.append(SceneSvg.escape(head.text())).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : grid.rows()) {
            out.append("<tr>");
            for (int c = 0; c < row.size(); c++) {
                out.append(grid.columns().get(c).number() ? "<td class=\"number\">" : "<td>");
                out.append(SceneSvg.escape(row.get(c))).append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }
}
