package org.weft.measures;

import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The groups of the nodes by the dataset's grouping attribute.
 *
 * @param names in alphabetical order
 * @param of the group of each node, -1 where it has none
 * @param sizes number of members of each group
 */
record Groups(List<String> names, int[] of, int[] sizes) {

    static Groups of(Projection projection) {
        TreeSet<String> sorted = new TreeSet<>();
        for (int v = 0; v < projection.size(); v++) {
            String group = projection.group(v);
            if (group != null) {
                sorted.add(group);
            }
        }
        List<String> names = new ArrayList<>(sorted);
        Map<String, Integer> index = new HashMap<>();
        for (int g = 0; g < names.size(); g++) {
            index.put(names.get(g), g);
        }
        int[] of = new int[projection.size()];
        int[] sizes = new int[names.size()];
        for (int v = 0; v < of.length; v++) {
            String group = projection.group(v);
            of[v] = group == null ? -1 : index.getOrDefault(group, -1);
            if (of[v] >= 0) {
                sizes[of[v]]++;
            }
        }
        return new Groups(List.copyOf(names), of, sizes);
    }
}
