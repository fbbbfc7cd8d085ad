package org.weft.graph;

import org.junit.jupiter.api.Test;
import org.weft.graph.paths.AllPairs;
import org.weft.graph.paths.Betweenness;
import org.weft.graph.paths.Lengths;
import org.weft.graph.paths.WeightedAllPairs;
import org.weft.graph.paths.WeightedBetweenness;
import org.weft.graph.spectral.Eigenvector;
import org.weft.graph.spectral.PageRank;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkersTest {
    @Test
    void everyChunkRunsOnce() {
        for (int threads : new int[] {1, 2, 8}) {
            AtomicIntegerArray runs = new AtomicIntegerArray(100);
            AtomicInteger scratches = new AtomicInteger();
            AtomicLong last = new AtomicLong();
            Workers workers = new Workers(threads, Cancellation.NEVER, (what, done, total) -> last.set(total));
            workers.each("counting", 100, scratches::incrementAndGet, (scratch, i) -> runs.incrementAndGet(i));
            for (int i = 0; i < 100; i++) {
                assertEquals(1, runs.get(i));
            }
            assertTrue(scratches.get() <= threads);
            assertEquals(100, last.get());
        }
    }

    @Test
    void theFirstFailureIsThrown() {
        Workers workers = new Workers(4, Cancellation.NEVER, Progress.NONE);
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> workers.each("failing", 50, () -> 0, (scratch, i) -> {
                    if (i == 7) {
                        throw new IllegalStateException("chunk 7");
                    }
                }));
        assertEquals("chunk 7", thrown.getMessage());
    }

    @Test
    void aSumInChunkOrderDoesNotDependOnArrival() {
        OrderedSum forward = new OrderedSum(1);
        OrderedSum backward = new OrderedSum(1);
        for (int i = 0; i < 50; i++) {
            forward.add(i, new double[] {1.0 / (1 + i)});
        }
        for (int i = 49; i >= 0; i--) {
            backward.add(i, new double[] {1.0 / (1 + i)});
        }
        assertArrayEquals(forward.total(), backward.total(), 0);
    }

    @Test
    void anArrayLentAgainIsEmpty() {
        OrderedSum sum = new OrderedSum(2);
        for (int i = 0; i < 3; i++) {
            double[] part = sum.lend();
            assertArrayEquals(new double[2], part);
            part[0] = 1;
            part[1] = i;
            sum.add(i, part);
        }
        assertArrayEquals(new double[] {3, 3}, sum.total());
    }

    @Test
    void anErrorIsThrownAsItIs() {
        for (int threads : new int[] {1, 3}) {
            Workers workers = new Workers(threads, Cancellation.NEVER, Progress.NONE);
            assertThrows(
                    StackOverflowError.class,
                    () -> workers.each("failing", 9, () -> 0, (scratch, i) -> {
                        throw new StackOverflowError();
                    }));
        }
    }

    @Test
    void fewerThanOneThreadIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Workers(0, Cancellation.NEVER, Progress.NONE));
        assertEquals(1, Workers.one().threads());
        assertEquals(Runtime.getRuntime().availableProcessors(), Workers.all().threads());
    }

    @Test
    void nothingBeginsOnceCancelled() {
        AtomicInteger runs = new AtomicInteger();
        Workers workers = new Workers(1, () -> runs.get() >= 4, Progress.NONE);
        CancellationException stopped = assertThrows(
                CancellationException.class,
                () -> workers.each("counting", 100, () -> 0, (scratch, i) -> runs.incrementAndGet()));
        assertEquals("stopped on request", stopped.getMessage());
        assertEquals(4, runs.get());
    }

    @Test
    void anInterruptionIsKeptUntilAllAreDone() {
        AtomicInteger done = new AtomicInteger();
        Thread.currentThread().interrupt();
        new Workers(4, Cancellation.NEVER, Progress.NONE)
                .each("counting", 64, () -> 0, (scratch, i) -> done.incrementAndGet());
        assertTrue(Thread.interrupted(), "the caller still learns of it");
        assertEquals(64, done.get());
    }

    @Test
    void kernelsStopWhenAsked() {
        Csr graph = RandomGraphs.of(3, 1500, 8000, true);
        Map<String, Consumer<Workers>> kernels = Map.of(
                "betweenness", w -> Betweenness.ofSteps(graph, w),
                "weighted betweenness", w -> WeightedBetweenness.of(graph, Lengths.of(graph), w),
                "all pairs", w -> AllPairs.search(graph, AllPairs.Question.DISTANCES, w),
                "weighted all pairs", w -> WeightedAllPairs.search(graph, Lengths.of(graph), w),
                "pagerank", w -> PageRank.of(graph, 0.85, true, w),
                "eigenvector", w -> Eigenvector.symmetric(graph.underlying(), true, w),
                "directed eigenvector", w -> Eigenvector.directed(graph, true, w));
        kernels.forEach((name, kernel) -> {
            for (int threads : new int[] {1, 3}) {
                AtomicInteger asked = new AtomicInteger();
                Workers workers = new Workers(threads, () -> asked.incrementAndGet() > 5, Progress.NONE);
                assertThrows(CancellationException.class, () -> kernel.accept(workers), name);
            }
        });
    }

    @Test
    void kernelsAskAtLeastEveryTenthOfASecond() {
        // Processor time of the thread, which does not count what other work on the machine takes.
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        Csr graph = RandomGraphs.of(3, 1500, 20_000, true);
        Map<Thread, Long> asked = new ConcurrentHashMap<>();
        AtomicLong longest = new AtomicLong();
        Cancellation cancellation = () -> {
            long now = clock.getCurrentThreadCpuTime();
            Long before = asked.put(Thread.currentThread(), now);
            if (before != null) {
                longest.accumulateAndGet(now - before, Math::max);
            }
            return false;
        };
        Workers workers = new Workers(2, cancellation, Progress.NONE);
        Betweenness.ofSteps(graph, workers);
        asked.clear();
        WeightedAllPairs.search(graph, Lengths.of(graph), workers);
        asked.clear();
        AllPairs.search(graph, AllPairs.Question.DISTANCES, workers);
        asked.clear();
        Eigenvector.symmetric(graph.underlying(), true, workers);
        assertTrue(longest.get() < 100_000_000, "a kernel did not ask for " + longest.get() / 1_000_000 + " ms");
    }
}
