package org.weft.findings;

import java.util.List;

/** Agencies without any tie. */
final class Isolated implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "isolated",
            "No tie with anybody",
            "Agencies without any [tie], where there are at least {agencies}. One that did not answer is not counted:"
                    + " of it nothing is known.",
            List.of(Threshold.count("agencies", "from how many such agencies on", 1, 1)),
            new Backing(
                    "Partners at the margin are easily overlooked, and what they could add is lost to everybody.",
                    Source.horwath("Membership and leadership, with Roaf 2002"),
                    "Links made on purpose, and decisions shared with those at the margin.",
                    Source.wales("What factors make collaborative working successful?")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public void look(Picture picture, Look look) {
        List<Integer> alone = picture.where(v -> picture.ties.degree(v) == 0);
        List<Integer> silent = alone.stream().filter(picture::unanswered).toList();
        List<Integer> known = alone.stream().filter(v -> !picture.unanswered(v)).toList();
        if (!silent.isEmpty()) {
            look.unknown(picture.names(silent) + " did not answer, and nobody reports a tie with "
                    + (silent.size() == 1 ? "it: not known whether it has" : "them: not known whether they have")
                    + " any.");
        }
        if (known.size() < look.value("agencies")) {
            return;
        }
        boolean one = known.size() == 1;
        int others = picture.n - known.size();
        long pairs = (long) picture.n * (picture.n - 1) - (long) others * (others - 1);
        boolean narrowed = picture.narrowed();
        look.find(
                        Words.capital(Words.several(known.size(), "agency has", "agencies have"))
                                + (narrowed ? " no [tie] in this view" : " no [tie] at all"),
                        picture.names(known) + (one ? " reports" : " report")
                                + " no tie with anybody, and nobody reports one with " + (one ? "it" : "them")
                                + (narrowed ? ", of the flows and agencies that this view looks at." : "."))
                .of(known)
                .evidence(Evidence.counted(
                        "agencies without a [tie]", known.size(), "agencies", "no flow in the view, either way"))
                .weighs(Consequence.LOST, pairs)
                .sure(Sureness.of(picture, known, false));
    }
}
