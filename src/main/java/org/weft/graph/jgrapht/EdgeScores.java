package org.weft.graph.jgrapht;

import org.jgrapht.alg.interfaces.EdgeScoringAlgorithm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values that a kernel gave each arc, as JGraphT's scoring algorithms give those of edges. */
final class EdgeScores implements EdgeScoringAlgorithm<Integer, Double> {
    private final CsrGraph graph;
    private final double[] values;

    EdgeScores(CsrGraph graph, double[] values) {
        this.graph = graph;
        this.values = values;
    }

    @Override
    public Map<Integer, Double> getScores() {
        Map<Integer, Double> scores = new LinkedHashMap<>();
        for (int edge : graph.edgeSet()) {
            scores.put(edge, values[edge]);
        }
        return Collections.unmodifiableMap(scores);
    }

    @Override
    public Double getEdgeScore(Integer edge) {
        if (!graph.containsEdge(edge)) {
            throw new IllegalArgumentException("no score of edge " + edge);
        }
        return values[edge];
    }
}
