package org.weft.comparison;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What becomes of the network without one agency, counted among all the others.
 *
 * @param agency who is taken out
 * @param pairsLost pairs of others that reach each other today and no longer
 * @param bounds at least and at most how many those are, as answers are missing; null where the dataset does not tell
 * @param reachingAfter pairs of others that still reach each other
 * @param closenessChange by how much mean 1/steps along flows changes over the pairs of others; null for fewer than 2
 * @param fragmentation F of those who are left; null for fewer than 2
 * @param fragmentationChange that minus today's, the agency included
 * @param distanceFragmentation distance-weighted F of those who are left, along ties
 * @param distanceFragmentationChange that minus today's
 * @param imbalanceChange change of the mean imbalance of pairs; null where there is no imbalance before or after
 * @param newlyIsolated others with a flow today and none after, in order of ids
 * @param newlyUnreached others that receive a flow today and none after, in order of ids
 */
public record Removal(
        Named agency,
        long pairsLost,
        Bounds.@Nullable Range bounds,
        long reachingAfter,
        @Nullable Double closenessChange,
        @Nullable Double fragmentation,
        @Nullable Double fragmentationChange,
        @Nullable Double distanceFragmentation,
        @Nullable Double distanceFragmentationChange,
        @Nullable Double imbalanceChange,
        List<Named> newlyIsolated,
        List<Named> newlyUnreached) {
    /** Freezes the lists. */
    public Removal {
        newlyIsolated = List.copyOf(newlyIsolated);
        newlyUnreached = List.copyOf(newlyUnreached);
    }
}
