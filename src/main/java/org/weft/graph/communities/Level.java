package org.weft.graph.communities;

import org.weft.graph.Cancellation;
import org.weft.graph.PairSums;

import java.util.Arrays;

/**
 * The network at one level of aggregation: its nodes are sets of agencies.
 *
 * @param offsets where the ties of each node begin; length n + 1
 * @param targets the other end of each tie
 * @param weights the weight of each tie
 * @param inside twice the weight inside each node
 * @param strengths the weight at each node, inside counted twice
 * @param whole the sum of all strengths, 2m
 */
record Level(int[] offsets, int[] targets, double[] weights, double[] inside, double[] strengths, double whole) {
    static Level of(PairSums sums) {
        int n = sums.n();
        double[] strengths = new double[n];
        double whole = 0;
        for (int v = 0; v < n; v++) {
            double sum = 0;
            for (int e = sums.offsets()[v]; e < sums.offsets()[v + 1]; e++) {
                sum += sums.weights()[e];
            }
            strengths[v] = sum;
            whole += sum;
        }
        return new Level(sums.offsets(), sums.targets(), sums.weights(), new double[n], strengths, whole);
    }

    int n() {
        return strengths.length;
    }

    /** The level above, of which each node is one of {@code count} sets; O(n + m), with two arrays over the sets. */
    Level aggregate(int[] set, int count, Cancellation cancellation) {
        int n = n();
        int[] first = new int[count + 1];
        for (int v = 0; v < n; v++) {
            first[set[v] + 1]++;
        }
        for (int c = 0; c < count; c++) {
            first[c + 1] += first[c];
        }
        int[] next = Arrays.copyOf(first, count);
        int[] member = new int[n];
        for (int v = 0; v < n; v++) {
            member[next[set[v]]++] = v;
        }
        int[] begin = new int[count + 1];
        int[] ends = new int[targets.length];
        double[] sums = new double[targets.length];
        double[] own = new double[count];
        double[] strength = new double[count];
        // Zero means that the set has not been met yet: weights are above 0.
        double[] met = new double[count];
        int size = 0;
        for (int c = 0; c < count; c++) {
            if ((c & 1023) == 0) {
                cancellation.check();
            }
            int from = size;
            double in = 0;
            double total = 0;
            for (int i = first[c]; i < first[c + 1]; i++) {
                int v = member[i];
                in += inside[v];
                total += strengths[v];
                for (int e = offsets[v]; e < offsets[v + 1]; e++) {
                    int d = set[targets[e]];
                    if (d == c) {
                        in += weights[e];
                        continue;
                    }
                    if (met[d] == 0) {
                        ends[size++] = d;
                    }
                    met[d] += weights[e];
                }
            }
            for (int i = from; i < size; i++) {
                sums[i] = met[ends[i]];
                met[ends[i]] = 0;
            }
            own[c] = in;
            strength[c] = total;
            begin[c + 1] = size;
        }
        return new Level(begin, Arrays.copyOf(ends, size), Arrays.copyOf(sums, size), own, strength, whole);
    }

    /**
     * Modularity of a partition: the share of weight inside its sets less what would be expected of strengths alone,
     * sum over sets of inside/2m - resolution (strength/2m)².
     */
    double modularity(int[] set, int count, double resolution) {
        double[] within = new double[count];
        double[] strength = new double[count];
        for (int v = 0; v < n(); v++) {
            within[set[v]] += inside[v];
            strength[set[v]] += strengths[v];
            for (int e = offsets[v]; e < offsets[v + 1]; e++) {
                if (set[targets[e]] == set[v]) {
                    within[set[v]] += weights[e];
                }
            }
        }
        double q = 0;
        for (int c = 0; c < count; c++) {
            double share = strength[c] / whole;
            q += within[c] / whole - resolution * share * share;
        }
        return q;
    }
}
