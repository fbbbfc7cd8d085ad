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
        List<Integer> quiet = picture.where(v -> picture.graph.degree(v) == 0);
        if (!picture.projection.directed() || quiet.isEmpty()) {
            unknown.add("The data do not record who was asked.");
            return unknown;
        }
        unknown.add("The data do not record who was asked, and of " + picture.n + " agencies "
                + Words.several(quiet.size(), "reports", "report")
                + " no flow to anybody. That may be silence in the answers, and is not a finding.");
        unknown.add("No flow to anybody is reported by " + picture.names(quiet) + ".");
        return unknown;
    }
}
