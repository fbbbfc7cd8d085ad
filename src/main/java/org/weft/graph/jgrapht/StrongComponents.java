package org.weft.graph.jgrapht;

import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.StrongConnectivityAlgorithm;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.weft.graph.connectivity.Components;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Strong components as JGraphT's algorithms give them, the largest first. */
final class StrongComponents implements StrongConnectivityAlgorithm<Integer, Integer> {
    private final CsrGraph graph;
    private final Components found;

    StrongComponents(CsrGraph graph) {
        this.graph = graph;
        found = Components.strong(graph.csr());
    }

    /** Sets of nodes out of arrays of them. */
    static List<Set<Integer>> sets(int[][] members) {
        List<Set<Integer>> sets = new ArrayList<>();
        for (int[] each : members) {
            Set<Integer> set = new LinkedHashSet<>();
            for (int v : each) {
                set.add(v);
            }
            sets.add(set);
        }
        return sets;
    }

    @Override
    public Graph<Integer, Integer> getGraph() {
        return graph;
    }

    @Override
    public boolean isStronglyConnected() {
        return found.count() == 1;
    }

    @Override
    public List<Set<Integer>> stronglyConnectedSets() {
        return sets(found.members());
    }

    @Override
    public List<Graph<Integer, Integer>> getStronglyConnectedComponents() {
        List<Graph<Integer, Integer>> parts = new ArrayList<>();
        for (Set<Integer> set : stronglyConnectedSets()) {
            parts.add(new AsSubgraph<>(graph, set));
        }
        return parts;
    }

    @Override
    public Graph<Graph<Integer, Integer>, DefaultEdge> getCondensation() {
        List<Graph<Integer, Integer>> parts = getStronglyConnectedComponents();
        Graph<Graph<Integer, Integer>, DefaultEdge> condensation = new SimpleDirectedGraph<>(DefaultEdge.class);
        parts.forEach(condensation::addVertex);
        for (int edge : graph.edgeSet()) {
            int from = found.of()[graph.getEdgeSource(edge)];
            int to = found.of()[graph.getEdgeTarget(edge)];
            if (from != to) {
                condensation.addEdge(parts.get(from), parts.get(to));
            }
        }
        return condensation;
    }
}
