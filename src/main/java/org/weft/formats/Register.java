package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Nearest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ids and names of one sort of thing, for finding it by either. */
final class Register {
    /** Nothing has this id or name. */
    static final int UNKNOWN = -1;
    /** Several have this name. */
    static final int AMBIGUOUS = -2;

    private static final int DISTINCT_MISSES = 200;
    private static final long COMPARISONS = 3_000_000;

    /** What the things are, as "agency or representative". */
    final String what;

    private final Map<String, Integer> byId = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private @Nullable Map<String, Integer> byName;
    private final Map<String, String> nearest = new HashMap<>();
    private long compared;

    Register(String what) {
        this.what = what;
    }

    /** Adds a thing and returns its index. */
    int add(String id, String name) {
        int index = ids.size();
        byId.put(id, index);
        ids.add(id);
        names.add(name);
        // Kept up to date, since an edge list without a sheet of agencies adds one and asks for the next.
        if (byName != null) {
            enter(byName, index);
        }
        return index;
    }

    /** Changes a name that was found later. */
    void rename(int index, String name) {
        names.set(index, name);
        byName = null;
    }

    int size() {
        return ids.size();
    }

    String id(int index) {
        return ids.get(index);
    }

    String name(int index) {
        return names.get(index);
    }

    /** Its index, or {@link #UNKNOWN}. */
    int byId(String id) {
        return byId.getOrDefault(id, UNKNOWN);
    }

    /** The index of the one thing that bears a name, or {@link #UNKNOWN} or {@link #AMBIGUOUS}. */
    int byName(String name) {
        Map<String, Integer> index = byName;
        if (index == null) {
            index = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                enter(index, i);
            }
            byName = index;
        }
        return index.getOrDefault(name, UNKNOWN);
    }

    private void enter(Map<String, Integer> index, int thing) {
        if (!names.get(thing).equals(ids.get(thing))) {
            index.merge(names.get(thing), thing, (a, b) -> AMBIGUOUS);
        }
    }

    /** The ids of those that bear a name, at most five. */
    List<String> idsNamed(String name) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < names.size() && found.size() < 5; i++) {
            if (names.get(i).equals(name)) {
                found.add(ids.get(i));
            }
        }
        return found;
    }

    /**
     * The id or name nearest to a text, as a sentence; a general one where nothing is near, or after 200 different texts
     * or 3 million comparisons, because a file full of unknown ids would take for ever.
     */
    String advice(String text) {
        String known = nearest.get(text);
        if (known != null) {
            return known;
        }
        boolean looked = nearest.size() < DISTINCT_MISSES && compared < COMPARISONS;
        String near = null;
        if (looked) {
            compared += 2L * ids.size();
            near = Nearest.of(text, ids);
            if (near == null) {
                near = Nearest.of(text, names);
            }
        }
        String advice = near == null ? "Correct it, or add it to its sheet." : "Nearest is " + described(near) + ".";
        if (looked) {
            nearest.put(text, advice);
        }
        return advice;
    }

    private String described(String idOrName) {
        Integer index = byId.get(idOrName);
        int at = index == null ? names.indexOf(idOrName) : index;
        String name = names.get(at);
        return name.equals(ids.get(at)) ? "\"" + name + "\"" : "\"" + ids.get(at) + "\" (" + name + ")";
    }
}
