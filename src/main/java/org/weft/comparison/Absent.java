package org.weft.comparison;

import org.weft.graph.Csr;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
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
    private final int[] place;
    private final long count;
    private final long unknown;

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
        place = new int[n];
        for (int i = 0; i < n; i++) {
            place[order[i]] = i;
        }
        busy = new boolean[n];
        IntStream.of(order)
                .boxed()
                .sorted(Comparator.comparingInt(v -> -partners(v)))
                .limit((n + 9) / 10)
                .filter(v -> partners(v) > 0)
                .forEach(v -> busy[v] = true);
        unknown = pairsOf(n, told.nodes().length) - unansweredArcs();
        count = pairsOf(n, n) - graph.ties() - unknown;
    }

    /** How many pairs there are with a flow that so many of n could have told of. */
    private long pairsOf(int n, int some) {
        long silent = n - some;
        long either = (long) n * (n - 1) - silent * (silent - 1);
        if (!graph.directed()) {
            return either / 2;
        }
        return told.out() && told.in() || some == n ? either : told.out() || told.in() ? (long) some * (n - 1) : 0;
    }

    /** The flows that are there although who could have told of them did not answer: others told. */
    private long unansweredArcs() {
        long arcs = 0;
        for (int a = 0; a < graph.n(); a++) {
            for (int i = graph.offsets()[a]; i < graph.offsets()[a + 1]; i++) {
                int b = graph.targets()[i];
                arcs += isPair(a, b) && mayBeThere(a, b) ? 1 : 0;
            }
        }
        return arcs;
    }

    int partners(int node) {
        return graph.underlying().degree(node);
    }

    /** The nodes in order of ids. */
    int[] order() {
        return order;
    }

    private boolean isPair(int a, int b) {
        return a != b && (graph.directed() || place[a] < place[b]);
    }

    private boolean mayBeThere(int a, int b) {
        return told.out() && unanswered[a] || told.in() && unanswered[b];
    }

    /** Whether the flow from a to b is known not to be there; of a graph without direction one way stands for both. */
    boolean is(int a, int b) {
        return isPair(a, b) && graph.arc(a, b) < 0 && !mayBeThere(a, b);
    }

    /** The same, of a graph without direction from either end. */
    boolean joins(int a, int b) {
        return is(a, b) || !graph.directed() && is(b, a);
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
        return Comparator.comparingDouble((Candidate c) -> -c.gain())
                .thenComparingDouble(ofEqual)
                .thenComparingInt(c -> place[c.source()])
                .thenComparingInt(c -> place[c.target()]);
    }

    /** A flow that gains so much, from whoever may be its source. */
    Candidate candidate(int a, int b, double gain) {
        boolean asSaid = graph.directed() || place[a] < place[b];
        return new Candidate(asSaid ? a : b, asSaid ? b : a, gain);
    }

    /** The candidates of several sorted rows in one, each once; only as many are made as are taken. */
    static Iterable<Candidate> merged(List<Iterator<Candidate>> rows, Comparator<Candidate> order) {
        return () -> new Iterator<>() {
            private final PriorityQueue<Row> heads = new PriorityQueue<>(Comparator.comparing(Row::head, order));

            {
                rows.forEach(this::put);
            }

            private void put(Iterator<Candidate> row) {
                if (row.hasNext()) {
                    heads.add(new Row(row.next(), row));
                }
            }

            @Override
            public boolean hasNext() {
                return !heads.isEmpty();
            }

            @Override
            public Candidate next() {
                Candidate next = heads.element().head();
                while (!heads.isEmpty() && heads.element().head().equals(next)) {
                    put(heads.remove().rest());
                }
                return next;
            }
        };
    }

    private record Row(Candidate head, Iterator<Candidate> rest) {}

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
