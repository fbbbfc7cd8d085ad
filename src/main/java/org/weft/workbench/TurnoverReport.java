package org.weft.workbench;

import org.weft.comparison.Turnover;

import java.util.List;

/**
 * What remains of a network while posts are vacant, drawn many times.
 *
 * @param dataset what was looked at
 * @param view the view
 * @param turnover what came of the draws
 * @param convention how it was drawn and counted
 * @param notes what a reader must know
 */
public record TurnoverReport(
        Analysis.DatasetRef dataset, Analysis.ViewInfo view, Turnover turnover, String convention, List<String> notes) {
    static final String CONVENTION =
            "Each post falls vacant with the same probability, by itself; flows told of it go with it, agencies and flows"
                    + " between agencies themselves stay. Pairs are those of all agencies of the view. Low and high are the"
                    + " values below or at which 5 % and 95 % of the draws lie. A proxy: it does not say who will leave,"
                    + " nor that nobody takes over.";
}
