package org.weft.graph.paths;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

/**
 * What shortest paths from every node tell, where the length of an arc is 1/strength.
 *
 * @param inverse sum of 1/length over the other nodes that each node reaches
 * @param total sum of the lengths to them
 * @param reached number of them
 * @param furthest the longest of the lengths, 0 where none is reached
 */
public record WeightedAllPairs(double[] inverse, double[] total, int[] reached, double[] furthest) {

    /** Searches from every node. Time O(n (m + n log n)); memory O(n) a thread. */
    public static WeightedAllPairs search(Csr graph, Lengths lengths, Workers workers) {
        int n = graph.n();
        WeightedAllPairs result = new WeightedAllPairs(new double[n], new double[n], new int[n], new double[n]);
        int size = Betweenness.chunkSize(n, graph.arcs());
        workers.runs(
                "weighted distances",
                n,
                size,
                () -> new ShortestPaths(graph, lengths, workers.cancellation()),
                (shortest, chunk, from, to) -> {
                    for (int s = from; s < to; s++) {
                        workers.cancellation().check();
                        result.note(s, shortest, lengths);
                    }
                });
        return result;
    }

    private void note(int source, ShortestPaths shortest, Lengths lengths) {
        int found = shortest.from(source);
        reached[source] = found - 1;
        for (int i = 1; i < found; i++) {
            double length = lengths.length(shortest.key(shortest.order()[i]));
            inverse[source] += 1 / length;
            total[source] += length;
            furthest[source] = Math.max(furthest[source], length);
        }
    }

    /** Number of ordered pairs of which the first reaches the second. */
    public long reachablePairs() {
        long sum = 0;
        for (int r : reached) {
            sum += r;
        }
        return sum;
    }

    /** Sum of the lengths of the pairs that are reached. */
    public double totalDistance() {
        double sum = 0;
        for (double t : total) {
            sum += t;
        }
        return sum;
    }
}
