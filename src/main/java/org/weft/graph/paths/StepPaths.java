package org.weft.graph.paths;

import org.weft.graph.Cancellation;

import java.util.Arrays;

/**
 * One thread's search from a source after another, counting shortest paths by steps, level by level. A level is pushed
 * along the arcs that leave the one above it, or pulled along those that arrive at nodes not yet seen, whichever are
 * fewer (Beamer, Asanović and Patterson 2012, Direction-optimizing breadth-first search, doi:10.1109/SC.2012.50).
 *
 * <p>Neither asks an arc whether it goes down a level. A push also adds to nodes that were seen before, whose counts have
 * been taken already; a pull meets only nodes of the level above and nodes not seen, whose count is 0. So the inner loops
 * have no branch that the processor could foresee wrongly.
 *
 * <p>Counts are doubles: whole numbers up to 2^53, correctly rounded sums beyond. Memory 36 n bytes.
 */
final class StepPaths {
    private final StepNetwork network;
    private final Cancellation cancellation;
    private final double[] count;
    private final int[] order;
    private final double[] paths;
    private final int[] levelFrom;
    private final int[] unseen;
    private int unseenSize;
    private boolean listed;
    private boolean countable;

    StepPaths(StepNetwork network, Cancellation cancellation) {
        this.network = network;
        this.cancellation = cancellation;
        int n = network.n();
        count = new double[n];
        // One more than there are nodes, because a node is written before it is known to be new.
        order = new int[n + 1];
        paths = new double[n + 1];
        unseen = new int[n + 1];
        levelFrom = new int[n + 2];
    }

    /** The nodes found, level by level. */
    int[] order() {
        return order;
    }

    /** The number of shortest paths to each node of the order. */
    double[] paths() {
        return paths;
    }

    /** Where each level begins in the order, and where the last one ends. */
    int[] levelFrom() {
        return levelFrom;
    }

    /** Whether every count was below the largest double. */
    boolean countable() {
        return countable;
    }

    /** Arcs that leave the nodes from one position in the order to another. */
    long arcsOut(int begin, int end) {
        long arcs = 0;
        for (int i = begin; i < end; i++) {
            arcs += network.outDegree(order[i]);
        }
        return arcs;
    }

    /** Arcs that arrive at them. */
    long arcsIn(int begin, int end) {
        long arcs = 0;
        for (int i = begin; i < end; i++) {
            arcs += network.inDegree(order[i]);
        }
        return arcs;
    }

    /** Finds the nodes that the source reaches, and returns the number of levels, its own among them. */
    int from(int source) {
        Arrays.fill(count, network.partFrom()[source], network.partTo()[source], 0);
        order[0] = source;
        paths[0] = 1;
        count[source] = 1;
        unseenSize = -1;
        listed = false;
        countable = true;
        int levels = 0;
        int begin = 0;
        int end = 1;
        int nodes = network.partTo()[source] - network.partFrom()[source];
        long unseenArcs = network.arcsOfPart(source) - network.inDegree(source);
        while (begin < end) {
            cancellation.check();
            levelFrom[levels++] = begin;
            int found;
            if (unseenArcs + nodes - end < arcsOut(begin, end)) {
                listUnseen(source);
                found = pull(end);
            } else {
                found = push(begin, end);
                listed = false;
            }
            unseenArcs -= arcsIn(end, found);
            begin = end;
            end = found;
        }
        levelFrom[levels] = end;
        return levels;
    }

    private int push(int begin, int end) {
        int[] offsets = network.outOffsets();
        int[] targets = network.outTargets();
        int found = end;
        for (int i = begin; i < end; i++) {
            int u = order[i];
            double more = paths[i];
            int last = offsets[u + 1];
            for (int a = offsets[u]; a < last; a++) {
                int v = targets[a];
                double old = count[v];
                count[v] = old + more;
                order[found] = v;
                found += isZero(old);
            }
        }
        for (int i = end; i < found; i++) {
            paths[i] = count[order[i]];
            countable &= paths[i] < Double.POSITIVE_INFINITY;
        }
        return found;
    }

    private int pull(int end) {
        int[] offsets = network.inOffsets();
        int[] targets = network.inTargets();
        int found = end;
        int kept = 0;
        for (int i = 0; i < unseenSize; i++) {
            int v = unseen[i];
            double sum = 0;
            int last = offsets[v + 1];
            for (int a = offsets[v]; a < last; a++) {
                sum += count[targets[a]];
            }
            order[found] = v;
            paths[found] = sum;
            unseen[kept] = v;
            int none = isZero(sum);
            kept += none;
            found += 1 - none;
        }
        unseenSize = kept;
        for (int i = end; i < found; i++) {
            count[order[i]] = paths[i];
            countable &= paths[i] < Double.POSITIVE_INFINITY;
        }
        return found;
    }

    /** Nodes of the source's part not seen yet; out of the list made last, if there is one. */
    private void listUnseen(int source) {
        if (listed) {
            return;
        }
        int size = 0;
        if (unseenSize < 0) {
            for (int v = network.partFrom()[source]; v < network.partTo()[source]; v++) {
                unseen[size] = v;
                size += isZero(count[v]);
            }
        } else {
            for (int i = 0; i < unseenSize; i++) {
                int v = unseen[i];
                unseen[size] = v;
                size += isZero(count[v]);
            }
        }
        unseenSize = size;
        listed = true;
    }

    /** 1 for 0, and 0 for any greater number; without a branch. */
    private static int isZero(double count) {
        return (int) ((Double.doubleToRawLongBits(count) - 1) >>> 63);
    }
}
