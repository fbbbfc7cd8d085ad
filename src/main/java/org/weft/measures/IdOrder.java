package org.weft.measures;

import org.weft.network.Projection;

import java.util.Arrays;
import java.util.Comparator;

/** Nodes in the order of their ids, the shorter first, so that A9 comes before A10. */
final class IdOrder {
    private IdOrder() {}

    static int[] of(Projection projection) {
        int n = projection.size();
        int[] order = new int[n];
        Arrays.setAll(order, v -> v);
        Comparator<String> shorterFirst =
                Comparator.comparingInt(String::length).thenComparing(s -> s);
        String[] ids = new String[n];
        boolean sorted = true;
        for (int v = 0; v < n; v++) {
            ids[v] = projection.id(v);
            sorted = sorted && (v == 0 || shorterFirst.compare(ids[v - 1], ids[v]) <= 0);
        }
        if (sorted) {
            return order;
        }
        Integer[] boxed = new Integer[n];
        Arrays.setAll(boxed, v -> v);
        Arrays.sort(boxed, (u, v) -> shorterFirst.compare(ids[u], ids[v]));
        Arrays.setAll(order, i -> boxed[i]);
        return order;
    }

    static boolean ascending(int[] order) {
        for (int i = 0; i < order.length; i++) {
            if (order[i] != i) {
                return false;
            }
        }
        return true;
    }

    /** The members of a set of places in the order, ascending. */
    static int[] members(int[] places, int[] order) {
        int[] members = Arrays.stream(places).map(i -> order[i]).toArray();
        Arrays.sort(members);
        return members;
    }
}
