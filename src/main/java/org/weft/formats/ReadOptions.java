package org.weft.formats;

import org.jspecify.annotations.Nullable;

/**
 * What the person says about files that the files do not say themselves.
 *
 * @param undirected whether ties have no direction; null to go by the kinds sheet, else directed. A kinds sheet that says
 *     otherwise of a kind wins over this
 * @param columnSends whether in a matrix the column sends and the row receives; the row sends unless told otherwise
 * @param grouping the attribute by which agencies are grouped; null for the default
 * @param limits bounds on what is read
 */
public record ReadOptions(
        @Nullable Boolean undirected,
        boolean columnSends,
        @Nullable String grouping,
        Limits limits) {
    /** Nothing said: directed unless a kinds sheet says otherwise, the row sends, default grouping and bounds. */
    public static final ReadOptions DEFAULT = new ReadOptions(null, false, null, Limits.DEFAULT);

    /** The same with ties that have no direction. */
    public ReadOptions asUndirected() {
        return new ReadOptions(true, columnSends, grouping, limits);
    }
}
