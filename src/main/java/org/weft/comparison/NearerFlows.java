package org.weft.comparison;

import org.weft.comparison.Absent.Candidate;
import org.weft.graph.Workers;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Finds the absent flows that bring agencies nearest to each other: the most promising first, until none can be better. */
final class NearerFlows {
    private static final double MOST_WORK = 4e9;
    private static final int AT_ONCE = 256;

    private final Projection projection;
    private final Absent absent;
    private final Distances distances;
    private boolean proven = true;
    private long computed;

    NearerFlows(Projection projection, Absent absent, Distances distances) {
        this.projection = projection;
        this.absent = absent;
        this.distances = distances;
    }

    boolean proven() {
        return proven;
    }

    /** How many gains were computed. */
    long computed() {
        return computed;
    }

    /** The best flows; gains and values after are of the mean over agencies. */
    List<Introductions.Offer> best(int most, double total, Workers workers) {
        Candidate[] promising = promising(workers);
        TreeSet<Candidate> known = new TreeSet<>(absent.best(c -> 0));
        Distances.Arc arc = distances.new Arc();
        double work = 0;
        double needed = 0;
        for (int i = 0; i < promising.length; i++) {
            Candidate c = promising[i];
            if (i % AT_ONCE == 0) {
                workers.cancellation().check();
                List<Candidate> chosen = absent.chosen(known, most);
                needed = chosen.size() < most ? 0 : chosen.get(most - 1).gain();
                // Equal sums differ in their last bits.
                if (c.gain() < needed * (1 - 1e-9)) {
                    break;
                }
                if (work > MOST_WORK) {
                    proven = false;
                    break;
                }
            }
            if (c.gain() < needed * (1 - 1e-9)) {
                continue;
            }
            double gain = arc.gain(c.source(), c.target());
            work += arc.work();
            computed++;
            if (gain > 0) {
                known.add(Candidate.of(c.source(), c.target(), gain));
            }
        }
        double twice = projection.directed() ? 1 : 2;
        double n = projection.size();
        return absent.chosen(known, most).stream()
                .map(c -> new Introductions.Offer(
                        absent.named(c.source()),
                        absent.named(c.target()),
                        twice * c.gain() / n,
                        (total + twice * c.gain()) / n))
                .toList();
    }

    /** All absent flows with a bound of what they gain, the largest first. */
    private Candidate[] promising(Workers workers) {
        int n = projection.size();
        List<List<Candidate>> bySource = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            bySource.add(new ArrayList<>());
        }
        workers.each("introductions", n, () -> distances.new Arc(), (arc, a) -> {
            workers.cancellation().check();
            for (int b = 0; b < n; b++) {
                if (absent.is(a, b)) {
                    double bound = arc.bound(a, b);
                    if (bound > 0) {
                        bySource.get(a).add(new Candidate(a, b, bound));
                    }
                }
            }
        });
        Candidate[] all = bySource.stream().flatMap(List::stream).toArray(Candidate[]::new);
        Arrays.sort(all, absent.best(c -> 0));
        return all;
    }
}
