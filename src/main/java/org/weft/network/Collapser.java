package org.weft.network;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Makes one arc of all flows between two nodes, by one rule; then applies minimum strength and symmetrises. */
final class Collapser {
    /** Steps between two questions whether the graph is still wanted. */
    private static final int CHECK_EVERY = 1 << 14;

    private final List<Kind> kinds;
    private final View view;
    private final int n;

    Collapser(List<Kind> kinds, View view, int n) {
        this.kinds = kinds;
        this.view = view;
        this.n = n;
    }

    /** A rule chosen for some kinds, and what strengths mean after it. */
    record Rule(
            View.Collapse collapse,
            Scale scale,
            @Nullable String note,
            @Nullable String refused) {}

    /** The kinds among ties, ascending. */
    static Set<Integer> kindsOf(List<Tie> ties) {
        BitSet seen = new BitSet();
        ties.forEach(t -> seen.set(t.kind));
        Set<Integer> found = new TreeSet<>();
        seen.stream().forEach(found::add);
        return found;
    }

    /** Chooses the rule for kinds; explicit rules that make no sense for them are refused. */
    Rule rule(Set<Integer> used) {
        List<Kind> here = used.stream().map(kinds::get).toList();
        boolean like = here.stream()
                .allMatch(a -> a == here.get(0) || a.scale().like(here.get(0).scale()));
        Scale scale = here.isEmpty() ? Scale.UNDECLARED : after(here.get(0).scale());
        boolean additive = here.stream().allMatch(k -> k.scale().additive());
        return switch (view.collapse()) {
            case AUTO -> automatic(here, like, additive, scale);
            case ANY -> new Rule(View.Collapse.ANY, new Scale(Scale.Type.BINARY, "", List.of()), null, null);
            case KINDS ->
                new Rule(View.Collapse.KINDS, new Scale(Scale.Type.COUNT, "kinds of flow", List.of()), null, null);
            case SUM, MAX -> explicit(here, like, additive, scale);
        };
    }

    private static Scale after(Scale scale) {
        return scale.convertible() ? new Scale(Scale.Type.COUNT, scale.unit(), List.of()) : scale;
    }

    private static Rule automatic(List<Kind> here, boolean like, boolean additive, Scale scale) {
        if (!like) {
            String note = "The view holds " + here.size()
                    + " kinds of flow whose strengths are not of one unit, so an arc counts as 1 wherever there is any.";
            return new Rule(View.Collapse.ANY, new Scale(Scale.Type.BINARY, "", List.of()), note, null);
        }
        if (!additive) {
            String label = here.get(0).label();
            return new Rule(
                    View.Collapse.MAX,
                    scale,
                    "Strengths of '" + label
                            + "' are codes without amounts: where several flows meet, the largest counts.",
                    "strengths of '" + label + "' are ordinal codes without amounts; they have no sum and no length");
        }
        return new Rule(View.Collapse.SUM, scale, undeclared(here), null);
    }

    private static @Nullable String undeclared(List<Kind> here) {
        boolean any = here.stream().anyMatch(k -> k.scale().type() == Scale.Type.UNDECLARED);
        return any ? "scale not declared: strengths are used as given." : null;
    }

