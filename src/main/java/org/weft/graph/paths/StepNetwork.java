package org.weft.graph.paths;

import org.weft.graph.Csr;

import java.util.Arrays;

/**
 * A graph as searches for paths read it: its arcs both ways, and its nodes numbered anew, part by part and by how many
 * arcs arrive at each, the most first. Nodes that are read often then lie side by side, and rows of one length follow
 * each other, so that the processor foresees where a row ends. No arc leads from part to part.
 *
 * @param outOffsets where the arcs that leave each node begin
 * @param outTargets the nodes at which they arrive
 * @param inOffsets where the arcs that arrive at each node begin; in an undirected graph the same array as those out
 * @param inTargets the nodes that they leave
 * @param arc the arc of the graph that each arc out is
 * @param original the node of the graph that each node is; several may be one
 * @param partFrom the first node of each node's part
 * @param partTo one more than its last node
 * @param weight for how many nodes each node stands
 */
record StepNetwork(
        int[] outOffsets,
        int[] outTargets,
        int[] inOffsets,
        int[] inTargets,
        int[] arc,
        int[] original,
        int[] partFrom,
        int[] partTo,
        double[] weight) {

    /** The whole graph as one part. O(n log n + m). */
    static StepNetwork of(Csr graph) {
        int n = graph.n();
        int[] original = new int[n];
        Arrays.setAll(original, v -> v);
        double[] weight = new double[n];
        Arrays.fill(weight, 1);
        int[] source = new int[graph.arcs()];
        for (int v = 0; v < n; v++) {
            Arrays.fill(source, graph.offsets()[v], graph.offsets()[v + 1], v);
        }
        return of(graph.directed(), original, new int[n], weight, source, graph.targets());
    }

    /** The blocks of an undirected graph, each a part. O(n log n + m). */
    static StepNetwork of(Blocks blocks) {
        return of(false, blocks.original(), blocks.block(), blocks.weight(), blocks.source(), blocks.target());
    }

    private static StepNetwork of(
            boolean directed, int[] original, int[] part, double[] weight, int[] source, int[] target) {
        int n = original.length;
        int m = source.length;
        int[] order = order(part, target);
        int[] number = new int[n];
        for (int i = 0; i < n; i++) {
            number[order[i]] = i;
        }
        int[] inOffsets = offsets(target, number);
        int[] outOffsets = directed ? offsets(source, number) : inOffsets;
        int[] byTarget = new int[m];
        int[] next = Arrays.copyOf(inOffsets, n);
        for (int a = 0; a < m; a++) {
            byTarget[next[number[target[a]]]++] = a;
        }
        // Taking arcs by target sorts the rows out, and taking those by source sorts the rows in.
        int[] outTargets = new int[m];
        int[] arc = new int[m];
        next = Arrays.copyOf(outOffsets, n);
        for (int a : byTarget) {
            int at = next[number[source[a]]]++;
            outTargets[at] = number[target[a]];
            arc[at] = a;
        }
        int[] inTargets = outTargets;
        if (directed) {
            inTargets = new int[m];
            next = Arrays.copyOf(inOffsets, n);
            for (int i = 0; i < n; i++) {
                for (int a = outOffsets[i]; a < outOffsets[i + 1]; a++) {
                    inTargets[next[outTargets[a]]++] = i;
                }
            }
        }
        int[] partFrom = new int[n];
        int[] partTo = new int[n];
        double[] weights = new double[n];
        int[] originals = new int[n];
        for (int i = 0; i < n; i++) {
            int v = order[i];
            weights[i] = weight[v];
            originals[i] = original[v];
            partFrom[i] = i > 0 && part[order[i - 1]] == part[v] ? partFrom[i - 1] : i;
        }
        for (int i = n - 1; i >= 0; i--) {
            partTo[i] = i + 1 < n && partFrom[i + 1] == partFrom[i] ? partTo[i + 1] : i + 1;
        }
        return new StepNetwork(outOffsets, outTargets, inOffsets, inTargets, arc, originals, partFrom, partTo, weights);
    }

    /** Nodes by part, then by number of arcs that arrive, the most first. */
    private static int[] order(int[] part, int[] target) {
        int n = part.length;
        int[] degree = new int[n];
        for (int t : target) {
            degree[t]++;
        }
        long[] keys = new long[n];
        int[] begin = new int[n + 1];
        for (int v = 0; v < n; v++) {
            keys[v] = (long) -degree[v] << 32 | v;
            begin[part[v] + 1]++;
        }
        Arrays.sort(keys);
        for (int p = 0; p < n; p++) {
            begin[p + 1] += begin[p];
        }
        int[] order = new int[n];
        for (long key : keys) {
            int v = (int) key;
            order[begin[part[v]]++] = v;
        }
        return order;
    }

    private static int[] offsets(int[] end, int[] number) {
        int[] offsets = new int[number.length + 1];
        for (int v : end) {
            offsets[number[v] + 1]++;
        }
        for (int i = 0; i < number.length; i++) {
            offsets[i + 1] += offsets[i];
        }
        return offsets;
    }

    int n() {
        return original.length;
    }

    int outDegree(int v) {
        return outOffsets[v + 1] - outOffsets[v];
    }

    int inDegree(int v) {
        return inOffsets[v + 1] - inOffsets[v];
    }

    /** For each arc in, its place among the arcs out. O(n + m). */
    int[] back() {
        int[] back = new int[outTargets.length];
        int[] next = Arrays.copyOf(inOffsets, n());
        for (int a = 0; a < outTargets.length; a++) {
            back[next[outTargets[a]]++] = a;
        }
        return back;
    }

    /** Arcs that arrive in a node's part. */
    int arcsOfPart(int v) {
        return inOffsets[partTo[v]] - inOffsets[partFrom[v]];
    }
}
