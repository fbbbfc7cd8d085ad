package org.weft.measures;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.paths.LengthRoutes;
import org.weft.graph.paths.Lengths;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The strongest routes between an agency and those in its rings: those with the least sum of 1/strength. Newman (2001),
 * doi:10.1103/PhysRevE.64.016132, for lengths of that kind. Of equally strong routes the one of fewest steps is shown;
 * all of them count for who carries it.
 *
 * @param rings whose routes
 * @param length the sum of 1/strength to each agency; NaN where there is no way
 * @param before the agency before each on one strongest route from this one; -1 where there is none
 * @param carriers the agencies one step away, the one on routes to most first
 * @param links flows on a strongest route to somebody within the rings, from the agency outwards: pairs of nodes
 */
public record StrongestRoutes(
        Rings rings, double[] length, int[] before, List<Rings.Carrier> carriers, List<int[]> links) {
    /** How routes are found, as a sentence. */
    public static final String CONVENTION =
            "Strongest routes have the least sum of 1/strength along flows; of equal ones the one of fewest steps is shown.";

    /** The routes to all within the steps of the rings. O(m log n) time, and a copy of the network. */
    public static StrongestRoutes of(Projection projection, Rings rings, Cancellation cancellation) {
        SortedById order = SortedById.of(projection);
        Csr graph = order.sorted(
                rings.outward() ? projection.graph() : projection.graph().transpose());
        int n = projection.size();
        boolean[] counted = new boolean[n];
        for (int v = 0; v < n; v++) {
            counted[order.place()[v]] = rings.steps()[v] > 0 && rings.steps()[v] <= rings.furthest();
        }
        LengthRoutes routes =
                LengthRoutes.from(graph, Lengths.of(graph), order.place()[rings.node()], counted, cancellation);
        double[] length = new double[n];
        int[] before = new int[n];
        List<int[]> links = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            int place = order.place()[v];
            length[v] = routes.length()[place];
            before[v] = routes.before()[place] < 0 ? -1 : order.node()[routes.before()[place]];
        }
        for (int u = 0; u < n; u++) {
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                if (routes.onRoute()[a]) {
                    links.add(new int[] {order.node()[u], order.node()[graph.targets()[a]]});
                }
            }
        }
        List<Rings.Carrier> carriers = new ArrayList<>();
        for (int i = 0; i < routes.first().length; i++) {
            carriers.add(new Rings.Carrier(order.node()[routes.first()[i]], routes.carries()[i], routes.alone()[i]));
        }
        carriers.sort(Comparator.comparingInt((Rings.Carrier c) -> -c.onRoute()).thenComparingInt(c -> -c.alone()));
        return new StrongestRoutes(rings, length, before, List.copyOf(carriers), List.copyOf(links));
    }

    /** One strongest route between the agency and another, as flows run; empty where there is none. */
    public int[] route(int other) {
        if (Double.isNaN(length[other])) {
            return new int[0];
        }
        List<Integer> back = new ArrayList<>();
        for (int v = other; v >= 0; v = before[v]) {
            back.add(v);
        }
        int[] route = new int[back.size()];
        for (int i = 0; i < route.length; i++) {
            route[rings.outward() ? route.length - 1 - i : i] = back.get(i);
        }
        return route;
    }
}
