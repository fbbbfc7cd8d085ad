package org.weft.graph.ego;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Every triangle of the underlying graph counted once, with the directions of its three pairs where the graph has
 * directions. Each tie points to the end of larger degree (the forward algorithm: Schank and Wagner 2005; Latapy 2008),
 * and a triangle is found at its lowest end, by marking that end's neighbours: O(m^1.5) time at worst; memory 5 bytes a
 * tie, and 9 n bytes a thread, 25 n with directions. All counts are whole numbers, so that threads do not matter.
 */
public final class Triangles {
    /** The arc runs from the first node of a pair to the second. */
    static final int OUT = 1;

    /** The arc runs from the second node of a pair to the first. */
    static final int IN = 2;

    /** Arcs run both ways. */
    static final int BOTH = 3;

    private static final int STEPS_BETWEEN_CHECKS = 1 << 20;

    private final long[] at;
    private final long @Nullable [] opposite;
    private final long @Nullable [] cycles;
    private final long[] byCodes;

    private Triangles(long[] at, long @Nullable [] opposite, long @Nullable [] cycles, long[] byCodes) {
        this.at = at;
        this.opposite = opposite;
        this.cycles = cycles;
        this.byCodes = byCodes;
    }

    /** Of a directed graph with directions, of an undirected one without. */
    public static Triangles of(Csr graph, Workers workers) {
        Forward forward = Forward.of(graph, workers);
        boolean directed = graph.directed();
        Queue<Counts> counts = new ConcurrentLinkedQueue<>();
        int n = graph.n();
        workers.each(
                "triangles",
                forward.chunks.count(),
                () -> {
                    Counts own = new Counts(n, directed);
                    counts.add(own);
                    return own;
                },
                (own, c) -> {
                    int steps = 0;
                    for (int u = forward.chunks.from(c); u < forward.chunks.to(c); u++) {
                        steps += directed ? own.countWithDirections(forward, u) : own.count(forward, u);
                        if (steps > STEPS_BETWEEN_CHECKS) {
                            workers.cancellation().check();
                            steps = 0;
                        }
                    }
                });
        Counts sum = counts.isEmpty() ? new Counts(n, directed) : counts.remove();
        counts.forEach(sum::add);
        if (!directed) {
            sum.byCodes[BOTH << 4 | BOTH << 2 | BOTH] = Arrays.stream(sum.at).sum() / 3;
        }
        return new Triangles(sum.at, sum.opposite, sum.cycles, sum.byCodes);
    }

    /** Number of triangles of the underlying graph at each node. Not to be written to. */
    public long[] at() {
        return at;
    }

    /** Number of triangles. */
    public long count() {
        return Arrays.stream(byCodes).sum();
    }

    /** Number of arcs between pairs of a node's neighbours; a tie without direction is two. */
    public long arcsAmongNeighbours(int v) {
        return opposite == null ? 2 * at[v] : opposite[v];
    }

    /**
     * Half the diagonal of (A + A')³: the triangles at a node, each as often as there are ways to choose one arc from each
     * of its pairs (Fagiolo 2007).
     */
    public long directedAt(int v) {
        return cycles == null ? 8 * at[v] : cycles[v];
    }

    /** Triangles u, v, w by the codes of the pairs u to v, u to w and v to w, four bits, two bits and no bits up. */
    long[] byCodes() {
        return byCodes;
    }

    /** What one thread counts. */
    private static final class Counts {
        private final byte[] mark;
        private final long[] at;
        private final long @Nullable [] opposite;
        private final long @Nullable [] cycles;
        private final long[] byCodes = new long[64];

        Counts(int n, boolean directed) {
            mark = new byte[n];
            at = new long[n];
            opposite = directed ? new long[n] : null;
            cycles = directed ? new long[n] : null;
        }

        int count(Forward forward, int u) {
            int[] begin = forward.begin;
            int[] targets = forward.targets;
            int from = begin[u];
            int to = begin[u + 1];
            if (to - from < 2) {
                return 1;
            }
            for (int a = from; a < to; a++) {
                mark[targets[a]] = 1;
            }
            int steps = 0;
            long atU = 0;
            for (int a = from; a < to; a++) {
                int v = targets[a];
                int found = 0;
                for (int b = begin[v]; b < begin[v + 1]; b++) {
                    int w = targets[b];
                    if (mark[w] != 0) {
                        at[w]++;
                        found++;
                    }
                }
                steps += begin[v + 1] - begin[v];
                at[v] += found;
                atU += found;
            }
            at[u] += atU;
            for (int a = from; a < to; a++) {
                mark[targets[a]] = 0;
            }
            return steps;
        }

