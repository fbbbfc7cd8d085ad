package org.weft.comparison;

import org.weft.comparison.Absent.Candidate;
import org.weft.graph.Workers;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Finds the absent flows that bring agencies nearest to each other: the most promising first, until none can be better.
 * Among many agencies the bounds alone would take O(n³), so what is promised there is estimated: what {@value #ASKED} of
 * them, drawn with a fixed seed, would gain.
 */
final class NearerFlows {
    /** Among how many agencies every absent flow is given a bound. */
    static final int MOST_BOUNDED = 2_000;

    static final int ASKED = 64;
    private static final int KEPT_OF_A_TARGET = 50;
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
        boolean bounded = projection.size() <= MOST_BOUNDED;
        Candidate[] promising = bounded ? bounded(workers) : estimated(workers);
        proven = bounded;
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
                if (bounded && c.gain() < needed * (1 - 1e-9)) {
                    break;
                }
                if (work > MOST_WORK) {
                    proven = false;
                    break;
                }
            }
            if (bounded && c.gain() < needed * (1 - 1e-9)) {
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
                .map(c -> {
                    arc.gain(c.source(), c.target());
                    return new Introductions.Offer(
                            absent.named(c.source()),
                            absent.named(c.target()),
                            twice * c.gain() / n,
                            (total + twice * c.gain()) / n,
                            arc.nearer());
                })
                .toList();
    }

    /** All absent flows with a bound of what they gain, the largest first. */
    private Candidate[] bounded(Workers workers) {
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
        return sorted(bySource);
    }

    private Candidate[] sorted(List<? extends Collection<Candidate>> parts) {
        Candidate[] all = parts.stream().flatMap(Collection::stream).toArray(Candidate[]::new);
        Arrays.sort(all, absent.best(c -> 0));
        return all;
    }

    /** Of the flows to each agency those that promise most, with what those asked would gain, the largest first. */
    private Candidate[] estimated(Workers workers) {
        int n = projection.size();
        int[] asked = asked();
        Comparator<Candidate> best = absent.best(c -> 0);
        List<TreeSet<Candidate>> byTarget = new ArrayList<>();
        for (int b = 0; b < n; b++) {
            byTarget.add(new TreeSet<>(best));
        }
        workers.each("introductions", n, () -> distances.new Promise(), (promise, b) -> {
            workers.cancellation().check();
            double[] gain = promise.ofFlowsTo(b, asked);
            TreeSet<Candidate> kept = byTarget.get(b);
            for (int a = 0; a < n; a++) {
                boolean promising =
                        kept.size() < KEPT_OF_A_TARGET || gain[a] >= kept.last().gain();
                if (gain[a] > 0 && promising && absent.is(a, b)) {
                    kept.add(Candidate.of(a, b, gain[a]));
                    if (kept.size() > KEPT_OF_A_TARGET) {
                        kept.pollLast();
                    }
                }
            }
        });
        return sorted(byTarget);
    }

    /** Drawn in the order of ids, so that the order in which agencies are stored does not matter. */
    private int[] asked() {
        int[] nodes = absent.order().clone();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < ASKED; i++) {
            int j = random.nextInt(i, nodes.length);
            int drawn = nodes[j];
            nodes[j] = nodes[i];
            nodes[i] = drawn;
        }
        return Arrays.copyOf(nodes, ASKED);
    }
}
