package org.weft.drawing;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.weft.drawing.Shapes.f;

/**
 * A scene as an SVG figure that stands by itself: title, description, picture and legend, in the light palette on white
 * paper, without script, style sheet or outside file. Every text is escaped.
 */
public final class SceneSvg {
    static final Map<String, String> COLOURS = Map.of(
            "health", "#459593",
            "social", "#984DA1",
            "education", "#A88B26",
            "police", "#29316B",
            "housing", "#9D5A26",
            "council", "#43606C",
            "voluntary", "#084503",
            "private", "#9184CE",
            "community", "#C86A6C",
            "other", "#55514A");
    static final String PAPER = "#FFFFFF";
    static final String INK = "#1C1B19";
    static final String INK2 = "#57534C";
    static final String EDGE = "#8C867B";
    static final String TIE = "#8F897E";
    static final String GIVES = "#1F4F8F";
    static final String TAKES = "#A63F1E";
    static final double[] WIDTH = {0, 0.9, 1.4, 2.1, 3};
    static final double[] BAND = {0, 1.5, 3, 5.5, 9};

    private final Scene scene;
    private final int chosen;
    private final Set<Integer> near = new HashSet<>();
    private final StringBuilder out = new StringBuilder();

    private SceneSvg(Scene scene, int chosen) {
        this.scene = scene;
        this.chosen = chosen;
        for (Scene.Tie t : scene.ties()) {
            if (t.a() == chosen || t.b() == chosen) {
                near.add(t.a() + t.b() - chosen);
            }
        }
    }

    /** The figure at rest. */
    public static String render(Scene scene) {
        return render(scene, null);
    }

    /** The figure with one agency in focus, or at rest where it is null or not in the picture. */
    public static String render(Scene scene, @Nullable String chosenId) {
        int chosen = -1;
        for (int i = 0; i < scene.marks().size() && chosenId != null; i++) {
            if (scene.marks().get(i).id().equals(chosenId)) {
                chosen = i;
            }
        }
        return new SceneSvg(scene, chosen).figure();
    }

