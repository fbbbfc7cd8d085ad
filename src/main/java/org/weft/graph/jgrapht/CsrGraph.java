package org.weft.graph.jgrapht;

import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A {@link Csr} as JGraphT sees a graph, read-only and without a copy, so that any of its algorithms runs on a Weft
 * network. Vertices are 0..n-1. An edge is the position of its arc; of the two arcs of an undirected tie it is the one
 * from the smaller node.
 */
public final class CsrGraph extends AbstractGraph<Integer, Integer> {
    private final Csr csr;
    private final int[] sources;

    /** Looks at a graph. O(m) time and memory: the source of each arc is noted. */
    public CsrGraph(Csr csr) {
        this.csr = csr;
        sources = new int[csr.arcs()];
        for (int v = 0; v < csr.n(); v++) {
            for (int a = csr.offsets()[v]; a < csr.offsets()[v + 1]; a++) {
                sources[a] = v;
            }
        }
    }

    Csr csr() {
        return csr;
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("this view of a graph is read-only");
    }

    private void checkVertex(@Nullable Integer v) {
        if (v == null || !containsVertex(v)) {
            throw new IllegalArgumentException("no such vertex in graph: " + v);
        }
    }

    private int edge(int arc) {
        if (csr.directed() || sources[arc] < csr.targets()[arc]) {
            return arc;
        }
        return csr.arc(csr.targets()[arc], sources[arc]);
    }

    @Override
    public @Nullable Set<Integer> getAllEdges(Integer source, Integer target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        int arc = csr.arc(source, target);
        return arc < 0 ? Set.of() : Set.of(edge(arc));
    }

    @Override
    public @Nullable Integer getEdge(Integer source, Integer target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        int arc = csr.arc(source, target);
        return arc < 0 ? null : Integer.valueOf(edge(arc));
    }

    @Override
    public @Nullable Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Integer> getEdgeSupplier() {
        return null;
    }

    @Override
    public Integer addEdge(Integer source, Integer target) {
        throw readOnly();
    }

    @Override
    public boolean addEdge(Integer source, Integer target, Integer edge) {
        throw readOnly();
    }

    @Override
    public Integer addVertex() {
        throw readOnly();
    }

    @Override
    public boolean addVertex(Integer v) {
        throw readOnly();
    }

    @Override
    public boolean containsEdge(Integer edge) {
        return edge != null && edge >= 0 && edge < sources.length && edge(edge) == edge;
    }

    @Override
    public boolean containsVertex(Integer v) {
        return v != null && v >= 0 && v < csr.n();
    }

    @Override
    public Set<Integer> edgeSet() {
        return new Range(sources.length, csr.ties()) {
            @Override
            boolean holds(int arc) {
                return containsEdge(arc);
            }
        };
    }

    @Override
    public Set<Integer> vertexSet() {
        return new Range(csr.n(), csr.n()) {
            @Override
            boolean holds(int v) {
                return true;
            }
        };
    }

    @Override
    public int degreeOf(Integer v) {
        return csr.directed() ? inDegreeOf(v) + outDegreeOf(v) : outDegreeOf(v);
    }

    @Override
    public int inDegreeOf(Integer v) {
        checkVertex(v);
        return csr.transpose().degree(v);
    }

    @Override
    public int outDegreeOf(Integer v) {
        checkVertex(v);
        return csr.degree(v);
    }

    @Override
    public Set<Integer> edgesOf(Integer v) {
        checkVertex(v);
        return csr.directed() ? new Incident(outgoing(v), incoming(v)) : outgoingEdgesOf(v);
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer v) {
        checkVertex(v);
        return csr.directed() ? new Incident(incoming(v), new int[0]) : outgoingEdgesOf(v);
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer v) {
        checkVertex(v);
        return new Incident(outgoing(v), new int[0]);
    }

    private int[] outgoing(int v) {
        return IntStream.range(csr.offsets()[v], csr.offsets()[v + 1])
                .map(this::edge)
                .toArray();
    }

    private int[] incoming(int v) {
        Csr turned = csr.transpose();
        return IntStream.range(turned.offsets()[v], turned.offsets()[v + 1])
                .map(a -> csr.arc(turned.targets()[a], v))
                .toArray();
    }

    @Override
    public Integer removeEdge(Integer source, Integer target) {
        throw readOnly();
    }

    @Override
    public boolean removeEdge(Integer edge) {
        throw readOnly();
    }

    @Override
    public boolean removeVertex(Integer v) {
        throw readOnly();
    }

    @Override
    public boolean removeAllEdges(Collection<? extends Integer> edges) {
        throw readOnly();
    }

    @Override
    public Set<Integer> removeAllEdges(Integer source, Integer target) {
        throw readOnly();
    }

    @Override
    public boolean removeAllVertices(Collection<? extends Integer> vertices) {
        throw readOnly();
    }

    @Override
    public Integer getEdgeSource(Integer edge) {
        return sources[edge];
    }

    @Override
    public Integer getEdgeTarget(Integer edge) {
        return csr.targets()[edge];
    }

    @Override
    public GraphType getType() {
        DefaultGraphType.Builder type =
                csr.directed() ? new DefaultGraphType.Builder(true, false) : new DefaultGraphType.Builder(false, true);
        return type.weighted(true)
                .modifiable(false)
                .allowMultipleEdges(false)
                .allowSelfLoops(false)
                .build();
    }

    @Override
    public double getEdgeWeight(Integer edge) {
        return csr.weights()[edge];
    }

    @Override
    public void setEdgeWeight(Integer edge, double weight) {
        throw readOnly();
    }

    /** The numbers below a bound that belong. */
    private abstract static class Range extends AbstractSet<Integer> {
        private final int bound;
        private final int size;

        Range(int bound, int size) {
            this.bound = bound;
            this.size = size;
        }

        abstract boolean holds(int i);

        @Override
        public boolean contains(@Nullable Object o) {
            return o instanceof Integer i && i >= 0 && i < bound && holds(i);
        }

        @Override
        public Iterator<Integer> iterator() {
            return IntStream.range(0, bound).filter(this::holds).boxed().iterator();
        }

        @Override
        public int size() {
            return size;
        }
    }

    /** The edges at a vertex, in one or two lists without overlap. */
    private static final class Incident extends AbstractSet<Integer> {
        private final int[] first;
        private final int[] second;

        Incident(int[] first, int[] second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new PrimitiveIterator.OfInt() {
                private int at;

                @Override
                public boolean hasNext() {
                    return at < size();
                }

                @Override
                public int nextInt() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    int i = at++;
                    return i < first.length ? first[i] : second[i - first.length];
                }
            };
        }

        @Override
        public int size() {
            return first.length + second.length;
        }
    }
}
