package org.weft.findings;

import org.weft.measures.NodeScore;
import org.weft.measures.PairTable;
import org.weft.network.Kind;
import org.weft.network.PowerGroup;

import java.util.ArrayList;
import java.util.List;

/** Agencies on which the others lean far more than they lean on the others. */
final class Dominant implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "dominant",
            "Dominant",
            "The [dominance] of an agency is at least {share} of the most it could be, the whole supply of all others.",
            List.of(Threshold.share("share", "what share of the largest dominance possible", 0.2)),
            new Backing(
                    "A partnership can come under the agenda of one strong member; partners do not feel equal.",
                    Source.horwath("Membership and leadership"),
                    "Power and decisions that are shared, and each agency seen as equal and represented.",
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
        String refused = main.refused();
        if (refused != null) {
            look.notLookedAt(refused);
            return;
        }
        int at = picture.projection.powerGroups().indexOf(main);
        PairTable table = picture.tables().get(at);
        NodeScore score = picture.scores(Addresses.DOMINANCE).get(at);
        double bound = look.value("share") * (picture.n - 1);
        for (int v : picture.where(u -> score.values()[u] >= bound - 1e-9 && bound > 0)) {
            one(picture, look, main.kinds().stream().map(picture::kind).toList(), table, score, v);
        }
    }

    private static void one(Picture picture, Look look, List<Kind> kinds, PairTable table, NodeScore score, int v) {
        String name = picture.name(v);
        List<Integer> leaning = picture.sorted(leaning(table, v));
        double supply = score.values()[v];
        look.find(
                        "The others lean on " + name,
                        Words.capital(Words.several(leaning.size(), "agency depends", "agencies depend")) + " on "
                                + name
                                + " for a larger share of what they receive ("
                                + Kinds.labels(kinds) + ") than the other way round. Added up, they lean on it by "
                                + Words.number(Math.round(10 * supply) / 10.0) + " whole supplies of an agency, of at"
                                + " most " + Words.digits(picture.n - 1) + " ([dominance]).")
                .of(List.of(v))
                .showing(leaning)
                .evidence(
                        Evidence.of(score, v, name),
                        Evidence.counted(
                                "agencies that depend on it more than it on them",
                                leaning.size(),
                                "agencies",
                                "D(j|i) > D(i|j), D(i|j) the share of all that i receives which comes from j"),
                        Evidence.of(picture.score(Addresses.BETWEENNESS), v, name))
                .weighs(Consequence.UNEVEN, Math.round(supply * (picture.n - 1)))
                .sure(Sureness.of(picture, List.of(v), true));
    }

    /** Those that depend on a node more than it on them. */
    private static List<Integer> leaning(PairTable table, int on) {
        List<Integer> found = new ArrayList<>();
        for (int p = 0; p < table.size(); p++) {
            if (table.a()[p] == on && table.advantageOfA(p) > 0) {
                found.add(table.b()[p]);
            } else if (table.b()[p] == on && table.advantageOfA(p) < 0) {
                found.add(table.a()[p]);
            }
        }
        return found;
    }
}
