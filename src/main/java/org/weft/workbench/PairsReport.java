package org.weft.workbench;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Who leans on whom, by kinds of flow whose strengths may be pooled.
 *
 * @param form share: dependence is the share of what is received; constraint: Burt's local constraint, which allows for
 *     partners who could take each other's place
 * @param groups one for each group of kinds, the one with most flows first
 * @param notes what a reader must know
 */
public record PairsReport(
        Analysis.DatasetRef dataset, Analysis.ViewInfo view, String form, List<Group> groups, List<String> notes) {
    /**
     * Pairs over some kinds.
     *
     * @param kinds ids of the kinds
     * @param refused why there are no shares; null where there are
     * @param total number of pairs in all
     * @param oneWay how many of them are one-way
     * @param pairs those asked for
     * @param summary how many fall on which side of the thresholds
     * @param dominance of every agency, largest first
     */
    public record Group(
            List<String> kinds,
            @Nullable String refused,
            int total,
            int oneWay,
            List<Pair> pairs,
            Summary summary,
            List<Dominance> dominance) {}

    /**
     * A pair; the source is the one that leans on the target.
     *
     * @param dependence share of all the source receives that comes from the target; null with {@code reason}
     * @param reverse the same the other way round
     * @param imbalance how far the two shares lie apart
     * @param mutual both shares added
     * @param sources from how many the source receives
     * @param strength what the source receives from the target
     * @param reverseStrength what the target receives from the source
     * @param oneWay whether only one of them gives
     * @param confirmed whether both ends say it; null where the data does not say who stated what
     * @param reason why a number is missing or counted as 0; null where nothing need be said
     */
    public record Pair(
            String source,
            String target,
            String sourceName,
            String targetName,
            Mark sourceMark,
            Mark targetMark,
            @Nullable Double dependence,
            @Nullable Double reverse,
            @Nullable Double imbalance,
            @Nullable Double mutual,
            int sources,
            double strength,
            double reverseStrength,
            boolean oneWay,
            @Nullable Boolean confirmed,
            @Nullable String reason) {}

    /** How an agency is marked. */
    public record Mark(String sector, String shape, boolean hollow) {}

    /**
     * How many pairs lie where; the thresholds are ours.
     *
     * @param imbalanceAbove threshold of imbalance
     * @param mutualAbove threshold of mutual dependence
     * @param leans above both: one leans on the other
     * @param slight above imbalance alone: one-sided, but slight
     * @param mutual above mutual dependence alone: they lean on each other
     * @param loose above neither
     * @param unknown with no number, because an end did not answer
     */
    public record Summary(
            double imbalanceAbove, double mutualAbove, int leans, int slight, int mutual, int loose, int unknown) {}

    /** An agency's dominance over all its partners, and how many have it as their only source. */
    public record Dominance(
            String id, String name, Mark mark, @Nullable Double value, int soleSource) {}
}
