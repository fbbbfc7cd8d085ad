package org.weft.findings;

import java.util.List;
import java.util.Map;

/** Agencies by which a whole sector deals with the others. */
final class Gatekeeper implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "gatekeeper",
            "Gatekeeper of a sector",
            "One agency has at least {share} of the flows between its [sector] and the others, and at least {times} times"
                    + " as many as if all members had alike; in sectors of at least {members} members with at least"
                    + " {flows} such flows.",
            List.of(
                    Threshold.share("share", "what share of the flows across a sector's border", 0.5),
                    Threshold.times("times", "how many times an even share", 2),
                    Threshold.count("members", "how many members a sector has at least", 3, 2),
                    Threshold.count("flows", "how many flows cross the border at least", 6, 1)),
            new Backing(
                    "Who sits between agencies may come to arbitrate between professions rather than bring them together.",
                    Source.brown("5, Professional Culture, with Craig, Huber and Lownsborough 2004"),
                    "A named person who links the agencies, and whom all of them know as such.",
                    Source.wales("What factors make collaborative working successful?")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    static String noGroups(Picture picture) {
        return picture.groups().isEmpty()
                ? "no agency has a value of '" + picture.network.grouping() + "', by which agencies are grouped"
                : "all agencies are of one group by '" + picture.network.grouping() + "'";
    }

    @Override
    public void look(Picture picture, Look look) {
        if (picture.groups().size() < 2) {
            look.notLookedAt(noGroups(picture));
            return;
        }
        for (Map.Entry<String, List<Integer>> sector : picture.groups().entrySet()) {
            Crossing flows = Crossing.of(picture, sector.getValue());
            int size = flows.members().size();
            int total = flows.total();
            if (size < look.value("members") || total < look.value("flows")) {
                continue;
            }
            for (int m = 0; m < size; m++) {
                double share = (double) flows.crossing()[m] / total;
                if (share >= look.value("share") && share >= look.value("times") / size) {
                    one(picture, look, sector.getKey(), flows, m, share);
                }
            }
        }
    }

    private static void one(Picture picture, Look look, String sector, Crossing flows, int m, double share) {
        int keeper = flows.members().get(m);
        int total = flows.total();
        int own = flows.crossing()[m];
        boolean alone = own == total;
        int size = flows.members().size();
        look.find(
                        "Much between " + sector + " and the others goes by " + picture.name(keeper),
                        picture.name(keeper) + " has " + (alone ? "all " : Words.digits(own) + " of the ")
                                + Words.digits(total) + " [flows|flow] between the [sector] " + sector
                                + " and the other agencies"
                                + (alone
                                        ? "."
                                        : ", " + Words.percent(share) + "; the sector has " + Words.agencies(size)
                                                + "."))
                .of(List.of(keeper))
                .sector(sector, flows.members())
                .evidence(
                        Evidence.counted(
                                "share of the flows across the border of " + sector + " that " + picture.name(keeper)
                                        + " has",
                                share,
                                "share",
                                "its flows with agencies of other sectors, either way / those of all members"),
                        Evidence.counted("the same if all members had alike", 1.0 / size, "share", "1 / members"),
                        Evidence.of(picture.score(Addresses.BETWEENNESS), keeper, picture.name(keeper)))
                .weighs(
                        alone ? Consequence.LOST : Consequence.UNEVEN,
                        alone ? 2L * (size - 1) * (picture.n - size) : own)
                .sure(Sureness.of(picture, flows.members(), false));
    }
}
