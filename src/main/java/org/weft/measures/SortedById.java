package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.graph.keyplayers.KeySets;
import org.weft.network.Projection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A graph with its nodes in the order of their agencies' ids, so that draws and choices among equals do not depend on the
 * order in which agencies were told.
 *
 * @param node the node at each place
 * @param place the place of each node
 */
record SortedById(int[] node, int[] place) {
    static SortedById of(Projection projection) {
        int n = projection.size();
        int[] node = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> projection.id(a).compareTo(projection.id(b)))
                .mapToInt(v -> v)
                .toArray();
        int[] place = new int[n];
        for (int i = 0; i < n; i++) {
            place[node[i]] = i;
        }
        return new SortedById(node, place);
    }

    /** The graph with nodes renumbered. O(n + m log d). */
    Csr sorted(Csr graph) {
        int[] source = new int[graph.ties()];
        int[] target = new int[graph.ties()];
        double[] weight = new double[graph.ties()];
        int at = 0;
        for (int u : node) {
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                int v = graph.targets()[a];
                if (graph.directed() || place[u] < place[v]) {
                    source[at] = place[u];
                    target[at] = place[v];
                    weight[at++] = graph.weights()[a];
                }
            }
        }
        return Csr.of(graph.n(), graph.directed(), source, target, weight);
    }

    /** Puts sets into an outcome: each with its rank and value, and a note on how many are best. */
    void list(Outcome outcome, Parameters parameters, KeySets found, String label) {
        int rank = 1;
        for (int i = 0; i < found.sets().size(); i++) {
            if (i > 0 && found.values()[i] != found.values()[i - 1]) {
                rank = i < found.listed() ? rank : i + 1;
            }
            int[] members = Arrays.stream(found.sets().get(i))
                    .map(v -> node[v])
                    .sorted()
                    .toArray();
            outcome.set(
                    parameters.with("set", Integer.toString(i + 1)).with("rank", Integer.toString(rank)),
                    members,
                    found.values()[i],
                    found.proven() && i < found.listed());
        }
        String best = found.count() == 1 ? "1 set is best" : found.count() + " sets are equally good";
        String listed = found.count() > found.listed() ? ", of which " + found.listed() + " are listed" : "";
        outcome.note(label + ": "
                + (found.proven()
                        ? best + " of all that are possible" + listed + "."
                        : "too many sets to compare all; the best found is listed, and not proven to be the best."));
    }
}
