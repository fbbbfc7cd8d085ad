package org.weft.comparison;

import org.weft.graph.Csr;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Flows that are not there, of which the data can tell, and how often each agency may be offered: those of the busiest
 * tenth once.
 */
final class Absent {
    private final Projection projection;
    private final Csr graph;
    private final boolean[] unanswered;
    private final Unknown told;
    private final boolean[] busy;
    private final int[] order;
    private long count;
    private long unknown;

    Absent(Projection projection) {
        this.projection = projection;
        graph = projection.graph();
        told = Unknown.of(projection);
        int n = graph.n();
        unanswered = new boolean[n];
        for (int v : told.nodes()) {
            unanswered[v] = true;
        }
        order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing(projection::id, Units.BY_ID))
                .mapToInt(v -> v)
                .toArray();
        busy = new boolean[n];
        IntStream.of(order)
                .boxed()
                .sorted(Comparator.comparingInt(v -> -partners(v)))
                .limit((n + 9) / 10)
                .filter(v -> partners(v) > 0)
                .forEach(v -> busy[v] = true);
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (isPair(a, b) && graph.arc(a, b) < 0) {
                    count += mayBeThere(a, b) ? 0 : 1;
                    unknown += mayBeThere(a, b) ? 1 : 0;
                }
            }
        }
    }

    int partners(int node) {
        return graph.underlying().degree(node);
    }

    /** The nodes in order of ids. */
    int[] order() {
        return order;
    }

    private boolean isPair(int a, int b) {
        return a != b && (graph.directed() || Units.BY_ID.compare(projection.id(a), projection.id(b)) < 0);
    }

    private boolean mayBeThere(int a, int b) {
        return told.out() && unanswered[a] || told.in() && unanswered[b];
    }

    /** Whether the flow from a to b is known not to be there; of a graph without direction one way stands for both. */
    boolean is(int a, int b) {
        return isPair(a, b) && graph.arc(a, b) < 0 && !mayBeThere(a, b);
    }

    boolean unanswered(int node) {
        return unanswered[node];
    }

    long count() {
        return count;
    }

    long unknown() {
        return unknown;
    }

    Named named(int node) {
        return new Named(projection.id(node), projection.name(node));
    }

    /** The busiest tenth, in order of ids. */
    List<Named> busy() {
        return IntStream.of(order).filter(v -> busy[v]).mapToObj(this::named).toList();
    }

    /** A flow that could be offered, with what it gains. */
    record Candidate(int source, int target, double gain) {
        /** Gains are rounded to 11 figures, so that equal sums of fractions are equal in whichever order they were added. */
        static Candidate of(int source, int target, double gain) {
            double unit = gain == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(Math.abs(gain))) - 10);
            return new Candidate(source, target, Math.rint(gain / unit) * unit);
        }
    }

    /** The first of a sorted list, each of the busiest tenth once at most. */
    List<Candidate> chosen(Iterable<Candidate> sorted, int most) {
        boolean[] offered = new boolean[busy.length];
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate c : sorted) {
            if (chosen.size() == most) {
                break;
            }
            if (busy[c.source()] && offered[c.source()] || busy[c.target()] && offered[c.target()]) {
                continue;
            }
            offered[c.source()] = true;
            offered[c.target()] = true;
            chosen.add(c);
        }
        return chosen;
    }

    /** Largest gain first; of equal ones whatever is said, then in order of ids. */
    Comparator<Candidate> best(ToDoubleFunction<Candidate> ofEqual) {
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        return Comparator.comparingDouble((Candidate c) -> -c.gain())
                .thenComparingDouble(ofEqual)
                .thenComparingInt(c -> place[c.source()])
                .thenComparingInt(c -> place[c.target()]);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("The busiest tenth, by number of partners, is offered once at most: the bound is ours.");
        if (unknown > 0) {
            notes.add(
                    unknown + " flows that are not told of are left out, because who would tell of them did not answer:"
                            + " they may be there already.");
        }
        return notes;
    }
}
