package org.weft.graph.paths;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

import java.util.Arrays;

/**
 * One thread's search from a batch of up to 512 nodes at once, counting steps. A level is pulled over all nodes while
 * many are at the edge of the search, and pushed from those at the edge while they are few.
 */
final class StepSearch {
    static final int WORDS = 8;

    private static final int CHECK_EVERY = 4096;
    private static final int FEW = 24;

    private final Csr graph;
    private final AllPairs.Question question;
    private final AllPairs.@Nullable Inward inward;
    private final int furthest;
    private final ColumnCounts columns = new ColumnCounts();
    private final Cancellation cancellation;
    private final int n;
    private final long[] seen;
    private long[] edge;
    private long[] fresh;
    private int[] atEdge;
    private int[] freshNodes;
    private final int[] count;
    private final long[] total;
    private final int[] reached;
    private final int[] eccentricity;
    private final int[][] within;
    private final int[][][] withinGroup;
    private long[] pairsAt = new long[8];
    /** For each word of sources, where its stretches of one group begin in the two lists below. */
    private final int[] stretchFrom = new int[WORDS + 1];

    private int[] stretchGroup = new int[16];
    private long[] stretchMask = new long[16];
    private int furthestAsked;
    /** Each base to the power of the distance less 1. */
    private final double[] power;

    StepSearch(
            Csr graph,
            AllPairs.Question question,
            AllPairs.@Nullable Inward inward,
            int furthest,
            Cancellation cancellation) {
        this.graph = graph;
        this.question = question;
        this.inward = inward;
        this.furthest = furthest;
        this.cancellation = cancellation;
        n = graph.n();
        seen = new long[n * WORDS];
        edge = new long[n * WORDS];
        fresh = new long[n * WORDS];
        atEdge = new int[n];
        freshNodes = new int[n];
        count = new int[n];
        total = new long[n];
        reached = new int[n];
        eccentricity = new int[n];
        within = new int[question.steps().length][n];
        withinGroup = new int[question.steps().length][question.groups()][n];
        power = new double[question.bases().length];
        for (int k : question.steps()) {
            furthestAsked = Math.max(furthestAsked, k);
        }
    }

    long[] total() {
        return total;
    }

    int[] reached() {
        return reached;
    }

    int[] eccentricity() {
        return eccentricity;
    }

    int[][] within() {
        return within;
    }

    int[][][] withinGroup() {
        return withinGroup;
    }

    long[] pairsAt() {
        return pairsAt;
    }

    /**
     * Searches from sources[first] to sources[last - 1], and adds to {@code sums}: at v the sum of 1/d, and n further on
     * for each base its sum of powers.
     */
    void from(int[] sources, int first, int last, double[] sums) {
        Arrays.fill(seen, 0);
        Arrays.fill(count, 0);
        stretch(sources, first, last);
        int edgeSize = 0;
        for (int i = first; i < last; i++) {
            int at = sources[i] * WORDS + ((i - first) >> 6);
            long bit = 1L << (i - first);
            seen[at] = bit;
            edge[at] = bit;
            count[sources[i]] = 1;
            atEdge[edgeSize++] = sources[i];
        }
        int size = last - first;
        for (int distance = 1; edgeSize > 0 && distance <= furthest; distance++) {
            cancellation.check();
            int freshSize = edgeSize * FEW < n ? push(edgeSize) : pull(size);
            for (int b = 0; b < power.length; b++) {
                power[b] = Math.pow(question.bases()[b], distance - 1.0);
            }
            settle(freshSize, distance, sums);
            if (inward != null && freshSize > 0) {
                int[] here = columns.of(fresh, freshNodes, freshSize);
                for (int i = first; i < last; i++) {
                    inward.add(sources[i], distance, here[i - first]);
                }
            }
            clearEdge(edgeSize);
            long[] rows = edge;
            edge = fresh;
            fresh = rows;
            int[] nodes = atEdge;
            atEdge = freshNodes;
            freshNodes = nodes;
            edgeSize = freshSize;
        }
        clearEdge(edgeSize);
    }

    private void clearEdge(int edgeSize) {
        for (int i = 0; i < edgeSize; i++) {
            int at = atEdge[i] * WORDS;
            Arrays.fill(edge, at, at + WORDS, 0);
        }
    }

