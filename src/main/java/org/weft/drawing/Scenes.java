package org.weft.drawing;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes scenes. */
public final class Scenes {
    private final Projection p;
    private final SceneOptions options;
    private final Groups groups;
    private final Frame frame;
    private final Groups.Numbered numbered;
    private final double[] x;
    private final double[] y;

    private Scenes(Projection p, Layout layout, SceneOptions options) {
        this.p = p;
        this.options = options;
        this.groups = new Groups(p.network(), options.grouping());
        this.numbered = groups.number(layout, p);
        this.frame = Frame.place(layout, options.width(), options.height(), groups.any() ? numbered.of() : null);
        double[][] at = Newcomers.places(p, layout, frame, options.width(), options.height());
        this.x = at[0];
        this.y = at[1];
    }

    /** Draws a projection, laying out its dataset first. For repeated use keep the layout: it is the dear part. */
    public static Scene of(Projection projection, SceneOptions options) {
        Projection basis = Projector.project(projection.network(), Layout.basis(projection.view()));
        return of(projection, Layout.of(basis, options.seed(), Workers.all()), options);
    }

    /**
     * Draws a projection with the places of a layout of {@link Layout#basis}; nodes that it does not know are put near
     * those they are tied to. Cost: O(n + m), and O(n²) to place the labels of up to 120 marks.
     *
     * @throws IllegalArgumentException where there is not one size for each node
     */
    public static Scene of(Projection projection, Layout layout, SceneOptions options) {
        if (options.sizes() != null && options.sizes().length != projection.size()) {
            throw new IllegalArgumentException(options.sizes().length + " sizes for " + projection.size() + " nodes");
        }
        return new Scenes(projection, layout, options).scene(layout);
    }

    private Scene scene(Layout layout) {
        Csr graph = p.graph();
        Widths widths = Widths.of(graph.weights());
        List<Scene.Tie> ties = ties(graph, widths);
        Sizes sizes = Sizes.of(options.sizes(), frame.largestArea(options.width(), options.height()));
        List<Scene.Mark> marks = marks(graph, ties, sizes);
        Scene.Aggregate aggregate =
                ties.size() > Frame.AGGREGATE_ABOVE && !frame.discs().isEmpty() ? aggregate(graph, marks) : null;
        List<Scene.Hull> hulls = new ArrayList<>();
        for (Projection.Seats f : p.forums()) {
            if (f.nodes().size() > 1) {
                hulls.add(new Scene.Hull(f.forum(), f.name(), f.nodes()));
            }
        }
        Scene.Legend legend = new LegendWords(p, options, groups).legend(marks, ties, aggregate, sizes, widths);
        return new Scene(
                options.width(),
                options.height(),
                layout.seed(),
                options.caption() != null ? options.caption() : LegendWords.caption(p, legend, aggregate != null),
                graph.directed(),
                marks,
                ties,
                aggregate,
                hulls,
                legend);
    }

    private List<Scene.Tie> ties(Csr graph, Widths widths) {
        Network network = p.network();
        boolean posts = !network.representations().isEmpty();
        boolean people = false;
        for (int f = 0; f < network.flows().size() && !people; f++) {
            people = network.flows().restsOn(f) != null;
        }
        List<Scene.Tie> ties = new ArrayList<>();
        Csr under = graph.underlying();
        for (int u = 0; u < under.n(); u++) {
            for (int a = under.offsets()[u]; a < under.offsets()[u + 1]; a++) {
                int v = under.targets()[a];
                if (v > u) {
                    double ab = weight(graph, u, v);
                    double ba = weight(graph, v, u);
                    String bearers = posts
                            ? p.singlePosts(u, v).stream()
                                    .map(id -> network.actors()
                                            .get(network.actor(id))
                                            .name())
                                    .collect(Collectors.joining(" and "))
                            : "";
                    String bead = !bearers.isEmpty() ? bearers : people && p.restsOnPerson(u, v) ? "one person" : null;
                    boolean unconfirmed = p.confirmable() && !p.confirmed(u, v);
                    ties.add(new Scene.Tie(u, v, ab, ba, widths.of(ab), widths.of(ba), bead, unconfirmed));
                }
            }
        }
        return ties;
    }

    private static double weight(Csr graph, int u, int v) {
        int arc = graph.arc(u, v);
        return arc < 0 ? 0 : graph.weights()[arc];
    }

