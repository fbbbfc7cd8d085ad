package org.weft.graph.spectral;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;

/**
 * Hubs and authorities. Kleinberg (1999), Authoritative sources in a hyperlinked environment, Journal of the ACM
 * 46:604-632, doi:10.1145/324133.324140. A hub's score is in proportion to the sum of the authorities it sends to, an
 * authority's to the sum of the hubs it receives from: the principal eigenvector of the graph in which every node stands
 * twice, as sender and as receiver, with a tie for each arc. So they are defined where that eigenvector is.
 *
 * @param hubs of unit length, at least 0; null where not defined
 * @param authorities of unit length, at least 0; null where not defined
 * @param undefined why there are none; null where there are
 */
public record Hits(
        double @Nullable [] hubs,
        double @Nullable [] authorities,
        @Nullable String undefined) {

    /** Time and memory those of {@link Eigenvector#symmetric} on 2n nodes and m ties. */
    public static Hits of(Csr graph, boolean weighted, Workers workers) {
        int n = graph.n();
        int m = graph.arcs();
        int[] source = new int[m];
        int[] target = new int[m];
        for (int v = 0; v < n; v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                source[a] = v;
                target[a] = n + graph.targets()[a];
            }
        }
        Csr doubled = Csr.of(2 * n, false, source, target, weighted ? graph.weights() : null);
        Eigenvector found = Eigenvector.symmetric(doubled, weighted, workers);
        double[] vector = found.vector();
        if (vector == null) {
            return new Hits(null, null, found.undefined());
        }
        double[] hubs = new double[n];
        double[] authorities = new double[n];
        // Senders and receivers each have half of the squares.
        for (int v = 0; v < n; v++) {
            hubs[v] = vector[v] * Math.sqrt(2);
            authorities[v] = vector[n + v] * Math.sqrt(2);
        }
        return new Hits(hubs, authorities, null);
    }
}
