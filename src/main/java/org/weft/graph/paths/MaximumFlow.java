package org.weft.graph.paths;

import org.weft.graph.Cancellation;

/**
 * Maximum flows between one pair of nodes at a time, along shortest augmenting paths (Edmonds and Karp 1972,
 * doi:10.1145/321694.321699), and what of a flow is lost without a node. Not for two threads at once.
 */
final class MaximumFlow {
    private static final int SEED = -1;

    private final int[] offsets;
    private final int[] targets;
    private final int[] opposite;
    private final double[] capacity;
    private final Cancellation cancellation;
    private final double[] residual;
    private final double[] kept;
    private final int[] queue;
    private final int[] via;
    private final long[] mark;
    private long stamp;
    private final int[] passed;
    private final boolean[] isPassed;
    private int passedSize;
    private final double[] supply;
    private final double[] demand;

    MaximumFlow(FlowNetwork network, Cancellation cancellation) {
        int n = network.ties().n();
        this.cancellation = cancellation;
        offsets = network.ties().offsets();
        targets = network.ties().targets();
        opposite = network.opposite();
        capacity = network.capacity();
        residual = new double[capacity.length];
        kept = new double[capacity.length];
        queue = new int[n];
        via = new int[n];
        mark = new long[n];
        passed = new int[n];
        isPassed = new boolean[n];
        supply = new double[n];
        demand = new double[n];
    }

    /** The largest flow from a node to another, which stays for {@link #lost}. O(m) for each augmenting path. */
    double between(int source, int target) {
        for (int i = 0; i < passedSize; i++) {
            isPassed[passed[i]] = false;
        }
        passedSize = 0;
        double most = Math.min(leaving(source), arriving(target));
        if (most == 0) {
            return 0;
        }
        System.arraycopy(capacity, 0, residual, 0, capacity.length);
        double flow = 0;
        while (flow < most) {
            stamp++;
            mark[source] = stamp;
            via[source] = SEED;
            queue[0] = source;
            int end = search(1, target, -1);
            if (end < 0) {
                break;
            }
            flow += push(end, most - flow, true);
        }
        return flow;
    }

    private double leaving(int v) {
        double sum = 0;
        for (int a = offsets[v]; a < offsets[v + 1]; a++) {
            sum += capacity[a];
        }
        return sum;
    }

    private double arriving(int v) {
        double sum = 0;
        for (int a = offsets[v]; a < offsets[v + 1]; a++) {
            sum += capacity[opposite[a]];
        }
        return sum;
    }

    /** The nodes that may lie on the flow found last, its ends left out; the first {@link #passedSize}. */
    int[] passed() {
        return passed;
    }

    int passedSize() {
        return passedSize;
    }

    /**
     * By how much the flow found last falls where a node is taken out: what runs through the node, less what finds
     * another way from those who send into it to those who take out of it.
     */
    double lost(int v) {
        double through = 0;
        for (int a = offsets[v]; a < offsets[v + 1]; a++) {
            int u = targets[a];
            double out = capacity[a] - residual[a];
            supply[u] = Math.max(0, -out);
            demand[u] = Math.max(0, out);
            through += supply[u];
        }
        double rerouted = 0;
        boolean changed = false;
        while (rerouted < through) {
            stamp++;
            int seeds = 0;
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int u = targets[a];
                if (supply[u] > 0) {
                    mark[u] = stamp;
                    via[u] = SEED;
                    queue[seeds++] = u;
                }
            }
            int end = search(seeds, -1, v);
            if (end < 0) {
                break;
            }
            if (!changed) {
                System.arraycopy(residual, 0, kept, 0, kept.length);
                changed = true;
            }
            int seed = start(end);
            double amount = push(end, Math.min(supply[seed], demand[end]), false);
            supply[seed] -= amount;
            demand[end] -= amount;
            rerouted += amount;
        }
        if (changed) {
            System.arraycopy(kept, 0, residual, 0, kept.length);
        }
        for (int a = offsets[v]; a < offsets[v + 1]; a++) {
            supply[targets[a]] = 0;
            demand[targets[a]] = 0;
        }
        return Math.max(0, through - rerouted);
    }

    /** Breadth first over what is left of the arcs, from the nodes in the queue to the target or any demand. */
    private int search(int seeds, int target, int without) {
        cancellation.check();
        int tail = seeds;
        for (int head = 0; head < tail; head++) {
            int u = queue[head];
            for (int a = offsets[u]; a < offsets[u + 1]; a++) {
                int w = targets[a];
                if (mark[w] == stamp || residual[a] <= 0 || w == without) {
                    continue;
                }
                mark[w] = stamp;
                via[w] = a;
                if (w == target || demand[w] > 0) {
                    return w;
                }
                queue[tail++] = w;
            }
        }
        return -1;
    }

    private int start(int end) {
        int v = end;
        while (via[v] != SEED) {
            v = targets[opposite[via[v]]];
        }
        return v;
    }

    private double push(int end, double most, boolean remember) {
        double amount = most;
        for (int v = end; via[v] != SEED; v = targets[opposite[via[v]]]) {
            amount = Math.min(amount, residual[via[v]]);
        }
        for (int v = end; via[v] != SEED; v = targets[opposite[via[v]]]) {
            residual[via[v]] -= amount;
            residual[opposite[via[v]]] += amount;
            if (remember && v != end && !isPassed[v]) {
                isPassed[v] = true;
                passed[passedSize++] = v;
            }
        }
        return amount;
    }
}
