package org.weft.comparison;

import org.weft.comparison.Absent.Candidate;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.network.Kind;
import org.weft.network.PowerGroup;
import org.weft.network.Projection;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the absent flows that leave partners most even: those after which the mean imbalance of pairs is smallest. A new
 * flow is of the commonest kind of the first group of kinds, and as strong as the lower median of the ties of that group.
 * O(n + m log m), and what is offered.
 */
final class EvenPower {
    /** What gains less gains nothing but the error of the sums. */
    private static final double LEAST = 1e-12;

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

    Introductions introductions(Absent absent, int most, Cancellation cancellation) {
        MeanImbalance now = new MeanImbalance(projection);
        double today = now.without(-1);
        long pairs = now.pairs();
        if (pairs == 0) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "No pair of agencies in the view depends on each other.", "Ask for reach.");
        }
        List<Iterator<Candidate>> rows = new ArrayList<>();
        for (int receiver = 0; receiver < projection.size(); receiver++) {
            if (!absent.unanswered(receiver)) {
                cancellation.check();
                rows.addAll(rows(receiver, absent, today, pairs));
            }
        }
        Iterable<Candidate> all = Absent.merged(rows, absent.best(c -> 0));
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
                                absent.named(c.source()), absent.named(c.target()), c.gain(), today - c.gain(), null))
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

    /**
     * What can be offered to a receiver: from a partner, who is known already, it changes what they are to each other, from
     * each other, all of whom gain the same, it makes one pair more.
     */
    private List<Iterator<Candidate>> rows(int receiver, Absent absent, double today, long pairs) {
        double all = received[receiver] + strength;
        int first = between.offsets()[receiver];
        int end = between.offsets()[receiver + 1];
        double changed = 0;
        for (int i = first; i < end; i++) {
            changed += change(absent, receiver, between.targets()[i], all, 0);
        }
        List<Candidate> partners = new ArrayList<>();
        for (int i = first; i < end; i++) {
            int giver = between.targets()[i];
            if (canGive(absent, giver, receiver)) {
                double then = changed
                        - change(absent, receiver, giver, all, 0)
                        + change(absent, receiver, giver, all, strength);
                offer(partners, giver, receiver, -then / pairs);
            }
        }
        partners.sort(absent.best(c -> 0));
        double gain = (today - changed - strength / all) / (pairs + 1);
        if (gain <= LEAST) {
            return List.of(partners.iterator());
        }
        Iterator<Candidate> others = IntStream.of(absent.order())
                .filter(giver -> between.arc(receiver, giver) < 0 && canGive(absent, giver, receiver))
                .mapToObj(giver -> candidate(giver, receiver, gain))
                .iterator();
        return List.of(partners.iterator(), others);
    }

    private void offer(List<Candidate> offers, int giver, int receiver, double gain) {
        if (gain > LEAST) {
            offers.add(candidate(giver, receiver, gain));
        }
    }

    private Candidate candidate(int giver, int receiver, double gain) {
        return Candidate.of(turned ? receiver : giver, turned ? giver : receiver, gain);
    }

    private boolean canGive(Absent absent, int giver, int receiver) {
        return !absent.unanswered(giver) && (turned ? absent.is(receiver, giver) : absent.is(giver, receiver));
    }

    /** By how much the imbalance of a receiver and a partner changes, if it receives so much in all, some more of it there. */
    private double change(Absent absent, int receiver, int other, double all, double more) {
        if (absent.unanswered(other)) {
            return 0;
        }
        double theirs = share(other, receiver, received[other], 0);
        return Math.abs(share(receiver, other, all, more) - theirs)
                - Math.abs(share(receiver, other, received[receiver], 0) - theirs);
    }

    private double share(int receiver, int giver, double all, double more) {
        int arc = receives.arc(receiver, giver);
        double from = (arc < 0 ? 0 : receives.weights()[arc]) + more;
        return from == 0 ? 0 : from / all;
    }
}
