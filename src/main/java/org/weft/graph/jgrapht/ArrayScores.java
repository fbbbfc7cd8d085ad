package org.weft.graph.jgrapht;

import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The values that a kernel gave, as JGraphT's scoring algorithms give theirs, so that a kernel stands in wherever JGraphT
 * expects one. Vertices are those of {@link CsrGraph}; nothing is copied.
 */
public final class ArrayScores implements VertexScoringAlgorithm<Integer, Double> {
    private final double[] values;

    /** Scores by node. */
    public ArrayScores(double[] values) {
        this.values = values;
    }

    @Override
    public Map<Integer, Double> getScores() {
        return new AbstractMap<>() {
            @Override
            public @Nullable Double get(@Nullable Object vertex) {
                return vertex instanceof Integer v && v >= 0 && v < values.length ? Double.valueOf(values[v]) : null;
            }

            @Override
            public boolean containsKey(@Nullable Object vertex) {
                return get(vertex) != null;
            }

            @Override
            public Set<Entry<Integer, Double>> entrySet() {
                return new AbstractSet<>() {
                    @Override
                    public Iterator<Entry<Integer, Double>> iterator() {
                        return IntStream.range(0, values.length)
                                .mapToObj(v -> Map.entry(v, values[v]))
                                .iterator();
                    }

                    @Override
                    public int size() {
                        return values.length;
                    }
                };
            }
        };
    }

    @Override
    public Double getVertexScore(Integer vertex) {
        if (vertex == null || vertex < 0 || vertex >= values.length) {
            throw new IllegalArgumentException("no score of vertex " + vertex);
        }
        return values[vertex];
    }
}
