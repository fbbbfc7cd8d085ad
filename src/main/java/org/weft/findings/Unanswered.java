package org.weft.findings;

import java.util.List;

/** Agencies that give to many and receive from few. */
final class Unanswered implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "unanswered",
            "Gives, and hears little",
            "An agency gives to at least {from} others what most flows carry, and receives from at most {share} as many.",
            List.of(
                    Threshold.count("from", "to how many it gives at least", 4, 1),
                    Threshold.share("share", "from what share of that number it receives at most", 0.2)),
            new Backing(
                    "Who gives and hears nothing back cannot tell whether it was understood.",
                    Source.wales("Communication in collaborative working"),
                    "Asking back and confirming what was understood.",
                    Source.wales("Communication in collaborative working")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public void look(Picture picture, Look look) {
        Heard.look(picture, look, false);
    }
}
