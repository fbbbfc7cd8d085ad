package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.paths.StepRoutes;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How far one agency reaches, or who reaches it: the rings of agencies at 1, 2, 3… steps, by which routes, and who
 * carries it. By steps along flows; without direction along ties. What it reaches beyond the asked steps is known, but
 * counted neither by group nor for who carries it. Borgatti (2006), doi:10.1007/s10588-006-7084-x, for reach; equal
 * shortest routes all count.
 *
 * @param node the agency
 * @param outward whether along its flows; else back along those that come to it
 * @param furthest steps within which groups and carriers are counted
 * @param steps steps to each agency; 0 for itself, -1 where there is no way
 * @param before the agency before each on one shortest route from this one; -1 where there is none
 * @param carriers the agencies one step away, the one on routes to most first
 * @param groups how many of each group of the grouping attribute it reaches, by name; those without a group last
 * @param distanceWeighted the sum of 1/d over the others that it reaches, d the steps; 0 to n - 1
 */
public record Rings(
        int node,
        boolean outward,
        int furthest,
        int[] steps,
        int[] before,
        List<Carrier> carriers,
        List<OfGroup> groups,
        double distanceWeighted) {
    /**
     * A first step.
     *
     * @param onRoute to how many agencies, two steps and more away, a shortest route begins with it
     * @param alone to how many of those every shortest route does
     */
    public record Carrier(int node, int onRoute, int alone) {}

    /**
     * What is reached of a group.
     *
     * @param group its name; null for those without one
     * @param others its members, the agency itself left out
     * @param within how many of them within 1, 2, 3… steps
     */
    public record OfGroup(@Nullable String group, int others, int[] within) {}

    /**
     * The rings around an agency. O(m d / 64) time for an agency with d partners, and a copy of the network.
     *
     * @param outward along its flows; else back along those that come to it
     * @param furthest number of steps to count, at least 1
     */
    public static Rings around(
            Projection projection, int node, boolean outward, int furthest, Cancellation cancellation) {
        Groups groups = Groups.of(projection, "");
        SortedById order = SortedById.of(projection);
        Csr graph =
                order.sorted(outward ? projection.graph() : projection.graph().transpose());
        StepRoutes routes = StepRoutes.from(graph, order.place()[node], furthest, cancellation);
        int n = projection.size();
        int[] steps = new int[n];
        int[] before = new int[n];
        double weighted = 0;
        int[] atDistance = new int[n + 1];
        for (int v = 0; v < n; v++) {
            int place = order.place()[v];
            steps[v] = routes.steps()[place];
            before[v] = routes.before()[place] < 0 ? -1 : order.node()[routes.before()[place]];
            atDistance[Math.max(0, steps[v])]++;
        }
        for (int d = 1; d <= n; d++) {
            weighted += (double) atDistance[d] / d;
        }
        List<Carrier> carriers = new ArrayList<>();
        for (int i = 0; i < routes.first().length; i++) {
            carriers.add(new Carrier(order.node()[routes.first()[i]], routes.carries()[i], routes.alone()[i]));
        }
        // They come in the order of ids, which a sort keeps among equals.
        carriers.sort(Comparator.comparingInt((Carrier c) -> -c.onRoute()).thenComparingInt(c -> -c.alone()));
        return new Rings(
                node,
                outward,
                furthest,
                steps,
                before,
                List.copyOf(carriers),
                byGroup(groups, steps, furthest),
                weighted);
    }

    private static List<OfGroup> byGroup(Groups groups, int[] steps, int furthest) {
        int size = groups.names().size();
        int[] others = new int[size + 1];
        int[][] within = new int[size + 1][furthest];
        for (int v = 0; v < steps.length; v++) {
            if (steps[v] == 0) {
                continue;
            }
            int g = groups.of()[v] < 0 ? size : groups.of()[v];
            others[g]++;
            for (int k = Math.max(1, steps[v]); steps[v] > 0 && k <= furthest; k++) {
                within[g][k - 1]++;
            }
        }
        List<OfGroup> list = new ArrayList<>();
        for (int g = 0; g <= size; g++) {
            if (g < size || others[g] > 0) {
                list.add(new OfGroup(g < size ? groups.names().get(g) : null, others[g], within[g]));
            }
        }
        return List.copyOf(list);
    }

    /** Agencies within so many steps, itself left out. */
    public int within(int k) {
        return (int) Arrays.stream(steps).filter(s -> s > 0 && s <= k).count();
    }

    /** Agencies that it reaches in any number of steps, itself left out. */
    public int reached() {
        return within(Integer.MAX_VALUE);
    }

    /** One shortest route between the agency and another, as flows run; empty where there is none. */
    public int[] route(int other) {
        if (steps[other] < 0) {
            return new int[0];
        }
        int[] route = new int[steps[other] + 1];
        for (int i = 0, v = other; i < route.length; i++, v = before[v]) {
            route[outward ? steps[other] - i : i] = v;
        }
        return route;
    }
}
