package org.weft.findings;

import org.weft.graph.paths.AllPairs;
import org.weft.graph.paths.WithinSteps;

import java.util.List;

/** Agencies that come to far fewer others within two steps than most. */
final class OnTheEdge implements Rule {
    private static final int STEPS = 2;

    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "on-the-edge",
            "On the edge",
            "An agency with a [tie] comes to fewer others within two [steps|step] than {share} of the [median], whatever"
                    + " the direction of flows.",
            List.of(Threshold.share("share", "below what share of the median within two steps", 0.5)),
            new Backing(
                    "Small partners are at risk of staying outside of what the large ones settle between them.",
                    Source.robinson("5.2, with Edwards and others 2006"),
                    "Meeting regularly or working side by side, by which partners come to know each other.",
                    Source.wales("What factors make collaborative working successful?")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public void look(Picture picture, Look look) {
        int[] within = WithinSteps.of(
                        picture.ties, new AllPairs.Question(new int[] {STEPS}, new int[0], 0), picture.workers)
                .within()[0];
        List<Integer> tied = picture.where(v -> picture.ties.degree(v) > 0);
        if (tied.isEmpty()) {
            return;
        }
        int[] sorted = tied.stream().mapToInt(v -> within[v]).sorted().toArray();
        double median = median(sorted);
        double bound = look.value("share") * median;
        List<Integer> all = tied.stream().filter(v -> within[v] < bound).toList();
        List<Integer> silent = all.stream().filter(picture::unanswered).toList();
        List<Integer> edge = all.stream().filter(v -> !picture.unanswered(v)).toList();
        if (!silent.isEmpty()) {
            look.unknown(picture.names(silent) + (silent.size() == 1 ? " looks" : " look")
                    + " to be on the edge, but did not answer: not known.");
        }
        if (edge.isEmpty()) {
            return;
        }
        int most = edge.stream().mapToInt(v -> within[v]).max().orElse(0);
        long missing = edge.stream()
                .mapToLong(v -> Math.round(2 * (median - within[v])))
                .sum();
        boolean one = edge.size() == 1;
        look.find(
                        Words.capital(Words.several(edge.size(), "agency is", "agencies are")) + " on the edge",
                        picture.names(edge) + (one ? " comes to " : " come to at most ") + Words.agencies(most)
                                + " within two [steps|step]; half of those with a tie come to "
                                + Words.number(Math.ceil(median)) + " or more.")
                .of(edge)
                .evidence(
                        Evidence.counted(
                                "others within two [steps|step], the most of "
                                        + (one ? picture.name(edge.get(0)) : "these agencies"),
                                most,
                                "agencies",
                                "others within two [ties|tie], whatever the direction of flows"),
                        Evidence.counted(
                                "[median] of others within two [steps|step]",
                                median,
                                "agencies",
                                "over the agencies with a [tie]"))
                .weighs(Consequence.NARROW, missing)
                .sure(Sureness.of(picture, edge, true));
    }

    /** The middle of ascending numbers; of an even number, the mean of the two in the middle. */
    static double median(int[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    }
}
