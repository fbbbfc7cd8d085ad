package org.weft.graph.paths;

import org.weft.graph.Cancellation;

import java.util.Arrays;

/**
 * The second phase after {@link StepPaths}, with one thread's arrays: from the last level up, each node hands the nodes
 * above it what is to be shared out, or the paths that go on from it. Like the first phase it goes from level to level
 * along whichever arcs are fewer, those that leave the upper level or those that arrive at the lower, and asks of none
 * whether it lies on a shortest path: what does not is 0, or is written where nobody reads.
 */
final class DependencySearch {
    private final StepNetwork network;
    private final int[] back;
    private final StepDependencies.Places places;
    private final boolean shares;
    private final boolean counts;
    private final boolean arcs;
    private final Cancellation cancellation;
    private final StepPaths search;
    private final int[] order;
    private final double[] paths;
    /** What each node of the level below hands up, (weight + dependency) / paths; by position in the order. */
    private final double[] share;
    /** The same by node, 0 for nodes of levels not yet done; while pushed to, the sum of the shares below. */
    private final double[] shareOf;
    /** Paths that begin with the step down to each node of the level below, by position in the order. */
    private final double[] onward;
    /** The same by node, as for shares. */
    private final double[] onwardOf;
    /** Paths from the source times its weight for each node of the upper level, 0 for all others. */
    private final double[] along;

    /**
     * Sums up as places say.
     *
     * @param back see {@link StepNetwork#back()}; empty where arcs are not asked for
     */
    DependencySearch(StepNetwork network, int[] back, StepDependencies.Places places, Cancellation cancellation) {
        this.network = network;
        this.back = back;
        this.places = places;
        this.cancellation = cancellation;
        arcs = places.arcs() >= 0;
        shares = arcs || places.nodes() >= 0;
        counts = places.stress() >= 0;
        search = new StepPaths(network, cancellation);
        order = search.order();
        paths = search.paths();
        share = new double[shares ? network.n() : 0];
        shareOf = new double[shares ? network.n() : 0];
        onward = new double[counts ? network.n() : 0];
        onwardOf = new double[counts ? network.n() : 0];
        along = new double[arcs ? network.n() : 0];
    }

    /** Adds what the paths from a source give. */
    void from(int source, double[] sum) {
        if (network.outDegree(source) == 0) {
            return;
        }
        int levels = search.from(source);
        if (!search.countable()) {
            for (int begin : new int[] {places.nodes(), places.stress(), places.arcs()}) {
                if (begin >= 0) {
                    sum[begin] = Double.NaN;
                }
            }
            return;
        }
        int[] levelFrom = search.levelFrom();
        clear(network.partFrom()[source], network.partTo()[source]);
        double weight = network.weight()[source];
        int top = arcs ? 0 : 1;
        for (int level = levels - 1; level >= top; level--) {
            cancellation.check();
            int begin = levelFrom[level];
            int end = levelFrom[level + 1];
            if (level == levels - 1) {
                last(begin, end);
            } else if (search.arcsIn(end, levelFrom[level + 2]) < search.arcsOut(begin, end)) {
                push(begin, end, levelFrom[level + 2], weight, sum);
            } else {
                pull(begin, end, weight, sum);
            }
            if (level > 0) {
                settle(begin, end, weight, sum);
            }
        }
    }

    private void clear(int from, int to) {
        if (shares) {
            Arrays.fill(shareOf, from, to, 0);
        }
        if (counts) {
            Arrays.fill(onwardOf, from, to, 0);
        }
    }

    private void last(int begin, int end) {
        if (shares) {
            Arrays.fill(share, begin, end, 0);
        }
        if (counts) {
            Arrays.fill(onward, begin, end, 0);
        }
    }

