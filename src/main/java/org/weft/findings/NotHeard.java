package org.weft.findings;

import java.util.List;

/** Agencies that receive from many and give to few. */
final class NotHeard implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "not-heard",
            "Listens but is not heard",
            "An agency receives from at least {from} others what most flows carry, and gives to at most {share} as many. One"
                    + " that reports nothing counts only where it is recorded that it answered.",
            List.of(
                    Threshold.count("from", "from how many it receives at least", 4, 1),
                    Threshold.share("share", "to what share of that number it gives at most", 0.2)),
            new Backing(
                    "Partners who are informed without being heard are not equal partners.",
                    Source.wales("Barriers to multi-agency collaborative working"),
                    "Places where each can contribute, be heard and be listened to.",
                    Source.wales("What factors make collaborative working successful?")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public void look(Picture picture, Look look) {
        Heard.look(picture, look, true);
    }
}