    private int pull(int size) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int freshSize = 0;
        for (int v = 0; v < n; v++) {
            if (v % CHECK_EVERY == 0) {
                cancellation.check();
            }
            if (count[v] < size && pullOne(v * WORDS, offsets[v], offsets[v + 1], targets)) {
                freshNodes[freshSize++] = v;
            }
        }
        return freshSize;
    }

    /** Joins the rows of the nodes that v sends to; written out word by word, which the compiler keeps in registers. */
    private boolean pullOne(int row, int from, int to, int[] targets) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        long e = 0;
        long f = 0;
        long g = 0;
        long h = 0;
        long[] rows = edge;
        for (int arc = from; arc < to; arc++) {
            int at = targets[arc] * WORDS;
            a |= rows[at];
            b |= rows[at + 1];
            c |= rows[at + 2];
            d |= rows[at + 3];
            e |= rows[at + 4];
            f |= rows[at + 5];
            g |= rows[at + 6];
            h |= rows[at + 7];
        }
        a &= ~seen[row];
        b &= ~seen[row + 1];
        c &= ~seen[row + 2];
        d &= ~seen[row + 3];
        e &= ~seen[row + 4];
        f &= ~seen[row + 5];
        g &= ~seen[row + 6];
        h &= ~seen[row + 7];
        if ((a | b | c | d | e | f | g | h) == 0) {
            return false;
        }
        fresh[row] = a;
        fresh[row + 1] = b;
        fresh[row + 2] = c;
        fresh[row + 3] = d;
        fresh[row + 4] = e;
        fresh[row + 5] = f;
        fresh[row + 6] = g;
        fresh[row + 7] = h;
        return true;
    }

    private int push(int edgeSize) {
        Csr turned = graph.transpose();
        int[] offsets = turned.offsets();
        int[] targets = turned.targets();
        int freshSize = 0;
        for (int i = 0; i < edgeSize; i++) {
            int u = atEdge[i];
            int from = u * WORDS;
            for (int arc = offsets[u]; arc < offsets[u + 1]; arc++) {
                int row = targets[arc] * WORDS;
                long before = 0;
                long added = 0;
                for (int w = 0; w < WORDS; w++) {
                    long old = fresh[row + w];
                    long now = edge[from + w] & ~seen[row + w];
                    before |= old;
                    added |= now;
                    fresh[row + w] = old | now;
                }
                if (before == 0 && added != 0) {
                    freshNodes[freshSize++] = targets[arc];
                }
            }
        }
        return freshSize;
    }

    private void settle(int freshSize, int distance, double[] sums) {
        double share = 1.0 / distance;
        long pairs = 0;
        for (int i = 0; i < freshSize; i++) {
            int v = freshNodes[i];
            int row = v * WORDS;
            int here = 0;
            for (int w = 0; w < WORDS; w++) {
                long bits = fresh[row + w];
                seen[row + w] |= bits;
                here += Long.bitCount(bits);
            }
            count[v] += here;
            pairs += here;
            sums[v] += here * share;
            for (int b = 0; b < power.length; b++) {
                sums[(b + 1) * n + v] += here * power[b];
            }
            total[v] += (long) here * distance;
            reached[v] += here;
            eccentricity[v] = Math.max(eccentricity[v], distance);
            if (distance <= furthestAsked) {
                countWithin(v, row, here, distance);
            }
        }
        if (pairs > 0) {
            if (distance >= pairsAt.length) {
                pairsAt = Arrays.copyOf(pairsAt, pairsAt.length * 2);
            }
            pairsAt[distance] += pairs;
        }
    }

    private void countWithin(int v, int row, int here, int distance) {
        int[] steps = question.steps();
        for (int q = 0; q < steps.length; q++) {
            if (distance <= steps[q]) {
                within[q][v] += here;
                if (question.groups() > 0) {
                    countGroups(withinGroup[q], v, row);
                }
            }
        }
    }

    private void countGroups(int[][] groups, int v, int row) {
        for (int w = 0; w < WORDS; w++) {
            long bits = fresh[row + w];
            if (bits != 0) {
                for (int s = stretchFrom[w]; s < stretchFrom[w + 1]; s++) {
                    groups[stretchGroup[s]][v] += Long.bitCount(bits & stretchMask[s]);
                }
            }
        }
    }

    private void stretch(int[] sources, int first, int last) {
        int size = 0;
        int[] groupOf = question.groupOf();
        for (int w = 0; w < WORDS; w++) {
            stretchFrom[w] = size;
            int end = Math.min(last, first + 64 * (w + 1));
            int previous = -1;
            for (int i = first + 64 * w; i < end && groupOf.length > 0; i++) {
                int group = groupOf[sources[i]];
                if (group < 0) {
                    continue;
                }
                if (group != previous) {
                    if (size == stretchGroup.length) {
                        stretchGroup = Arrays.copyOf(stretchGroup, size * 2);
                        stretchMask = Arrays.copyOf(stretchMask, size * 2);
                    }
                    stretchGroup[size] = group;
                    stretchMask[size++] = 0;
                    previous = group;
                }
                stretchMask[size - 1] |= 1L << (i - first);
            }
        }
        stretchFrom[WORDS] = size;
    }
}
