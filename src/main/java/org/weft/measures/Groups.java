package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.network.Nearest;
import org.weft.network.Projection;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The groups of the nodes by the dataset's grouping attribute, or by another.
 *
 * @param attribute its name
 * @param names in alphabetical order
 * @param of the group of each node, -1 where it has none
 * @param sizes number of members of each group
 */
record Groups(String attribute, List<String> names, int[] of, int[] sizes) {
    /** Why nothing is said of groups where there are none. */
    String none() {
        return "no agency has a value of '" + attribute + "'";
    }

    /** Why nothing is said of a node without a group. */
    String missing() {
        return "has no value of '" + attribute + "'";
    }

    /** How many nodes have a group. */
    int members() {
        int members = 0;
        for (int size : sizes) {
            members += size;
        }
        return members;
    }

    /**
     * The groups by an attribute; blank for the grouping attribute.
     *
     * @throws WeftException (not found) where no node has an attribute of that name
     */
    static Groups of(Projection projection, String by) {
        String attribute = by.isEmpty() ? projection.network().grouping() : by;
        boolean usual = attribute.equals(projection.network().grouping());
        List<String> known = projection.attributeNames();
        if (!usual && !known.contains(attribute)) {
            String nearest = Nearest.of(attribute, known);
            throw new WeftException(
                    ErrorKind.NOT_FOUND,
                    "No agency in the view has an attribute '" + attribute + "'.",
                    nearest != null
                            ? "Did you mean '" + nearest + "'?"
                            : known.isEmpty()
                                    ? "The agencies have no attributes."
                                    : "The attributes are " + String.join(", ", known) + ".");
        }
        TreeSet<String> sorted = new TreeSet<>();
        for (int v = 0; v < projection.size(); v++) {
            String group = value(projection, v, usual, attribute);
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
            String group = value(projection, v, usual, attribute);
            of[v] = group == null ? -1 : index.getOrDefault(group, -1);
            if (of[v] >= 0) {
                sizes[of[v]]++;
            }
        }
        return new Groups(attribute, List.copyOf(names), of, sizes);
    }

    private static @Nullable String value(Projection projection, int v, boolean usual, String attribute) {
        return usual ? projection.group(v) : projection.attribute(v, attribute);
    }
}
