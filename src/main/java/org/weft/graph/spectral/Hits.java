package org.weft.graph.spectral;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * Hubs and authorities. Kleinberg (1999), Authoritative sources in a hyperlinked environment, Journal of the ACM
 * 46:604-632, doi:10.1145/324133.324140. A hub's score is in proportion to the sum of the authorities it sends to, an
 * authority's to the sum of the hubs it receives from: hubs are the principal eigenvector of AA', authorities that of
 * A'A. Where senders and those they send to fall into parts that share nobody, each part is searched by itself.
 *
 * @param hubs of unit length, at least 0; null where not defined
 * @param authorities of unit length, at least 0; null where not defined
 * @param undefined why there are none; null where there are
 */
public record Hits(
        double @Nullable [] hubs,
        double @Nullable [] authorities,
        @Nullable String undefined) {

    /** Time O(k (m + n)) for k Lanczos steps, about 20 to 200; memory O(m + k n), at most about 50 MB for the basis. */
    public static Hits of(Csr graph, boolean weighted, Workers workers) {
        BipartiteParts parts = BipartiteParts.of(graph);
        double[] bound = bounds(graph, weighted, parts, workers);
        DominantPart dominant = new DominantPart();
        for (int part = 0; part < parts.count(); part++) {
            if (dominant.possible(bound[part])) {
                Rows sent = Rows.of(
                        graph,
                        weighted,
                        parts.senders().members(part),
                        parts.receivers().place());
                Rows received = received(graph, weighted, parts, part);
                double[] ones = new double[received.count()];
                Arrays.fill(ones, 1);
                dominant.offer(
                        part,
                        new Lanczos(
                                x -> sent.times(received.times(x, workers), workers),
                                sent.times(ones, workers),
                                workers.cancellation()));
            }
        }
        double[] vector = dominant.vector();
        if (vector == null) {
            return new Hits(null, null, dominant.undefined());
        }
        double[] other = received(graph, weighted, parts, dominant.part()).times(vector, workers);
        Lanczos.normalise(other);
        double[] hubs = spread(vector, parts.senders().members(dominant.part()), graph.n());
        return new Hits(hubs, spread(other, parts.receivers().members(dominant.part()), graph.n()), null);
    }

    private static Rows received(Csr graph, boolean weighted, BipartiteParts parts, int part) {
        return Rows.of(
                graph.transpose(),
                weighted,
                parts.receivers().members(part),
                parts.senders().place());
    }

    /** The largest sum of a row of AA' in each part: no eigenvalue passes it. */
    private static double[] bounds(Csr graph, boolean weighted, BipartiteParts parts, Workers workers) {
        double[] ones = new double[graph.n()];
        Arrays.fill(ones, 1);
        double[] received = Rows.of(graph.transpose(), weighted).times(ones, workers);
        double[] sums = Rows.of(graph, weighted).times(received, workers);
        double[] bound = new double[parts.count()];
        for (int v = 0; v < sums.length; v++) {
            int part = parts.senders().part()[v];
            if (part >= 0) {
                bound[part] = Math.max(bound[part], sums[v]);
            }
        }
        return bound;
    }

    private static double[] spread(double[] vector, int[] members, int n) {
        double[] whole = new double[n];
        for (int i = 0; i < members.length; i++) {
            whole[members[i]] = vector[i];
        }
        return whole;
    }
}
