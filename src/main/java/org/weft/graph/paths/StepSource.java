package org.weft.graph.paths;

import org.weft.graph.Csr;

import java.util.Arrays;

/**
 * What one source contributes to the betweenness of each node (Brandes 2001), in one thread's arrays: level and number of
 * paths of each node, the order of finding, and the arcs that go one level down. For single sources; all of them together
 * are the faster work of {@link Betweenness}.
 */
final class StepSource implements SampledBetweenness.Source {
    private final int[] offsets;
    private final int[] targets;
    private final int[] level;
    private final double[] paths;
    private final double[] share;
    private final int[] order;
    private final int[] down;
    private final int[] downFrom;

    StepSource(Csr graph) {
        int n = graph.n();
        offsets = graph.offsets();
        targets = graph.targets();
        level = new int[n];
        Arrays.fill(level, -1);
        paths = new double[n];
        share = new double[n];
        order = new int[n];
        // One more than there are arcs, because an arc is written before it is known to go down.
        down = new int[graph.arcs() + 1];
        downFrom = new int[n + 1];
    }

    @Override
    public void from(int source, double[] sum) {
        int found = search(source);
        // share[v] = (1 + dependency of v) / paths to v, so that the one division is outside the inner loop.
        for (int i = found - 1; i > 0; i--) {
            int v = order[i];
            double below = 0;
            for (int a = downFrom[i]; a < downFrom[i + 1]; a++) {
                below += share[down[a]];
            }
            double dependency = paths[v] * below;
            sum[v] += dependency;
            share[v] = (1 + dependency) / paths[v];
        }
        for (int i = 0; i < found; i++) {
            level[order[i]] = -1;
            paths[order[i]] = 0;
        }
    }

    private int search(int source) {
        level[source] = 0;
        paths[source] = 1;
        order[0] = source;
        int found = 1;
        int arc = 0;
        for (int i = 0; i < found; i++) {
            int u = order[i];
            int below = level[u] + 1;
            double count = paths[u];
            downFrom[i] = arc;
            for (int a = offsets[u]; a < offsets[u + 1]; a++) {
                int v = targets[a];
                int at = level[v];
                if (at < 0) {
                    level[v] = below;
                    at = below;
                    order[found++] = v;
                }
                if (at == below) {
                    down[arc++] = v;
                    paths[v] += count;
                }
            }
        }
        downFrom[found] = arc;
        return found;
    }
}
