package org.weft.findings;

import org.weft.graph.Csr;
import org.weft.graph.paths.Steps;

import java.util.ArrayList;
import java.util.List;

/** The one introduction of two agencies to each other that would bring all nearest together. */
final class Introduction implements Rule {
    /** Every pair is tried against every pair, so that more would take too long. */
    private static final int MOST_AGENCIES = 120;

    private static final int OTHERS_NAMED = 2;

    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "introduction",
            "Best single introduction",
            "Of all pairs of agencies without a [tie], flows both ways between two would raise mean [closeness] by at least"
                    + " {gain}; agencies with more than {times} times as many partners as the [median] are spared, and so are"
                    + " those of which it is not known what they give. In views of at most " + MOST_AGENCIES
                    + " agencies.",
            List.of(
                    Threshold.share("gain", "by what share mean closeness rises at least", 0.03),
                    Threshold.times("times", "how many times the median of partners is too many", 2.5)),
            new Backing(
                    "Fragmented relations between those who care for the same people.",
                    Source.wales("Communication in collaborative working"),
                    "Links that are made on purpose, so that decisions are shared and nothing is done twice.",
                    Source.wales("What factors make collaborative working successful?")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    private record Candidate(int u, int v, double gain) {}

    @Override
    public void look(Picture picture, Look look) {
        int n = picture.n;
        if (n > MOST_AGENCIES) {
            look.notLookedAt("there are more than " + MOST_AGENCIES + " agencies, too many to try each pair");
            return;
        }
        double[] near = new double[n + 2];
        for (int d = 1; d <= n; d++) {
            near[d] = 1.0 / d;
        }
        int[][] steps = new int[n][];
        double sum = 0;
        for (int v = 0; v < n; v++) {
            steps[v] = Steps.from(picture.graph, v);
            for (int w = 0; w < n; w++) {
                // Where there is no way the distance is further than any, at which nothing is near.
                steps[v][w] = steps[v][w] < 0 ? n + 1 : steps[v][w];
                sum += near[steps[v][w]];
            }
        }
        List<Candidate> best = best(picture, look, steps, near);
        if (best.isEmpty()) {
            return;
        }
        Candidate first = best.get(0);
        double pairs = (double) n * (n - 1);
        double least = look.value("gain") * sum;
        if (first.gain < least || first.gain <= 0) {
            return;
        }
        String a = picture.name(first.u);
        String b = picture.name(first.v);
        List<String> next = best.subList(1, best.size()).stream()
                .filter(c -> c.gain >= least)
                .map(c -> picture.name(c.u) + " with " + picture.name(c.v))
                .toList();
        look.find(
                        "Bring " + a + " and " + b + " together",
                        "Of all pairs without a [tie], " + a + " and " + b
                                + " would bring all agencies nearest to each other"
                                + " if they dealt with each other: mean [closeness] rises from "
                                + Words.number(sum / pairs) + " to " + Words.number((sum + first.gain) / pairs) + "."
                                + (next.isEmpty() ? "" : " Next best: " + Words.list(next) + "."))
                .of(List.of(first.u, first.v))
                .evidence(
                        Evidence.measured(
                                "mean [closeness] now",
                                sum / pairs,
                                "mean of 1/d",
                                "harmonic",
                                "mean over ordered pairs of 1/d, d in [steps|step] along flows, 0 where there is no [way]"),
                        Evidence.counted(
                                "mean [closeness] with both flows",
                                (sum + first.gain) / pairs,
                                "mean of 1/d",
                                "the same, with a flow each way added"))
                .weighs(Consequence.UNEVEN, Math.round(first.gain))
                .sure(Sureness.of(picture, List.of(first.u, first.v), true));
    }

    /** The best pairs, the best first; of equals, the first by name. */
    private static List<Candidate> best(Picture picture, Look look, int[][] steps, double[] near) {
        Csr ties = picture.ties;
        int[] partners = picture.where(v -> ties.degree(v) > 0).stream()
                .mapToInt(ties::degree)
                .sorted()
                .toArray();
        double most = partners.length == 0 ? 0 : Math.max(2, look.value("times") * OnTheEdge.median(partners));
        List<Integer> able = picture.where(v -> ties.degree(v) <= most
                && !picture.unanswered(v)
                && (picture.recorded() || picture.graph.degree(v) > 0));
        List<Candidate> best = new ArrayList<>();
        for (int i = 0; i < able.size(); i++) {
            picture.workers.cancellation().check();
            for (int j = i + 1; j < able.size(); j++) {
                int u = able.get(i);
                int v = able.get(j);
                if (ties.arc(u, v) < 0) {
                    keep(best, new Candidate(u, v, gain(steps, near, picture, u, v)));
                }
            }
        }
        return best;
    }

    /** By how much the sum of 1/d rises with both flows; summed in the order of names. */
    private static double gain(int[][] steps, double[] near, Picture picture, int u, int v) {
        double gain = 0;
        int furthest = near.length - 1;
        for (int x : picture.order()) {
            int toU = steps[x][u] + 1;
            int toV = steps[x][v] + 1;
            for (int y : picture.order()) {
                int now = steps[x][y];
                int by = Math.min(toU + steps[v][y], toV + steps[u][y]);
                if (by < now && x != y) {
                    gain += near[Math.min(by, furthest)] - near[now];
                }
            }
        }
        return gain;
    }

    private static void keep(List<Candidate> best, Candidate candidate) {
        int at = best.size();
        while (at > 0 && candidate.gain > best.get(at - 1).gain + 1e-9) {
            at--;
        }
        best.add(at, candidate);
        if (best.size() > 1 + OTHERS_NAMED) {
            best.remove(best.size() - 1);
        }
    }
}
