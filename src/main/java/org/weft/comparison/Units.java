package org.weft.comparison;

import org.weft.network.Edit;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who of two pictures is whom. A unit is an agency that is in both, by id; an agency made by a merger is one with all of
 * today whose place it takes. Units come first, in order of ids; then those of today alone, then those of after alone.
 */
final class Units {
    /** By ids, the shorter first, so that A9 comes before A10. */
    static final Comparator<String> BY_ID =
            Comparator.comparingInt(String::length).thenComparing(s -> s);

    private final List<Named> all = new ArrayList<>();
    private final List<int[]> today = new ArrayList<>();
    private final List<Integer> after = new ArrayList<>();
    private final int[] ofToday;
    private final int[] ofAfter;
    private final int count;
    private final int removed;
    private final List<Merger> mergers = new ArrayList<>();

    private Units(Projection before, Projection then) {
        Map<String, String> became = mergers(before, then);
        Map<String, List<Integer>> todayOf = new TreeMap<>(BY_ID);
        Map<String, Integer> thenOf = new TreeMap<>(BY_ID);
        for (int v = 0; v < then.size(); v++) {
            thenOf.put(then.id(v), v);
        }
        for (int v = 0; v < before.size(); v++) {
            String id = resolved(before.id(v), became);
            todayOf.computeIfAbsent(thenOf.containsKey(id) ? id : before.id(v), k -> new ArrayList<>())
                    .add(v);
        }
        ofToday = new int[before.size()];
        ofAfter = new int[then.size()];
        thenOf.forEach((id, v) -> {
            List<Integer> nodes = todayOf.get(id);
            if (nodes != null) {
                put(new Named(id, then.name(v)), nodes, v);
                if (nodes.size() > 1) {
                    mergers.add(new Merger(all.get(all.size() - 1), named(before, nodes)));
                }
            }
        });
        count = all.size();
        todayOf.forEach((id, nodes) -> {
            if (!thenOf.containsKey(id)) {
                put(new Named(id, before.name(nodes.get(0))), nodes, -1);
            }
        });
        removed = all.size() - count;
        thenOf.forEach((id, v) -> {
            if (!todayOf.containsKey(id)) {
                put(new Named(id, then.name(v)), List.of(), v);
            }
        });
    }

    static Units of(Projection today, Projection after) {
        return new Units(today, after);
    }

    private void put(Named named, List<Integer> nodes, int then) {
        nodes.forEach(v -> ofToday[v] = all.size());
        if (then >= 0) {
            ofAfter[then] = all.size();
        }
        all.add(named);
        today.add(nodes.stream().mapToInt(Integer::intValue).toArray());
        after.add(then);
    }

    private static List<Named> named(Projection p, List<Integer> nodes) {
        return nodes.stream()
                .map(v -> new Named(p.id(v), p.name(v)))
                .sorted(Comparator.comparing(Named::id, BY_ID))
                .toList();
    }

    /** Into which agency each was merged by the edits that only the picture after has. */
    private static Map<String, String> mergers(Projection before, Projection then) {
        List<Edit> first = before.view().edits();
        List<Edit> edits = then.view().edits();
        int shared = 0;
        while (shared < Math.min(first.size(), edits.size())
                && first.get(shared).equals(edits.get(shared))) {
            shared++;
        }
        Map<String, String> became = new HashMap<>();
        for (Edit edit : edits.subList(shared, edits.size())) {
            if (edit instanceof Edit.Merge merge) {
                // An agency that takes the place of others has not itself gone, even if it had before.
                became.remove(merge.into());
                merge.agencies().stream()
                        .filter(id -> !id.equals(merge.into()))
                        .forEach(id -> became.put(id, merge.into()));
            }
        }
        return became;
    }

    private static String resolved(String id, Map<String, String> became) {
        String now = id;
        for (String next = became.get(now); next != null; next = became.get(now)) {
            now = next;
        }
        return now;
    }

    /** Number of units that are in both pictures; they are those below this number. */
    int count() {
        return count;
    }

    /** Number of units in either picture. */
    int all() {
        return all.size();
    }

    Named named(int unit) {
        return all.get(unit);
    }

    /** The names of units, as they come. */
    List<Named> named(int[] units) {
        return Arrays.stream(units).mapToObj(all::get).toList();
    }

    /** The nodes of today behind a unit. */
    int[] today(int unit) {
        return today.get(unit);
    }

    /** The node after behind a unit, or -1. */
    int after(int unit) {
        return after.get(unit);
    }

    int[][] nodesToday() {
        return today.subList(0, count).toArray(int[][]::new);
    }

    int[][] nodesAfter() {
        return after.subList(0, count).stream().map(v -> new int[] {v}).toArray(int[][]::new);
    }

    /** The unit of each node of today. */
    int[] ofToday() {
        return ofToday;
    }

    /** The unit of each node of after. */
    int[] ofAfter() {
        return ofAfter;
    }

    List<Named> removed() {
        return all.subList(count, count + removed);
    }

    List<Named> added() {
        return all.subList(count + removed, all.size());
    }

    List<Merger> mergers() {
        return mergers;
    }

    List<String> notes() {
        return mergers.stream()
                .map(m -> m.into().name() + " stands for "
                        + String.join(" and ", m.of().stream().map(Named::name).toList())
                        + ": today its ways are those of all of them together, and flows between them are internal"
                        + " after.")
                .toList();
    }
}
