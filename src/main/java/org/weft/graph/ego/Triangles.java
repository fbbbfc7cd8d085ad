package org.weft.graph.ego;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Every triangle of the underlying graph counted once, with the directions of its three pairs where the graph has
 * directions. Each tie points to the end of larger degree (the forward algorithm: Schank and Wagner 2005; Latapy 2008),
 * and a triangle is found at its lowest end, by marking that end's neighbours: O(m^1.5) time at worst; memory 8 bytes a
 * tie, 10 with directions, and 9 n bytes a thread, 25 n with directions. All counts are whole numbers, so that threads do not matter.
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
        int most = forward.most();
        workers.each(
                "triangles",
                forward.chunks.count(),
                () -> {
                    Counts own = new Counts(n, most, directed);
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
        Counts sum = counts.isEmpty() ? new Counts(n, most, directed) : counts.remove();
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
        private final int[] hits;
        private final long[] at;
        private final long @Nullable [] opposite;
        private final long @Nullable [] cycles;
        private final long[] byCodes = new long[64];

        Counts(int n, int mostForward, boolean directed) {
            mark = new byte[n];
            hits = new int[mostForward + 1];
            at = new long[n];
            opposite = directed ? new long[n] : null;
            cycles = directed ? new long[n] : null;
        }

        int count(Forward forward, int u) {
            int[] begin = forward.begin;
            int[] targets = forward.targets;
            int from = begin[u];
            int to = forward.end[u];
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
                int end = forward.end[v];
                int found = 0;
                // Without a branch, because hits cannot be foretold.
                for (int b = begin[v]; b < forward.end[v]; b++) {
                    int w = targets[b];
                    hits[found] = w;
                    found += mark[w];
                }
                for (int i = 0; i < found; i++) {
                    at[hits[i]]++;
                }
                steps += forward.end[v] - begin[v];
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
            int to = forward.end[u];
            if (to - from < 2 || opposite == null || cycles == null) {
                return 1;
            }
            for (int a = from; a < to; a++) {
                mark[targets[a]] = codes[a];
            }
            int steps = 0;
            for (int a = from; a < to; a++) {
                int v = targets[a];
                int found = 0;
                for (int b = begin[v]; b < forward.end[v]; b++) {
                    hits[found] = b;
                    found += mark[targets[b]] + BOTH >> 2;
                }
                if (found > 0) {
                    take(forward, u, v, codes[a], found);
                }
                steps += forward.end[v] - begin[v];
            }
            for (int a = from; a < to; a++) {
                mark[targets[a]] = 0;
            }
            return steps;
        }

        /** The triangles of u, v and each node that was found. */
        private void take(Forward forward, int u, int v, int uv, int found) {
            long[] arcsOpposite = Objects.requireNonNull(opposite);
            long[] ways = Objects.requireNonNull(cycles);
            int arcsUv = arcs(uv);
            int oppositeU = 0;
            int oppositeV = 0;
            int products = 0;
            for (int i = 0; i < found; i++) {
                int w = forward.targets[hits[i]];
                int vw = forward.codes[hits[i]];
                int uw = mark[w];
                int arcsUw = arcs(uw);
                int arcsVw = arcs(vw);
                int product = arcsUv * arcsUw * arcsVw;
                byCodes[uv << 4 | uw << 2 | vw]++;
                at[w]++;
                arcsOpposite[w] += arcsUv;
                ways[w] += product;
                oppositeU += arcsVw;
                oppositeV += arcsUw;
                products += product;
            }
            at[u] += found;
            at[v] += found;
            arcsOpposite[u] += oppositeU;
            arcsOpposite[v] += oppositeV;
            ways[u] += products;
            ways[v] += products;
        }

        private static int arcs(int code) {
            return (code & 1) + (code >> 1);
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
        private final int[] end;
        private final int[] targets;
        private final byte[] codes;
        private final Chunks chunks;

        private Forward(Csr ties, boolean directed) {
            begin = ties.offsets();
            end = new int[ties.n()];
            targets = new int[ties.arcs()];
            codes = new byte[directed ? ties.arcs() : 0];
            chunks = Chunks.of(ties);
        }

        static Forward of(Csr graph, Workers workers) {
            Csr ties = graph.underlying();
            Csr back = graph.transpose();
            Forward made = new Forward(ties, graph.directed());
            workers.each("triangles", made.chunks.count(), () -> made, (forward, c) -> {
                for (int u = forward.chunks.from(c); u < forward.chunks.to(c); u++) {
                    if (graph.directed()) {
                        forward.addWithDirections(ties, graph, back, u);
                    } else {
                        forward.add(ties, u);
                    }
                }
            });
            return made;
        }

        /** The most ties that one node has forward. */
        int most() {
            int most = 0;
            for (int u = 0; u < end.length; u++) {
                most = Math.max(most, end[u] - begin[u]);
            }
            return most;
        }

        private void add(Csr ties, int u) {
            int[] all = ties.targets();
            int next = begin[u];
            int degree = ties.degree(u);
            for (int a = begin[u]; a < begin[u + 1]; a++) {
                int v = all[a];
                targets[next] = v;
                next += isForward(degree, u, v);
            }
            end[u] = next;
        }

        private void addWithDirections(Csr ties, Csr graph, Csr back, int u) {
            int[] all = ties.targets();
            int next = begin[u];
            int degree = ties.degree(u);
            int[] sent = graph.targets();
            int[] received = back.targets();
            int out = graph.offsets()[u];
            int in = back.offsets()[u];
            int lastOut = graph.offsets()[u + 1] - 1;
            int lastIn = back.offsets()[u + 1] - 1;
            int anySent = lastOut >= out ? 1 : 0;
            int anyReceived = lastIn >= in ? 1 : 0;
            for (int a = begin[u]; a < begin[u + 1]; a++) {
                int v = all[a];
                // Past the end of a row its last node stands, which is passed already and equals no other.
                int sends = anySent & same(sent[Math.max(0, Math.min(out, lastOut))], v);
                int receives = anyReceived & same(received[Math.max(0, Math.min(in, lastIn))], v);
                out += sends;
                in += receives;
                targets[next] = v;
                codes[next] = (byte) (sends * OUT + receives * IN);
                next += isForward(degree, u, v);
            }
            end[u] = next;
        }

        /** 1 where two numbers are the same, else 0. */
        private static int same(int one, int other) {
            int difference = one ^ other;
            return (difference | -difference) >>> 31 ^ 1;
        }

        /** 1 or 0. */
        private int isForward(int degree, int u, int v) {
            // Equal degrees: towards the larger number. As arithmetic, since a branch cannot be foretold.
            int more = begin[v + 1] - begin[v] - degree;
            return -(2 * more + (u - v >>> 31)) >>> 31;
        }
    }
}
