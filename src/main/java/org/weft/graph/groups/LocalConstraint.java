package org.weft.graph.groups;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

/**
 * Burt's local constraint of each arc of the underlying graph: c(i,j) = (p(i,j) + sum over q of p(i,q) p(q,j))², p(i,j)
 * the share of i's dealings, both ways added, that is with j. Burt (1992), doi:10.4159/9780674038714. O(m d) for largest
 * degree d; memory 12 n bytes a thread and 16 m.
 */
public final class LocalConstraint {
    private static final int CHUNKS = 256;

    private LocalConstraint() {}

    /** The constraint at each arc of {@code graph.underlying()}, by the arc's place there. */
    public static double[] of(Csr graph, Workers workers) {
        Csr between = graph.underlying();
        int n = graph.n();
        int[] offsets = between.offsets();
        int[] targets = between.targets();
        double[] shares = new double[targets.length];
        double[] constraint = new double[targets.length];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int a = offsets[i]; a < offsets[i + 1]; a++) {
                shares[a] = weight(graph, i, targets[a]) + weight(graph, targets[a], i);
                sum += shares[a];
            }
            for (int a = offsets[i]; a < offsets[i + 1]; a++) {
                shares[a] /= sum;
            }
        }
        int chunks = Math.min(n, CHUNKS);
        workers.each("constraint", chunks, () -> new double[n], (sums, chunk) -> {
            for (int i = (int) ((long) n * chunk / chunks); i < (int) ((long) n * (chunk + 1) / chunks); i++) {
                for (int a = offsets[i]; a < offsets[i + 1]; a++) {
                    workers.cancellation().check();
                    int q = targets[a];
                    for (int b = offsets[q]; b < offsets[q + 1]; b++) {
                        sums[targets[b]] += shares[a] * shares[b];
                    }
                }
                for (int a = offsets[i]; a < offsets[i + 1]; a++) {
                    double whole = shares[a] + sums[targets[a]];
                    constraint[a] = whole * whole;
                }
                for (int a = offsets[i]; a < offsets[i + 1]; a++) {
                    for (int b = offsets[targets[a]]; b < offsets[targets[a] + 1]; b++) {
                        sums[targets[b]] = 0;
                    }
                }
            }
        });
        return constraint;
    }

    private static double weight(Csr graph, int u, int v) {
        int arc = graph.arc(u, v);
        return arc < 0 ? 0 : graph.weights()[arc];
    }
}
