package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.network.Edit;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.store.Store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Views by their texts: as JSON, or under the hash by which the store keeps them. */
final class StoredViews {
    private static final String VIEWS = "view";
    private static final int LONGEST = 100_000;
    private static final int MOST = 10_000;

    private final StoreAccess access;
    private final Map<String, View> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, View> eldest) {
            return size() > MOST;
        }
    };

    StoredViews(StoreAccess access) {
        this.access = access;
    }

    String store(View view) {
        synchronized (known) {
            known.put(view.hash(), view);
        }
        access.store().putDocument(Store.SHARED, VIEWS, view.hash(), view.toJson());
        return view.hash();
    }

    /** Forgets what is kept in memory, because the store has changed what it keeps. */
    void forget() {
        synchronized (known) {
            known.clear();
        }
    }

    View resolve(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return View.DEFAULT;
        }
        if (text.length() > LONGEST) {
            throw new WeftException(
                    ErrorKind.TOO_LARGE, "The view is longer than " + LONGEST + " characters.", "Make it shorter.");
        }
        if (!text.startsWith("@")) {
            return View.fromJson(text);
        }
        String hash = text.substring(1);
        synchronized (known) {
            View kept = known.get(hash);
            if (kept != null) {
                return kept;
            }
        }
        return access.store()
                .document(Store.SHARED, VIEWS, hash)
                .map(d -> View.fromJson(d.json()))
                .orElseThrow(() -> new WeftException(
                        ErrorKind.NOT_FOUND,
                        "There is no view '" + text + "'.",
                        "The address may be cut short, or come from another Weft."));
    }

    static List<Edit> edits(String json) {
        if (json.length() > LONGEST || !json.strip().startsWith("[")) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "The changes are not a JSON list of at most " + LONGEST + " characters.",
                    "Write them as [{\"op\":\"remove\",\"actors\":[\"ID\"]}].");
        }
        return View.fromJson("{\"edits\":" + json + "}").edits();
    }
}
