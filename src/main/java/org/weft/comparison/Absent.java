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
    private final boolean[] mayGive;
    private final boolean[] mayReceive;
    private final Unknown told;
    private final boolean[] busy;
    private final int[] order;
    private final int[] place;
    private final long count;
    private final long unknown;

    /** Those of which the data can tell; where they do not say who was asked, all of them. */
    Absent(Projection projection) {
        this(projection, false);
    }

    /**
     * Where the data do not say who was asked, all of them, or only those that are {@code sure}: not from agencies that give
     * no flow at all, who may not have been asked.
     */
    Absent(Projection projection, boolean sure) {
        this.projection = projection;
        graph = projection.graph();
        told = Unknown.of(projection);
        int n = graph.n();
        unanswered = new boolean[n];
        mayGive = new boolean[n];
        mayReceive = new boolean[n];
        for (int v : told.nodes()) {
            unanswered[v] = true;
            mayGive[v] = told.out();
            mayReceive[v] = told.in();
        }
        for (int v = 0; v < n && sure; v++) {
            mayGive[v] |= silent(v);
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
        unknown = untold() - untoldArcs();
        count = pairs(n) - graph.ties() - unknown;
    }

    /** How many pairs there are, with or without a flow, of which those who could have told did not. */
    private long untold() {
        long n = graph.n();
        long out = 0;
        long in = 0;
        long both = 0;
        for (int v = 0; v < n; v++) {
            out += mayGive[v] ? 1 : 0;
            in += mayReceive[v] ? 1 : 0;
            both += mayGive[v] && mayReceive[v] ? 1 : 0;
        }
        return graph.directed() ? (out + in) * (n - 1) - (out * in - both) : pairs(n) - pairs(n - out);
    }

    private long pairs(long n) {
        return n * (n - 1) / (graph.directed() ? 1 : 2);
    }

    /** The flows that are there although who could have told of them did not answer: others told. */
    private long untoldArcs() {
        long arcs = 0;
        for (int a = 0; a < graph.n(); a++) {
            for (int i = graph.offsets()[a]; i < graph.offsets()[a + 1]; i++) {
                int b = graph.targets()[i];
                arcs += isPair(a, b) && mayBeThere(a, b) ? 1 : 0;
            }
        }
        return arcs;
    }

    /** Whether an agency gives nothing that the data tell of, and may not have been asked. */
    private boolean silent(int node) {
        return !told.told() && graph.directed() && graph.degree(node) == 0;
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
        return mayGive[a] || mayReceive[b];
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
        long silent = IntStream.of(order).filter(this::silent).count();
        if (silent > 0) {
            notes.add("The data do not say who was asked, and " + silent
                    + (silent == 1 ? " agency gives no flow: ask it" : " agencies give no flow: ask them")
                    + " first, for what is offered may be there already.");
        }
        if (unknown > 0) {
            notes.add(
                    unknown + " flows that are not told of are left out, because who would tell of them did not answer:"
                            + " they may be there already.");
        }
        return notes;
    }
}
