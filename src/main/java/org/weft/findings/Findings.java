package org.weft.findings;

import java.util.List;

/**
 * What all rules have to say of a view.
 *
 * @param findings the heaviest first; of one weight, by rule, then by name
 * @param notLookedAt rules that lack the data they need
 * @param unknown what the missing answers leave open, as sentences
 */
public record Findings(List<Finding> findings, List<NotLookedAt> notLookedAt, List<String> unknown) {
    /** Freezes the lists. */
    public Findings {
        findings = List.copyOf(findings);
        notLookedAt = List.copyOf(notLookedAt);
        unknown = List.copyOf(unknown);
    }

    /** A rule that did not look, and why not, as the end of a sentence that begins "because". */
    public record NotLookedAt(String rule, String title, String because) {}
}
