package org.weft.drawing;

import java.util.List;

import static org.weft.drawing.Shapes.f;

/** The legend under an exported figure: true circles, shapes with their groups, widths, and the signs that occur. */
final class SceneSvgLegend {
    private static final double LEFT = 12;
    private static final double GAP = 14;

    /** How much wider bold text runs. */
    private static final double BOLDER = 1.06;

    private final Scene scene;
    private final StringBuilder out = new StringBuilder();
    private final double top;
    private double x = LEFT;
    private double y;
    private double rowHeight = 20;

    SceneSvgLegend(Scene scene, boolean focus) {
        this.scene = scene;
        this.top = scene.height() + 8;
        this.y = top;
        Scene.Legend legend = scene.legend();
        out.append("<line x1=\"0\" y1=\"").append(f(top)).append("\" x2=\"").append(scene.width());
        out.append("\" y2=\"").append(f(top)).append("\" stroke=\"#E1DDD5\"/>\n");
        y += 12;
        String grouping = legend.grouping();
        if (grouping != null) {
            heading(grouping, 12);
            for (Scene.GroupKey g : legend.groups()) {
                groupKey(g.sector(), g.shape(), g.group() == null ? "not recorded" : g.group(), false, false);
            }
        } else {
            row();
        }
        if (legend.hollow() != null) {
            groupKey("other", "circle", legend.hollow(), true, false);
        }
        if (legend.undefined() != null) {
            groupKey("other", "circle", legend.undefined(), false, true);
        }
        row();
        Scene.SizeKey size = legend.size();
        if (size != null) {
            double largest = largest(size.circles());
            heading(size.label(), largest + 5);
            circles(size.circles(), largest);
            row();
        }
        ties(legend, focus);
        row();
        if (focus && scene.directed()) {
            heading("The chosen agency", 12);
            line(3, SceneSvg.GIVES, false, true, "it " + legend.verbs().gives());
            line(3, SceneSvg.TAKES, false, true, legend.verbs().takes());
            row();
        }
        for (String words : Labels.wrapTo(scene.caption(), scene.width() - 2 * LEFT)) {
            text(words, LEFT, y + 12, false);
            y += 16;
        }
        y += 8;
    }

    int height() {
        return (int) Math.ceil(y - scene.height());
    }

    String render() {
        return "<g>" + out + "</g>\n";
    }

    private void ties(Scene.Legend legend, boolean focus) {
        Scene.Aggregate aggregate = scene.aggregate();
        if (aggregate == null && !legend.widths().isEmpty()) {
            row();
            heading(legend.widthLabel(), 12);
            for (Scene.WidthKey w : legend.widths()) {
                double rest = 0.62 * (scene.ties().size() > 300 ? 0.5 : 1);
                line(SceneSvg.WIDTH[w.width()] * (focus ? 1 : rest), SceneSvg.TIE, false, false, w.text());
            }
        }
        if (aggregate == null && scene.directed() && !scene.ties().isEmpty()) {
            if (scene.ties().stream().anyMatch(t -> t.ab() > 0 && t.ba() > 0)) {
                line(1, SceneSvg.TIE, false, false, "both ways");
            }
            if (legend.oneWay()) {
                line(1, SceneSvg.TIE, false, true, "one way");
            }
        }
        String unconfirmed = legend.unconfirmed();
        if (unconfirmed != null && aggregate == null) {
            line(1, SceneSvg.TIE, true, false, unconfirmed);
        }
        String bead = legend.bead();
        if (bead != null && aggregate == null) {
            advance(34 + Labels.width(bead));
            out.append("<circle cx=\"")
                    .append(f(x + 14))
                    .append("\" cy=\"")
                    .append(f(y + 8))
                    .append("\" r=\"3.2\" fill=\"");
            out.append(SceneSvg.PAPER)
                    .append("\" stroke=\"")
                    .append(SceneSvg.INK2)
                    .append("\" stroke-width=\"1.6\"/>\n");
            text(bead, x + 34, y + 12, false);
            x += 34 + Labels.width(bead) + GAP;
        }
        if (aggregate != null) {
            String words = "lines count ties between groups; the thicker, the more";
            line(5.5, SceneSvg.TIE, false, false, words);
        }
    }

    private void groupKey(String sector, String shape, String words, boolean hollow, boolean undefined) {
        double width = 20 + Labels.width(words);
        advance(width);
        out.append("<path ");
        SceneSvg.mark(out, sector, shape, x + 8, y + 8, 5.6, hollow, undefined);
        text(words, x + 20, y + 12, false);
        x += width + GAP;
    }

    private static double largest(List<Scene.Circle> circles) {
        return circles.stream().mapToDouble(Scene.Circle::r).max().orElse(0);
    }

    private void circles(List<Scene.Circle> circles, double largest) {
        for (Scene.Circle c : circles) {
            advance(2 * c.r() + 8 + Labels.width(c.text()));
            rowHeight = Math.max(rowHeight, 2 * largest + 6);
            out.append("<circle cx=\"")
                    .append(f(x + c.r() + 1))
                    .append("\" cy=\"")
                    .append(f(y + largest + 1));
            out.append("\" r=\"")
                    .append(f(c.r()))
                    .append("\" fill=\"none\" stroke=\"")
                    .append(SceneSvg.INK2)
                    .append("\"/>\n");
            text(c.text(), x + 2 * c.r() + 6, y + largest + 5, false);
            x += 2 * c.r() + 8 + Labels.width(c.text()) + GAP;
        }
    }

    private void line(double width, String colour, boolean dashed, boolean arrow, String words) {
        advance(42 + Labels.width(words));
        out.append("<line x1=\"")
                .append(f(x))
                .append("\" y1=\"")
                .append(f(y + 8))
                .append("\" x2=\"");
        out.append(f(x + 34 - (arrow ? 5 : 0)))
                .append("\" y2=\"")
                .append(f(y + 8))
                .append("\" stroke=\"")
                .append(colour);
        out.append("\" stroke-width=\"").append(f(width)).append(dashed ? "\" stroke-dasharray=\"9 5\"/>\n" : "\"/>\n");
        if (arrow) {
            out.append("<path fill=\"").append(colour).append("\" d=\"");
            out.append(SceneSvg.head(x + 34, y + 8, 1, 0, width > 2 ? 9 : 6.5)).append("\"/>\n");
        }
        text(words, x + 42, y + 12, false);
        x += 42 + Labels.width(words) + GAP;
    }

    /** Begins a row with what its keys are about. */
    private void heading(String words, double base) {
        row();
        text(words, LEFT, y + base, true);
        x = LEFT + Labels.width(words) * BOLDER + GAP;
    }

    private void advance(double width) {
        if (x > LEFT && x + width > scene.width() - LEFT) {
            y += rowHeight;
            x = LEFT;
        }
    }

    private void row() {
        if (x > LEFT) {
            y += rowHeight + 4;
            x = LEFT;
        }
        rowHeight = 20;
    }

    private void text(String words, double at, double base, boolean bold) {
        out.append("<text x=\"").append(f(at)).append("\" y=\"").append(f(base)).append("\" fill=\"");
        out.append(bold ? SceneSvg.INK : SceneSvg.INK2).append(bold ? "\" font-weight=\"600\">" : "\">");
        out.append(SceneSvg.escape(words)).append("</text>\n");
    }
}
