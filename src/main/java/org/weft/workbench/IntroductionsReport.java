package org.weft.workbench;

import org.weft.comparison.Introductions;

import java.util.List;

/**
 * Who could be introduced to whom with most gain.
 *
 * @param dataset what was looked at
 * @param view the view
 * @param introductions what was found
 * @param caution how to take it
 * @param notes what a reader must know
 */
public record IntroductionsReport(
        Analysis.DatasetRef dataset,
        Analysis.ViewInfo view,
        Introductions introductions,
        String caution,
        List<String> notes) {
    static final String CAUTION =
            "Suggestions to talk over with the agencies concerned: they know whether an introduction is wanted and what it"
                    + " would cost. More links are not always better.";
}
