package org.weft.workbench;

import org.jspecify.annotations.Nullable;

/**
 * Which pairs are wanted.
 *
 * @param sort column to sort by, with a minus before it for downward
 * @param limit how many at most, 1 to 100,000
 * @param offset how many to skip
 * @param agency pairs of this agency alone; null for all
 * @param imbalanceAbove threshold of imbalance for the summary
 * @param mutualAbove threshold of mutual dependence for the summary
 * @param constraint whether Burt's local constraint takes the place of shares
 */
public record PairQuery(
        String sort,
        int limit,
        int offset,
        @Nullable String agency,
        double imbalanceAbove,
        double mutualAbove,
        boolean constraint) {
    /** The most uneven first, 2,000 at most, thresholds a quarter and a half. */
    public static final PairQuery DEFAULT = new PairQuery("-imbalance", 2_000, 0, null, 0.25, 0.5, false);

    /** Refuses bounds that make no sense. */
    public PairQuery {
        if (limit < 1 || limit > 100_000 || offset < 0) {
            throw new IllegalArgumentException("limit must be 1 to 100,000 and offset 0 or more");
        }
    }
}
