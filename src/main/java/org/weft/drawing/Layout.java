package org.weft.drawing;

import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.network.Projection;
import org.weft.network.View;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where agencies lie relative to each other: those few steps apart lie close. Each component is laid out by itself, by
 * stress majorization (Gansner, Koren and North 2005) to {@value Stress#ALL_PAIRS} nodes and by its sparse form (Ortmann,
 * Klimenta and Brandes 2017) above. The same network and seed give the same places on any number of threads.
 *
 * <p>Places are computed once for the whole dataset ({@link #basis}) and then serve every view of it, so that filters,
 * scenarios and waves leave agencies where they are. Immutable; 20 bytes per node besides the ids.
 */
public final class Layout {
    private final List<String> ids;
    private final List<String> names;
    private final Map<String, Integer> index = new HashMap<>();
    private final long seed;
    private final Csr graph;
    private final int[] component;
    private final int components;
    final double[] x;
    final double[] y;

    private Layout(Projection p, Csr graph, long seed, double[] x, double[] y, int[] component, int components) {
        List<String> allIds = new ArrayList<>();
        List<String> allNames = new ArrayList<>();
        for (int v = 0; v < p.size(); v++) {
            index.put(p.id(v), v);
            allIds.add(p.id(v));
            allNames.add(p.shortName(v));
        }
        this.ids = List.copyOf(allIds);
        this.names = List.copyOf(allNames);
        this.graph = graph;
        this.seed = seed;
        this.x = x;
        this.y = y;
        this.component = component;
        this.components = components;
    }

    /**
     * The view whose places serve another view: all waves, all kinds, no filter, no edit; representatives where the view
     * shows these, else agencies with people rolled up.
     */
    public static View basis(View view) {
        return View.DEFAULT
                .withWaves(List.of(View.ALL_WAVES))
                .withLevel(
                        view.level() == View.ViewLevel.REPRESENTATIVES
                                ? View.ViewLevel.REPRESENTATIVES
                                : View.ViewLevel.ROLLED_UP);
    }

    /**
     * Lays a projection out. Full stress costs O(n (n + m)) once and O(n²) a round; the sparse form O(n + m) a round.
     *
     * @param seed any number; another one gives another picture of the same quality
     */
    public static Layout of(Projection projection, long seed, Workers workers) {
        Csr graph = projection.graph().underlying();
        int n = graph.n();
        int[] component = new int[n];
        int components = components(graph, component);
        List<List<Integer>> members = new ArrayList<>();
        for (int c = 0; c < components; c++) {
            members.add(new ArrayList<>());
        }
        for (int v = 0; v < n; v++) {
            members.get(component[v]).add(v);
        }
        double[] x = new double[n];
        double[] y = new double[n];
        for (int c = 0; c < components; c++) {
            int[] nodes = members.get(c).stream().mapToInt(Integer::intValue).toArray();
            if (nodes.length > 1) {
                new Stress(graph, nodes, seed, workers.cancellation()).lay(x, y);
            }
        }
        return new Layout(projection, graph, seed, x, y, component, components);
    }

    /**
     * Places of a projection's nodes in a frame of 1,200 by 900: x in row 0, y in row 1, by node.
     *
     * @see #of
     */
    public static double[][] positions(Projection projection, long seed, Workers workers) {
        Layout layout = of(projection, seed, workers);
        Frame frame = Frame.place(layout, 1200, 900, null);
        return new double[][] {frame.x(), frame.y()};
    }

    private static int components(Csr graph, int[] component) {
        int n = graph.n();
        Arrays.fill(component, -1);
        int[] queue = new int[n];
        int[] sizes = new int[n];
        int found = 0;
        for (int s = 0; s < n; s++) {
            if (component[s] < 0) {
                int head = 0;
                int tail = 0;
                queue[tail++] = s;
                component[s] = found;
                while (head < tail) {
                    int v = queue[head++];
                    for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                        int w = graph.targets()[a];
                        if (component[w] < 0) {
                            component[w] = found;
                            queue[tail++] = w;
                        }
                    }
                }
                sizes[found++] = tail;
            }
        }
        long[] order = new long[found];
        for (int c = 0; c < found; c++) {
            order[c] = ((long) (n - sizes[c]) << 32) | c;
        }
        Arrays.sort(order);
        int[] rank = new int[found];
        for (int c = 0; c < found; c++) {
            rank[(int) order[c]] = c;
        }
        for (int v = 0; v < n; v++) {
            component[v] = rank[component[v]];
        }
        return found;
    }

    /** Number of nodes that have a place. */
    public int size() {
        return ids.size();
    }

    /** The position of an id, or -1 where the layout does not know it. */
    int indexOf(String id) {
        return index.getOrDefault(id, -1);
    }

    /** The id at a position. */
    String id(int v) {
        return ids.get(v);
    }

    /** The name at a position. */
    String name(int v) {
        return names.get(v);
    }

    /** The seed. */
    public long seed() {
        return seed;
    }

    /** The ties by which places were found: the underlying graph. */
    Csr graph() {
        return graph;
    }

    /** Number of the component of a node; 0 is the largest, those of one node come last. */
    int component(int v) {
        return component[v];
    }

    /** Number of components. */
    int components() {
        return components;
    }
}
