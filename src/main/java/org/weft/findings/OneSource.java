package org.weft.findings;

import org.weft.graph.Csr;
import org.weft.graph.paths.Steps;
import org.weft.network.Kind;
import org.weft.network.PowerGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Agencies that receive from one other alone. */
final class OneSource implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "one-source",
            "Depends on one source",
            "Agencies that receive from one other alone what most flows carry, where at least {agencies} have the same"
                    + " one; of money, where at least {funded} have. Agencies that did not answer are left out.",
            List.of(
                    Threshold.count("agencies", "how many depend on one source at least", 1, 1),
                    Threshold.count("funded", "how many depend on one funder at least", 2, 1)),
            new Backing(
                    "A partner's risk grows with its dependence on another: if the one goes, so does what it gave.",
                    Source.robinson("2.11"),
                    "Clear lines of communication across all partners, so that what matters comes by more than one.",
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
        PowerGroup main = picture.mainFlows();
        if (main == null) {
            look.notLookedAt("no kind of flow in the view empowers who gives it");
        } else {
            each(picture, look, main, look.value("agencies"));
        }
        for (PowerGroup group : picture.projection.powerGroups()) {
            if (group.kinds().stream()
                    .map(picture::kind)
                    .allMatch(k -> Kinds.money(k) && k.power() == Kind.Power.GIVER)) {
                each(picture, look, group, look.value("funded"));
            }
        }
    }

    private static void each(Picture picture, Look look, PowerGroup group, double least) {
        Csr receives = group.graph().transpose();
        TreeMap<Integer, List<Integer>> dependants = new TreeMap<>();
        for (int v : picture.where(v -> receives.degree(v) == 1 && !picture.unanswered(v))) {
            int source = receives.targets()[receives.offsets()[v]];
            dependants.computeIfAbsent(source, s -> new ArrayList<>()).add(v);
        }
        List<Kind> kinds = group.kinds().stream().map(picture::kind).toList();
        for (int source : picture.sorted(dependants.keySet())) {
            List<Integer> on = dependants.getOrDefault(source, List.of());
            if (on.size() >= least) {
                one(picture, look, receives, kinds, source, on);
            }
        }
    }

    private static void one(
            Picture picture, Look look, Csr receives, List<Kind> kinds, int source, List<Integer> dependants) {
        picture.workers.cancellation().check();
        // Every way into a dependant ends with the source, so whoever comes to the source loses the dependant with it.
        int[] before = Steps.from(receives, source);
        long lost = 0;
        for (int d : dependants) {
            for (int i = 0; i < before.length; i++) {
                lost += i != d && i != source && before[i] > 0 ? 1 : 0;
            }
        }
        String name = picture.name(source);
        boolean money = kinds.stream().allMatch(Kinds::money);
        String sentence = "Nobody but " + name + " " + Kinds.gives(kinds) + " "
                + Words.either(picture.listed(dependants))
                + (kinds.size() == 1 ? "." : " (" + Kinds.labels(kinds) + ").");
        if (lost > 0) {
            sentence += " Without it there would be " + Words.several(lost, "case", "cases")
                    + " of one agency losing its last [way] to another.";
        }
        List<int[]> links = dependants.stream().map(d -> new int[] {source, d}).toList();
        Sureness sure = Sureness.of(picture, dependants, false);
        String confirmed = picture.confirmed(links);
        look.find(
                        Words.capital(
                                money
                                        ? Words.several(dependants.size(), "agency has", "agencies have")
                                                + " one funder alone: " + name
                                        : Words.several(dependants.size(), "agency hangs", "agencies hang") + " on "
                                                + name + " alone"),
                        sentence)
                .of(List.of(source))
                .of(dependants)
                .evidence(
                        Evidence.measured(
                                "agencies that receive from " + name + " alone",
                                dependants.size(),
                                "agencies",
                                "sole-source-dependants",
                                "number of agencies that receive from this one and from no other ("
                                        + Kinds.labels(kinds) + "); those that did not answer left out"),
                        Evidence.counted(
                                "last [ways|way] lost without " + name,
                                lost,
                                "ordered pairs",
                                "pairs of which the first comes to the second along these flows, and no longer does"))
                .weighs(Consequence.LOST, lost > 0 ? lost : dependants.size())
                .sure(confirmed == null ? sure : sure.and(confirmed));
    }
}
