package org.weft.findings;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sectors that keep to themselves. */
final class Silo implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "silo",
            "Silo between sectors",
            "Of the flows that the members of a [sector] give, at least {share} stay inside, and at least {times} times as"
                    + " many as if they fell on all agencies alike; in sectors of at least {members} members.",
            List.of(
                    Threshold.share("share", "what share of a sector's flows stays inside at least", 0.6),
                    Threshold.times("times", "how many times the share expected", 2),
                    Threshold.count("members", "how many members a sector has at least", 3, 2)),
            new Backing(
                    "Professions differ in their terms, in what they think of sharing information, and in principles.",
                    Source.brown("5, Professional Culture, with Crouch and Johnson 2003"),
                    "Joint training, joint protocols and ways of working designed together.",
                    Source.brown("5, Professional Culture")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public void look(Picture picture, Look look) {
        if (picture.groups().size() < 2) {
            look.notLookedAt(Gatekeeper.noGroups(picture));
            return;
        }
        for (Map.Entry<String, List<Integer>> sector : picture.groups().entrySet()) {
            Crossing flows = Crossing.of(picture, sector.getValue());
            int size = flows.members().size();
            int all = flows.inside() + flows.out();
            double share = all == 0 ? 0 : (double) flows.inside() / all;
            double expected = (size - 1.0) / (picture.n - 1);
            if (size < look.value("members")
                    || size > picture.n / 2
                    || share < look.value("share")
                    || share < look.value("times") * expected) {
                continue;
            }
            one(picture, look, sector.getKey(), flows, share, expected);
        }
    }

    private static void one(Picture picture, Look look, String sector, Crossing flows, double share, double expected) {
        int all = flows.inside() + flows.out();
        int[] crossing = flows.crossing();
        List<String> carriers = IntStream.range(0, crossing.length)
                .boxed()
                .filter(m -> crossing[m] > 0)
                .sorted((a, b) -> crossing[b] - crossing[a])
                .limit(2)
                .map(m -> picture.name(flows.members().get(m)) + " (" + Words.digits(crossing[m]) + ")")
                .toList();
        look.find(
                        Words.capital(sector) + " keeps to itself",
                        "Of the " + Words.digits(all) + " [flows|flow] that "
                                + Words.agencies(flows.members().size())
                                + " of the [sector] " + sector + " give, " + Words.digits(flows.inside())
                                + " stay within it, " + Words.percent(share) + "."
                                + (carriers.isEmpty()
                                        ? " Nothing crosses its border."
                                        : " Of the " + Words.digits(flows.total())
                                                + " that cross its border either way, the most are those" + " of "
                                                + Words.list(carriers) + "."))
                .sector(sector, flows.members())
                .evidence(
                        Evidence.counted(
                                "share of flows that stays inside " + sector,
                                share,
                                "share",
                                "flows from member to member / all flows that members give, of whatever kind"),
                        Evidence.counted(
                                "the same if flows fell on all agencies alike",
                                expected,
                                "share",
                                "(members - 1) / (agencies - 1)"))
                .weighs(
                        Consequence.NARROW,
                        (long) flows.members().size()
                                        * (picture.n - flows.members().size())
                                - flows.out())
                .sure(Sureness.of(picture, flows.members(), false));
    }
}
