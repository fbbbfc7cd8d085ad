package org.weft.brief;

import java.util.List;

/**
 * A document as a reader meets it, before it takes a form.
 *
 * @param kicker what kind of document it is and what it looks at, in a few words
 * @param title whose network it is
 * @param page the first page
 * @param foot what qualifies all of the page: conventions, source, revision
 * @param annex what follows on further pages
 * @param date the date of what is shown, as 2025-04-14; empty where it is not known. Never the day of writing: the same
 *     revision and settings give the same bytes
 */
public record Document(
        String kicker, String title, List<Block> page, List<String> foot, List<Block> annex, String date) {
    /** Freezes the parts. */
    public Document {
        page = List.copyOf(page);
        foot = List.copyOf(foot);
        annex = List.copyOf(annex);
    }
}
