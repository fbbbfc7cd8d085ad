package org.weft.findings;

import java.util.Comparator;
import java.util.List;

/** Few agencies give most of all flows. */
final class CarriedByFew implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "carried-by-few",
            "Carried by few",
            "The {agencies} agencies that give most have together at least {share} of all flows, and at least {times} times"
                    + " as many as if all agencies gave alike.",
            List.of(
                    Threshold.count("agencies", "how many agencies are taken together", 3, 1),
                    Threshold.share("share", "what share of all flows they give at least", 0.4),
                    Threshold.times("times", "how many times an even share", 2)),
            new Backing(
                    "Much that rests on few is a risk to the work once they are stretched or go.",
                    Source.robinson("2.8"),
                    "Responsibilities that are clear and shared among all partners.",
                    Source.wales("What factors make collaborative working successful?")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public void look(Picture picture, Look look) {
        if (!picture.projection.directed()) {
            look.notLookedAt("the view has no direction: " + picture.projection.undirectedBecause());
            return;
        }
        int few = (int) look.value("agencies");
        int all = picture.graph.arcs();
        if (few >= picture.n || all == 0) {
            return;
        }
        List<Integer> first = picture.where(v -> true).stream()
                .sorted(Comparator.comparingInt((Integer v) -> -picture.graph.degree(v)))
                .limit(few)
                .toList();
        int given = first.stream().mapToInt(picture.graph::degree).sum();
        double share = (double) given / all;
        double even = (double) few / picture.n;
        if (share < look.value("share") || share < look.value("times") * even) {
            return;
        }
        List<String> named = first.stream()
                .map(v -> picture.name(v) + " (" + Words.digits(picture.graph.degree(v)) + ")")
                .toList();
        look.find(
                        Words.capital(Words.several(few, "agency carries", "agencies carry")) + " much of it",
                        Words.list(named) + (few == 1 ? " gives " : " give ") + Words.digits(given) + " of the "
                                + Words.digits(all) + " [flows|flow], " + Words.percent(share) + ".")
                .of(first)
                .evidence(
                        Evidence.measured(
                                "flows that they give",
                                given,
                                "flows",
                                "degree:direction=out",
                                "the number of agencies to which each gives, added up; of " + Words.digits(all)
                                        + " in all"),
                        Evidence.counted("share of all flows", share, "share", "flows that they give / all flows"),
                        Evidence.counted("the same if all gave alike", even, "share", "their number / agencies"))
                .weighs(Consequence.UNEVEN, given)
                .sure(Sureness.of(picture, first, true));
    }
}
