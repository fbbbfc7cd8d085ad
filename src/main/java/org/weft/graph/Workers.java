package org.weft.graph;

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

    /** All processors, never cancelled, no progress. */
    public static Workers all() {
        return new Workers(Runtime.getRuntime().availableProcessors(), Cancellation.NEVER, Progress.NONE);
    }

    /** One thread, never cancelled, no progress. */
    public static Workers one() {
        return new Workers(1, Cancellation.NEVER, Progress.NONE);
    }
}
