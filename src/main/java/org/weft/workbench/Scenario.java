package org.weft.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Changes to a view that are saved with a dataset under a name.
 *
 * @param id its short id, which stays the same when it is saved anew; part of a shared address
 * @param name its name
 * @param savedAt when this version was saved
 * @param version number of this version; earlier ones can be gone back to
 * @param canUndo whether an earlier version is kept
 * @param view the view that is changed, as JSON
 * @param edits the changes, in order, as in a view's edits
 * @param changes each of them as a sentence
 */
public record Scenario(
        String id,
        String name,
        Instant savedAt,
        int version,
        boolean canUndo,
        Map<String, Object> view,
        List<Map<String, Object>> edits,
        List<String> changes) {
    /** Freezes the sentences. */
    public Scenario {
        changes = List.copyOf(changes);
    }

    Scenario inWords(List<String> sentences) {
        return new Scenario(id, name, savedAt, version, canUndo, view, edits, sentences);
    }
}
