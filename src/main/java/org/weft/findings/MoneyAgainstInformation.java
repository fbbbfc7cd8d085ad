package org.weft.findings;

import org.weft.graph.Csr;
import org.weft.network.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Funders who do not inform those whom they fund. */
final class MoneyAgainstInformation implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "money-against-information",
            "Funds and does not inform",
            "A funder of at least {funded} agencies informs at most {share} of them. One that did not answer is left out.",
            List.of(
                    Threshold.count("funded", "how many it funds at least", 3, 1),
                    Threshold.share("share", "what share of them it informs at most", 0.25)),
            new Backing(
                    "Where the relation is one of funding, the funder's priorities may take the place of common aims.",
                    Source.robinson("5.2, with Kemshall and Ross 2000"),
                    "Common objectives, and ways for the smaller partner to contribute and be heard.",
                    Source.robinson("5.2, with Kemshall and Ross 2000")));

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
        List<Kind> money = kinds(picture, Kinds::money);
        if (money.isEmpty()) {
            look.notLookedAt("no kind of flow in the view is money");
            return;
        }
        List<Kind> named = kinds(picture, MoneyAgainstInformation::isInformation);
        // Where nothing is called information, whatever can be answered stands for it.
        List<Kind> told = named.isEmpty() ? kinds(picture, k -> !Kinds.money(k) && !k.oneWay() && k.directed()) : named;
        if (told.isEmpty()) {
            look.notLookedAt("no kind of flow in the view carries information");
            return;
        }
        Csr funds = picture.given(k -> money.contains(picture.network.kinds().get(k)));
        Csr informs = picture.given(k -> told.contains(picture.network.kinds().get(k)));
        for (int v : picture.where(u -> funds.degree(u) >= look.value("funded"))) {
            List<Integer> funded = new ArrayList<>();
            List<Integer> untold = new ArrayList<>();
            for (int a = funds.offsets()[v]; a < funds.offsets()[v + 1]; a++) {
                funded.add(funds.targets()[a]);
                if (informs.arc(v, funds.targets()[a]) < 0) {
                    untold.add(funds.targets()[a]);
                }
            }
            int informed = funded.size() - untold.size();
            if (informed > look.value("share") * funded.size()) {
                continue;
            }
            if (picture.unanswered(v)) {
                look.unknown(picture.name(v) + " funds " + Words.agencies(funded.size())
                        + " and did not answer: not known whom of them it informs.");
                continue;
            }
            one(picture, look, money, told, v, funded, untold, informs);
        }
    }

    private static List<Kind> kinds(Picture picture, Predicate<Kind> which) {
        return picture.kinds().values().stream().filter(which).toList();
    }

    private static boolean isInformation(Kind kind) {
        return !Kinds.money(kind)
                && (kind.id() + " " + kind.label()).toLowerCase(Locale.ROOT).contains("inform");
    }

    private static void one(
            Picture picture,
            Look look,
            List<Kind> money,
            List<Kind> told,
            int funder,
            List<Integer> funded,
            List<Integer> untold,
            Csr informs) {
        String name = picture.name(funder);
        int informed = funded.size() - untold.size();
        long back = untold.stream().filter(v -> informs.arc(v, funder) >= 0).count();
        String sentence = name + " " + Kinds.gives(money) + " " + Words.agencies(funded.size()) + " and "
                + Kinds.gives(told) + " "
                + (informed == 0 ? "none of them" : Words.count(informed) + " of them") + ": not "
                + Words.either(picture.listed(untold)) + ".";
        if (back > 0) {
            sentence += " It " + Kinds.takes(told) + " " + Words.count(back) + " of these.";
        }
        look.find(name + " funds agencies that it does not inform", sentence)
                .of(List.of(funder))
                .of(picture.sorted(untold))
                .evidence(
                        Evidence.counted(
                                "agencies that it funds",
                                funded.size(),
                                "agencies",
                                "a flow of " + Kinds.labels(money)),
                        Evidence.counted(
                                "of these, those that it informs",
                                informed,
                                "agencies",
                                "a flow of " + Kinds.labels(told) + " from it"),
                        Evidence.counted(
                                "of those not informed, those that inform it",
                                back,
                                "agencies",
                                "a flow of " + Kinds.labels(told) + " to it"))
                .weighs(Consequence.UNEVEN, 2L * untold.size())
                .sure(Sureness.of(picture, List.of(funder), false));
    }
}
