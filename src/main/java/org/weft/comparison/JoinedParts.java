package org.weft.comparison;

import org.weft.comparison.Absent.Candidate;
import org.weft.graph.connectivity.Components;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds the absent flows that join the largest parts; of those that join the same parts, between who has least to do. */
final class JoinedParts {
    private static final int KEPT = 5_000;

    private final Projection projection;
    private final Components parts;

    JoinedParts(Projection projection) {
        this.projection = projection;
        parts = Components.weak(projection.graph());
    }

    Introductions introductions(Absent absent, int most) {
        double pairs = projection.size() * (projection.size() - 1.0);
        double joined = 0;
        for (int size : parts.sizes()) {
            joined += size * (size - 1.0);
        }
        TreeSet<Candidate> best =
                new TreeSet<>(absent.best(c -> absent.partners(c.source()) + absent.partners(c.target())));
        for (int a = 0; a < projection.size(); a++) {
            for (int b = 0; b < projection.size(); b++) {
                int one = parts.of()[a];
                int other = parts.of()[b];
                if (one != other && absent.is(a, b)) {
                    double gain = 2.0 * parts.sizes()[one] * parts.sizes()[other] / pairs;
                    if (best.size() < KEPT || gain >= best.last().gain()) {
                        best.add(new Candidate(a, b, gain));
                    }
                    if (best.size() > KEPT) {
                        best.pollLast();
                    }
                }
            }
        }
        double today = 1 - joined / pairs;
        List<Introductions.Offer> offers = absent.chosen(best, most).stream()
                .map(c -> new Introductions.Offer(
                        absent.named(c.source()), absent.named(c.target()), c.gain(), today - c.gain()))
                .toList();
        List<String> notes = new ArrayList<>(absent.notes());
        if (parts.count() == 1) {
            notes.add("All are in one component already: no introduction makes fragmentation smaller.");
        }
        return new Introductions(
                Introductions.Goal.FRAGMENTATION,
                "Fragmentation",
                "share of pairs in no common component, flows taken without direction; a gain is a smaller share",
                "share",
                today,
                offers,
                true,
                absent.count(),
                absent.unknown(),
                absent.busy(),
                null,
                null,
                null,
                null,
                notes);
    }
}
