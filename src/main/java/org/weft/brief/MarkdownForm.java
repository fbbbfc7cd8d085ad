package org.weft.brief;

import java.util.List;
import java.util.stream.Collectors;

/** A document as Markdown (CommonMark, with tables as GitHub has them). A picture becomes its description. */
public final class MarkdownForm {
    private final StringBuilder out = new StringBuilder();

    private MarkdownForm() {}

    /** The whole text, lines ended by line feeds. */
    public static String of(Document document) {
        MarkdownForm form = new MarkdownForm();
        form.line("# " + escape(document.title()));
        form.line("*" + escape(document.kicker()) + "*");
        form.blocks(document.page());
        form.line("---");
        document.foot().forEach(f -> form.line(escape(f)));
        if (!document.annex().isEmpty()) {
            form.line("---");
            form.blocks(document.annex());
        }
        return form.out.toString();
    }

    private void line(String text) {
        out.append(out.isEmpty() ? "" : "\n").append(text).append('\n');
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Heading h) {
            line("#".repeat(h.level()) + " " + escape(h.text()));
        } else if (block instanceof Block.Paragraph p) {
            line(escape(p.text()));
        } else if (block instanceof Block.Points p) {
            points(p);
        } else if (block instanceof Block.Columns c) {
            blocks(c.left());
            blocks(c.right());
        } else if (block instanceof Block.Figure f) {
            line("*Map.* " + escape(f.description()));
        } else if (block instanceof Block.Grid g) {
            grid(g);
        }
    }

    private void points(Block.Points points) {
        StringBuilder all = new StringBuilder();
        int number = 0;
        for (Block.Point point : points.points()) {
            number++;
            all.append(all.isEmpty() ? "" : "\n").append(points.numbered() ? number + ". " : "- ");
            all.append(point.lead().isEmpty() ? "" : "**" + escape(point.lead()) + "** ");
            all.append(escape(point.text()));
        }
        line(all.toString());
    }

    private void grid(Block.Grid grid) {
        line("**" + escape(grid.caption()) + "**");
        StringBuilder all = new StringBuilder();
        all.append(row(grid.columns().stream().map(Block.Head::text).toList())).append('\n');
        all.append(grid.columns().stream()
                .map(h -> h.number() ? "---:" : "---")
                .collect(Collectors.joining("|", "|", "|")));
        grid.rows().forEach(r -> all.append('\n').append(row(r)));
        line(all.toString());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(c -> escape(c)).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Text that Markdown shows as it is, on one line. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                safe.append(' ');
                continue;
            }
            boolean markup = "\\`*_[]<>|~".indexOf(c) >= 0
                    || (i == 0 && "#+-=".indexOf(c) >= 0)
                    || (c == '&' && i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1)));
            // A number at the beginning of a line would begin a list.
            boolean list = (c == '.' || c == ')')
                    && i > 0
                    && text.substring(0, i).chars().allMatch(Character::isDigit);
            safe.append(markup || list ? "\\" : "").append(c);
        }
        return safe.toString();
    }
}
