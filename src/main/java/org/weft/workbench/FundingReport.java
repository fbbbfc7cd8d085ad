package org.weft.workbench;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Who funds whom against who informs whom: one sort of flow against another between the same agencies.
 *
 * @param money ids of the kinds that are given
 * @param information ids of the kinds beside them
 * @param reason why there is nothing to compare; null where there is
 * @param summary how many pairs there are of each sort
 * @param pairs those that are funded, by how much they depend on the funder
 * @param notes what a reader must know
 */
public record FundingReport(
        Analysis.DatasetRef dataset,
        Analysis.ViewInfo view,
        List<String> money,
        List<String> information,
        @Nullable String reason,
        Summary summary,
        List<Pair> pairs,
        List<String> notes) {

    /**
     * How many pairs of funder and funded there are.
     *
     * @param both information runs both ways
     * @param funderInformed the funder is informed and does not inform back
     * @param fundedInformed the funded is informed and does not inform back
     * @param neither no information runs between them
     * @param unknown an end did not answer, so that what is not reported may be missing
     */
    public record Summary(int pairs, int both, int funderInformed, int fundedInformed, int neither, int unknown) {}

    /**
     * A funder and whom it funds.
     *
     * @param strength what is given
     * @param dependence share of all the funded is given that comes from the funder; null where not defined
     * @param sources how many fund it
     * @param fundedOnFunder share of all the funded is told that comes from the funder; null where not defined
     * @param funderOnFunded share of all the funder is told that comes from the funded; null where not defined
     * @param way both, to-giver, to-receiver, neither or unknown: where information runs
     */
    public record Pair(
            ReachReport.Who funder,
            ReachReport.Who funded,
            double strength,
            @Nullable Double dependence,
            int sources,
            @Nullable Double fundedOnFunder,
            @Nullable Double funderOnFunded,
            String way) {}
}
