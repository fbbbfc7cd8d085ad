package org.weft.findings;

import java.util.ArrayList;
import java.util.List;

/** What the answers leave open of the whole picture. */
final class Unknowns {
    private Unknowns() {}

    static List<String> of(Picture picture) {
        List<String> unknown = new ArrayList<>();
        if (picture.recorded()) {
            List<Integer> silent = picture.where(picture::unanswered);
            if (!silent.isEmpty()) {
                unknown.add(picture.names(silent) + " did not answer: what "
                        + (silent.size() == 1 ? "it gives and receives" : "they give and receive")
                        + " is known from others alone.");
            }
            return unknown;
        }
        unknown.add("The data do not record who was asked.");
        List<Integer> quiet = picture.where(v -> picture.graph.degree(v) == 0);
        if (picture.projection.directed() && !quiet.isEmpty()) {
            unknown.add(Words.capital(Words.several(quiet.size(), "agency reports", "agencies report"))
                    + " no flow to anybody. Whether " + (quiet.size() == 1 ? "it was" : "they were")
                    + " asked is not recorded, so that silence is not a finding: " + picture.names(quiet) + ".");
        }
        return unknown;
    }
}
