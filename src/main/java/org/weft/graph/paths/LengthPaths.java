package org.weft.graph.paths;

import org.weft.graph.Cancellation;

import java.util.Arrays;

/**
 * One thread's search from a source after another, counting shortest paths by whole-numbered lengths: Dijkstra's order
 * out of a ring of buckets, one for each length up to the longest (Dial 1969, Algorithm 360: shortest-path forest with
 * topological ordering, doi:10.1145/363269.363610). All nodes of one distance are settled together, so an arc is first
 * asked, without a branch, whether it is of use at all, and only the few that are change anything.
 *
 * <p>Each arc of use leaves an entry: the step before a node on a shortest path. Those of one node are a chain, which
 * begins anew where a shorter path is found. Memory 32 n + 24 m bytes, and 4 for each length up to the longest.
 */
final class LengthPaths {
    private static final int NONE = -1;

    private final LengthNetwork network;
    private final Cancellation cancellation;
    private final int[] distance;
    private final double[] paths;
    private final int[] order;
    private final int[] chain;
    private final int[] bucket;
    private final long[] filled;
    private final int[] nodeOf;
    private final int[] nextInBucket;
    private final int[] before;
    private final int[] nextInChain;
    private final int[] usefulArc;
    private final int[] usefulFrom;
    private int entries;

    LengthPaths(LengthNetwork network, Cancellation cancellation) {
        this.network = network;
        this.cancellation = cancellation;
        int n = network.n();
        int m = network.arcs();
        distance = new int[n];
        paths = new double[n];
        order = new int[n + 1];
        chain = new int[n];
        bucket = new int[Math.max(64, Integer.highestOneBit(network.longest()) * 2)];
        Arrays.fill(bucket, NONE);
        filled = new long[bucket.length / 64];
        nodeOf = new int[m + 1];
        nextInBucket = new int[m + 1];
        before = new int[m + 1];
        nextInChain = new int[m + 1];
        usefulArc = new int[m + 1];
        usefulFrom = new int[m + 1];
    }

    /** The nodes found, nearest first. */
    int[] order() {
        return order;
    }

    /** The number of shortest paths to each node that was found. */
    double[] paths() {
        return paths;
    }

    /** The first entry of a found node's chain; less than 0 for the source. */
    int chain(int v) {
        return chain[v];
    }

    /** The entry after another in a chain; less than 0 at its end. */
    int[] nextInChain() {
        return nextInChain;
    }

    /** The position in the order of the node that an entry steps from. */
    int[] before() {
        return before;
    }

    /** Finds the nodes that the source reaches, and returns their number, the source among them. */
    int from(int source) {
        Arrays.fill(distance, Integer.MAX_VALUE);
        entries = 0;
        distance[source] = 0;
        paths[source] = 1;
        chain[source] = NONE;
        put(source, 0);
        entries = 1;
        int found = 0;
        for (int at = 0; at >= 0; at = nextAfter(at)) {
            cancellation.check();
            int first = found;
            int place = at & bucket.length - 1;
            for (int e = bucket[place]; e >= 0; e = nextInBucket[e]) {
                int u = nodeOf[e];
                order[found] = u;
                // A node that a shorter path has reached since is settled already.
                if (distance[u] == at) {
                    found++;
                }
            }
            bucket[place] = NONE;
            filled[place >> 6] &= ~(1L << place);
            relax(useful(first, found, at), at);
        }
        return found;
    }

    private int useful(int first, int found, int at) {
        int[] offsets = network.offsets();
        int[] targets = network.targets();
        char[] lengths = network.lengths();
        int size = 0;
        for (int i = first; i < found; i++) {
            int u = order[i];
            int last = offsets[u + 1];
            for (int a = offsets[u]; a < last; a++) {
                usefulArc[size] = a;
                usefulFrom[size] = i;
                size += (at + lengths[a] - distance[targets[a]] - 1) >>> 31;
            }
        }
        return size;
    }

    private void relax(int size, int at) {
        for (int i = 0; i < size; i++) {
            int from = usefulFrom[i];
            int v = network.targets()[usefulArc[i]];
            int reached = at + network.lengths()[usefulArc[i]];
            int known = distance[v];
            double count = paths[order[from]];
            if (reached < known) {
                distance[v] = reached;
                paths[v] = count;
                nextInChain[entries] = NONE;
                put(v, reached);
            } else if (reached == known) {
                paths[v] += count;
                nextInChain[entries] = chain[v];
            } else {
                continue;
            }
            before[entries] = from;
            chain[v] = entries++;
        }
    }

    private void put(int v, int reached) {
        int place = reached & bucket.length - 1;
        nodeOf[entries] = v;
        nextInBucket[entries] = bucket[place];
        bucket[place] = entries;
        filled[place >> 6] |= 1L << place;
    }

    /** The distance of the next bucket that is not empty; less than 0 where all are. */
    private int nextAfter(int at) {
        int place = at & bucket.length - 1;
        int word = place >> 6;
        long ahead = filled[word] & -1L << place;
        if (ahead != 0) {
            return at + Long.numberOfTrailingZeros(ahead) - (place & 63);
        }
        for (int i = 1; i <= filled.length; i++) {
            int w = word + i & filled.length - 1;
            if (filled[w] != 0) {
                int other = (w << 6) + Long.numberOfTrailingZeros(filled[w]);
                return at + (other - place & bucket.length - 1);
            }
        }
        return -1;
    }
}
