package org.weft.graph.spectral;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Cancellation;
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

    private static final double SAME = 1e-10;
    private static final String NO_TIES = "no flows, so the spectral radius is 0";
    private static final String TWO_PARTS =
            "the largest eigenvalue is not simple: two separate parts of the network share it";
    private static final String TOO_CLOSE = "the two largest eigenvalues are too close to tell their vectors apart";

    /**
     * Of an undirected graph, each component by itself: the vector is that of the component with the largest eigenvalue.
     *
     * <p>Time O(k (m + k n)) for k Lanczos steps, about 30 to 300; memory O(m + k n), at most about 50 MB for the basis.
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
        double[] bound = new double[components.count()];
        for (int v = 0; v < n; v++) {
            double strength = 0;
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                strength += weighted ? graph.weights()[a] : 1;
            }
            bound[components.of()[v]] = Math.max(bound[components.of()[v]], strength);
        }
        int[][] members = components.members();
        double largest = 0;
        double second = 0;
        int dominant = -1;
        double error = 0;
        double[] vector = new double[0];
        int[] place = new int[n];
        for (int c = 0; c < members.length; c++) {
            // No eigenvalue passes the largest strength of its component.
            if (bound[c] == 0 || bound[c] < largest * (1 - SAME)) {
                continue;
            }
            workers.cancellation().check();
            Lanczos lanczos = part(graph, weighted, members[c], place, workers.cancellation());
            double[] x = lanczos.vector();
            if (lanczos.value() > largest) {
                second = largest;
                largest = lanczos.value();
                dominant = c;
                vector = x;
                error = lanczos.error();
            } else {
                second = Math.max(second, lanczos.value());
            }
        }
        boolean[] part = new boolean[n];
        if (dominant < 0) {
            return new Eigenvector(0, null, part, NO_TIES);
        }
        if (second > largest * (1 - SAME)) {
            return new Eigenvector(largest, null, part, TWO_PARTS);
        }
        if (!(error <= ACCURACY)) {
            return new Eigenvector(largest, null, part, TOO_CLOSE);
        }
        double[] whole = new double[n];
        for (int i = 0; i < members[dominant].length; i++) {
            whole[members[dominant][i]] = vector[i];
            part[members[dominant][i]] = true;
        }
        return new Eigenvector(largest, whole, part, null);
    }

    private static Lanczos part(Csr graph, boolean weighted, int[] members, int[] place, Cancellation cancellation) {
        int size = 0;
        for (int i = 0; i < members.length; i++) {
            place[members[i]] = i;
            size += graph.degree(members[i]);
        }
        int[] offsets = new int[members.length + 1];
        int[] targets = new int[size];
        double[] weights = new double[size];
        int at = 0;
        for (int i = 0; i < members.length; i++) {
            int v = members[i];
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                targets[at] = place[graph.targets()[a]];
                weights[at++] = weighted ? graph.weights()[a] : 1;
            }
            offsets[i + 1] = at;
        }
        return new Lanczos(offsets, targets, weights, cancellation);
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
        PerronIteration iteration = new PerronIteration(graph, weighted, workers.cancellation());
        double low = 0;
        double highOfOthers = 0;
        int dominant = -1;
        boolean settled = true;
        for (int c = 0; c < strong.count() && strong.sizes()[c] > 1; c++) {
            PerronIteration.Bounds bounds = iteration.radius(strong, c, low);
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
            String reason = graph.arcs() == 0 ? NO_TIES : "no circuit of flows, so the spectral radius is 0";
            return new Eigenvector(0, null, part, reason);
        }
        if (highOfOthers > low * (1 - SAME)) {
            return new Eigenvector(low, null, part, TWO_PARTS);
        }
        reachers(graph.transpose(), strong, dominant, part);
        double[] vector = settled ? iteration.vector(part, low) : null;
        return new Eigenvector(low, vector, part, vector == null ? TOO_CLOSE : null);
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
        PerronIteration iteration = new PerronIteration(graph, weighted, workers.cancellation());
        double low = 0;
        double high = 0;
        for (int c = 0; c < strong.count() && strong.sizes()[c] > 1; c++) {
            PerronIteration.Bounds bounds = iteration.radius(strong, c, low);
            low = Math.max(low, bounds.low());
            high = Math.max(high, bounds.high());
        }
        return high - low <= SAME * high ? (low + high) / 2 : Double.NaN;
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
