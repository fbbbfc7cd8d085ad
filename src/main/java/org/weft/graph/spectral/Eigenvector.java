package org.weft.graph.spectral;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.graph.connectivity.Components;

import java.util.Arrays;

/**
 * The eigenvector of the largest eigenvalue of a network's matrix, where it is defined. Bonacich (1972), Factoring and
 * weighting approaches to status scores and clique identification, Journal of Mathematical Sociology 2:113-120,
 * doi:10.1080/0022250X.1972.9989806.
 *
 * @param value the largest eigenvalue; NaN where it was not found
 * @param vector unit length over the whole network, entries at least 0; null where it is not defined
 * @param part whether each node lies in the part on which the vector lives; the others are 0
 * @param undefined why there is no vector; null where there is one
 */
public record Eigenvector(
        double value,
        double @Nullable [] vector,
        boolean[] part,
        @Nullable String undefined) {
    /** Error of an entry beyond which a vector is not given. */
    static final double ACCURACY = 1e-9;

    /**
     * Of an undirected graph, each component by itself: the vector is that of the component with the largest eigenvalue.
     *
     * <p>Time O(k (m + n)) for k Lanczos steps, about 40 to 300; memory O(m + k n), at most about 50 MB for the basis.
     *
     * @param graph undirected
     * @param weighted whether weights count, else every tie is 1
     */
    public static Eigenvector symmetric(Csr graph, boolean weighted, Workers workers) {
        if (graph.directed()) {
            throw new IllegalArgumentException("the graph has direction");
        }
        int n = graph.n();
        Components components = Components.weak(graph);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] strengths = Rows.of(graph, weighted).times(ones, workers);
        double[] bound = new double[components.count()];
        for (int v = 0; v < n; v++) {
            int c = components.of()[v];
            bound[c] = Math.max(bound[c], strengths[v]);
        }
        int[][] members = components.members();
        int[] place = new int[n];
        DominantPart dominant = new DominantPart();
        for (int c = 0; c < members.length; c++) {
            // No eigenvalue passes the largest strength of its component.
            if (dominant.possible(bound[c])) {
                dominant.offer(c, part(graph, weighted, members[c], place, workers));
            }
        }
        boolean[] part = new boolean[n];
        double[] vector = dominant.vector();
        if (vector == null) {
            return new Eigenvector(dominant.value(), null, part, dominant.undefined());
        }
        double[] whole = new double[n];
        int[] inside = members[dominant.part()];
        for (int i = 0; i < inside.length; i++) {
            whole[inside[i]] = vector[i];
            part[inside[i]] = true;
        }
        return new Eigenvector(dominant.value(), whole, part, null);
    }

    private static Lanczos part(Csr graph, boolean weighted, int[] members, int[] place, Workers workers) {
        for (int i = 0; i < members.length; i++) {
            place[members[i]] = i;
        }
        Rows rows = Rows.of(graph, weighted, members, place);
        double[] ones = new double[members.length];
        Arrays.fill(ones, 1);
        return new Lanczos(x -> rows.times(x, workers), rows.times(ones, workers), workers.cancellation());
    }

    /**
     * The right eigenvector of a directed graph: a node's entry is in proportion to the sum over the nodes that it sends
     * to; for those it receives from, give the transposed graph. The vector lives on the strong component with the
     * largest eigenvalue and on the nodes that reach it.
     *
     * <p>Power iteration on A + s: time O(rounds m), bounded by 200,000 rounds or 4e9 arcs; memory O(n).
     */
    public static Eigenvector directed(Csr graph, boolean weighted, Workers workers) {
        if (!graph.directed()) {
            return symmetric(graph, weighted, workers);
        }
        int n = graph.n();
        Components strong = Components.strong(graph);
        int[][] members = strong.members();
        PerronIteration iteration = new PerronIteration(graph, weighted, workers.cancellation());
        double low = 0;
        double highOfOthers = 0;
        int dominant = -1;
        boolean settled = true;
        for (int c = 0; c < strong.count() && strong.sizes()[c] > 1; c++) {
            PerronIteration.Bounds bounds = iteration.radius(strong, c, members[c], low);
            if (bounds.low() > low || dominant < 0) {
                highOfOthers = dominant < 0 ? 0 : Math.max(highOfOthers, low);
                low = bounds.low();
                dominant = c;
                settled = bounds.settled();
            } else {
                highOfOthers = Math.max(highOfOthers, bounds.high());
            }
        }
        boolean[] part = new boolean[n];
        if (dominant < 0) {
            String reason =
                    graph.arcs() == 0 ? DominantPart.NO_TIES : "no circuit of flows, so the spectral radius is 0";
            return new Eigenvector(0, null, part, reason);
        }
        if (highOfOthers > low * (1 - DominantPart.SAME)) {
            return new Eigenvector(low, null, part, DominantPart.TWO_PARTS);
        }
        reachers(graph.transpose(), strong, dominant, part);
        double[] vector = settled ? iteration.vector(part, low) : null;
        return new Eigenvector(low, vector, part, vector == null ? DominantPart.TOO_CLOSE : null);
    }

    /**
     * The largest modulus of an eigenvalue, which for weights above 0 is itself an eigenvalue; 0 without a circuit; NaN
     * where its bounds do not meet. Time and memory as for the vector.
     */
    public static double radius(Csr graph, boolean weighted, Workers workers) {
        if (!graph.directed()) {
            return symmetric(graph, weighted, workers).value();
        }
        Components strong = Components.strong(graph);
        int[][] members = strong.members();
        PerronIteration iteration = new PerronIteration(graph, weighted, workers.cancellation());
        double low = 0;
        double high = 0;
        for (int c = 0; c < strong.count() && strong.sizes()[c] > 1; c++) {
            PerronIteration.Bounds bounds = iteration.radius(strong, c, members[c], low);
            low = Math.max(low, bounds.low());
            high = Math.max(high, bounds.high());
        }
        return high - low <= DominantPart.SAME * high ? (low + high) / 2 : Double.NaN;
    }

    /** Marks the nodes from which the dominant component is reached. */
    private static void reachers(Csr turned, Components strong, int dominant, boolean[] part) {
        int[] queue = new int[turned.n()];
        int size = 0;
        for (int v = 0; v < turned.n(); v++) {
            if (strong.of()[v] == dominant) {
                part[v] = true;
                queue[size++] = v;
            }
        }
        for (int i = 0; i < size; i++) {
            int u = queue[i];
            for (int a = turned.offsets()[u]; a < turned.offsets()[u + 1]; a++) {
                int v = turned.targets()[a];
                if (!part[v]) {
                    part[v] = true;
                    queue[size++] = v;
                }
            }
        }
    }

    /** The vector with its largest entry 1 instead of unit length; null where there is none. */
    public double @Nullable [] scaledToMaximum() {
        if (vector == null) {
            return null;
        }
        double largest = Arrays.stream(vector).max().orElse(1);
        return Arrays.stream(vector).map(x -> x / largest).toArray();
    }
}