    private Rule explicit(List<Kind> here, boolean like, boolean additive, Scale scale) {
        Scale.Type type =
                here.isEmpty() ? Scale.Type.UNDECLARED : here.get(0).scale().type();
        boolean unitless = (type == Scale.Type.UNDECLARED || type == Scale.Type.BINARY)
                && here.stream().allMatch(k -> k.scale().type() == type);
        if (!like && !unitless) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "Strengths of '" + here.get(0).label() + "' and '"
                            + here.stream()
                                    .filter(k -> !k.scale().like(here.get(0).scale()))
                                    .reduce((a, b) -> b)
                                    .orElse(here.get(0))
                                    .label()
                            + "' are not of one unit and are never put together.",
                    "Choose one kind, or collapse by any or by kinds.");
        }
        if (!additive && view.collapse() == View.Collapse.SUM) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "Strengths of '" + here.get(0).label() + "' are ordinal codes without amounts and have no sum.",
                    "Give each code an amount in the kinds sheet, or collapse by max or any.");
        }
        String refused = additive
                ? null
                : "strengths of '" + here.get(0).label()
                        + "' are ordinal codes without amounts; they have no sum and no length";
        return new Rule(view.collapse(), scale, undeclared(here), refused);
    }

    /** Arcs in parallel columns. */
    private static final class Arcs {
        int size;
        int[] source;
        int[] target;
        double[] weight;

        Arcs(int capacity) {
            source = new int[capacity];
            target = new int[capacity];
            weight = new double[capacity];
        }

        void add(int s, int t, double w) {
            source[size] = s;
            target[size] = t;
            weight[size++] = w;
        }

        Csr csr(int n, boolean directed) {
            return Csr.of(
                    n, directed, Arrays.copyOf(source, size), Arrays.copyOf(target, size), Arrays.copyOf(weight, size));
        }
    }

    /**
     * The graph of some ties.
     *
     * @param turned which ties to turn round first; null for none
     * @throws java.util.concurrent.CancellationException where it is no longer wanted
     */
    Csr graph(
            List<Tie> ties, Rule rule, boolean undirected, @Nullable Predicate<Tie> turned, Cancellation cancellation) {
        // Each flow as a half-open record (source, target, position), bucketed by source, then sorted by target.
        int[] begin = new int[n + 2];
        int halves = 0;
        for (int i = 0; i < ties.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                cancellation.check();
            }
            Tie t = ties.get(i);
            boolean both = !undirected && !kinds.get(t.kind).directed();
            halves += both ? 2 : 1;
            begin[end(t, undirected, turned, false) + 1]++;
            if (both) {
                begin[t.source == end(t, undirected, turned, false) ? t.target + 1 : t.source + 1]++;
            }
        }
        for (int v = 0; v < n; v++) {
            begin[v + 1] += begin[v];
        }
        long[] rows = new long[halves];
        int[] next = Arrays.copyOf(begin, n + 1);
        for (int i = 0; i < ties.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                cancellation.check();
            }
            Tie t = ties.get(i);
            int s = end(t, undirected, turned, false);
            int r = end(t, undirected, turned, true);
            rows[next[s]++] = ((long) r << 32) | i;
            if (!undirected && !kinds.get(t.kind).directed()) {
                rows[next[r]++] = ((long) s << 32) | i;
            }
        }
        Arcs arcs = new Arcs(halves);
        int[] offsets = new int[n + 1];
        for (int v = 0; v < n; v++) {
            if (v % CHECK_EVERY == 0) {
                cancellation.check();
            }
            Arrays.sort(rows, begin[v], begin[v + 1]);
            for (int from = begin[v]; from < begin[v + 1]; ) {
                int to = from + 1;
                while (to < begin[v + 1] && rows[to] >>> 32 == rows[from] >>> 32) {
                    to++;
                }
                double w = weight(ties, rows, from, to, rule);
                if (w >= view.minimumStrength()) {
                    arcs.add(v, (int) (rows[from] >>> 32), w);
                }
                from = to;
            }
            offsets[v + 1] = arcs.size;
        }
        if (undirected) {
            return arcs.csr(n, false);
        }
        Csr directed =
                Csr.ofRows(offsets, Arrays.copyOf(arcs.target, arcs.size), Arrays.copyOf(arcs.weight, arcs.size));
        return view.symmetrise() == View.Symmetrise.NONE ? directed : symmetrised(directed);
    }

    private static int end(Tie t, boolean undirected, @Nullable Predicate<Tie> turned, boolean second) {
        if (undirected) {
            return second ? Math.max(t.source, t.target) : Math.min(t.source, t.target);
        }
        boolean turn = turned != null && turned.test(t);
        return second == turn ? t.source : t.target;
    }

    private static double weight(List<Tie> ties, long[] rows, int from, int to, Rule rule) {
        double w = 0;
        BitSet seen = null;
        for (int i = from; i < to; i++) {
            Tie t = ties.get((int) rows[i]);
            switch (rule.collapse()) {
                case SUM, AUTO -> w += t.strength;
                case MAX -> w = Math.max(w, t.strength);
                case ANY -> w = 1;
                case KINDS -> {
                    seen = seen == null ? new BitSet() : seen;
                    seen.set(t.kind);
                    w = seen.cardinality();
                }
            }
        }
        return w;
    }

    private Csr symmetrised(Csr directed) {
        Csr turned = directed.transpose();
        Arcs arcs = new Arcs(directed.arcs());
        for (int v = 0; v < n; v++) {
            int a = directed.offsets()[v];
            int b = turned.offsets()[v];
            int endA = directed.offsets()[v + 1];
            int endB = turned.offsets()[v + 1];
            while (a < endA || b < endB) {
                int ta = a < endA ? directed.targets()[a] : Integer.MAX_VALUE;
                int tb = b < endB ? turned.targets()[b] : Integer.MAX_VALUE;
                int other = Math.min(ta, tb);
                double there = ta == other ? directed.weights()[a++] : 0;
                double back = tb == other ? turned.weights()[b++] : 0;
                double w = switch (view.symmetrise()) {
                    case MAX, NONE -> Math.max(there, back);
                    case MIN -> Math.min(there, back);
                    case SUM -> there + back;
                };
                if (v < other && w > 0) {
                    arcs.add(v, other, w);
                }
            }
        }
        return arcs.csr(n, false);
    }
}
