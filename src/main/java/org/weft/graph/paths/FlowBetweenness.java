package org.weft.graph.paths;

import org.weft.graph.Csr;
import org.weft.graph.OrderedSum;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * How much less could flow between all pairs of others if a node were not there: Freeman, Borgatti and White (1991),
 * Centrality in valued graphs: a measure of betweenness based on network flow, Social Networks 13:141-154,
 * doi:10.1016/0378-8733(91)90017-N. Over ordered pairs, without direction over unordered ones.
 *
 * @param raw sum over pairs of others of f(s,t) - f(s,t) without the node, f the largest flow from s to t
 * @param fraction the same, each pair's part over its f(s,t)
 * @param among sum of f(s,t) over the pairs of others
 */
public record FlowBetweenness(double[] raw, double[] fraction, double[] among) {

    /**
     * A largest flow for each pair, and from it what is lost without each node that it passes: no node that carries none
     * of it can matter, and for one that does only its own part is sent another way.
     *
     * <p>Time O(l n m²) for paths of l steps where capacities are 1, since the flows of one source to all add up to less
     * than m; memory 32 m + 41 n bytes a thread.
     *
     * @param weighted whether an arc carries its weight, or 1
     */
    public static FlowBetweenness of(Csr graph, boolean weighted, Workers workers) {
        int n = graph.n();
        FlowNetwork network = FlowNetwork.of(graph, weighted);
        OrderedSum sums = new OrderedSum(3 * n + 1);
        workers.each("flows", n, () -> new MaximumFlow(network, workers.cancellation()), (flows, source) -> {
            double[] part = sums.lend();
            from(source, graph.directed(), n, flows, part);
            sums.add(source, part);
        });
        double[] found = sums.total();
        double[] raw = Arrays.copyOf(found, n);
        double[] fraction = Arrays.copyOfRange(found, n, 2 * n);
        double[] among = new double[n];
        for (int v = 0; v < n; v++) {
            raw[v] *= network.unit();
            among[v] = Math.max(0, found[3 * n] - found[2 * n + v]) * network.unit();
        }
        return new FlowBetweenness(raw, fraction, among);
    }

    /** Adds what the flows of one source give: raw at v, fraction at n + v, flows that v ends at 2n + v, all at 3n. */
    private static void from(int source, boolean directed, int n, MaximumFlow flows, double[] part) {
        for (int target = directed ? 0 : source + 1; target < n; target++) {
            if (target == source) {
                continue;
            }
            double flow = flows.between(source, target);
            part[2 * n + source] += flow;
            part[2 * n + target] += flow;
            part[3 * n] += flow;
            for (int i = 0; i < flows.passedSize(); i++) {
                int v = flows.passed()[i];
                double lost = flows.lost(v);
                part[v] += lost;
                part[n + v] += lost / flow;
            }
        }
    }
}
