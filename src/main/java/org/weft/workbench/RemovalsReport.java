package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.comparison.RemovalSweep;
import org.weft.comparison.SinglePosts;

import java.util.List;

/**
 * What becomes of the others without each agency in turn, and where asked for, what rests on single posts.
 *
 * @param dataset what was looked at
 * @param view the view
 * @param conventions how the numbers are computed, as sentences
 * @param sweep every single removal
 * @param posts what rests on single posts; null where not asked for
 * @param notes what a reader must know
 */
public record RemovalsReport(
        Analysis.DatasetRef dataset,
        Analysis.ViewInfo view,
        List<String> conventions,
        RemovalSweep sweep,
        @Nullable SinglePosts posts,
        List<String> notes) {
    static final List<String> CONVENTIONS = List.of(
            "Pairs: of the others, those of which the first reaches the second along flows today, in however many steps"
                    + " and through whomever, and does not without the agency.",
            "Bounds: at least the pairs that would be lost even if every flow were there that those who did not answer could"
                    + " have told of; at most those that could be joined today with all such flows and are not joined by"
                    + " known flows alone without the agency.",
            "Closeness: mean of 1/steps along flows over the pairs of others; a pair without a way adds 0.",
            "Fragmentation: share of pairs of those who are left that are in no common component, flows taken without"
                    + " direction; distance-weighted: 1 minus the mean of 1/steps along ties. The change is against today,"
                    + " the agency included.",
            "Imbalance: mean of |D(a|b) - D(b|a)| over the pairs with a flow between them, D(i|j) the share of all that i"
                    + " receives which comes from j.");
}
