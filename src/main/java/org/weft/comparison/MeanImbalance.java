package org.weft.comparison;

import org.weft.graph.Csr;
import org.weft.network.PowerGroup;
import org.weft.network.Projection;
import org.weft.network.Response;

import java.util.ArrayList;
import java.util.List;

/**
 * The mean of |D(a|b) - D(b|a)| over all pairs with a flow between them, of every group of kinds, where both sides are
 * known: D(i|j) is the share of all that i receives which comes from j, 0 for one who receives nothing. With a node left
 * out as if it had never been there. O(m) each.
 */
final class MeanImbalance {
    private final boolean[] unanswered;
    private final List<Csr> gives = new ArrayList<>();

    MeanImbalance(Projection projection) {
        unanswered = new boolean[projection.size()];
        for (int v = 0; v < unanswered.length; v++) {
            unanswered[v] = projection.response(v) == Response.NOT_ANSWERED;
        }
        for (PowerGroup group : projection.powerGroups()) {
            if (group.refused() == null) {
                gives.add(group.graph());
            }
        }
    }

    /** Number of pairs over which the mean is taken. */
    long pairs() {
        return Math.round(sum(-1)[1]);
    }

    /** The mean without a node, -1 for all; NaN where no pair is left. */
    double without(int gone) {
        double[] sum = sum(gone);
        return sum[1] == 0 ? Double.NaN : sum[0] / sum[1];
    }

    /** The sum of imbalances, and the number of pairs. */
    private double[] sum(int gone) {
        double sum = 0;
        double pairs = 0;
        for (Csr graph : gives) {
            Csr back = graph.transpose();
            Csr between = graph.underlying();
            double[] received = received(back, gone);
            for (int u = 0; u < graph.n(); u++) {
                for (int i = between.offsets()[u]; i < between.offsets()[u + 1] && u != gone; i++) {
                    int v = between.targets()[i];
                    if (u < v && v != gone && !unanswered[u] && !unanswered[v]) {
                        sum += Math.abs(share(back, u, v, received) - share(back, v, u, received));
                        pairs++;
                    }
                }
            }
        }
        return new double[] {sum, pairs};
    }

    private static double[] received(Csr back, int gone) {
        double[] received = new double[back.n()];
        for (int v = 0; v < received.length; v++) {
            for (int i = back.offsets()[v]; i < back.offsets()[v + 1]; i++) {
                if (back.targets()[i] != gone) {
                    received[v] += back.weights()[i];
                }
            }
        }
        return received;
    }

    private static double share(Csr back, int receiver, int giver, double[] received) {
        int arc = back.arc(receiver, giver);
        return arc < 0 ? 0 : back.weights()[arc] / received[receiver];
    }
}
