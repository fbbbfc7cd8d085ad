package org.weft.findings;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Whether anybody outside reaches community groups and service users. */
final class CommunityReached implements Rule {
    private static final String PARTNER_KIND = "partner_kind";

    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "community-reached",
            "Nobody reaches the community",
            "At most {agencies} of the other agencies give anything to the [community], or more than {share} of its groups"
                    + " receive nothing from outside it.",
            List.of(
                    Threshold.count("agencies", "how many other agencies reach the community at most", 1, 0),
                    Threshold.share("share", "more than what share of its groups is not reached", 0.5)),
            new Backing(
                    "Partnership often serves the professions' work together before it puts service users in the centre.",
                    Source.horwath("Membership and leadership"),
                    "Parents, carers and young people who take part in what is discussed and decided.",
                    Source.wales("What factors make collaborative working successful?")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public void look(Picture picture, Look look) {
        List<Integer> community = picture.where(v -> isCommunity(picture, v));
        if (community.isEmpty()) {
            look.notLookedAt("no agency is marked as community or users (in '" + PARTNER_KIND + "' or '"
                    + picture.network.grouping() + "')");
            return;
        }
        if (community.size() == picture.n) {
            look.notLookedAt("every agency is marked as community or users");
            return;
        }
        Csr in = picture.given(k -> true).transpose();
        TreeSet<Integer> from = new TreeSet<>();
        List<Integer> without = community.stream()
                .filter(v -> {
                    boolean reached = false;
                    for (int a = in.offsets()[v]; a < in.offsets()[v + 1]; a++) {
                        if (!isCommunity(picture, in.targets()[a])) {
                            from.add(in.targets()[a]);
                            reached = true;
                        }
                    }
                    return !reached;
                })
                .toList();
        boolean few = from.size() <= look.value("agencies");
        if (!few && without.size() <= look.value("share") * community.size()) {
            return;
        }
        int others = picture.n - community.size();
        String who = from.isEmpty()
                ? "None"
                : few ? picture.names(from) + " alone" : Words.capital(Words.count(from.size()));
        look.find(
                        from.isEmpty()
                                ? "Nobody reaches the community"
                                : few ? "The community is reached by few" : "Most community groups are not reached",
                        who + " of the " + Words.digits(others) + " other agencies"
                                + (from.size() > 1 ? " give" : " gives") + " anything to the [community]"
                                + " (" + picture.names(community) + ")."
                                + (without.isEmpty()
                                        ? ""
                                        : " " + picture.names(without)
                                                + (without.size() == 1 ? " receives" : " receive")
                                                + " nothing from outside it."))
                .of(without.isEmpty() ? community : without)
                .showing(community)
                .evidence(
                        Evidence.counted(
                                "other agencies that give to the [community]",
                                from.size(),
                                "agencies",
                                "those with a flow of whatever kind to one of its " + Words.digits(community.size())
                                        + " groups"),
                        Evidence.counted(
                                "groups that receive nothing from outside the [community]",
                                without.size(),
                                "agencies",
                                "no flow from an agency that is not community or users"))
                .weighs(
                        without.isEmpty() ? Consequence.NARROW : Consequence.LOST,
                        without.isEmpty()
                                ? (long) community.size() * (others - from.size())
                                : (long) without.size() * others)
                .sure(Sureness.of(picture, community, true));
    }

    /** Of the kind of partner, or of a group, that is named for the community or for users. */
    private static boolean isCommunity(Picture picture, int v) {
        String kind = picture.attribute(v, PARTNER_KIND);
        String group = picture.projection.group(v);
        return named(kind) || kind == null && named(group);
    }

    private static boolean named(@Nullable String value) {
        String text = value == null ? "" : value.toLowerCase(Locale.ROOT);
        return text.contains("community") && !text.contains("health") || text.contains("users");
    }
}
