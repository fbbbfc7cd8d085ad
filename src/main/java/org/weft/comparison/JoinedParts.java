package org.weft.comparison;

import org.weft.comparison.Absent.Candidate;
import org.weft.graph.connectivity.Components;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the absent flows that join the largest parts; of those that join equally large ones, between who has least to do.
 * From each node the candidates are a row that is made as far as it is read: O(n log n) before the first.
 */
final class JoinedParts {
    private final Projection projection;
    private final Components parts;
    /** How many nodes are in parts that are larger than a size. */
    private final int[] larger;

    JoinedParts(Projection projection) {
        this.projection = projection;
        parts = Components.weak(projection.graph());
        larger = new int[projection.size() + 1];
        for (int size : parts.sizes()) {
            larger[size - 1] += size;
        }
        for (int size = larger.length - 2; size >= 0; size--) {
            larger[size] += larger[size + 1];
        }
    }

    Introductions introductions(Absent absent, int most) {
        double pairs = projection.size() * (projection.size() - 1.0);
        double joined = 0;
        for (int size : parts.sizes()) {
            joined += size * (size - 1.0);
        }
        int[] sorted = largestFirst(absent);
        List<Iterator<Candidate>> rows = new ArrayList<>();
        for (int a = 0; a < projection.size(); a++) {
            rows.add(row(a, absent, sorted, pairs));
        }
        Iterable<Candidate> best =
                Absent.merged(rows, absent.best(c -> absent.partners(c.source()) + absent.partners(c.target())));
        double today = 1 - joined / pairs;
        List<Introductions.Offer> offers = absent.chosen(best, most).stream()
                .map(c -> new Introductions.Offer(
                        absent.named(c.source()),
                        absent.named(c.target()),
                        c.gain(),
                        today - c.gain(),
                        (projection.directed() ? 2L : 1L) * size(c.source()) * size(c.target())))
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

    /** All nodes, those of the largest parts first, of these those with fewest partners, then in order of ids. */
    private int[] largestFirst(Absent absent) {
        return IntStream.of(absent.order())
                .boxed()
                .sorted(Comparator.comparingInt((Integer v) -> -size(v)).thenComparingInt(absent::partners))
                .mapToInt(v -> v)
                .toArray();
    }

    private int size(int node) {
        return parts.sizes()[parts.of()[node]];
    }

    /** What can be offered between a node and those of other parts. */
    private Iterator<Candidate> row(int a, Absent absent, int[] sorted, double pairs) {
        int first = larger[size(a)];
        int end = larger[size(a) - 1];
        // The largest part is the only one of its size as a rule, and need not be gone through.
        boolean only = end - first == size(a);
        return IntStream.concat(IntStream.range(0, only ? first : end), IntStream.range(end, sorted.length))
                .map(i -> sorted[i])
                .filter(b -> parts.of()[a] != parts.of()[b] && absent.joins(a, b))
                .mapToObj(b -> absent.candidate(a, b, 2.0 * size(a) * size(b) / pairs))
                .iterator();
    }
}