        int countWithDirections(Forward forward, int u) {
            int[] begin = forward.begin;
            int[] targets = forward.targets;
            byte[] codes = forward.codes;
            int from = begin[u];
            int to = begin[u + 1];
            if (to - from < 2 || opposite == null || cycles == null) {
                return 1;
            }
            for (int a = from; a < to; a++) {
                mark[targets[a]] = codes[a];
            }
            int steps = 0;
            for (int a = from; a < to; a++) {
                int v = targets[a];
                int uv = codes[a];
                int arcsUv = arcs(uv);
                for (int b = begin[v]; b < begin[v + 1]; b++) {
                    int w = targets[b];
                    int uw = mark[w];
                    if (uw != 0) {
                        int vw = codes[b];
                        int arcsUw = arcs(uw);
                        int arcsVw = arcs(vw);
                        int product = arcsUv * arcsUw * arcsVw;
                        byCodes[uv << 4 | uw << 2 | vw]++;
                        at[u]++;
                        at[v]++;
                        at[w]++;
                        opposite[u] += arcsVw;
                        opposite[v] += arcsUw;
                        opposite[w] += arcsUv;
                        cycles[u] += product;
                        cycles[v] += product;
                        cycles[w] += product;
                    }
                }
                steps += begin[v + 1] - begin[v];
            }
            for (int a = from; a < to; a++) {
                mark[targets[a]] = 0;
            }
            return steps;
        }

        private static int arcs(int code) {
            return code == BOTH ? 2 : 1;
        }

        void add(Counts other) {
            add(at, other.at);
            add(byCodes, other.byCodes);
            if (opposite != null && other.opposite != null && cycles != null && other.cycles != null) {
                add(opposite, other.opposite);
                add(cycles, other.cycles);
            }
        }

        private static void add(long[] sum, long[] part) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i];
            }
        }
    }

    /** Each tie once, at its end of smaller degree, with its direction seen from there. */
    private static final class Forward {
        private final int[] begin;
        private final int[] targets;
        private final byte[] codes;
        private final Chunks chunks;

        private Forward(int[] begin, int[] targets, byte[] codes, Chunks chunks) {
            this.begin = begin;
            this.targets = targets;
            this.codes = codes;
            this.chunks = chunks;
        }

        static Forward of(Csr graph, Workers workers) {
            Csr ties = graph.underlying();
            int n = ties.n();
            int[] offsets = ties.offsets();
            int[] all = ties.targets();
            Chunks chunks = Chunks.of(ties);
            int[] begin = new int[n + 1];
            workers.each("triangles", chunks.count(), () -> begin, (b, c) -> {
                for (int u = chunks.from(c); u < chunks.to(c); u++) {
                    int degree = offsets[u + 1] - offsets[u];
                    int count = 0;
                    for (int a = offsets[u]; a < offsets[u + 1]; a++) {
                        count += isForward(offsets, degree, u, all[a]) ? 1 : 0;
                    }
                    b[u + 1] = count;
                }
            });
            for (int v = 0; v < n; v++) {
                begin[v + 1] += begin[v];
            }
            int[] targets = new int[begin[n]];
            byte[] codes = new byte[graph.directed() ? begin[n] : 0];
            Csr back = graph.transpose();
            workers.each("triangles", chunks.count(), () -> begin, (b, c) -> {
                for (int u = chunks.from(c); u < chunks.to(c); u++) {
                    int degree = offsets[u + 1] - offsets[u];
                    int next = b[u];
                    int out = graph.offsets()[u];
                    int in = back.offsets()[u];
                    for (int a = offsets[u]; a < offsets[u + 1]; a++) {
                        int v = all[a];
                        int code = 0;
                        if (graph.directed()) {
                            boolean sends = out < graph.offsets()[u + 1] && graph.targets()[out] == v;
                            boolean receives = in < back.offsets()[u + 1] && back.targets()[in] == v;
                            code = (sends ? OUT : 0) | (receives ? IN : 0);
                            out += sends ? 1 : 0;
                            in += receives ? 1 : 0;
                        }
                        if (isForward(offsets, degree, u, v)) {
                            targets[next] = v;
                            if (graph.directed()) {
                                codes[next] = (byte) code;
                            }
                            next++;
                        }
                    }
                }
            });
            return new Forward(begin, targets, codes, chunks);
        }

        private static boolean isForward(int[] offsets, int degree, int u, int v) {
            int other = offsets[v + 1] - offsets[v];
            return other > degree || other == degree && v > u;
        }
    }
}
