package org.weft.findings;

import org.weft.graph.Csr;
import org.weft.graph.paths.Steps;
import org.weft.network.Kind;
import org.weft.network.PowerGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Agencies that are heard through one partner alone. */
final class OneWayOut implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "one-way-out",
            "Heard through one partner alone",
            "An agency gives to one other alone of what most flows carry, and would lose its last [way] to more than"
                    + " {share} of the others without it. Agencies that did not answer are left out.",
            List.of(Threshold.share("share", "to more than what share of the others the last way is lost", 0.2)),
            new Backing(
                    "What a partner at the margin has to say is lost where nobody passes it on.",
                    Source.horwath("Membership and leadership, with Roaf 2002"),
                    "Places where each can contribute, be heard and be listened to.",
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
            return;
        }
        Csr gives = main.graph();
        List<Kind> kinds = main.kinds().stream().map(picture::kind).toList();
        TreeMap<Integer, List<Integer>> through = new TreeMap<>();
        for (int v : picture.where(v -> gives.degree(v) == 1 && !picture.unanswered(v))) {
            through.computeIfAbsent(gives.targets()[gives.offsets()[v]], s -> new ArrayList<>())
                    .add(v);
        }
        for (int partner : picture.sorted(through.keySet())) {
            picture.workers.cancellation().check();
            int[] after = Steps.from(gives, partner);
            List<Integer> heard = new ArrayList<>();
            long lost = 0;
            int most = 0;
            for (int v : through.getOrDefault(partner, List.of())) {
                int own = 0;
                for (int i = 0; i < after.length; i++) {
                    own += i != v && after[i] > 0 ? 1 : 0;
                }
                if (own > look.value("share") * (picture.n - 1)) {
                    heard.add(v);
                    lost += own;
                    most = Math.max(most, own);
                }
            }
            if (!heard.isEmpty()) {
                one(picture, look, kinds, partner, heard, lost, most);
            }
        }
    }

    private static void one(
            Picture picture, Look look, List<Kind> kinds, int partner, List<Integer> heard, long lost, int most) {
        String name = picture.name(partner);
        boolean single = heard.size() == 1;
        String loss = single
                ? "Without it, " + picture.name(heard.get(0)) + " would come to none of the "
                        + Words.several(most, "other that it reaches", "others that it reaches") + " now."
                : "Without it there would be " + Words.several(lost, "case", "cases")
                        + " of one of them losing its last [way] to another agency.";
        List<int[]> links = heard.stream().map(v -> new int[] {v, partner}).toList();
        String confirmed = picture.confirmed(links);
        Sureness sure = Sureness.of(picture, heard, false);
        look.find(
                        Words.capital(Words.several(heard.size(), "agency is", "agencies are")) + " heard through "
                                + name + " alone",
                        (single ? "" : "Each of ") + picture.names(heard) + " " + Kinds.gives(kinds) + " " + name
                                + " and nobody else"
                                + (kinds.size() == 1 ? ". " : " (" + Kinds.labels(kinds) + "). ") + loss)
                .of(heard)
                .of(List.of(partner))
                .evidence(
                        Evidence.counted(
                                "partners to whom "
                                        + (single ? picture.name(heard.get(0)) + " gives" : "each of them gives"),
                                1,
                                "agencies",
                                "other agencies to which there is a flow (" + Kinds.labels(kinds) + ")"),
                        Evidence.counted(
                                "last [ways|way] lost without " + name,
                                lost,
                                "ordered pairs",
                                "others that an agency reaches along these flows by way of its one partner"))
                .weighs(Consequence.LOST, lost)
                .sure(confirmed == null ? sure : sure.and(confirmed));
    }
}