    /** Takes what has come to the nodes of a level, and makes of it what they hand up. */
    private void settle(int begin, int end, double weight, double[] sum) {
        if (shares) {
            for (int i = begin; i < end; i++) {
                int v = order[i];
                double dependency = paths[i] * share[i];
                if (places.nodes() >= 0) {
                    sum[places.nodes() + v] += weight * dependency;
                }
                share[i] = (network.weight()[v] + dependency) / paths[i];
                shareOf[v] = share[i];
            }
        }
        if (counts) {
            for (int i = begin; i < end; i++) {
                int v = order[i];
                sum[places.stress() + v] += paths[i] * onward[i];
                onward[i]++;
                onwardOf[v] = onward[i];
            }
        }
    }

    /** Sums up from below; what it adds to nodes of the lower level is never read. */
    private void push(int begin, int end, int last, double weight, double[] sum) {
        if (arcs) {
            for (int i = begin; i < end; i++) {
                along[order[i]] = weight * paths[i];
            }
            pushAlong(end, last, sum);
            for (int i = begin; i < end; i++) {
                along[order[i]] = 0;
            }
        } else if (shares) {
            push(share, shareOf, end, last);
        }
        if (counts) {
            push(onward, onwardOf, end, last);
        }
        for (int i = begin; i < end; i++) {
            if (shares) {
                share[i] = shareOf[order[i]];
            }
            if (counts) {
                onward[i] = onwardOf[order[i]];
            }
        }
    }

    private void push(double[] values, double[] of, int begin, int end) {
        int[] offsets = network.inOffsets();
        int[] targets = network.inTargets();
        for (int i = begin; i < end; i++) {
            int v = order[i];
            double more = values[i];
            int stop = offsets[v + 1];
            for (int a = offsets[v]; a < stop; a++) {
                of[targets[a]] += more;
            }
        }
    }

    private void pushAlong(int begin, int end, double[] sum) {
        int[] offsets = network.inOffsets();
        int[] targets = network.inTargets();
        for (int i = begin; i < end; i++) {
            int v = order[i];
            double more = share[i];
            int stop = offsets[v + 1];
            for (int a = offsets[v]; a < stop; a++) {
                int u = targets[a];
                shareOf[u] += more;
                sum[places.arcs() + back[a]] += along[u] * more;
            }
        }
    }

    /** Sums up from above: of the nodes that an arc of the level leads to, only those below have anything yet. */
    private void pull(int begin, int end, double weight, double[] sum) {
        if (arcs && counts) {
            pullAll(begin, end, weight, sum);
        } else if (arcs) {
            pullAlong(begin, end, weight, sum);
        } else if (shares) {
            pull(share, shareOf, begin, end);
        }
        if (counts && !arcs) {
            pull(onward, onwardOf, begin, end);
        }
    }

    private void pull(double[] values, double[] of, int begin, int end) {
        int[] offsets = network.outOffsets();
        int[] targets = network.outTargets();
        for (int i = begin; i < end; i++) {
            int v = order[i];
            double sum = 0;
            int stop = offsets[v + 1];
            for (int a = offsets[v]; a < stop; a++) {
                sum += of[targets[a]];
            }
            values[i] = sum;
        }
    }

    private void pullAlong(int begin, int end, double weight, double[] sum) {
        int[] offsets = network.outOffsets();
        int[] targets = network.outTargets();
        for (int i = begin; i < end; i++) {
            int v = order[i];
            double times = weight * paths[i];
            double shared = 0;
            int stop = offsets[v + 1];
            for (int a = offsets[v]; a < stop; a++) {
                double more = shareOf[targets[a]];
                sum[places.arcs() + a] += times * more;
                shared += more;
            }
            share[i] = shared;
        }
    }

    /** All in one: an arc is read once, and the processor foresees the ends of rows once. */
    private void pullAll(int begin, int end, double weight, double[] sum) {
        int[] offsets = network.outOffsets();
        int[] targets = network.outTargets();
        for (int i = begin; i < end; i++) {
            int v = order[i];
            double times = weight * paths[i];
            double shared = 0;
            double count = 0;
            int stop = offsets[v + 1];
            for (int a = offsets[v]; a < stop; a++) {
                int u = targets[a];
                double more = shareOf[u];
                sum[places.arcs() + a] += times * more;
                shared += more;
                count += onwardOf[u];
            }
            share[i] = shared;
            onward[i] = count;
        }
    }
}
