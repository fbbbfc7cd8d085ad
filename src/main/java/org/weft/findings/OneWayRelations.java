package org.weft.findings;

import org.weft.graph.Csr;
import org.weft.measures.NetworkValue;
import org.weft.network.Kind;

import java.util.List;

/** Most links go one way. */
final class OneWayRelations implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "one-way",
            "One-way relations",
            "More than {share} of the [links|link] go one way ([one-way]); kinds that are one-way by nature are left out,"
                    + " and so are links with an agency that did not answer; of at least {links} links.",
            List.of(
                    Threshold.share("share", "more than what share of links goes one way", 0.5),
                    Threshold.count("links", "how many links there are at least", 10, 1)),
            new Backing(
                    "Communication that is not open both ways.",
                    Source.wales("Barriers to multi-agency collaborative working"),
                    "Asking back and confirming what was understood.",
                    Source.wales("Communication in collaborative working")));

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
        List<Kind> kinds =
                picture.kinds().values().stream().filter(k -> !k.oneWay()).toList();
        if (kinds.isEmpty()) {
            look.notLookedAt("every kind of flow in the view is one-way by nature");
            return;
        }
        Csr graph = picture.given(k -> !picture.network.kinds().get(k).oneWay());
        int oneWay = 0;
        int links = 0;
        int toSilent = 0;
        int toQuiet = 0;
        for (int u = 0; u < picture.n; u++) {
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                int v = graph.targets()[a];
                boolean back = graph.arc(v, u) >= 0;
                if (back && v < u) {
                    continue;
                }
                if (picture.unanswered(u) || picture.unanswered(v)) {
                    toSilent++;
                    continue;
                }
                links++;
                oneWay += back ? 0 : 1;
                toQuiet += !back && graph.degree(v) == 0 ? 1 : 0;
            }
        }
        double share = links == 0 ? 0 : (double) oneWay / links;
        if (links < look.value("links") || share <= look.value("share")) {
            return;
        }
        find(picture, look, kinds, new int[] {oneWay, links, toSilent, toQuiet});
    }

    private static void find(Picture picture, Look look, List<Kind> kinds, int[] counts) {
        int oneWay = counts[0];
        int links = counts[1];
        String verb = kinds.size() == 1 ? kinds.get(0).label() : "flows that could be answered";
        Sureness sure = Sureness.of(picture, List.of(), true);
        if (counts[2] > 0) {
            sure = sure.asReported(Words.capital(Words.several(counts[2], "link", "links"))
                    + " with agencies that did not answer " + (counts[2] == 1 ? "is" : "are") + " left out.");
        }
        if (!picture.recorded() && counts[3] > 0) {
            sure = sure.asReported("Some of this may be silence in the answers.");
        }
        String quiet = picture.recorded() || counts[3] == 0
                ? ""
                : " In " + Words.digits(counts[3]) + " of them the other side reports nothing at all and may not have"
                        + " been asked.";
        Look.Draft draft = look.find(
                        "Most [links|link] go one way",
                        "In " + Words.digits(oneWay) + " of " + Words.digits(links) + " pairs only one side gives, "
                                + Words.percent((double) oneWay / links) + " (" + verb + ")." + quiet)
                .evidence(
                        Evidence.counted("pairs that go one way", oneWay, "pairs", "a flow one way and none back"),
                        Evidence.counted(
                                "pairs with a flow",
                                links,
                                "pairs",
                                "kinds that are one-way by nature, and agencies that did not answer, left out"))
                .weighs(Consequence.UNEVEN, oneWay);
        NetworkValue measured = picture.networkValue(Addresses.ONE_WAY);
        Double value = measured == null ? null : measured.value();
        if (measured != null && value != null) {
            draft.evidence(Evidence.measured(
                    "share of one-way pairs, agencies that did not answer included",
                    value,
                    measured.unit(),
                    measured.address(),
                    measured.convention()));
        }
        draft.sure(sure);
    }
}
