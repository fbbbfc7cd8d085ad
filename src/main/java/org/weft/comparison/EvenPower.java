package org.weft.comparison;

import org.weft.comparison.Absent.Candidate;
import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.network.Kind;
import org.weft.network.PowerGroup;
import org.weft.network.Projection;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds the absent flows that leave partners most even: those after which the mean imbalance of pairs is smallest. A new
 * flow is of the commonest kind of the first group of kinds, and as strong as the lower median of the ties of that group.
 */
final class EvenPower {
    private final Projection projection;
    private final Csr gives;
    private final Csr receives;
    private final Csr between;
    private final Kind kind;
    private final boolean turned;
    private final double strength;
    private final double[] received;

    EvenPower(Projection projection) {
        this.projection = projection;
        PowerGroup group = projection.powerGroups().stream()
                .filter(g -> g.refused() == null)
                .findFirst()
                .orElseThrow(() -> new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "No kind of flow in the view bears on power with strengths that add up.",
                        "Choose a view with such a kind, or ask for reach or fragmentation."));
        gives = group.graph();
        receives = gives.transpose();
        between = gives.underlying();
        int commonest = commonest(projection, group);
        if (commonest < 0 || !projection.directed()) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "Evenness of power needs flows with direction.",
                    "Choose a view with direction, or ask for reach or fragmentation.");
        }
        kind = projection.network().kinds().get(commonest);
        boolean providerFirst =
                projection.view().orient() == View.Orientation.PROVIDER || kind.provider() == Kind.End.SOURCE;
        turned = providerFirst != (kind.power() == Kind.Power.GIVER);
        double[] weights = gives.weights().clone();
        Arrays.sort(weights);
        strength = weights.length == 0 ? 1 : weights[(weights.length - 1) / 2];
        received = new double[gives.n()];
        for (int v = 0; v < received.length; v++) {
            for (int a = receives.offsets()[v]; a < receives.offsets()[v + 1]; a++) {
                received[v] += receives.weights()[a];
            }
        }
    }

    /** The directed kind of a group with most flows; -1 for none. */
    private static int commonest(Projection p, PowerGroup group) {
        int[] flows = new int[p.network().kinds().size()];
        p.eachFlow((source, target, k) -> flows[k]++);
        int best = -1;
        for (String id : group.kinds()) {
            int k = p.network().kind(id);
            boolean directed = p.network().kinds().get(k).directed();
            best = directed && (best < 0 || flows[k] > flows[best]) ? k : best;
        }
        return best;
    }

    Introductions introductions(Absent absent, int most, Workers workers) {
        MeanImbalance now = new MeanImbalance(projection);
        double today = now.without(-1);
        long pairs = now.pairs();
        if (pairs == 0) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "No pair of agencies in the view depends on each other.", "Ask for reach.");
        }
        List<TreeSet<Candidate>> parts = new ArrayList<>();
        int n = projection.size();
        for (int a = 0; a < n; a++) {
            parts.add(new TreeSet<>(absent.best(c -> 0)));
        }
        workers.each("introductions", n, () -> parts, (same, a) -> {
            workers.cancellation().check();
            for (int b = 0; b < n; b++) {
                if (absent.is(a, b) && !absent.unanswered(a) && !absent.unanswered(b)) {
                    double gain = today - after(absent, turned ? b : a, turned ? a : b, today * pairs, pairs);
                    if (gain > 1e-12) {
                        parts.get(a).add(Candidate.of(a, b, gain));
                    }
                }
            }
        });
        TreeSet<Candidate> all = new TreeSet<>(absent.best(c -> 0));
        parts.forEach(all::addAll);
        List<String> notes = new ArrayList<>(absent.notes());
        notes.add("A new flow is taken to be of '" + kind.label() + "', of strength " + strength
                + ", the lower median of such ties.");
        return new Introductions(
                Introductions.Goal.EVENNESS,
                "Mean imbalance",
                "mean of |D(a|b) - D(b|a)| over the pairs with a flow between them, D(i|j) the share of all that i"
                        + " receives which comes from j; a gain is a smaller mean",
                "share",
                today,
                absent.chosen(all, most).stream()
                        .map(c -> new Introductions.Offer(
                                absent.named(c.source()), absent.named(c.target()), c.gain(), today - c.gain()))
                        .toList(),
                true,
                absent.count(),
                absent.unknown(),
                absent.busy(),
                null,
                null,
                new Named(kind.id(), kind.label()),
                strength,
                notes);
    }

    /** The mean with one more flow: it changes what the receiver's pairs come to, and makes one where there was none. */
    private double after(Absent absent, int giver, int receiver, double sum, long pairs) {
        boolean isNew = between.arc(receiver, giver) < 0;
        double changed = sum;
        double all = received[receiver] + strength;
        for (int i = between.offsets()[receiver]; i < between.offsets()[receiver + 1]; i++) {
            int other = between.targets()[i];
            if (!absent.unanswered(other)) {
                double theirs = share(other, receiver, received[other], 0);
                changed -= Math.abs(share(receiver, other, received[receiver], 0) - theirs);
                changed += Math.abs(share(receiver, other, all, other == giver ? strength : 0) - theirs);
            }
        }
        return isNew ? (changed + strength / all) / (pairs + 1) : changed / pairs;
    }

    private double share(int receiver, int giver, double all, double more) {
        int arc = receives.arc(receiver, giver);
        double from = (arc < 0 ? 0 : receives.weights()[arc]) + more;
        return from == 0 ? 0 : from / all;
    }
}