    private String figure() {
        SceneSvgLegend legend = new SceneSvgLegend(scene, chosen >= 0);
        int height = scene.height() + legend.height();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(scene.width());
        out.append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(scene.width())
                .append(' ');
        out.append(height).append("\" role=\"img\" aria-labelledby=\"weft-title weft-desc\" font-family=\"");
        out.append(
                "&quot;Source Sans 3&quot;, &quot;Source Sans Pro&quot;, system-ui, sans-serif\" font-size=\"12.5\">");
        out.append("\n<title id=\"weft-title\">")
                .append(escape(scene.caption()))
                .append("</title>\n");
        out.append("<desc id=\"weft-desc\">").append(escape(description())).append("</desc>\n");
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"").append(PAPER).append("\"/>\n");
        Scene.Aggregate aggregate = scene.aggregate();
        if (aggregate != null) {
            groups(aggregate);
        } else {
            out.append(chosen >= 0 ? "<g opacity=\"0.3\">" : "<g>");
            for (Scene.Tie t : scene.ties()) {
                if (t.a() != chosen && t.b() != chosen) {
                    atRest(t);
                }
            }
            out.append("</g>\n");
        }
        for (Scene.Tie t : scene.ties()) {
            if (chosen >= 0 && (t.a() == chosen || t.b() == chosen)) {
                inFocus(t);
            }
        }
        marks();
        labels();
        out.append(legend.render()).append("</svg>\n");
        return out.toString();
    }

    private String description() {
        StringBuilder words = new StringBuilder();
        if (chosen >= 0) {
            words.append("In focus: ").append(scene.marks().get(chosen).name()).append(", tied to ");
            words.append(near.size()).append(" others. ");
        }
        Scene.SizeKey size = scene.legend().size();
        if (size != null) {
            words.append("Largest marks by ").append(size.label()).append(": ");
            int[] order = java.util.stream.IntStream.range(0, scene.marks().size())
                    .boxed()
                    .filter(i -> scene.marks().get(i).size() != null)
                    .sorted((a, b) -> Integer.compare(
                            scene.marks().get(a).labelPriority(),
                            scene.marks().get(b).labelPriority()))
                    .limit(5)
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int k = 0; k < order.length; k++) {
                Scene.Mark m = scene.marks().get(order[k]);
                Double value = m.size();
                words.append(k == 0 ? "" : ", ").append(m.name());
                words.append(value == null ? "" : " (" + Numbers.text(value) + ")");
            }
            words.append('.');
        }
        return words.toString();
    }

    /** A tie at rest: plain where it runs both ways, with a head at the receiver where it runs one way. */
    private void atRest(Scene.Tie t) {
        boolean oneWay = scene.directed() && (t.ab() == 0 || t.ba() == 0);
        Line line = t.ab() == 0 && oneWay ? between(t.b(), t.a()) : between(t.a(), t.b());
        int wider = Math.max(t.widthAb(), t.widthBa());
        double width = WIDTH[wider] * 0.62 * (scene.ties().size() > 300 ? 0.5 : 1);
        line(
                line.x1,
                line.y1,
                line.x2 - (oneWay ? line.ux * 4 : 0),
                line.y2 - (oneWay ? line.uy * 4 : 0),
                width,
                TIE,
                t.unconfirmed());
        if (oneWay) {
            head(line.x2, line.y2, line.ux, line.uy, scene.ties().size() > 300 ? 4.5 : 6.5, TIE);
        }
        bead(t, line);
    }

    /** A tie of the agency in focus: each half coloured by, and as thick as, what the agency at that end gives. */
    private void inFocus(Scene.Tie t) {
        int other = t.a() + t.b() - chosen;
        int gives = t.a() == chosen ? t.widthAb() : t.widthBa();
        int takes = t.a() == chosen ? t.widthBa() : t.widthAb();
        Line l = between(chosen, other);
        double mx = (l.x1 + l.x2) / 2;
        double my = (l.y1 + l.y2) / 2;
        if (!scene.directed()) {
            line(l.x1, l.y1, l.x2, l.y2, WIDTH[gives], GIVES, t.unconfirmed());
        } else if (gives > 0 && takes > 0) {
            line(l.x1, l.y1, mx, my, WIDTH[gives], GIVES, t.unconfirmed());
            line(mx, my, l.x2, l.y2, WIDTH[takes], TAKES, t.unconfirmed());
        } else if (gives > 0) {
            line(l.x1, l.y1, l.x2 - l.ux * 5, l.y2 - l.uy * 5, WIDTH[gives], GIVES, t.unconfirmed());
            head(l.x2, l.y2, l.ux, l.uy, 9, GIVES);
        } else {
            line(l.x1 + l.ux * 5, l.y1 + l.uy * 5, l.x2, l.y2, WIDTH[takes], TAKES, t.unconfirmed());
            head(l.x1, l.y1, -l.ux, -l.uy, 9, TAKES);
        }
        bead(t, l);
    }

    private record Line(double x1, double y1, double x2, double y2, double ux, double uy) {}

    /** The visible part of the line from one mark to another. */
    private Line between(int from, int to) {
        Scene.Mark a = scene.marks().get(from);
        Scene.Mark b = scene.marks().get(to);
        double d = Math.max(Math.hypot(b.x() - a.x(), b.y() - a.y()), 1e-6);
        double ux = (b.x() - a.x()) / d;
        double uy = (b.y() - a.y()) / d;
        double ra = Math.min(a.r() * 1.12 + 2, d * 0.45);
        double rb = Math.min(b.r() * 1.12 + 2.5, d * 0.45);
        return new Line(a.x() + ux * ra, a.y() + uy * ra, b.x() - ux * rb, b.y() - uy * rb, ux, uy);
    }

    private void line(double x1, double y1, double x2, double y2, double width, String colour, boolean dashed) {
        out.append("<line x1=\"")
                .append(f(x1))
                .append("\" y1=\"")
                .append(f(y1))
                .append("\" x2=\"")
                .append(f(x2));
        out.append("\" y2=\"")
                .append(f(y2))
                .append("\" stroke=\"")
                .append(colour)
                .append("\" stroke-width=\"");
        out.append(f(width)).append(dashed ? "\" stroke-dasharray=\"9 5\"/>\n" : "\" stroke-linecap=\"round\"/>\n");
    }

    private void head(double x, double y, double ux, double uy, double s, String colour) {
        out.append("<path fill=\"").append(colour).append("\" d=\"");
        out.append(head(x, y, ux, uy, s)).append("\"/>\n");
    }

    /** Path data of an arrowhead with its tip at a point. */
    static String head(double x, double y, double ux, double uy, double s) {
        return Shapes.closed(
                x,
                y,
                x - ux * s - uy * s * 0.42,
                y - uy * s + ux * s * 0.42,
                x - ux * s + uy * s * 0.42,
                y - uy * s - ux * s * 0.42);
    }

    private void bead(Scene.Tie t, Line l) {
        if (t.bead() != null) {
            out.append("<circle cx=\"")
                    .append(f((l.x1 + l.x2) / 2))
                    .append("\" cy=\"")
                    .append(f((l.y1 + l.y2) / 2));
            out.append("\" r=\"3.2\" fill=\"")
                    .append(PAPER)
                    .append("\" stroke=\"")
                    .append(INK2);
            out.append("\" stroke-width=\"1.6\"><title>")
                    .append(escape(t.bead()))
                    .append("</title></circle>\n");
        }
    }

    private void groups(Scene.Aggregate aggregate) {
        List<Scene.GroupDisc> discs = aggregate.groups();
        out.append("<g opacity=\"0.55\">");
        for (Scene.GroupTie t : aggregate.ties()) {
            Scene.GroupDisc a = discs.get(t.a());
            Scene.GroupDisc b = discs.get(t.b());
            line(a.x(), a.y(), b.x(), b.y(), BAND[Math.max(t.widthAb(), t.widthBa())], TIE, false);
        }
        out.append("</g>\n");
        for (Scene.GroupDisc d : discs) {
            out.append("<circle cx=\"")
                    .append(f(d.x()))
                    .append("\" cy=\"")
                    .append(f(d.y()))
                    .append("\" r=\"");
            out.append(f(d.r() + 3))
                    .append("\" fill=\"")
                    .append(PAPER)
                    .append("\" stroke=\"")
                    .append(EDGE);
            out.append("\"/>\n");
            String name = d.group() == null ? "No group" : d.group();
            text(name + " " + Numbers.text(d.count()), d.x(), d.y() - d.r() - 8, "middle", INK, true);
        }
    }

    private void marks() {
        List<Scene.Mark> marks = scene.marks();
        int[] order = LabelPlacement.byWeight(
                marks.stream().mapToDouble(Scene.Mark::r).toArray(), new int[marks.size()]);
        for (int i : order) {
            Scene.Mark m = marks.get(i);
            if (i == chosen) {
                out.append("<circle cx=\"")
                        .append(f(m.x()))
                        .append("\" cy=\"")
                        .append(f(m.y()))
                        .append("\" r=\"");
                out.append(f(m.r() * 1.12 + 5.5))
                        .append("\" fill=\"none\" stroke=\"")
                        .append(INK);
                out.append("\" stroke-width=\"2\"/>\n");
            }
            boolean faint = chosen >= 0 && i != chosen && !near.contains(i);
            out.append(faint ? "<path opacity=\"0.38\" " : "<path ");
            mark(out, m.sector(), m.shape(), m.x(), m.y(), m.r(), m.hollow(), m.undefined());
        }
    }

    /** Ends a path element as a mark. */
    static void mark(
            StringBuilder out,
            String sector,
            String shape,
            double x,
            double y,
            double r,
            boolean hollow,
            boolean undefined) {
        String colour = COLOURS.getOrDefault(sector, INK2);
        boolean open = hollow || undefined;
        out.append("d=\"")
                .append(Shapes.path(shape, x, y, r))
                .append("\" fill=\"")
                .append(open ? PAPER : colour);
        out.append("\" stroke=\"").append(open ? colour : PAPER).append("\" stroke-width=\"");
        out.append(f(Math.min(open ? 1.8 : 1.5, r / 2)));
        out.append(undefined ? "\" stroke-dasharray=\"2.5 2" : "").append("\" paint-order=\"stroke\"/>\n");
    }

    /** Labels by priority, each where it covers no other label and no other mark; the rest are left to the table. */
    private void labels() {
        List<Scene.Mark> marks = scene.marks();
        int n = marks.size();
        Integer[] order = new Integer[n];
        java.util.Arrays.setAll(order, i -> i);
        java.util.Arrays.sort(order, (a, b) -> Integer.compare(rank(a), rank(b)));
        List<double[]> taken = new java.util.ArrayList<>();
        int most = scene.aggregate() != null
                ? (chosen >= 0 ? 20 : 0)
                : n <= Frame.LABELLED ? n : Math.min(90, scene.width() * scene.height() / 9000);
        for (int i : order) {
            Scene.Mark m = marks.get(i);
            String[] lines = m.label().split("\n", -1);
            int side = java.util.Arrays.asList(LabelPlacement.SIDES).indexOf(m.labelSide());
            double[] box = LabelPlacement.box(Math.max(side, 0), m.x(), m.y(), m.r() + (i == chosen ? 5 : 0), lines);
            boolean free = taken.size() < most && taken.stream().noneMatch(b -> overlap(b, box, 2) > 0);
            for (int j = 0; j < n && free; j++) {
                Scene.Mark o = marks.get(j);
                double[] body = {o.x() - o.r(), o.y() - o.r(), o.x() + o.r(), o.y() + o.r()};
                free = j == i || overlap(body, box, 0) < 0.35 * 4 * o.r() * o.r();
            }
            if (free || i == chosen) {
                taken.add(box);
                boolean faint = chosen >= 0 && i != chosen && !near.contains(i);
                String anchor = side == 2 ? "start" : side == 3 ? "end" : "middle";
                double at = side == 2 ? box[0] : side == 3 ? box[2] : (box[0] + box[2]) / 2;
                for (int k = 0; k < lines.length; k++) {
                    double base = box[1] + Labels.SIZE * 0.9 + k * Labels.LINE;
                    text(lines[k], at, base, anchor, faint ? INK2 : INK, i == chosen);
                }
            }
        }
    }

    private int rank(int i) {
        int own = scene.marks().get(i).labelPriority();
        return chosen < 0
                ? own
                : i == chosen ? 0 : near.contains(i) ? own : own + scene.marks().size();
    }

    private static double overlap(double[] a, double[] b, double margin) {
        double w = Math.min(a[2], b[2]) - Math.max(a[0], b[0]) + margin;
        double h = Math.min(a[3], b[3]) - Math.max(a[1], b[1]) + margin;
        return w > 0 && h > 0 ? w * h : 0;
    }

    /**
     * A text on a strip of paper that lets ties shine through. A halo, as the page has it, would need strokes to be painted
     * first, which not every program that shows SVG does.
     */
    private void text(String words, double x, double y, String anchor, String colour, boolean bold) {
        double width = Labels.width(new String[] {words}) + 2;
        double left = anchor.equals("start") ? x - 1 : anchor.equals("end") ? x - width + 1 : x - width / 2;
        out.append("<rect x=\"").append(f(left)).append("\" y=\"").append(f(y - Labels.SIZE * 0.8));
        out.append("\" width=\"").append(f(width)).append("\" height=\"").append(f(Labels.SIZE));
        out.append("\" fill=\"").append(PAPER).append("\" fill-opacity=\"0.75\"/>\n");
        out.append("<text x=\"").append(f(x)).append("\" y=\"").append(f(y)).append("\" text-anchor=\"");
        out.append(anchor).append("\" fill=\"").append(colour);
        out.append(bold ? "\" font-weight=\"700\">" : "\">")
                .append(escape(words))
                .append("</text>\n");
    }

    /** Text for XML: markup escaped, characters that XML does not know replaced. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean known = c == '\t'
                            || c == '\n'
                            || c == '\r'
                            || (c >= 0x20 && c <= 0xD7FF)
                            || (c >= 0xE000 && c <= 0xFFFD)
                            || c >= 0x10000;
                    safe.appendCodePoint(known ? c : 0xFFFD);
                }
            }
        });
        return safe.toString();
    }
}
