package org.weft.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.PairSums;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.graph.communities.CommunitySearch;
import org.weft.graph.connectivity.Biconnectivity;
import org.weft.graph.connectivity.Components;
import org.weft.graph.ego.Cores;
import org.weft.graph.ego.EgoBetweenness;
import org.weft.graph.ego.StructuralHoles;
import org.weft.graph.ego.Triangles;
import org.weft.graph.keyplayers.ReachingSets;
import org.weft.graph.keyplayers.Removals;
import org.weft.graph.paths.AllPairs;
import org.weft.graph.paths.Betweenness;
import org.weft.graph.paths.EdgeBetweenness;
import org.weft.graph.paths.Lengths;
import org.weft.graph.paths.Stress;
import org.weft.graph.paths.WeightedAllPairs;
import org.weft.graph.paths.WeightedBetweenness;
import org.weft.graph.spectral.Eigenvector;
import org.weft.graph.spectral.PageRank;

import java.util.concurrent.TimeUnit;

/** The kernels by themselves, under JMH, on generated networks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Kernels {
    /** Agencies and flows. */
    @Param({"1000/10000", "10000/100000"})
    public String size;

    /** Number of threads. */
    @Param({"1", "2"})
    public int threads;

    private Csr graph;
    private Workers workers;

    /** Runs with JMH's own options, as {@code Kernels.pageRank -p size=100000/1000000}. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        CommandLineOptions given = new CommandLineOptions(args);
        OptionsBuilder options = new OptionsBuilder();
        options.parent(given);
        if (given.getIncludes().isEmpty()) {
            options.include(Kernels.class.getName());
        }
        new Runner(options.build()).run();
    }

    /** Draws the network and builds what a projection keeps: the transpose and the underlying graph. */
    @Setup
    public void draw() {
        String[] parts = size.split("/");
        graph = GeneratedNetwork.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), 1)
                .graph();
        graph.transpose();
        graph.underlying();
        workers = new Workers(threads, Cancellation.NEVER, Progress.NONE);
    }

    @Benchmark
    public Object allPairs() {
        return AllPairs.search(graph, AllPairs.Question.DISTANCES, workers);
    }

    @Benchmark
    public Object weightedAllPairs() {
        return WeightedAllPairs.search(graph, Lengths.of(graph), workers);
    }

    @Benchmark
    public Object betweenness() {
        return Betweenness.ofSteps(graph, workers);
    }

    @Benchmark
    public Object weightedBetweenness() {
        return WeightedBetweenness.of(graph, Lengths.of(graph), workers);
    }

    @Benchmark
    public Object stress() {
        return Stress.ofSteps(graph, workers);
    }

    @Benchmark
    public Object edgeBetweenness() {
        return EdgeBetweenness.ofSteps(graph, workers);
    }

    @Benchmark
    public Object triangles() {
        return Triangles.of(graph, workers);
    }

    @Benchmark
    public Object cores() {
        return Cores.underlying(graph, workers);
    }

    @Benchmark
    public Object egoBetweenness() {
        return EgoBetweenness.of(graph, workers);
    }

    @Benchmark
    public Object structuralHoles() {
        return StructuralHoles.bothWays(graph, true, workers);
    }

    @Benchmark
    public Object communities() {
        return CommunitySearch.search(
                PairSums.of(graph, PairSums.Of.STRENGTHS, null), CommunitySearch.Method.LEIDEN, 1, 1, workers);
    }

    @Benchmark
    public Object removals() {
        return Removals.components(graph, workers);
    }

    @Benchmark
    public Object reachingSets() {
        return ReachingSets.byDistance(graph, 3, 1, workers);
    }

    @Benchmark
    public Object strongComponents() {
        return Components.strong(graph);
    }

    @Benchmark
    public Object weakComponents() {
        return Components.weak(graph);
    }

    @Benchmark
    public Object biconnectivity() {
        return Biconnectivity.of(graph);
    }

    @Benchmark
    public Object pageRank() {
        return PageRank.of(graph, 0.85, true, workers);
    }

    @Benchmark
    public Object eigenvector() {
        return Eigenvector.symmetric(graph.underlying(), true, workers);
    }
}