    private List<Scene.Mark> marks(Csr graph, List<Scene.Tie> ties, Sizes sizes) {
        int n = p.size();
        double[] values = options.sizes();
        double[] r = new double[n];
        int[] degree = new int[n];
        String[][] lines = new String[n][];
        for (int v = 0; v < n; v++) {
            r[v] = sizes.radiusOf(values == null ? 0 : values[v]);
            degree[v] = graph.underlying().degree(v);
            lines[v] = Labels.wrap(p.shortName(v));
        }
        int[] order = LabelPlacement.byWeight(r, degree);
        int[][] segments = ties.size() > Frame.AGGREGATE_ABOVE
                ? new int[0][]
                : ties.stream().map(t -> new int[] {t.a(), t.b()}).toArray(int[][]::new);
        int[] side = new LabelPlacement(x, y, r, segments, options.width(), options.height()).place(order, lines);
        int[] priority = new int[n];
        for (int rank = 0; rank < n; rank++) {
            priority[order[rank]] = rank + 1;
        }
        List<Scene.Mark> marks = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            String group = groups.of(p, v);
            Double value = values == null || Double.isNaN(values[v]) ? null : Double.valueOf(values[v]);
            marks.add(new Scene.Mark(
                    p.id(v),
                    p.name(v),
                    String.join("\n", lines[v]),
                    Numbers.pixels(x[v]),
                    Numbers.pixels(y[v]),
                    Numbers.pixels(r[v]),
                    value,
                    group,
                    groups.sector(group),
                    groups.shape(group),
                    Signs.hollow(p, v),
                    values != null && value == null,
                    LabelPlacement.SIDES[side[v]],
                    priority[v]));
        }
        return marks;
    }

    /** Counts of arcs within and between the groups of the view, drawn on the discs of the whole dataset. */
    private Scene.Aggregate aggregate(Csr graph, List<Scene.Mark> marks) {
        Map<@Nullable String, Integer> discOf = new HashMap<>();
        List<Frame.Disc> discs = frame.discs();
        for (int d = 0; d < discs.size(); d++) {
            discOf.put(numbered.names().get(discs.get(d).group()), d);
        }
        int k = discs.size();
        int[] counts = new int[k];
        int[][] arcs = new int[k][k];
        int[] of = new int[marks.size()];
        for (int v = 0; v < of.length; v++) {
            of[v] = discOf.getOrDefault(marks.get(v).group(), 0);
            counts[of[v]]++;
        }
        for (int v = 0; v < of.length; v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int w = graph.targets()[a];
                if (graph.directed() || v < w) {
                    arcs[of[v]][of[w]]++;
                }
            }
        }
        List<Scene.GroupDisc> made = new ArrayList<>();
        TreeMap<Integer, Integer> seen = new TreeMap<>();
        for (int d = 0; d < k; d++) {
            if (counts[d] > 0) {
                Frame.Disc disc = discs.get(d);
                String name = numbered.names().get(disc.group());
                seen.put(d, made.size());
                made.add(new Scene.GroupDisc(
                        name,
                        groups.sector(name),
                        groups.shape(name),
                        counts[d],
                        arcs[d][d],
                        Numbers.pixels(disc.x()),
                        Numbers.pixels(disc.y()),
                        Numbers.pixels(disc.r())));
            }
        }
        return new Scene.Aggregate(made, groupTies(arcs, seen, graph.directed()));
    }

    private static List<Scene.GroupTie> groupTies(int[][] arcs, TreeMap<Integer, Integer> seen, boolean directed) {
        List<Double> all = new ArrayList<>();
        for (int a : seen.keySet()) {
            for (int b : seen.keySet()) {
                if (a != b && arcs[a][b] > 0) {
                    all.add((double) arcs[a][b]);
                }
            }
        }
        Widths widths = Widths.of(all.stream().mapToDouble(Double::doubleValue).toArray());
        List<Scene.GroupTie> ties = new ArrayList<>();
        seen.forEach((a, first) -> seen.tailMap(a, false).forEach((b, second) -> {
            int ab = directed ? arcs[a][b] : arcs[a][b] + arcs[b][a];
            int ba = directed ? arcs[b][a] : ab;
            if (ab + ba > 0) {
                ties.add(new Scene.GroupTie(first, second, ab, ba, widths.of(ab), widths.of(ba)));
            }
        }));
        return ties;
    }
}
