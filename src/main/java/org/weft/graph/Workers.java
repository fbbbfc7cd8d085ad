package org.weft.graph;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What a computation may use: threads, a way to be stopped, and someone to tell how far it is. Kernels cut the work into
 * fixed chunks and add the parts up in chunk order, so that any number of threads gives the same bits.
 *
 * @param threads number of threads, at least 1
 */
public record Workers(int threads, Cancellation cancellation, Progress progress) {
    /** Refuses fewer than one thread. */
    public Workers {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1");
        }
    }

    /** The same without progress, for steps too short to tell of. */
    public Workers quiet() {
        return new Workers(threads, cancellation, Progress.NONE);
    }

    /** All processors, never cancelled, no progress. */
    public static Workers all() {
        return new Workers(Runtime.getRuntime().availableProcessors(), Cancellation.NEVER, Progress.NONE);
    }

    /** One thread, never cancelled, no progress. */
    public static Workers one() {
        return new Workers(1, Cancellation.NEVER, Progress.NONE);
    }

    /**
     * The work of one chunk.
     *
     * @param <S> what a thread keeps from chunk to chunk
     */
    @FunctionalInterface
    public interface Chunk<S> {
        /** Does the work of chunk {@code index} with this thread's scratch space. */
        void run(S scratch, int index);
    }

    /**
     * The work on a run of numbers that follow each other.
     *
     * @param <S> what a thread keeps from run to run
     */
    @FunctionalInterface
    public interface Run<S> {
        /** Does the work of numbers {@code from} to {@code to - 1}, chunk {@code index} of them. */
        void of(S scratch, int index, int from, int to);
    }

    /**
     * Cuts 0 to {@code count - 1} into runs of {@code size} numbers, the last of what is left, and does the work of each as
     * {@link #each} does.
     */
    public <S> void runs(String what, int count, int size, Supplier<S> scratch, Run<S> body) {
        each(
                what,
                (int) (((long) count + size - 1) / size),
                scratch,
                (own, c) -> body.of(own, c, c * size, (int) Math.min(count, (c + 1L) * size)));
    }

    /**
     * Runs every chunk once, handed out in ascending order; returns when all are done. A single chunk, or a single
     * thread, runs on the caller, so that small work starts no thread. Cancellation is asked before each chunk; a long
     * chunk asks for itself.
     *
     * @param what the work in a few words, for the progress
     * @param chunks number of chunks
     * @param scratch makes what one thread needs; called once on each thread
     * @param body the work of a chunk
     * @throws CancellationException where the work is no longer wanted; the first failure of a chunk is thrown as it is
     */
    public <S> void each(String what, int chunks, Supplier<S> scratch, Chunk<S> body) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable work = () -> {
            try {
                S own = null;
                for (int c = next.getAndIncrement(); c < chunks && failure.get() == null; c = next.getAndIncrement()) {
                    cancellation.check();
                    if (own == null) {
                        own = scratch.get();
                    }
                    body.run(own, c);
                    progress.at(what, done.incrementAndGet(), chunks);
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
        Thread[] others = new Thread[Math.min(threads, chunks) <= 1 ? 0 : Math.min(threads, chunks) - 1];
        for (int t = 0; t < others.length; t++) {
            others[t] = new Thread(work, "weft-" + what + "-" + (t + 1));
            others[t].setDaemon(true);
            others[t].start();
        }
        work.run();
        join(others);
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }

    /** Waits for all, whatever interrupts, because they write to arrays that the caller reads. */
    private static void join(Thread[] others) {
        boolean interrupted = false;
        for (Thread other : others) {
            while (other.isAlive()) {
                try {
                    other.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
