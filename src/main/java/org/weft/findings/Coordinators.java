package org.weft.findings;

import org.jspecify.annotations.Nullable;
import org.weft.measures.NodeScore;

import java.util.List;
import java.util.Locale;

/** Whether those who are named as co-ordinators are those who link the others. */
final class Coordinators implements Rule {
    private static final List<String> ATTRIBUTES = List.of("coordinator", "co_ordinator", "co-ordinator");

    private static final int MOST_NAMED = 3;

    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "co-ordinators",
            "Co-ordinators in name and in fact",
            "An agency is marked as co-ordinator, and fewer shortest ways run through it ([betweenness]) than through at"
                    + " least {share} of the other agencies.",
            List.of(Threshold.share("share", "than through what share of the others", 0.5)),
            new Backing(
                    "Agencies that know too little of each other's duties and difficulties.",
                    Source.wales("Barriers to multi-agency collaborative working"),
                    "A dedicated person who links the agencies and gives direction where it is needed.",
                    Source.wales("What factors make collaborative working successful?")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public void look(Picture picture, Look look) {
        List<Integer> named = picture.where(v -> ATTRIBUTES.stream().anyMatch(a -> yes(picture.attribute(v, a))));
        if (named.isEmpty()) {
            look.notLookedAt("no agency is marked as co-ordinator (an attribute 'coordinator' with yes)");
            return;
        }
        NodeScore score = picture.score(Addresses.BETWEENNESS);
        for (int v : named) {
            double own = score.values()[v];
            List<Integer> above = picture.where(u -> u != v && score.values()[u] > own + 1e-9 * Math.max(1, own));
            double share = (double) above.size() / (picture.n - 1);
            if (Double.isNaN(own) || share < look.value("share")) {
                continue;
            }
            String name = picture.name(v);
            List<Integer> most = above.stream()
                    .sorted((a, b) -> Double.compare(rounded(score, b), rounded(score, a)))
                    .limit(MOST_NAMED)
                    .toList();
            look.find(
                            name + " is co-ordinator in name; others are the link",
                            name + " is named as co-ordinator, but more shortest [ways|way] run through "
                                    + Words.digits(above.size()) + " of the " + Words.digits(picture.n - 1)
                                    + " others, most of all through " + picture.names(most) + ".")
                    .of(List.of(v))
                    .showing(most)
                    .evidence(
                            Evidence.of(score, v, name),
                            Evidence.counted(
                                    "share of the others with a larger one", share, "share", "their number / (n - 1)"))
                    .weighs(Consequence.UNEVEN, above.size())
                    .sure(Sureness.of(picture, List.of(v), true));
        }
    }

    /** So that the order of summing does not decide between equals. */
    private static double rounded(NodeScore score, int v) {
        return Math.rint(1e6 * score.values()[v]);
    }

    private static boolean yes(@Nullable String value) {
        return value != null && List.of("yes", "true", "1").contains(value.toLowerCase(Locale.ROOT));
    }
}
